//! A pair of axes to draw on, in values; texts may be shifted by pixels.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, ChartContext, Circle, Color, DrawingArea, IntoFont, PathElement, Polygon,
    Rectangle, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::mark::Mark;
use super::svg::{FINE, Svg};

/// Height of the texts in pixels: the least that people can read.
pub const TEXT: i32 = 12;

/// A part of a picture.
pub type Area<'a> = DrawingArea<Svg<'a>, Shift>;

/// Pixels around the axes.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// Above.
    pub top: i32,
    /// Below.
    pub bottom: i32,
    /// To the left.
    pub left: i32,
    /// To the right.
    pub right: i32,
}

/// What side of a place a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It ends there.
    Left,
    /// It begins there.
    Right,
    /// Centred below.
    Below,
    /// It ends there, standing above.
    AboveLeft,
    /// It begins there, standing above.
    AboveRight,
    /// It begins there, hanging below.
    BelowRight,
    /// It ends there, hanging below.
    BelowLeft,
}

/// A pair of axes.
pub struct Plot<'a, 'b> {
    area: &'a Area<'b>,
    axes: ChartContext<'a, Svg<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

impl<'a, 'b> Plot<'a, 'b> {
    /// Axes over these values in a part of a picture.
    pub fn new(area: &'a Area<'b>, margins: Margins, x: Range<f64>, y: Range<f64>) -> Option<Plot<'a, 'b>> {
        let axes = ChartBuilder::on(area)
            .margin_top(margins.top * FINE)
            .margin_bottom(margins.bottom * FINE)
            .margin_left(margins.left * FINE)
            .margin_right(margins.right * FINE)
            .build_cartesian_2d(x, y)
            .ok()?;
        Some(Plot { area, axes })
    }

    // The backend writes into a text, which cannot fail: so the results below say nothing.

    /// A line.
    pub fn line(&mut self, mark: Mark, points: Vec<(f64, f64)>) {
        let _ = self.axes.plotting_area().draw(&PathElement::new(points, mark.ink()));
    }

    /// An area within an outline.
    pub fn area(&mut self, mark: Mark, outline: Vec<(f64, f64)>) {
        let _ = self.axes.plotting_area().draw(&Polygon::new(outline, mark.ink()));
    }

    /// A rectangle between two corners.
    pub fn rectangle(&mut self, mark: Mark, corner: (f64, f64), opposite: (f64, f64)) {
        let _ = self.axes.plotting_area().draw(&Rectangle::new([corner, opposite], mark.ink()));
    }

    /// A dot of so many pixels around its middle.
    pub fn dot(&mut self, mark: Mark, middle: (f64, f64), radius: f64) {
        let radius = (radius * f64::from(FINE)) as i32;
        let _ = self.axes.plotting_area().draw(&Circle::new(middle, radius, mark.ink()));
    }

    /// A text at a place, shifted by pixels to the right and down.
    pub fn text(&self, mark: Mark, text: &str, place: (f64, f64), side: Side, (dx, dy): (i32, i32)) {
        let (x, y) = self.pixel(place);
        let (h_pos, v_pos) = match side {
            Side::Left => (HPos::Right, VPos::Center),
            Side::Right => (HPos::Left, VPos::Center),
            Side::Below => (HPos::Center, VPos::Top),
            Side::AboveLeft => (HPos::Right, VPos::Bottom),
            Side::AboveRight => (HPos::Left, VPos::Bottom),
            Side::BelowRight => (HPos::Left, VPos::Top),
            Side::BelowLeft => (HPos::Right, VPos::Top),
        };
        let mut style = TextStyle::from(("sans-serif", TEXT * FINE).into_font());
        style.color = mark.ink().to_backend_color();
        style.pos = Pos::new(h_pos, v_pos);
        let _ = self.area.draw_text(text, &style, (x + dx * FINE, y + dy * FINE));
    }

    /// A text at pixels of the part of the picture.
    pub fn caption(&self, mark: Mark, text: &str, (x, y): (i32, i32)) {
        let mut style = TextStyle::from(("sans-serif", TEXT * FINE).into_font());
        style.color = mark.ink().to_backend_color();
        let _ = self.area.draw_text(text, &style, (x * FINE, y * FINE));
    }

    /// Where a value lies, in fine pixels of the part of the picture.
    fn pixel(&self, place: (f64, f64)) -> (i32, i32) {
        let (x, y) = self.axes.plotting_area().map_coordinate(&place);
        let (left, top) = self.area.get_pixel_range();
        (x - left.start, y - top.start)
    }
}
