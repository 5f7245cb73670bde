//! The numbers over all groups in the CSV, a line each, whose group is empty; then what is commonly asked for in one number
//! of each group.

use super::csv_lines::Line;
use crate::measure::{Measured, Metric, Test, Undefined, Value};

/// The lines of a grouping.
pub(super) fn summary_lines(measured: &Measured) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for measure in &measured.summary.measures {
        lines.push(Line::new(None, measure.name, measure.value, measure.interval));
    }
    let found = measured.inequality;
    for (name, entropy) in [
        ("generalized_entropy_index", found.generalized_entropy_index),
        ("theil_index", found.theil_index),
    ] {
        let between = (entropy.between, Err(Undefined::BiasedByChance));
        let within = (entropy.within, entropy.within_interval);
        lines.push(Line::new(None, name, entropy.whole, entropy.whole_interval));
        for (part, (value, interval)) in [("between", between), ("within", within)] {
            lines.push(Line::new(None, format!("{name}_{part}_groups"), value, interval));
        }
    }
    for (metric, together) in Metric::ALL.into_iter().zip(&measured.together) {
        let (gap, p_value) = match together {
            Err(Undefined::NotResampled) => continue,
            Err(why) => (Value::Undefined(*why), None),
            Ok(together) => (Value::Known(together.gap), Some(together.p_value)),
        };
        let name = format!("largest_difference_of_{}", metric.name());
        lines.push(Line {
            p_value,
            test: p_value.map(|_| Test::Permutation),
            ..Line::new(None, name, gap, Err(Undefined::BiasedByChance))
        });
    }
    for (group, of) in measured.summary.by_group.iter().enumerate() {
        let (ratio, odds) = (of.impact_ratio, of.average_odds_difference);
        let group = Some(group);
        lines.push(Line::new(group, "impact_ratio", ratio, of.impact_ratio_interval));
        lines.push(Line::new(
            group,
            "average_odds_difference",
            odds,
            of.average_odds_interval,
        ));
    }
    lines
}
