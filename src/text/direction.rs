//! What looks inverted, put as a question.

use super::names::alternatives;
use super::{Language, cut_words, percent, points, range_percent, range_points, text, text_with};
use crate::measure::{Against, Direction, Polarity};
use crate::project::{DecisionRule, Setup};

/// How the decision, or the score, goes with the outcome: a sentence with its numbers.
pub fn direction_words(language: Language, direction: &Direction, setup: &Setup) -> String {
    let values = setup.outcome_in_use().map(|outcome| outcome.values.as_slice());
    let outcome = (
        "outcome",
        alternatives(language, values.unwrap_or_default()).into(),
    );
    match *direction {
        Direction::Decision {
            of_yes,
            of_no,
            interval,
        } => {
            let rule = setup.decision_in_use();
            let rule = rule.map(|rule| cut_words(language, rule)).unwrap_or_default();
            let arguments = [
                outcome,
                ("yes", percent(language, of_yes).into()),
                ("no", percent(language, of_no).into()),
                ("rule", rule.into()),
                ("difference", points(language, of_yes - of_no).into()),
                ("interval", range_points(language, interval).into()),
            ];
            text_with(language, "direction-decision", &arguments)
        }
        Direction::Score {
            against,
            auc,
            interval,
            ..
        } => {
            let column = match setup.decision_in_use() {
                Some(DecisionRule::Score { column, .. }) => column.as_str(),
                Some(DecisionRule::Values(_)) | None => setup.score.as_deref().unwrap_or_default(),
            };
            let rule = setup.decision_in_use();
            let rule = rule.map(|rule| cut_words(language, rule)).unwrap_or_default();
            let id = match against {
                Against::Outcome => "direction-score",
                Against::Decision => "direction-score-decision",
            };
            let arguments = [
                outcome,
                ("rule", rule.into()),
                ("column", column.into()),
                ("share", percent(language, auc).into()),
                ("interval", range_percent(language, interval).into()),
                ("half", percent(language, 0.5).into()),
            ];
            text_with(language, id, &arguments)
        }
    }
}

/// What is to be looked at before anything is turned round.
pub fn direction_advice(language: Language, direction: &Direction, polarity: Polarity) -> String {
    let id = match (direction, polarity) {
        (
            Direction::Score {
                against: Against::Decision,
                ..
            },
            _,
        ) => "direction-why-score",
        (_, Polarity::Burden) => "direction-why-burden",
        (_, Polarity::Favour) => "direction-why-favour",
    };
    text(language, id)
}
