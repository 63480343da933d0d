use super::*;
use crate::scenario::Routing;

mod pools;
mod queues;
mod reference;
mod shares;

fn laboratory(tubes_a_day: u32, hours: Range<u32>, result_hours: u32) -> Laboratory {
    Laboratory {
        name: String::new(),
        stated_tubes_per_day: 0,
        tubes_per_day: vec![tubes_a_day; 40],
        opens_hour: hours.start,
        closes_hour: hours.end,
        result_hours,
        pool_size: 1,
        outside_tubes_per_day: vec![0; 40],
        backlog: 0,
    }
}

fn tests(deadline_hours: u32) -> Tests {
    Tests { deadline_hours, late_share: 0.0, routing: Routing::LeastWork, release_first: false }
}

fn laboratories(plans: &[Laboratory], tests: Tests, days: u32) -> Laboratories<'_> {
    Laboratories::new(plans, tests, 1.0, days, Randomness::new(1, 2))
}

const SINGLE: Sampling = Sampling { doubled: false, release: false };
const DOUBLED: Sampling = Sampling { doubled: true, release: false };

fn lot(cohort: u32, persons: u32) -> Lot {
    Lot { subject: Subject::Cohort(cohort), first: 0, persons, test: 1 }
}
