//! What looks inverted, on the command line: said, never changed.

use serde_json::{Value as Json, json};

use crate::measure::{Against, Direction};
use crate::project::{Evaluation, Setup};
use crate::text::{Language, direction_advice, direction_words, text};

/// What looks inverted, in a few lines; none when nothing does.
pub(super) fn direction_lines(setup: &Setup, evaluation: &Evaluation, language: Language) -> Vec<String> {
    let Some(polarity) = setup.polarity else {
        return Vec::new();
    };
    let asks = text(language, "direction-asks");
    let lines = |inverted: &Direction| {
        let words = format!("{asks} {}", direction_words(language, inverted, setup));
        let flip = match inverted {
            Direction::Score {
                against: Against::Decision,
                ..
            } => "direction-cli-flip-score",
            Direction::Score { .. } | Direction::Decision { .. } => "direction-cli-flip",
        };
        match setup.means(inverted) {
            true => vec![words, text(language, "direction-cli-meant")],
            false => vec![
                words,
                direction_advice(language, inverted, polarity),
                text(language, flip),
            ],
        }
    };
    evaluation.inverted().flat_map(lines).collect()
}

/// How the score and the decision go with the outcome; `null` for what is not known.
pub(super) fn direction_json(setup: &Setup, evaluation: &Evaluation) -> Json {
    let find = |wanted: fn(&Direction) -> Option<Json>| evaluation.directions.iter().find_map(wanted);
    json!({
        "score": find(|direction| match direction {
            Direction::Score { against: Against::Outcome, .. } => Some(score(direction)),
            Direction::Score { .. } | Direction::Decision { .. } => None,
        }),
        "score_of_decision": find(|direction| match direction {
            Direction::Score { against: Against::Decision, .. } => Some(score(direction)),
            Direction::Score { .. } | Direction::Decision { .. } => None,
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
        "inverted": evaluation.inverted().next().is_some(),
        "meant": evaluation.directions.iter().any(|direction| setup.means(direction)),
    })
}

/// How a score goes with what it is held against.
fn score(direction: &Direction) -> Json {
    match direction {
        Direction::Score { auc, interval, .. } => json!({
            "roc_auc": auc,
            "interval": [interval.0, interval.1],
            "inverted": direction.is_inverted(),
        }),
        Direction::Decision { .. } => Json::Null,
    }
}
