//! Which number it is, how it is written on the screen, and its card.

use super::super::number::written;
use super::super::{
    CardLine, Language, Subject, count, decimal, gap_words, group_name, metric_card, metric_name, p_value,
    percent, points, range_gap_words, range_percent, range_points, range_ratio, range_words, ratio, reason,
    subject_card, summary_name, text, text_with, value_words, with_unit,
};
use super::names::whose_words;
use crate::measure::trace::{
    Against, BurdenNumber, Index, InsideNumber, LawNumber, ModelNumber, Part, StageNumber, Term, Trace, Whose,
};
use crate::measure::{LawBasis, Measured, Metric, Value};
use crate::project::{Number, Traced};
use crate::tally::Amount;

/// What a number is called.
pub fn traced_name(language: Language, number: Number) -> String {
    let metric = |metric: Metric, id: &str| {
        let metric = metric_name(language, metric);
        text_with(
            language,
            "trace-of-metric",
            &[("metric", metric.into()), ("what", text(language, id).into())],
        )
    };
    let id = match number {
        Number::Rate(of) => return metric_name(language, of),
        Number::Summary(name) => return summary_name(language, name),
        Number::IfMissing(of) => return metric(of, "arms-head-if-missing"),
        Number::Against(of, number) => return metric(of, against_id(number)),
        Number::PAdjusted(of) => return metric(of, "disparities-column-p-adjusted"),
        Number::AllGroups(of) => return metric(of, "about-all-groups"),
        Number::Dealt(of) => return metric(of, "test-permutation"),
        Number::Inside(of, number) => return metric(of, inside_id(number)),
        Number::InsideAdjusted(of) => return metric(of, "disparities-column-p-adjusted"),
        Number::Model(of, number) => return metric(of, model_id(number)),
        Number::Cut(cut) if cut.difference => return metric(cut.metric, "evidence-difference"),
        Number::Cut(cut) => return metric_name(language, cut.metric),
        Number::People => "trace-title-people",
        Number::ImpactRatio | Number::Law(_, _, LawNumber::Impact) => "about-impact-ratio",
        Number::AverageOdds => "about-average-odds",
        Number::Inequality(index, part) => {
            let index = match index {
                Index::Entropy => text(language, "about-entropy"),
                Index::Theil => text(language, "about-theil"),
            };
            let id = match part {
                Part::Whole => return index,
                Part::Between => "trace-between",
                Part::Within => "trace-title-within",
            };
            let arguments = [("metric", index.into()), ("what", text(language, id).into())];
            return text_with(language, "trace-of-metric", &arguments);
        }
        Number::Consistency => "trace-title-consistency",
        Number::Burden(BurdenNumber::Chosen) => "trace-title-found-chosen",
        Number::Burden(BurdenNumber::Drawn) => "trace-title-found-drawn",
        Number::Burden(BurdenNumber::ShareOfChosen) => "trace-share-of-chosen",
        Number::Burden(BurdenNumber::ShareOfCases) => "trace-share-of-cases",
        Number::Burden(BurdenNumber::Ratio) => "trace-title-burden-ratio",
        Number::Burden(BurdenNumber::PAdjusted) => "disparities-column-p-adjusted",
        Number::Stage(_, StageNumber::Share) => "trace-stage-share",
        Number::Stage(_, StageNumber::Step) => "trace-title-step",
        Number::Bin(_) => "trace-title-bin",
        Number::Law(_, _, LawNumber::People) => "trace-title-people",
        Number::Law(_, _, LawNumber::Share) => "trace-title-law-share",
        Number::Law(_, basis, LawNumber::Rate) => return metric_name(language, basis.metric()),
    };
    text(language, id)
}

fn against_id(number: Against) -> &'static str {
    match number {
        Against::Reference => "evidence-reference",
        Against::Difference => "evidence-difference",
        Against::Ratio => "evidence-ratio",
        Against::PValue => "disparities-column-p",
        Against::Detectable => "methods-detectable",
    }
}

