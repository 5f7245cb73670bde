//! Adding what is on the screen to a finding that is there already.

use egui::{ComboBox, Ui};

use super::shown::Shown;
use super::widgets::hint;
use crate::app::{Command, Edit, State};
use crate::measure::Value;
use crate::project::{Evidence, Finding};
use crate::text::{text, text_with};

/// How many letters of a finding's words are shown in the list.
const LETTERS: usize = 60;

/// Draws which findings rest on what is on the screen of a group, and the list of the others; nothing while there is no
/// finding, or nothing to add.
pub fn add_view_ui(ui: &mut Ui, state: &State, shown: &Shown, group: usize, commands: &mut Vec<Command>) {
    let language = shown.language;
    let findings = &shown.project.findings;
    if findings.is_empty() || matches!(shown.rate(group).value, Value::Undefined(_)) {
        return;
    }
    let key = &shown.group(group).key;
    let view = &shown.project.view;
    let is_this = |evidence: &Evidence| {
        let level = evidence.stratum.as_ref().map(|(_, level)| level);
        evidence.grouping.attributes == shown.grouping().attributes
            && (evidence.metric, &evidence.group) == (view.metric, key)
            && level == view.stratum.as_ref()
            && evidence.moved(shown.project, &state.workspace.sources).is_empty()
    };
    let rests = |finding: &&Finding| finding.views().any(is_this);
    let (resting, others): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(rests);
    if !resting.is_empty() {
        let numbers: Vec<String> = resting.iter().map(|finding| finding.number.to_string()).collect();
        let arguments = [
            ("count", (resting.len() as f64).into()),
            ("numbers", numbers.join(", ").into()),
        ];
        hint(ui, &text_with(language, "findings-resting", &arguments));
    }
    if others.is_empty() {
        return;
    }
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(text(language, "findings-add"));
        ui.add_enabled_ui(state.is_current(), |ui| {
            ComboBox::from_id_salt("add-view")
                .selected_text(text(language, "findings-add-prompt"))
                .width(200.0)
                .truncate()
                .show_ui(ui, |ui| {
                    for finding in others {
                        let words: String = finding.text.chars().take(LETTERS).collect();
                        let arguments = [
                            ("number", finding.number.to_string().into()),
                            ("words", words.into()),
                        ];
                        let entry = text_with(language, "findings-add-entry", &arguments);
                        if ui.selectable_label(false, entry).clicked() {
                            chosen = Some(finding.number);
                        }
                    }
                })
                .response
                .labelled_by(label.id);
        });
    });
    commands.extend(chosen.map(|number| {
        let group = key.clone();
        Command::Edit(Edit::AddView { number, group })
    }));
}
