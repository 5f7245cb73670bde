//! New York City's table in words: its lines, what is left out of it, and what the law asks beside it.

use fluent_bundle::FluentValue;

use super::{
    Language, count, decimal, group_name, per_hundred_words, percent, range_percent, range_ratio, ratio,
    reason, text, text_with,
};
use crate::measure::{Impact, LawBasis, LawLine, LawTable, Measured, Undefined, Value};
use crate::project::{
    Evaluation, LawCategories, LawCategory, LawRefusal, LawSection, LawTables, LocalLaw144, Setup,
};
use crate::tally::{Amount, First};

/// How many columns the table has.
pub const LAW_COLUMNS: usize = 7;

/// The headings of the table by selection or by score.
pub fn law_heads(language: Language, basis: LawBasis, setup: &Setup) -> [String; LAW_COLUMNS] {
    let (counted, rate) = match (basis, setup.first()) {
        (LawBasis::Selection, _) => ("law-head-selected", "law-head-selection-rate"),
        (LawBasis::Scoring, First::Highest) => ("law-head-above", "law-head-scoring-rate"),
        (LawBasis::Scoring, First::Lowest) => ("law-head-below", "law-head-scoring-rate"),
    };
    [
        "law-head-category",
        "law-head-people",
        "law-head-share",
        counted,
        rate,
        "law-head-ratio",
        "law-head-interval",
    ]
    .map(|id| text(language, id))
}

/// The cells of a line, in the order of the headings.
pub fn law_cells(language: Language, measured: &Measured, line: &LawLine) -> [String; LAW_COLUMNS] {
    let value =
        |value: Value, one: fn(Language, f64) -> String, range: fn(Language, (f64, f64)) -> String| {
            match value {
                Value::Known(known) => one(language, known),
                Value::Bounds(low, high) => range(language, (low, high)),
                Value::Undefined(why) => reason(language, why),
            }
        };
    let (impact, interval) = match line.impact {
        None => (text(language, "law-left-out"), String::new()),
        Some(Impact {
            ratio: quotient,
            interval,
        }) => (
            value(quotient, ratio, range_ratio),
            match interval {
                Ok(ends) => range_ratio(language, ends),
                Err(Undefined::IsReference) => text(language, "law-highest"),
                Err(_) if matches!(quotient, Value::Undefined(_)) => String::new(),
                Err(why) => reason(language, why),
            },
        ),
    };
    [
        group_name(language, &measured.groups[line.group].key),
        count(language, line.people),
        value(line.share, percent, range_percent),
        counted(line).map_or_else(|| "—".to_owned(), |people| count(language, people)),
        value(line.rate.value, percent, range_percent),
        impact,
        interval,
    ]
}

/// The people selected, or with a score beyond the median; `None` when people have weights: the rate is then no share of
/// their number.
fn counted(line: &LawLine) -> Option<Amount> {
    match (line.rate.people(), line.rate.metric.share(), line.rate.value) {
        (Some(_), ..) => None,
        (None, None, Value::Known(share)) => Some(Amount::exact((share * line.people.low).round())),
        (None, None, _) => None,
        (None, Some(_), _) => Some(line.rate.numerator),
    }
}

/// What a set of categories is called, with its columns.
pub fn law_categories_name(language: Language, section: &LawSection, evaluation: &Evaluation) -> String {
    let columns = evaluation.groupings[section.grouping].attributes.join(" × ");
    let id = match section.categories {
        LawCategories::Sex => "law-section-sex",
        LawCategories::Ethnicity => "law-section-ethnicity",
        LawCategories::Intersectional => "law-section-intersectional",
    };
    text_with(language, id, &[("column", columns.into())])
}

/// Whether the rates are of selection or of scores, with the median of everybody of the latter.
pub fn law_basis_name(language: Language, basis: LawBasis, evaluation: &Evaluation) -> String {
    let median = { &evaluation.groupings }
        .first()
        .and_then(|evaluated| evaluated.measured.median);
    match (basis, median) {
        (LawBasis::Scoring, Some(median)) => text_with(
            language,
            "law-by-score-median",
            &[("median", decimal(language, median).into())],
        ),
        (LawBasis::Scoring, None) => text(language, "law-by-score"),
        (LawBasis::Selection, _) => text(language, "law-by-selection"),
    }
}

/// What stands under one table: the lowest impact ratio read aloud, and how many people are in no category.
pub fn law_under(language: Language, measured: &Measured, table: &LawTable) -> Vec<String> {
    let lowest = table
        .lines
        .iter()
        .filter_map(|line| Some((line, line.impact?.ratio.known()?)));
    let lowest = lowest.reduce(|least, one| if one.1 < least.1 { one } else { least });
    let read = lowest.zip(table.most).and_then(|((line, quotient), most)| {
        let most = &table.lines[most];
        let per_hundred = |share: f64| per_hundred_words(language, share);
        let name = |line: &LawLine| group_name(language, &measured.groups[line.group].key);
        let arguments = [
            ("group", FluentValue::from(name(line))),
            ("most", FluentValue::from(name(most))),
            ("rate", FluentValue::from(per_hundred(line.rate.value.known()?))),
            (
                "highest",
                FluentValue::from(per_hundred(most.rate.value.known()?)),
            ),
            ("ratio", FluentValue::from(ratio(language, quotient))),
        ];
        let id = match table.basis {
            LawBasis::Selection => "law-sentence-selection",
            LawBasis::Scoring => "law-sentence-scoring",
        };
        (line.group != most.group).then(|| text_with(language, id, &arguments))
    });
    let unknown = [("people", count(language, table.unknown).into())];
    read.into_iter()
        .chain([text_with(language, "law-unknown", &unknown)])
        .collect()
}

/// What is left out and why, what is not left out after all, how the table is made, and what the law asks beside it.
pub fn law_notes(language: Language, law: &LocalLaw144, tables: &LawTables) -> Vec<String> {
    let named = |categories: &[&LawCategory]| {
        let names = categories.iter().map(|category| category.values.join(" × "));
        names.collect::<Vec<_>>().join(", ")
    };
    let left_out: Vec<&LawCategory> = { &law.left_out }
        .iter()
        .filter(|category| !tables.kept.contains(category))
        .collect();
    let mut notes = Vec::new();
    if !left_out.is_empty() {
        let arguments = [
            ("categories", named(&left_out).into()),
            ("why", law.justification.trim().into()),
        ];
        notes.push(text_with(language, "law-excluded", &arguments));
    }
    if !tables.kept.is_empty() {
        let kept: Vec<&LawCategory> = tables.kept.iter().collect();
        let id = match law.justification.trim().is_empty() {
            true => "law-justification-needed",
            false => "law-kept",
        };
        notes.push(text_with(language, id, &[("categories", named(&kept).into())]));
    }
    notes.push(text(language, "law-how"));
    notes.push(text(language, "law-beside"));
    notes
}

/// Why there is no table.
pub fn law_refusal_words(language: Language, refusal: &LawRefusal) -> String {
    match refusal {
        LawRefusal::Burden => text(language, "law-refused-burden"),
        LawRefusal::NotCompared { grouping } => text_with(
            language,
            "law-refused-groups",
            &[("grouping", grouping.as_str().into())],
        ),
    }
}
