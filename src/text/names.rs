//! Names of things: metrics, groups, units, references, tests, the four counts.

use fluent_bundle::FluentValue;

use super::{Language, count, decimal, percent, text, text_with};
use crate::measure::{Family, Measured, Metric, Polarity, Reference, ResolvedReference, Test};
use crate::project::{DecisionRule, NumericOutcome, Severity, Status, Unit};
use crate::tally::{Amount, Cut, First, GroupKey, State};

/// A group's name: its values joined by ` × `; a missing value is said so. The empty key is everybody.
pub fn group_name(language: Language, key: &GroupKey) -> String {
    if key.is_empty() {
        return text(language, "reference-overall");
    }
    let value = |value: &Option<String>| match value {
        Some(value) => value_name(language, value),
        None => text(language, "group-missing"),
    };
    key.iter().map(value).collect::<Vec<_>>().join(" × ")
}

/// A value as it is read: a number, and the ends of a band, with the decimal sign of the language.
pub fn value_name(language: Language, value: &str) -> String {
    if language == Language::English || !value.contains('.') {
        return value.to_owned();
    }
    let plain = |byte: u8| byte.is_ascii_digit() || b"-.".contains(&byte);
    let is_number = |text: &str| text.bytes().all(plain) && text.parse::<f64>().is_ok();
    let ends = value.strip_prefix("< ").or_else(|| value.strip_prefix("≥ "));
    let numbers = match ends {
        Some(end) => is_number(end),
        None => value.split('–').all(is_number) && value.split('–').count() <= 2,
    };
    match numbers {
        true => value.replace('.', ","),
        false => value.to_owned(),
    }
}

/// The attributes of a grouping, joined as in a group's name.
pub fn grouping_name(attributes: &[String]) -> String {
    attributes.join(" × ")
}

/// A metric's name on the screen.
pub fn metric_name(language: Language, metric: Metric) -> String {
    text(language, metric_id(metric))
}

/// What a metric says, in one sentence.
pub fn metric_description(language: Language, metric: Metric) -> String {
    text(language, &format!("{}-says", metric_id(metric)))
}

/// What a metric does not show, in one sentence.
pub fn metric_caution(language: Language, metric: Metric) -> String {
    text(language, &format!("{}-hides", metric_id(metric)))
}

pub(super) fn metric_id(metric: Metric) -> &'static str {
    match metric {
        Metric::SelectionRate => "metric-selection",
        Metric::BaseRate => "metric-base",
        Metric::FalsePositiveRate => "metric-false-positive",
        Metric::FalseNegativeRate => "metric-false-negative",
        Metric::TruePositiveRate => "metric-true-positive",
        Metric::TrueNegativeRate => "metric-true-negative",
        Metric::Precision => "metric-precision",
        Metric::NegativePredictiveValue => "metric-negative-predictive",
        Metric::FalseDiscoveryRate => "metric-false-discovery",
        Metric::FalseOmissionRate => "metric-false-omission",
        Metric::Accuracy => "metric-accuracy",
        Metric::BalancedAccuracy => "metric-balanced-accuracy",
        Metric::F1 => "metric-f1",
        Metric::ShareOfSelected => "metric-share-of-selected",
        Metric::OverRepresentation => "metric-over-representation",
        Metric::TreatmentEquality => "metric-treatment-equality",
        Metric::ScoringRate => "metric-scoring-rate",
        Metric::MeanScore => "metric-mean-score",
        Metric::LowerQuartile => "metric-lower-quartile",
        Metric::MedianScore => "metric-median-score",
        Metric::UpperQuartile => "metric-upper-quartile",
        Metric::RocAuc => "metric-roc-auc",
        Metric::BrierScore => "metric-brier-score",
        Metric::CalibrationError => "metric-calibration-error",
        Metric::MeanOutcome => "metric-mean-outcome",
        Metric::LowerQuartileOutcome => "metric-lower-quartile-outcome",
        Metric::MedianOutcome => "metric-median-outcome",
        Metric::UpperQuartileOutcome => "metric-upper-quartile-outcome",
        Metric::MeanResidual => "metric-mean-residual",
    }
}

/// Of whom the metrics of a family speak, as the heading of a list.
pub fn family_name(language: Language, family: Family) -> String {
    let id = match family {
        Family::Everybody => "metric-family-everybody",
        Family::ByOutcome => "metric-family-outcome",
        Family::ByDecision => "metric-family-decision",
        Family::Together => "metric-family-together",
        Family::Score => "metric-family-score",
        Family::Number => "metric-family-number",
    };
    text(language, id)
}

