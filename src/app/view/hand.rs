use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// Where the hand has led, given what is drawn. Keys can come faster than pictures: who notes here where one
/// led lets the next go on from there, drawn or not.
#[hook]
pub fn use_hand<T: Clone + 'static>(drawn: T) -> Rc<RefCell<T>> {
    let hand = use_mut_ref(|| drawn.clone());
    hand.replace(drawn);
    hand
}
