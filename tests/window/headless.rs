//! Data and outputs whose first line is a person and no column names.

use vigie::app::Command;
use vigie::data::{Format, Layout};
use vigie::text::Language;

use crate::common::{Place, Window, repository};

const TALL: [f32; 2] = [1440.0, 2400.0];

fn layout(format: &Format) -> &Layout {
    match format {
        Format::Text(options) => &options.layout,
        Format::Spreadsheet(options) => &options.layout,
        other => panic!("{other:?}"),
    }
}

fn data_layout(window: &Window) -> &Layout {
    layout(
        &window
            .state()
            .document
            .as_ref()
            .expect("an audit")
            .project
            .data
            .format,
    )
}

fn columns(window: &Window) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    table.names().map(str::to_owned).collect()
}

#[test]
fn a_first_line_that_looks_like_a_person_is_asked_about_and_read_as_one() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("people.csv");
        std::fs::write(&path, "F;31;oui\nM;18;non\nF;40;non\n").expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        assert!(window.says("headless-doubt"));
        assert_eq!(columns(&window), ["F", "31", "oui"], "nothing is changed alone");
        window.press("headless-use");
        assert_eq!(columns(&window), ["A", "B", "C"]);
        assert!(!window.says("headless-doubt"));
        let rows = window.state().workspace.table.as_ref().expect("a table").rows;
        assert_eq!((rows, data_layout(&window).header_rows), (3, 0));
        // And back, by undoing or by unticking.
        window.undo();
        assert_eq!(columns(&window), ["F", "31", "oui"]);
        window.press("headless-use");
        let no_names = window.words("headless-no-names");
        window.tick(&no_names);
        assert_eq!((columns(&window).len(), data_layout(&window).header_rows), (3, 1));
    }
}

#[test]
fn ordinary_names_are_not_asked_about() {
    let place = Place::new();
    let path = place.path("people.csv");
    std::fs::write(&path, "sexe;âge\nF;31\nM;18\n").expect("written");
    let window = place.window_of(Language::French, Some(&path), TALL);
    assert!(!window.says("headless-doubt"));
    assert!(window.says("headless-no-names"));
}

#[test]
fn a_sheet_whose_names_are_a_row_is_read_without() {
    let place = Place::new();
    let path = place.path("workbook.xlsx");
    std::fs::copy(repository("tests/data/sheets/three_sheets.xlsx"), &path).expect("copied");
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    let sheet = "Decisions 2023".to_owned();
    window.apply(Command::ReadSheet {
        sheet,
        before: Some(4),
    });
    assert!(window.says("headless-doubt"));
    window.press("headless-use");
    assert_eq!(columns(&window), ["A", "B", "C", "D"]);
    assert_eq!(data_layout(&window).before, 4);
}

#[test]
fn outputs_without_names_are_read_by_letters_before_they_are_joined() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("data.csv");
        std::fs::write(&path, "code,sexe\na1,F\nb2,M\nc3,F\n").expect("written");
        let outputs = place.path("scores.csv");
        std::fs::write(&outputs, "a1,0.5\nb2,0.25\nc3,0.75\n").expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        window.fill("data-outputs-path", &outputs.to_string_lossy());
        window.press("data-outputs-open");
        assert!(window.says("headless-doubt"));
        window.press("headless-use");
        let pending = window.state().pending.as_ref().expect("pending");
        assert_eq!(pending.opened.table.rows, 3);
        assert_eq!(layout(&pending.opened.source.format).header_rows, 0);
        assert!(!window.says("headless-doubt"));
    }
}
