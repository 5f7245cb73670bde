//! `measure --format json`: one object, stable and versioned. Full precision; keys always there, `null` where there is
//! nothing; never a person's key or row.

use serde_json::{Map, Value as Json, json};

use super::adjusted::adjusted_json;
use super::arms;
use super::burden::burden_json;
use super::consistency::consistency_json;
use super::direction::direction_json;
use super::json_sources;
use super::json_steps::{rounded, step, total, zero};
use super::json_strata::{all_groups, all_groups_dealt, inside_strata};
use super::json_summary::{calibration, summary};
use super::labels::labels_json;
use super::local_law::law_json;
use super::measure::Audit;
use super::methods::methods_json;
use super::process::{process_json, stages_json};
use super::stable_names::{polarity, test, unit};
use crate::data::{Diagnosis, Duplicated, Source, Unmatched};
use crate::measure::{
    Disparity, GroupMeasures, Measured, Metric, Polarity, Practical, Rate, Reference, ResolvedReference,
    Undefined, Value,
};
use crate::project::{
    DecisionRule, Evaluated, Grouping, LabelOrder, NumericOutcome, Outputs, PositiveValues, SourceState,
    Stratum,
};
use crate::tally::{Amount, Cut, First, GroupKey, ResolvedCut, State};

/// The name of the format, and its version: raised when a name disappears or changes its meaning.
const FORMAT: (&str, u32) = ("vigie-measures", 1);

pub(super) fn json(audit: &Audit) -> String {
    // The object holds nothing that cannot be written.
    let mut text = serde_json::to_string_pretty(&object(audit)).unwrap_or_default();
    text.push('\n');
    text
}

/// The object, before it is written.
pub(super) fn object(audit: &Audit) -> Json {
    let setup = &audit.project.setup;
    let groupings = audit.evaluation.groupings.iter().zip(&setup.groupings);
    json!({
        "format": FORMAT.0,
        "version": FORMAT.1,
        "project": project(audit),
        "sources": json_sources::sources(audit),
        "rows": rows(audit),
        "groupings": groupings
            .enumerate()
            .map(|(place, (evaluated, asked))| {
                let mut object = grouping(evaluated, asked, setup.polarity, setup.stratum.is_some());
                object["consistency"] = consistency_json(audit, evaluated);
                object["label_cuts"] = labels_json(audit, place, &evaluated.attributes);
                if !setup.controls.is_empty() {
                    object["adjusted"] = adjusted_json(audit, evaluated);
                }
                object
            })
            .collect::<Vec<_>>(),
        "local_law_144": law_json(audit),
    })
}

fn project(audit: &Audit) -> Json {
    let (project, setup) = (&audit.project, &audit.project.setup);
    let roles = std::iter::once("data").chain(std::iter::repeat("outputs"));
    let sources = roles.zip(project.sources()).zip(&audit.loaded.states);
    let sources: Vec<Json> = sources
        .map(|((role, of), state)| source(role, of, state))
        .collect();
    let joins = project.outputs.iter().zip(&audit.loaded.joins);
    let joins: Vec<Json> = joins.map(|(outputs, how)| join(outputs, how)).collect();
    let suppressed = setup.suppressed.iter().map(|suppressed| {
        json!({
            "token": suppressed.token,
            "low": number(suppressed.low),
            "high": number(suppressed.high),
        })
    });
    let unordered = &audit.evaluation.unordered;
    let orders = setup
        .attributes
        .iter()
        .filter(|used| !used.order.is_empty())
        .map(|used| {
            let absent = unordered.iter().filter(|(column, _)| *column == used.column);
            let absent: Vec<&String> = absent.map(|(_, value)| value).collect();
            json!({ "column": used.column, "order": used.order, "absent": absent })
        });
    let mut object = json!({
        "title": project.title,
        "program": env!("CARGO_PKG_VERSION"),
        "unit": unit(setup.unit),
        "polarity": setup.polarity.map(polarity),
        "sources": sources,
        // The first alone, from when there was one at most.
        "join": joins.first(),
        "joins": joins,
        "outcome": setup.outcome_in_use().map(positive_values),
        "outcome_number": setup.outcome_number.as_ref().map(outcome_number),
        "decision": setup.decision_in_use().map(|rule| decision(rule, audit.evaluation.cut.as_ref())),
        "label_orders": setup.label_orders.iter().map(label_order).collect::<Vec<_>>(),
        "count": setup.count,
        "suppressed": suppressed.collect::<Vec<_>>(),
        "rounded": setup.rounded.map(rounded),
        "zero": setup.zero.map(zero),
        "totals": setup.totals.iter().map(total).collect::<Vec<_>>(),
        "weight": setup.weight,
        "score": setup.score,
        "score_first": setup.score.as_ref().map(|_| match setup.score_first {
            First::Highest => "highest",
            First::Lowest => "lowest",
        }),
        "stratum": setup.stratum,
        "controls": setup.controls,
        "orders": orders.collect::<Vec<_>>(),
        "direction": direction_json(setup, &audit.evaluation),
        "population_troubles": arms::troubles(setup, &audit.evaluation),
        "methods": methods_json(&setup.methods),
        "process": process_json(setup, &audit.evaluation.came),
    });
    for (name, value) in arms::setup(setup.arm_in_use(), setup.population.as_ref()) {
        object[name] = value;
    }
    object
}

