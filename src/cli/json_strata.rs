//! Comparisons inside strata, in `measure --format json`.

use serde_json::{Map, Value as Json, json};

use super::json::{amount, key};
use crate::measure::strata::{ChiSquare, Conditional, Figure, Inside, Layer, LeftOut, Notice, Side};
use crate::measure::{Measured, Metric, Polarity, ResolvedReference, Together, Undefined};
use crate::project::Evaluated;

/// Every group against its reference inside strata, for every metric; `null` without strata or polarity.
pub(super) fn inside_strata(evaluated: &Evaluated, polarity: Option<Polarity>) -> Json {
    let Some(polarity) = polarity.filter(|_| !evaluated.strata.is_empty()) else {
        return Json::Null;
    };
    let compared: Vec<(Metric, Vec<Result<Inside, Undefined>>)> = Metric::ALL
        .into_iter()
        .map(|metric| (metric, evaluated.inside(metric, polarity).unwrap_or_default()))
        .collect();
    let groups = evaluated
        .measured
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let measures: Map<String, Json> = compared
                .iter()
                .map(|(metric, groups)| (metric.name().to_owned(), measure(evaluated, &groups[index])))
                .collect();
            json!({ "group": key(&evaluated.attributes, &group.key), "measures": measures })
        });
    let against = match evaluated.measured.reference {
        ResolvedReference::Group(_) => Some("reference"),
        ResolvedReference::Overall | ResolvedReference::Rest => Some("everybody_else"),
        ResolvedReference::Absent => None,
    };
    json!({ "against": against, "groups": groups.collect::<Vec<_>>() })
}

fn measure(evaluated: &Evaluated, inside: &Result<Inside, Undefined>) -> Json {
    let level = |stratum: usize| json!(evaluated.strata.get(stratum).map(|stratum| &stratum.level));
    let inside = match inside {
        Ok(inside) => inside,
        Err(reason) => return json!({ "undefined": reason.code() }),
    };
    let left_out = |left_out: &LeftOut| {
        json!({
            "stratum": level(left_out.stratum),
            "people": amount(left_out.people),
            "reason": left_out.reason.code(),
        })
    };
    let layer = |layer: &Layer| {
        json!({
            "stratum": level(layer.stratum),
            "everybody": amount(layer.everybody),
            "group": side(&layer.group),
            "reference": side(&layer.reference),
            "difference": figure(&layer.difference()),
            "ratio": figure(&layer.ratio(evaluated.measured.methods.ratios)),
        })
    };
    let (crude, pooled) = (&inside.crude, &inside.pooled);
    let mut association = test(&inside.association, "cochran_mantel_haenszel");
    association["continuity_correction"] = json!(false);
    association["p_adjusted"] = json!(inside.p_adjusted);
    json!({
        "undefined": null,
        "strata": inside.layers.iter().map(layer).collect::<Vec<_>>(),
        "left_out": inside.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "crude": {
            "group": side(&crude.group),
            "reference": side(&crude.reference),
            "difference": figure(&crude.difference),
            "ratio": figure(&crude.ratio),
            "p_value": crude.p_value.ok(),
            "p_adjusted": crude.p_adjusted,
        },
        "pooled": {
            "difference": figure(&pooled.difference),
            "ratio": figure(&pooled.ratio),
            "odds_ratio": figure(&pooled.odds_ratio),
        },
        "association": association,
        "homogeneity": test(&inside.homogeneity, "breslow_day_tarone"),
        "standardised": match &inside.standardised {
            Err(reason) => json!({ "undefined": reason.code() }),
            Ok(standardised) => json!({
                "undefined": null,
                "group": figure(&standardised.group),
                "reference": figure(&standardised.reference),
                "difference": figure(&standardised.difference),
                "ratio": figure(&standardised.ratio),
            }),
        },
        "conditional_demographic_disparity": conditional(&inside.conditional, level),
        "notice": inside.notice.map(Notice::name),
    })
}

fn conditional(conditional: &Result<Conditional, Undefined>, level: impl Fn(usize) -> Json) -> Json {
    match conditional {
        Err(reason) => json!({ "value": null, "undefined": reason.code() }),
        Ok(conditional) => json!({
            "value": conditional.value,
            "undefined": null,
            "crude": conditional.crude,
            "left_out": conditional.left_out.iter().map(|stratum| level(*stratum)).collect::<Vec<_>>(),
        }),
    }
}

fn side(side: &Side) -> Json {
    json!({ "numerator": side.yes, "denominator": side.n, "value": side.share() })
}

/// Of each metric that is a share, the test of all groups at once.
pub(super) fn all_groups(measured: &Measured) -> Json {
    let of = |metric: Metric| {
        let found = measured.all_groups(metric);
        let mut object = test(&found.map(|all| all.test), "chi_square");
        object["groups"] = json!(found.ok().map(|all| all.groups));
        (metric.name().to_owned(), object)
    };
    Json::Object(Metric::shares().map(of).collect())
}

/// Of each metric, the test of all groups at once by dealing people anew.
pub(super) fn all_groups_dealt(measured: &Measured) -> Json {
    let of = |(metric, found): (Metric, &Result<Together, Undefined>)| {
        let known = found.as_ref().ok();
        let content = json!({
            "test": "permutation",
            "largest_difference": known.map(|together| together.gap),
            "p_value": known.map(|together| together.p_value),
            "groups": known.map(|together| together.groups),
            "draws": known.map(|together| together.draws),
            "undefined": found.as_ref().err().map(|why| why.code()),
        });
        (metric.name().to_owned(), content)
    };
    Json::Object(Metric::ALL.into_iter().zip(&measured.together).map(of).collect())
}

/// A number, its interval, and why either is missing.
pub(super) fn figure(figure: &Figure) -> Json {
    json!({
        "value": figure.value.ok(),
        "interval": figure.interval.ok().map(|(low, high)| [low, high]),
        "undefined": figure.value.err().map(Undefined::code),
        "interval_undefined": figure.interval.err().map(Undefined::code),
    })
}

fn test(test: &Result<ChiSquare, Undefined>, name: &str) -> Json {
    let known = test.as_ref().ok();
    json!({
        "test": name,
        "statistic": known.map(|test| test.statistic),
        "degrees_of_freedom": known.map(|test| test.freedom),
        "p_value": known.map(|test| test.p_value),
        "undefined": test.err().map(Undefined::code),
    })
}
