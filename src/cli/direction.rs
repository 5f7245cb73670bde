//! What looks inverted, on the command line: said, never changed.

use serde_json::{Value as Json, json};

use crate::measure::Direction;
use crate::project::{Evaluation, Setup};
use crate::text::{Language, direction_advice, direction_words, text};

/// What looks inverted, in a few lines; none when nothing does.
pub(super) fn direction_lines(setup: &Setup, evaluation: &Evaluation, language: Language) -> Vec<String> {
    let (Some(inverted), Some(polarity)) = (evaluation.inverted(), setup.polarity) else {
        return Vec::new();
    };
    let asks = text(language, "direction-asks");
    let words = format!("{asks} {}", direction_words(language, inverted, setup));
    match setup.is_direction_meant() {
        true => vec![words, text(language, "direction-cli-meant")],
        false => vec![
            words,
            direction_advice(language, polarity),
            text(language, "direction-cli-flip"),
        ],
    }
}

/// How the score and the decision go with the outcome; `null` for what is not known.
pub(super) fn direction_json(setup: &Setup, evaluation: &Evaluation) -> Json {
    let find = |wanted: fn(&Direction) -> Option<Json>| evaluation.directions.iter().find_map(wanted);
    json!({
        "score": find(|direction| match direction {
            Direction::Score { auc, interval, .. } => Some(json!({
                "roc_auc": auc,
                "interval": [interval.0, interval.1],
                "inverted": direction.is_inverted(),
            })),
            Direction::Decision { .. } => None,
        }),
        "decision": find(|direction| match direction {
            Direction::Decision { of_yes, of_no, interval } => Some(json!({
                "selected_of_yes": of_yes,
                "selected_of_no": of_no,
                "difference": of_yes - of_no,
                "interval": [interval.0, interval.1],
                "inverted": direction.is_inverted(),
            })),
            Direction::Score { .. } => None,
        }),
        "inverted": evaluation.inverted().is_some(),
        "meant": setup.is_direction_meant(),
    })
}
