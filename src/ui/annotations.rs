//! Notes on the chart that is looked at: listed under it, and the form that puts one or changes it.

use egui::{ComboBox, Label, RichText, TextEdit, Ui};

use super::moment::moment;
use super::shown::Shown;
use super::theme;
use super::widgets::{card, hint, named, primary_button, prose, quiet_button, subheading};
use crate::app::{AnnotationEdit, Command, Edit, NoteWords};
use crate::measure::Metric;
use crate::measure::{GroupMeasures, Undefined, Value};
use crate::project::{Annotation, Cell, DecisionRule, Project, Spot};
use crate::tally::GroupKey;
use crate::text::{Language, spot_name, text, text_with};

/// A note being written about a group, or near it.
#[derive(Debug, Default)]
pub struct AnnotationForm {
    /// The group that it began with, the place chosen since, and the words.
    new: Option<(GroupKey, Spot, NoteWords)>,
}

/// Notes being changed.
#[derive(Debug, Default)]
pub struct AnnotationList {
    editing: Option<(u32, NoteWords)>,
}

/// Draws the list under the chart; nothing when there is no note.
pub fn annotations_ui(ui: &mut Ui, shown: &Shown, list: &mut AnnotationList, commands: &mut Vec<Command>) {
    let language = shown.language;
    let here = shown.project.annotations_here();
    if here.is_empty() {
        return;
    }
    ui.add_space(4.0);
    subheading(ui, &text(language, "annotations-title"));
    for annotation in here {
        ui.push_id(("annotation", annotation.number), |ui| {
            annotation_ui(ui, shown, annotation, list, commands);
        });
    }
}

fn annotation_ui(
    ui: &mut Ui,
    shown: &Shown,
    annotation: &Annotation,
    list: &mut AnnotationList,
    commands: &mut Vec<Command>,
) {
    let (language, number) = (shown.language, annotation.number);
    let numbered = |id: &str| text_with(language, id, &[("number", number.to_string().into())]);
    let arguments = [
        ("number", number.to_string().into()),
        ("place", spot_name(language, &annotation.at).into()),
    ];
    let head = text_with(language, "annotations-head", &arguments);
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(RichText::new(head).family(theme::bold())).wrap());
        let author = annotation.author.trim();
        let mut said = vec![moment(language, &annotation.modified)];
        said.extend((!author.is_empty()).then(|| author.to_owned()));
        said.extend(annotation.finding.map(|finding| {
            text_with(
                language,
                "annotations-of-finding",
                &[("number", finding.to_string().into())],
            )
        }));
        hint(ui, &said.join(" · "));
        let edit = quiet_button(ui, &text(language, "talk-edit"));
        if named(edit, &numbered("annotations-edit-number")).clicked() {
            list.editing = Some((number, words_of(annotation)));
        }
        let delete = quiet_button(ui, &text(language, "talk-delete"));
        if named(delete, &numbered("annotations-delete-number")).clicked() {
            commands.push(Command::Edit(Edit::Annotate(AnnotationEdit::Delete(number))));
        }
    });
    let Some((_, words)) = list.editing.as_mut().filter(|(of, _)| *of == number) else {
        prose(ui, &annotation.note, 14.5);
        return;
    };
    if let Some(saved) = words_ui(ui, language, shown.project, words) {
        if saved {
            let set = AnnotationEdit::Set(number, trimmed(words));
            commands.push(Command::Edit(Edit::Annotate(set)));
        }
        list.editing = None;
    }
}

fn words_of(annotation: &Annotation) -> NoteWords {
    NoteWords {
        note: annotation.note.clone(),
        author: annotation.author.clone(),
        finding: annotation.finding,
    }
}

fn trimmed(words: &NoteWords) -> NoteWords {
    NoteWords {
        note: words.note.trim().to_owned(),
        author: words.author.trim().to_owned(),
        finding: words.finding,
    }
}

/// Draws the button in the evidence of a group that begins a note.
pub fn put_note_ui(ui: &mut Ui, language: Language, group: &GroupKey, form: &mut AnnotationForm) {
    if ui.button(text(language, "annotations-put")).clicked() {
        form.new = Some((group.clone(), Spot::Group(group.clone()), NoteWords::default()));
    }
}

impl AnnotationForm {
    /// Whether a note about this group is being written.
    pub fn is_open(&self, group: &GroupKey) -> bool {
        { self.new.as_ref() }.is_some_and(|(of, ..)| of == group)
    }
}

