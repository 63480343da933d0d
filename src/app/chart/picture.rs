//! Pictures: marks on axes, as SVG elements that carry classes instead of colours, so that the style
//! sheet decides about light, dark and contrast. Texts are measured by a rule of thumb, because the
//! browser's way needs inline styles, which the page's policy forbids.

mod axis;
mod bars;
mod dots;
mod frame;
mod heat;
mod layer;
mod mark;
mod panel;
mod plot;
mod scatter;
mod strip;
mod svg;
mod tornado;

use plotters::prelude::IntoDrawingArea;

pub use axis::ticks_with;
pub use bars::Bar;
pub use dots::Dots;
pub use frame::{Along, Frame};
pub use heat::{Field, Heat, Tick, row_at, row_middle};
pub use layer::Layer;
pub use mark::{Mark, Sample};
pub use panel::{Height, Note, PANEL_ROOM, Panel};
pub use plot::TEXT;
pub use scatter::{Point, Scatter};
pub use strip::{Row, Taken};
pub use svg::{escaped, lines, width};
pub use tornado::{Effect, Pair, Tornado};

use isoplan::locale::Locale;
use isoplan::scenario::Date;

use svg::Svg;

/// Pixels to the right of the axes.
const RIGHT: i32 = 16;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// Panels over the days, one below the other.
    Days(Vec<Panel>),
    /// Strips over the days, one for each place.
    Strip(Vec<Row>),
    /// Bars, one below the other.
    Bars(Vec<Bar>),
    /// Equally likely values over an axis.
    Dots(Dots),
    /// Named points between two axes.
    Scatter(Scatter),
    /// What each of some inputs moves.
    Tornado(Tornado),
    /// Shares over two inputs.
    Heat(Heat),
}

/// What a picture is drawn on.
pub struct Paper<'a> {
    /// Words and numbers.
    pub locale: &'a Locale,
    /// The first day.
    pub first: Date,
    /// Days of the horizon.
    pub days: u32,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl Picture {
    /// The elements of the picture, and where its slots lie.
    pub fn draw(&self, paper: &Paper) -> (String, Frame) {
        let mut marks = String::new();
        let area = Svg { out: &mut marks, size: paper.size }.into_drawing_area();
        let frame = match self {
            Picture::Days(panels) => panel::draw(area, paper, panels),
            Picture::Strip(rows) => strip::draw(area, paper, rows),
            Picture::Bars(bars) => bars::draw(area, paper, bars),
            Picture::Dots(dots) => dots::draw(area, paper, dots),
            Picture::Scatter(scatter) => scatter::draw(area, paper, scatter),
            Picture::Tornado(tornado) => tornado::draw(area, paper, tornado),
            Picture::Heat(heat) => heat::draw(area, paper, heat),
        };
        (marks, frame)
    }

    /// Whether its slots are the days.
    pub fn is_by_day(&self) -> bool {
        matches!(self, Picture::Days(_) | Picture::Strip(_))
    }

    /// Whether a mark is in it.
    pub fn has(&self, mark: Mark) -> bool {
        match self {
            Picture::Days(panels) => {
                panels.iter().any(|panel| panel.layers.iter().any(|layer| layer.mark() == mark))
            }
            _ => true,
        }
    }

    /// Its height in pixels at a width, between what panels need and what they may take.
    pub fn height(&self, width: u32, (least, most): (u32, u32)) -> u32 {
        match self {
            Picture::Days(_) | Picture::Dots(_) | Picture::Scatter(_) => (width / 3).clamp(least, most),
            Picture::Strip(rows) => rows.len() as u32 * strip::ROW + strip::AROUND,
            Picture::Tornado(tornado) => tornado.rows.len() as u32 * tornado::ROW + tornado::AROUND,
            Picture::Heat(_) => heat::height(width),
            Picture::Bars(bars) => bars.len() as u32 * bars::ROW + 2 * bars::AROUND,
        }
    }
}
