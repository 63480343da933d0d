//! What studies find.

use std::rc::Rc;

use isoplan::sizing::map::{Map, Picture};
use isoplan::sizing::sensitivity::Bar;
use isoplan::sizing::shortest::Shortest;
use isoplan::sizing::{Answer, AnyStudy, Progress, Study as _, rules, scenarios};

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Findings {
    /// The answer to a question.
    Answer(Rc<Answer>),
    /// The rules side by side.
    Rules(Rc<Vec<rules::Row>>),
    /// The shortest rules that are no worse.
    Shortest(Rc<Shortest>),
    /// Scenarios side by side.
    Scenarios(Rc<Vec<scenarios::Row>>),
    /// What each input moves.
    Sensitivity(Rc<SensitivityFound>),
    /// Two inputs moved together.
    Map(MapFound),
}

/// What each input moves.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityFound {
    /// The inputs, the one that moves most first.
    pub bars: Vec<Bar>,
    /// Inputs that move nothing.
    pub unaffected: u32,
}

/// A map, and the picture of what is known of it.
#[derive(Debug, Clone)]
pub struct MapFound {
    /// The map.
    pub map: Rc<Map>,
    /// Its picture.
    pub picture: Rc<Picture>,
}

impl PartialEq for MapFound {
    fn eq(&self, other: &MapFound) -> bool {
        // A picture never changes, so the same one is equal.
        Rc::ptr_eq(&self.picture, &other.picture)
    }
}

impl Findings {
    /// What a study has found at its end; of a map, what is known of it already. `None`: there is nothing
    /// yet.
    pub fn of(study: &AnyStudy) -> Option<Findings> {
        let Progress { done, total } = study.progress();
        let can_be_shown = done == total || matches!(study, AnyStudy::Map(_));
        if !can_be_shown {
            return None;
        }
        Some(match study {
            AnyStudy::Search(search) => Findings::Answer(Rc::new(search.answer()?)),
            AnyStudy::Rules(comparison) => Findings::Rules(Rc::new(comparison.rows())),
            AnyStudy::Shortest(shortening) => Findings::Shortest(Rc::new(shortening.so_far())),
            AnyStudy::Scenarios(comparison) => Findings::Scenarios(Rc::new(comparison.rows())),
            AnyStudy::Sensitivity(study) => {
                let (bars, unaffected) = (study.bars(), study.unaffected());
                Findings::Sensitivity(Rc::new(SensitivityFound { bars, unaffected }))
            }
            AnyStudy::Map(map) => Findings::Map(MapFound::of(map)),
        })
    }
}

impl MapFound {
    fn of(map: &Map) -> MapFound {
        MapFound { picture: Rc::new(map.picture()), map: Rc::new(map.clone()) }
    }
}