/// Draws the form of a group's note, when it is being written.
pub fn annotation_form_ui(
    ui: &mut Ui,
    shown: &Shown,
    group: usize,
    form: &mut AnnotationForm,
    commands: &mut Vec<Command>,
) {
    let measures = shown.group(group);
    let Some((_, at, words)) = form.new.as_mut().filter(|(of, ..)| *of == measures.key) else {
        return;
    };
    let language = shown.language;
    let mut saved = None;
    card(ui, |ui| {
        let label = hint(ui, &text(language, "annotations-where"));
        let list = ComboBox::from_id_salt("spot")
            .height(640.0)
            .width(ui.available_width() - 8.0)
            .truncate();
        let list = list.selected_text(spot_name(language, at)).show_ui(ui, |ui| {
            for spot in spots(shown, group, measures) {
                let name = spot_name(language, &spot);
                if ui.selectable_label(spot == *at, name).clicked() {
                    *at = spot;
                }
            }
        });
        list.response.labelled_by(label.id);
        saved = words_ui(ui, language, shown.project, words);
    });
    if let Some(saved) = saved {
        if saved {
            let put = AnnotationEdit::Put(trimmed(words), at.clone());
            commands.push(Command::Edit(Edit::Annotate(put)));
        }
        form.new = None;
    }
}

/// Where a note can be put from a group: the group itself, its counts, its scores, its stratum, the threshold.
fn spots(shown: &Shown, index: usize, measures: &GroupMeasures) -> Vec<Spot> {
    let group = measures.key.clone();
    let mut spots = vec![Spot::Group(group.clone())];
    let lacks = |metric: Metric| {
        matches!(
            measures.rate(metric).value,
            Value::Undefined(Undefined::NoOutcome | Undefined::NoDecision)
        )
    };
    if !lacks(Metric::BaseRate) && !lacks(Metric::SelectionRate) {
        spots.extend(Cell::ALL.map(|cell| Spot::Cell {
            group: group.clone(),
            cell,
        }));
    }
    spots.extend(shown.project.view.stratum.clone().map(Spot::Stratum));
    if matches!(shown.setup().decision, Some(DecisionRule::Score { .. })) {
        spots.push(Spot::Threshold);
    }
    // The longest list last.
    if let Some(Ok(bins)) = shown.measured.calibration.get(index) {
        spots.extend(bins.iter().map(|bin| Spot::Bin {
            group: group.clone(),
            from: bin.from,
            to: bin.to,
        }));
    }
    spots
}

/// The words of a note; whether they are kept, once that is said.
fn words_ui(ui: &mut Ui, language: Language, project: &Project, words: &mut NoteWords) -> Option<bool> {
    let label = hint(ui, &text(language, "annotations-words"));
    let note = TextEdit::multiline(&mut words.note)
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    ui.add(note).labelled_by(label.id);
    ui.horizontal_wrapped(|ui| {
        let width = ((ui.available_width() - 16.0) / 2.0).clamp(110.0, 190.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let label = hint(ui, &text(language, "annotations-author"));
            let author = TextEdit::singleline(&mut words.author).desired_width(width);
            ui.add(author).labelled_by(label.id);
        });
        if project.findings.is_empty() {
            return;
        }
        ui.vertical(|ui| {
            ui.set_width(width);
            let label = hint(ui, &text(language, "annotations-finding"));
            let name = |finding: Option<u32>| match finding {
                Some(number) => text_with(
                    language,
                    "merge-finding",
                    &[("number", number.to_string().into())],
                ),
                None => text(language, "annotations-no-finding"),
            };
            let list = ComboBox::from_id_salt("finding").width(width);
            let list = list.selected_text(name(words.finding)).show_ui(ui, |ui| {
                let findings = project.findings.iter().map(|finding| Some(finding.number));
                for finding in std::iter::once(None).chain(findings) {
                    ui.selectable_value(&mut words.finding, finding, name(finding));
                }
            });
            list.response.labelled_by(label.id);
        });
    });
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        let ready = !words.note.trim().is_empty();
        if primary_button(ui, &text(language, "findings-save"), ready).clicked() {
            answer = Some(true);
        }
        if ui.button(text(language, "findings-cancel")).clicked() {
            answer = Some(false);
        }
    });
    answer
}
