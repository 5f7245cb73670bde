//! How people came to be examined: as written in arguments, and in JSON.

use serde_json::{Map, Value as Json, json};

use super::failure::Failure;
use super::json::{amount, number};
use super::lists::{split, split_once};
use crate::data::{Decimal, parse_number};
use crate::measure::{Arms, DrawnFrom, Measured, Rate, Selection};
use crate::project::{Arm, Evaluation, GroupPeople, Population, PopulationTrouble, Setup};
use crate::text::{Language, population_trouble_words, text_with};

/// `tirage=algorithme/hasard/signalement`: no value at all is possible for two of the three.
pub(super) fn arm(language: Language, given: &str) -> Result<Arm, Failure> {
    let wrong = || Failure::argument(language, "--arm", given, "COLUMN=ALGORITHM/RANDOM[/REFERRED]");
    let (column, values) = split_once(given, '=').ok_or_else(wrong)?;
    let ways = values.split('/').map(|values| match values.trim().is_empty() {
        true => Some(Vec::new()),
        false => split(values, ',').filter(|values| values.iter().all(|value| !value.is_empty())),
    });
    let mut ways = ways.collect::<Option<Vec<_>>>().ok_or_else(wrong)?.into_iter();
    let arm = Arm {
        column,
        algorithm: ways.next().unwrap_or_default(),
        random: ways.next().unwrap_or_default(),
        referred: ways.next().unwrap_or_default(),
        drawn_from: DrawnFrom::default(),
    };
    let empty = arm.algorithm.is_empty() && arm.random.is_empty();
    match arm.column.is_empty() || empty || ways.next().is_some() {
        true => Err(wrong()),
        false => Ok(arm),
    }
}

/// Numbers of people: `977730`, or `sex=Women:500000` for a group.
pub(super) fn population(
    language: Language,
    given: &[String],
    source: Option<&str>,
) -> Result<Option<Population>, Failure> {
    let mut population = Population {
        source: source.unwrap_or_default().to_owned(),
        ..Population::default()
    };
    for given in given {
        let form = "[COLUMN=VALUE:]NUMBER";
        let wrong = || Failure::argument(language, "--population", given, form);
        let people = |text: &str| {
            parse_number(text.trim(), Decimal::Point)
                .filter(|people| *people >= 0.0 && people.fract() == 0.0)
                .ok_or_else(wrong)
        };
        let Some((group, size)) = given.rsplit_once(':') else {
            population.people = Some(people(given)?);
            continue;
        };
        let (columns, values) = group.split_once('=').ok_or_else(wrong)?;
        let attributes = split(columns, '*').ok_or_else(wrong)?;
        let values = split(values, '*').ok_or_else(wrong)?;
        if attributes.len() != values.len() {
            return Err(wrong());
        }
        population.groups.push(GroupPeople {
            attributes,
            values,
            people: people(size)?,
        });
    }
    Ok((population != Population::default()).then_some(population))
}

/// The stable name of those among whom people were drawn.
pub(super) fn drawn_from(from: DrawnFrom) -> &'static str {
    match from {
        DrawnFrom::Others => "others",
        DrawnFrom::Everybody => "everybody",
    }
}

/// The set-up's part of it.
pub(super) fn setup(arm: Option<&Arm>, population: Option<&Population>) -> [(&'static str, Json); 2] {
    let arm = arm.map(|arm| {
        json!({
            "column": arm.column,
            "algorithm": arm.algorithm,
            "random": arm.random,
            "referred": arm.referred,
            "drawn_from": drawn_from(arm.drawn_from),
        })
    });
    let population = population.map(|population| {
        let groups = population.groups.iter().map(|group| {
            let key = group.attributes.iter().zip(&group.values);
            let key: Map<String, Json> = key.map(|(name, value)| (name.clone(), json!(value))).collect();
            json!({ "group": key, "people": number(group.people) })
        });
        json!({ "people": population.people.map(number), "groups": groups.collect::<Vec<_>>(), "source": population.source })
    });
    [("arm", json!(arm)), ("population", json!(population))]
}

/// How people of these measures came to have a known outcome.
pub(super) fn outcomes_known(measured: &Measured) -> Json {
    json!(match measured.selection {
        Selection::Any => "not_by_selection",
        Selection::SelectedOnly => "of_selected_only",
        Selection::Arms(_) => "by_arm",
    })
}

/// The numbers of people of a group examined in each way.
pub(super) fn ways(arms: Option<&Arms>) -> Json {
    json!(arms.map(|arms| {
        json!({
            "algorithm": amount(arms.algorithm.n()),
            "random": amount(arms.random.n()),
            "referred": amount(arms.referred.n()),
            "population": arms.people.map(number),
        })
    }))
}

/// What a measure says beside its value: what a refused one can be, what an estimated one rests on, and what people
/// whose group is missing could change.
pub(super) fn beside(rate: &Rate) -> [(&'static str, Json); 3] {
    let pair = |pair: Option<(f64, f64)>| json!(pair.map(|(low, high)| [low, high]));
    let estimate = rate.estimate().map(|estimate| {
        json!({
            "draws": number(estimate.draws),
            "estimator": "horvitz_thompson",
            "interval": "wilson_mover",
        })
    });
    [
        ("possible", pair(rate.possible())),
        ("if_missing_belonged", pair(rate.if_missing_belonged())),
        ("estimate", json!(estimate)),
    ]
}

/// Numbers given for the population that the rows contradict, or say nothing of.
pub(super) fn troubles(setup: &Setup, evaluation: &Evaluation) -> Json {
    let troubles = evaluation.population_troubles(setup);
    let one = |trouble: &PopulationTrouble| match trouble {
        PopulationTrouble::Smaller { group, people, rows } => json!({
            "group": group, "people": number(*people), "rows": number(*rows), "problem": "smaller_than_rows",
        }),
        PopulationTrouble::NoSuchGroup { group, people } => json!({
            "group": group, "people": number(*people), "problem": "no_such_group",
        }),
    };
    json!(troubles.iter().map(one).collect::<Vec<_>>())
}

/// The same in words, after where the numbers come from.
pub(super) fn population_lines(setup: &Setup, evaluation: &Evaluation, language: Language) -> Vec<String> {
    let source = setup
        .population
        .as_ref()
        .map(|population| population.source.as_str());
    let source = source
        .filter(|source| !source.is_empty())
        .map(|source| text_with(language, "population-source-said", &[("source", source.into())]));
    let troubles = evaluation.population_troubles(setup);
    let troubles = troubles
        .iter()
        .map(|trouble| population_trouble_words(language, trouble));
    source.into_iter().chain(troubles).collect()
}
