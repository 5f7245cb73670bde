//! A metric as the cut moves over the scores, as a sheet.

use std::sync::Arc;

use super::process::most_spoken_of;
use super::rates::{hides_reference, says, value_cell};
use super::{Sheet, Shown};
use crate::chart::{
    Cell, Column, Page, Row, Sweeping, Target, ThresholdChart, ThresholdGroupWords, Twin, salient_group,
    threshold_chart, threshold_picture,
};
use crate::measure::{Metric, Sweep, Undefined, Value};
use crate::project::{ByScore, DecisionRule};
use crate::tally::{Amount, Cut, First};
use crate::text::{
    count, cut_words, group_name, metric_name, percent, rate_words, reason, text, text_with, threshold_words,
};

/// More lines than this would cover each other.
const MOST_DRAWN: usize = 6;

/// Metrics whose denominators stay the same wherever the cut is: of these alone, lines can be thinned out so that no
/// step of theirs tells of a few people.
const OF_FIXED_GROUPS: [Metric; 6] = [
    Metric::SelectionRate,
    Metric::TruePositiveRate,
    Metric::FalseNegativeRate,
    Metric::FalsePositiveRate,
    Metric::TrueNegativeRate,
    Metric::Accuracy,
];

/// What the table says of each group at the cut.
const AT_THE_CUT: [Metric; 5] = [
    Metric::SelectionRate,
    Metric::TruePositiveRate,
    Metric::FalsePositiveRate,
    Metric::FalseNegativeRate,
    Metric::Precision,
];

pub(super) fn why_not(shown: &Shown<'_>) -> Option<String> {
    let language = shown.language;
    match (&shown.setup().decision, &shown.evaluation.by_score) {
        (Some(DecisionRule::Score { .. }), Some(_)) => None,
        (Some(DecisionRule::Score { .. }), None) => Some(reason(language, Undefined::NobodyScored)),
        _ => Some(text(language, "threshold-none")),
    }
}

/// The score's people, the cut in force, and which scores come first.
fn found<'a>(shown: &Shown<'a>) -> Option<(&'a Arc<ByScore>, Cut, First)> {
    let by_score = shown.evaluation.by_score.as_ref()?;
    match shown.project.setup.decision.as_ref()? {
        DecisionRule::Score { cut, first, .. } => Some((by_score, *cut, *first)),
        DecisionRule::Values(_) => None,
    }
}

/// The rule marked to compare with, when it cuts the same score elsewhere.
pub fn marked<'a>(shown: &Shown<'a>) -> Option<(&'a DecisionRule, Cut, First)> {
    let marked = shown.project.view.marked.as_ref()?;
    match (marked, shown.project.setup.decision.as_ref()?) {
        (
            DecisionRule::Score { column, cut, first },
            now @ DecisionRule::Score {
                column: same,
                first: order,
                ..
            },
        ) if column == same && first == order && marked != now => Some((marked, *cut, *first)),
        _ => None,
    }
}

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Option<Sheet> {
    // What does not depend on the cut would be a level line.
    let metric = match shown.metric.needs_decision() {
        true => shown.metric,
        false => Metric::SelectionRate,
    };
    let shown = &Shown { metric, ..*shown };
    let (language, measured) = (shown.language, shown.measured);
    let (by_score, _, first) = found(shown)?;
    let (grouping, inside) = (shown.project.view.grouping, shown.project.view.stratum.as_ref());
    let sweep = by_score.sweep(grouping, inside, metric, first);
    let selected = selected(
        shown,
        &by_score.sweep(grouping, inside, Metric::SelectionRate, first),
    );
    let marked = marked(shown);
    let marked_at =
        marked.map(|(_, cut, first)| by_score.at(grouping, inside, Metric::SelectionRate, (cut, first)));
    let marked_people = marked_at.as_ref().map(|sweep| self::selected(shown, sweep));
    let marked_people = marked_people.as_ref().and_then(|people| people.first().copied());
    let spoken = shown.selected.or_else(|| salient_group(measured, metric));
    let drawn = most_spoken_of(shown, spoken.unwrap_or(0), MOST_DRAWN);
    let sweeping = Sweeping {
        along: shown.project.view.along,
        sweep: &sweep,
        selected: &selected,
        scores: by_score.scores(),
        cut: shown.evaluation.cut.as_ref(),
        marked: marked_at
            .as_ref()
            .and_then(|sweep| sweep.cuts.first())
            .zip(marked_people),
    };
    let mut chart = threshold_chart(measured, sweeping, drawn.iter().copied())?;
    let rule = shown.project.setup.decision.as_ref()?;
    let rules = (rule, marked.map(|(rule, ..)| rule));
    let mut words = threshold_words(language, measured, &chart, shown.unit, rules, shown.selected);
    for (line, said) in chart.lines.iter().zip(&mut words.groups) {
        if shown.hides(line.group, metric) {
            *said = ThresholdGroupWords {
                name: std::mem::take(&mut said.name),
                now: text(language, "report-kept-back"),
                chosen: said.chosen,
                kept_back: true,
                ..ThresholdGroupWords::default()
            };
        }
    }
    if shown.kept.is_some() {
        thin(shown, &mut chart);
    }
    let mut sentences = says(shown);
    sentences.extend(moved(shown, rules, marked_people));
    if drawn.len() < measured.groups.len() {
        sentences.push(text(language, "view-some-drawn"));
    }
    let name = [("metric", metric_name(language, metric).into())];
    Some(Sheet {
        title: text_with(language, "threshold-title", &name),
        name: format!(
            "{}. {}",
            text_with(language, "threshold-title", &name),
            words.across
        ),
        notices: Vec::new(),
        picture: threshold_picture(&chart, &words, page),
        says: sentences,
        hides: vec![text(language, "threshold-hides")],
        twin: twin(shown, marked),
    })
}

