use super::*;
use crate::engine::{Engine, Trajectory};
use crate::scenario::Draft;
use crate::summary::{Digest, Version};
use std::ops::Range;

/// A scenario of few people, days and futures.
fn draft() -> Draft {
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 5, "futures": 12, "seed": 7},
        "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 5}, "prevalence": 0.2}],
        "rooms": {"sites": [{"rooms": 8}, {"rooms": 9}]}, "laboratories": [{"tubes_per_day": 100}]}"#;
    Draft::from_json(text).unwrap()
}

fn part(draft: &Draft, numbers: Range<u32>) -> Vec<u8> {
    let engine = Engine::new(&draft.check().unwrap());
    let futures: Vec<Trajectory> = engine.futures(numbers.clone()).collect();
    seal(draft, numbers, &futures)
}

fn joined(parts: &[Vec<u8>]) -> Result<Digest, Vec<Misfit>> {
    let parts: Vec<Sealed> = parts.iter().map(|bytes| Sealed::read(bytes).unwrap()).collect();
    join(&parts).map(|(_, futures)| Digest::of(&futures))
}

#[test]
fn every_split_gives_the_digest_of_one_run() {
    let draft = draft();
    let engine = Engine::new(&draft.check().unwrap());
    let futures: Vec<Trajectory> = engine.futures(0..12).collect();
    let one = Digest::of(&futures);
    let sealed = |from: usize, to: usize| seal(&draft, from as u32..to as u32, &futures[from..to]);
    let parts: Vec<Vec<Vec<u8>>> = (0..12)
        .map(|from| (0..=12).map(|to| if from < to { sealed(from, to) } else { Vec::new() }).collect())
        .collect();
    // Each bit says whether there is a cut behind a future.
    for cuts in 0..1_u32 << 11 {
        let ends: Vec<usize> = (1..12).filter(|cut| cuts >> (cut - 1) & 1 == 1).chain([12]).collect();
        let starts = [&[0], &ends[..ends.len() - 1]].concat();
        let mut ranges: Vec<(usize, usize)> = starts.into_iter().zip(ends).collect();
        // Not in the order of their numbers.
        ranges.reverse();
        let split: Vec<Sealed> =
            ranges.iter().map(|&(from, to)| Sealed::read(&parts[from][to]).unwrap()).collect();
        let (_, joined) = join(&split).unwrap();
        assert_eq!(Digest::of(&joined), one, "{ranges:?}");
    }
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let ours = draft();
    let mut more = draft();
    more.set("rooms.sites[1].rooms", 10.into());
    more.set("calendar.seed", 8.into());
    let part = |numbers| part(&ours, numbers);
    let differences = vec!["calendar.seed".to_owned(), "rooms.sites[1].rooms".to_owned()];
    assert_eq!(
        joined(&[part(0..6), super::tests::part(&more, 6..12)]),
        Err(vec![Misfit::Scenario { part: 1, differences }])
    );
    assert_eq!(joined(&[part(0..3), part(8..11)]), Err(vec![Misfit::Missing(vec![3..8, 11..12])]));
    assert_eq!(
        joined(&[part(0..12), part(2..4), part(11..13)]),
        Err(vec![
            Misfit::Overlap { parts: [0, 1], numbers: 2..4 },
            Misfit::Beyond { part: 2, futures: 12 },
            Misfit::Overlap { parts: [0, 2], numbers: 11..12 },
        ])
    );
    assert_eq!(joined(&[]), Err(vec![Misfit::Missing(Vec::new())]));
}

#[test]
fn the_same_scenario_may_be_spelled_in_another_way() {
    let text = draft().to_json().replace("\"rooms\": 8", "\"rooms\": 8.0, \"opens\": null");
    let other = Draft::from_json(&text).unwrap();
    assert!(joined(&[part(&draft(), 0..5), part(&other, 5..12)]).is_ok());
}

