//! What of the form is unfolded, and what is looked for in it.

use std::collections::BTreeSet;
use std::rc::Rc;

/// What of the form is unfolded, and what is looked for in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unfolded {
    folds: Rc<BTreeSet<String>>,
    /// Words that are searched for; empty: the whole form is shown.
    pub sought: String,
    /// Whether only changes are shown.
    pub only_changes: bool,
    /// What the page is to go to.
    pub goal: Option<Goal>,
}

/// What the page is to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its id on the page.
    pub id: String,
    /// So that a second jump to the same place is another one.
    pub number: u32,
}

impl Unfolded {
    /// Whether a fold is open.
    pub fn is_open(&self, fold: &str) -> bool {
        self.folds.contains(fold)
    }

    /// Opens or closes a fold.
    pub fn fold(&mut self, fold: &str, open: bool) {
        if self.is_open(fold) != open {
            let folds = Rc::make_mut(&mut self.folds);
            if open {
                folds.insert(fold.to_owned())
            } else {
                folds.remove(fold)
            };
        }
    }

    /// Goes to a place behind some folds.
    pub fn go(&mut self, id: &str, way: &[String]) {
        way.iter().for_each(|fold| self.fold(fold, true));
        self.sought.clear();
        self.only_changes = false;
        let number = self.goal.as_ref().map_or(1, |goal| goal.number + 1);
        self.goal = Some(Goal { id: id.to_owned(), number });
    }

    /// Follows elements of a list to their new positions: `to` gives each path its new one, or none.
    pub fn follow(&mut self, to: impl Fn(&str) -> Option<String>) {
        let renamed = |fold: &String| {
            // group:path, or group:path:part
            let mut parts = fold.splitn(3, ':');
            let (group, path, part) = (parts.next()?, parts.next(), parts.next());
            let path = path.map_or(Some(None), |path| to(path).map(Some))?;
            Some(
                [Some(group.to_owned()), path, part.map(str::to_owned)]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(":"),
            )
        };
        self.folds = Rc::new(self.folds.iter().filter_map(renamed).collect());
    }
}
