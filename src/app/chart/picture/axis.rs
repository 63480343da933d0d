//! Where ticks stand.

use isoplan::scenario::Date;

/// Round values from 0 up to `top`, at most so many above 0.
pub fn ticks(top: f64, most: usize) -> Vec<f64> {
    let rough = (top / most.max(1) as f64).max(1e-9);
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * power);
    // Persons, rooms and tubes are whole: no tick between them.
    let fits = |step: &f64| *step >= 1.0 && step.fract() == 0.0 && top / step < most as f64 + 1e-9;
    let step = steps.into_iter().find(fits).unwrap_or_else(|| libm::ceil(rough).max(1.0));
    (0..).map(|i| f64::from(i) * step).take_while(|value| *value <= top).collect()
}

/// The least round step, 1, 2 or 5 times a power of ten, of which so many cover a distance.
pub fn round_step(distance: u32, most: u32) -> u32 {
    let fits = |step: &u32| distance.div_ceil(*step) <= most.max(1);
    let powers = (0..10).map(|power| 10_u32.pow(power));
    let mut steps = powers.flat_map(|power| [power, power.saturating_mul(2), power.saturating_mul(5)]);
    steps.find(fits).unwrap_or(u32::MAX)
}

/// Round values between two others, at most so many and one, with `own` instead of those close to it.
pub fn ticks_with(low: f64, high: f64, most: u32, own: Option<f64>) -> Vec<f64> {
    let step = f64::from(round_step(libm::ceil(high - low) as u32, most));
    let first = libm::ceil(low / step) as u32;
    let mut ticks: Vec<f64> =
        (first..).map(|i| f64::from(i) * step).take_while(|value| *value <= high).collect();
    if let Some(own) = own.filter(|own| (low..=high).contains(own)) {
        ticks.retain(|tick| (tick - own).abs() >= step / 2.0);
        ticks.push(own);
        ticks.sort_by(f64::total_cmp);
    }
    ticks
}

/// Days that carry a date: regular, not more than so many; first days of months in long series.
pub fn days(first: Date, days: u32, most: u32) -> Vec<u32> {
    let most = most.max(1);
    if let Some(step) = [1, 2, 3, 7, 14].into_iter().find(|step| days.div_ceil(*step) <= most) {
        return (0..days).step_by(step as usize).collect();
    }
    let months: Vec<u32> = (0..days).filter(|&day| first.plus_days(day.into()).parts().2 == 1).collect();
    let step =
        [1, 2, 3, 6, 12].into_iter().find(|step| months.len().div_ceil(*step) <= most as usize).unwrap_or(12);
    months.into_iter().step_by(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(19_219.0, 4), [0.0, 5000.0, 10_000.0, 15_000.0]);
        assert_eq!(ticks(9.9, 5), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(ticks(1.1, 5), [0.0, 1.0]);
        assert_eq!(ticks(3.3, 5), [0.0, 1.0, 2.0, 3.0]);
        for top in [1.0, 7.3, 99.0, 1234.5, 86_000.0, 3.2e6] {
            let ticks = ticks(top, 5);
            assert!((2..=6).contains(&ticks.len()), "{top}: {ticks:?}");
        }
    }

    #[test]
    fn steps_are_round() {
        for (distance, most, step) in
            [(0, 20, 1), (20, 20, 1), (21, 20, 2), (9000, 20, 500), (u32::MAX, 20, 500_000_000)]
        {
            assert_eq!(round_step(distance, most), step, "{distance} in {most}");
        }
    }

    #[test]
    fn ticks_stand_at_round_values_and_at_the_own() {
        for (low, high, own, expected) in [
            (50.0, 200.0, Some(100.0), vec![50.0, 100.0, 150.0, 200.0]),
            (25.0, 200.0, None, vec![50.0, 100.0, 150.0, 200.0]),
            (0.0, 48.0, Some(24.0), vec![0.0, 10.0, 24.0, 30.0, 40.0]),
            (10.0, 60.0, Some(72.0), vec![10.0, 20.0, 30.0, 40.0, 50.0, 60.0]),
        ] {
            assert_eq!(ticks_with(low, high, 6, own), expected, "{low} to {high}");
        }
    }

    #[test]
    fn dates_are_regular() {
        let first: Date = "2022-03-12".parse().unwrap();
        assert_eq!(days(first, 42, 7), [0, 7, 14, 21, 28, 35]);
        assert_eq!(days(first, 5, 7), [0, 1, 2, 3, 4]);
        // April, May, June …, from the twelfth of March on.
        assert_eq!(days(first, 100, 4), [20, 50, 81]);
    }
}
