//! How a source was read, in words.

use super::{Language, at_place, count, text, text_with};
use crate::data::{
    ColumnRead, DateOrder, Dates, Decimal, Encoding, Format, Layout, Misfits, Packing, Source, TakenFor,
    TextOptions, Thousands,
};
use crate::tally::Amount;

/// How a source was read: what it was packed in, its format and, for a text, every choice made.
pub fn reading_words(language: Language, source: &Source) -> String {
    let mut parts = Vec::new();
    match &source.packing {
        Packing::Plain => {}
        Packing::Gzip => parts.push(text(language, "reading-gzip")),
        Packing::Zip { member } => {
            parts.push(text_with(
                language,
                "reading-zip",
                &[("member", member.as_str().into())],
            ));
        }
    }
    match &source.format {
        Format::Text(options) => parts.extend(options_words(language, options)),
        Format::Spreadsheet(options) => {
            parts.push(text_with(
                language,
                "reading-sheet",
                &[("sheet", options.sheet.as_str().into())],
            ));
            parts.extend(layout_words(language, &options.layout));
            if (options.decimal, options.thousands) != (Decimal::Point, Thousands::None) {
                parts.extend(numerals_words(language, options.decimal, options.thousands));
            }
        }
        Format::Parquet => parts.push("Parquet".to_owned()),
        Format::Arrow => parts.push("Arrow".to_owned()),
        Format::JsonLines => parts.push(text(language, "formats-json-lines")),
        Format::Json => parts.push(text(language, "formats-json")),
    }
    parts.join(", ")
}

fn options_words(language: Language, options: &TextOptions) -> Vec<String> {
    let with = |id: &str, name: &str, value: String| text_with(language, id, &[(name, value.into())]);
    let mut parts = vec![
        encoding_name(options.encoding).to_owned(),
        with(
            "reading-separator",
            "separator",
            delimiter_name(language, options.delimiter),
        ),
    ];
    parts.extend(numerals_words(language, options.decimal, options.thousands));
    parts.extend(layout_words(language, &options.layout));
    parts
}

/// How numbers are written.
fn numerals_words(language: Language, decimal: Decimal, thousands: Thousands) -> Vec<String> {
    let with = |id: &str, name: String| text_with(language, id, &[("separator", name.into())]);
    let mut parts = vec![with("reading-decimals", decimal_name(language, decimal))];
    if thousands != Thousands::None {
        parts.push(with("reading-thousands-by", thousands_name(language, thousands)));
    }
    parts
}

/// Where the table stands, when it is not the whole file under one line of names.
pub fn layout_words(language: Language, layout: &Layout) -> Vec<String> {
    let number = |number: u64| count(language, Amount::exact(number as f64));
    let mut parts = Vec::new();
    if layout.header_rows == 0 {
        parts.push(text(language, "headless-read"));
    }
    if layout.before > 0 {
        let id = match layout.header_rows {
            0 => "headless-first-line",
            _ => "reading-names-on-line",
        };
        let line = number(layout.before + 1);
        parts.push(text_with(language, id, &[("line", line.into())]));
    }
    if layout.header_rows > 1 {
        let rows = number(layout.header_rows);
        parts.push(text_with(
            language,
            "reading-names-over-rows",
            &[("rows", rows.into())],
        ));
    }
    if layout.after > 0 {
        let arguments = [
            ("number", (layout.after as f64).into()),
            ("count", number(layout.after).into()),
        ];
        parts.push(text_with(language, "reading-notes-left", &arguments));
    }
    parts
}

/// The name of an encoding, the same in every language.
pub fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Latin9 => "Latin-9 (ISO 8859-15)",
        Encoding::Utf16Le => "UTF-16",
        Encoding::Utf16Be => "UTF-16 (BE)",
    }
}

pub fn delimiter_name(language: Language, delimiter: char) -> String {
    match delimiter {
        ',' => text(language, "data-comma"),
        ';' => text(language, "data-semicolon"),
        '\t' => text(language, "data-tab"),
        '|' => text(language, "reading-bar"),
        other => format!("“{other}”"),
    }
}

pub fn decimal_name(language: Language, decimal: Decimal) -> String {
    text(
        language,
        match decimal {
            Decimal::Point => "data-point",
            Decimal::Comma => "data-comma",
        },
    )
}

pub fn thousands_name(language: Language, thousands: Thousands) -> String {
    text(
        language,
        match thousands {
            Thousands::None => "reading-thousands-none",
            Thousands::Space => "reading-space",
            Thousands::Point => "data-point",
            Thousands::Comma => "data-comma",
        },
    )
}

pub fn date_order_name(language: Language, order: DateOrder) -> String {
    text(
        language,
        match order {
            DateOrder::DayMonthYear => "reading-day-first",
            DateOrder::MonthDayYear => "reading-month-first",
            DateOrder::YearMonthDay => "reading-year-first",
        },
    )
}

/// What there is to know of how a column was read: dates and percentages, what was assumed, what did not fit. Nothing
/// for ordinary text and numbers.
pub fn column_words(language: Language, column: &ColumnRead) -> Vec<String> {
    let mut words = Vec::new();
    if let Some(dates) = column.dates {
        words.extend(dates_words(language, dates));
    }
    if column.taken_for == TakenFor::Percentage {
        words.push(text(language, "reading-percentages"));
    }
    if let Some(misfits) = &column.misfits {
        let are_missing = column.taken_for != TakenFor::Text;
        words.push(misfits_words(language, misfits, are_missing));
    }
    words
}

/// How dates were written, and what was assumed to read them.
pub fn dates_words(language: Language, dates: Dates) -> Vec<String> {
    let mut words = Vec::new();
    if !dates.sure {
        words.push(text(language, "reading-dates-unsure"));
    }
    let order = date_order_name(language, dates.order);
    words.push(text_with(language, "reading-dates", &[("order", order.into())]));
    if dates.timed {
        words.push(text(language, "reading-times-left"));
    }
    words
}

/// How many cells are not what the others are, and the first of them.
pub fn misfits_words(language: Language, misfits: &Misfits, are_missing: bool) -> String {
    let number = |number: f64| count(language, Amount::exact(number));
    let kind = match misfits.wanted {
        TakenFor::Date => "date",
        TakenFor::Percentage => "percentage",
        TakenFor::Number | TakenFor::Text => "number",
    };
    let first = misfits.first.first();
    let arguments = [
        ("kind", kind.into()),
        ("number", (misfits.count as f64).into()),
        ("count", number(misfits.count as f64).into()),
        (
            "place",
            first
                .map_or_else(String::new, |first| at_place(language, &first.place))
                .into(),
        ),
        ("value", first.map_or("", |first| first.value.as_str()).into()),
    ];
    // No value is told of a column that looks like it names people.
    let is_told = first.is_some_and(|first| !first.value.is_empty());
    let mut words = match is_told {
        true => text_with(language, "reading-misfits", &arguments),
        false => text_with(language, "reading-misfits-hidden", &arguments),
    };
    if are_missing {
        words.push(' ');
        words.push_str(&text(language, "reading-misfits-missing"));
    }
    words
}