#[test]
fn every_clipped_or_changed_file_is_refused() {
    let sound = part(&draft(), 0..2);
    for length in 0..sound.len() {
        let error = Sealed::read(&sound[..length]).unwrap_err();
        assert!(matches!(error, Damage::NotAPart | Damage::Clipped { .. }), "{length}: {error:?}");
        let mut changed = sound.clone();
        changed[length] ^= 0x10;
        assert!(Sealed::read(&changed).is_err(), "{length}");
    }
    let longer = [&sound[..], b"x"].concat();
    assert_eq!(Sealed::read(&longer).unwrap_err(), Damage::Damaged);
    assert_eq!(Sealed::read(b"{}").unwrap_err(), Damage::NotAPart);
    let mut newer = sound.clone();
    newer[8] = 2;
    assert_eq!(Sealed::read(&newer).unwrap_err(), Damage::Format { found: 2 });
}

/// Changes what is behind the sum, and makes the sum fit again, as somebody who forges would.
fn forged(bytes: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = bytes[26..].to_vec();
    change(&mut body);
    let mut forged = bytes[..10].to_vec();
    forged.extend((body.len() as u64).to_le_bytes());
    forged.extend(xxhash_rust::xxh3::xxh3_64(&body).to_le_bytes());
    forged.extend(body);
    forged
}

#[test]
fn forged_parts_are_refused_or_joined_but_never_break_anything() {
    let sound = part(&draft(), 0..12);
    let (mut refused, places) = (0, sound.len() - 26);
    for place in 0..places {
        for value in [0x00, 0x7f, 0xff] {
            let bytes = forged(&sound, |body| body[place] = value);
            let Ok(sealed) = Sealed::read(&bytes) else {
                refused += 1;
                continue;
            };
            if let Ok((scenario, futures)) = join(std::slice::from_ref(&sealed)) {
                // What is joined can be summarised.
                let futures: Vec<&Trajectory> = futures.iter().collect();
                assert!(crate::summary::Summary::of(&scenario, futures.iter().copied()).is_some());
                crate::summary::Places::of(&scenario, &futures);
            } else {
                refused += 1;
            }
        }
    }
    assert!(refused > 2 * places, "{refused} of {}", 3 * places);
}

#[test]
fn parts_of_another_engine_are_refused() {
    let sound = part(&draft(), 0..1);
    // The first byte behind the sum is the length of the version.
    let other = forged(&sound, |body| body[1] = b'9');
    let found = format!("9{}", &Version::THIS.to_string()[1..]);
    assert_eq!(Sealed::read(&other).unwrap_err(), Damage::Engine { found });
}

#[test]
fn futures_of_another_shape_are_refused() {
    let mut other = draft();
    other.set("calendar.days", 6.into());
    let engine = Engine::new(&other.check().unwrap());
    let futures: Vec<Trajectory> = engine.futures(0..12).collect();
    let wrong = seal(&draft(), 0..12, &futures);
    assert_eq!(joined(&[wrong]), Err(vec![Misfit::Damaged { part: 0 }]));
    // Fewer futures than the range says.
    let engine = Engine::new(&draft().check().unwrap());
    let futures: Vec<Trajectory> = engine.futures(0..11).collect();
    assert_eq!(joined(&[seal(&draft(), 0..12, &futures)]), Err(vec![Misfit::Damaged { part: 0 }]));
    // Figures whose sum over the sites overflows, and one that is no number.
    let mut futures: Vec<Trajectory> = engine.futures(0..12).collect();
    futures[3].sites_mut(2).fill([u32::MAX; 2]);
    assert_eq!(joined(&[seal(&draft(), 0..12, &futures)]), Err(vec![Misfit::Damaged { part: 0 }]));
    let mut futures: Vec<Trajectory> = engine.futures(0..12).collect();
    futures[3].measures_mut().residual_risk = f64::NAN;
    assert_eq!(joined(&[seal(&draft(), 0..12, &futures)]), Err(vec![Misfit::Damaged { part: 0 }]));
}
