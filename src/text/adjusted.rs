//! Comparisons with other characteristics held equal, in words.

use fluent_bundle::FluentValue;

use super::{
    Language, count, decimal, gap_range, group_name, p_words, percent, points, ratio_words, reason,
    resolved_reference_name, text, text_with,
};
use crate::measure::adjusted::{Adjusted, AdjustedGroup, MOST_COLUMNS, Unfit};
use crate::measure::{LEVEL, Measured, Undefined};
use crate::project::{Adjustment, NotModelled};
use crate::tally::Amount;

/// From this factor on, it is said that a term is hard to tell from the others.
const INFLATED: f64 = 5.0;

/// The columns held equal, as one text.
pub fn controls_name(controls: &[String]) -> String {
    controls.join(", ")
}

/// What a model says of one group, sentence by sentence; none for the reference itself.
pub fn adjusted_sentences(
    language: Language,
    measured: &Measured,
    controls: &[String],
    adjusted: &Adjusted,
    group: usize,
) -> Vec<String> {
    let name = group_name(language, &measured.groups[group].key);
    let no_number = |why: Undefined| {
        let arguments = [
            ("group", name.as_str().into()),
            ("reason", reason(language, why).into()),
        ];
        vec![text_with(language, "adjusted-no-number", &arguments)]
    };
    let found = match &adjusted.groups[group] {
        Ok(found) => found,
        Err(Undefined::IsReference) => return Vec::new(),
        Err(why) => return no_number(*why),
    };
    let (Ok(rate), Ok(other), Ok(difference)) =
        (found.rate.value, adjusted.reference.value, found.difference.value)
    else {
        return no_number(Undefined::EmptyGroup);
    };
    let (ratio, ratio_range) = ratio_words(language, &found.ratio);
    let reference = resolved_reference_name(language, measured);
    let arguments = [
        ("controls", controls_name(controls).into()),
        ("group", FluentValue::from(name.as_str())),
        ("reference", reference.into()),
        ("rate", percent(language, rate).into()),
        ("other", percent(language, other).into()),
        ("difference", points(language, difference).into()),
        ("range", gap_range(language, &found.difference).into()),
        ("ratio", ratio.into()),
        ("ratio-range", ratio_range.into()),
        ("crude", points(language, found.crude).into()),
    ];
    vec![
        text_with(language, "adjusted-gap", &arguments),
        concluded(language, found),
        odds(language, found),
    ]
}

fn concluded(language: Language, found: &AdjustedGroup) -> String {
    let clear = found
        .difference
        .interval
        .is_ok_and(|(low, high)| low > 0.0 || high < 0.0);
    let id = match clear && found.p_adjusted <= LEVEL {
        true => "adjusted-concluded",
        false => "adjusted-not-concluded",
    };
    text_with(language, id, &[("p", p_words(language, found.p_adjusted).into())])
}

/// Never by itself: it follows the rates.
fn odds(language: Language, found: &AdjustedGroup) -> String {
    let (odds, range) = ratio_words(language, &found.odds_ratio);
    let arguments = [("odds", odds.into()), ("range", range.into())];
    text_with(language, "adjusted-odds", &arguments)
}

/// What the model is made of, who is not in it, and which of its terms can hardly be told apart.
pub fn adjustment_notes(language: Language, adjustment: &Adjustment) -> Vec<String> {
    let mut notes = Vec::new();
    if let Ok(adjusted) = &adjustment.result {
        let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
        let arguments = [
            ("people", number(adjusted.people)),
            ("cells", number(adjusted.cells as f64)),
            ("coefficients", number(adjusted.coefficients as f64)),
        ];
        notes.push(text_with(language, "adjusted-people", &arguments));
        let inflated = adjusted.inflation.iter().filter(|term| term.factor >= INFLATED);
        notes.extend(inflated.map(|inflated| {
            let term = inflated
                .control
                .clone()
                .unwrap_or_else(|| text(language, "adjusted-inflated-groups"));
            let factor = decimal(language, (inflated.factor * 10.0).round() / 10.0);
            let arguments = [("term", term.into()), ("factor", factor.into())];
            text_with(language, "adjusted-inflated", &arguments)
        }));
    }
    notes.extend(left_out(language, &adjustment.left_out));
    notes
}

fn left_out(language: Language, left_out: &NotModelled) -> Option<String> {
    let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
    let arguments = [
        ("unknown", number(left_out.unknown)),
        ("group", number(left_out.group_missing)),
        ("control", number(left_out.control_missing)),
    ];
    (left_out.people() > 0.0).then(|| text_with(language, "adjusted-left-out", &arguments))
}

/// Why there is no model: a sentence without its full stop.
pub fn unfit_words(language: Language, unfit: &Unfit) -> String {
    let id = match unfit {
        Unfit::Undefined(why) => return reason(language, *why),
        Unfit::NoReferenceGroup => "adjusted-unfit-reference",
        Unfit::OneClass => "adjusted-unfit-class",
        Unfit::TooFewPeople => "adjusted-unfit-few",
        Unfit::TooManyColumns { found } => {
            let number = |number: usize| FluentValue::from(count(language, Amount::exact(number as f64)));
            let arguments = [("found", number(*found)), ("most", number(MOST_COLUMNS))];
            return text_with(language, "adjusted-unfit-columns", &arguments);
        }
        Unfit::Collinear { controls } => {
            let arguments = [("controls", controls_name(controls).into())];
            return text_with(language, "adjusted-unfit-collinear", &arguments);
        }
        Unfit::Separated { terms } => {
            let named = terms.iter().map(|term| {
                term.clone()
                    .unwrap_or_else(|| text(language, "adjusted-unfit-groups"))
            });
            let named: Vec<String> = named.collect();
            let arguments = [("terms", named.join(", ").into())];
            return text_with(language, "adjusted-unfit-separated", &arguments);
        }
    };
    text(language, id)
}
