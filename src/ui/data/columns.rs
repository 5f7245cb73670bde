//! The columns of the data: a table of which only the rows in sight are drawn.

use egui::{Align, Layout, RichText, TextEdit, Ui, Vec2};
use egui_extras::{Column as TableColumn, TableBuilder};

use super::aside::read_button;
use super::quarantine::hide_button;
use super::typing::typing_control;
use super::values::values_cell;
use crate::app::{Command, State, Workspace};
use crate::data::{Column, Kind, MANY_TEXTS, Profile, Role, Slot, Table, suggest_one};
use crate::project::{DecisionRule, Project, Setup};
use crate::tally::Amount;
use crate::text::{Language, count, percent, text, text_with};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{hint, named, quiet_button, subheading};

/// The height of a column's row: three values with their bars, and how many more there are.
const ROW: f32 = 82.0;

/// What is typed to find a column.
#[derive(Debug, Default)]
pub struct ColumnList {
    filter: String,
    /// The column whose values are asked to be changed.
    pub to_change: Option<String>,
    /// Whether the columns set apart are asked to be seen.
    pub to_apart: bool,
}

/// One column, with all that is said of it.
pub struct Row<'a> {
    /// Without its cells when it is set aside.
    pub column: &'a Column,
    /// `None` where nothing is known of its cells.
    pub profile: Option<&'a Profile>,
    pub suggestion: Option<Role>,
    pub is_aside: bool,
}

impl<'a> Row<'a> {
    /// A row for each column that may be shown.
    fn all(table: &'a Table, workspace: &'a Workspace) -> Vec<Row<'a>> {
        let mut here = workspace.profiles.iter().zip(&workspace.roles);
        let rows = table.slots().into_iter().filter_map(|slot| match slot {
            Slot::Shown(column) => {
                let (profile, suggestion) = here.next()?;
                Some(Row {
                    column,
                    profile: Some(profile),
                    suggestion: *suggestion,
                    is_aside: false,
                })
            }
            Slot::Aside(aside) if !aside.apart => Some(Row {
                column: &aside.column,
                profile: aside.profile.as_ref(),
                suggestion: aside.profile.as_ref().and_then(suggest_one),
                is_aside: true,
            }),
            Slot::Aside(_) | Slot::Hidden(_) => None,
        });
        rows.collect()
    }
}

impl ColumnList {
    /// Draws the list; with `scrolls` it scrolls by itself under its header, otherwise it takes the room it needs.
    pub fn show(&mut self, ui: &mut Ui, state: &State, scrolls: bool, commands: &mut Vec<Command>) {
        let (Some(table), Some(document)) = (&state.workspace.table, &state.document) else {
            return;
        };
        let language = state.preferences.language;
        let wanted = self.filter.trim().to_lowercase();
        let all = Row::all(table, &state.workspace);
        let number = all.len();
        let matches = |row: &Row<'_>| wanted.is_empty() || row.column.name.to_lowercase().contains(&wanted);
        let rows: Vec<Row<'_>> = all.into_iter().filter(matches).collect();
        ui.horizontal(|ui| {
            subheading(ui, &text(language, "data-columns"));
            let of = count(language, Amount::exact(number as f64));
            let shown = count(language, Amount::exact(rows.len() as f64));
            let words = match rows.len() == number {
                true => of,
                false => text_with(
                    language,
                    "data-columns-shown",
                    &[("shown", shown.into()), ("of", of.into())],
                ),
            };
            ui.label(RichText::new(words).small().color(tokens(ui).muted));
            let apart = table.set_apart().count();
            if apart > 0 {
                let written = count(language, Amount::exact(apart as f64));
                let words = [("number", apart.into()), ("count", written.into())];
                let words = text_with(language, "privacy-columns-apart", &words);
                let words = RichText::new(words).small().color(tokens(ui).accent);
                let link = ui.add(egui::Button::new(words).frame_when_inactive(false));
                self.to_apart |= link.on_hover_text(text(language, "privacy-see")).clicked();
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let prompt = text(language, "data-filter-columns");
                let field = TextEdit::singleline(&mut self.filter).hint_text(&prompt);
                named(ui.add(field.desired_width(200.0)), &prompt);
            });
        });
        ui.add_space(4.0);
        let asked = table_ui(ui, state, &document.project, table.rows, &rows, scrolls, commands);
        self.to_change = self.to_change.take().or(asked);
    }
}

