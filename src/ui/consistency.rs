//! Whether people alike get the same decision, group by group.

use egui::{CollapsingHeader, Label, RichText, Ui};

use super::about::about_heading_ui;
use super::shown::Shown;
use super::theme::tokens;
use super::tracing::{Link, links, traced, traced_prose};
use super::widgets::{card, hint};
use crate::app::{Command, State};
use crate::measure::Value;
use crate::project::{Consistent, Number};
use crate::tally::{Amount, GroupKey};
use crate::text::{
    Subject, consistency_notes, consistency_sentences, consistency_title, count, per_hundred_words,
    range_percent, text,
};

/// Most groups read out when none is selected.
const AT_ONCE: usize = 12;

/// The links of a sentence: everybody's, then the groups'.
fn consistency_links(shown: &Shown, consistent: &Consistent, place: usize) -> Vec<Link> {
    let Ok(found) = &consistent.result else {
        return Vec::new();
    };
    let group = place.checked_sub(1);
    let alike = match group {
        None => Ok(found.overall),
        Some(group) => found.groups[group],
    };
    let Ok(alike) = alike else { return Vec::new() };
    let key = group.map_or_else(GroupKey::new, |group| shown.group(group).key.clone());
    let number = traced(&key, Number::Consistency);
    let other = per_hundred_words(shown.language, 1.0 - alike.value);
    let drawn = alike.drawn.map(|(drawn, (low, high))| {
        let people = count(shown.language, Amount::exact(f64::from(drawn)));
        [people, range_percent(shown.language, (1.0 - high, 1.0 - low))]
    });
    let own = links(shown, &number, Value::Known(alike.value), None).into_iter();
    let others = std::iter::once(other).chain(drawn.into_iter().flatten());
    own.chain(others.map(|words| (words, number.clone()))).collect()
}

/// Draws what is found; nothing when the set-up names no column to be alike on, or while a stratum is looked into.
pub fn consistency_ui(ui: &mut Ui, state: &State, shown: &Shown, commands: &mut Vec<Command>) {
    let (language, similar) = (shown.language, &shown.setup().similar);
    if similar.columns.is_empty() || shown.project.view.stratum.is_some() {
        return;
    }
    ui.add_space(6.0);
    let title = consistency_title(language, similar);
    about_heading_ui(ui, language, &title, &[Subject::Consistency]);
    hint(ui, &text(language, "consistency-hint"));
    let Some(consistent) = state.consistent() else {
        hint(ui, &text(language, "disparities-counting"));
        return;
    };
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let said = consistency_sentences(language, shown.measured, similar, consistent);
        // Everybody's stands before the groups'.
        let selected = shown.selected.and_then(|group| said.get(group + 1));
        match (selected, said.first()) {
            (Some(group), Some(everybody)) => {
                let own = shown.selected.map(|group| group + 1).unwrap_or_default();
                traced_prose(
                    ui,
                    language,
                    everybody,
                    15.0,
                    &consistency_links(shown, consistent, 0),
                    commands,
                );
                traced_prose(
                    ui,
                    language,
                    group,
                    15.0,
                    &consistency_links(shown, consistent, own),
                    commands,
                );
            }
            _ => said
                .iter()
                .take(AT_ONCE + 1)
                .enumerate()
                .for_each(|(place, sentence)| {
                    let numbers = consistency_links(shown, consistent, place);
                    traced_prose(ui, language, sentence, 15.0, &numbers, commands);
                }),
        }
        for note in consistency_notes(language, consistent) {
            hint(ui, &note);
        }
    });
    let muted = tokens(ui).muted;
    ui.add(Label::new(RichText::new(text(language, "consistency-hides")).color(muted)).wrap());
    CollapsingHeader::new(text(language, "consistency-method-title"))
        .id_salt("consistency-method")
        .show(ui, |ui| {
            let method = text(language, "consistency-method");
            ui.add(Label::new(method).wrap().selectable(true));
        });
}