fn source(role: &str, source: &Source, state: &SourceState) -> Json {
    let (state, found) = match state {
        SourceState::Same { .. } => ("same", &source.sha256),
        SourceState::Changed { sha256, .. } => ("changed", sha256),
    };
    json!({
        "role": role,
        "path": source.path,
        "sha256": source.sha256,
        "state": state,
        "sha256_found": found,
        "bytes": source.bytes,
        "rows": source.rows,
    })
}

/// A join: how it was done, and numbers only of what it met.
fn join(outputs: &Outputs, diagnosis: &Diagnosis) -> Json {
    let joining = &outputs.joining;
    let effect = diagnosis.effect(joining);
    let keys = joining.keys.iter();
    let keys: Vec<Json> = keys
        .map(|key| json!({ "data": key.data, "outputs": key.outputs }))
        .collect();
    let matching = joining.matching.iter().map(|matching| matching.name());
    json!({
        "name": outputs.name,
        "key": keys.first(),
        "keys": keys,
        "match_keys": matching.collect::<Vec<_>>(),
        "unmatched": match joining.unmatched {
            Unmatched::Keep => "keep",
            Unmatched::LeaveOut => "leave-out",
        },
        "duplicates": match joining.duplicated {
            Duplicated::Refuse => "refuse",
            Duplicated::First => "first",
            Duplicated::Last => "last",
            Duplicated::Unknown => "unknown",
        },
        "rows_before": effect.rows_before,
        "rows_after": effect.rows_after,
        "with_outputs": effect.with_outputs,
        "unknown": effect.unknown,
        "outputs_unused": effect.outputs_unused,
        "data_rows": diagnosis.data_rows,
        "outputs_rows": diagnosis.outputs_rows,
        "matched": diagnosis.matched,
        "matched_alike": diagnosis.alike,
        "confusable": diagnosis.confusable,
        "data_only": diagnosis.data_only,
        "data_ambiguous": diagnosis.data_ambiguous,
        "outputs_ambiguous": diagnosis.outputs_ambiguous,
        "outputs_only": diagnosis.outputs_only,
        "data_missing_key": diagnosis.data_missing_key,
        "outputs_missing_key": diagnosis.outputs_missing_key,
        "data_duplicated": diagnosis.data_duplicated,
        "outputs_duplicated": diagnosis.outputs_duplicated,
    })
}

fn positive_values(values: &PositiveValues) -> Json {
    json!({ "column": values.column, "values": values.values })
}

fn label_order(order: &LabelOrder) -> Json {
    json!({ "column": order.column, "labels": order.labels })
}

fn outcome_number(number: &NumericOutcome) -> Json {
    json!({ "column": number.column, "unit": number.unit, "prediction": number.prediction })
}

fn decision(rule: &DecisionRule, resolved: Option<&ResolvedCut>) -> Json {
    match rule {
        DecisionRule::Values(values) => json!({
            "rule": "values",
            "column": values.column,
            "values": values.values,
        }),
        DecisionRule::Score { column, cut, first } => {
            let cut = match *cut {
                Cut::Threshold { at, strict } => {
                    let selected = match (first, strict) {
                        (First::Highest, false) => ">=",
                        (First::Highest, true) => ">",
                        (First::Lowest, false) => "<=",
                        (First::Lowest, true) => "<",
                    };
                    json!({ "threshold": number(at), "selected": selected })
                }
                Cut::Top { count } => json!({ "top": count }),
                Cut::TopShare { share } => json!({ "top_share": number(share) }),
            };
            let tie = resolved.and_then(|cut| cut.tie).map(|tie| {
                json!({
                    "score": number(tie.score),
                    "people": number(tie.people),
                    "places": number(tie.places),
                })
            });
            let last_selected = |of: First| {
                let resolved = resolved.filter(|_| *first == of);
                resolved.and_then(|cut| cut.last_selected).map(number)
            };
            json!({
                "rule": "score",
                "column": column,
                "cut": cut,
                "first": match first {
                    First::Highest => "highest",
                    First::Lowest => "lowest",
                },
                "lowest_selected": last_selected(First::Highest),
                "highest_selected": last_selected(First::Lowest),
                "tie": tie,
            })
        }
    }
}

