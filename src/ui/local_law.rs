//! New York City's table of Local Law 144: its columns, its lines, what is left out of it.

use egui::{Align, CollapsingHeader, ComboBox, Label, Layout, RichText, ScrollArea, TextEdit, Ui};
use egui_extras::{Column, TableBuilder};

use super::about::about_ui;
use super::marks::mark_beside_text;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::tracing::{Link, links, traced, traced_label, traced_prose};
use super::widgets::{card, hint, named, prose, quiet_button, subheading};
use crate::app::{Command, Edit, State};
use crate::measure::trace::LawNumber;
use crate::measure::{LawBasis, LawTable, Measured, Undefined};
use crate::project::{
    LawCategory, LawRefusal, LawSection, LawTables, LocalLaw144, Number, Setup, law_tables,
};
use crate::text::{
    LAW_COLUMNS, Language, Subject, law_basis_name, law_categories_name, law_cells, law_heads, law_notes,
    law_refusal_words, law_under, per_hundred_words, reason, text, text_with,
};

const ROW: f32 = 28.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 16.0;
/// The columns after the categories, which take the rest.
const WIDTHS: [f32; LAW_COLUMNS - 1] = [66.0, 60.0, 80.0, 80.0, 110.0, 124.0];

/// How narrow and how wide the categories may be.
const NAMES: (f32, f32) = (190.0, 420.0);

/// The columns chosen before both are.
#[derive(Debug, Default)]
pub struct LawForm {
    sex: Option<String>,
    ethnicity: Option<String>,
}

/// Draws the table, folded until asked for; nothing while one stratum is looked into.
pub fn local_law_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    form: &mut LawForm,
    commands: &mut Vec<Command>,
) {
    if shown.project.view.stratum.is_some() {
        return;
    }
    let language = shown.language;
    ui.add_space(6.0);
    let title = RichText::new(text(language, "law-title")).text_style(theme::subheading());
    CollapsingHeader::new(title)
        .id_salt("local-law-144")
        .default_open(shown.setup().local_law_144.is_some())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            about_ui(ui, language, &text(language, "law-title"), &[Subject::LocalLaw]);
            hint(ui, &text(language, "law-title-hint"));
            columns_ui(ui, state, shown, form, commands);
            let Some(law) = &shown.setup().local_law_144 else {
                return;
            };
            match law_tables(shown.setup(), shown.evaluation) {
                None => {}
                Some(Err(refusal)) => refusal_ui(ui, shown, law, &refusal, commands),
                Some(Ok(tables)) => {
                    tables_ui(ui, shown, law, &tables, commands);
                    small_ui(ui, shown, law, &tables, commands);
                    notes_ui(ui, shown, law, &tables);
                }
            }
        });
}

/// Which columns, and taking the table out.
fn columns_ui(ui: &mut Ui, state: &State, shown: &Shown, form: &mut LawForm, commands: &mut Vec<Command>) {
    let language = shown.language;
    let law = shown.setup().local_law_144.as_ref();
    if let Some(law) = law {
        (form.sex, form.ethnicity) = (Some(law.sex.clone()), Some(law.ethnicity.clone()));
    }
    let profiles = state.workspace.profiles.iter();
    let columns: Vec<&str> = profiles.map(|profile| profile.name.as_str()).collect();
    let mut chosen = false;
    ui.horizontal_wrapped(|ui| {
        for (id, column) in [("law-sex", &mut form.sex), ("law-ethnicity", &mut form.ethnicity)] {
            let label = ui.label(text(language, id));
            let prompt = text(language, "law-choose");
            ComboBox::from_id_salt(id)
                .selected_text(column.as_deref().unwrap_or(&prompt))
                .width(180.0)
                .truncate()
                .show_ui(ui, |ui| {
                    for name in &columns {
                        if ui
                            .selectable_label(column.as_deref() == Some(name), *name)
                            .clicked()
                        {
                            *column = Some((*name).to_owned());
                            chosen = true;
                        }
                    }
                })
                .response
                .labelled_by(label.id);
        }
        if law.is_some() && quiet_button(ui, &text(language, "law-remove")).clicked() {
            *form = LawForm::default();
            edit(shown, false, commands, |setup| setup.local_law_144 = None);
        }
    });
    if let (true, Some(sex), Some(ethnicity)) = (chosen, &form.sex, &form.ethnicity)
        && sex != ethnicity
    {
        let (sex, ethnicity) = (sex.clone(), ethnicity.clone());
        edit(shown, false, commands, |setup| {
            setup.ask_local_law_144(sex, ethnicity)
        });
    }
}

