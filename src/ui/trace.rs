//! How a number came about: its formula, the counts it is made of, its interval, in the place of the evidence.

use egui::{Align, CollapsingHeader, Grid, Label, Layout, RichText, ScrollArea, Ui};

use super::evidence::section;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::widgets::{hint, quiet_button, subheading};
use crate::app::{Command, Show, State};
use crate::measure::Value;
use crate::project::{Setup, Traced};
use crate::text::{
    CardLine, FormulaLine, Language, TraceTable, TraceWords, text, text_with, trace_words, traced_card,
    traced_name, traced_of, traced_value,
};

/// What was made last, so that it is not made anew for every frame.
#[derive(Debug, Default)]
pub struct TracePanel {
    last: Option<(Of, Option<Told>)>,
}

/// What it was made of.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    traced: Traced,
    language: Language,
    setup: Setup,
    found: ([bool; 4], bool),
    stratum: Option<Option<String>>,
}

/// How a number came about, in words.
#[derive(Debug)]
struct Told {
    name: String,
    of: String,
    value: String,
    interval: Option<String>,
    exact: Option<String>,
    words: TraceWords,
    card: (String, Vec<CardLine>),
}

/// Draws how a number came about.
pub fn trace_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    traced: &Traced,
    panel: &mut TracePanel,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    ui.horizontal(|ui| {
        subheading(ui, &text(language, "trace-title"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // The window's own button, which folds the panel, stands in the corner.
            ui.add_space(super::evidence::CORNER);
            if quiet_button(ui, &text(language, "trace-back")).clicked() {
                commands.push(Command::Show(Show::Number(None)));
            }
        });
    });
    let Some(of) = state.measures_of().map(|measures| Of {
        traced: traced.clone(),
        language,
        setup: measures.setup.clone(),
        found: (measures.found, measures.resampled),
        stratum: shown.project.view.stratum.clone(),
    }) else {
        return;
    };
    if panel.last.as_ref().is_none_or(|(last, _)| *last != of) {
        panel.last = Some((of, told(state, shown, traced)));
    }
    match panel.last.as_ref().and_then(|(_, told)| told.as_ref()) {
        Some(told) => told_ui(ui, language, told),
        None => {
            hint(ui, &text(language, "trace-gone"));
        }
    }
}

fn told(state: &State, shown: &Shown, traced: &Traced) -> Option<Told> {
    let language = shown.language;
    let trace = state.trace(traced)?;
    let name = traced_name(language, traced.number);
    let (value, interval) = traced_value(language, traced.number, &trace, shown.measured);
    let exact = match trace.value {
        Value::Known(value) if value.fract() != 0.0 => Some(whole_number(language, value)),
        _ => None,
    };
    Some(Told {
        of: traced_of(language, traced, &trace),
        words: trace_words(language, &trace, &name),
        card: traced_card(language, traced.number),
        name,
        value,
        interval,
        exact,
    })
}

/// All digits of a number, with the language's decimal mark.
fn whole_number(language: Language, value: f64) -> String {
    let digits = value.to_string().replace('-', "−");
    match language {
        Language::French => digits.replace('.', ","),
        Language::English => digits,
    }
}

fn told_ui(ui: &mut Ui, language: Language, told: &Told) {
    ui.add(Label::new(RichText::new(&told.name).size(16.0).family(theme::bold())).wrap());
    hint(ui, &told.of);
    let value = RichText::new(&told.value).size(20.0).family(theme::bold());
    ui.add(Label::new(value).wrap().selectable(true));
    if let Some(interval) = &told.interval {
        hint(ui, interval);
    }
    if let Some(exact) = &told.exact {
        let exact = [("number", exact.as_str().into())];
        hint(ui, &text_with(language, "trace-exact", &exact));
    }
    let words = &told.words;
    if !words.formula.is_empty() {
        section(ui, &text(language, "trace-formula"));
        words.formula.iter().for_each(|line| line_ui(ui, line));
    }
    numbers_ui(ui, language, "trace-numbers-of-value", &words.numbers);
    for (place, table) in words.tables.iter().enumerate() {
        table_ui(ui, ("trace-table", place), table);
    }
    if !words.interval.is_empty() {
        section(ui, &text(language, "trace-interval"));
        words.interval.iter().for_each(|line| line_ui(ui, line));
        numbers_ui(ui, language, "trace-numbers-of-ends", &words.interval_numbers);
        for (place, table) in words.interval_tables.iter().enumerate() {
            table_ui(ui, ("trace-interval-table", place), table);
        }
    }
    if let Some(why) = &words.no_interval {
        let why = [("reason", why.as_str().into())];
        hint(ui, &text_with(language, "trace-no-interval", &why));
    }
    if !words.ways.is_empty() {
        section(ui, &text(language, "trace-way"));
        for way in &words.ways {
            ui.add(Label::new(way).wrap().selectable(true));
        }
    }
    let (name, lines) = &told.card;
    ui.add_space(4.0);
    CollapsingHeader::new(text_with(
        language,
        "trace-card",
        &[("name", name.as_str().into())],
    ))
    .id_salt("trace-card")
    .show(ui, |ui| {
        for (heading, words) in lines {
            section(ui, &text(language, heading));
            ui.add(Label::new(words).wrap().selectable(true));
        }
    });
}

/// A line: what it is, its formula, the formula with its numbers, what this gives.
fn line_ui(ui: &mut Ui, line: &FormulaLine) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.add(Label::new(RichText::new(&line.name).family(theme::bold()).size(13.0)).wrap());
    hint(ui, &format!("= {}", line.words));
    let equals = |words: &String| format!("= {words}").replace('\u{202f}', "\u{a0}");
    let numbers = [&line.numbers, &line.value]
        .into_iter()
        .filter(|words| !words.is_empty());
    let numbers: Vec<String> = numbers.map(equals).collect();
    if !numbers.is_empty() {
        ui.add(Label::new(numbers.join(" ")).wrap().selectable(true));
    }
    ui.add_space(4.0);
}

fn numbers_ui(ui: &mut Ui, language: Language, id: &str, numbers: &[(String, String)]) {
    if numbers.is_empty() {
        return;
    }
    section(ui, &text(language, "trace-numbers"));
    let muted = tokens(ui).muted;
    let room = ui.available_width() - 96.0;
    Grid::new(id).num_columns(2).striped(true).show(ui, |ui| {
        for (name, value) in numbers {
            ui.scope(|ui| {
                ui.set_width(room);
                ui.add(Label::new(RichText::new(name).color(muted).small()).wrap());
            });
            ui.add(Label::new(value).selectable(true));
            ui.end_row();
        }
    });
}

fn table_ui(ui: &mut Ui, id: (&str, usize), table: &TraceTable) {
    ui.add_space(4.0);
    ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
        Grid::new(id).striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
            for head in &table.heads {
                let head = RichText::new(head).small().color(tokens(ui).muted);
                ui.add(Label::new(head).extend());
            }
            ui.end_row();
            for (place, line) in table.lines.iter().enumerate() {
                if place + 1 == table.lines.len() && !table.left_out.is_empty() {
                    hint(ui, &table.left_out);
                    ui.end_row();
                }
                for cell in line {
                    ui.add(Label::new(cell).extend().selectable(true));
                }
                ui.end_row();
            }
        });
        // The bar that scrolls lies under the last line, not on it.
        ui.add_space(10.0);
    });
}