/// The name of a number over all groups, from its stable name such as `demographic_parity_difference`. A name that
/// is not known comes back as itself.
pub fn summary_name(language: Language, name: &str) -> String {
    summary_id(name).map_or_else(|| name.to_owned(), |id| text(language, id))
}

/// What a number over all groups says, in one sentence; empty when its name is not known.
pub fn summary_description(language: Language, name: &str) -> String {
    summary_id(name).map_or_else(String::new, |id| text(language, &format!("{id}-says")))
}

fn summary_id(name: &str) -> Option<&'static str> {
    Some(match name {
        "demographic_parity_difference" => "summary-demographic-parity-difference",
        "demographic_parity_ratio" => "summary-demographic-parity-ratio",
        "equalized_odds_difference" => "summary-equalized-odds-difference",
        "equalized_odds_ratio" => "summary-equalized-odds-ratio",
        "equal_opportunity_difference" => "summary-equal-opportunity-difference",
        "equal_opportunity_ratio" => "summary-equal-opportunity-ratio",
        "equalized_odds_difference_mean" => "summary-equalized-odds-difference-mean",
        "equalized_odds_ratio_mean" => "summary-equalized-odds-ratio-mean",
        "predictive_parity_difference" => "summary-predictive-parity-difference",
        "predictive_parity_ratio" => "summary-predictive-parity-ratio",
        "demographic_parity_difference_to_overall" => "summary-demographic-parity-difference-to-overall",
        "demographic_parity_ratio_to_overall" => "summary-demographic-parity-ratio-to-overall",
        "equalized_odds_difference_to_overall" => "summary-equalized-odds-difference-to-overall",
        "equalized_odds_ratio_to_overall" => "summary-equalized-odds-ratio-to-overall",
        "equal_opportunity_difference_to_overall" => "summary-equal-opportunity-difference-to-overall",
        "equal_opportunity_ratio_to_overall" => "summary-equal-opportunity-ratio-to-overall",
        _ => return None,
    })
}

/// The name of the cell of an outcome and a decision, such as "True positives".
pub fn cell_name(language: Language, outcome: State, decision: State) -> String {
    text(language, cell_id(outcome, decision))
}

/// Who is in the cell of an outcome and a decision, in plain words.
pub fn cell_description(language: Language, outcome: State, decision: State) -> String {
    text(language, &format!("{}-says", cell_id(outcome, decision)))
}

fn cell_id(outcome: State, decision: State) -> &'static str {
    match (outcome, decision) {
        (State::Yes, State::Yes) => "cell-true-positives",
        (State::No, State::Yes) => "cell-false-positives",
        (State::Yes, State::No) => "cell-false-negatives",
        (State::No, State::No) => "cell-true-negatives",
        (State::Unknown, State::Yes) => "cell-selected-unknown",
        (State::Unknown, State::No) => "cell-not-selected-unknown",
        (State::Yes, State::Unknown) => "cell-yes-unknown",
        (State::No, State::Unknown) => "cell-no-unknown",
        (State::Unknown, State::Unknown) => "cell-unknown",
    }
}

/// What one row is, for a list: "Person".
pub fn unit_name(language: Language, unit: Unit) -> String {
    let id = match unit {
        Unit::Person => "unit-person",
        Unit::Household => "unit-household",
        Unit::Decision => "unit-decision",
        Unit::Area => "unit-area",
    };
    text(language, id)
}

/// A number of units with their name: "1,795 people".
pub fn units(language: Language, unit: Unit, amount: Amount) -> String {
    let arguments = [
        ("unit", FluentValue::from(unit_key(unit))),
        ("people", FluentValue::from(amount.high)),
    ];
    format!(
        "{} {}",
        count(language, amount),
        text_with(language, "people-units", &arguments)
    )
}

/// The value of the variable `unit` in the catalogues.
pub(super) fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "person",
        Unit::Household => "household",
        Unit::Decision => "decision",
        Unit::Area => "area",
    }
}

/// Whether being selected is a favour or a burden, for a choice between the two.
pub fn polarity_name(language: Language, polarity: Polarity) -> String {
    text(language, polarity_id(polarity))
}

/// What choosing this polarity means, in one sentence with examples.
pub fn polarity_description(language: Language, polarity: Polarity) -> String {
    text(language, &format!("{}-says", polarity_id(polarity)))
}

fn polarity_id(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Favour => "polarity-favour",
        Polarity::Burden => "polarity-burden",
    }
}

/// The value of the variable `polarity` in the catalogues.
pub(super) fn polarity_key(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Favour => "favour",
        Polarity::Burden => "burden",
    }
}

/// How much a finding matters.
pub fn severity_name(language: Language, severity: Severity) -> String {
    let id = match severity {
        Severity::Information => "severity-information",
        Severity::Low => "severity-low",
        Severity::Medium => "severity-medium",
        Severity::High => "severity-high",
        Severity::Critical => "severity-critical",
    };
    text(language, id)
}

