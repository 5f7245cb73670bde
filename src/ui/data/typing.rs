//! What a column was taken for, and the choice of something else.

use egui::{ComboBox, RichText, Ui};

use super::columns::Row;
use crate::app::{Command, State};
use crate::data::{DateOrder, Kind, ReadAs, TakenFor};
use crate::project::Project;
use crate::text::{Language, date_order_name, text, text_with};
use crate::ui::widgets::named;

/// What can be chosen; the first gives the choice back to what the cells say.
pub const CHOICES: [Option<ReadAs>; 6] = [
    None,
    Some(ReadAs::Text),
    Some(ReadAs::Number),
    Some(ReadAs::Date(DateOrder::DayMonthYear)),
    Some(ReadAs::Date(DateOrder::MonthDayYear)),
    Some(ReadAs::Date(DateOrder::YearMonthDay)),
];

/// Draws what the column was taken for, changeable while nothing was joined to the data.
pub fn typing_control(
    ui: &mut Ui,
    state: &State,
    project: &Project,
    row: &Row<'_>,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let name = row.column.name.as_str();
    let decided = project.data.columns.iter().find(|reading| reading.column == name);
    let decided = decided.map(|reading| reading.read_as);
    let fixed = !project.outputs.is_empty() || state.pending.is_some();
    let mut chosen = decided;
    let kind = text(language, kind_id(row));
    let arguments = [("column", name.into()), ("kind", kind.as_str().into())];
    let label = text_with(language, "reading-column-as", &arguments);
    ui.add_enabled_ui(!fixed, |ui| {
        let list = ComboBox::from_id_salt(("typing", name))
            .selected_text(RichText::new(&kind).small())
            .width(ui.available_width() - 4.0)
            .show_ui(ui, |ui| {
                for choice in CHOICES {
                    ui.selectable_value(&mut chosen, choice, choice_words(language, choice));
                }
            });
        let list = named(list.response, &label);
        if fixed {
            list.on_disabled_hover_text(text(language, "data-reading-fixed"));
        }
    });
    if chosen != decided {
        commands.push(Command::ReadColumn {
            column: name.to_owned(),
            read_as: chosen,
        });
    }
}

/// The words of a choice.
pub fn choice_words(language: Language, choice: Option<ReadAs>) -> String {
    match choice {
        None => text(language, "reading-as-cells-show"),
        Some(ReadAs::Text) => text(language, "data-kind-text"),
        Some(ReadAs::Number) => text(language, "reading-numbers"),
        Some(ReadAs::Date(order)) => {
            let order = date_order_name(language, order);
            text_with(language, "reading-dates", &[("order", order.into())])
        }
    }
}

fn kind_id(row: &Row<'_>) -> &'static str {
    let kind = row.profile.map_or(Kind::Text, |profile| profile.kind);
    match (kind, row.column.taken_for) {
        (Kind::Nothing, _) => "data-kind-nothing",
        (_, TakenFor::Date) => "reading-kind-dates",
        (_, TakenFor::Percentage) => "reading-kind-percentages",
        (Kind::Text, _) => "data-kind-text",
        (Kind::WholeNumber, _) => "data-kind-whole",
        (Kind::DecimalNumber, _) => "data-kind-decimal",
    }
}