fn inside_id(number: InsideNumber) -> &'static str {
    match number {
        InsideNumber::Group(_) => "evidence-rate",
        InsideNumber::Reference(_) => "evidence-reference",
        InsideNumber::Gap(_) => "evidence-difference",
        InsideNumber::Crude => "strata-row-crude",
        InsideNumber::CrudeP => "disparities-column-p",
        InsideNumber::Pooled => "strata-row-pooled",
        InsideNumber::PooledRatio => "strata-row-ratio",
        InsideNumber::OddsRatio => "strata-row-odds",
        InsideNumber::Association => "strata-association-name",
        InsideNumber::Homogeneity => "strata-homogeneity-name",
        InsideNumber::StandardGroup => "trace-standard-group",
        InsideNumber::StandardReference => "trace-standard-reference",
        InsideNumber::StandardGap => "strata-row-standardised",
        InsideNumber::Conditional => "strata-conditional-name",
        InsideNumber::ConditionalCrude => "trace-title-conditional-crude",
    }
}

fn model_id(number: ModelNumber) -> &'static str {
    match number {
        ModelNumber::Group => "trace-predicted",
        ModelNumber::Reference => "trace-title-predicted-reference",
        ModelNumber::Difference => "trace-title-model-difference",
        ModelNumber::Ratio => "trace-title-model-ratio",
        ModelNumber::OddsRatio => "trace-odds-ratio",
        ModelNumber::Crude => "strata-row-crude",
        ModelNumber::PAdjusted => "disparities-column-p-adjusted",
    }
}

/// Of whom a number is, in words: the group, then the stratum, stage or scores.
pub fn traced_of(language: Language, traced: &Traced, trace: &Trace) -> String {
    let within = match traced.number {
        Number::Inside(_, InsideNumber::Group(_) | InsideNumber::Reference(_) | InsideNumber::Gap(_))
        | Number::Bin(_)
        | Number::Stage(..) => trace.terms.iter().find_map(within),
        _ => None,
    };
    let of = of_whom(language, traced);
    match within.and_then(|whose| whose_words(language, whose)) {
        Some(within) => format!("{of} · {within}"),
        None => of,
    }
}

/// The stratum, stage or scores that a term is of.
fn within(term: &Term) -> Option<&Whose> {
    match term {
        Term::Number(name, _) if !matches!(name.whose, Whose::Group(_) | Whose::Nobody) => Some(&name.whose),
        other => other.parts().into_iter().find_map(within),
    }
}

fn of_whom(language: Language, traced: &Traced) -> String {
    match (traced.group.is_empty(), traced.number) {
        (false, _) => group_name(language, &traced.group),
        (true, Number::People | Number::Rate(_) | Number::Consistency) => text(language, "reference-overall"),
        (true, _) => text(language, "trace-over-groups"),
    }
}

/// In what a number is told.
enum Told {
    Value(Metric),
    Gap(Metric),
    /// A share of people, and a gap between two of them, whatever the metric.
    Percent,
    Points,
    /// The same without sign.
    Distance,
    Quotient,
    Level,
    People,
    Index(usize),
}

