//! What marks mean; the style sheet knows how they look.

use plotters::prelude::RGBColor;

macro_rules! marks {
    ($($(#[doc = $doc:literal])* $name:ident = $class:literal,)*) => {
        /// What a mark means; the style sheet knows how it looks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Mark {
            $($(#[doc = $doc])* $name,)*
        }

        impl Mark {
            /// Every mark.
            pub const ALL: [Mark; [$(Mark::$name),*].len()] = [$(Mark::$name),*];

            /// Its class.
            pub fn class(self) -> &'static str {
                match self {
                    $(Mark::$name => $class,)*
                }
            }
        }
    };
}

marks! {
    /// Between the 5 and the 95 % quantile.
    Outer = "mark outer",
    /// Between the 25 and the 75 % quantile.
    Inner = "mark inner",
    /// The median.
    Median = "mark median",
    /// Another median beside it.
    Second = "mark second",
    /// A third.
    Third = "mark third",
    /// A fourth.
    Fourth = "mark fourth",
    /// One future.
    Single = "mark single",
    /// What there is: the line that must not be crossed.
    Capacity = "mark capacity",
    /// What is missing.
    Shortage = "mark shortage",
    /// Days on which something is missing.
    Breach = "mark breach",
    /// Rooms with people.
    InUse = "mark in-use",
    /// Of them, those that wait for a result.
    Held = "mark held",
    /// Rooms in turnaround.
    Turnaround = "mark turnaround",
    /// A bar.
    Bar = "mark bar",
    /// One of some equally likely values.
    Dot = "mark dot",
    /// The same, beyond what there is.
    DotBeyond = "mark dot beyond",
    /// What an input does at its low end.
    LowEnd = "mark low-end",
    /// An interval.
    Whisker = "mark whisker",
    /// What there is at present, among others.
    Present = "mark present",
    /// One of others that are worse.
    Hollow = "mark hollow",
    /// Less than a quarter of the rooms occupied.
    Shade1 = "mark shade-1",
    /// Less than half.
    Shade2 = "mark shade-2",
    /// Less than three quarters.
    Shade3 = "mark shade-3",
    /// Less than nine tenths.
    Shade4 = "mark shade-4",
    /// More.
    Shade5 = "mark shade-5",
    /// Of futures, 95 of 100 and more.
    Field1 = "mark field-1",
    /// 80 and more.
    Field2 = "mark field-2",
    /// 50 and more.
    Field3 = "mark field-3",
    /// 5 and more.
    Field4 = "mark field-4",
    /// Fewer.
    Field5 = "mark field-5",
    /// All rooms occupied.
    Full = "mark full",
    /// Lines of the grid.
    Grid = "mark grid",
    /// The line at 0.
    Base = "mark base",
    /// Words at the axes.
    Label = "label",
    /// Names and values of rows.
    RowLabel = "label row",
    /// The name of the capacity line.
    CapacityLabel = "label capacity",
    /// The name of what is needed.
    NeedLabel = "label need",
    /// Words at the days on which something is missing.
    BreachLabel = "label breach",
}

/// How a mark stands in a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A piece of a line.
    Line,
    /// A piece of an area.
    Area,
    /// A dot.
    Dot,
    /// A piece of a strip with a line through it.
    Strip,
}

impl Mark {
    /// How it stands in a legend.
    pub fn sample(self) -> Sample {
        match self {
            Mark::Median | Mark::Second | Mark::Third | Mark::Fourth | Mark::Single => Sample::Line,
            Mark::Capacity | Mark::Grid | Mark::Base | Mark::Whisker => Sample::Line,
            Mark::Full => Sample::Strip,
            Mark::Dot | Mark::DotBeyond | Mark::Present | Mark::Hollow => Sample::Dot,
            _ => Sample::Area,
        }
    }

    /// plotters hands backends a colour and nothing else; so the mark travels as one.
    pub fn ink(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The mark that travelled as this colour.
    pub fn behind((mark, _, _): (u8, u8, u8)) -> Mark {
        Mark::ALL[usize::from(mark).min(Mark::ALL.len() - 1)]
    }
}

impl Sample {
    /// Its elements, 24 by 14 pixels.
    pub fn svg(self, class: &str) -> String {
        match self {
            Sample::Line => format!(r#"<path d="M1 7H23" class="{class}"/>"#),
            Sample::Area => format!(r#"<path d="M1 1H23V13H1z" class="{class}"/>"#),
            Sample::Strip => {
                format!("{}{}", Sample::Area.svg(Mark::Shade5.class()), Sample::Line.svg(class))
            }
            Sample::Dot => format!(r#"<circle cx="12" cy="7" r="5" class="{class}"/>"#),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_travel_as_colours() {
        for (place, mark) in Mark::ALL.into_iter().enumerate() {
            assert_eq!(mark as usize, place);
            let RGBColor(red, green, blue) = mark.ink();
            assert_eq!(Mark::behind((red, green, blue)), mark);
        }
    }
}
