use super::*;

fn shares(plans: &[Laboratory], queued: &[u64], routing: Routing, samples: u32) -> Vec<u32> {
    let mut state = laboratories(plans, tests(24), 1);
    for (bench, &queued) in state.benches.iter_mut().zip(queued) {
        bench.set_queued(queued);
    }
    let mut shares = Vec::new();
    routing::share(&state.benches, routing, 0, samples, &mut shares);
    shares
}

/// Deals samples one by one, as the model says.
fn deal(plans: &[Laboratory], queued: &[u64], samples: u32) -> Vec<u32> {
    let mut dealt = vec![0; plans.len()];
    for _ in 0..samples {
        let hours = |l: usize| {
            let open = u64::from(plans[l].closes_hour - plans[l].opens_hour);
            let tubes = queued[l] + u64::from(dealt[l] as u32).div_ceil(u64::from(plans[l].pool_size));
            (tubes * open) as f64 / f64::from(plans[l].tubes_per_day[0])
        };
        let next = (1..plans.len()).fold(0, |best, l| if hours(l) < hours(best) { l } else { best });
        dealt[next] += 1;
    }
    dealt
}

proptest::proptest! {
    #[test]
    fn shares_are_those_of_one_by_one_routing(
        plans in proptest::collection::vec((1u32..5000, 1u32..24, 0u64..3000, 1u32..4), 1..6),
        samples in 0u32..3000,
    ) {
        // Whole tubes an hour, so that comparing hours as floats is exact.
        let laboratories: Vec<_> = plans
            .iter()
            .map(|&(rate, open, _, pool_size)| Laboratory { pool_size, ..laboratory(rate * open, 0..open, 6) })
            .collect();
        let queued: Vec<u64> = plans.iter().map(|&(_, _, queued, _)| queued).collect();
        proptest::prop_assert_eq!(
            shares(&laboratories, &queued, Routing::LeastWork, samples),
            deal(&laboratories, &queued, samples)
        );
    }
}

#[test]
fn a_closed_day_is_measured_by_the_next_open_one() {
    let mut closed = laboratory(100, 0..24, 6);
    closed.tubes_per_day[0] = 0;
    let open = laboratory(100, 0..24, 6);
    let never = laboratory(0, 0..24, 6);
    for (plans, queued, expected) in [
        ([closed.clone(), open.clone()], [10, 0], [0, 10]),
        ([closed.clone(), open.clone()], [0, 0], [5, 5]),
        ([never.clone(), open], [0, 1000], [0, 10]),
        ([never.clone(), closed], [0, 1000], [0, 10]),
        ([never.clone(), never], [0, 0], [10, 0]),
    ] {
        assert_eq!(shares(&plans, &queued, Routing::LeastWork, 10), expected, "queued {queued:?}");
    }
}

#[test]
fn the_first_laboratory_is_preferred_unless_it_is_full() {
    let mut pooled = laboratory(100, 0..24, 6);
    pooled.pool_size = 5;
    let plans = [laboratory(50, 0..24, 6), laboratory(100, 0..24, 6), pooled];
    for (queued, samples, expected) in [
        ([0, 0, 0], 50, [50, 0, 0]),
        ([45, 0, 0], 10, [5, 5, 0]),
        ([80, 100, 90], 50, [0, 0, 50]),
        // All are full: least work. The tube that the last one has begun takes further samples.
        ([80, 100, 100], 5, [0, 2, 3]),
    ] {
        assert_eq!(shares(&plans, &queued, Routing::FirstUnlessFull, samples), expected, "queued {queued:?}");
    }
}

#[test]
fn filling_up_ends_whatever_the_loads() {
    // The second stands, up to rounding, just at the level to which the first is filled.
    let plans = [laboratory(30_000, 0..24, 6), laboratory(30_000, 0..24, 6)];
    for samples in 4..600 {
        for queued in (0..50_000).step_by(997) {
            let queued = [queued, queued + u64::from(samples) - 3];
            let shares = shares(&plans, &queued, Routing::LeastWork, samples);
            assert_eq!(shares, [samples - 1, 1], "queued {queued:?}");
        }
    }
}