fn rows(audit: &Audit) -> Json {
    let steps = audit.steps();
    json!({
        "received": audit.evaluation.rows_received,
        "kept": audit.evaluation.rows_kept,
        "steps": steps.iter().map(step).collect::<Vec<_>>(),
    })
}

fn grouping(
    evaluated: &Evaluated,
    asked: &Grouping,
    polarity_of: Option<Polarity>,
    with_strata: bool,
) -> Json {
    let columns = &evaluated.attributes;
    let mut object = Map::new();
    object.insert("grouping".to_owned(), json!(columns));
    object.insert("polarity".to_owned(), json!(polarity_of.map(polarity)));
    let asked = match &asked.reference {
        Reference::Group(_) => "group",
        Reference::Overall => "overall",
        Reference::Rest => "rest",
        Reference::Largest => "largest",
        Reference::MostFavoured => "most_favoured",
    };
    object.insert("reference_asked".to_owned(), json!(asked));
    fill(&mut object, columns, &evaluated.measured);
    object.insert("stages".to_owned(), stages_json(evaluated));
    object.insert("equal_burden".to_owned(), burden_json(evaluated));
    if with_strata {
        let strata = evaluated
            .strata
            .iter()
            .map(|stratum| one_stratum(columns, stratum));
        object.insert("strata".to_owned(), strata.collect());
        object.insert("inside_strata".to_owned(), inside_strata(evaluated, polarity_of));
    }
    Json::Object(object)
}

fn one_stratum(columns: &[String], stratum: &Stratum) -> Json {
    let mut object = Map::new();
    object.insert("stratum".to_owned(), json!(stratum.level));
    fill(&mut object, columns, &stratum.measured);
    Json::Object(object)
}

/// The measures of a grouping, of everybody or inside a stratum.
fn fill(object: &mut Map<String, Json>, columns: &[String], measured: &Measured) {
    let reference = match measured.reference {
        ResolvedReference::Group(index) => measured.groups.get(index),
        _ => None,
    };
    let named = match measured.reference {
        ResolvedReference::Group(_) => reference.map(|group| group_text(&group.key)),
        ResolvedReference::Overall => Some("overall".to_owned()),
        ResolvedReference::Rest => Some("rest".to_owned()),
        ResolvedReference::Absent => None,
    };
    object.insert("reference".to_owned(), json!(named));
    let reference = reference.map(|reference| key(columns, &reference.key));
    object.insert("reference_group".to_owned(), json!(reference));
    object.insert("outcomes_known".to_owned(), arms::outcomes_known(measured));
    object.insert("median_score".to_owned(), json!(measured.median.map(number)));
    object.insert("calibration".to_owned(), calibration(columns, measured));
    object.insert("overall".to_owned(), group(&[], measured, &measured.overall));
    let groups = measured
        .groups
        .iter()
        .map(|measures| group(columns, measured, measures));
    object.insert("groups".to_owned(), groups.collect());
    let comparisons: Map<String, Json> = Metric::ALL
        .iter()
        .zip(&measured.comparisons)
        .map(|(metric, comparisons)| (metric.name().to_owned(), json!(comparisons)))
        .collect();
    object.insert("comparisons".to_owned(), Json::Object(comparisons));
    object.insert("all_groups".to_owned(), all_groups(measured));
    object.insert("all_groups_dealt".to_owned(), all_groups_dealt(measured));
    object.insert(
        "summary".to_owned(),
        summary(columns, measured, &measured.summary),
    );
}

/// A group's name in one text: its values joined by ` × `, nothing where one is missing.
pub(super) fn group_text(key: &GroupKey) -> String {
    let values: Vec<&str> = key
        .iter()
        .map(|value| value.as_deref().unwrap_or_default())
        .collect();
    values.join(" × ")
}

pub(super) fn key(columns: &[String], key: &GroupKey) -> Json {
    let values = columns.iter().cloned().zip(key.iter().map(|value| json!(value)));
    Json::Object(values.collect())
}

