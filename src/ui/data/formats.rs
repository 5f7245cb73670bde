//! How a file that is not delimited text was read: nothing to choose, but what was taken and what was not.

use egui::Ui;

use crate::data::{Format, Holds, Source};
use crate::text::{Language, text, text_with};
use crate::ui::widgets::hint;

/// The name of a format that is not chosen part by part.
pub fn format_name(language: Language, format: &Format) -> Option<String> {
    match format {
        Format::Text(_) => None,
        Format::Parquet => Some("Parquet".to_owned()),
        Format::Arrow => Some("Arrow, Feather".to_owned()),
        Format::JsonLines => Some(text(language, "formats-json-lines")),
        Format::Json => Some(text(language, "formats-json")),
    }
}

/// Says how cells are understood, and which columns of the file are not in the table.
pub fn own_types(ui: &mut Ui, language: Language, source: &Source) {
    match source.format {
        Format::Text(_) => return,
        Format::Parquet | Format::Arrow => hint(ui, &text(language, "formats-own-types")),
        Format::JsonLines | Format::Json => hint(ui, &text(language, "formats-json-cells")),
    };
    for (holds, id) in [
        (Holds::Lists, "formats-left-out-lists"),
        (Holds::Records, "formats-left-out-records"),
        (Holds::Bytes, "formats-left-out-bytes"),
        (Holds::Other, "formats-left-out-other"),
    ] {
        let columns = source.left_out.iter().filter(|out| out.holds == holds);
        let names: Vec<&str> = columns.map(|out| out.column.as_str()).collect();
        if !names.is_empty() {
            let names = names.join(", ");
            hint(ui, &text_with(language, id, &[("columns", names.into())]));
        }
    }
}
