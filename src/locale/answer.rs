//! Answers in sentences.

use super::parameter::{choice_key, kebab};
use super::{FluentValue, Locale, own_language};
use crate::scenario::rule_preset::RULE_PRESET_NAMES;
use crate::scenario::{Calendar, Date, Issue, Scenario};
use crate::sizing::shortest::{RiskUnder, Schedule, ShorterRule, Shortest};
use crate::sizing::{Aim, Answer, Finding, Question, Refusal, Unit};

impl Locale {
    /// An answer in sentences, the most important first: what was found, how sure it is, what the scenario
    /// has.
    pub fn answer(&self, answer: &Answer, scenario: &Scenario) -> Vec<String> {
        let calendar = scenario.calendar;
        let value = |value: u32| self.answer_value(answer.unit, value, calendar);
        let (best, safest) = answer.range;
        let mut sentences = match answer.finding {
            Finding::Found { value, .. } => vec![self.found(answer, value, scenario)],
            Finding::AlreadyEnough => {
                let key = match answer.asked.question {
                    Question::FurtherRooms { .. } => "answer-nothing-needed",
                    Question::OpeningDate { .. } => "answer-opening-date-never",
                    _ => "answer-already-enough",
                };
                vec![self.say(key, answer, &[("best", value(best).into())])]
            }
            Finding::CannotBeReached => {
                let (key, date) = match answer.asked.question {
                    Question::FurtherRooms { opens } if opens > 0 => ("answer-rooms-too-late", opens),
                    Question::OpeningDate { .. } => ("answer-opening-too-late", 0),
                    _ => ("answer-cannot-be-reached", 0),
                };
                let date = self.date(calendar, date);
                vec![self.say(key, answer, &[("safest", value(safest).into()), ("date", date.into())])]
            }
            Finding::CannotTellYet { value: guess, more_futures } => {
                let mut sentences = vec![self.say("answer-cannot-tell", answer, &[])];
                sentences.push(match guess {
                    Some(guess) => self.with("answer-best-guess", &[("value", value(guess).into())]),
                    None => self.text("answer-best-guess-none"),
                });
                sentences.push(match more_futures {
                    Some(more) => {
                        self.with("answer-more-futures", &[("more", self.whole(more.into()).into())])
                    }
                    None => self.text("answer-no-number-tells"),
                });
                sentences
            }
        };
        if let Finding::Found { low, high, .. } = answer.finding {
            sentences.push(self.answer_interval(answer.unit, low, high, calendar));
        }
        let says_present = !matches!(answer.asked.question, Question::FurtherRooms { .. });
        if let Some(present) = answer.present.filter(|_| says_present && answer.unit != Unit::Percent) {
            sentences.push(self.with("answer-present", &[("value", value(present).into())]));
        }
        sentences
    }

    /// Between which values the answer lies.
    fn answer_interval(&self, unit: Unit, low: u32, high: u32, calendar: Calendar) -> String {
        if low == high {
            let only = self.answer_value(unit, low, calendar);
            return self.with("answer-interval-only", &[("value", only.into())]);
        }
        let end = |end: u32| match unit {
            Unit::Day => FluentValue::from(self.answer_value(unit, end, calendar)),
            _ => self.whole(end.into()).into(),
        };
        let ends = [("low", end(low)), ("high", end(high)), ("number", high.into())];
        self.with(&format!("answer-interval-{}", kebab(unit)), &ends)
    }

    /// What an answer took.
    pub fn answer_spent(&self, answer: &Answer) -> String {
        let spent = self.whole(answer.spent).into();
        self.with("answer-spent", &[("spent", spent), ("brute", self.whole(answer.brute_force).into())])
    }

    /// A value with its unit; a day as its date.
    pub fn answer_value(&self, unit: Unit, value: u32, calendar: Calendar) -> String {
        if unit == Unit::Day {
            let is_within = value < calendar.days;
            return if is_within { self.date(calendar, value) } else { self.text("answer-value-never") };
        }
        let number = self.whole(value.into());
        self.with(
            &format!("answer-value-{}", kebab(unit)),
            &[("value", number.into()), ("number", value.into())],
        )
    }

