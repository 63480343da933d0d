//! Numbers of days or hours as bars that are dragged and stepped.

use std::fmt::Write;

use serde_json::Value;

/// Height of the picture, in its own units; its width is one a bar.
pub const HEIGHT: f64 = 40.0;

/// A number for each of some days or hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// The numbers; what is no number is 0 here.
    pub numbers: Vec<f64>,
    /// The number at the upper edge of the picture.
    pub top: f64,
    /// Distance of the values that bars can be dragged to.
    pub step: f64,
}

impl Numbers {
    /// The numbers of a value, and zeros up to `length`.
    pub fn of(value: Option<&Value>, length: usize) -> Numbers {
        let list = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut numbers: Vec<f64> =
            list.iter().map(|number| number.as_f64().unwrap_or(0.0).max(0.0)).collect();
        numbers.resize(numbers.len().max(length), 0.0);
        let most = numbers.iter().copied().fold(0.0, f64::max);
        // Room to drag the highest bar higher.
        let top = round_up(if most > 0.0 { most * 1.25 } else { 1.0 });
        let step = (top / 100.0).max(if top >= 10.0 { 1.0 } else { 0.0 });
        Numbers { numbers, top, step: round_up(step) }
    }

    /// The bars as one path.
    pub fn path(&self, top: f64) -> String {
        let mut path = String::new();
        for (position, number) in self.numbers.iter().enumerate().filter(|(_, number)| **number > 0.0) {
            let height = (number / top).min(1.0) * HEIGHT;
            // A path of numbers: nothing can go wrong.
            let _ = write!(path, "M{:.2} {HEIGHT}v{:.2}h.8v{:.2}z", position as f64 + 0.1, -height, height);
        }
        path
    }

    /// The position and the value at a place of the picture: shares of its width and height, from the
    /// left and from the top.
    pub fn at(&self, x: f64, y: f64, top: f64) -> (usize, f64) {
        let last = self.numbers.len().saturating_sub(1);
        let position = libm::floor(x.clamp(0.0, 1.0) * self.numbers.len() as f64) as usize;
        let value = (1.0 - y.clamp(0.0, 1.0)) * top;
        (position.min(last), libm::round(value / self.step) * self.step)
    }

    /// The value after so many steps up from that at a position.
    pub fn stepped(&self, position: usize, steps: f64) -> f64 {
        let value = self.numbers.get(position).copied().unwrap_or(0.0) + steps * self.step;
        // Steps of a tenth leave no trace of binary fractions.
        (libm::round(value * 1e6) / 1e6).max(0.0)
    }
}

/// The next number of the form 1, 2 or 5 times a power of ten.
fn round_up(number: f64) -> f64 {
    let mut power = 1e-6;
    while power < number {
        for factor in [1.0, 2.0, 5.0] {
            if power * factor >= number {
                return if power < 1.0 { libm::round(power * factor * 1e6) / 1e6 } else { power * factor };
            }
        }
        power *= 10.0;
    }
    libm::round(power * 1e6) / 1e6
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn bars_are_dragged_and_stepped_in_round_steps() {
        let numbers = Numbers::of(Some(&json!([0, 30, "x"])), 4);
        assert_eq!(numbers, Numbers { numbers: vec![0.0, 30.0, 0.0, 0.0], top: 50.0, step: 1.0 });
        assert_eq!(numbers.at(0.3, 0.5, numbers.top), (1, 25.0));
        assert_eq!(numbers.at(1.0, -3.0, numbers.top), (3, 50.0));
        assert_eq!((numbers.stepped(1, 1.0), numbers.stepped(0, -1.0)), (31.0, 0.0));
        assert_eq!(numbers.path(50.0), "M1.10 40v-24.00h.8v24.00z");
    }

    #[test]
    fn shares_have_finer_steps() {
        let numbers = Numbers::of(Some(&json!([1])), 1);
        assert_eq!((numbers.top, numbers.step), (2.0, 0.02));
        assert_eq!(numbers.stepped(0, 1.0), 1.02);
        assert_eq!(Numbers::of(None, 2).top, 1.0);
    }

    #[test]
    fn round_numbers() {
        for (number, expected) in
            [(0.0, 1e-6), (0.02, 0.02), (3.0, 5.0), (50.0, 50.0), (51.0, 100.0), (2970.0, 5000.0)]
        {
            assert_eq!(round_up(number), expected, "{number}");
        }
    }
}
