//! Ticking the values of a column that count as yes.

use egui::{TextEdit, Ui};

use super::fields::scrolling;
use super::form::Form;
use crate::tally::Amount;
use crate::text::count;
use crate::ui::theme::tokens;
use crate::ui::widgets::{hint, named};

/// More values than this need a search field.
const MANY: usize = 50;
/// The height of a list that scrolls.
const LIST: f32 = 220.0;

/// Draws the values of `column` as boxes to tick; returns the ticked ones when they change. `search` is what is
/// typed in the search field, shown when there are many values.
pub fn value_ticks(
    ui: &mut Ui,
    form: &mut Form<'_>,
    id: &str,
    column: &str,
    ticked: &[String],
    search: &mut String,
) -> Option<Vec<String>> {
    if form.is_aside(column) {
        hint(ui, &form.words("aside-reading"));
        return None;
    }
    let Some(values) = form.values(column) else {
        hint(ui, &form.words("setup-values-too-many"));
        return None;
    };
    if values.is_empty() {
        hint(ui, &form.words("setup-values-none"));
        return None;
    }
    if values.len() > MANY {
        let label = form.words("setup-values-search");
        let field = TextEdit::singleline(search).hint_text(&label);
        named(ui.add(field.desired_width(220.0)), &label);
    } else {
        search.clear();
    }
    let wanted = search.trim().to_lowercase();
    let matching: Vec<&(String, usize)> = values
        .iter()
        .filter(|(value, _)| wanted.is_empty() || value.to_lowercase().contains(&wanted))
        .collect();
    let mut change: Option<(String, bool)> = None;
    scrolling(id, LIST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (value, rows) in matching.iter().take(MANY) {
            let mut on = ticked.contains(value);
            ui.horizontal(|ui| {
                if ui.checkbox(&mut on, value.as_str()).changed() {
                    change = Some((value.clone(), on));
                }
                let written = count(form.language, Amount::exact(*rows as f64));
                let rows = form.words_with(
                    "setup-values-rows",
                    &[("number", (*rows).into()), ("count", written.into())],
                );
                let colour = tokens(ui).muted;
                ui.label(egui::RichText::new(rows).color(colour).small());
            });
        }
    });
    if matching.len() > MANY {
        let rest = count(form.language, Amount::exact((matching.len() - MANY) as f64));
        hint(
            ui,
            &form.words_with("setup-values-more", &[("rest", rest.into())]),
        );
    }
    let (value, on) = change?;
    let mut now: Vec<String> = ticked.to_vec();
    if on {
        now.push(value);
    } else {
        now.retain(|other| *other != value);
    }
    Some(now)
}
