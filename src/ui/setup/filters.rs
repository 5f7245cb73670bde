//! Which rows are kept, step by step.

use std::sync::Arc;

use egui::{RichText, TextEdit, Ui};

use super::fields::warning;
use super::filter_field::FilterField;
use super::form::Form;
use crate::data::{Column, Error, Expression, FilterError, Kind, Table, Values, column_written};
use crate::project::{Filter, StepCount};
use crate::tally::Amount;
use crate::text::{count, data_error};
use crate::ui::theme::tokens;
use crate::ui::widgets::{hint, named};

/// The step being typed, and what is wrong with it.
#[derive(Debug, Default)]
pub struct FiltersQuestion {
    field: FilterField,
    /// The step being rewritten, when it is not a new one.
    editing: Option<usize>,
    error: Option<Error>,
    /// Whether the error is new, and to be brought into sight.
    reveal: bool,
}

impl FiltersQuestion {
    /// Draws the steps and the field that adds one.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let filters = form.setup.filters.clone();
        for (index, filter) in filters.iter().enumerate() {
            if step_ui(ui, form, index, filter) {
                self.editing = Some(index);
                self.field = FilterField::default();
                self.field.text.clone_from(&filter.expression);
                self.error = None;
            }
        }
        self.editing = self.editing.filter(|index| *index < filters.len());
        let mut wanted = false;
        ui.horizontal(|ui| {
            let label = form.words("setup-filter-field");
            let add = match self.editing {
                Some(_) => form.words("filter-replace"),
                None => form.words("setup-filter-add"),
            };
            let width = (ui.available_width() - 130.0).clamp(160.0, 520.0);
            let typed = self.field.show(ui, form, &label, example(form), width);
            if typed.changed {
                self.error = None;
            }
            wanted |= typed.entered;
            wanted |= ui.button(add).clicked();
        });
        if self.field.proposals_ui(ui, form) {
            self.error = None;
        }
        if wanted {
            self.add(form);
        }
        match &self.error {
            Some(error) => {
                let shown = ui.scope(|ui| error_ui(ui, form, error)).response;
                if std::mem::take(&mut self.reveal) {
                    shown.scroll_to_me(None);
                }
            }
            None => {
                hint(ui, &form.words("setup-filter-help"));
                for example in [
                    "age >= 18 and city in (\"Lyon\", \"Nice\")",
                    "not result is missing",
                    "\"filing date\" >= 2023-01-01",
                ] {
                    let example = RichText::new(example).monospace().small().color(tokens(ui).muted);
                    ui.add(egui::Label::new(example).wrap());
                }
            }
        }
    }

    fn add(&mut self, form: &mut Form<'_>) {
        self.field.close();
        let checked = Expression::parse(&self.field.text)
            .map_err(Error::Filter)
            .and_then(|expression| expression.keeps(&without_rows(form)));
        match checked {
            Err(error) => {
                self.error = Some(error);
                self.reveal = true;
            }
            Ok(_) => {
                let expression = std::mem::take(&mut self.field.text).trim().to_owned();
                self.error = None;
                if let Some(index) = self.editing.take() {
                    form.edit("undo-filter-edit", |setup| {
                        if let Some(filter) = setup.filters.get_mut(index) {
                            filter.expression = expression;
                        }
                    });
                    return;
                }
                form.edit("undo-filter-add", |setup| {
                    setup.filters.push(Filter {
                        expression,
                        on: true,
                        note: String::new(),
                    })
                });
            }
        }
    }
}

/// The columns alone, those set aside included: enough to know whether an expression fits them.
fn without_rows(form: &Form<'_>) -> Table {
    let table = form.table;
    let bare = |column: &Arc<Column>| {
        let values = match &column.values {
            Values::Text { labels, .. } => Values::Text {
                codes: Vec::new(),
                labels: labels.clone(),
            },
            Values::Number(_) => Values::Number(Vec::new()),
        };
        Arc::new(Column {
            taken_for: column.taken_for,
            ..Column::new(&column.name, values)
        })
    };
    let aside = table.aside.iter().filter(|aside| !aside.apart);
    let aside = aside.map(|aside| Arc::new(aside.column.clone()));
    Table {
        columns: table.columns.iter().map(bare).chain(aside).collect(),
        hidden: table.hidden.clone(),
        ..Table::default()
    }
}

