//! The sentence that reads a measure aloud, from the same object as the chart.

use fluent_bundle::FluentValue;

use super::arms::possible_words;
use super::frequency::{Frequency, base, between, frequency};
use super::names::{polarity_key, unit_key};
use super::people::{condition, metric_key};
use super::{
    Language, count, gap_words, group_name, metric_name, percent, range_gap_words, range_words, reason, text,
    text_with, value_words, verdict, whole, with_unit,
};
use crate::measure::{
    Disparity, GroupMeasures, Measured, Metric, Polarity, Rate, ResolvedReference, Undefined, Value,
};
use crate::project::Unit;
use crate::tally::{Amount, State};

/// The sentence of one group and metric: natural frequencies ("of 100 …"), the denominator in words, the counts, the
/// interval, the reference's rate; then the difference and ratio with both rates and what the polarity makes of it, or
/// that nothing can be concluded. When undefined, the reason.
///
/// Nothing is concluded when the difference's interval contains 0, or when its p-value, adjusted for the comparisons
/// made together, is over 0.05. A group of too few people below the line is not commented on, nor is a
/// comparison with so small a reference.
pub fn sentence(
    language: Language,
    measured: &Measured,
    group: usize,
    metric: Metric,
    polarity: Polarity,
    unit: Unit,
) -> String {
    let subject = &measured.groups[group];
    Reading::new(language, measured, subject, metric, polarity, unit).sentence()
}

/// The same sentence about everybody, compared with nobody.
pub fn overall_sentence(
    language: Language,
    measured: &Measured,
    metric: Metric,
    polarity: Polarity,
    unit: Unit,
) -> String {
    Reading::new(language, measured, &measured.overall, metric, polarity, unit).sentence()
}

/// What one sentence is about.
pub(super) struct Reading<'a> {
    pub language: Language,
    pub measured: &'a Measured,
    pub subject: &'a GroupMeasures,
    pub metric: Metric,
    pub polarity: Polarity,
    pub unit: Unit,
    pub rate: &'a Rate,
    /// `None` for everybody, who are compared with nobody.
    pub disparity: Option<&'a Disparity>,
}

