//! Tubes that share their place in a queue.

use super::line::Class;
use super::{ConsignmentId, Who};

/// Position of a batch among all of a future.
pub type BatchId = u32;

/// Tubes that joined the queue of one laboratory in one hour, one behind the other.
///
/// The tubes of a batch are started in their order, so a prefix of them is started and a shorter
/// one is known. Its samples are a part of those sent together, one behind the other.
#[derive(Debug)]
pub struct Batch {
    /// What is in the tubes.
    pub kind: Kind,
    /// Position of the laboratory.
    pub laboratory: u32,
    /// How urgent they are.
    pub class: Class,
    /// Tubes that joined the class before them.
    pub before: u64,
    /// Hour in which the swabs were taken.
    pub collected: u32,
    /// Samples in its tubes.
    pub samples: u32,
    /// Samples of one tube; the last may hold fewer.
    pub pool: u32,
    /// Tubes in it.
    pub tubes: u32,
    /// Tubes started.
    pub started: u32,
    /// Numbers of the first and the last run of its tubes, among all runs of the laboratory.
    pub runs: (u32, u32),
    /// Tubes known and entered in the books.
    pub known: u32,
    /// The hour at which its last tube becomes known; [`u32::MAX`] until that is started.
    pub last_known: u32,
    /// Whether the books must look at it in every hour in which tubes of it become known: samples are
    /// doubled, and pooled once at least, so that either swab may be known later.
    pub is_watched: bool,
    /// Its marks in tubes that are not started: from one position to before another.
    pub marks: (u32, u32),
    /// The last positive pool's samples that are tested again.
    pub last_retest: Option<BatchId>,
    /// Position of its first sample among those sent together.
    pub position: u32,
    /// The consignments sent together: from one to before another.
    pub consignments: (ConsignmentId, ConsignmentId),
}

/// What is in the tubes of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Samples; of doubled ones the other swabs stand in the same order in another batch.
    Samples {
        /// That batch.
        twin: Option<BatchId>,
    },
    /// The samples of a positive pool, one by one.
    Retest {
        /// The batch of the pool.
        of: BatchId,
        /// Position of the first of them among its samples.
        from: u32,
        /// The pool of that batch that was positive before this one.
        previous: Option<BatchId>,
    },
    /// A confirmatory tube.
    Confirmation,
}

impl Batch {
    /// A batch that has just been formed.
    pub fn new(
        kind: Kind,
        laboratory: usize,
        class: Class,
        collected: u32,
        samples: u32,
        pool: u32,
    ) -> Batch {
        Batch {
            kind,
            laboratory: laboratory as u32,
            class,
            before: 0,
            collected,
            samples,
            pool,
            // Most laboratories do not pool, and dividing takes long.
            tubes: if pool == 1 { samples } else { samples.div_ceil(pool) },
            started: 0,
            runs: (0, 0),
            known: 0,
            last_known: u32::MAX,
            is_watched: false,
            marks: (0, 0),
            last_retest: None,
            position: 0,
            consignments: (0, 0),
        }
    }

    /// Samples in its first tubes.
    pub fn samples_of(&self, tubes: u32) -> u32 {
        tubes.saturating_mul(self.pool).min(self.samples)
    }

    /// The batch of the other swabs.
    pub fn twin(&self) -> Option<BatchId> {
        match self.kind {
            Kind::Samples { twin } => twin,
            Kind::Retest { .. } | Kind::Confirmation => None,
        }
    }
}

/// A sample, or a pool, that is not simply negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The batch in which it is.
    pub batch: BatchId,
    /// Its position among the samples of the batch; of a pool, that of its first sample.
    pub sample: u32,
    /// What it is.
    pub finding: Finding,
}

/// What there is to find in a sample or a pool. In the order in which one overrides another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A positive tube.
    Positive(Who),
    /// The negative swab of an infected person: no healthy one that could err.
    Missed,
    /// A pool that is positive whatever is in it.
    Pool,
    /// A healthy person's tube that errs.
    Error,
}

impl Finding {
    /// Whether a pool with it is positive.
    pub fn shows_in_pool(self) -> bool {
        matches!(self, Finding::Positive(_) | Finding::Pool)
    }

    /// Who is reported as positive for it.
    pub fn reported(self) -> Option<Who> {
        match self {
            Finding::Positive(who) => Some(who),
            Finding::Error => Some(Who::Healthy),
            Finding::Missed | Finding::Pool => None,
        }
    }
}

/// All marks of a future. Those of an hour are gathered, then filed by batch and position.
#[derive(Debug, Default)]
pub struct Marks {
    filed: Vec<Mark>,
    gathered: Vec<Mark>,
}

impl Marks {
    /// Forgets all.
    pub fn clear(&mut self) {
        self.filed.clear();
        self.gathered.clear();
    }

    /// Gathers a mark.
    pub fn add(&mut self, mark: Mark) {
        self.gathered.push(mark);
    }

    /// Files what has been gathered. Afterwards no mark may be added to those batches.
    pub fn file(&mut self, batches: &mut [Batch]) {
        if self.gathered.is_empty() {
            return;
        }
        self.gathered.sort_unstable_by_key(|mark| (mark.batch, mark.sample, mark.finding));
        let mut last = None;
        for mark in self.gathered.drain(..) {
            let place = (mark.batch, mark.sample);
            let is_overridden = mark.finding == Finding::Error && last == Some(place);
            last = Some(place);
            let batch = &mut batches[mark.batch as usize];
            if is_overridden || (mark.finding == Finding::Missed && batch.pool == 1) {
                continue;
            }
            let end = self.filed.len() as u32;
            if batch.marks.0 == batch.marks.1 {
                batch.marks.0 = end;
            }
            batch.marks.1 = end + 1;
            self.filed.push(mark);
        }
    }

    /// The marks filed from one position to before another.
    pub fn filed(&self, (from, to): (u32, u32)) -> &[Mark] {
        &self.filed[from as usize..to as usize]
    }

    /// Takes the marks in the next tube of a batch that has any, if it is before `end`: the tube, and
    /// where its marks are filed.
    pub fn next_tube(&self, batch: &mut Batch, end: u32) -> Option<(u32, (u32, u32))> {
        let (from, last) = batch.marks;
        let marks = self.filed((from, last));
        let tube = marks.first()?.sample / batch.pool;
        if tube >= end {
            return None;
        }
        batch.marks.0 += marks.partition_point(|mark| mark.sample / batch.pool == tube) as u32;
        Some((tube, (from, batch.marks.0)))
    }
}
