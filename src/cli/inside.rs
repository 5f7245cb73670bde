//! Comparisons inside strata, in `measure --format text`.

use super::table::aligned;
use crate::measure::strata::Inside;
use crate::measure::{Metric, Polarity, Undefined};
use crate::project::Evaluated;
use crate::text::{
    InsideWords, Language, against_name, gap_range, group_name, left_out_line, metric_name, points,
    ratio_words, reason, stratum_name, text, text_with,
};

/// For each metric that has a value, each group against its reference inside the strata of `column`.
pub(super) fn inside_lines(
    evaluated: &Evaluated,
    polarity: Polarity,
    column: &str,
    language: Language,
) -> Vec<String> {
    let against = against_name(language, &evaluated.measured);
    let arguments = [("column", column.into()), ("reference", against.as_str().into())];
    let mut lines = vec![
        String::new(),
        text_with(language, "strata-title", &arguments),
        text_with(language, "strata-title-hint", &arguments),
    ];
    for metric in Metric::ALL {
        let compared = evaluated.inside(metric, polarity).unwrap_or_default();
        // What no group has was said already, with the reason.
        if compared
            .iter()
            .all(|inside| inside.as_ref().err().is_some_and(|reason| is_general(*reason)))
        {
            continue;
        }
        lines.push(String::new());
        lines.push(metric_name(language, metric));
        for (group, inside) in compared.iter().enumerate() {
            match inside {
                Err(Undefined::IsReference) => {}
                Err(why) => lines.push(format!(
                    "  {} · {}",
                    group_name(language, &evaluated.measured.groups[group].key),
                    reason(language, *why)
                )),
                Ok(inside) => {
                    let words = InsideWords::new(language, &evaluated.measured, group, column);
                    lines.extend(group_lines(evaluated, inside, &words, language));
                }
            }
        }
    }
    lines
}

/// Whether a reason holds whatever the group.
fn is_general(reason: Undefined) -> bool {
    !matches!(reason, Undefined::NoSharedStratum)
}

fn group_lines(
    evaluated: &Evaluated,
    inside: &Inside,
    words: &InsideWords,
    language: Language,
) -> Vec<String> {
    let level = |stratum: usize| evaluated.strata[stratum].level.as_deref();
    let mut lines = Vec::new();
    lines.extend(words.notice(inside).map(|notice| format!("  ! {notice}")));
    lines.push(format!("  {}", words.gap(inside)));
    let rows: Vec<Vec<String>> = inside
        .layers
        .iter()
        .map(|layer| {
            let gap = layer.difference();
            let written = gap.value.map(|gap| points(language, gap)).unwrap_or_default();
            vec![
                format!("    {}", stratum_name(language, level(layer.stratum))),
                written,
                gap_range(language, &gap),
            ]
        })
        .collect();
    lines.extend(aligned(&rows));
    let figures = [
        ("strata-row-ratio", &inside.pooled.ratio),
        ("strata-row-odds", &inside.pooled.odds_ratio),
    ];
    lines.extend(figures.map(|(id, figure)| {
        let (value, range) = ratio_words(language, figure);
        let beside = match range.is_empty() {
            true => String::new(),
            false => format!(" ({range})"),
        };
        format!("  {} · {value}{beside}", text(language, id))
    }));
    let sentences = [
        words.association(inside),
        words.homogeneity(inside),
        words.standardised(inside),
    ];
    let sentences = sentences.into_iter().chain(words.conditional(inside));
    lines.extend(sentences.map(|sentence| format!("  {sentence}")));
    if !inside.left_out.is_empty() {
        let count = [("count", inside.left_out.len().into())];
        lines.push(format!("  {}", text_with(language, "strata-left-out", &count)));
        lines.extend(inside.left_out.iter().map(|left_out| {
            let line = left_out_line(language, left_out, level(left_out.stratum));
            format!("    {line}")
        }));
    }
    lines
}
