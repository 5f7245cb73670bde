//! What a finding says beside its text: read, and filled in.

use egui::{CollapsingHeader, ComboBox, Label, RichText, TextEdit, Ui};

use super::theme::tokens;
use super::widgets::{Tone, banner, hint, named};
use crate::project::{
    Claim, Confidence, Kind, LegalReference, Recommendation, RecommendationState, Status, is_weighty,
};
use crate::text::{
    Language, claim_lines, confidence_name, kind_name, recommendation_state_name, text, text_with,
};

/// Draws what is said, a line each.
pub fn claim_ui(ui: &mut Ui, language: Language, claim: &Claim) {
    for (name, words) in claim_lines(language, claim) {
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() * 0.25).clamp(110.0, 190.0);
            ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                ui.set_width(width);
                hint(ui, &name);
            });
            ui.vertical(|ui| ui.add(Label::new(RichText::new(words).small()).wrap().selectable(true)));
        });
    }
}

/// Draws the fields. `text` and `status` are those of the finding: they say what else is asked for.
pub fn claim_fields_ui(
    ui: &mut Ui,
    language: Language,
    finding_text: &str,
    status: Status,
    claim: &mut Claim,
) {
    if is_weighty(finding_text) && !claim.bears_weighty_words() {
        banner(ui, Tone::Warning, |ui| {
            ui.add(Label::new(text(language, "claim-weighty")).wrap());
        });
    }
    if status == Status::Confirmed && !claim.can_be_confirmed() {
        banner(ui, Tone::Warning, |ui| {
            ui.add(Label::new(text(language, "claim-confirm")).wrap());
        });
        line(
            ui,
            language,
            "claim-confirmed-without",
            &mut claim.confirmed_without,
        );
    }
    CollapsingHeader::new(text(language, "claim-more"))
        .id_salt("claim")
        .show_unindented(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let width = ((ui.available_width() - 16.0) / 2.0).clamp(110.0, 190.0);
                let kinds = Kind::ALL.map(|kind| (kind, kind_name(language, kind)));
                list(ui, &text(language, "claim-kind"), width, &kinds, &mut claim.kind);
                let sure = Confidence::ALL.map(|sure| (sure, confidence_name(language, sure)));
                list(
                    ui,
                    &text(language, "claim-confidence"),
                    width,
                    &sure,
                    &mut claim.confidence,
                );
            });
            line(ui, language, "claim-affected", &mut claim.affected);
            line(ui, language, "claim-harm", &mut claim.harm);
            line(ui, language, "claim-limits", &mut claim.limits);
            line(ui, language, "claim-alternatives", &mut claim.alternatives);
            law_ui(ui, language, &mut claim.law);
            recommendations_ui(ui, language, &mut claim.recommendations);
            reply_ui(ui, language, claim);
            line(ui, language, "claim-author", &mut claim.author);
        });
}

/// A field of text under its name.
fn line(ui: &mut Ui, language: Language, id: &str, words: &mut String) {
    let label = hint(ui, &text(language, id));
    let field = TextEdit::multiline(words)
        .desired_rows(1)
        .desired_width(f32::INFINITY);
    ui.add(field).labelled_by(label.id);
}

fn list<T: PartialEq + Copy>(ui: &mut Ui, name: &str, width: f32, all: &[(T, String)], chosen: &mut T) {
    ui.vertical(|ui| {
        ui.set_width(width);
        let label = hint(ui, name);
        let now = { all.iter() }.find(|(value, _)| value == chosen);
        ComboBox::from_id_salt(name)
            .width(width)
            .selected_text(now.map_or("", |(_, words)| words))
            .show_ui(ui, |ui| {
                for (value, words) in all {
                    ui.selectable_value(chosen, *value, words);
                }
            })
            .response
            .labelled_by(label.id);
    });
}

