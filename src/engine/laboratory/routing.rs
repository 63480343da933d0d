//! Which laboratory a sample goes to.

use super::bench::Bench;
use crate::scenario::Routing;

/// The laboratory with the fewest hours of queued work on a day, and the next (the same where no other
/// ever works again); ties in list order.
pub fn two_least_loaded(benches: &[Bench], day: usize) -> (usize, usize) {
    let less = |a: usize, b: usize| {
        is_less((&benches[a], benches[a].queued()), (&benches[b], benches[b].queued()), day)
    };
    let least = |skipped: Option<usize>| {
        (0..benches.len())
            .filter(|&laboratory| Some(laboratory) != skipped)
            .reduce(|best, laboratory| if less(laboratory, best) { laboratory } else { best })
    };
    let one = least(None).unwrap_or(0);
    let works = |&laboratory: &usize| benches[laboratory].rate(day) > 0;
    (one, least(Some(one)).filter(works).unwrap_or(one))
}

/// How many of `samples` go to each laboratory when each is routed at its turn, into `shares`.
pub fn share(benches: &[Bench], routing: Routing, day: usize, samples: u32, shares: &mut Vec<u32>) {
    if shares.len() != benches.len() {
        shares.resize(benches.len(), 0);
    }
    if let [_] = benches {
        shares[0] = samples;
        return;
    }
    let mut left = samples;
    shares.iter_mut().for_each(|share| *share = 0);
    if routing == Routing::FirstUnlessFull {
        for (bench, share) in benches.iter().zip(&mut *shares) {
            let free_tubes = u64::from(bench.slots_of(day as u32).capacity).saturating_sub(bench.queued());
            *share = (free_tubes * u64::from(bench.pool())).min(u64::from(left)) as u32;
            left -= *share;
        }
    }
    if let ([one, other], [first, second]) = (benches, &mut shares[..])
        && (one.pool(), other.pool()) == (1, 1)
    {
        let to_first = share_of_first((one, *first), (other, *second), day, left);
        *first += to_first;
        *second += left - to_first;
        return;
    }
    if left > 1 {
        left -= fill_up(benches, day, left, shares);
    }
    for _ in 0..left {
        let load = |laboratory: usize| (&benches[laboratory], load(&benches[laboratory], shares[laboratory]));
        let next = (1..benches.len()).fold(0, |best, laboratory| {
            if is_less(load(laboratory), load(best), day) { laboratory } else { best }
        });
        shares[next] += 1;
    }
}

/// How many of `samples` go to the first of two laboratories that do not pool and have shares already.
/// The usual case, and a tenth of a future's time if dealt out by [`fill_up`].
///
/// Sample by sample, the lowest steps of the two stairs of load are taken, of equal ones those of the
/// first. Its k-th step is taken if it is not above the step that is the second's if k − 1 samples go to
/// the first: `(load + k - 1) * work <= (other_load + samples - k) * other_work`.
#[inline]
fn share_of_first(
    (one, share): (&Bench, u32),
    (other, other_share): (&Bench, u32),
    day: usize,
    samples: u32,
) -> u32 {
    let (rate, other_rate) = (one.rate(day), other.rate(day));
    if rate == 0 || other_rate == 0 {
        return if rate == 0 && other_rate > 0 { 0 } else { samples };
    }
    let (work, other_work) = work_of_a_tube(one, other, day);
    let loads = [load(one, share), load(other, other_share) + u64::from(samples) + 1];
    if work == other_work {
        return (loads[1].saturating_sub(loads[0]) / 2).min(u64::from(samples)) as u32;
    }
    let [load, other_load] = loads.map(i128::from);
    let room = (other_load - 1) * i128::from(other_work) - (load - 1) * i128::from(work);
    (room / (i128::from(work) + i128::from(other_work))).clamp(0, i128::from(samples)) as u32
}

/// Adds to the shares what each laboratory gets for certain, and returns how much that is: all but
/// about two samples (or pools) for each laboratory.
///
/// One by one, samples take the lowest steps of all laboratories' stairs of load, so any start
/// below ends in the same place. If all laboratories were filled up to a common level without
/// steps, each had at most one sample fewer below any level; hence whoever stays below the level
/// at which one sample for each laboratory is missing takes no step that another should have had.
/// One more is for rounding.
fn fill_up(benches: &[Bench], day: usize, samples: u32, shares: &mut [u32]) -> u32 {
    if benches.iter().all(|bench| bench.rate(day) == 0) {
        shares[0] += samples;
        return samples;
    }
    let missing = benches.len() as u32 + 1;
    if samples <= missing {
        return 0;
    }
    // Hours of work queued, tubes an hour and samples an hour; without end where it never works.
    let stair = |bench: &Bench, share: u32| {
        let tubes_an_hour = f64::from(bench.rate(day)) / bench.open_hours() as f64;
        (load(bench, share) as f64 / tubes_an_hour, tubes_an_hour, tubes_an_hour * f64::from(bench.pool()))
    };
    // Whoever is above the level of all gets nothing, which lowers the level of the others.
    let (mut level, mut filling) = (f64::MAX, usize::MAX);
    loop {
        let (mut below, mut samples_left, mut samples_an_hour) = (0, f64::from(samples - missing), 0.0);
        for (bench, &share) in benches.iter().zip(&*shares) {
            let (hours, _, rate) = stair(bench, share);
            if hours < level && rate > 0.0 {
                samples_left += hours * rate;
                samples_an_hour += rate;
                below += 1;
            }
        }
        // Rounding may lift the level again, or sink it below the last.
        if below == 0 || below >= filling {
            break;
        }
        (level, filling) = (samples_left / samples_an_hour, below);
    }
    let mut filled = 0;
    for (bench, share) in benches.iter().zip(shares) {
        let (hours, tubes_an_hour, _) = stair(bench, *share);
        // A float to integer cast of a negative number or of none gives 0.
        let tubes = ((level - hours) * tubes_an_hour) as u32;
        let more = tubes.saturating_mul(bench.pool()).min(samples - filled);
        *share += more;
        filled += more;
    }
    filled
}

/// Tubes queued with a share of samples more.
fn load(bench: &Bench, share: u32) -> u64 {
    let tubes = if bench.pool() == 1 { share } else { share.div_ceil(bench.pool()) };
    bench.queued() + u64::from(tubes)
}

/// Hours of work of one tube in each of two laboratories that work, with a common denominator.
fn work_of_a_tube(one: &Bench, other: &Bench, day: usize) -> (u64, u64) {
    (one.open_hours() * u64::from(other.rate(day)), other.open_hours() * u64::from(one.rate(day)))
}

/// Whether one laboratory's load is fewer hours of work than another's.
fn is_less((one, load): (&Bench, u64), (other, other_load): (&Bench, u64), day: usize) -> bool {
    if one.rate(day) == 0 || other.rate(day) == 0 {
        return one.rate(day) > 0;
    }
    let (work, other_work) = work_of_a_tube(one, other, day);
    // Laboratories are often alike, and products of 128 bits take long in WebAssembly.
    if work == other_work {
        return load < other_load;
    }
    u128::from(load) * u128::from(work) < u128::from(other_load) * u128::from(other_work)
}
