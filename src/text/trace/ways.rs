//! Functions, and numbers without a formula, in words.

use super::super::{Language, count, text, text_with};
use crate::measure::trace::{End, Function, How};
use crate::measure::{RateInterval, ResampledInterval, Resampling};
use crate::tally::Amount;

/// A function of some terms, written.
pub(super) fn function_words(language: Language, function: Function, of: &[String]) -> String {
    let named = |id: &str| {
        let arguments = [("of", of.join("; ").into())];
        text_with(language, id, &arguments)
    };
    let one = of.first().map(String::as_str).unwrap_or_default();
    match function {
        Function::Root => format!("√({one})"),
        Function::Square => match one
            .chars()
            .all(|letter| letter.is_alphanumeric() || ".,".contains(letter))
        {
            true => format!("{one}²"),
            false => format!("({one})²"),
        },
        Function::Exponential => format!("exp({one})"),
        Function::Logarithm => format!("ln({one})"),
        Function::Absolute => format!("|{one}|"),
        Function::Most => named("trace-most"),
        Function::Least => named("trace-least"),
        Function::TwoSided => named("trace-two-sided"),
        Function::ChiSquareTail => named("trace-chi-square"),
        Function::StudentTail => named("trace-student-tail"),
        Function::StudentQuantile => named("trace-student"),
        Function::AllPairs => named("trace-all-pairs"),
        Function::EachGroup => named("trace-each-group-quantile"),
        Function::FisherExact => named("trace-fisher"),
        Function::Share(method, end) => match (method, end) {
            (RateInterval::Wilson, End::Low) => named("trace-wilson-low"),
            (RateInterval::Wilson, End::High) => named("trace-wilson-high"),
            (RateInterval::ClopperPearson, End::Low) => named("trace-clopper-low"),
            (RateInterval::ClopperPearson, End::High) => named("trace-clopper-high"),
            (RateInterval::Jeffreys, End::Low) => named("trace-jeffreys-low"),
            (RateInterval::Jeffreys, End::High) => named("trace-jeffreys-high"),
        },
        Function::Koopman(End::Low) => named("trace-koopman-low"),
        Function::Koopman(End::High) => named("trace-koopman-high"),
        Function::Detectable => named("trace-detectable"),
        Function::Expected => named("trace-expected-at"),
    }
}

/// How a number without a formula was found, in one sentence.
pub(super) fn how_words(language: Language, how: &How) -> String {
    let number = |number: f64| count(language, Amount::exact(number));
    let id = match how {
        How::Drawn(resampling) => return drawn(language, "trace-how-drawn", resampling),
        How::Dealt(resampling) => return drawn(language, "trace-how-dealt", resampling),
        How::Predicted {
            people,
            cells,
            coefficients,
        } => {
            let arguments = [
                ("people", number(*people).into()),
                ("cells", number(*cells as f64).into()),
                ("coefficients", number(*coefficients as f64).into()),
            ];
            return text_with(language, "trace-how-predicted", &arguments);
        }
        How::Fitted { steps } => {
            let arguments = [("steps", number(*steps as f64).into())];
            return text_with(language, "trace-how-fitted", &arguments);
        }
        How::Neighbours { cells } => {
            let arguments = [("cells", number(*cells as f64).into())];
            return text_with(language, "trace-how-neighbours", &arguments);
        }
        How::Sampled { people } => {
            let arguments = [("people", number(f64::from(*people)).into())];
            return text_with(language, "trace-how-sampled", &arguments);
        }
        How::FromShares => "trace-how-shares",
        How::Reaching => "trace-how-reaching",
        How::Delta => "trace-how-delta",
        How::InOrder => "trace-how-order",
        How::ByValue => "trace-how-value",
        How::Counted => "trace-how-counted",
    };
    text(language, id)
}

/// By how many draws, from which seed, by which algorithm.
fn drawn(language: Language, id: &str, resampling: &Resampling) -> String {
    let interval = match resampling.interval {
        ResampledInterval::Bca => text(language, "trace-bca"),
        ResampledInterval::Percentile => text(language, "trace-percentile"),
    };
    let arguments = [
        (
            "draws",
            count(language, Amount::exact(f64::from(resampling.draws))).into(),
        ),
        ("seed", resampling.seed.to_string().into()),
        ("algorithm", Resampling::ALGORITHM.into()),
        ("interval", interval.into()),
    ];
    text_with(language, id, &arguments)
}
