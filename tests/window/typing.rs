//! How the cells of outputs and of sheets are understood, chosen in the window.

use vigie::data::{Decimal, Format, ReadAs, SheetOptions, TakenFor};
use vigie::text::{Language, text_with};

use crate::common::{Place, Window, repository};

const TALL: [f32; 2] = [1440.0, 2800.0];

const SCORES: &str = "code,score\na1,0.75\nb2,n/c\nc3,0.5\n";

/// The data, and the outputs opened to be joined.
fn opened(place: &Place, language: Language) -> Window {
    let path = place.path("data.csv");
    std::fs::write(&path, "code,sexe\na1,F\nb2,M\nc3,F\n").expect("written");
    let outputs = place.path("scores.csv");
    std::fs::write(&outputs, SCORES).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.fill("data-outputs-path", &outputs.to_string_lossy());
    window.press("data-outputs-open");
    window.press("join-reading-open");
    window
}

/// The list of what a column of the pending outputs holds.
fn list(window: &Window, column: &str, kind: &str) -> String {
    let arguments = [("column", column.into()), ("kind", window.words(kind).into())];
    text_with(window.language, "reading-column-as", &arguments)
}

fn taken_for(window: &Window) -> TakenFor {
    let pending = window.state().pending.as_ref().expect("pending");
    pending.opened.table.column("score").expect("read").taken_for
}

#[test]
fn a_column_of_outputs_is_read_as_chosen_before_it_is_joined_and_kept() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        assert_eq!(taken_for(&window), TakenFor::Text);
        let choices = list(&window, "score", "data-kind-text");
        let number = window.words("reading-numbers");
        window.pick(&choices, &number);
        assert_eq!(taken_for(&window), TakenFor::Number);
        assert!(
            window.says("reading-misfits-missing"),
            "n/c counts as missing, and it is said"
        );
        window.press("command-join");
        let outputs = &window.state().document.as_ref().expect("open").project.outputs[0];
        assert_eq!(outputs.source.columns[0].read_as, ReadAs::Number);
        // Changed again after the join, and back to what the cells show.
        let name = text_with(language, "join-change-named", &[("name", "scores".into())]);
        window.press_named(&name);
        window.press("join-reading-open");
        let choices = list(&window, "score", "reading-numbers");
        let show = window.words("reading-as-cells-show");
        window.pick(&choices, &show);
        window.press("command-join");
        let project = &window.state().document.as_ref().expect("open").project;
        assert!(project.outputs[0].source.columns.is_empty());
        let table = window.state().workspace.table.as_ref().expect("joined");
        assert_eq!(table.column("score").expect("there").taken_for, TakenFor::Text);
    }
}

#[test]
fn a_sign_of_not_known_is_added_for_outputs() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.fill("join-new-sign", "n/c");
        window.press("join-add-sign");
        assert_eq!(taken_for(&window), TakenFor::Number);
        window.press("command-join");
        let outputs = &window.state().document.as_ref().expect("open").project.outputs[0];
        let Format::Text(options) = &outputs.source.format else {
            panic!("a text");
        };
        assert!(options.missing.contains(&"n/c".to_owned()));
    }
}

fn sheet(window: &Window) -> SheetOptions {
    match &window
        .state()
        .document
        .as_ref()
        .expect("open")
        .project
        .data
        .format
    {
        Format::Spreadsheet(options) => options.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_decimal_mark_and_the_signs_of_a_sheet_are_changed_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("written.ods");
        std::fs::copy(repository("tests/data/sheets/written.ods"), &path).expect("copied");
        let mut window = place.window_of(language, Some(&path), TALL);
        assert!(window.says("sheet-text-cells"));
        let is_number = |window: &Window, column: &str| {
            let table = window.state().workspace.table.as_ref().expect("read");
            table.column(column).expect("there").taken_for == TakenFor::Number
        };
        assert!(is_number(&window, "score") && !is_number(&window, "amount"));
        window.fill("reading-new-sign", "s.o.");
        window.press("reading-add-sign");
        let space = window.words("reading-space");
        window.choose("reading-thousands", &space);
        assert!(is_number(&window, "amount"));
        let point = window.words("data-point");
        window.choose("data-decimal", &point);
        assert_eq!(sheet(&window).decimal, Decimal::Point);
        assert!(!is_number(&window, "score"));
        window.undo();
        assert!(is_number(&window, "score") && is_number(&window, "amount"));
    }
}