fn refusal_ui(
    ui: &mut Ui,
    shown: &Shown,
    law: &LocalLaw144,
    refusal: &LawRefusal,
    commands: &mut Vec<Command>,
) {
    prose(ui, &law_refusal_words(shown.language, refusal), 14.5);
    if let LawRefusal::NotCompared { .. } = refusal
        && ui.button(text(shown.language, "law-compare")).clicked()
    {
        let (sex, ethnicity) = (law.sex.clone(), law.ethnicity.clone());
        edit(shown, false, commands, |setup| {
            setup.ask_local_law_144(sex, ethnicity)
        });
    }
}

fn tables_ui(ui: &mut Ui, shown: &Shown, law: &LocalLaw144, tables: &LawTables, commands: &mut Vec<Command>) {
    let language = shown.language;
    let copy = ui.button(text(language, "law-copy"));
    if copy.on_hover_text(text(language, "law-copy-tip")).clicked() {
        ui.ctx().copy_text(copied(shown, law, tables));
    }
    for (place, section) in tables.sections.iter().enumerate() {
        for (basis, table) in LawBasis::ALL.into_iter().zip(&section.tables) {
            // What no set of categories has is said once.
            if let (Err(why), LawBasis::Scoring) = (table, basis)
                && *why == Undefined::NoScore
            {
                continue;
            }
            ui.add_space(4.0);
            subheading(ui, &law_categories_name(language, section, shown.evaluation));
            hint(ui, &law_basis_name(language, basis, shown.evaluation));
            match table {
                Err(why) => {
                    let why = [("reason", reason(language, *why).into())];
                    hint(ui, &text_with(language, "law-none", &why));
                }
                Ok(table) => table_ui(ui, shown, (place, section), table, commands),
            }
        }
    }
}

/// The number of a column after the categories.
fn number_of(place: usize, section: usize, basis: LawBasis) -> Option<Number> {
    let number = match place {
        1 => LawNumber::People,
        2 => LawNumber::Share,
        3 | 4 => LawNumber::Rate,
        5 | 6 => LawNumber::Impact,
        _ => return None,
    };
    Some(Number::Law(section, basis, number))
}

/// The links of what stands under a table.
fn law_links(shown: &Shown, section: usize, measured: &Measured, table: &LawTable) -> Vec<Link> {
    let lines = table.lines.iter().flat_map(|line| {
        let key = &measured.groups[line.group].key;
        let of = |number: LawNumber| traced(key, Number::Law(section, table.basis, number));
        let rate = line
            .rate
            .value
            .known()
            .map(|share| per_hundred_words(shown.language, share));
        let rate = rate.map(|words| (words, of(LawNumber::Rate)));
        let impact = line.impact.map(|impact| impact.ratio);
        let impact = impact.map(|ratio| links(shown, &of(LawNumber::Impact), ratio, None));
        rate.into_iter().chain(impact.unwrap_or_default())
    });
    lines.collect()
}

