//! JSON records give the table of their twin in text, or a refusal that says where.

use proptest::prelude::*;
use vigie::data::{Error, Format, Holds, JsonProblem, Opened, Place, Values};

use super::{cells, is_number, opened, refusal, table};

const LINES: &str = "{\"city\":\"Lyon\",\"age\":31,\"old\":true}\n\
    {\"city\":null,\"age\":18,\"old\":false}\n\n{\"age\":-4,\"city\":\"Metz\"}\n";

const TWIN: &str = "city,age,old\nLyon,31,true\n,18,false\nMetz,-4,\n";

/// The place and the problem of a refused text.
fn fault(text: &str) -> (u64, u64, JsonProblem) {
    match refusal(text) {
        Error::Json {
            line,
            column,
            problem,
            ..
        } => (line, column, problem),
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn a_record_per_line_equals_its_twin_in_text() {
    let Opened {
        source, table: read, ..
    } = opened(LINES).unwrap();
    assert_eq!((source.format, source.rows), (Format::JsonLines, 3));
    assert_eq!(read, table(TWIN));
    assert_eq!((read.place(0), read.place(2)), (Place::Line(1), Place::Line(4)));
}

#[test]
fn a_list_of_records_equals_its_twin_in_text() {
    let records: Vec<&str> = LINES.lines().filter(|line| !line.is_empty()).collect();
    let list = format!("[\n  {}\n]\n", records.join(",\n  "));
    let Opened {
        source, table: read, ..
    } = opened(&list).unwrap();
    assert_eq!(source.format, Format::Json);
    assert_eq!(read, table(TWIN));
    assert_eq!(read.place(2), Place::Row(3));
    let wrapped = format!("{{\"next\": null, \"count\": 3, \"rows\": {list}}}");
    let Opened {
        source, table: read, ..
    } = opened(&wrapped).unwrap();
    assert_eq!(source.format, Format::Json);
    assert_eq!(read, table(TWIN));
}

#[test]
fn a_mark_at_the_start_and_utf_16_are_read() {
    let marked = format!("\u{feff}{LINES}");
    assert_eq!(table(&marked), table(TWIN));
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(table(wide), table(TWIN));
}

#[test]
fn a_name_that_a_record_lacks_is_a_missing_cell() {
    let table = table("{\"a\":1}\n{\"b\":\"x\"}\n{\"a\":2,\"b\":\"y\"}\n");
    assert_eq!(cells(&table, "a"), ["1", "-", "2"]);
    assert_eq!(cells(&table, "b"), ["-", "x", "y"]);
}

#[test]
fn numbers_are_read_as_they_are_written() {
    let table = table(
        "[{\"id\":9007199254740993,\"n\":1e2,\"x\":0.1},{\"id\":12345678901234567890123,\"n\":-0.5,\"x\":1e400}]",
    );
    assert_eq!(
        cells(&table, "id"),
        ["9007199254740993", "12345678901234567890123"]
    );
    assert_eq!(cells(&table, "n"), ["100", "-0.5"]);
    assert!(is_number(&table, "n"));
    assert_eq!(cells(&table, "x"), ["0.1", "1e400"]);
}

#[test]
fn columns_of_mixed_kinds_are_text() {
    let table = table("{\"a\":1}\n{\"a\":\"<10\"}\n{\"a\":true}\n{\"a\":null}\n");
    assert_eq!(cells(&table, "a"), ["1", "<10", "true", "-"]);
}

#[test]
fn records_inside_records_are_spread_and_what_is_deeper_is_left_out_by_name() {
    let Opened { source, table, .. } = opened(
        "{\"home\":{\"city\":\"Lyon\",\"geo\":{\"x\":1}},\"tags\":[1,2]}\n\
         {\"home\":null,\"tags\":[]}\n{\"home\":{\"city\":\"Metz\"}}\n",
    )
    .unwrap();
    assert_eq!(table.columns.len(), 1);
    assert_eq!(cells(&table, "home.city"), ["Lyon", "-", "Metz"]);
    let out: Vec<(&str, Holds)> = source
        .left_out
        .iter()
        .map(|out| (out.column.as_str(), out.holds))
        .collect();
    assert_eq!(out, [("home.geo", Holds::Records), ("tags", Holds::Lists)]);
}

#[test]
fn a_file_of_lists_only_has_no_cells() {
    assert!(matches!(
        refusal("{\"a\":[1]}\n{\"a\":[2]}\n"),
        Error::NoCells { .. }
    ));
}

#[test]
fn escapes_in_names_and_texts_are_understood() {
    let table = table("{\"pr\\u00e9nom\":\"l'\\u00e9t\\u00e9 \\ud83d\\ude00\\n\\\"x\\\"\"}\n");
    assert_eq!(cells(&table, "prénom"), ["l'été 😀\n\"x\""]);
}

#[test]
fn one_bad_line_is_named() {
    for (bad, column, problem) in [
        ("{\"a\":1", 7, JsonProblem::CutShort),
        ("{\"a\":}", 6, JsonProblem::Unexpected),
        ("{\"a\":1}}", 8, JsonProblem::Unexpected),
        ("{\"a\":01}", 7, JsonProblem::Unexpected),
        ("{\"a\":\"x}", 9, JsonProblem::CutShort),
        ("{\"été\":tru}", 11, JsonProblem::Unexpected),
        ("{\"a\":\"\\ud800\"}", 6, JsonProblem::Unexpected),
        ("[1]", 1, JsonProblem::NotARecord),
        ("12", 1, JsonProblem::NotARecord),
        ("hello", 1, JsonProblem::Unexpected),
        ("{\"a\":1,\"a\":2}", 12, JsonProblem::RepeatedName("a".to_owned())),
    ] {
        let text = format!("{{\"a\":1}}\n{{\"a\":2}}\n{bad}\n{{\"a\":4}}\n");
        assert_eq!(fault(&text), (3, column, problem), "{bad}");
    }
}

#[test]
fn a_list_that_goes_wrong_says_where() {
    for (text, line, problem) in [
        ("[{\"a\":1},\n{\"a\":2}", 2, JsonProblem::CutShort),
        ("[{\"a\":1},\n", 2, JsonProblem::CutShort),
        ("[{\"a\":1},\n]", 2, JsonProblem::Unexpected),
        ("[{\"a\":1}\n{\"a\":2}]", 2, JsonProblem::Unexpected),
        ("[{\"a\":1},\n3]", 2, JsonProblem::NotARecord),
        ("[{\"a\":1}]\n[", 2, JsonProblem::Unexpected),
        ("{\"a\":{\"0\":1},\n\"b\":{\"0\":2}}", 1, JsonProblem::NoRecords),
        (
            "{\"a\":[{\"x\":1}],\"b\":[{\"x\":2}],\n\"c\":1}",
            1,
            JsonProblem::NoRecords,
        ),
    ] {
        let (found, _, what) = fault(text);
        assert_eq!((found, what), (line, problem), "{text}");
    }
}

#[test]
fn nesting_however_deep_is_a_column_left_out() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let opened = opened(format!(
        "{{\"a\":1,\"deep\":{deep}}}\n{{\"a\":2,\"deep\":null}}\n"
    ))
    .unwrap();
    assert_eq!(opened.source.left_out[0].column, "deep");
    let open = format!("[{{\"a\":{}", "{\"a\":".repeat(200_000));
    assert_eq!(fault(&open).2, JsonProblem::CutShort);
}

#[test]
fn empty_lists_and_records_are_empty() {
    for text in ["[]", " [ ] \n", "{}\n{}\n", "[{},{}]"] {
        assert!(matches!(refusal(text), Error::Empty { .. }), "{text}");
    }
}

#[test]
fn records_with_hardly_a_name_in_common_are_refused_before_memory_is_taken() {
    let scattered: String = (0..9_000).map(|row| format!("{{\"n{row}\":{row}}}\n")).collect();
    assert_eq!(fault(&scattered).2, JsonProblem::Scattered);
}

#[test]
fn more_than_ten_thousand_names_are_too_many() {
    let names: Vec<String> = (0..100_000).map(|name| format!("\"n{name}\":1")).collect();
    match refusal(format!("{{{}}}\n", names.join(","))) {
        Error::TooManyColumns { found, .. } => assert_eq!(found, 100_000),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_header_in_square_brackets_is_not_json() {
    let table = table("[id],[sex]\n1,F\n2,H\n");
    assert_eq!(cells(&table, "[sex]"), ["F", "H"]);
}

proptest! {
    #[test]
    fn any_records_are_read_and_any_cut_of_them_is_refused_or_shorter(
        rows in prop::collection::vec(
            (prop::option::of("[a-zé\"\\\\\n ]{0,6}"), prop::option::of(-1000_i32..1000), any::<bool>()), 1..12),
        cut in 0.0_f64..1.0,
    ) {
        let records: Vec<serde_json::Value> = rows
            .iter()
            .map(|(text, number, truth)| serde_json::json!({"t": text, "n": number, "b": truth}))
            .collect();
        let list = serde_json::to_string_pretty(&records).unwrap();
        let lines: String = records.iter().map(|record| format!("{record}\n")).collect();
        let read = table(&list);
        prop_assert_eq!(&read, &table(&lines));
        prop_assert_eq!(read.rows, rows.len());
        for (row, (text, number, truth)) in rows.iter().enumerate() {
            let cell = |name: &str| read.column(name).unwrap().cell(row).map(|cell| cell.into_owned());
            let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
            prop_assert_eq!(cell("t"), text.map(str::to_owned));
            prop_assert_eq!(cell("n"), number.map(|number| number.to_string()));
            prop_assert_eq!(cell("b"), Some(truth.to_string()));
        }
        let all_missing = rows.iter().all(|(_, number, _)| number.is_none());
        prop_assert_eq!(matches!(read.column("n").unwrap().values, Values::Number(_)), !all_missing);
        let mut end = (list.len() as f64 * cut) as usize;
        while !list.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert!(opened(&list[..end]).is_err() || end < 3);
    }
}
