//! A join in words: its keys, what it met, what it does to the rows.

use egui::{RichText, Ui};

use super::values::between;
use crate::data::{Diagnosis, Joining, Key, Matching};
use crate::tally::Amount;
use crate::text::{Language, count, join_effect, text, text_with};
use crate::ui::theme::tokens;

/// The columns of a key.
pub fn key_words(keys: &[Key]) -> String {
    let one = |key: &Key| match key.data == key.outputs {
        true => key.data.clone(),
        false => format!("{} = {}", key.data, key.outputs),
    };
    keys.iter().map(one).collect::<Vec<_>>().join(" + ")
}

/// What is overlooked between keys.
pub fn matching_words(language: Language, matching: &[Matching]) -> String {
    let words: Vec<String> = matching
        .iter()
        .map(|one| text(language, matching_id(*one)))
        .collect();
    words.join(&between(language))
}

/// Text id of a difference of writing.
pub fn matching_id(matching: Matching) -> &'static str {
    match matching {
        Matching::Blanks => "join-matching-blanks",
        Matching::Case => "join-matching-case",
        Matching::LeadingZeros => "join-matching-leading-zeros",
        Matching::Decimals => "join-matching-decimals",
        Matching::Accents => "join-matching-accents",
        Matching::Dashes => "join-matching-dashes",
    }
}

/// What the keys of the two files have in common, in words: one line each, none about nothing.
pub fn lines(ui: &mut Ui, language: Language, diagnosis: &Diagnosis) {
    let facts = [
        ("data-join-matched", diagnosis.matched, false),
        ("join-alike", diagnosis.alike, false),
        ("data-join-data-ambiguous", diagnosis.data_ambiguous, true),
        ("data-join-data-only", diagnosis.data_only, true),
        ("join-confusable", diagnosis.confusable, true),
        ("data-join-outputs-only", diagnosis.outputs_only, true),
        ("data-join-data-missing", diagnosis.data_missing_key, true),
        ("data-join-outputs-missing", diagnosis.outputs_missing_key, true),
        ("data-join-data-duplicated", diagnosis.data_duplicated, false),
        ("data-join-outputs-duplicated", diagnosis.outputs_duplicated, true),
    ];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (id, number, warns) in facts {
            if number == 0 && id != "data-join-matched" {
                continue;
            }
            let of = count(language, Amount::exact(diagnosis.data_rows as f64));
            let words = counted(language, id, number, &of);
            let tokens = tokens(ui);
            let colour = if warns { tokens.warning } else { tokens.text };
            ui.add(egui::Label::new(RichText::new(words).color(colour)).wrap());
        }
    });
}

/// What the join does to the rows, its choices taken into account.
pub fn effect_line(ui: &mut Ui, language: Language, diagnosis: &Diagnosis, joining: &Joining) {
    let words = join_effect(language, &diagnosis.effect(joining), diagnosis.alike);
    ui.add(egui::Label::new(words).wrap());
}

/// A sentence about a number of rows.
pub fn counted(language: Language, id: &str, number: u64, of: &str) -> String {
    let arguments = [
        ("count", count(language, Amount::exact(number as f64)).into()),
        ("number", number.into()),
        ("of", of.into()),
    ];
    text_with(language, id, &arguments)
}
