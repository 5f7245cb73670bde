//! What stands over the view of thresholds: the cut's own control, what it is moved along, the rule to compare with.

use egui::{Label, RichText, Ui};

use crate::app::{Command, Show};
use crate::chart::Along;
use crate::project::DecisionRule;
use crate::report::marked;
use crate::tally::Cut;
use crate::text::{cut_words, text, text_with};
use crate::ui::picker::segments_ui;
use crate::ui::rates_controls::edit_setup;
use crate::ui::shown::Shown;
use crate::ui::theme::tokens;

/// Draws the row.
pub fn threshold_controls_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(text(language, "threshold-along")).color(tokens(ui).muted));
        let choices = [
            (Along::Score, text(language, "threshold-along-score")),
            (Along::Places, text(language, "threshold-along-places")),
        ];
        if let Some(along) = segments_ui(ui, shown.project.view.along, &choices) {
            commands.push(Command::Show(Show::Along(along)));
        }
        ui.add_space(12.0);
        let rule = shown.setup().decision.as_ref();
        match (marked(shown), rule) {
            (Some((rule, ..)), Some(now)) => {
                let words = [("rule", cut_words(language, rule).into())];
                let words = text_with(language, "threshold-compared", &words);
                ui.add(Label::new(RichText::new(words).color(tokens(ui).reference)).wrap());
                if ui.button(text(language, "threshold-back")).clicked() {
                    let mut setup = shown.setup().clone();
                    setup.decision = Some(rule.clone());
                    commands.push(edit_setup(setup, "undo-cut", false));
                }
                if ui.button(text(language, "threshold-mark")).clicked() {
                    commands.push(Command::Show(Show::Mark(Some(now.clone()))));
                }
            }
            _ => {
                let words = text(language, "threshold-drag");
                ui.add(Label::new(RichText::new(words).color(tokens(ui).muted)).wrap());
            }
        }
    });
}

/// Cuts where the line was dragged to: at the nearest score where they are few, at as many places as lie under it.
pub fn cut_at(shown: &Shown, at: f64, continues: bool, commands: &mut Vec<Command>) {
    let Some(DecisionRule::Score { column, cut, first }) = &shown.setup().decision else {
        return;
    };
    let Some(by_score) = &shown.evaluation.by_score else {
        return;
    };
    let changed = match (shown.project.view.along, cut) {
        (Along::Places, _) => Cut::Top {
            count: at.round().max(0.0) as u64,
        },
        (Along::Score, cut) => {
            let strict = matches!(cut, Cut::Threshold { strict: true, .. });
            let Some(at) = nearest(by_score.scores(), at) else {
                return;
            };
            Cut::Threshold { at, strict }
        }
    };
    if changed == *cut {
        return;
    }
    let mut setup = shown.setup().clone();
    setup.decision = Some(DecisionRule::Score {
        column: column.clone(),
        cut: changed,
        first: *first,
    });
    commands.push(edit_setup(setup, "undo-cut", continues));
}

/// The score present that lies nearest; `scores` ascend.
fn nearest(scores: &[f64], at: f64) -> Option<f64> {
    let after = scores.partition_point(|score| *score < at);
    let around = [after.checked_sub(1), Some(after)];
    let near = around
        .into_iter()
        .flatten()
        .filter_map(|place| scores.get(place).copied());
    near.min_by(|one, other| (one - at).abs().total_cmp(&(other - at).abs()))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_line_dragged_between_two_scores_stands_at_the_nearer_one() {
        let scores = [1.0, 2.0, 5.0];
        assert_eq!(nearest(&scores, 3.2), Some(2.0));
        assert_eq!(nearest(&scores, 4.0), Some(5.0));
        assert_eq!(nearest(&scores, 9.0), Some(5.0));
        assert_eq!(nearest(&[], 9.0), None);
    }
}
