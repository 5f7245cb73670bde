//! The sources in `measure --format json`: how each file was read, and what its columns were taken for. Never a cell of
//! a column set apart.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::measure::Audit;
use crate::data::{
    ColumnRead, DateOrder, Decimal, Encoding, Format, Layout, Packing, Place, ReadAs, SheetOptions, Source,
    TakenFor, TextOptions, Thousands, names_like_a_row,
};

/// Every source, in the order in which they were read.
pub(super) fn sources(audit: &Audit) -> Vec<Json> {
    let sources = audit.project.sources().zip(&audit.loaded.columns);
    sources
        .enumerate()
        .map(|(place, (read, columns))| source(if place == 0 { "data" } else { "outputs" }, read, columns))
        .collect()
}

fn source(role: &str, source: &Source, columns: &[ColumnRead]) -> Json {
    let file = Path::new(&source.path)
        .file_name()
        .map(|name| name.to_string_lossy());
    let member = match &source.packing {
        Packing::Zip { member } => Some(member),
        Packing::Plain | Packing::Gzip => None,
    };
    let likenesses = columns.iter().map(|read| (read.name.as_str(), read.likeness));
    let (format, options) = match &source.format {
        Format::Text(options) => ("text", Some(text_options(options))),
        Format::Spreadsheet(options) => ("spreadsheet", Some(sheet_options(options))),
        Format::Parquet => ("parquet", None),
        Format::Arrow => ("arrow", None),
        Format::JsonLines => ("json-lines", None),
        Format::Json => ("json", None),
    };
    json!({
        "role": role,
        "file": file,
        "packing": match source.packing {
            Packing::Plain => "plain",
            Packing::Gzip => "gzip",
            Packing::Zip { .. } => "zip",
        },
        "member": member,
        "format": format,
        "options": options,
        "sha256": source.sha256,
        "bytes": source.bytes,
        "rows": source.rows,
        "left_out": source.left_out.iter().map(|left_out| &left_out.column).collect::<Vec<_>>(),
        "names_like_a_row": source.unpivot.is_none() && names_like_a_row(&source.format, likenesses),
        "columns": columns.iter().map(|read| column(source, read)).collect::<Vec<_>>(),
    })
}

fn text_options(options: &TextOptions) -> Json {
    json!({
        "encoding": match options.encoding {
            Encoding::Utf8 => "utf-8",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Latin9 => "latin-9",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
        },
        "delimiter": options.delimiter.to_string(),
        "decimal": decimal(options.decimal),
        "thousands": thousands(options.thousands),
        "layout": layout(&options.layout),
        "missing": options.missing,
    })
}

fn sheet_options(options: &SheetOptions) -> Json {
    json!({
        "sheet": options.sheet,
        "decimal": decimal(options.decimal),
        "thousands": thousands(options.thousands),
        "layout": layout(&options.layout),
        "missing": options.missing,
        "fill_merged": options.fill_merged,
    })
}

fn decimal(decimal: Decimal) -> &'static str {
    match decimal {
        Decimal::Point => "point",
        Decimal::Comma => "comma",
    }
}

fn thousands(thousands: Thousands) -> &'static str {
    match thousands {
        Thousands::None => "none",
        Thousands::Space => "space",
        Thousands::Point => "point",
        Thousands::Comma => "comma",
    }
}

fn layout(layout: &Layout) -> Json {
    json!({
        "header_line": (layout.header_rows > 0).then_some(layout.before + 1),
        "lines_before": layout.before,
        "header_rows": layout.header_rows,
        "notes_below": layout.after,
    })
}

fn order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayMonthYear => "dmy",
        DateOrder::MonthDayYear => "mdy",
        DateOrder::YearMonthDay => "ymd",
    }
}

fn kind(kind: TakenFor) -> &'static str {
    match kind {
        TakenFor::Text => "text",
        TakenFor::Number => "number",
        TakenFor::Percentage => "percentage",
        TakenFor::Date => "date",
    }
}

fn column(source: &Source, column: &ColumnRead) -> Json {
    let decided = source
        .columns
        .iter()
        .find(|reading| reading.column == column.name);
    let misfits = column.misfits.as_ref().map(|misfits| {
        let first = misfits.first.iter().map(|misfit| {
            let value = (!misfit.value.is_empty()).then_some(&misfit.value);
            let (line, row, sheet) = match &misfit.place {
                Place::Line(line) => (Some(line), None, None),
                Place::Row(row) => (None, Some(row), None),
                // Its rows were called lines before.
                Place::SheetRow { sheet, row } => (Some(row), Some(row), Some(sheet)),
            };
            json!({ "line": line, "row": row, "sheet": sheet, "value": value })
        });
        json!({
            "not": kind(misfits.wanted),
            "cells": misfits.count,
            "counted_as_missing": column.taken_for != TakenFor::Text,
            "first": first.collect::<Vec<_>>(),
        })
    });
    let unknown = column.unknown.iter();
    json!({
        "column": column.name,
        "taken_for": kind(column.taken_for),
        "decided": decided.map(|reading| match reading.read_as {
            ReadAs::Text => "text".to_owned(),
            ReadAs::Number => "number".to_owned(),
            ReadAs::Date(read) => format!("date-{}", order(read)),
        }),
        "dates": column.dates.map(|dates| json!({
            "order": order(dates.order),
            "order_is_sure": dates.sure,
            "times_left_out": dates.timed,
        })),
        "misfits": misfits,
        "not_known": unknown
            .map(|(sign, cells)| json!({ "sign": sign, "cells": cells }))
            .collect::<Vec<_>>(),
    })
}
