//! What is said of estimates, refusals, and people whose group is missing.

use fluent_bundle::FluentValue;

use super::{Language, count, decimal, range_words, text_with};
use crate::measure::{Arms, GroupMeasures, Rate, Selection};
use crate::project::PopulationTrouble;
use crate::tally::{Amount, State};

/// The people above and below the line: `805 / 1,795`, and `≈ 632 / 2,405` when they are estimates. Of a metric that is
/// no share, the people it rests on.
pub fn fraction_words(language: Language, rate: &Rate) -> String {
    if rate.metric.share().is_none() {
        return count(language, rate.people_below());
    }
    let written = |amount: Amount| match rate.estimate() {
        Some(_) => count(language, Amount::exact(amount.low.round())),
        None => count(language, amount),
    };
    let about = if rate.estimate().is_some() { "≈ " } else { "" };
    format!(
        "{about}{} / {}",
        written(rate.numerator),
        written(rate.denominator)
    )
}

/// Between what a refused rate lies, whatever is not known; `None` when the data do not bound it.
pub fn possible_words(language: Language, rate: &Rate) -> Option<String> {
    let range = range_words(language, rate.metric, rate.possible()?);
    Some(text_with(language, "arms-possible", &[("range", range.into())]))
}

/// What the people whose group is missing could change; `None` when there are none, or when it cannot be said.
pub fn missing_words(language: Language, rate: &Rate) -> Option<String> {
    let range = range_words(language, rate.metric, rate.if_missing_belonged()?);
    Some(text_with(language, "arms-if-missing", &[("range", range.into())]))
}

/// How many of a group were examined in each way, and what those drawn at random gave; `None` when no column tells.
pub fn ways_words(language: Language, measures: &GroupMeasures) -> Option<String> {
    let Arms {
        algorithm,
        random,
        referred,
        ..
    } = measures.arms.as_deref()?;
    let number = |amount: Amount| FluentValue::from(count(language, amount));
    let found: Amount = State::ALL
        .into_iter()
        .map(|decision| random.get(State::Yes, decision))
        .sum();
    let arguments = [
        ("algorithm", number(algorithm.n())),
        ("random", number(random.n())),
        ("found", number(found)),
        ("referred", number(referred.n())),
        ("any-referred", FluentValue::from(referred.n().high)),
    ];
    Some(text_with(language, "arms-ways", &arguments))
}

/// How an estimate is made, with what each person drawn stands for; `None` when the rate is none.
pub fn method_words(
    language: Language,
    measures: &GroupMeasures,
    rate: &Rate,
    selection: Selection,
) -> Option<String> {
    let estimate = rate.estimate()?;
    let drawn = measures.arms.as_deref()?.random.n().known()?;
    let each = estimate.from.people_drawn_from() / drawn;
    let arguments = [
        (
            "from",
            match selection {
                Selection::Arms(design)
                    if design.drawn_from == Some(crate::measure::DrawnFrom::Everybody) =>
                {
                    "everybody"
                }
                Selection::Arms(_) | Selection::Any | Selection::SelectedOnly => "others",
            }
            .into(),
        ),
        ("each", decimal(language, (each * 10.0).round() / 10.0).into()),
    ];
    Some(text_with(language, "arms-method", &arguments))
}

/// What is wrong with a number given for the population.
pub fn population_trouble_words(language: Language, trouble: &PopulationTrouble) -> String {
    let number = |people: f64| count(language, Amount::exact(people));
    let name = |group: &[String]| group.join(" × ");
    match trouble {
        PopulationTrouble::Smaller { group, people, rows } => {
            let id = match group.is_empty() {
                true => "population-smaller",
                false => "population-smaller-group",
            };
            let arguments = [
                ("group", name(group).into()),
                ("people", number(*people).into()),
                ("rows", number(*rows).into()),
            ];
            text_with(language, id, &arguments)
        }
        PopulationTrouble::NoSuchGroup { group, people } => {
            let arguments = [("group", name(group).into()), ("people", number(*people).into())];
            text_with(language, "population-no-group", &arguments)
        }
    }
}
