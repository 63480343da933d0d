//! Small scenarios whose course is worked out by hand from the model: who is inside, tested, moved,
//! released and infected on which day. Where chance has a part, means and variances over many
//! futures are held to 4 standard errors; seeds are fixed, so a verdict never changes by chance.

#[path = "by_hand/arrivals.rs"]
mod arrivals;
#[path = "by_hand/case.rs"]
mod case;
#[path = "by_hand/changes.rs"]
mod changes;
#[path = "by_hand/detection.rs"]
mod detection;
#[path = "by_hand/doubts.rs"]
mod doubts;
#[path = "by_hand/exempt.rs"]
mod exempt;
#[path = "by_hand/home.rs"]
mod home;
#[path = "by_hand/inside.rs"]
mod inside;
#[path = "by_hand/measures.rs"]
mod measures;
#[path = "by_hand/rules.rs"]
mod rules;
mod support;
#[path = "by_hand/transmission.rs"]
mod transmission;