fn told(number: Number) -> Told {
    match number {
        Number::People | Number::Law(_, _, LawNumber::People) => Told::People,
        Number::Rate(metric) | Number::IfMissing(metric) | Number::Against(metric, Against::Reference) => {
            Told::Value(metric)
        }
        Number::Against(metric, Against::Difference) => Told::Gap(metric),
        Number::Cut(cut) if cut.difference => Told::Gap(cut.metric),
        Number::Cut(cut) => Told::Value(cut.metric),
        Number::Against(_, Against::Detectable) => Told::Distance,
        Number::Summary(name) if !name.contains("ratio") => Told::Distance,
        Number::AverageOdds
        | Number::Inside(
            _,
            InsideNumber::Gap(_)
            | InsideNumber::Crude
            | InsideNumber::Pooled
            | InsideNumber::StandardGap
            | InsideNumber::Conditional
            | InsideNumber::ConditionalCrude,
        )
        | Number::Model(_, ModelNumber::Difference | ModelNumber::Crude) => Told::Points,
        Number::Summary(_)
        | Number::ImpactRatio
        | Number::Against(_, Against::Ratio)
        | Number::Inside(_, InsideNumber::PooledRatio | InsideNumber::OddsRatio)
        | Number::Model(_, ModelNumber::Ratio | ModelNumber::OddsRatio)
        | Number::Burden(BurdenNumber::Ratio)
        | Number::Stage(_, StageNumber::Step)
        | Number::Law(_, _, LawNumber::Impact) => Told::Quotient,
        Number::Against(_, Against::PValue)
        | Number::PAdjusted(_)
        | Number::AllGroups(_)
        | Number::Dealt(_)
        | Number::InsideAdjusted(_)
        | Number::Inside(_, InsideNumber::CrudeP | InsideNumber::Association | InsideNumber::Homogeneity)
        | Number::Model(_, ModelNumber::PAdjusted)
        | Number::Burden(BurdenNumber::PAdjusted) => Told::Level,
        Number::Inequality(..) => Told::Index(4),
        Number::Consistency => Told::Index(3),
        Number::Inside(
            _,
            InsideNumber::Group(_)
            | InsideNumber::Reference(_)
            | InsideNumber::StandardGroup
            | InsideNumber::StandardReference,
        )
        | Number::Model(_, ModelNumber::Group | ModelNumber::Reference)
        | Number::Burden(
            BurdenNumber::Chosen
            | BurdenNumber::Drawn
            | BurdenNumber::ShareOfChosen
            | BurdenNumber::ShareOfCases,
        )
        | Number::Stage(_, StageNumber::Share)
        | Number::Bin(_)
        | Number::Law(_, _, LawNumber::Share | LawNumber::Rate) => Told::Percent,
    }
}

/// A number as the screen writes it, and its interval when it has one.
pub fn traced_value(
    language: Language,
    number: Number,
    trace: &Trace,
    measured: &Measured,
) -> (String, Option<String>) {
    let told = told(number);
    let value = match trace.value {
        Value::Known(value) => one(language, &told, value, measured),
        Value::Bounds(low, high) => range(language, &told, (low, high), measured),
        Value::Undefined(why) => reason(language, why),
    };
    let interval = match trace.interval {
        Some(Ok(ends)) if !matches!(trace.value, Value::Undefined(_)) => {
            let ends = range(language, &told, ends, measured);
            Some(text_with(
                language,
                "evidence-interval",
                &[("interval", ends.into())],
            ))
        }
        _ => None,
    };
    (value, interval)
}

/// How the screen writes a number and its interval, where there are such: to be found in a sentence.
pub fn written_as(
    language: Language,
    number: Number,
    value: Value,
    interval: Option<(f64, f64)>,
    measured: &Measured,
) -> Vec<String> {
    let told = told(number);
    let value = match value {
        Value::Known(value) => Some(one(language, &told, value, measured)),
        Value::Bounds(low, high) => Some(range(language, &told, (low, high), measured)),
        Value::Undefined(_) => None,
    };
    let interval = interval.map(|ends| range(language, &told, ends, measured));
    value.into_iter().chain(interval).collect()
}

fn one(language: Language, told: &Told, value: f64, measured: &Measured) -> String {
    match told {
        Told::Value(metric) => with_unit(*metric, measured, value_words(language, *metric, value)),
        Told::Gap(metric) => with_unit(*metric, measured, gap_words(language, *metric, value)),
        Told::Percent => percent(language, value),
        Told::Points => points(language, value),
        Told::Distance => points(language, value).trim_start_matches('+').to_owned(),
        Told::Quotient => ratio(language, value),
        Told::Level => p_value(language, value),
        Told::People => count(language, Amount::exact(value)),
        Told::Index(decimals) => written(language, value, *decimals),
    }
}

