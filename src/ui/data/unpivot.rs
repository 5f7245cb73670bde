//! Groups in columns: the small form that turns a printed cross-table into counts.

use egui::{RichText, TextEdit, Ui};

use super::sheet::is_free;
use crate::app::{Command, State};
use crate::data::{
    LEVELS, Table, TotalRow, Unpivot, Values, decimal, is_total, parse_number, total, total_rows, unpivot,
};
use crate::tally::Amount;
use crate::text::{self, Language, count, data_error, listed, text, text_with};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Tone, banner, card, hint, named, primary_button, segment, subheading};

/// Most figures for which the result is shown while it is being chosen.
const SHOWN_FIGURES: usize = 200_000;

/// How many of the new rows are shown.
const SHOWN_ROWS: usize = 6;

/// What a column is in the form.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Kept,
    Group,
    Out,
}

/// The form, while it is open.
#[derive(Debug, Default)]
pub struct UnpivotForm {
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    /// The audit and the columns that it was opened on; with others it closes.
    of: (u64, Vec<String>),
    parts: Vec<Part>,
    /// Two names in one header become two columns.
    levels: bool,
    names: [String; 2],
    count: String,
    totals: Vec<(TotalRow, bool)>,
    shown: Option<(Unpivot, Result<Preview, crate::data::Error>)>,
}

/// What would come of it.
#[derive(Debug)]
struct Preview {
    rows: usize,
    header: Vec<String>,
    first: Vec<Vec<String>>,
    before: f64,
    after: f64,
}

impl UnpivotForm {
    /// The card: what it is for and its button, or what was done and how to take it back.
    pub fn card(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let (Some(document), Some(table)) = (&state.document, &state.workspace.received) else {
            return;
        };
        let language = state.preferences.language;
        let free = is_free(state);
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "unpivot-title"));
            match &document.project.data.unpivot {
                Some(how) => {
                    done(ui, language, how);
                    let remove = egui::Button::new(text(language, "unpivot-remove"));
                    if ui.add_enabled(free, remove).clicked() {
                        commands.push(Command::Unpivot(None));
                    }
                }
                None => {
                    hint(ui, &text(language, "unpivot-why"));
                    let begin = egui::Button::new(text(language, "unpivot-begin"));
                    if ui.add_enabled(free && self.open.is_none(), begin).clicked() {
                        self.open = Some(Open::new(language, document.opened, table));
                    }
                }
            }
            if !free && state.jobs.running().is_none() {
                hint(ui, &text(language, "unpivot-fixed"));
            }
        });
        ui.add_space(4.0);
    }

    /// Whether the form is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The form.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let (Some(open), Some(document), Some(table)) =
            (&mut self.open, &state.document, &state.workspace.received)
        else {
            return;
        };
        if !is_free(state) || open.of != (document.opened, names(table)) {
            self.open = None;
            return;
        }
        let language = state.preferences.language;
        let mut close = false;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "unpivot-title"));
            open.columns(ui, language, table);
            let hidden: Vec<String> = table.set_apart().map(|column| column.name.clone()).collect();
            if !hidden.is_empty() {
                let columns = [("columns", listed(language, &hidden).into())];
                hint(ui, &text_with(language, "privacy-no-counts", &columns));
            }
            open.names(ui, language);
            for (row, out) in &mut open.totals {
                let said = [
                    ("value", row.value.as_str().into()),
                    ("column", row.column.as_str().into()),
                ];
                ui.checkbox(out, text_with(language, "unpivot-total-row", &said));
            }
            let how = open.how();
            let decimal = decimal(&document.project.data.format);
            if table.rows * how.spread.len() <= SHOWN_FIGURES
                && open.shown.as_ref().is_none_or(|(of, _)| *of != how)
            {
                open.shown = Some((how.clone(), preview(table, &how, decimal)));
            }
            let shown = open
                .shown
                .as_ref()
                .filter(|(of, _)| *of == how)
                .map(|(_, shown)| shown);
            if let Some(shown) = shown {
                preview_ui(ui, language, table, &how, shown);
            }
            ui.horizontal(|ui| {
                let possible = shown.is_none_or(Result::is_ok);
                if primary_button(ui, &text(language, "unpivot-apply"), possible).clicked() {
                    commands.push(Command::Unpivot(Some(how)));
                    close = true;
                }
                close |= ui.button(text(language, "unpivot-cancel")).clicked();
            });
        });
        ui.add_space(10.0);
        if close {
            self.open = None;
        }
    }
}

