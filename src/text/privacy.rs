//! What is said of columns that seem to name people.

use super::{Language, count, text, text_with};
use crate::data::{Identifying, Suspicion};
use crate::tally::Amount;

/// What a column seems to hold: `e-mail addresses`.
pub fn kind_words(language: Language, kind: Identifying) -> String {
    let id = match kind {
        Identifying::Name => "privacy-kind-name",
        Identifying::Email => "privacy-kind-email",
        Identifying::Phone => "privacy-kind-phone",
        Identifying::SocialSecurity => "privacy-kind-social-security",
        Identifying::BankAccount => "privacy-kind-bank-account",
        Identifying::Address => "privacy-kind-address",
        Identifying::BirthDate => "privacy-kind-birth-date",
        Identifying::OfficialNumber => "privacy-kind-official-number",
        Identifying::LicencePlate => "privacy-kind-licence-plate",
        Identifying::CaseNumber => "privacy-kind-case-number",
        Identifying::Distinct => "privacy-kind-distinct",
    };
    text(language, id)
}

/// Why a column is set apart; by hand when nothing makes it suspect.
pub fn suspicion_words(language: Language, suspicion: Option<&Suspicion>) -> String {
    let Some(suspicion) = suspicion else {
        return text(language, "privacy-by-hand");
    };
    let kind = ("kind", kind_words(language, suspicion.kind).into());
    match suspicion.values {
        Some((hits, of)) => {
            let written = |number: usize| count(language, Amount::exact(number as f64));
            let values = [
                kind,
                ("number", of.into()),
                ("hits", written(hits).into()),
                ("of", written(of).into()),
            ];
            text_with(language, "privacy-by-values", &values)
        }
        // That all cells differ is no matter of names.
        None if suspicion.kind == Identifying::Distinct => text(language, "privacy-by-distinct"),
        None => text_with(language, "privacy-by-name", &[kind]),
    }
}

/// A column set apart with what it seems to hold.
pub(super) fn set_apart_words(language: Language, column: &str, kind: Option<Identifying>) -> String {
    let kind = match kind {
        Some(kind) => kind_words(language, kind),
        None => text(language, "privacy-by-hand"),
    };
    text_with(
        language,
        "privacy-step-column",
        &[("column", column.into()), ("kind", kind.into())],
    )
}
