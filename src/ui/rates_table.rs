//! The table behind the chart: the same groups, every number, each reachable and named.

use egui::{Align, Button, Label, Layout, Response, RichText, Role, ScrollArea, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::rates_controls::set_reference;
use super::rates_plot::{body_font, text_width};
use super::shown::{Shown, rate_words};
use super::theme::{self, tokens};
use super::tracing::{traced, traced_ui};
use crate::app::{Command, Show};
use crate::chart::RatesChart;
use crate::measure::trace::Against;
use crate::measure::{Disparity, Metric, ResolvedReference, Undefined, Value};
use crate::project::{Number, Traced};
use crate::text::{
    Language, conclusion_name, count, fraction_words, gap_words, group_name, p_value, range_gap_words,
    range_ratio, range_words, ratio, reason, text, text_with,
};

const ROW: f32 = 32.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 20.0;
/// The columns after the group: text id of the heading, width.
const COLUMNS: [(&str, f32); 12] = [
    ("disparities-column-n", 112.0),
    ("disparities-column-counts", 178.0),
    ("disparities-column-rate", 96.0),
    ("disparities-column-interval", 124.0),
    ("disparities-column-difference", 140.0),
    ("disparities-column-difference-interval", 186.0),
    ("disparities-column-ratio", 96.0),
    ("disparities-column-ratio-interval", 124.0),
    ("disparities-column-p", 84.0),
    ("disparities-column-p-adjusted", 96.0),
    ("methods-conclusion-column", 190.0),
    ("arms-head-if-missing", 130.0),
];

/// What a cell shows, or why it shows nothing.
type Cell = Result<String, String>;

/// Draws the table, in the order of the chart.
pub fn rates_table_ui(ui: &mut Ui, shown: &Shown, chart: &RatesChart, commands: &mut Vec<Command>) {
    let language = shown.language;
    // A bar that is always there when a column is not, instead of one that appears under the pointer.
    // egui keeps it within the screen: while the table itself is lower, it would lie over other words.
    let in_view = ui.cursor().top() + 2.0 * ROW < ui.clip_rect().bottom();
    ui.spacing_mut().scroll = egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 6.0,
        floating_allocated_width: 12.0,
        dormant_handle_opacity: if in_view { 0.5 } else { 0.0 },
        ..egui::style::ScrollStyle::floating()
    };
    ScrollArea::horizontal().id_salt("rates-table").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let names = names_width(ui, shown);
        let mut table = TableBuilder::new(ui)
            .id_salt("rates-table-columns")
            .striped(true)
            .vscroll(chart.marks.len() as f32 * ROW > HIGHEST)
            .max_scroll_height(HIGHEST)
            .cell_layout(Layout::right_to_left(Align::Center))
            .column(Column::exact(30.0))
            .column(Column::exact(names).clip(true));
        for (_, width) in COLUMNS {
            table = table.column(Column::exact(width));
        }
        let table = table.header(38.0, |mut header| {
            header.col(|ui| heading_ui(ui, &text(language, "disparities-reference-column")));
            header.col(|ui| {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    heading_ui(ui, &text(language, "disparities-column-group"));
                });
            });
            for (id, _) in COLUMNS {
                header.col(|ui| heading_ui(ui, &text(language, id)));
            }
        });
        table.body(|body| {
            body.rows(ROW, chart.marks.len(), |mut row| {
                let group = chart.marks[row.index()].group;
                row.set_selected(shown.selected == Some(group));
                row.col(|ui| reference_ui(ui, shown, group, commands));
                row.col(|ui| {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        name_ui(ui, shown, group, commands);
                    });
                });
                let cells = cells(shown, group).into_iter().zip(numbers(shown.metric));
                for ((cell, number), (id, _)) in cells.zip(COLUMNS) {
                    let number = number.map(|number| traced(&shown.group(group).key, number));
                    row.col(|ui| cell_ui(ui, language, &text(language, id), cell, number, commands));
                }
            });
        });
    });
}

/// As wide as the widest name, within reason.
fn names_width(ui: &Ui, shown: &Shown) -> f32 {
    let names = shown.measured.groups.iter().take(200);
    let widest = names
        .map(|group| text_width(ui, &group_name(shown.language, &group.key), &body_font()))
        .fold(0.0, f32::max);
    (widest + 40.0).clamp(120.0, 300.0)
}

