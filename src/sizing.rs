//! Questions that the program answers by itself: what would fix it.
//!
//! A question about a scenario asks for one number: the fewest rooms, the latest date, the most arrivals
//! with which all is well in 95 of 100 futures. Its possible values are *candidates*, counted from the one
//! that a planner would like best to the one that is safest; the answer is the first that is good
//! enough. On what that rests, and where it does not hold, is [`model::sizing`](crate::model::sizing).
//!
//! # Who does what
//!
//! Nothing here runs in threads or knows a clock. Whoever asks drives:
//!
//! 1. [`Inquiry::new`] checks a question against a scenario;
//! 2. [`Search::new`] begins to look; [`Study::hand_out`] says which futures of which candidate it wants
//!    next, as a [`Task`]; more than one may be under way;
//! 3. a [`Trial`], made by [`Inquiry::trial`] wherever the work is done, runs a task;
//! 4. [`Study::receive`] takes the [`Evidence`] back, in any order. What is wanted next is decided only
//!    when all that was wanted before is there, so the answer does not depend on who ran what, or when;
//! 5. [`Search::answer`] has the [`Answer`] when nothing more is wanted; until then
//!    [`Search::standing`] says between which candidates it lies. Whoever has seen enough drops it.
//!
//! Tasks, what they show and [`Subject`]s can be sent in messages.
//!
//! # Other studies
//!
//! Whatever can be given away in tasks is a [`Study`], driven in the same way:
//!
//! - [rules], [scenarios] and [sensitivity] are views of [`Variants`], scenarios that are run in the same
//!   futures; futures can be added to them;
//! - a [map] of two inputs looks for the line between what is good enough and what is not;
//! - [the shortest rule](shortest) takes no futures at all.

mod answer;
mod book;
mod input;
mod inquiry;
pub mod map;
mod monotone;
mod paired;
mod question;
mod rounds;
pub mod rules;
pub mod scenarios;
mod search;
pub mod sensitivity;
pub mod shortest;
mod study;
mod trial;
mod variants;

pub use answer::{Answer, Change, Finding};
pub use book::Evidence;
pub use inquiry::Inquiry;
pub use monotone::Monotone;
pub use paired::Difference;
pub use question::{Aim, Asked, Question, Refusal, Unit};
pub use rounds::Task;
pub use search::{Progress, Search, most_futures};
pub use study::{AnyOutcome, AnyStudy, AnyTrial, Study, Subject};
pub use trial::Trial;
pub use variants::{
    Amount, Criterion, Differences, Figures, OfVariants, Risk, Shown, Tally, VariantTrial, Variants,
};
