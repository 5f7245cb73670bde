//! `verify --format json`: whether the sources and every view of every finding are as they were, with every number noted
//! and the same computed now.

use std::path::Path;

use serde_json::{Map, Value as Json, json};

use super::json::{amount, key, number, parts};
use super::stable_names;
use super::verify::Verified;
use crate::measure::Undefined;
use crate::project::{Evidence, Finding, Frozen, Holding, Noted, NotedValue, Part, Respect, Which};
use crate::tally::State;
use crate::text::{Language, data_error};

/// Everything that was checked, as one object.
pub(super) fn verified(verified: &Verified) -> String {
    let project = &verified.project;
    let sources = project.sources().zip(&verified.same).map(|(source, same)| {
        let name = Path::new(&source.path).file_name();
        json!({
            "file": name.map(|name| name.to_string_lossy()),
            "sha256": source.sha256,
            "state": if *same { "same" } else { "changed" },
        })
    });
    let sources: Vec<Json> = sources.collect();
    let findings = project.findings.iter().enumerate();
    let findings: Vec<Json> = findings
        .map(|(place, one)| finding(verified, place, one))
        .collect();
    let object = json!({
        "format": "vigie-verify",
        "version": 1,
        "holds": verified.holds(),
        "sources": sources,
        "error": verified.found.as_ref().err().map(|error| data_error(Language::English, error)),
        "findings": findings,
    });
    format!("{object:#}\n")
}

fn finding(verified: &Verified, place: usize, finding: &Finding) -> Json {
    let check = verified
        .found
        .as_ref()
        .ok()
        .and_then(|(_, checks)| checks.get(place));
    let views = finding.views().enumerate().map(|(place, evidence)| {
        let holding = check.and_then(|check| check.holdings.get(place));
        view(verified, evidence, holding)
    });
    json!({
        "number": finding.number,
        "holds": check.is_some_and(|check| check.holds()),
        "views": views.collect::<Vec<_>>(),
    })
}

fn view(verified: &Verified, evidence: &Evidence, holding: Option<&Holding>) -> Json {
    let state = match holding {
        Some(Holding::Holds) => "holds",
        Some(Holding::Changed(_)) => "changed",
        Some(Holding::CannotRecompute(_)) | None => "cannot_be_recomputed",
        Some(Holding::GroupAbsent) => "group_absent",
    };
    let reason = match holding {
        Some(Holding::CannotRecompute(error)) => Some(data_error(Language::English, error)),
        _ => None,
    };
    let now = match holding {
        Some(Holding::Changed(now)) => Some(&**now),
        _ => None,
    };
    let columns = &evidence.grouping.attributes;
    let moved = { verified.found.as_ref().ok() }
        .map(|(loaded, _)| evidence.moved(&verified.project, &loaded.states))
        .unwrap_or_default();
    json!({
        "grouping": columns,
        "group": key(columns, &evidence.group),
        "measure": evidence.metric.name(),
        "stratum": evidence.stratum.as_ref().map(|(column, level)| json!({ "column": column, "value": level })),
        "taken": evidence.taken,
        "state": state,
        "reason": reason,
        "moved_since": moved.iter().map(respect).collect::<Vec<_>>(),
        "noted": frozen(evidence, &evidence.numbers),
        // The same as noted where it holds.
        "now": now.map(|now| frozen(evidence, now)),
    })
}

fn respect(respect: &Respect) -> &str {
    match respect {
        Respect::Data => "data",
        Respect::Outputs => "outputs",
        Respect::Grouping => "grouping",
        Respect::Setup(field) => field,
    }
}

