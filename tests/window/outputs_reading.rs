//! Outputs that are not read as they should be at first: another sheet, another header, another separator.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::Command;
use vigie::data::Format;
use vigie::text::Language;

use crate::common::{Place, Window, repository};

const TALL: [f32; 2] = [1440.0, 2400.0];

fn opened(place: &Place, language: Language, outputs: &std::path::Path) -> Window {
    let data = place.path("data.csv");
    std::fs::write(&data, "code,sexe,verdict\na,F,oui\nb,M,non\n").expect("written");
    let mut window = place.window_of(language, Some(&data), TALL);
    window.fill("data-outputs-path", &outputs.to_string_lossy());
    window.press("data-outputs-open");
    window
}

fn pending_columns(window: &Window) -> Vec<String> {
    let pending = window.state().pending.as_ref().expect("pending");
    pending.opened.table.names().map(str::to_owned).collect()
}

fn joined_columns(window: &Window) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    table.names().map(str::to_owned).collect()
}

#[test]
fn the_sheet_of_a_vendors_workbook_is_chosen() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("vendor.xlsx");
        std::fs::copy(repository("tests/data/sheets/three_sheets.xlsx"), &path).expect("copied");
        let mut window = opened(&place, language, &path);
        assert_eq!(
            pending_columns(&window),
            ["group", "decision", "outcome", "people"]
        );
        window.press("join-reading-open");
        let list = window.words("sheet-choice");
        let hidden = window.words("sheet-hidden");
        window.pick(&list, &format!("Codes (2 × 2, {hidden})"));
        assert_eq!(pending_columns(&window), ["code", "meaning"]);
        let joining = &window.state().pending.as_ref().expect("pending").joining;
        assert_eq!(joining.keys.len(), 1, "the key they share is proposed");
        window.press("command-join");
        assert_eq!(joined_columns(&window), ["code", "sexe", "verdict", "meaning"]);
        // The sheet is kept in the audit.
        let outputs = &window.state().document.as_ref().expect("open").project.outputs[0];
        assert!(matches!(&outputs.source.format, Format::Spreadsheet(options) if options.sheet == "Codes"));
    }
}

#[test]
fn the_line_of_the_names_and_the_separator_of_outputs_are_changed_before_and_after_they_are_joined() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("vendor.csv");
        std::fs::write(&path, "code;note|x\na;3|4\nb;5|6\n").expect("written");
        let mut window = opened(&place, language, &path);
        assert_eq!(pending_columns(&window), ["code", "note|x"]);
        window.press("command-join");
        assert_eq!(joined_columns(&window), ["code", "sexe", "verdict", "note|x"]);
        let change = vigie::text::text_with(language, "join-change-named", &[("name", "vendor".into())]);
        window.press_named(&change);
        window.press("join-reading-open");
        let context = window.harness.ctx.clone();
        let state = &mut window.harness.state_mut().state;
        let pending = state.pending.as_ref().expect("pending");
        let mut format = pending.opened.source.format.clone();
        if let Format::Text(options) = &mut format {
            options.delimiter = '|';
        }
        state.apply(Command::ReadOutputsAs(format), &context);
        window.harness.run();
        assert_eq!(pending_columns(&window), ["code;note", "x"]);
        let keys = &window.state().pending.as_ref().expect("pending").joining.keys;
        assert!(keys.is_empty(), "the key is gone with its column");
        let separators = window.words("data-delimiter");
        let semicolon = window.words("data-semicolon");
        // The data's own list of separators stands before it, and is fixed meanwhile.
        let lists = window
            .harness
            .query_all_by_role_and_label(Role::ComboBox, &separators);
        lists.last().expect("a list").click();
        window.harness.run();
        window.press_named(&semicolon);
        assert_eq!(pending_columns(&window), ["code", "note|x"]);
        window.press("command-join");
        assert_eq!(joined_columns(&window), ["code", "sexe", "verdict", "note|x"]);
        window.undo();
        let outputs = &window.state().document.as_ref().expect("open").project.outputs;
        assert!(
            outputs.is_empty(),
            "read as before, so that only the joining is left to undo"
        );
    }
}
