//! How a file is read, shown and changed in the data screen.

use egui_kittest::kittest::Queryable;
use vigie::data::{DateOrder, Encoding, Format, ReadAs, TakenFor, TextOptions};
use vigie::text::{Language, date_order_name, text_with};

use crate::common::{Place, Window};

const WIDE: [f32; 2] = [1440.0, 2000.0];

fn options(window: &Window) -> TextOptions {
    let document = window.state().document.as_ref().expect("an audit");
    match &document.project.data.format {
        Format::Text(options) => options.clone(),
        other => panic!("{other:?}"),
    }
}

fn columns(window: &Window) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    table.columns.iter().map(|column| column.name.clone()).collect()
}

fn window(place: &Place, language: Language, text: &str) -> Window {
    let path = place.path("people.csv");
    std::fs::write(&path, text).expect("written");
    place.window_of(language, Some(&path), WIDE)
}

fn line_button(window: &Window, line: &str) -> String {
    text_with(window.language, "reading-names-here", &[("line", line.into())])
}

#[test]
fn a_press_on_a_line_of_the_file_says_that_the_names_are_there() {
    let place = Place::new();
    for language in Language::ALL {
        let mut window = window(&place, language, "x;y\nsexe;âge\nF;30\nM;40\n");
        assert_eq!(columns(&window), ["x", "y"]);
        let name = line_button(&window, "2");
        window.press_named(&name);
        assert_eq!(columns(&window), ["sexe", "âge"]);
        assert_eq!(options(&window).layout.before, 1);
        let undo = window
            .state()
            .document
            .as_ref()
            .expect("an audit")
            .history
            .undo_label();
        assert_eq!(undo, Some("undo-read-as"));
    }
}

#[test]
fn titles_found_are_shown_as_the_line_of_the_names() {
    let place = Place::new();
    let window = window(
        &place,
        Language::French,
        "Titre de ce tableau\n\nsexe;âge\nF;30\nM;40\n",
    );
    assert_eq!((options(&window).layout.before, columns(&window).len()), (2, 2));
    assert!(window.shows("Titre de ce tableau") || window.shows(&line_button(&window, "3")));
}

#[test]
fn characters_and_separators_are_changed_in_lists() {
    let place = Place::new();
    let mut window = window(&place, Language::English, "sexe;âge\nF;30\nM;40\n");
    window.choose("data-encoding", "Latin-9 (ISO 8859-15)");
    assert_eq!(options(&window).encoding, Encoding::Latin9);
    let space = window.words("reading-space");
    window.choose("reading-thousands", &space);
    assert_eq!(options(&window).thousands, vigie::data::Thousands::Space);
}

#[test]
fn signs_of_not_known_are_listed_with_their_cells_added_and_dropped() {
    let place = Place::new();
    for language in Language::ALL {
        let mut window = window(&place, language, "sexe;âge\nF;-9\nM;40\nNA;-9\n");
        let drop = |sign: &str, cells: &str| {
            let arguments = [("sign", sign.into()), ("count", cells.into())];
            text_with(language, "reading-drop-sign", &arguments)
        };
        assert!(window.shows(&drop("NA", "1")));
        window.fill("reading-new-sign", "-9");
        window.press("reading-add-sign");
        assert!(options(&window).missing.contains(&"-9".to_owned()));
        assert!(window.shows(&drop("-9", "2")));
        window.press_named(&drop("NA", "1"));
        assert!(!options(&window).missing.contains(&"NA".to_owned()));
    }
}

#[test]
fn what_a_column_holds_is_chosen_recorded_and_undone() {
    let place = Place::new();
    for language in Language::ALL {
        let mut window = window(&place, language, "jour;n\n01/02/2020;1\n03/04/2020;2\n");
        assert!(window.says("reading-dates-unsure"));
        let dates = window.words("reading-kind-dates");
        let arguments = [("column", "jour".into()), ("kind", dates.into())];
        let list = text_with(language, "reading-column-as", &arguments);
        let order = date_order_name(language, DateOrder::MonthDayYear);
        let choice = text_with(language, "reading-dates", &[("order", order.into())]);
        window
            .harness
            .get_by_role_and_label(egui::accesskit::Role::ComboBox, &list)
            .click();
        window.harness.run();
        window.press_named(&choice);
        let project = &window.state().document.as_ref().expect("an audit").project;
        assert_eq!(
            project.data.columns[0].read_as,
            ReadAs::Date(DateOrder::MonthDayYear)
        );
        let table = window.state().workspace.table.clone().expect("a table");
        assert_eq!(table.columns[0].taken_for, TakenFor::Date);
        assert_eq!(table.columns[0].cell(0).as_deref(), Some("2020-01-02"));
        assert!(!window.says("reading-dates-unsure"));
        let context = window.harness.ctx.clone();
        let undo = vigie::app::Command::Do(vigie::app::Action::Undo);
        window.harness.state_mut().state.apply(undo, &context);
        window.harness.run();
        let table = window.state().workspace.table.clone().expect("a table");
        assert_eq!(table.columns[0].cell(0).as_deref(), Some("2020-02-01"));
    }
}

#[test]
fn the_first_lines_never_show_who_people_are() {
    let place = Place::new();
    let mut text = "nom;sexe\n".to_owned();
    for person in 0..30 {
        text += &format!("Personne{person};F\n");
    }
    let window = window(&place, Language::French, &text);
    let received = window.state().workspace.received.clone();
    assert!(received.is_some_and(|table| table.hides("nom")));
    let everything = window.everything();
    assert!(everything.contains("nom;sexe") && everything.contains("•••;F"));
    assert!(!everything.contains("Personne"));
}
