//! Who reads the samples, and when a result is late.

/// A laboratory.
#[derive(Debug, Clone, PartialEq)]
pub struct Laboratory {
    /// What its author calls it.
    pub name: String,
    /// Tubes a day as stated for the first day, before the factor of its weekday.
    pub stated_tubes_per_day: u32,
    /// Tubes a day, on each day of the horizon; 0: it starts none on that day.
    pub tubes_per_day: Vec<u32>,
    /// Hour of the day at which it starts working.
    pub opens_hour: u32,
    /// Hour of the day at which it starts its last tube; 24 is midnight.
    pub closes_hour: u32,
    /// Hours from the start of a tube to its result.
    pub result_hours: u32,
    /// Samples of one tube; 1: no pooling. The samples of a positive pool are tested again one by
    /// one.
    pub pool_size: u32,
    /// Tubes of others (the community's own testing) on each day of the horizon, spread evenly over
    /// its 24 hours; they share the capacity.
    pub outside_tubes_per_day: Vec<u32>,
    /// Tubes of others that are queued at 00:00 of the first day.
    pub backlog: u32,
}

/// How samples are routed and queue, and when a result is late.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tests {
    /// Hours from collection within which a result is in time.
    pub deadline_hours: u32,
    /// Share of a day's results that may be late before the day is not in time.
    pub late_share: f64,
    /// Where a single sample goes.
    pub routing: Routing,
    /// Samples of the last test of a stage go before all others (but confirmatory tubes).
    pub release_first: bool,
}

/// Where a single sample goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Routing {
    /// To the laboratory with the fewest hours of queued work, ties in list order.
    LeastWork,
    /// To the first laboratory in list order whose queue is shorter than a day's capacity; if there
    /// is none, as [`Routing::LeastWork`].
    FirstUnlessFull,
}
