//! The choices of a join, each with what it does to the rows.

use egui::Ui;

use super::join_words::{counted, matching_id};
use crate::data::{Diagnosis, Duplicated, Help, Joining, Matching, Unmatched};
use crate::tally::Amount;
use crate::text::{Language, count, text, text_with};
use crate::ui::widgets::{hint, subheading};

/// Differences of writing to overlook: those that are on, and those that would bring more rows together.
pub fn matching_choices(ui: &mut Ui, language: Language, help: &Help, joining: &mut Joining) {
    let proposed = |matching: Matching| {
        help.proposals
            .iter()
            .find(|proposal| proposal.matching == matching)
    };
    let shown = |matching: &Matching| joining.matching.contains(matching) || proposed(*matching).is_some();
    let shown: Vec<Matching> = Matching::ALL.into_iter().filter(shown).collect();
    if shown.is_empty() {
        return;
    }
    ui.add_space(6.0);
    subheading(ui, &text(language, "join-matching"));
    hint(ui, &text(language, "join-matching-why"));
    for matching in shown {
        let mut on = joining.matching.contains(&matching);
        ui.horizontal_wrapped(|ui| {
            if ui
                .checkbox(&mut on, text(language, matching_id(matching)))
                .changed()
            {
                joining.matching.retain(|other| *other != matching);
                if on {
                    joining.matching.push(matching);
                    joining.matching.sort();
                }
            }
            if let Some(proposal) = proposed(matching) {
                if proposal.more > 0 {
                    hint(ui, &counted(language, "join-matching-more", proposal.more, ""));
                }
                if proposal.confusable > 0 {
                    let words = counted(language, "join-matching-confusable", proposal.confusable, "");
                    hint(ui, &words);
                }
            }
        });
    }
}

/// What becomes of keys that stand on several rows of outputs.
pub fn duplicated_choice(ui: &mut Ui, language: Language, diagnosis: &Diagnosis, joining: &mut Joining) {
    let rows = count(language, Amount::exact(diagnosis.data_ambiguous as f64));
    let keys = count(language, Amount::exact(diagnosis.outputs_duplicated as f64));
    ui.add_space(6.0);
    subheading(ui, &text(language, "join-duplicated"));
    hint(
        ui,
        &text_with(
            language,
            "join-duplicated-why",
            &[("keys", keys.into()), ("rows", rows.into())],
        ),
    );
    for (choice, id) in [
        (Duplicated::Refuse, "join-duplicated-refuse"),
        (Duplicated::First, "join-duplicated-first"),
        (Duplicated::Last, "join-duplicated-last"),
        (Duplicated::Unknown, "join-duplicated-unknown"),
    ] {
        ui.radio_value(&mut joining.duplicated, choice, text(language, id));
    }
}

/// What becomes of people without outputs.
pub fn unmatched_choice(ui: &mut Ui, language: Language, diagnosis: &Diagnosis, joining: &mut Joining) {
    ui.add_space(6.0);
    subheading(ui, &text(language, "join-unmatched"));
    for (choice, id) in [
        (Unmatched::Keep, "join-unmatched-keep"),
        (Unmatched::LeaveOut, "join-unmatched-leave-out"),
    ] {
        let with = Joining {
            unmatched: choice,
            ..joining.clone()
        };
        let effect = diagnosis.effect(&with);
        let rows = |rows: u64| count(language, Amount::exact(rows as f64));
        let arguments = [
            ("before", rows(effect.rows_before).into()),
            ("after", rows(effect.rows_after).into()),
            ("without", rows(effect.rows_before - effect.with_outputs).into()),
        ];
        ui.radio_value(
            &mut joining.unmatched,
            choice,
            text_with(language, id, &arguments),
        );
    }
}