/// What was done.
fn done(ui: &mut Ui, language: Language, how: &Unpivot) {
    let said = [
        ("columns", listed(language, &how.spread).into()),
        ("name", listed(language, &how.names_to).into()),
        (
            "count",
            listed(language, std::slice::from_ref(&how.values_to)).into(),
        ),
    ];
    ui.add(egui::Label::new(text_with(language, "unpivot-done", &said)).wrap());
    if !how.leave_out.is_empty() {
        let rows = how
            .leave_out
            .iter()
            .map(|row| format!("{} = {}", row.column, row.value));
        let rows = [("rows", listed(language, &rows.collect::<Vec<_>>()).into())];
        hint(ui, &text_with(language, "unpivot-left-out", &rows));
    }
}

fn names(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.name.clone()).collect()
}

impl Open {
    fn new(language: Language, opened: u64, table: &Table) -> Open {
        let parts: Vec<Part> = table.columns.iter().map(|column| guess(column)).collect();
        let of = names(table);
        let mut groups = of
            .iter()
            .zip(&parts)
            .filter(|(_, part)| **part == Part::Group)
            .map(|(name, _)| name);
        let levels = groups.clone().next().is_some() && groups.all(|name| name.split(LEVELS).count() == 2);
        let totals = total_rows(table, &of)
            .into_iter()
            .map(|row| (row, true))
            .collect();
        let numbered = |level: &str| text_with(language, "unpivot-default-level", &[("level", level.into())]);
        let names = match levels {
            true => [numbered("1"), numbered("2")],
            false => [text(language, "unpivot-default-name"), numbered("2")],
        };
        Open {
            of: (opened, of),
            parts,
            levels,
            names,
            count: text(language, "unpivot-default-count"),
            totals,
            shown: None,
        }
    }

    /// What was chosen.
    fn how(&self) -> Unpivot {
        let of = |wanted: Part| {
            let chosen = self
                .of
                .1
                .iter()
                .zip(&self.parts)
                .filter(move |(_, part)| **part == wanted);
            chosen.map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let levels = if self.levels { 2 } else { 1 };
        Unpivot {
            keep: of(Part::Kept),
            spread: of(Part::Group),
            names_to: self
                .names
                .iter()
                .take(levels)
                .map(|name| name.trim().to_owned())
                .collect(),
            values_to: self.count.trim().to_owned(),
            leave_out: self
                .totals
                .iter()
                .filter(|(_, out)| *out)
                .map(|(row, _)| row.clone())
                .collect(),
        }
    }

    fn columns(&mut self, ui: &mut Ui, language: Language, table: &Table) {
        hint(ui, &text(language, "unpivot-columns"));
        egui::Grid::new("unpivot-columns")
            .num_columns(3)
            .spacing([12.0, 4.0])
            .show(ui, |ui| {
                for (column, part) in table.columns.iter().zip(&mut self.parts) {
                    ui.add(egui::Label::new(
                        RichText::new(&column.name).family(theme::bold()),
                    ));
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 2.0;
                        let choices = [
                            (Part::Kept, "unpivot-kept", "unpivot-column-kept"),
                            (Part::Group, "unpivot-group", "unpivot-column-group"),
                            (Part::Out, "unpivot-out", "unpivot-column-out"),
                        ];
                        for (choice, words, name) in choices {
                            let name = text_with(language, name, &[("column", column.name.as_str().into())]);
                            if segment(ui, &text(language, words), &name, *part == choice).clicked() {
                                *part = choice;
                            }
                        }
                    });
                    if is_total(&column.name) {
                        hint(ui, &text(language, "unpivot-total-column"));
                    }
                    ui.end_row();
                }
            });
    }

    fn names(&mut self, ui: &mut Ui, language: Language) {
        let mut groups = self
            .of
            .1
            .iter()
            .zip(&self.parts)
            .filter(|(_, part)| **part == Part::Group);
        if groups.any(|(name, _)| name.contains(LEVELS)) {
            ui.checkbox(&mut self.levels, text(language, "unpivot-levels"));
        }
        let field = |ui: &mut Ui, label: String, value: &mut String| {
            ui.vertical(|ui| {
                hint(ui, &label);
                named(ui.add(TextEdit::singleline(value).desired_width(190.0)), &label);
            });
        };
        ui.horizontal_wrapped(|ui| {
            if self.levels {
                for (name, level) in self.names.iter_mut().zip(["1", "2"]) {
                    field(
                        ui,
                        text_with(language, "unpivot-name-level", &[("level", level.into())]),
                        name,
                    );
                }
            } else {
                field(ui, text(language, "unpivot-name"), &mut self.names[0]);
            }
            field(ui, text(language, "unpivot-count"), &mut self.count);
        });
    }
}

