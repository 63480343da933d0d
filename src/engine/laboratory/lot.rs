//! Who gives a sample, in the order of the tubes.

/// Whose tubes a consignment holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The members of a cohort.
    Cohort(u32),
    /// The members of a party that is followed by name.
    Party(u32),
}

/// Some of a subject's persons, who give a sample each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// Whose persons.
    pub subject: Subject,
    /// Position of the first of them among the subject's persons.
    pub first: u32,
    /// How many.
    pub persons: u32,
    /// Number of the test in the rule, from 1; of a confirmatory tube, of the test it confirms.
    pub test: u32,
}

/// Lots, from which pieces are cut in order.
pub struct Lots<'l> {
    /// Those of which nothing has been cut.
    whole: std::slice::Iter<'l, Lot>,
    /// What is left of the one before them; perhaps nothing.
    rest: Option<Lot>,
}

impl Lots<'_> {
    /// Nothing cut yet.
    pub fn new(lots: &[Lot]) -> Lots<'_> {
        Lots { whole: lots.iter(), rest: None }
    }

    /// Calls `each` with pieces of so many persons in all, and with how many are in those before.
    #[inline]
    pub fn cut(&mut self, persons: u32, mut each: impl FnMut(Lot, u32)) {
        let mut before = 0;
        while before < persons
            && let Some(mut lot) = self.rest.take().or_else(|| self.whole.next().copied())
        {
            let most = persons - before;
            if lot.persons > most {
                self.rest = Some(Lot { first: lot.first + most, persons: lot.persons - most, ..lot });
                lot.persons = most;
            }
            if lot.persons > 0 {
                each(lot, before);
                before += lot.persons;
            }
        }
    }
}
