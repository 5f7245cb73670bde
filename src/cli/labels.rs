//! Every cut of ordered labels, and each label alone, in every format of `measure`.

use serde_json::{Map, Value as Json, json};

use super::json::{amount, key, measure};
use super::measure::Audit;
use super::table::aligned;
use crate::measure::{Measured, Metric};
use crate::project::{LabelCut, LabelCuts, sign_changes};
use crate::text::{
    Language, apart_words, current_cut_name, cut_group_words, cut_metric, group_name, metric_name,
    resolved_reference_name, sign_words, text, text_with, together_words,
};

/// The cuts of one grouping, as tables.
pub(super) fn label_lines(audit: &Audit, grouping: usize, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for cuts in &audit.labels {
        let (metric, unmoved) = cut_metric(language, cuts, audit.project.view.metric);
        let column = ("column", cuts.column.as_str().into());
        let Some(first) = cuts.from.first().and_then(|cut| cut.measured(grouping, None)) else {
            continue;
        };
        let of = [
            ("metric", metric_name(language, metric).into()),
            ("reference", resolved_reference_name(language, first).into()),
        ];
        lines.push(String::new());
        lines.push(text_with(language, "labels-title", std::slice::from_ref(&column)));
        lines.extend(unmoved);
        lines.push(text_with(language, "labels-hint", &of));
        lines.extend(table(&cuts.from, grouping, metric, language));
        lines.extend(below(&cuts.from, grouping, metric, language));
        lines.push(String::new());
        lines.push(text_with(language, "labels-alone-title", &[column]));
        lines.push(text_with(language, "labels-alone-hint", &of));
        lines.extend(table(&cuts.alone, grouping, metric, language));
        lines.extend(below(&cuts.alone, grouping, metric, language).take(1));
        let apart = apart_words(language, cuts, audit.project.setup.unit).into_iter();
        lines.extend(apart.map(|line| format!("  {line}")));
    }
    lines
}

fn table(cuts: &[LabelCut], grouping: usize, metric: Metric, language: Language) -> Vec<String> {
    let of = cuts
        .iter()
        .filter_map(|cut| Some((cut, cut.measured(grouping, None)?)));
    let of: Vec<(&LabelCut, &Measured)> = of.collect();
    let Some((_, first)) = of.first() else {
        return Vec::new();
    };
    let mut rows = vec![vec![format!("  {}", text(language, "labels-label-column"))]];
    rows[0].extend(first.groups.iter().map(|group| group_name(language, &group.key)));
    for (cut, measured) in &of {
        let mut row = vec![format!("  {}", current_cut_name(language, cut))];
        row.extend(measured.groups.iter().map(|group| {
            let (value, under) = cut_group_words(language, measured, group, metric);
            match under.is_empty() {
                true => value,
                false => format!("{value} ({})", under.join(", ")),
            }
        }));
        rows.push(row);
    }
    aligned(&rows)
}

/// How many comparisons were made together, then the differences that change sign.
fn below(
    cuts: &[LabelCut],
    grouping: usize,
    metric: Metric,
    language: Language,
) -> impl Iterator<Item = String> {
    let of: Vec<&Measured> = cuts
        .iter()
        .filter_map(|cut| cut.measured(grouping, None))
        .collect();
    let together = of
        .first()
        .map(|measured| together_words(language, measured, metric));
    let signs = sign_words(language, cuts, &of, metric);
    together.into_iter().chain(signs).map(|line| format!("  {line}"))
}

/// The cuts of one grouping in JSON, with every metric that moves with them.
pub(super) fn labels_json(audit: &Audit, grouping: usize, columns: &[String]) -> Json {
    let of = audit.labels.iter().map(|cuts| {
        let apart = cuts.apart.iter();
        let apart: Vec<Json> = apart
            .map(|(label, people)| json!({ "label": label, "people": amount(*people) }))
            .collect();
        json!({
            "of": cuts.of.name(),
            "column": cuts.column,
            "order": cuts.labels,
            "apart": apart,
            "missing": amount(cuts.missing),
            "from": cuts_json(cuts, &cuts.from, grouping, columns),
            "alone": cuts_json(cuts, &cuts.alone, grouping, columns),
            "sign_changes": signs_json(cuts, grouping, columns),
        })
    });
    of.collect()
}

fn moving(cuts: &LabelCuts) -> impl Iterator<Item = Metric> {
    let of = cuts.of;
    Metric::ALL.into_iter().filter(move |metric| of.moves(*metric))
}

fn cuts_json(cuts: &LabelCuts, of: &[LabelCut], grouping: usize, columns: &[String]) -> Json {
    let one = |cut: &LabelCut| {
        let measured = cut.measured(grouping, None)?;
        let groups = measured.groups.iter().map(|group| {
            let measures: Map<String, Json> = moving(cuts)
                .map(|metric| {
                    let mut measure = measure(group.rate(metric), group.disparity(metric));
                    let conclusion = measured.conclusion(group, metric);
                    measure["conclusion"] = json!(conclusion.map(|conclusion| conclusion.code()));
                    (metric.name().to_owned(), measure)
                })
                .collect();
            json!({ "group": key(columns, &group.key), "measures": measures })
        });
        let comparisons: Map<String, Json> = moving(cuts)
            .map(|metric| {
                let comparisons = measured.comparisons[metric.position()];
                (metric.name().to_owned(), json!(comparisons))
            })
            .collect();
        Some(json!({
            "label": cut.label,
            "values": cut.values,
            "current": cut.is_current,
            "groups": groups.collect::<Vec<_>>(),
            "comparisons": comparisons,
        }))
    };
    of.iter().filter_map(one).collect()
}

fn signs_json(cuts: &LabelCuts, grouping: usize, columns: &[String]) -> Json {
    let of: Vec<&Measured> = cuts
        .from
        .iter()
        .filter_map(|cut| cut.measured(grouping, None))
        .collect();
    let one = |metric: Metric| {
        let of = &of;
        let label = |(cut, (low, high)): (usize, (f64, f64))| {
            let bounds = (low < high).then_some([low, high]);
            let difference = bounds.is_none().then_some(low);
            json!({ "from": cuts.from[cut].label, "difference": difference, "bounds": bounds })
        };
        sign_changes(of, metric).into_iter().map(move |change| {
            json!({
                "measure": metric.name(),
                "group": key(columns, &of[0].groups[change.group].key),
                "above": label(change.above),
                "below": label(change.below),
            })
        })
    };
    moving(cuts).flat_map(one).collect()
}

/// Every cut there is, and whether it is of a label alone.
pub(super) fn each(of: &[LabelCuts]) -> impl Iterator<Item = (&LabelCuts, &LabelCut, bool)> {
    of.iter().flat_map(|cuts| {
        let from = cuts.from.iter().map(move |cut| (cuts, cut, false));
        from.chain(cuts.alone.iter().map(move |cut| (cuts, cut, true)))
    })
}

/// The columns at the end of `measure --format csv`, stable.
pub(super) const HEADER: [&str; 3] = ["label_column", "label_cut", "label"];

/// What the lines of a cut say in them.
pub(super) fn cells(cuts: &LabelCuts, cut: &LabelCut, alone: bool) -> [String; 3] {
    let how = if alone { "alone" } else { "from" };
    [&cuts.column, how, &cut.label].map(str::to_owned)
}