    /// One of the shortest rules in sentences.
    pub fn shortest_rule(&self, shortest: &Shortest, rule: &ShorterRule) -> [String; 2] {
        let key = match rule.schedule {
            Schedule::SameDays if rule.central_days == shortest.baseline_days => "answer-rule-not-shorter",
            Schedule::SameDays => "answer-rule-same-days",
            Schedule::Daily => "answer-rule-daily",
        };
        let risk = |of: fn(&RiskUnder) -> f64| {
            let (least, most) = rule
                .risks
                .iter()
                .map(of)
                .fold((1.0, 0.0), |(least, most): (f64, f64), risk| (least.min(risk), most.max(risk)));
            let [least, most] = [least, most].map(|risk| self.one_in(risk));
            FluentValue::from(if least == most { most } else { format!("{least} … {most}") })
        };
        let baseline = self.text(&choice_key("preset", &shortest.baseline));
        let arguments: [(&str, FluentValue); 6] = [
            ("baseline", baseline.into()),
            ("baseline_days", self.whole(shortest.baseline_days.into()).into()),
            ("days", self.whole(rule.central_days.into()).into()),
            ("number", rule.central_days.into()),
            ("risk", risk(|under| under.residual_risk)),
            ("baseline_risk", risk(|under| under.baseline_risk)),
        ];
        [self.with(key, &arguments), self.with("answer-rule-risk", &arguments)]
    }

    /// Why a question cannot be put to a scenario, a sentence each.
    pub fn refusal(&self, refusal: &Refusal, calendar: Option<Calendar>) -> Vec<String> {
        let whole = |number: u32| FluentValue::from(self.whole(number.into()));
        let sentence = match refusal {
            Refusal::Issues(issues) => return issues.iter().map(|issue| self.issue(issue)).collect(),
            Refusal::NoSuch { list, position, number } => {
                let key = if *number > 0 { "answer-refused-no-such" } else { "answer-refused-no-such-none" };
                let list = FluentValue::from(*list);
                self.with(key, &[("list", list), ("position", whole(*position)), ("number", whole(*number))])
            }
            Refusal::NoSuchDay { day, days } => {
                let date = |day: u32| match calendar {
                    Some(calendar) => self.date(calendar, day),
                    None => self.whole(day.into()),
                };
                let last = date(days.saturating_sub(1));
                let arguments = [("date", date(*day).into()), ("last", last.into())];
                self.with("answer-refused-no-such-day", &arguments)
            }
            Refusal::NoReserve => self.text("answer-refused-no-reserve"),
            Refusal::MostOutOfRange { value, min, max } => self.with(
                "answer-refused-most",
                &[("value", whole(*value)), ("min", whole(*min)), ("max", whole(*max))],
            ),
            Refusal::FuturesOutOfRange { value, max } => {
                self.with("answer-refused-futures", &[("value", whole(*value)), ("max", whole(*max))])
            }
            Refusal::ConfidenceOutOfRange { value } => {
                self.with("answer-refused-confidence", &[("value", self.number(100.0 * value).into())])
            }
            Refusal::NoSuchRule { name } => {
                let known = self.list(&RULE_PRESET_NAMES);
                let arguments = [("name", name.as_str().into()), ("known", known.into())];
                self.with("answer-refused-no-such-rule", &arguments)
            }
            Refusal::NoSuchCandidate { candidate } => {
                self.with("answer-refused-no-such-candidate", &[("candidate", whole(*candidate))])
            }
            Refusal::ScenarioIssues { position, issues } => {
                let issue = |issue: &Issue| {
                    let arguments = [("position", whole(*position)), ("issue", self.issue(issue).into())];
                    self.with("answer-refused-scenario", &arguments)
                };
                return issues.iter().map(issue).collect();
            }
            Refusal::ScenariosOutOfRange { value, max } => {
                self.with("answer-refused-scenarios", &[("value", whole(*value)), ("max", whole(*max))])
            }
            Refusal::OtherHorizon { position, first, other } => {
                let [(first, first_days), (other, days)] =
                    [first, other].map(|(day, days)| (self.full_date(*day).into(), FluentValue::from(*days)));
                let arguments: [(&str, FluentValue); 5] = [
                    ("position", whole(*position)),
                    ("first", first),
                    ("first_days", first_days),
                    ("other", other),
                    ("days", days),
                ];
                self.with("answer-refused-other-horizon", &arguments)
            }
            Refusal::OtherCurrency { position, first, other } => {
                let texts = [("first", first.as_str().into()), ("other", other.as_str().into())];
                let arguments = [&[("position", whole(*position))], &texts[..]].concat();
                self.with("answer-refused-other-currency", &arguments)
            }
            Refusal::NoSuchInput { path } => {
                self.with("answer-refused-no-such-input", &[("path", path.as_str().into())])
            }
            Refusal::EndsOutOfRange { path, low, high, min, max } => {
                let [low, high, min, max] =
                    [low, high, min, max].map(|number| FluentValue::from(self.number(*number)));
                let ends = [("low", low), ("high", high), ("min", min), ("max", max)];
                let arguments = [&[("path", path.as_str().into())], &ends[..]].concat();
                self.with("answer-refused-ends", &arguments)
            }
            Refusal::SameInput { path } => {
                self.with("answer-refused-same-input", &[("path", path.as_str().into())])
            }
        };
        vec![sentence]
    }

