//! The part of the JSON that is about all groups at once: the summary, and the shares of "yes" by score.

use serde_json::{Map, Value as Json, json};

use super::json::{key, number, parts};
use crate::measure::{Bin, GroupMeasures, Measured, Metric, Summary, Undefined, Value};

/// An interval, or nothing.
fn pair(interval: Result<(f64, f64), Undefined>) -> Json {
    json!(interval.ok().map(|(low, high)| [number(low), number(high)]))
}

/// The numbers over all groups, and what stayed out of them.
pub(super) fn summary(columns: &[String], measured: &Measured, summary: &Summary) -> Json {
    let key_of = |index: usize| measured.groups.get(index).map(|group| key(columns, &group.key));
    let mut object: Map<String, Json> = summary
        .measures
        .iter()
        .map(|measure| {
            let (value, bounds, undefined) = parts(measure.value);
            let content = json!({
                "value": value,
                "bounds": bounds,
                "undefined": undefined,
                "interval": pair(measure.interval),
                "interval_undefined": measure.interval.err().map(Undefined::code),
                "measure": measure.metric.map(Metric::name),
                "lowest": measure.between.and_then(|(lowest, _)| key_of(lowest)),
                "highest": measure.between.and_then(|(_, highest)| key_of(highest)),
            });
            (measure.name.to_owned(), content)
        })
        .collect();
    let excluded = summary.excluded.iter().map(|exclusion| {
        json!({
            "group": key_of(exclusion.group),
            "measure": exclusion.metric.name(),
            "reason": exclusion.reason.code(),
        })
    });
    object.insert("excluded".to_owned(), excluded.collect());
    let by_group = measured.groups.iter().zip(&summary.by_group).map(|(group, of)| {
        let (ratio, ratio_bounds, no_ratio) = parts(of.impact_ratio);
        let (odds, odds_bounds, no_odds) = parts(of.average_odds_difference);
        json!({
            "group": key(columns, &group.key),
            "impact_ratio": ratio,
            "impact_ratio_bounds": ratio_bounds,
            "impact_ratio_undefined": no_ratio,
            "impact_ratio_interval": pair(of.impact_ratio_interval),
            "under_four_fifths": of.is_under_four_fifths(),
            "average_odds_difference": odds,
            "average_odds_difference_bounds": odds_bounds,
            "average_odds_difference_undefined": no_odds,
            "average_odds_difference_interval": pair(of.average_odds_interval),
        })
    });
    object.insert("by_group".to_owned(), by_group.collect());
    let found = measured.inequality;
    for (name, entropy) in [
        ("generalized_entropy_index", found.generalized_entropy_index),
        ("theil_index", found.theil_index),
    ] {
        let (value, _, undefined) = parts(entropy.whole);
        let content = json!({
            "value": value,
            "between_groups": entropy.between.known(),
            "within_groups": entropy.within.known(),
            "undefined": undefined,
            "interval": pair(entropy.whole_interval),
            "interval_undefined": entropy.whole_interval.err().map(Undefined::code),
            "within_groups_interval": pair(entropy.within_interval),
            "between_groups_interval": null,
            "between_groups_interval_undefined": match entropy.between {
                Value::Undefined(why) => why,
                Value::Known(_) | Value::Bounds(..) => Undefined::BiasedByChance,
            }
            .code(),
        });
        object.insert(name.to_owned(), content);
    }
    Json::Object(object)
}

/// The shares of "yes" by score, group by group, or why there are none.
pub(super) fn calibration(columns: &[String], measured: &Measured) -> Json {
    let bin = |bin: &Bin| {
        json!({
            "bin": bin.place + 1,
            "from": number(bin.from),
            "to": number(bin.to),
            "people": number(bin.people),
            "yes": number(bin.yes),
            "mean_score": number(bin.score),
            "share": number(bin.share),
            "interval": [bin.interval.0, bin.interval.1],
        })
    };
    let groups = measured.groups.iter().zip(&measured.calibration);
    let one = |(group, bins): (&GroupMeasures, &Result<Vec<Bin>, Undefined>)| {
        json!({
            "group": key(columns, &group.key),
            "bins": bins.as_ref().ok().map(|bins| bins.iter().map(bin).collect::<Vec<_>>()),
            "undefined": bins.as_ref().err().map(|reason| reason.code()),
        })
    };
    groups.map(one).collect()
}
