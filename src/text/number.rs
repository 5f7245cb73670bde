//! Numbers as people read them in each language.

use super::Language;
use crate::tally::Amount;

/// A number of people: `12 345` in French (narrow no-break space), `12,345` in English; bounds as `1–9`.
pub fn count(language: Language, amount: Amount) -> String {
    let _ = (language, amount);
    todo!()
}

/// A share as a percentage with one decimal: `44,8 %` or `44.8%`.
pub fn percent(language: Language, share: f64) -> String {
    let _ = (language, share);
    todo!()
}

/// A difference of shares in percentage points, with its sign: `+21,4 points` or `+21.4 points`.
pub fn points(language: Language, difference: f64) -> String {
    let _ = (language, difference);
    todo!()
}

/// A ratio with two decimals: `1,91` or `1.91`.
pub fn ratio(language: Language, ratio: f64) -> String {
    let _ = (language, ratio);
    todo!()
}

/// A p-value: three decimals, or `< 0,001`.
pub fn p_value(language: Language, p: f64) -> String {
    let _ = (language, p);
    todo!()
}

/// A plain number with as many decimals as it needs, six at most.
pub fn decimal(language: Language, number: f64) -> String {
    let _ = (language, number);
    todo!()
}