/// The round button that makes a group the reference.
fn reference_ui(ui: &mut Ui, shown: &Shown, group: usize, commands: &mut Vec<Command>) {
    let Some(reference) = shown.reference_to(group) else {
        return;
    };
    let is_reference = shown.measured.reference == ResolvedReference::Group(group);
    let arguments = [(
        "group",
        group_name(shown.language, &shown.group(group).key).into(),
    )];
    let name = text_with(shown.language, "disparities-take-reference", &arguments);
    let response = ui.radio(is_reference, "");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_reference, &name));
    if response.on_hover_text(name).clicked() && !is_reference {
        set_reference(shown, reference, commands);
    }
}

fn heading_ui(ui: &mut Ui, words: &str) {
    let muted = tokens(ui).muted;
    ui.add(
        Label::new(RichText::new(words).small().color(muted))
            .wrap()
            .halign(ui.layout().horizontal_align()),
    );
}

fn name_ui(ui: &mut Ui, shown: &Shown, group: usize, commands: &mut Vec<Command>) {
    let measures = shown.group(group);
    let is_selected = shown.selected == Some(group);
    let name = group_name(shown.language, &measures.key);
    let mut words = RichText::new(&name);
    if is_selected {
        words = words.family(theme::bold());
    }
    let button = Button::selectable(is_selected, words).truncate();
    if ui.add(button).on_hover_text(name).clicked() {
        let key = (!is_selected).then(|| measures.key.clone());
        commands.push(Command::Show(Show::Group(key)));
    }
}

/// The numbers of the columns; none where there are words.
fn numbers(metric: Metric) -> [Option<Number>; COLUMNS.len()] {
    let against = |number: Against| Some(Number::Against(metric, number));
    [
        Some(Number::People),
        Some(Number::Rate(metric)),
        Some(Number::Rate(metric)),
        Some(Number::Rate(metric)),
        against(Against::Difference),
        against(Against::Difference),
        against(Against::Ratio),
        against(Against::Ratio),
        against(Against::PValue),
        Some(Number::PAdjusted(metric)),
        None,
        Some(Number::IfMissing(metric)),
    ]
}

fn cell_ui(
    ui: &mut Ui,
    language: Language,
    column: &str,
    cell: Cell,
    number: Option<Traced>,
    commands: &mut Vec<Command>,
) {
    match (cell, number) {
        (Ok(words), None) => {
            ui.label(words);
        }
        (Ok(words), Some(number)) => {
            traced_ui(ui, language, RichText::new(words), number, commands);
        }
        (Err(why), number) => {
            let muted = tokens(ui).muted;
            let words = RichText::new("—").color(muted);
            let response = match number.filter(|_| !why.is_empty()) {
                Some(number) => traced_ui(ui, language, words, number, commands),
                None => ui.label(words),
            };
            named(&response, &format!("{column}: {why}"));
            response.on_hover_text(why);
        }
    }
}

