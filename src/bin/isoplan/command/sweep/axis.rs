//! The values that one `--set` gives a parameter.

use std::rc::Rc;
use std::str::FromStr;

use isoplan::scenario::parameter::{Kind, Parameter};

use super::cell::Cell;
use super::plan::MOST_ROWS;

/// A parameter and its values.
#[derive(Debug, Clone)]
pub struct Axis {
    /// Path in the scenario.
    pub path: String,
    values: Vec<String>,
}

impl Axis {
    /// The values, in their order.
    pub fn cells(&self) -> Vec<Rc<Cell>> {
        let parameter = Parameter::at(&self.path);
        self.values.iter().map(|value| Rc::new(Cell::read(value, parameter))).collect()
    }
}

impl FromStr for Axis {
    type Err = String;

    fn from_str(text: &str) -> Result<Axis, String> {
        let (path, values) = text.split_once('=').ok_or("there is no =; it reads PATH=V1,V2,…")?;
        let is_number = Parameter::at(path)
            .is_some_and(|parameter| matches!(parameter.kind, Kind::Whole { .. } | Kind::Real { .. }));
        let values = match values.split_once("..") {
            Some((from, rest)) if is_number => range(from, rest)?,
            _ => split(values).into_iter().map(str::to_owned).collect(),
        };
        if values.iter().any(|value| value.trim().is_empty()) {
            return Err("a value is empty".to_owned());
        }
        Ok(Axis { path: path.trim().to_owned(), values })
    }
}

/// Parts between commas, but for those inside lists and JSON texts.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for (place, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&text[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The numbers from one to another, both included: counted in decimals, so that nothing is rounded.
fn range(from: &str, rest: &str) -> Result<Vec<String>, String> {
    let (to, step) = rest.split_once(':').ok_or("a range needs a step: FROM..TO:STEP")?;
    let mut decimals = [from, to, step].map(|text| Decimal::read(text.trim()).ok_or(text.trim()));
    let scale = decimals.iter().flatten().map(|decimal| decimal.scale).max().unwrap_or(0);
    for decimal in decimals.iter_mut().flatten() {
        decimal.rescale(scale);
    }
    let number = |decimal: Result<Decimal, &str>| match decimal {
        Ok(decimal) => Ok(decimal.digits),
        Err(text) => Err(format!("{text:?} is no decimal number of at most {MOST_DIGITS} digits")),
    };
    let [from, to, step] = decimals.map(number);
    let (from, to, step) = (from?, to?, step?);
    if step <= 0 {
        return Err("the step must be above 0".to_owned());
    }
    if to < from {
        return Err("TO is below FROM".to_owned());
    }
    if (to - from) % step != 0 {
        let last = Decimal { digits: to - (to - from) % step, scale };
        let to = Decimal { digits: to, scale };
        return Err(format!("the steps do not reach {}: the last is {}", to.text(), last.text()));
    }
    if (to - from) / step >= MOST_ROWS as i128 {
        return Err(format!("more than {MOST_ROWS} values"));
    }
    let steps = 0..=(to - from) / step;
    Ok(steps.map(|k| Decimal { digits: from + k * step, scale }.text()).collect())
}

/// So many digits that sums of scaled numbers stay far inside 128 bits.
const MOST_DIGITS: usize = 15;

/// A decimal number: `digits` divided by ten as often as `scale` says.
#[derive(Debug, Clone, Copy)]
struct Decimal {
    digits: i128,
    scale: usize,
}

impl Decimal {
    fn read(text: &str) -> Option<Decimal> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let all = [whole, fraction].concat();
        let sound = !whole.is_empty() && !fraction.is_empty() && all.len() <= MOST_DIGITS;
        if !sound || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits: i128 = all.parse().ok()?;
        let sign = if text.starts_with('-') { -1 } else { 1 };
        Some(Decimal { digits: sign * digits, scale: fraction.len() })
    }

    fn rescale(&mut self, scale: usize) {
        while self.scale < scale {
            self.digits *= 10;
            self.scale += 1;
        }
    }

    /// The number without zeros at the end of its decimals.
    fn text(self) -> String {
        let unit = (0..self.scale).fold(1, |unit: i128, _| unit * 10);
        let (whole, fraction) = (self.digits.abs() / unit, self.digits.abs() % unit);
        let sign = if self.digits < 0 { "-" } else { "" };
        let text = format!("{sign}{whole}.{fraction:0scale$}", scale = self.scale);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, values: &[&str]) {
        assert_eq!(text.parse::<Axis>().unwrap().values, values);
    }

    #[track_caller]
    fn refuses(text: &str, why: &str) {
        let error = text.parse::<Axis>().unwrap_err();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn values_stand_between_commas() {
        check("rooms.sites[0].rooms=1,2,30", &["1", "2", "30"]);
        check("streams[0].party_sizes=[0.8,0.2],[1]", &["[0.8,0.2]", "[1]"]);
        check(r#"streams[0].name="a,\"b",c"#, &[r#""a,\"b""#, "c"]);
        check("streams[0].name=a..b", &["a..b"]);
        refuses("rooms.sites[0].rooms", "=");
        refuses("rooms.sites[0].rooms=1,,2", "empty");
        refuses("rooms.sites[0].rooms=", "empty");
    }

    #[test]
    fn ranges_are_counted_exactly() {
        check("rooms.sites[0].rooms=100..300:100", &["100", "200", "300"]);
        check("rooms.sites[0].rooms=5..5:1", &["5"]);
        check("streams[0].prevalence=0..0.3:0.1", &["0", "0.1", "0.2", "0.3"]);
        check("cases.incubation_log_mean=-1..1:0.50", &["-1", "-0.5", "0", "0.5", "1"]);
        refuses("rooms.sites[0].rooms=100..300", "step");
        refuses("rooms.sites[0].rooms=100..310:100", "the last is 300");
        refuses("rooms.sites[0].rooms=300..100:100", "below");
        refuses("rooms.sites[0].rooms=100..300:0", "above 0");
        refuses("rooms.sites[0].rooms=100..300:-5", "above 0");
        refuses("rooms.sites[0].rooms=a..300:5", "\"a\"");
        refuses("rooms.sites[0].rooms=0..1e3:5", "\"1e3\"");
        refuses("streams[0].prevalence=0..1:0.000001", "more than");
        refuses("streams[0].prevalence=0..1:0.00000000000000000001", "digits");
    }
}