/// Draws the rows in sight; returns the column whose values are asked to be changed.
fn table_ui(
    ui: &mut Ui,
    state: &State,
    project: &Project,
    total: usize,
    rows: &[Row<'_>],
    scrolls: bool,
    commands: &mut Vec<Command>,
) -> Option<String> {
    let language = state.preferences.language;
    let setup = &project.setup;
    let received = state.workspace.received.as_deref();
    let used = project.columns_used();
    let mut asked = None;
    // With little room, the number of distinct values stands under the type.
    let narrow = ui.available_width() < 760.0;
    let (name, kind, number) = match narrow {
        true => (146.0, 112.0, 80.0),
        false => (200.0, 120.0, 88.0),
    };
    let mut heads = vec!["data-head-name", "data-head-type", "data-head-missing"];
    if !narrow {
        heads.push("data-head-distinct");
    }
    heads.push("data-head-values");
    ui.spacing_mut().item_spacing = Vec2::new(12.0, 2.0);
    let mut table = TableBuilder::new(ui)
        .id_salt(("columns", narrow))
        .striped(true)
        .vscroll(scrolls)
        .auto_shrink([false, !scrolls])
        .cell_layout(Layout::top_down(Align::Min))
        .column(TableColumn::exact(name).clip(true))
        .column(TableColumn::exact(kind).clip(true))
        .column(TableColumn::exact(number).clip(true));
    if !narrow {
        table = table.column(TableColumn::exact(number).clip(true));
    }
    table
        .column(TableColumn::remainder().at_least(160.0).clip(true))
        .header(26.0, |mut header| {
            for (index, id) in heads.into_iter().enumerate() {
                header.col(|ui| {
                    ui.add_space(4.0);
                    inset(ui, index == 0, |ui| {
                        hint(ui, &text(language, id));
                    });
                });
            }
        })
        .body(|body| {
            body.rows(ROW, rows.len(), |mut line| {
                let Some(row) = rows.get(line.index()) else { return };
                let distinct = distinct_words(language, row.profile);
                line.col(|ui| {
                    ui.add_space(7.0);
                    inset(ui, true, |ui| {
                        name_cell(ui, language, setup, row);
                        ui.horizontal(|ui| {
                            // Under the name, in line with it.
                            ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
                            ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
                            let name = &row.column.name;
                            if row.is_aside {
                                read_button(ui, state, name, commands);
                            } else if change_button(ui, language, row) {
                                asked = Some(name.clone());
                            }
                            // What a recode made is changed with the recode.
                            if received.is_some_and(|table| table.names().any(|there| there == name)) {
                                hide_button(
                                    ui,
                                    language,
                                    "privacy-hide-named",
                                    name,
                                    used.contains(name),
                                    commands,
                                );
                            }
                        });
                    });
                });
                line.col(|ui| {
                    ui.add_space(7.0);
                    typing_control(ui, state, project, row, commands);
                    if narrow {
                        let arguments = [("count", distinct.as_str().into())];
                        hint(ui, &text_with(language, "data-distinct", &arguments));
                    }
                });
                line.col(|ui| {
                    ui.add_space(7.0);
                    if let Some(profile) = row.profile {
                        missing_cell(ui, language, profile.missing, total);
                    }
                });
                if !narrow {
                    line.col(|ui| {
                        ui.add_space(7.0);
                        ui.label(RichText::new(&distinct).small());
                    });
                }
                line.col(|ui| {
                    ui.add_space(7.0);
                    // Room for the scroll bar, which would lie over the numbers.
                    ui.set_max_width(ui.available_width() - 16.0);
                    values_cell(ui, language, row, total);
                });
            });
        });
    asked
}

/// How many distinct values a column has, as far as that is known.
fn distinct_words(language: Language, profile: Option<&Profile>) -> String {
    let many = |number: usize| count(language, Amount::exact(number as f64));
    match profile {
        Some(profile) if !profile.more => many(profile.distinct),
        Some(_) | None => text_with(language, "aside-more-than", &[("count", many(MANY_TEXTS).into())]),
    }
}

/// The way to change a column's values.
fn change_button(ui: &mut Ui, language: Language, row: &Row<'_>) -> bool {
    if { row.profile }.is_none_or(|profile| profile.kind == Kind::Nothing) {
        return false;
    }
    let name = [("column", row.column.name.as_str().into())];
    let button = quiet_button(ui, &text(language, "recode-change"));
    named(button, &text_with(language, "recode-change-column", &name)).clicked()
}

/// Keeps the first column's words off the edge of its stripe.
fn inset(ui: &mut Ui, on: bool, contents: impl FnOnce(&mut Ui)) {
    let left = if on { 8 } else { 0 };
    let margin = egui::Margin {
        left,
        ..Default::default()
    };
    egui::Frame::new().inner_margin(margin).show(ui, contents);
}

fn name_cell(ui: &mut Ui, language: Language, setup: &Setup, row: &Row<'_>) {
    let name = RichText::new(&row.column.name).family(theme::bold());
    ui.add(egui::Label::new(name).truncate());
    if let Some(id) = used_as(setup, &row.column.name) {
        tag(ui, &text(language, id), true);
    } else if row.is_aside {
        tag(ui, &text(language, "aside-tag"), false);
    } else if let Some(role) = row.suggestion {
        tag(ui, &text(language, role_id(role)), false);
    }
}

/// A quiet label on a rounded ground; stronger when it is a fact and not a suggestion.
fn tag(ui: &mut Ui, words: &str, strong: bool) {
    let tokens = tokens(ui);
    let (fill, ink, edge) = if strong {
        (tokens.accent_soft, tokens.accent, tokens.accent)
    } else {
        (tokens.panel, tokens.muted, tokens.border)
    };
    egui::Frame::new()
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(7, 1))
        .show(ui, |ui| {
            ui.add(egui::Label::new(RichText::new(words).small().color(ink)).truncate());
        });
}

