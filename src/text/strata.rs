//! Comparisons inside strata, in words.

use fluent_bundle::FluentValue;

use super::{
    Language, count, group_name, p_value, percent, points, range_points, ratio, reason,
    resolved_reference_name, text, text_with, value_name,
};
use crate::measure::strata::{ChiSquare, Figure, Inside, LeftOut, Notice};
use crate::measure::{AllGroups, LEVEL, Measured, Metric, ResolvedReference, Undefined};
use crate::tally::Amount;

/// Who is compared with whom, inside what.
#[derive(Clone, Debug)]
pub struct InsideWords {
    language: Language,
    group: String,
    reference: String,
    column: String,
}

impl InsideWords {
    /// The group at `group` among those of everybody, inside the strata of `column`.
    pub fn new(language: Language, measured: &Measured, group: usize, column: &str) -> InsideWords {
        InsideWords {
            language,
            group: group_name(language, &measured.groups[group].key),
            reference: against_name(language, measured),
            column: column.to_owned(),
        }
    }

    /// A text of the catalogue, with the group, the reference and the column.
    pub fn say(&self, id: &str, more: &[(&str, FluentValue<'_>)]) -> String {
        let mut arguments = vec![
            ("group", FluentValue::from(self.group.as_str())),
            ("reference", FluentValue::from(self.reference.as_str())),
            ("column", FluentValue::from(self.column.as_str())),
        ];
        arguments.extend(more.iter().cloned());
        text_with(self.language, id, &arguments)
    }

    /// The gap without strata and inside them; empty when either has no value.
    pub fn gap(&self, inside: &Inside) -> String {
        let (crude, pooled) = (&inside.crude.difference, &inside.pooled.difference);
        let (Ok(gap), Ok(within)) = (crude.value, pooled.value) else {
            return String::new();
        };
        let arguments = [
            ("crude", points(self.language, gap).into()),
            ("crude-range", gap_range(self.language, crude).into()),
            ("pooled", points(self.language, within).into()),
            ("pooled-range", gap_range(self.language, pooled).into()),
        ];
        self.say("strata-gap", &arguments)
    }

    /// What the strata change in what one would conclude, and how to take it; `None` when they change nothing.
    pub fn notice(&self, inside: &Inside) -> Option<String> {
        let said = match inside.notice? {
            Notice::Lost => self.say("strata-notice-lost", &[]),
            Notice::Found => self.say("strata-notice-found", &[]),
            Notice::Reversed { crude, pooled } => {
                let lower = inside.crude.difference.value.is_ok_and(|gap| gap < 0.0);
                let clear = match (crude, pooled) {
                    (true, true) => "both",
                    (true, false) => "crude",
                    (false, true) => "pooled",
                    (false, false) => "neither",
                };
                let arguments = [
                    ("crude-side", if lower { "lower" } else { "higher" }.into()),
                    ("clear", clear.into()),
                ];
                self.say("strata-notice-reversed", &arguments)
            }
        };
        Some(format!("{said} {}", self.say("strata-notice-why", &[])))
    }

    /// Both rates with everybody's mix of strata, or why they have none.
    pub fn standardised(&self, inside: &Inside) -> String {
        let refused = |why| self.refused("strata-row-standardised", why);
        let standardised = match &inside.standardised {
            Ok(standardised) => standardised,
            Err(why) => return refused(*why),
        };
        let (share, other) = (standardised.group.value, standardised.reference.value);
        match (share, other, standardised.difference.value) {
            (Ok(share), Ok(other), Ok(difference)) => {
                let arguments = [
                    ("share", percent(self.language, share).into()),
                    ("other", percent(self.language, other).into()),
                    ("difference", points(self.language, difference).into()),
                    ("range", gap_range(self.language, &standardised.difference).into()),
                ];
                self.say("strata-standardised", &arguments)
            }
            (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => refused(why),
        }
    }

    /// The test that the rates are equal in every stratum, or why there is none.
    pub fn association(&self, inside: &Inside) -> String {
        match &inside.association {
            Err(why) => self.refused("strata-association-name", *why),
            Ok(test) => {
                let adjusted = inside.p_adjusted.filter(|p| *p != test.p_value);
                let adjusted = adjusted.map(|p| {
                    let p = [("p", p_words(self.language, p).into())];
                    text_with(self.language, "strata-adjusted", &p)
                });
                let clear = inside.p_adjusted.unwrap_or(test.p_value) <= LEVEL;
                let arguments = [
                    ("p", p_words(self.language, test.p_value).into()),
                    ("adjusted", adjusted.unwrap_or_default().into()),
                    ("chance", if clear { "clear" } else { "other" }.into()),
                ];
                self.say("strata-association", &arguments)
            }
        }
    }

    /// Whether the gap is the same in every stratum, or why this cannot be told.
    pub fn homogeneity(&self, inside: &Inside) -> String {
        let said = |test: &ChiSquare| {
            let p = [("p", p_words(self.language, test.p_value).into())];
            match test.p_value <= LEVEL {
                true => self.say("strata-uneven", &p),
                false => self.say("strata-even", &p),
            }
        };
        match &inside.homogeneity {
            Ok(test) => said(test),
            Err(why) => self.refused("strata-homogeneity-name", *why),
        }
    }

    /// The conditional demographic disparity; `None` for metrics that have none.
    pub fn conditional(&self, inside: &Inside) -> Option<String> {
        match &inside.conditional {
            Err(Undefined::SelectionOnly) => None,
            Err(why) => Some(self.refused("strata-conditional-name", *why)),
            Ok(conditional) => {
                let arguments = [
                    ("value", points(self.language, conditional.value).into()),
                    ("crude", points(self.language, conditional.crude).into()),
                ];
                Some(self.say("strata-conditional", &arguments))
            }
        }
    }

    fn refused(&self, name: &str, why: Undefined) -> String {
        let arguments = [
            ("name", text(self.language, name).into()),
            ("reason", reason(self.language, why).into()),
        ];
        self.say("strata-refused", &arguments)
    }
}

/// The test of all groups at once, or why there is none; nothing for a metric that no group has, or with two groups,
/// whose comparison is the same test.
pub fn all_groups_words(language: Language, measured: &Measured, metric: Metric) -> Option<String> {
    measured.overall.rate(metric).value.range().ok()?;
    metric.share()?;
    match measured.all_groups(metric) {
        Ok(AllGroups { groups, .. }) if groups < 3 => None,
        Err(Undefined::FewerThanTwoGroups) => None,
        Err(why) => {
            let why = [("reason", reason(language, why).into())];
            Some(text_with(language, "strata-all-groups-not", &why))
        }
        Ok(AllGroups { groups, test }) => {
            let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
            let chance = if test.p_value <= LEVEL { "clear" } else { "other" };
            let arguments = [
                ("groups", number(groups as f64)),
                ("p", p_words(language, test.p_value).into()),
                ("chance", chance.into()),
                ("freedom", number(test.freedom)),
                ("many", test.freedom.into()),
            ];
            Some(text_with(language, "strata-all-groups", &arguments))
        }
    }
}

/// Whom groups are compared with inside strata: the reference, or everybody else.
pub fn against_name(language: Language, measured: &Measured) -> String {
    match measured.reference {
        ResolvedReference::Overall | ResolvedReference::Rest => text(language, "strata-others"),
        ResolvedReference::Group(_) | ResolvedReference::Absent => {
            resolved_reference_name(language, measured)
        }
    }
}

/// A stratum's name.
pub fn stratum_name(language: Language, level: Option<&str>) -> String {
    level.map_or_else(
        || text(language, "strata-missing-level"),
        |level| value_name(language, level),
    )
}

/// A stratum left out, how many people of the group that leaves out, and why.
pub fn left_out_line(language: Language, left_out: &LeftOut, level: Option<&str>) -> String {
    let arguments = [
        ("stratum", stratum_name(language, level).into()),
        ("people", count(language, left_out.people).into()),
        ("reason", reason(language, left_out.reason).into()),
    ];
    text_with(language, "strata-left-out-line", &arguments)
}

/// The interval of a gap, or why there is none.
pub fn gap_range(language: Language, figure: &Figure) -> String {
    match figure.interval {
        Ok(interval) => {
            let range = [("range", range_points(language, interval).into())];
            text_with(language, "strata-range", &range)
        }
        Err(why) => reason(language, why),
    }
}

/// A ratio and its interval, or why there is none.
pub fn ratio_words(language: Language, figure: &Figure) -> (String, String) {
    let value = match figure.value {
        Ok(value) => ratio(language, value),
        Err(why) => return (reason(language, why), String::new()),
    };
    let range = match figure.interval {
        Ok(interval) => {
            let range = [("range", super::range_ratio(language, interval).into())];
            text_with(language, "strata-range", &range)
        }
        Err(why) => reason(language, why),
    };
    (value, range)
}

/// `p = 0.012`, `p < 0.001`.
pub fn p_words(language: Language, p: f64) -> String {
    let number = p_value(language, p);
    let id = match number.starts_with('<') {
        true => "strata-p-below",
        false => "strata-p",
    };
    text_with(language, id, &[("p", number.into())])
}
