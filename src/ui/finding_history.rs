//! What a finding said before, and the views that it no longer rests on.

use egui::{CollapsingHeader, Label, RichText, Ui};

use super::moment::moment;
use super::theme::tokens;
use super::widgets::hint;
use crate::project::{Change, Finding};
use crate::text::{Language, frozen_rate, group_name, metric_name, severity_name, status_name, text_with};

/// Draws each change, folded, the latest first; nothing while nothing has changed.
pub fn history_ui(ui: &mut Ui, language: Language, finding: &Finding) {
    if finding.history.is_empty() {
        return;
    }
    let arguments = [
        ("number", f64::from(finding.number).into()),
        ("count", (finding.history.len() as f64).into()),
    ];
    let title = RichText::new(text_with(language, "findings-history", &arguments)).small();
    CollapsingHeader::new(title).id_salt("history").show(ui, |ui| {
        for change in finding.history.iter().rev() {
            hint(ui, &head(language, change));
            let words = RichText::new(&change.text).small().color(tokens(ui).text);
            ui.add(Label::new(words).wrap().selectable(true));
            if let Some(view) = &change.view {
                let arguments = [
                    ("metric", metric_name(language, view.metric).into()),
                    ("group", group_name(language, &view.group).into()),
                    ("rate", frozen_rate(language, view.metric, &view.numbers).into()),
                ];
                hint(ui, &text_with(language, "findings-history-view", &arguments));
            }
        }
    });
}

/// When it had been written, how far it had come, and who had written it.
fn head(language: Language, change: &Change) -> String {
    let written = [("day", moment(language, &change.at).into())];
    let mut parts = vec![
        text_with(language, "findings-history-at", &written),
        status_name(language, change.status),
        severity_name(language, change.severity),
    ];
    parts.push(change.author.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