/// Draws a step; returns whether it is to be rewritten.
fn step_ui(ui: &mut Ui, form: &mut Form<'_>, index: usize, filter: &Filter) -> bool {
    let mut rewrite = false;
    ui.horizontal_wrapped(|ui| {
        let mut on = filter.on;
        let words = RichText::new(&filter.expression).family(egui::FontFamily::Monospace);
        if ui.checkbox(&mut on, words).changed() {
            form.edit("undo-filter-switch", |setup| {
                if let Some(filter) = setup.filters.get_mut(index) {
                    filter.on = on;
                }
            });
        }
        let counted = counted(form, index, filter);
        if let Some(step) = counted.filter(|step| step.on) {
            let before = count(form.language, Amount::exact(step.rows_before as f64));
            let after = count(form.language, Amount::exact(step.rows_after as f64));
            let kept = form.words_with(
                "setup-filter-kept",
                &[("before", before.into()), ("after", after.into())],
            );
            ui.label(RichText::new(kept).color(tokens(ui).muted).small());
        } else if !filter.on {
            ui.label(
                RichText::new(form.words("setup-filter-off"))
                    .color(tokens(ui).muted)
                    .small(),
            );
        }
        let step = [("filter", filter.expression.as_str().into())];
        rewrite = named(
            ui.button(form.words("filter-edit")),
            &form.words_with("filter-edit-step", &step),
        )
        .clicked();
        for (id, said, to) in [
            ("order-up", "filter-up-step", index.checked_sub(1)),
            (
                "order-down",
                "filter-down-step",
                Some(index + 1).filter(|to| *to < form.setup.filters.len()),
            ),
        ] {
            let button = ui.add_enabled(to.is_some(), egui::Button::new(form.words(id)));
            if named(button, &form.words_with(said, &step)).clicked()
                && let Some(to) = to
            {
                form.edit("undo-filter-move", |setup| setup.filters.swap(index, to));
            }
        }
        let remove = form.words_with(
            "setup-filter-remove",
            &[("filter", filter.expression.as_str().into())],
        );
        let button = ui.button(form.words("setup-remove"));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &remove));
        if button.clicked() {
            form.edit("undo-filter-remove", |setup| {
                if index < setup.filters.len() {
                    setup.filters.remove(index);
                }
            });
        }
    });
    let mut note = filter.note.clone();
    let label = form.words_with(
        "filter-note-step",
        &[("filter", filter.expression.as_str().into())],
    );
    let field = TextEdit::singleline(&mut note).hint_text(form.words("filter-note"));
    let field = named(ui.add(field.desired_width(420.0)), &label);
    if field.changed() {
        form.edit_further("undo-filter-note", true, |setup| {
            if let Some(filter) = setup.filters.get_mut(index) {
                filter.note = note;
            }
        });
    }
    rewrite
}

/// What a step did, when it was counted as it is now.
fn counted(form: &Form<'_>, index: usize, filter: &Filter) -> Option<StepCount> {
    let prepared = form.state.workspace.prepared.as_ref()?;
    let step = prepared.steps.get(index)?;
    (step.expression == filter.expression && step.on == filter.on).then(|| step.clone())
}

fn error_ui(ui: &mut Ui, form: &Form<'_>, error: &Error) {
    if let Error::Filter(error) = error {
        let colour = tokens(ui).danger;
        let pointed = RichText::new(pointed(error))
            .family(egui::FontFamily::Monospace)
            .color(colour);
        ui.add(egui::Label::new(pointed).extend());
    }
    warning(ui, &data_error(form.language, error));
}

/// The expression with a caret under the character that does not fit.
fn pointed(error: &FilterError) -> String {
    let line = error.expression.replace(['\n', '\r', '\t'], " ");
    format!("{line}\n{}^", " ".repeat(error.position))
}

/// An example with a column of this very file.
fn example(form: &Form<'_>) -> String {
    let of_kind = |kinds: &[Kind]| form.profiles().find(|profile| kinds.contains(&profile.kind));
    if let Some(profile) = of_kind(&[Kind::WholeNumber])
        && let Some((low, high)) = profile.range
    {
        return format!(
            "{} >= {}",
            column_written(&profile.name),
            ((low + high) / 2.0).floor()
        );
    }
    match of_kind(&[Kind::Text]) {
        Some(profile) => format!("{} is not missing", column_written(&profile.name)),
        None => String::new(),
    }
}