impl<'a> Reading<'a> {
    pub fn new(
        language: Language,
        measured: &'a Measured,
        subject: &'a GroupMeasures,
        metric: Metric,
        polarity: Polarity,
        unit: Unit,
    ) -> Reading<'a> {
        Reading {
            language,
            measured,
            subject,
            metric,
            polarity,
            unit,
            rate: subject.rate(metric),
            disparity: subject.disparity(metric),
        }
    }

    fn sentence(&self) -> String {
        let first = match self.rate.value {
            Value::Undefined(why) => return self.undefined(why),
            _ if self.metric.share().is_none() => whole::words(self),
            // Of so many people, so many: sums of weights would not read as people, nor would estimates.
            Value::Known(_)
                if self.is_small() && self.rate.people().is_none() && self.rate.estimate().is_none() =>
            {
                self.small()
            }
            Value::Known(share) => self.known(share),
            Value::Bounds(low, high) => self.bounds((low, high)),
        };
        let second = verdict::verdict(self);
        [first, second].join(" ").trim_end().to_owned()
    }

    /// Whether too few people stand below the line to comment on the group.
    pub fn is_small(&self) -> bool {
        self.measured.is_small(self.subject, self.metric)
    }

    /// A value of the metric, in its unit.
    pub fn value(&self, value: f64) -> String {
        let words = value_words(self.language, self.metric, value);
        with_unit(self.metric, self.measured, words)
    }

    /// A range of values of the metric, in its unit.
    pub fn range(&self, range: (f64, f64)) -> String {
        let words = range_words(self.language, self.metric, range);
        with_unit(self.metric, self.measured, words)
    }

    /// A gap between two values of the metric, in its unit.
    pub fn gap(&self, difference: f64) -> String {
        let words = gap_words(self.language, self.metric, difference);
        with_unit(self.metric, self.measured, words)
    }

    /// A range of gaps, in its unit.
    pub fn range_gap(&self, range: (f64, f64)) -> String {
        let words = range_gap_words(self.language, self.metric, range);
        with_unit(self.metric, self.measured, words)
    }

    /// Whether the line is the reference itself.
    pub fn is_reference(&self) -> bool {
        let itself = Value::Undefined(Undefined::IsReference);
        self.disparity
            .is_some_and(|disparity| disparity.difference == itself)
    }

    /// The reference's rate, when the sentence may name it.
    pub fn reference(&self) -> Option<Value> {
        if self.is_reference() || self.is_small() || self.measured.reference_is_small(self.metric) {
            return None;
        }
        let reference = self.disparity?.reference;
        (!matches!(reference, Value::Undefined(_))).then_some(reference)
    }

    fn undefined(&self, why: Undefined) -> String {
        let arguments = [
            ("name", FluentValue::from(metric_name(self.language, self.metric))),
            ("reason", FluentValue::from(reason(self.language, why))),
        ];
        let words = self.say("sentence-undefined", &arguments);
        match possible_words(self.language, self.rate) {
            Some(possible) => format!("{words} {possible}"),
            None => words,
        }
    }

    fn known(&self, share: f64) -> String {
        let base = self.base(&[share]);
        let told = frequency(self.language, share, base);
        let (numerator, denominator) = (self.rate.numerator, self.rate.denominator);
        let mut arguments = vec![
            ("numerator", FluentValue::from(count(self.language, numerator))),
            (
                "denominator",
                FluentValue::from(count(self.language, denominator)),
            ),
        ];
        let people = self.rate.people().map(|people| count(self.language, people));
        let draws = self
            .rate
            .estimate()
            .map(|estimate| count(self.language, Amount::exact(estimate.draws)));
        let evidence = match (self.interval(), people, draws) {
            (Some(interval), _, Some(draws)) => {
                arguments.push(("draws", FluentValue::from(draws)));
                arguments.push(("interval", FluentValue::from(interval)));
                text_with(self.language, "sentence-estimate", &arguments)
            }
            (Some(interval), Some(people), None) => {
                arguments.push(("interval", FluentValue::from(interval)));
                arguments.push(("people", FluentValue::from(people)));
                text_with(self.language, "sentence-evidence-weighted", &arguments)
            }
            (Some(interval), None, None) => {
                arguments.push(("interval", FluentValue::from(interval)));
                text_with(self.language, "sentence-evidence", &arguments)
            }
            (None, ..) => text_with(self.language, "sentence-evidence-without-interval", &arguments),
        };
        let evidence = [("evidence", FluentValue::from(evidence))];
        self.tell("sentence-rate", &told, Amount::exact(base), &evidence)
    }

    fn small(&self) -> String {
        let told = Frequency {
            people: self.rate.numerator.high,
            words: count(self.language, self.rate.numerator),
            about: false,
        };
        match self.interval() {
            Some(interval) => {
                let interval = [("interval", FluentValue::from(interval))];
                self.tell("sentence-small", &told, self.rate.denominator, &interval)
            }
            None => self.tell(
                "sentence-small-without-interval",
                &told,
                self.rate.denominator,
                &[],
            ),
        }
    }

    fn bounds(&self, (low, high): (f64, f64)) -> String {
        let base = self.base(&[low, high]);
        let told = between(self.language, (low, high), base);
        let arguments = [
            ("low-share", FluentValue::from(percent(self.language, low))),
            ("high-share", FluentValue::from(percent(self.language, high))),
            ("unknown-people", FluentValue::from(self.unknown_people())),
        ];
        self.tell("sentence-bounds", &told, Amount::exact(base), &arguments)
    }

    /// Out of how many people these shares and the reference's are told.
    pub fn base(&self, shares: &[f64]) -> f64 {
        let mut all = shares.to_vec();
        match self.reference() {
            Some(Value::Known(share)) => all.push(share),
            Some(Value::Bounds(low, high)) => all.extend([low, high]),
            Some(Value::Undefined(_)) | None => {}
        }
        base(&all)
    }

    fn interval(&self) -> Option<String> {
        let (low, high) = self.rate.interval.ok()?;
        let arguments = [
            ("low", FluentValue::from(percent(self.language, low))),
            ("high", FluentValue::from(percent(self.language, high))),
        ];
        Some(text_with(self.language, "sentence-interval", &arguments))
    }

    /// Who is not known, or that counts are hidden.
    pub fn unknown_people(&self) -> String {
        if self.rate.unknown.is_zero() {
            return text(self.language, "sentence-hidden-counts");
        }
        let counts = &self.subject.counts;
        let states = [State::No, State::Yes, State::Unknown];
        let outcome = states
            .iter()
            .any(|state| !counts.get(State::Unknown, *state).is_zero());
        let decision = states
            .iter()
            .any(|state| !counts.get(*state, State::Unknown).is_zero());
        let unknown = match (
            outcome && self.metric.needs_outcome(),
            decision && self.metric.needs_decision(),
        ) {
            (true, true) => "both",
            (false, true) => "decision",
            (true, false) | (false, false) => "outcome",
        };
        let arguments = [
            ("unknown", FluentValue::from(unknown)),
            (
                "number",
                FluentValue::from(count(self.language, self.rate.unknown)),
            ),
            ("people", FluentValue::from(self.rate.unknown.high)),
            ("unit", FluentValue::from(unit_key(self.unit))),
        ];
        text_with(self.language, "people-unknown", &arguments)
    }

    /// The first sentence, from how many of how many.
    fn tell(&self, id: &str, told: &Frequency, of: Amount, more: &[(&str, FluentValue<'_>)]) -> String {
        let against = self
            .reference()
            .map_or_else(String::new, |value| self.against(value, told, of.high));
        let mut arguments = vec![
            ("base", FluentValue::from(count(self.language, of))),
            ("people", FluentValue::from(of.high)),
            ("condition", FluentValue::from(condition(self.metric))),
            ("metric", FluentValue::from(metric_key(self.metric))),
            ("x", FluentValue::from(told.people)),
            ("count", FluentValue::from(told.words.as_str())),
            ("against", FluentValue::from(against)),
        ];
        arguments.extend(more.iter().cloned());
        self.say(id, &arguments)
    }

    /// "versus 23 in the group …".
    fn against(&self, reference: Value, told: &Frequency, base: f64) -> String {
        let words = match reference {
            Value::Known(share) => {
                let reference = frequency(self.language, share, base);
                // Said once, "about" holds for both numbers.
                let plain = told.about && (1.0..=base - 1.0).contains(&(share * base));
                match plain {
                    true => count(self.language, Amount::exact(reference.people)),
                    false => reference.words,
                }
            }
            Value::Bounds(low, high) => between(self.language, (low, high), base).words,
            Value::Undefined(_) => return String::new(),
        };
        self.say(
            "sentence-against",
            &[("reference-count", FluentValue::from(words))],
        )
    }

    /// A text of the catalogue, with what all sentences share: the group, the reference, the unit, the polarity.
    pub fn say(&self, id: &str, more: &[(&str, FluentValue<'_>)]) -> String {
        let key = &self.subject.key;
        let kind = match key {
            everybody if everybody.is_empty() => "everyone",
            missing if missing.iter().all(Option::is_none) => "missing",
            _ => "named",
        };
        let (reference_kind, reference) = match self.measured.reference {
            ResolvedReference::Group(index) => {
                let key = &self.measured.groups[index].key;
                ("group", group_name(self.language, key))
            }
            ResolvedReference::Overall => ("overall", String::new()),
            ResolvedReference::Rest | ResolvedReference::Absent => ("rest", String::new()),
        };
        let mut arguments = vec![
            ("kind", FluentValue::from(kind)),
            ("group", FluentValue::from(group_name(self.language, key))),
            ("reference-kind", FluentValue::from(reference_kind)),
            ("reference", FluentValue::from(reference)),
            ("unit", FluentValue::from(unit_key(self.unit))),
            ("polarity", FluentValue::from(polarity_key(self.polarity))),
        ];
        arguments.extend(more.iter().cloned());
        text_with(self.language, id, &arguments)
    }
}