fn table_ui(
    ui: &mut Ui,
    shown: &Shown,
    (section_place, section): (usize, &LawSection),
    table: &LawTable,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let measured = &shown.evaluation.groupings[section.grouping].measured;
    let name = format!("{}-{:?}", section.categories.name(), table.basis);
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let gaps = ui.spacing().item_spacing.x * WIDTHS.len() as f32;
        let names = ui.available_width() - WIDTHS.iter().sum::<f32>() - gaps;
        let names = names.clamp(NAMES.0, NAMES.1);
        ScrollArea::horizontal().id_salt(&name).show(ui, |ui| {
            let mut builder = TableBuilder::new(ui)
                .id_salt((&name, "columns"))
                .striped(true)
                .vscroll(table.lines.len() as f32 * ROW > HIGHEST)
                .max_scroll_height(HIGHEST)
                .cell_layout(Layout::right_to_left(Align::Center));
            for width in std::iter::once(names).chain(WIDTHS) {
                builder = builder.column(Column::exact(width).clip(true));
            }
            let heads = law_heads(language, table.basis, shown.setup());
            let builder = builder.header(38.0, |mut header| {
                for (place, head) in heads.iter().enumerate() {
                    header.col(|ui| cell_ui(ui, place, |ui| hint(ui, head)));
                }
            });
            builder.body(|body| {
                body.rows(ROW, table.lines.len(), |mut row| {
                    let line = &table.lines[row.index()];
                    let is_highest = table.most == Some(row.index());
                    let cells = law_cells(language, measured, line);
                    for (place, words) in cells.iter().enumerate() {
                        let number = number_of(place, section_place, table.basis);
                        let number = number.filter(|_| !words.is_empty());
                        let key = &measured.groups[line.group].key;
                        let mut fill = |ui: &mut Ui| {
                            let colours = tokens(ui);
                            if place == 0 {
                                let colour = match is_highest {
                                    true => colours.reference,
                                    false => colours.group(line.group),
                                };
                                mark_beside_text(ui, line.group, colour);
                            }
                            let colour = match line.impact {
                                None => colours.muted,
                                Some(_) => colours.text,
                            };
                            let words = Label::new(RichText::new(words).color(colour)).truncate();
                            match number {
                                Some(number) => {
                                    traced_label(ui, language, words, traced(key, number), commands)
                                }
                                None => ui.add(words),
                            }
                        };
                        row.col(|ui| cell_ui(ui, place, |ui| fill(ui).on_hover_text(words)));
                    }
                });
            });
        });
    });
    let numbers = law_links(shown, section_place, measured, table);
    for words in law_under(language, measured, table) {
        traced_prose(ui, language, &words, 14.5, &numbers, commands);
    }
}

/// Fills a cell: words to the left in the first column, numbers to the right in the others.
fn cell_ui(ui: &mut Ui, place: usize, fill: impl FnOnce(&mut Ui) -> egui::Response) {
    match place {
        0 => {
            ui.with_layout(Layout::left_to_right(Align::Center), fill);
        }
        _ => {
            fill(ui);
        }
    }
}