    /// What was found, in one sentence.
    fn found(&self, answer: &Answer, value: u32, scenario: &Scenario) -> String {
        let calendar = scenario.calendar;
        let number = ("value", FluentValue::from(self.whole(value.into())));
        let named = |name: &str, label: &str, place: u32| {
            let own = own_language(self, name);
            let name = if own.is_empty() { format!("{label} {}", place + 1) } else { own.to_owned() };
            ("place", FluentValue::from(name))
        };
        let key = format!("answer-{}-found", self.question_key(answer.asked.question));
        let more = match answer.asked.question {
            Question::FurtherRooms { opens } => vec![("date", self.date(calendar, opens).into())],
            Question::RoomsOfSite { site } => {
                vec![named(&scenario.rooms.sites[site as usize].name, &self.text("answer-place-site"), site)]
            }
            Question::OpeningDate { .. } if value >= calendar.days => {
                return self.say("answer-opening-date-never", answer, &[]);
            }
            Question::OpeningDate { .. } => {
                return self.say(&key, answer, &[("value", self.date(calendar, value).into())]);
            }
            Question::Arrivals { stream } => {
                let streams = scenario.streams.iter().enumerate();
                let chosen =
                    streams.filter(|(place, _)| stream.is_none_or(|stream| stream as usize == *place));
                let persons: f64 = chosen.map(|(_, stream)| stream.expected_with_secondary(&calendar)).sum();
                let persons = persons * f64::from(value) / 100.0;
                let mut arguments = vec![("persons", self.decimal(persons, 0).into())];
                if let Some(stream) = stream {
                    let name = &scenario.streams[stream as usize].name;
                    arguments.push(named(name, &self.text("answer-place-stream"), stream));
                }
                arguments
            }
            Question::Tubes { laboratory } => {
                let name = &scenario.laboratories[laboratory as usize].name;
                vec![named(name, &self.text("answer-place-laboratory"), laboratory)]
            }
            Question::Turnaround | Question::ReserveTrigger | Question::LeadTime => Vec::new(),
        };
        self.say(&key, answer, &[&[number, ("number", value.into())], &more[..]].concat())
    }

    /// The name of a question in keys.
    fn question_key(&self, question: Question) -> &'static str {
        match question {
            Question::FurtherRooms { opens: 0 } => "further-rooms",
            Question::FurtherRooms { .. } => "further-rooms-from",
            Question::RoomsOfSite { .. } => "rooms-of-site",
            Question::OpeningDate { .. } => "opening-date",
            Question::Arrivals { stream: None } => "arrivals",
            Question::Arrivals { stream: Some(_) } => "arrivals-of-stream",
            Question::Tubes { .. } => "tubes",
            Question::Turnaround => "turnaround",
            Question::ReserveTrigger => "reserve-trigger",
            Question::LeadTime => "lead-time",
        }
    }

    /// A sentence with what any answer is about; other arguments stand in for these.
    fn say(&self, key: &str, answer: &Answer, arguments: &[(&str, FluentValue)]) -> String {
        let aim = match answer.asked.aim {
            Aim::Rooms => "answer-aim-rooms",
            Aim::Tests => "answer-aim-tests",
        };
        let mut all: Vec<(&str, FluentValue)> = vec![
            ("aim", self.text(aim).into()),
            ("share", self.decimal(100.0 * answer.confidence, 1).into()),
            ("futures", self.whole(answer.futures.into()).into()),
            ("number", answer.futures.into()),
        ];
        if let Question::OpeningDate { rooms } = answer.asked.question {
            all.extend([("rooms", self.whole(rooms.into()).into()), ("number", rooms.into())]);
        }
        all.extend_from_slice(arguments);
        self.with(key, &all)
    }

    fn date(&self, calendar: Calendar, day: u32) -> String {
        self.full_date(calendar.date(day))
    }

    fn full_date(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        self.with(
            "page-date-full",
            &[
                ("year", year.to_string().into()),
                ("month", f64::from(month).into()),
                ("day", f64::from(day).into()),
            ],
        )
    }
}
