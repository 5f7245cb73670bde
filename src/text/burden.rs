//! Those chosen by the algorithm beside those drawn at random, in words.

use fluent_bundle::FluentValue;

use super::{
    Language, count, group_name, p_words, per_hundred_words, percent, range_percent, range_ratio, ratio,
    reason, text, text_with,
};
use crate::measure::strata::Figure;
use crate::measure::{Burden, DrawnFrom, GroupBurden, LEVEL, Measured, Metric, Rate, Undefined, Value};
use crate::tally::Amount;

/// A cell of the table: what is known with what stands in small under it, or why it is not known.
pub type BurdenCell = Result<(String, String), String>;

/// The headings of the table, the group's first.
pub fn burden_heads(language: Language, burden: &Burden) -> [String; 7] {
    let drawn = match burden.drawn_from {
        Some(DrawnFrom::Others) | None => "burden-head-drawn-others",
        Some(DrawnFrom::Everybody) => "burden-head-drawn-everybody",
    };
    [
        "burden-head-group",
        "burden-head-chosen",
        drawn,
        "burden-head-share-chosen",
        "burden-head-share-cases",
        "burden-head-ratio",
        "burden-head-nothing",
    ]
    .map(|id| text(language, id))
}

/// The cells of a group, in the order of the headings after its name.
pub fn burden_cells(
    language: Language,
    measured: &Measured,
    burden: &Burden,
    group: usize,
) -> [BurdenCell; 6] {
    let here = &burden.groups[group];
    let with_people = |rate: &Rate| {
        rate_cell(language, rate).map(|(value, interval)| {
            let arguments = [
                ("people", count(language, rate.denominator).into()),
                ("interval", interval.into()),
            ];
            (value, text_with(language, "burden-of", &arguments))
        })
    };
    [
        with_people(&here.chosen),
        with_people(&here.drawn),
        figure_cell(language, &here.share_of_chosen, percent, range_percent),
        figure_cell(language, &here.share_of_cases, percent, range_percent),
        figure_cell(language, &here.ratio, ratio, range_ratio),
        rate_cell(language, measured.groups[group].rate(Metric::FalsePositiveRate)),
    ]
}

fn rate_cell(language: Language, rate: &Rate) -> BurdenCell {
    let interval = rate
        .interval
        .map(|ends| range_percent(language, ends))
        .unwrap_or_default();
    match rate.value {
        Value::Known(value) => Ok((percent(language, value), interval)),
        Value::Bounds(low, high) => Ok((range_percent(language, (low, high)), String::new())),
        Value::Undefined(why) => Err(reason(language, why)),
    }
}

fn figure_cell(
    language: Language,
    figure: &Figure,
    one: fn(Language, f64) -> String,
    range: fn(Language, (f64, f64)) -> String,
) -> BurdenCell {
    match figure.value {
        Ok(value) => {
            let interval = figure
                .interval
                .map(|ends| range(language, ends))
                .unwrap_or_default();
            Ok((one(language, value), interval))
        }
        Err(why) => Err(reason(language, why)),
    }
}

/// The group to read out when none is selected: the one whose ratio chance explains least.
pub fn burden_salient(burden: &Burden) -> Option<usize> {
    let levels = burden.groups.iter().enumerate();
    let levels = levels.filter_map(|(group, here)| Some((group, here.p_value.ok()?)));
    let least = levels.reduce(|least, one| if one.1 < least.1 { one } else { least });
    least.map(|(group, _)| group)
}

/// What is said of one group, sentence by sentence.
pub fn burden_sentences(
    language: Language,
    measured: &Measured,
    burden: &Burden,
    group: usize,
) -> Vec<String> {
    let here = &burden.groups[group];
    let name = group_name(language, &measured.groups[group].key);
    let mut said = Vec::new();
    match (
        here.share_of_chosen.value,
        here.share_of_cases.value,
        here.ratio.value,
    ) {
        (Ok(chosen), Ok(cases), Ok(quotient)) => {
            let interval = match here.ratio.interval {
                Ok(ends) => text_with(
                    language,
                    "burden-interval",
                    &[("interval", range_ratio(language, ends).into())],
                ),
                Err(_) => String::new(),
            };
            let arguments = [
                ("group", FluentValue::from(name.as_str())),
                ("chosen", percent(language, chosen).into()),
                ("cases", percent(language, cases).into()),
                ("ratio", ratio(language, quotient).into()),
                ("interval", interval.into()),
            ];
            said.push(text_with(language, "burden-sentence", &arguments));
            said.push(concluded(language, measured, here));
        }
        (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => {
            let arguments = [
                ("group", name.as_str().into()),
                ("reason", reason(language, why).into()),
            ];
            said.push(text_with(language, "burden-no-ratio", &arguments));
        }
    }
    let per_hundred = |share: f64| FluentValue::from(per_hundred_words(language, share));
    if let (Some(chosen), Some(drawn)) = (here.chosen.value.known(), here.drawn.value.known()) {
        let id = match burden.drawn_from {
            Some(DrawnFrom::Everybody) => "burden-found-everybody",
            Some(DrawnFrom::Others) | None => "burden-found-others",
        };
        let arguments = [("chosen", per_hundred(chosen)), ("drawn", per_hundred(drawn))];
        said.push(text_with(language, id, &arguments));
    }
    let for_nothing = measured.groups[group].rate(Metric::FalsePositiveRate).value;
    if let Some(share) = for_nothing.known() {
        said.push(text_with(
            language,
            "burden-for-nothing",
            &[("rate", per_hundred(share))],
        ));
    }
    said
}

/// What the ratio allows saying.
fn concluded(language: Language, measured: &Measured, here: &GroupBurden) -> String {
    let drawn = here.drawn.denominator;
    if drawn.low < f64::from(measured.methods.to_comment) {
        let arguments = [
            ("drawn", FluentValue::from(count(language, drawn))),
            (
                "least",
                count(language, Amount::exact(f64::from(measured.methods.to_comment))).into(),
            ),
        ];
        return text_with(language, "burden-too-few", &arguments);
    }
    match (here.p_adjusted, here.p_value) {
        (Some(p), _) => {
            let id = match p <= LEVEL {
                true => "burden-concluded",
                false => "burden-not-concluded",
            };
            text_with(language, id, &[("p", p_words(language, p).into())])
        }
        (None, level) => {
            let why = level.err().unwrap_or(Undefined::OnlyBounds);
            text_with(
                language,
                "burden-not-tested",
                &[("reason", reason(language, why).into())],
            )
        }
    }
}