/// A field on a line shared with others, named for those who do not see the words inside it.
fn short(ui: &mut Ui, name: &str, width: f32, words: &mut String) {
    named(
        ui.add(TextEdit::singleline(words).hint_text(name).desired_width(width)),
        name,
    );
}

/// The button that takes away the entry of this number.
fn removes(ui: &mut Ui, language: Language, id: &str, number: usize) -> bool {
    let name = text_with(language, id, &[("number", (number as f64).into())]);
    named(ui.button("×"), &name).on_hover_text(&name).clicked()
}

fn law_ui(ui: &mut Ui, language: Language, law: &mut Vec<LegalReference>) {
    hint(ui, &text(language, "claim-law"));
    let mut gone = None;
    for (index, reference) in law.iter_mut().enumerate() {
        ui.push_id(("law", index), |ui| {
            ui.horizontal_wrapped(|ui| {
                let width = ((ui.available_width() - 70.0) / 3.0).max(90.0);
                short(ui, &text(language, "claim-law-code"), width, &mut reference.code);
                short(
                    ui,
                    &text(language, "claim-law-article"),
                    width,
                    &mut reference.article,
                );
                short(ui, &text(language, "claim-law-day"), width, &mut reference.as_of);
                if removes(ui, language, "claim-law-remove", index + 1) {
                    gone = Some(index);
                }
            });
        });
    }
    if let Some(index) = gone {
        law.remove(index);
    }
    if ui.button(text(language, "claim-law-add")).clicked() {
        law.push(LegalReference::default());
    }
}

fn recommendations_ui(ui: &mut Ui, language: Language, all: &mut Vec<Recommendation>) {
    hint(ui, &text(language, "claim-recommendations"));
    let states = RecommendationState::ALL.map(|state| (state, recommendation_state_name(language, state)));
    let mut gone = None;
    for (index, wanted) in all.iter_mut().enumerate() {
        ui.push_id(("wanted", index), |ui| {
            let name = text(language, "claim-wanted-text");
            short(ui, &name, f32::INFINITY, &mut wanted.text);
            ui.horizontal_wrapped(|ui| {
                let width = ((ui.available_width() - 80.0) / 3.0).max(90.0);
                short(
                    ui,
                    &text(language, "claim-wanted-owner"),
                    width,
                    &mut wanted.owner,
                );
                short(ui, &text(language, "claim-wanted-due"), width, &mut wanted.due);
                let now = recommendation_state_name(language, wanted.state);
                let chosen = ComboBox::from_id_salt("state").width(width).selected_text(now);
                let chosen = chosen.show_ui(ui, |ui| {
                    for (state, words) in &states {
                        ui.selectable_value(&mut wanted.state, *state, words);
                    }
                });
                named(chosen.response, &text(language, "claim-wanted-state"));
                if removes(ui, language, "claim-wanted-remove", index + 1) {
                    gone = Some(index);
                }
            });
        });
    }
    if let Some(index) = gone {
        all.remove(index);
    }
    if ui.button(text(language, "claim-wanted-add")).clicked() {
        all.push(Recommendation::default());
    }
}

fn reply_ui(ui: &mut Ui, language: Language, claim: &mut Claim) {
    let mut reply = claim.reply.clone().unwrap_or_default();
    line(ui, language, "claim-reply", &mut reply.text);
    ui.horizontal_wrapped(|ui| {
        let width = ((ui.available_width() - 20.0) / 2.0).max(90.0);
        short(ui, &text(language, "claim-reply-by"), width, &mut reply.by);
        short(ui, &text(language, "claim-reply-on"), width, &mut reply.on);
    });
    let empty = [&reply.text, &reply.by, &reply.on]
        .into_iter()
        .all(String::is_empty);
    claim.reply = (!empty).then_some(reply);
    ui.painter().hline(
        ui.max_rect().x_range(),
        ui.cursor().top(),
        (1.0, tokens(ui).border),
    );
    ui.add_space(4.0);
}