/// The small categories, each to be left out by a tick, and why.
fn small_ui(ui: &mut Ui, shown: &Shown, law: &LocalLaw144, tables: &LawTables, commands: &mut Vec<Command>) {
    let language = shown.language;
    let small = tables.sections.iter().flat_map(|section| {
        let evaluated = &shown.evaluation.groupings[section.grouping];
        let table = section.tables.iter().flatten().next();
        let lines = table.into_iter().flat_map(|table| &table.lines);
        lines.filter(|line| line.is_small).filter_map(|line| {
            let category =
                LawCategory::of(&evaluated.attributes, &evaluated.measured.groups[line.group].key)?;
            let [name, people, share, ..] = law_cells(language, &evaluated.measured, line);
            Some((category, format!("{name} · {people} · {share}"), name))
        })
    });
    let small: Vec<(LawCategory, String, String)> = small.collect();
    // What was left out and is small no longer can still be taken back.
    let former = law
        .left_out
        .iter()
        .filter(|category| { &small }.iter().all(|(other, ..)| other != *category));
    let former: Vec<_> = former
        .map(|category| {
            (
                category.clone(),
                category.values.join(" × "),
                category.values.join(" × "),
            )
        })
        .collect();
    if small.is_empty() && former.is_empty() {
        return;
    }
    ui.add_space(4.0);
    subheading(ui, &text(language, "law-small"));
    hint(ui, &text(language, "law-small-hint"));
    for (category, words, name) in small.into_iter().chain(former) {
        let mut left_out = law.left_out.contains(&category);
        let name = text_with(language, "law-leave-out", &[("category", name.as_str().into())]);
        if named(ui.checkbox(&mut left_out, words), &name).changed() {
            change(shown, false, commands, |law| match left_out {
                true => law.left_out.push(category),
                false => law.left_out.retain(|other| *other != category),
            });
        }
    }
    if law.left_out.is_empty() && law.justification.is_empty() {
        return;
    }
    let label = ui.label(text(language, "law-justification"));
    let mut justification = law.justification.clone();
    let field = TextEdit::multiline(&mut justification)
        .desired_rows(2)
        .desired_width(ui.available_width().min(640.0));
    if ui.add(field).labelled_by(label.id).changed() {
        change(shown, true, commands, |law| law.justification = justification);
    }
}

fn notes_ui(ui: &mut Ui, shown: &Shown, law: &LocalLaw144, tables: &LawTables) {
    ui.add_space(4.0);
    let muted = tokens(ui).muted;
    for note in law_notes(shown.language, law, tables) {
        ui.add(
            Label::new(RichText::new(note).color(muted))
                .wrap()
                .selectable(true),
        );
    }
}

/// The table with its notes as tab-separated values, with full numbers and the language's decimal mark.
fn copied(shown: &Shown, law: &LocalLaw144, tables: &LawTables) -> String {
    let language = shown.language;
    let plain = |words: &str| words.replace(['\t', '\n', '\r'], " ");
    let mut lines = vec![text(language, "law-title")];
    for section in &tables.sections {
        let measured = &shown.evaluation.groupings[section.grouping].measured;
        for table in section.tables.iter().flatten() {
            lines.push(String::new());
            lines.push(plain(&law_categories_name(language, section, shown.evaluation)));
            lines.push(law_heads(language, table.basis, shown.setup()).join("\t"));
            lines.extend({ &table.lines }.iter().map(|line| {
                let mut cells = law_cells(language, measured, line).map(|cell| plain(&cell));
                let full = |number: f64| match language {
                    Language::French => number.to_string().replace('.', ","),
                    Language::English => number.to_string(),
                };
                for (place, known) in [
                    (2, line.share.known()),
                    (4, line.rate.value.known()),
                    (5, line.impact.and_then(|impact| impact.ratio.known())),
                ] {
                    if let Some(known) = known {
                        cells[place] = full(known);
                    }
                }
                cells.join("\t")
            }));
            lines.extend(
                law_under(language, measured, table)
                    .iter()
                    .map(|words| plain(words)),
            );
        }
    }
    lines.push(String::new());
    lines.extend(law_notes(language, law, tables).iter().map(|note| plain(note)));
    lines.join("\n") + "\n"
}

/// Asks for a change of the set-up.
fn edit(shown: &Shown, continues: bool, commands: &mut Vec<Command>, change: impl FnOnce(&mut Setup)) {
    let mut setup = shown.setup().clone();
    change(&mut setup);
    if setup != *shown.setup() {
        commands.push(Command::Edit(Edit::Setup {
            setup: Box::new(setup),
            label: "undo-law",
            continues,
        }));
    }
}

/// Asks for a change of what was chosen for the table.
fn change(
    shown: &Shown,
    continues: bool,
    commands: &mut Vec<Command>,
    change: impl FnOnce(&mut LocalLaw144),
) {
    edit(shown, continues, commands, |setup| {
        if let Some(law) = &mut setup.local_law_144 {
            change(law);
        }
    });
}
