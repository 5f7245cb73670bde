//! Workbooks and cross-tables in the window: the sheet, its header, and groups that stand in columns.

use std::path::PathBuf;

use vigie::app::{Command, Notice, Step};
use vigie::data::Format;
use vigie::measure::Metric;
use vigie::project::{load_project, load_sources};
use vigie::text::{Language, text_with};

use crate::common::{Place, Window, repository};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2400.0];

fn workbook(place: &Place, name: &str) -> PathBuf {
    let path = place.path(name);
    std::fs::copy(repository("tests/data/sheets").join(name), &path).expect("copied");
    path
}

fn columns(window: &Window) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    table.columns.iter().map(|column| column.name.clone()).collect()
}

/// The sheet that is read, and the row on which its header begins.
fn reading(window: &Window) -> (String, u64) {
    let document = window.state().document.as_ref().expect("an audit");
    match &document.project.data.format {
        Format::Spreadsheet(options) => (options.sheet.clone(), options.layout.before + 1),
        other => panic!("{other:?}"),
    }
}

fn said(window: &Window, id: &str, name: &'static str, value: &str) -> String {
    text_with(window.language, id, &[(name, value.to_owned().into())])
}

#[test]
fn a_workbook_of_three_sheets_is_audited_without_leaving_the_window() {
    for language in Language::ALL {
        let place = Place::new();
        let path = workbook(&place, "three_sheets.xlsx");
        let mut window = place.window_of(language, Some(&path), TALL);
        assert_eq!(reading(&window), ("Decisions 2023".to_owned(), 4));
        // Another sheet, hidden in the workbook and said to be.
        let list = window.words("sheet-choice");
        let hidden = window.words("sheet-hidden");
        window.pick(&list, &format!("Codes (2 × 2, {hidden})"));
        assert_eq!(columns(&window), ["code", "meaning"]);
        window.pick(&list, "Decisions 2023 (14 × 4)");
        // Another header, and the right one again.
        let row = said(&window, "sheet-header-row", "row", "5");
        window.press_named(&row);
        assert_eq!(reading(&window).1, 5);
        assert_eq!(columns(&window)[0], "a");
        let row = said(&window, "sheet-header-row", "row", "4");
        window.press_named(&row);
        assert_eq!(columns(&window), ["group", "decision", "outcome", "people"]);
        // The set-up, and the measures.
        window.press("data-continue");
        window.answer("polarity-burden");
        let count = window.words("setup-count-label");
        window.pick(&count, "people");
        window.answer("setup-decision-values");
        let column = window.words("setup-decision-column");
        window.pick(&column, "decision");
        window.tick("yes");
        window.tick("group");
        window.press("setup-see");
        assert_eq!(window.state().step, Step::Disparities);
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let group = &evaluation.groupings[0].measured.groups[0];
        assert_eq!(group.counts.n().known(), Some(100.0));
        let rate = group.rate(Metric::SelectionRate);
        assert_eq!(rate.numerator.known(), Some(40.0));
    }
}

#[test]
fn choosing_a_sheet_is_undone_with_its_table() {
    let place = Place::new();
    let path = workbook(&place, "three_sheets.xlsx");
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    let list = window.words("sheet-choice");
    window.pick(&list, "About (1 × 1)");
    assert!(
        matches!(window.state().notice, Some(Notice::Data(_))),
        "nothing but a title"
    );
    assert_eq!(reading(&window).0, "Decisions 2023", "nothing has changed");
    window.harness.key_press(egui::Key::Escape);
    window.harness.run();
    window.pick(&list, "Codes (2 × 2, hidden)");
    assert_eq!(columns(&window).len(), 2);
    window.undo();
    assert_eq!(columns(&window).len(), 4);
    assert!(window.state().workspace.workbook.is_some());
}

#[test]
fn groups_in_columns_become_counts_and_come_back() {
    for language in Language::ALL {
        let place = Place::new();
        let path = workbook(&place, "cross.xlsx");
        let mut window = place.window_of(language, Some(&path), TALL);
        window.press("unpivot-begin");
        // The total column and the total row are noticed; the names on two rows make two columns.
        assert!(window.says("unpivot-total-column"));
        assert!(window.shows("→ 8"), "two rows by four columns");
        window.press("unpivot-apply");
        let document = window.state().document.as_ref().expect("an audit");
        let how = document.project.data.unpivot.clone().expect("turned");
        assert_eq!(how.keep, ["Region"]);
        assert_eq!(how.spread.len(), 4);
        assert_eq!(how.names_to.len(), 2);
        assert_eq!(how.leave_out.len(), 1);
        let table = window.state().workspace.table.clone().expect("a table");
        assert_eq!((table.rows, table.columns.len()), (8, 4));
        // Saved, opened again: the same table.
        let context = window.harness.ctx.clone();
        let audit = place.path("cross.ron");
        let save = Command::SaveTo {
            path: audit.clone(),
            overwrite: false,
        };
        window.harness.state_mut().state.apply(save, &context);
        window.harness.run();
        let saved = load_project(&audit).expect("the audit opens");
        let read = load_sources(&saved, place.folder.path(), &[], &Default::default()).expect("read");
        assert_eq!(read.table, *table);
        window.press("unpivot-remove");
        assert_eq!(columns(&window).len(), 6);
        window.undo();
        assert_eq!(columns(&window).len(), 4);
    }
}

#[test]
fn a_column_can_be_kept_or_left_out_and_a_taken_name_is_refused() {
    let place = Place::new();
    let path = place.path("cross.csv");
    std::fs::write(&path, "region,Men,Women,area\nNorth,1,2,10\nSouth,3,4,20\n").expect("written");
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    window.press("unpivot-begin");
    let out = said(&window, "unpivot-column-out", "column", "area");
    window.press_named(&out);
    window.fill("unpivot-name", "region");
    assert!(!window.can_press("unpivot-apply"));
    window.fill("unpivot-name", "sex");
    window.press("unpivot-apply");
    assert_eq!(columns(&window), ["region", "sex", "count"]);
}

#[test]
fn error_cells_are_said_and_counted_as_missing_when_asked() {
    let place = Place::new();
    let path = workbook(&place, "kinds.xlsx");
    let mut window = place.window_of(Language::French, Some(&path), TALL);
    assert!(window.shows("H5 #N/A"));
    window.tick(&window.words("sheet-errors-missing"));
    let table = window.state().workspace.table.as_ref().expect("a table");
    assert_eq!(table.column("score").expect("it").cell(1), None);
}

#[test]
fn the_first_rows_of_a_sheet_do_not_show_whom_they_are_about() {
    let place = Place::new();
    for name in ["people.xlsx", "people.ods"] {
        let path = place.path(name);
        std::fs::copy(repository("tests/data/formats").join(name), &path).expect("copied");
        let window = place.window_of(Language::English, Some(&path), TALL);
        assert!(
            window.shows("Machine-op-inspct"),
            "{name}: the first rows are there"
        );
        assert!(!window.shows("P00001"), "{name}");
    }
}