/// How many people each cut of a sweep of selection rates selects (the highest possible number).
fn selected(shown: &Shown<'_>, sweep: &Sweep) -> Vec<f64> {
    let sizes: Vec<f64> = { shown.measured.groups.iter() }
        .map(|group| group.rate(Metric::SelectionRate).denominator.high)
        .collect();
    let people = |values: &Vec<Value>| {
        let known = values.iter().zip(&sizes);
        known
            .filter_map(|(value, size)| Some(value.range().ok()?.1 * size))
            .sum::<f64>()
            .round()
    };
    sweep.values.iter().map(people).collect()
}

/// What became of the number of people selected since the rule marked.
fn moved(
    shown: &Shown<'_>,
    (now, marked): (&DecisionRule, Option<&DecisionRule>),
    before: Option<f64>,
) -> Option<String> {
    let (marked, before) = marked.zip(before)?;
    let language = shown.language;
    if shown
        .kept
        .is_some_and(|(kept, _)| kept.hides_overall(Metric::SelectionRate))
    {
        return None;
    }
    let after = shown.measured.overall.rate(Metric::SelectionRate).numerator.high;
    let people = |people: f64| count(language, Amount::exact(people));
    let arguments = [
        ("marked", cut_words(language, marked).into()),
        ("before", people(before).into()),
        ("now", cut_words(language, now).into()),
        ("after", people(after).into()),
    ];
    Some(text_with(language, "threshold-moved", &arguments))
}

/// Leaves points out of the lines until no step between two of them is of fewer people than may be shown; lines of which
/// that cannot be told are left out whole.
fn thin(shown: &Shown<'_>, chart: &mut ThresholdChart) {
    let least = shown.least();
    for line in &mut chart.lines {
        if !OF_FIXED_GROUPS.contains(&chart.metric) {
            line.pieces.clear();
            continue;
        }
        let people = shown.group(line.group).rate(chart.metric).denominator.low;
        for piece in &mut line.pieces {
            let mut kept: Vec<(f64, f64)> = Vec::new();
            for (x, value) in piece.iter() {
                let above = value * people;
                let far = kept
                    .last()
                    .is_none_or(|(_, last)| (above - last * people).abs() >= least);
                if far && above >= least && people - above >= least {
                    kept.push((*x, *value));
                }
            }
            *piece = kept;
        }
        line.pieces.retain(|piece| piece.len() > 1);
    }
}

/// A row per group: who is selected at the cut and how it errs, and the metric under the rule marked.
fn twin(shown: &Shown<'_>, marked: Option<(&DecisionRule, Cut, First)>) -> Twin {
    let language = shown.language;
    let say = |id: &str| text(language, id);
    let mut columns = vec![
        Column::one("group", say("disparities-column-group"), false),
        Column::one("n", say("disparities-column-n"), true),
        Column::one("selected", say("threshold-column-selected"), true),
    ];
    let has = |metric: &Metric| {
        let lacks = shown.measured.overall.rate(*metric).value;
        !matches!(lacks, Value::Undefined(Undefined::NoOutcome))
    };
    let mut metrics: Vec<Metric> = AT_THE_CUT.into_iter().filter(has).collect();
    if !metrics.contains(&shown.metric) {
        metrics.push(shown.metric);
    }
    for metric in &metrics {
        columns.push(Column::one(metric.name(), metric_name(language, *metric), true));
    }
    // Two cuts beside each other would tell of the people between them.
    let before = marked
        .filter(|_| shown.kept.is_none())
        .and_then(|(_, cut, first)| {
            let (by_score, ..) = found(shown)?;
            let view = &shown.project.view;
            Some(by_score.at(view.grouping, view.stratum.as_ref(), shown.metric, (cut, first)))
        });
    if before.is_some() {
        let name = [("metric", metric_name(language, shown.metric).into())];
        let head = text_with(language, "threshold-column-marked", &name);
        columns.push(Column::one("under_marked_rule", head, true));
    }
    let rows = shown.measured.groups.iter().enumerate().map(|(group, measures)| {
        let mut cells = vec![Cell::words(group_name(language, &measures.key))];
        let kept = || Cell::nothing(say("report-kept-back"), 1);
        let amount = |amount: Amount| Cell {
            words: Ok(count(language, amount)),
            data: vec![crate::chart::Datum::Bounds(amount.low, amount.high)],
        };
        let hides = |metric: Metric| shown.hides(group, metric) || hides_reference(shown);
        let n = measures.counts.n();
        cells.push(if shown.is_small(n.low) { kept() } else { amount(n) });
        let selected = measures.rate(Metric::SelectionRate).numerator;
        cells.push(if hides(Metric::SelectionRate) {
            kept()
        } else {
            amount(selected)
        });
        let value = |metric: Metric, value: Value| {
            value_cell(language, value, &|value| match value {
                Value::Known(share) if metric.share().is_some() => percent(language, share),
                value => rate_words(language, metric, value),
            })
        };
        cells.extend(metrics.iter().map(|metric| match hides(*metric) {
            true => kept(),
            false => value(*metric, measures.rate(*metric).value),
        }));
        if let Some(before) = &before {
            let known = before.values.first().and_then(|values| values.get(group));
            let known = known.copied().unwrap_or(Value::Undefined(Undefined::EmptyGroup));
            cells.push(value(shown.metric, known));
        }
        Row {
            target: Some(Target::Group(group)),
            cells,
        }
    });
    Twin {
        rows: rows.collect(),
        columns,
    }
}
