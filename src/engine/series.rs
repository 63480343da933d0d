//! The daily figures of a future.

use serde::{Deserialize, Serialize};

/// What a day's figure is of the many values in a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The highest level held in the day, the level carried over from the day before included.
    Peak,
    /// The lowest level held in the day.
    Least,
    /// The level at 00:00 at the end of the day, before the events of that hour.
    Midnight,
    /// How often it happened in the day.
    Count,
    /// The mean over what happened in the day.
    Mean,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum SeriesUnit {
    Rooms,
    Sites,
    Parties,
    Persons,
    Samples,
    Tubes,
    Hours,
    PersonHours,
    MilliHours,
}

macro_rules! series {
    ($($(#[doc = $doc:literal])* $name:ident: $measure:ident, $unit:ident;)*) => {
        /// One daily figure of a future. Each is a whole number, one a day.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Series {
            $($(#[doc = $doc])* $name,)*
        }

        impl Series {
            /// Every series, in the order in which trajectories hold them.
            pub const ALL: [Series; [$(Series::$name),*].len()] = [$(Series::$name),*];

            /// What a day's figure is of the many values in a day.
            pub fn measure(self) -> Measure {
                match self {
                    $(Series::$name => Measure::$measure,)*
                }
            }

            /// What it counts.
            pub fn unit(self) -> SeriesUnit {
                match self {
                    $(Series::$name => SeriesUnit::$unit,)*
                }
            }
        }
    };
}

series! {
    /// Rooms in use or in turnaround.
    RoomsOccupied: Peak, Rooms;
    /// Rooms in use or in turnaround.
    RoomsOccupiedMidnight: Midnight, Rooms;
    /// Rooms with people in them.
    RoomsInUse: Peak, Rooms;
    /// Rooms vacated and not yet ready again.
    RoomsTurnaround: Peak, Rooms;
    /// Rooms whose party has served its days and waits for a result.
    RoomsHeld: Peak, Rooms;
    /// Rooms in service of open sites, and of other sites as far as occupied.
    RoomsUsable: Least, Rooms;
    /// Rooms that would be occupied if there were no limit. Equal to `RoomsOccupied` in a
    /// future in which nobody waits.
    RoomsNeeded: Peak, Rooms;
    /// Further rooms that would be occupied if there were no limit. Whoever is placed in one stays there,
    /// so the highest is what is missing; when the need falls it can be above its excess over `RoomsUsable`.
    RoomsShort: Peak, Rooms;
    /// Rooms vacated.
    RoomsVacated: Count, Rooms;
    /// Rooms of the scenario's sites that a party could take.
    RoomsLeft: Midnight, Rooms;
    /// Sites in operation, and closed ones with people still in them.
    SitesOpen: Midnight, Sites;
    /// Parties waiting because no room is free, after the check-ins of an hour.
    PartiesWaiting: Peak, Parties;
    /// Hours waited by whoever has waited longest.
    LongestWaitHours: Peak, Hours;
    /// Hours waited for a room, summed over persons.
    PersonHoursWaited: Count, PersonHours;
    /// Persons placed outside the system.
    PersonsDiverted: Count, Persons;
    /// Parties of named contacts who were not found.
    ContactsMissed: Count, Parties;
    /// Persons arrived from outside the system.
    PersonsArrived: Count, Persons;
    /// Persons who took a room.
    PersonsCheckedIn: Count, Persons;
    /// Persons who have taken a room so far, those inside at the beginning included.
    PersonsReceived: Midnight, Persons;
    /// Persons in rooms, in either stage.
    PersonsInRooms: Midnight, Persons;
    /// Those of them in the second stage, for want of a suitable home.
    PersonsSecondInRoom: Midnight, Persons;
    /// Persons in the home stage, at home.
    PersonsHome: Midnight, Persons;
    /// Persons waiting for a room.
    PersonsWaiting: Midnight, Persons;
    /// Exempt persons whose result is not known yet.
    PersonsTested: Midnight, Persons;
    /// Persons found without a room, on the way to hospital.
    PersonsAwaiting: Midnight, Persons;
    /// Patients in hospital.
    PersonsHospital: Midnight, Persons;
    /// Cases ready for hospital who wait for a bed.
    CasesWithoutBed: Midnight, Persons;
    /// Samples collected (a doubled sample is one; confirmatory tubes are none).
    Samples: Count, Samples;
    /// Tubes of isolation joined to the queues of the laboratories: re-tests and confirmatory tubes
    /// included, those of others not.
    TubesSent: Count, Tubes;
    /// Tubes joined to the queues of the laboratories (a doubled sample is two).
    TubesQueued: Count, Tubes;
    /// Tubes started by the laboratories.
    TubesStarted: Count, Tubes;
    /// Tubes queued and not started.
    Backlog: Midnight, Tubes;
    /// Samples whose result became known.
    Results: Count, Samples;
    /// Mean time from collection until the result is ready, of the results that became known;
    /// 0 without results. A doubled sample counts with its later swab.
    ResultDelayMilliHours: Mean, MilliHours;
    /// Samples whose result was due: the deadline counted from their collection fell on this day.
    ResultsDue: Count, Samples;
    /// Those of them that were not known at the deadline.
    ResultsLate: Count, Samples;
    /// Positive tubes of people who are not infected.
    FalsePositives: Count, Tubes;
    /// Infected arrivals found by screening on arrival.
    FoundByScreening: Count, Persons;
    /// Infected arrivals found by the temperature checks.
    FoundBySymptoms: Count, Persons;
    /// Infected arrivals found by test 1 of the rule (central tests first, then home tests).
    FoundByTest1: Count, Persons;
    /// Infected arrivals found by test 2 of the rule (central tests first, then home tests).
    FoundByTest2: Count, Persons;
    /// Infected arrivals found by test 3 of the rule (central tests first, then home tests).
    FoundByTest3: Count, Persons;
    /// Infected arrivals found by test 4 of the rule (central tests first, then home tests).
    FoundByTest4: Count, Persons;
    /// Infected arrivals found by test 5 of the rule (central tests first, then home tests).
    FoundByTest5: Count, Persons;
    /// Infected arrivals found by test 6 of the rule (central tests first, then home tests).
    FoundByTest6: Count, Persons;
    /// Infected arrivals found by test 7 of the rule (central tests first, then home tests).
    FoundByTest7: Count, Persons;
    /// Infected arrivals found by test 8 of the rule (central tests first, then home tests).
    FoundByTest8: Count, Persons;
    /// Infected arrivals found by test 9 of the rule (central tests first, then home tests).
    FoundByTest9: Count, Persons;
    /// Infected arrivals found by test 10 of the rule (central tests first, then home tests); later
    /// tests are counted here too.
    FoundByTest10: Count, Persons;
    /// Infected persons among those arrived from outside.
    InfectedArrived: Count, Persons;
    /// Persons infected during their isolation.
    InfectionsAcquired: Count, Persons;
    /// Persons infected during their isolation who were found.
    AcquiredFound: Count, Persons;
    /// Persons infected during their isolation who completed all stages undetected.
    AcquiredReleased: Count, Persons;
    /// Parties that started their days again because a member was found.
    PartiesRestarted: Count, Parties;
    /// Persons who began the home stage (or the second stage in their room), for the first time or again.
    PersonsMonitored: Count, Persons;
    /// Persons taken to hospital.
    PersonsAdmitted: Count, Persons;
    /// Persons who completed all stages.
    PersonsReleased: Count, Persons;
    /// Infected arrivals who completed all stages undetected.
    InfectedReleased: Count, Persons;
    /// Those of them with more than 1 % of their infectiousness still to come.
    Escapes: Count, Persons;
}

impl Series {
    /// Series that count what happens in a day; the others are levels or means.
    pub fn counts() -> impl Iterator<Item = Series> {
        Series::ALL.into_iter().filter(|series| series.measure() == Measure::Count)
    }

    /// The series of persons found by test `number`, counted from 1.
    pub fn found_by_test(number: u32) -> Series {
        Series::ALL[Series::FoundByTest1 as usize + number.clamp(1, 10) as usize - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_holds_no_more_numbers_than_the_check_of_scenarios_reckons_with() {
        // Four of each flow; household contacts and the discharged belong to no stream.
        assert!(Series::ALL.len() as u64 + 2 * 4 <= crate::scenario::NUMBERS_A_DAY);
    }

    #[test]
    fn series_stand_at_their_own_place() {
        for (place, series) in Series::ALL.into_iter().enumerate() {
            assert_eq!(series as usize, place);
        }
        assert_eq!(Series::found_by_test(10), Series::FoundByTest10);
        assert_eq!(Series::found_by_test(14), Series::FoundByTest10);
    }
}
