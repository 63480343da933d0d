//! Changes that an answer asks for.

use std::rc::Rc;

use isoplan::sizing::Change;

use super::write;
use crate::state::State;

impl State {
    /// Makes changes. A list that becomes one longer has one element more at its end.
    pub(in crate::state) fn make(&mut self, changes: &[Change]) {
        for Change { path, value } in changes {
            let length = self.draft.length(path);
            match value.as_array().filter(|elements| elements.len() == length + 1) {
                Some(elements) if elements[length].is_object() => {
                    self.append(path, length, elements[length].clone());
                }
                _ => write(Rc::make_mut(&mut self.draft), path, value.clone()),
            }
        }
        self.check();
    }
}
