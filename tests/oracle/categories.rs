//! People who are alike before they arrive.

use isoplan::scenario::{Arrivals, Outbreak, Rule, RuleChange, Scenario, Stream, TimeDistribution};

/// People who are alike before they arrive: those of a stream, its secondary contacts, household
/// contacts of cases found at home, or discharged patients.
pub struct Category<'a> {
    pub party_sizes: &'a [f64],
    pub prevalence: f64,
    pub clustering: f64,
    pub since_infection: &'a TimeDistribution,
    /// Where they come from.
    pub district: Option<usize>,
    pub exempt_share: f64,
    pub credited_days: u32,
    pub screening_share: f64,
    /// The rule, and others from dates on.
    rule: &'a Rule,
    pub changes: &'a [RuleChange],
}

impl<'a> Category<'a> {
    fn of_stream(stream: &'a Stream) -> Category<'a> {
        Category {
            party_sizes: &stream.party_sizes,
            prevalence: stream.prevalence,
            clustering: stream.party_clustering,
            since_infection: &stream.since_infection,
            district: stream.district,
            exempt_share: stream.exempt_share,
            credited_days: stream.credited_days,
            screening_share: stream.screening_share,
            rule: &stream.rule,
            changes: &stream.changes,
        }
    }

    /// Parties of one person, who come from nowhere in particular.
    fn single(prevalence: f64, since_infection: &'a TimeDistribution, rule: &'a Rule) -> Category<'a> {
        Category {
            party_sizes: &[1.0],
            prevalence,
            clustering: 0.0,
            since_infection,
            district: None,
            exempt_share: 0.0,
            credited_days: 0,
            screening_share: 0.0,
            rule,
            changes: &[],
        }
    }

    /// The first rule or one of the later ones, from 0.
    pub fn rule(&self, number: usize) -> &'a Rule {
        if number == 0 { self.rule } else { &self.changes[number - 1].rule }
    }

    /// The rule for who arrives, or starts again, on a day.
    pub fn rule_of_arrivals(&self, day: u32) -> usize {
        self.changes.iter().filter(|change| change.from <= day).count()
    }
}

/// All categories, in the order in which they queue within an hour: stream by stream, secondary
/// contacts behind their stream; household contacts; discharged patients.
pub fn categories(scenario: &Scenario) -> Vec<Category<'_>> {
    let mut categories = Vec::new();
    for stream in &scenario.streams {
        categories.push(Category::of_stream(stream));
        if let Arrivals::Outbreak(Outbreak { secondary: Some(secondary), .. }) = &stream.arrivals {
            categories.push(Category {
                prevalence: secondary.prevalence,
                since_infection: &secondary.since_infection,
                exempt_share: 0.0,
                credited_days: 0,
                rule: &secondary.rule,
                changes: &[],
                ..Category::of_stream(stream)
            });
        }
    }
    let household = &scenario.cases.household;
    categories.push(Category::single(household.prevalence, &household.since_infection, &household.rule));
    // Nobody of the discharged is infected.
    categories.push(Category::single(0.0, &household.since_infection, &scenario.cases.discharged_rule));
    categories
}

/// Position of the category of each stream.
pub fn of_streams(scenario: &Scenario) -> Vec<usize> {
    let mut next = 0;
    let mut position = |stream: &Stream| {
        let own = next;
        let secondary =
            matches!(&stream.arrivals, Arrivals::Outbreak(outbreak) if outbreak.secondary.is_some());
        next += 1 + usize::from(secondary);
        own
    };
    scenario.streams.iter().map(&mut position).collect()
}
