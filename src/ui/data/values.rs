//! What a column holds: its most frequent values as bars, its range, the cells that do not fit.

use egui::{Rect, RichText, Sense, Ui, Vec2};

use super::columns::Row;
use crate::data::{Column, Dates, Kind, Misfits, Profile, TakenFor};
use crate::tally::Amount;
use crate::text::{Language, count, dates_words, decimal, misfits_words, place, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::hint;

/// How many of a column's most frequent values are drawn.
const SHOWN: usize = 3;

/// Draws the cell.
pub fn values_cell(ui: &mut Ui, language: Language, row: &Row<'_>, total: usize) {
    let Some(profile) = row.profile else {
        hint(ui, &text(language, "aside-undescribed"));
        return;
    };
    ui.spacing_mut().item_spacing.y = 1.0;
    match profile.kind {
        Kind::Nothing => {
            hint(ui, &text(language, "data-all-missing"));
        }
        Kind::WholeNumber | Kind::DecimalNumber if profile.distinct > SHOWN => {
            numbers(ui, language, profile);
        }
        _ => {
            // What there is to say takes the room of a value.
            let said = usize::from(row.column.misfits.is_some()) + usize::from(row.column.dates.is_some());
            let shown = SHOWN - said;
            for (value, rows) in profile.frequent.iter().take(shown) {
                bar(ui, language, value, *rows, total);
            }
            let more = profile.distinct.saturating_sub(profile.frequent.len().min(shown));
            if more > 0 {
                let written = count(language, Amount::exact(more as f64));
                let arguments = [("number", more.into()), ("count", written.into())];
                hint(ui, &text_with(language, "data-more-values", &arguments));
            }
        }
    }
    if let Some(dates) = row.column.dates {
        dates_ui(ui, language, dates);
    }
    if let Some(misfits) = &row.column.misfits {
        misfits_ui(ui, language, row.column, misfits);
    }
}

fn numbers(ui: &mut Ui, language: Language, profile: &Profile) {
    if let Some((low, high)) = profile.range {
        let ends = [
            ("low", decimal(language, low).into()),
            ("high", decimal(language, high).into()),
        ];
        ui.label(RichText::new(text_with(language, "data-range", &ends)).small());
    }
    if !profile.examples.is_empty() {
        let examples: Vec<String> = profile
            .examples
            .iter()
            .map(|example| match example.parse() {
                Ok(number) => decimal(language, number),
                Err(_) => example.clone(),
            })
            .collect();
        let examples = examples.join(&between(language));
        hint(
            ui,
            &text_with(language, "data-examples", &[("examples", examples.into())]),
        );
    }
}

/// What stands between two examples: a semicolon where the comma belongs to numbers.
pub fn between(language: Language) -> String {
    match language {
        Language::French => " ; ".to_owned(),
        Language::English => ", ".to_owned(),
    }
}

/// A value, a bar as long as its share of the rows, and their number.
fn bar(ui: &mut Ui, language: Language, value: &str, rows: usize, total: usize) {
    let tokens = tokens(ui);
    let width = ui.available_width().min(460.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 17.0), Sense::hover());
    let share = rows as f32 / total.max(1) as f32;
    let number = count(language, Amount::exact(rows as f64));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{value}, {number}")));
    let font = egui::TextStyle::Small.resolve(ui.style());
    let split = rect.left() + width * if width < 260.0 { 0.5 } else { 0.45 };
    let mut job = egui::text::LayoutJob::simple_singleline(value.to_owned(), font.clone(), tokens.text);
    job.wrap.max_width = split - 10.0 - rect.left();
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let at = egui::pos2(rect.left(), rect.center().y - galley.rect.height() / 2.0);
    ui.painter().galley(at, galley, tokens.text);
    let track = Rect::from_min_max(
        egui::pos2(split, rect.center().y - 4.0),
        egui::pos2(rect.right() - 52.0, rect.center().y + 4.0),
    );
    ui.painter().rect_filled(track, 3, tokens.grid);
    let filled = track.with_max_x(track.left() + (track.width() * share).max(2.0));
    ui.painter().rect_filled(filled, 3, tokens.accent);
    ui.painter().text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        number,
        font,
        tokens.muted,
    );
    if elided {
        response.on_hover_text(value);
    }
}

/// How dates were written, and what was assumed to read them.
fn dates_ui(ui: &mut Ui, language: Language, dates: Dates) {
    let words = dates_words(language, dates).join(" ; ");
    let ink = match dates.sure {
        true => tokens(ui).muted,
        false => tokens(ui).warning,
    };
    ui.add(egui::Label::new(RichText::new(&words).small().color(ink)).truncate())
        .on_hover_text(words);
}

fn misfits_ui(ui: &mut Ui, language: Language, column: &Column, misfits: &Misfits) {
    let warning = tokens(ui).warning;
    let words = misfits_words(language, misfits, column.taken_for != TakenFor::Text);
    let all: Vec<String> = misfits
        .first
        .iter()
        .filter(|misfit| !misfit.value.is_empty())
        .map(|misfit| {
            let arguments = [
                ("place", place(language, &misfit.place).into()),
                ("value", misfit.value.as_str().into()),
            ];
            text_with(language, "reading-misfit", &arguments)
        })
        .collect();
    let hover = std::iter::once(words.clone())
        .chain(all)
        .collect::<Vec<_>>()
        .join("\n");
    ui.add(egui::Label::new(RichText::new(words).small().color(warning)).truncate())
        .on_hover_text(hover);
}