fn missing_cell(ui: &mut Ui, language: Language, missing: usize, total: usize) {
    let muted = tokens(ui).muted;
    if missing == 0 {
        ui.label(
            RichText::new(text(language, "data-none-missing"))
                .small()
                .color(muted),
        );
        return;
    }
    ui.label(RichText::new(count(language, Amount::exact(missing as f64))).small());
    let share = missing as f64 / total.max(1) as f64;
    ui.label(RichText::new(percent(language, share)).small().color(muted));
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::GroupAttribute => "data-role-group",
        Role::Outcome => "data-role-outcome",
        Role::Decision => "data-role-decision",
        Role::Score => "data-role-score",
        Role::Count => "data-role-count",
        Role::Weight => "counts-role-weight",
    }
}

/// What the set-up uses a column for.
fn used_as(setup: &Setup, column: &str) -> Option<&'static str> {
    let decision = setup.decision.as_ref().map(|rule| match rule {
        DecisionRule::Values(values) => (values.column.as_str(), "data-used-decision"),
        DecisionRule::Score { column, .. } => (column.as_str(), "data-used-score"),
    });
    let outcome = setup
        .outcome
        .as_ref()
        .map(|o| (o.column.as_str(), "data-used-outcome"));
    let count = setup.count.as_deref().map(|c| (c, "data-used-count"));
    let weight = setup.weight.as_deref().map(|w| (w, "counts-used-as-weight"));
    let stratum = setup.stratum.as_deref().map(|s| (s, "data-used-stratum"));
    let attributes = setup
        .attributes
        .iter()
        .map(|a| (a.column.as_str(), "data-used-group"));
    let process = [
        (&setup.process.stage, "process-used-stage"),
        (&setup.process.model_version, "process-used-version"),
        (&setup.process.date, "process-used-date"),
    ];
    let process = process
        .into_iter()
        .filter_map(|(column, id)| column.as_deref().map(|column| (column, id)));
    decision
        .into_iter()
        .chain(outcome)
        .chain(count)
        .chain(weight)
        .chain(stratum)
        .chain(attributes)
        .chain(process)
        .chain(setup.score.as_deref().map(|score| (score, "data-used-score")))
        .find(|(used, _)| *used == column)
        .map(|(_, id)| id)
}
