//! Texts of people and files, made unable to be anything but text in HTML and SVG.

use crate::data::is_unfit;

/// For text and for quoted attributes.
pub fn markup(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter if is_unfit(letter) => out.extend(letter.escape_unicode()),
            letter => out.push(letter),
        }
    }
    out
}