fn group(columns: &[String], measured: &Measured, group: &GroupMeasures) -> Json {
    let counts = &group.counts;
    let cell = |outcome, decision| amount(counts.get(outcome, decision));
    let detectables = measured.detectables(group);
    let measures: Map<String, Json> = Metric::ALL
        .iter()
        .map(|&metric| {
            let mut measure = measure(group.rate(metric), group.disparity(metric));
            if let Some(conclusion) = measured.conclusion(group, metric) {
                measure["conclusion"] = json!(conclusion.code());
                measure["practical"] = json!(measured.practical(group, metric).map(Practical::code));
                measure["detectable_difference"] = json!(detectables[metric.position()]);
            }
            (metric.name().to_owned(), measure)
        })
        .collect();
    json!({
        "group": key(columns, &group.key),
        "n": amount(counts.n()),
        "weight": counts.sample.map(|_| amount(counts.weight())),
        "missing_group": group.missing_group,
        "arms": arms::ways(group.arms.as_deref()),
        "counts": {
            "tn": amount(counts.true_negatives()),
            "fp": amount(counts.false_positives()),
            "fn": amount(counts.false_negatives()),
            "tp": amount(counts.true_positives()),
            "outcome_unknown_not_selected": cell(State::Unknown, State::No),
            "outcome_unknown_selected": cell(State::Unknown, State::Yes),
            "outcome_no_decision_unknown": cell(State::No, State::Unknown),
            "outcome_yes_decision_unknown": cell(State::Yes, State::Unknown),
            "both_unknown": cell(State::Unknown, State::Unknown),
        },
        "measures": measures,
    })
}

pub(super) fn measure(rate: &Rate, disparity: Option<&Disparity>) -> Json {
    // Why the parts of the measure that are missing are missing, when its value is not.
    let mut undefined_parts = Map::new();
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| object.insert(name.to_owned(), value);
    let (value, bounds, undefined) = parts(rate.value);
    put("value", value);
    put("bounds", bounds);
    // What is no share has no line to be above or below: only people it rests on.
    let is_share = rate.metric.share().is_some();
    put("numerator", json!(is_share.then(|| amount(rate.numerator))));
    put("denominator", json!(is_share.then(|| amount(rate.denominator))));
    put("basis", amount(rate.people_below()));
    put("unknown", amount(rate.unknown));
    put("people", json!(rate.people().map(amount)));
    put("effective_size", json!(rate.effective()));
    put(
        "interval",
        interval("interval", rate.interval, &mut undefined_parts),
    );
    if let Some(disparity) = disparity {
        let compared = [
            ("difference", disparity.difference, disparity.difference_interval),
            ("ratio", disparity.ratio, disparity.ratio_interval),
        ];
        for (name, value, value_interval) in compared {
            let (value, bounds, undefined) = parts(value);
            if !undefined.is_null() {
                undefined_parts.insert(name.to_owned(), undefined);
            }
            put(name, value);
            put(&format!("{name}_bounds"), bounds);
            let name = format!("{name}_interval");
            let value = interval(&name, value_interval, &mut undefined_parts);
            put(&name, value);
        }
        if let Err(reason) = disparity.p_value {
            undefined_parts.insert("p_value".to_owned(), json!(reason.code()));
        }
        put("p_value", json!(disparity.p_value.ok()));
        put("p_adjusted", json!(disparity.p_adjusted));
        put("test", json!(disparity.test.map(test)));
    }
    put("undefined", undefined);
    put("undefined_parts", Json::Object(undefined_parts));
    for (name, value) in arms::beside(rate) {
        put(name, value);
    }
    Json::Object(object)
}

/// A value as `value`, `bounds` and `undefined`, of which one is not null.
pub(super) fn parts(value: Value) -> (Json, Json, Json) {
    match value {
        Value::Known(value) => (json!(value), Json::Null, Json::Null),
        Value::Bounds(low, high) => (Json::Null, json!([low, high]), Json::Null),
        Value::Undefined(reason) => (Json::Null, Json::Null, json!(reason.code())),
    }
}

fn interval(
    name: &str,
    interval: Result<(f64, f64), Undefined>,
    undefined_parts: &mut Map<String, Json>,
) -> Json {
    match interval {
        Ok((low, high)) => json!([low, high]),
        Err(reason) => {
            undefined_parts.insert(name.to_owned(), json!(reason.code()));
            Json::Null
        }
    }
}

/// A number of people: whole numbers without a fraction, bounds as an object.
pub(super) fn amount(amount: Amount) -> Json {
    match amount.known() {
        Some(count) => number(count),
        None => json!({ "low": number(amount.low), "high": number(amount.high) }),
    }
}

/// A number, without a fraction when it has none.
pub(super) fn number(value: f64) -> Json {
    /// Above it not every whole number exists as an f64.
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= WHOLE {
        json!(value as i64)
    } else {
        json!(value)
    }
}