fn frozen(evidence: &Evidence, frozen: &Frozen) -> Json {
    let value = |of| {
        let (value, bounds, undefined) = parts(of);
        json!({ "value": value, "bounds": bounds, "undefined": undefined })
    };
    let interval = |of: Option<(f64, f64)>| of.map(|(low, high)| [low, high]);
    let counts: Map<String, Json> = State::ALL
        .into_iter()
        .flat_map(|outcome| State::ALL.map(|decision| (outcome, decision)))
        .map(|(outcome, decision)| {
            let name = format!("outcome_{}_decision_{}", state(outcome), state(decision));
            (name, amount(frozen.counts.get(outcome, decision)))
        })
        .collect();
    json!({
        "rate": value(frozen.value),
        "numerator": amount(frozen.numerator),
        "denominator": amount(frozen.denominator),
        "interval": interval(frozen.interval),
        "counts": counts,
        "reference_group": match frozen.reference_key.is_empty() {
            true => Json::Null,
            false => key(&evidence.grouping.attributes, &frozen.reference_key),
        },
        "reference": value(frozen.reference),
        "reference_numerator": amount(frozen.reference_numerator),
        "reference_denominator": amount(frozen.reference_denominator),
        "difference": value(frozen.difference),
        "difference_interval": interval(frozen.difference_interval),
        "ratio": value(frozen.ratio),
        "ratio_interval": interval(frozen.ratio_interval),
        "p_value": frozen.p_value,
        "p_adjusted": frozen.p_adjusted,
        "comparisons": frozen.comparisons,
        "test": frozen.test.map(stable_names::test),
        "draws": frozen.draws.map(number),
        "beside": frozen.beside.iter().map(noted).collect::<Vec<_>>(),
    })
}

fn state(state: State) -> &'static str {
    match state {
        State::Yes => "yes",
        State::No => "no",
        State::Unknown => "unknown",
    }
}

fn noted(noted: &Noted) -> Json {
    let (value, bounds, undefined) = match &noted.value {
        NotedValue::Known(value) => (Some(*value), None, None),
        NotedValue::Bounds(low, high) => (None, Some([*low, *high]), None),
        NotedValue::Undefined(why) => (None, None, Some(Undefined::code(*why))),
        NotedValue::NoModel(why) => (None, None, Some(why.code())),
        NotedValue::NoNeighbours(why) => (None, None, Some(why.code())),
    };
    let mut object = json!({
        "name": name(&noted.which),
        "value": value,
        "bounds": bounds,
        "interval": noted.interval.map(|(low, high)| [low, high]),
        "undefined": undefined,
    });
    if let Which::InStratum(level) | Which::LeftOut(level) = &noted.which {
        object["stratum"] = json!(level);
    }
    object
}

/// The names of these numbers elsewhere in JSON and CSV, where they stand there alone.
fn name(which: &Which) -> &str {
    match which {
        Which::Summary(name) => name,
        Which::ImpactRatio => "impact_ratio",
        Which::AverageOddsDifference => "average_odds_difference",
        Which::GeneralizedEntropy(Part::Whole) => "generalized_entropy_index",
        Which::GeneralizedEntropy(Part::Between) => "generalized_entropy_index_between_groups",
        Which::GeneralizedEntropy(Part::Within) => "generalized_entropy_index_within_groups",
        Which::Theil(Part::Whole) => "theil_index",
        Which::Theil(Part::Between) => "theil_index_between_groups",
        Which::Theil(Part::Within) => "theil_index_within_groups",
        Which::AllGroups => "all_groups_p",
        Which::AllGroupsDealt => "all_groups_dealt_p",
        Which::Crude => "crude_difference",
        Which::PooledDifference => "pooled_difference",
        Which::PooledRatio => "pooled_ratio",
        Which::PooledOddsRatio => "pooled_odds_ratio",
        Which::Association => "cochran_mantel_haenszel_p",
        Which::AssociationAdjusted => "cochran_mantel_haenszel_p_adjusted",
        Which::Homogeneity => "breslow_day_tarone_p",
        Which::StandardisedRate => "standardised_rate",
        Which::StandardisedReference => "standardised_reference",
        Which::StandardisedDifference => "standardised_difference",
        Which::StandardisedRatio => "standardised_ratio",
        Which::Conditional => "conditional_demographic_disparity",
        Which::ConditionalCrude => "demographic_disparity",
        Which::InStratum(_) => "difference_in_stratum",
        Which::LeftOut(_) => "people_left_out",
        Which::AdjustedRate => "adjusted_rate",
        Which::AdjustedReference => "adjusted_reference",
        Which::AdjustedDifference => "adjusted_difference",
        Which::AdjustedRatio => "adjusted_ratio",
        Which::AdjustedOddsRatio => "adjusted_odds_ratio",
        Which::AdjustedP => "adjusted_p_adjusted",
        Which::AdjustedCrude => "adjusted_crude_difference",
        Which::AdjustedPeople => "adjusted_people",
        Which::Consistency => "consistency",
        Which::ConsistencyOfAll => "consistency_overall",
    }
}