/// How far a finding's discussion has come.
pub fn status_name(language: Language, status: Status) -> String {
    let id = match status {
        Status::Draft => "status-draft",
        Status::ToReview => "status-to-review",
        Status::Corroborated => "status-corroborated",
        Status::Contested => "status-contested",
        Status::ReplyReceived => "status-reply-received",
        Status::Confirmed => "status-confirmed",
        Status::Withdrawn => "status-withdrawn",
    };
    text(language, id)
}

/// Against whom groups are compared, as chosen.
pub fn reference_name(language: Language, reference: &Reference) -> String {
    match reference {
        Reference::Group(values) => {
            let values: Vec<String> = values.iter().map(|value| value_name(language, value)).collect();
            grouping_name(&values)
        }
        Reference::Overall => text(language, "reference-overall"),
        Reference::Rest => text(language, "reference-rest"),
        Reference::Largest => text(language, "reference-largest"),
        Reference::MostFavoured => text(language, "reference-most-favoured"),
    }
}

/// Against whom groups are compared, once the data are known: the group's name when it is one.
pub fn resolved_reference_name(language: Language, measured: &Measured) -> String {
    match measured.reference {
        ResolvedReference::Group(index) => group_name(language, &measured.groups[index].key),
        ResolvedReference::Overall => text(language, "reference-overall"),
        ResolvedReference::Rest => text(language, "reference-rest"),
        ResolvedReference::Absent => text(language, "reference-absent"),
    }
}

/// A test's name.
pub fn test_name(language: Language, test: Test) -> String {
    let id = match test {
        Test::TwoProportion => "test-two-proportion",
        Test::FisherExact => "test-fisher",
        Test::Interval => "test-interval",
        Test::Permutation => "test-permutation",
        Test::Welch => "test-welch",
    };
    text(language, id)
}

/// Who is selected, in words: `score ≥ 5`, "the 1,000 highest values of score".
pub fn cut_words(language: Language, rule: &DecisionRule) -> String {
    let (column, cut, first) = match rule {
        DecisionRule::Values(values) => {
            let list = alternatives(language, &values.values);
            let arguments = [
                ("column", FluentValue::from(values.column.as_str())),
                ("values", FluentValue::from(list)),
            ];
            return text_with(language, "cut-values", &arguments);
        }
        DecisionRule::Score { column, cut, first } => (column, cut, *first),
    };
    let (id, number, people) = match *cut {
        Cut::Threshold { at, strict } => {
            let sign = threshold_sign(first, strict);
            return format!("{column} {sign}\u{a0}{}", decimal(language, at));
        }
        Cut::Top { count: top } => {
            let top = top as f64;
            let id = match first {
                First::Highest => "cut-top",
                First::Lowest => "cut-bottom",
            };
            (id, count(language, Amount::exact(top)), top)
        }
        Cut::TopShare { share } => {
            let id = match first {
                First::Highest => "cut-top-share",
                First::Lowest => "cut-bottom-share",
            };
            (id, percent(language, share), 2.0)
        }
    };
    let arguments = [
        ("column", FluentValue::from(column.as_str())),
        ("number", FluentValue::from(number)),
        ("people", FluentValue::from(people)),
    ];
    text_with(language, id, &arguments)
}

/// A numeric outcome: its column, its unit, and what predicts it.
pub fn number_words(language: Language, number: &NumericOutcome) -> String {
    let mut words = number.column.clone();
    if !number.unit.is_empty() {
        words = format!("{words} ({})", number.unit);
    }
    match &number.prediction {
        None => words,
        Some(prediction) => {
            let arguments = [
                ("number", FluentValue::from(words)),
                ("prediction", FluentValue::from(prediction.as_str())),
            ];
            text_with(language, "outcomes-number-predicted", &arguments)
        }
    }
}

/// How selected scores stand to a threshold: `≥`, `>`, `≤` or `<`.
fn threshold_sign(first: First, strict: bool) -> char {
    match (first, strict) {
        (First::Highest, false) => '≥',
        (First::Highest, true) => '>',
        (First::Lowest, false) => '≤',
        (First::Lowest, true) => '<',
    }
}

/// Several values of which one is enough: "a, b or c".
pub fn alternatives(language: Language, values: &[String]) -> String {
    let Some((last, others)) = values.split_last().filter(|(_, others)| !others.is_empty()) else {
        return values.concat();
    };
    let arguments = [
        ("others", FluentValue::from(others.join(", "))),
        ("last", FluentValue::from(last.as_str())),
    ];
    text_with(language, "cut-alternatives", &arguments)
}
