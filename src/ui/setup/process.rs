//! How the rows came about: the columns of stage, version and day, and looking at one of each.

use egui::{CollapsingHeader, RichText, TextEdit, Ui};

use super::fields::{Unchosen, column_chooser, warning};
use super::form::Form;
use super::order::order_list;
use crate::data::{Change, Column, Recode, column_written};
use crate::project::{Came, Filter, Process, Told, keeping};
use crate::tally::Amount;
use crate::text::{count, days_words, missing, mixed_words};
use crate::ui::theme::tokens;
use crate::ui::widgets::{hint, named, quiet_button};

/// More values than this are not listed one by one.
const MOST: usize = 12;

/// The period being typed.
#[derive(Debug, Default)]
pub struct ProcessQuestion {
    from: String,
    to: String,
    wrong: bool,
}

impl ProcessQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let came = form
            .state
            .workspace
            .prepared
            .as_ref()
            .map(|prepared| prepared.came.clone());
        let came = came.unwrap_or_default();
        let process = form.setup.process.clone();
        let all = form.listable();
        choose(
            ui,
            form,
            "process-stage",
            &all,
            &process.stage,
            |process, column| {
                process.stage = column;
                process.stages.clear();
            },
        );
        if let Some(column) = &process.stage {
            values_ui(ui, form, column, &came.stages);
            stages_ui(ui, form, &came.stages);
        }
        choose(
            ui,
            form,
            "process-version",
            &all,
            &process.model_version,
            |process, column| {
                process.model_version = column;
            },
        );
        if let Some(column) = &process.model_version {
            values_ui(ui, form, column, &came.versions);
        }
        let days = form.days();
        if !days.is_empty() || process.date.is_some() {
            choose(
                ui,
                form,
                "process-date",
                &days,
                &process.date,
                |process, column| process.date = column,
            );
        }
        if let Some(column) = &process.date {
            self.days_ui(ui, form, column, &came);
        }
        for mixed in came.mixed(form.setup, true) {
            warning(ui, &mixed_words(form.language, mixed));
        }
    }

    /// The period, and the ways to keep a part of it.
    fn days_ui(&mut self, ui: &mut Ui, form: &mut Form<'_>, column: &str, came: &Came) {
        hint(ui, &days_words(form.language, came));
        ui.horizontal_wrapped(|ui| {
            for (id, day) in [("process-from", &mut self.from), ("process-to", &mut self.to)] {
                let label = form.words(id);
                ui.label(&label);
                let field = TextEdit::singleline(day)
                    .hint_text("2024-01-31")
                    .desired_width(120.0);
                self.wrong &= !named(ui.add(field), &label).changed();
            }
            if ui.button(form.words("process-keep-days")).clicked() {
                self.keep_days(form, column);
            }
            if quiet_button(ui, &form.words("process-by-year")).clicked() {
                by_year(form, column);
            }
        });
        if self.wrong {
            warning(ui, &form.words("process-bad-day"));
        }
    }

    fn keep_days(&mut self, form: &mut Form<'_>, column: &str) {
        let is_day = |day: &str| day.parse::<jiff::civil::Date>().is_ok();
        let (from, to) = (self.from.trim().to_owned(), self.to.trim().to_owned());
        self.wrong = !is_day(&from) || !is_day(&to) || from > to;
        if !self.wrong {
            let name = column_written(column);
            add_filter(form, format!("{name} >= {from} and {name} <= {to}"));
            *self = ProcessQuestion::default();
        }
    }
}

/// A column for one of the parts.
fn choose(
    ui: &mut Ui,
    form: &mut Form<'_>,
    id: &str,
    columns: &[String],
    chosen: &Option<String>,
    set: impl FnOnce(&mut Process, Option<String>),
) {
    let (label, none) = (form.words(id), form.words("process-none"));
    let choice = ui
        .horizontal_wrapped(|ui| {
            column_chooser(
                ui,
                form,
                id,
                &label,
                columns,
                chosen.as_deref(),
                Unchosen::Choice(&none),
            )
        })
        .inner;
    if let Some(choice) = choice {
        form.edit("process-undo", |setup| set(&mut setup.process, choice));
    }
}

/// The values with their rows, each of which can be kept alone, and all of which can be looked inside.
fn values_ui(ui: &mut Ui, form: &mut Form<'_>, column: &str, told: &Told) {
    let Ok(source) = form.table.column(column).cloned() else {
        return;
    };
    for (value, rows) in told.values.iter().take(MOST) {
        ui.horizontal_wrapped(|ui| {
            ui.label(value);
            let written = count(form.language, Amount::exact(*rows as f64));
            let rows = [("rows", (*rows as f64).into()), ("written", written.into())];
            let muted = tokens(ui).muted;
            ui.label(
                RichText::new(form.words_with("process-rows", &rows))
                    .small()
                    .color(muted),
            );
            if told.values.len() > 1 {
                one_ui(ui, form, &source, value);
            }
        });
    }
    if told.missing > 0 {
        hint(ui, &missing(form.language, told.missing));
    }
    let is_stratum = form.setup.stratum.as_deref() == Some(column);
    if told.values.len() > 1 && !is_stratum {
        let arguments = [("column", column.into())];
        let button = ui.button(form.words("process-each"));
        if named(button, &form.words_with("process-each-of", &arguments)).clicked() {
            form.edit("undo-stratum", |setup| setup.stratum = Some(column.to_owned()));
        }
    }
}

fn one_ui(ui: &mut Ui, form: &mut Form<'_>, column: &Column, value: &str) {
    let arguments = [("value", value.into())];
    let button = quiet_button(ui, &form.words("process-one"));
    if named(button, &form.words_with("process-one-of", &arguments)).clicked() {
        add_filter(form, keeping(column, value));
    }
}

/// The order of the stages, from the first on.
fn stages_ui(ui: &mut Ui, form: &mut Form<'_>, told: &Told) {
    let stages: Vec<String> = told.values.iter().map(|(stage, _)| stage.clone()).collect();
    if stages.len() < 2 || stages.len() > MOST {
        return;
    }
    let mut order = None;
    CollapsingHeader::new(form.words("process-stages-title"))
        .id_salt("stages")
        .show(ui, |ui| order = order_list(ui, form, &stages));
    if let Some(order) = order {
        form.edit("process-undo", |setup| setup.process.stages = order);
    }
}

/// Adds a filter that is seen, switched off and removed like the others.
fn add_filter(form: &mut Form<'_>, expression: String) {
    form.edit("process-undo-filter", |setup| {
        setup.filters.push(Filter {
            expression,
            on: true,
            note: String::new(),
        });
    });
}

/// Makes a column of years, once, and looks inside each.
fn by_year(form: &mut Form<'_>, column: &str) {
    let into = form.words_with("process-year-of", &[("column", column.into())]);
    form.edit("undo-stratum", |setup| {
        let made = setup
            .recodes
            .iter()
            .find(|recode| recode.on && recode.column == column && recode.change == Change::Year);
        let year = match made {
            Some(recode) => recode.target().to_owned(),
            None => {
                setup.recodes.push(Recode {
                    column: column.to_owned(),
                    into: Some(into.clone()),
                    change: Change::Year,
                    note: String::new(),
                    on: true,
                });
                into
            }
        };
        setup.stratum = Some(year);
    });
}
