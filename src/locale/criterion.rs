//! What variants are compared by, in words.

use super::Locale;
use crate::sizing::Criterion;

impl Locale {
    /// What a criterion is called above or beside its figures.
    pub fn criterion(&self, criterion: Criterion) -> String {
        self.text(&format!("criterion-{}", criterion.name()))
    }

    /// The same with the unit that the name does not tell: the currency of costs.
    pub fn criterion_with_unit(&self, criterion: Criterion, currency: &str) -> String {
        let name = self.criterion(criterion);
        if criterion == Criterion::Cost { format!("{name} ({currency})") } else { name }
    }
}
