//! What the library needs of a place that keeps texts.

/// A place that keeps texts under keys, as a browser's storage does. Others may write to it at any
/// time.
pub trait Store {
    /// Every key, in any order.
    ///
    /// # Errors
    ///
    /// Any [`Refusal`] but [`Refusal::Full`].
    fn keys(&self) -> Result<Vec<String>, Refusal>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    ///
    /// Any [`Refusal`] but [`Refusal::Full`].
    fn get(&self, key: &str) -> Result<Option<String>, Refusal>;

    /// Puts a text under a key, instead of what stood there.
    ///
    /// # Errors
    ///
    /// Any [`Refusal`]; what stood there stays.
    fn set(&self, key: &str, text: &str) -> Result<(), Refusal>;

    /// Removes what stands under a key, if anything does.
    ///
    /// # Errors
    ///
    /// Any [`Refusal`] but [`Refusal::Full`].
    fn remove(&self, key: &str) -> Result<(), Refusal>;
}

/// Why a store does not do what it is asked. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room for the text.
    Full,
    /// The browser does not let this page keep anything, be it by the person's settings.
    Forbidden,
    /// Something else, in the browser's own words.
    Other(String),
}

/// Stores for tests.
#[cfg(test)]
pub mod memory {
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    use super::{Refusal, Store};

    /// A store in memory.
    #[derive(Debug)]
    pub struct Memory {
        /// What it keeps.
        pub texts: RefCell<BTreeMap<String, String>>,
        /// Bytes of texts that it has room for.
        pub room: Cell<usize>,
        /// Whether it refuses everything.
        pub forbidden: Cell<bool>,
    }

    impl Memory {
        /// An empty store with room.
        pub fn new() -> Memory {
            Memory { texts: RefCell::default(), room: Cell::new(usize::MAX), forbidden: Cell::new(false) }
        }

        fn allowed(&self) -> Result<(), Refusal> {
            if self.forbidden.get() { Err(Refusal::Forbidden) } else { Ok(()) }
        }
    }

    impl Store for Memory {
        fn keys(&self) -> Result<Vec<String>, Refusal> {
            self.allowed()?;
            Ok(self.texts.borrow().keys().cloned().collect())
        }

        fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
            self.allowed()?;
            Ok(self.texts.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
            self.allowed()?;
            let mut texts = self.texts.borrow_mut();
            let others: usize =
                texts.iter().filter(|(other, _)| *other != key).map(|(_, text)| text.len()).sum();
            if others.saturating_add(text.len()) > self.room.get() {
                return Err(Refusal::Full);
            }
            texts.insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) -> Result<(), Refusal> {
            self.allowed()?;
            self.texts.borrow_mut().remove(key);
            Ok(())
        }
    }
}