/// What a column seems to be: figures are a group's, unless they are a total's.
fn guess(column: &crate::data::Column) -> Part {
    let figures = match &column.values {
        Values::Number(_) => true,
        Values::Text { labels, .. } => {
            let numbers = labels
                .iter()
                .filter(|label| parse_number(label, crate::data::Decimal::Point).is_some());
            let numbers = numbers.count();
            numbers > 0 && numbers * 2 >= labels.len()
        }
    };
    match figures {
        true if is_total(&column.name) => Part::Out,
        true => Part::Group,
        false => Part::Kept,
    }
}

fn preview(
    table: &Table,
    how: &Unpivot,
    decimal: crate::data::Decimal,
) -> Result<Preview, crate::data::Error> {
    let turned = unpivot(table, how, decimal)?;
    let cells = |row: usize| {
        let cells = turned
            .columns
            .iter()
            .map(|column| column.cell(row).unwrap_or_default().into_owned());
        cells.collect()
    };
    Ok(Preview {
        rows: turned.rows,
        header: names(&turned),
        first: (0..turned.rows.min(SHOWN_ROWS)).map(cells).collect(),
        before: total(table, &how.spread, &how.leave_out)?,
        after: total(&turned, std::slice::from_ref(&how.values_to), &[])?,
    })
}

fn preview_ui(
    ui: &mut Ui,
    language: Language,
    table: &Table,
    how: &Unpivot,
    shown: &Result<Preview, crate::data::Error>,
) {
    ui.add_space(4.0);
    let shown = match shown {
        Ok(shown) => shown,
        Err(error) => {
            banner(ui, Tone::Warning, |ui| {
                ui.add(egui::Label::new(data_error(language, error)).wrap())
            });
            return;
        }
    };
    hint(ui, &text(language, "unpivot-preview"));
    egui::ScrollArea::horizontal()
        .id_salt("unpivot-preview")
        .show(ui, |ui| {
            egui::Grid::new("unpivot-preview")
                .striped(true)
                .spacing([16.0, 3.0])
                .show(ui, |ui| {
                    for name in &shown.header {
                        ui.label(RichText::new(name).small().family(theme::bold()));
                    }
                    ui.end_row();
                    for cell in shown
                        .first
                        .iter()
                        .flat_map(|row| row.iter().map(Some).chain([None]))
                    {
                        match cell {
                            Some(cell) => drop(ui.label(RichText::new(cell).small())),
                            None => ui.end_row(),
                        }
                    }
                });
        });
    let whole = |number: usize| count(language, Amount::exact(number as f64));
    let kept = shown.rows / how.spread.len().max(1);
    let shape = [
        ("rows", whole(kept).into()),
        ("columns", whole(how.spread.len()).into()),
        ("after", whole(shown.rows).into()),
    ];
    let mut words = text_with(language, "unpivot-shape", &shape);
    if kept < table.rows {
        let rows = [("rows", whole(table.rows - kept).into())];
        words = format!("{words} ({})", text_with(language, "unpivot-left-out", &rows));
    }
    let said = [
        ("before", text::decimal(language, shown.before).into()),
        ("total", text::decimal(language, shown.after).into()),
    ];
    let same = (shown.before - shown.after).abs() <= 1e-9 * shown.before.abs().max(1.0);
    let (id, colour) = match same {
        true => ("unpivot-total-same", tokens(ui).text),
        false => ("unpivot-total-differs", tokens(ui).danger),
    };
    let words = format!("{words}. {}", text_with(language, id, &said));
    ui.add(egui::Label::new(RichText::new(words).color(colour)).wrap());
    ui.add_space(4.0);
}