/// A dash says nothing to who cannot hover it.
fn named(response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

fn cells(shown: &Shown, group: usize) -> Vec<Cell> {
    let language = shown.language;
    let measures = shown.group(group);
    let rate = shown.rate(group);
    let why = |undefined: Undefined| reason(language, undefined);
    let mut cells = vec![
        Ok(count(language, measures.counts.n())),
        match rate.value {
            Value::Undefined(undefined) => Err(why(undefined)),
            _ => Ok(fraction_words(language, rate)),
        },
        match rate.value {
            Value::Undefined(undefined) => Err(why(undefined)),
            value => Ok(rate_words(language, shown.metric, value)),
        },
        rate.interval
            .map(|interval| range_words(language, shown.metric, interval))
            .map_err(why),
    ];
    let disparity = measures.disparity(shown.metric);
    cells.extend(match disparity {
        Some(disparity) => against(language, shown.metric, disparity),
        None => std::iter::repeat_with(|| Err(String::new())).take(6).collect(),
    });
    let conclusion = shown.measured.conclusion(measures, shown.metric);
    let conclusion = conclusion.map(|conclusion| conclusion_name(language, conclusion));
    cells.push(conclusion.ok_or_else(String::new));
    let if_missing = rate
        .if_missing_belonged()
        .map(|range| range_words(language, shown.metric, range));
    cells.push(if_missing.ok_or_else(|| text(language, "arms-no-missing")));
    cells
}

fn against(language: Language, metric: Metric, disparity: &Disparity) -> Vec<Cell> {
    let why = |undefined: Undefined| reason(language, undefined);
    vec![
        of_value(
            language,
            disparity.difference,
            &|language, value| gap_words(language, metric, value),
            &|language, range| range_gap_words(language, metric, range),
        ),
        disparity
            .difference_interval
            .map(|interval| range_gap_words(language, metric, interval))
            .map_err(why),
        of_value(language, disparity.ratio, &ratio, &range_ratio),
        disparity
            .ratio_interval
            .map(|interval| range_ratio(language, interval))
            .map_err(why),
        disparity.p_value.map(|p| p_value(language, p)).map_err(why),
        match (disparity.p_adjusted, disparity.p_value) {
            (Some(p), _) => Ok(p_value(language, p)),
            (None, Err(undefined)) => Err(why(undefined)),
            (None, Ok(_)) => Err(text(language, "disparities-not-adjusted")),
        },
    ]
}

/// A difference or a ratio, with the words for one number and for bounds.
pub fn of_value(
    language: Language,
    value: Value,
    one: &dyn Fn(Language, f64) -> String,
    range: &dyn Fn(Language, (f64, f64)) -> String,
) -> Cell {
    match value {
        Value::Known(number) => Ok(one(language, number)),
        Value::Bounds(low, high) => Ok(range(language, (low, high))),
        Value::Undefined(undefined) => Err(reason(language, undefined)),
    }
}

/// The table as tab-separated values, with full numbers and the language's decimal mark, for a spreadsheet. Counts of
/// groups only: never a row of the data.
pub fn table_text(shown: &Shown, chart: &RatesChart) -> String {
    let language = shown.language;
    let number = |number: f64| match language {
        Language::French => number.to_string().replace('.', ","),
        Language::English => number.to_string(),
    };
    let bounds = |low: f64, high: f64| match low == high {
        true => number(low),
        false => format!("{}–{}", number(low), number(high)),
    };
    let value = |value: Value| match value {
        Value::Known(known) => number(known),
        Value::Bounds(low, high) => bounds(low, high),
        Value::Undefined(undefined) => reason(language, undefined),
    };
    let interval = |interval: Result<(f64, f64), Undefined>| match interval {
        Ok((low, high)) => [number(low), number(high)],
        Err(_) => [String::new(), String::new()],
    };
    let headings = [
        "disparities-column-group",
        "disparities-column-n",
        "disparities-copy-numerator",
        "disparities-copy-denominator",
        "disparities-column-rate",
        "disparities-copy-low",
        "disparities-copy-high",
        "disparities-column-difference",
        "disparities-copy-low",
        "disparities-copy-high",
        "disparities-column-ratio",
        "disparities-copy-low",
        "disparities-copy-high",
        "disparities-column-p",
        "disparities-column-p-adjusted",
        "methods-conclusion-column",
        "arms-copy-missing-low",
        "arms-copy-missing-high",
        "arms-copy-draws",
    ];
    let mut lines = vec![headings.map(|id| text(language, id)).join("\t")];
    for mark in &chart.marks {
        let measures = shown.group(mark.group);
        let rate = shown.rate(mark.group);
        let people = measures.counts.n();
        let name = group_name(language, &measures.key);
        let mut fields = vec![
            // A tab in a value would move every cell after it.
            name.replace(['\t', '\n', '\r'], " "),
            bounds(people.low, people.high),
            match shown.metric.share() {
                Some(_) => bounds(rate.numerator.low, rate.numerator.high),
                None => String::new(),
            },
            bounds(rate.denominator.low, rate.denominator.high),
            value(rate.value),
        ];
        fields.extend(interval(rate.interval));
        if let Some(disparity) = measures.disparity(shown.metric) {
            fields.push(value(disparity.difference));
            fields.extend(interval(disparity.difference_interval));
            fields.push(value(disparity.ratio));
            fields.extend(interval(disparity.ratio_interval));
            fields.push(disparity.p_value.map(number).unwrap_or_default());
            fields.push(disparity.p_adjusted.map(number).unwrap_or_default());
            let conclusion = shown.measured.conclusion(measures, shown.metric);
            let conclusion = conclusion.map(|conclusion| conclusion_name(language, conclusion));
            fields.push(conclusion.unwrap_or_default());
        }
        fields.extend(interval(
            rate.if_missing_belonged().ok_or(Undefined::MissingGroup),
        ));
        fields.push(
            rate.estimate()
                .map(|estimate| number(estimate.draws))
                .unwrap_or_default(),
        );
        lines.push(fields.join("\t"));
    }
    lines.join("\n") + "\n"
}