fn range(language: Language, told: &Told, ends: (f64, f64), measured: &Measured) -> String {
    match told {
        Told::Value(metric) => with_unit(*metric, measured, range_words(language, *metric, ends)),
        Told::Gap(metric) => with_unit(*metric, measured, range_gap_words(language, *metric, ends)),
        Told::Percent => range_percent(language, ends),
        Told::Points => range_points(language, ends),
        Told::Distance => range_points(language, ends).replace('+', ""),
        Told::Quotient => range_ratio(language, ends),
        Told::People => count(language, Amount::between(ends.0, ends.1)),
        Told::Level | Told::Index(_) => {
            let rounded = |end: f64| decimal(language, (end * 1e4).round() / 1e4);
            format!("{}–{}", rounded(ends.0), rounded(ends.1))
        }
    }
}

/// The card of what a number is: its name, and its lines.
pub fn traced_card(language: Language, number: Number) -> (String, Vec<CardLine>) {
    match subject(number) {
        Ok(subject) => (
            super::super::subject_name(language, subject),
            subject_card(language, subject),
        ),
        Err(metric) => (metric_name(language, metric), metric_card(language, metric)),
    }
}

/// What has the card of a number, or the metric whose card it is.
fn subject(number: Number) -> Result<Subject, Metric> {
    Ok(match number {
        Number::People => return Err(Metric::SelectionRate),
        Number::Consistency => Subject::Consistency,
        Number::Rate(metric)
        | Number::IfMissing(metric)
        | Number::Against(metric, Against::Reference | Against::Difference | Against::Ratio) => {
            return Err(metric);
        }
        Number::Cut(cut) => return Err(cut.metric),
        Number::Burden(BurdenNumber::Chosen | BurdenNumber::Drawn) => Subject::OutcomeTest,
        Number::Burden(_) => Subject::EqualBurden,
        Number::Against(metric, Against::PValue) if metric.is_mean() => Subject::MeanTest,
        Number::Against(metric, Against::PValue) if metric.share().is_none() => Subject::Dealt,
        Number::Against(_, Against::PValue) | Number::Inside(_, InsideNumber::CrudeP) => Subject::RateTest,
        Number::Against(_, Against::Detectable) => Subject::Detectable,
        Number::PAdjusted(_) | Number::InsideAdjusted(_) => Subject::AdjustedTest,
        Number::Summary(name) if name.starts_with("demographic") => Subject::DemographicParity,
        Number::Summary(name) if name.starts_with("equalized") => Subject::EqualizedOdds,
        Number::Summary(name) if name.starts_with("equal_opportunity") => Subject::EqualOpportunity,
        Number::Summary(_) => Subject::PredictiveParity,
        Number::ImpactRatio => Subject::ImpactRatio,
        Number::AverageOdds => Subject::AverageOdds,
        Number::Inequality(Index::Entropy, _) => Subject::Entropy,
        Number::Inequality(Index::Theil, _) => Subject::Theil,
        Number::AllGroups(_) => Subject::AllGroups,
        Number::Dealt(_) => Subject::Dealt,
        Number::Inside(_, number) => match number {
            InsideNumber::PooledRatio => Subject::PooledRatio,
            InsideNumber::OddsRatio => Subject::OddsRatio,
            InsideNumber::Pooled => Subject::Pooled,
            InsideNumber::Association => Subject::Association,
            InsideNumber::Homogeneity => Subject::Homogeneity,
            InsideNumber::StandardGroup | InsideNumber::StandardReference | InsideNumber::StandardGap => {
                Subject::Standardised
            }
            InsideNumber::Conditional | InsideNumber::ConditionalCrude => Subject::Conditional,
            _ => Subject::Crude,
        },
        Number::Model(..) => Subject::Adjusted,
        Number::Stage(..) => Subject::Stages,
        Number::Bin(_) => Subject::Calibration,
        Number::Law(_, LawBasis::Selection | LawBasis::Scoring, _) => Subject::LocalLaw,
    })
}
