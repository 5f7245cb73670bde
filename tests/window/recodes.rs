//! Changing values in the window: what is offered, what it does, and taking it back.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::data::Change;
use vigie::project::Setup;
use vigie::text::{Language, quoted, text_with};

use super::common::{Place, Window};

const DATA: &str = "result,born,granted,person_id\n\
    OUI,1990-05-01,yes,SECRET01\nOUI,1960-01-01,no,SECRET02\noui,2000-07-15,yes,SECRET03\n\
    R.A.S.,1985-03-03,no,SECRET04\nsans suite,1970-02-02,yes,SECRET05\n,1999-09-09,no,SECRET06\n";

fn opened(place: &Place, language: Language) -> Window {
    let path = place.path("people.csv");
    std::fs::write(&path, DATA).expect("written");
    place.window_of(language, Some(&path), [1440.0, 2200.0])
}

fn change(window: &mut Window, column: &str) {
    let name = text_with(
        window.language,
        "recode-change-column",
        &[("column", column.into())],
    );
    window.press_named(&name);
}

fn setup(window: &Window) -> Setup {
    window
        .state()
        .document
        .as_ref()
        .expect("open")
        .project
        .setup
        .clone()
}

/// Presses a button of the third step, after the reading of the file and the columns set apart.
fn press_of_step(window: &mut Window, id: &str) {
    let begins = text_with(window.language, id, &[("step", "3. ".into())]);
    let named = |node: &egui_kittest::Node<'_>| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(&begins))
    };
    let button = window.harness.query_all_by_role(Role::Button).find(named);
    button.unwrap_or_else(|| panic!("no button {begins}")).click();
    window.harness.run();
}

/// The values of a column of the recoded table, distinct, in the order of the file.
fn values(window: &Window, column: &str) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    let column = table.column(column).expect("the column");
    let mut values: Vec<String> = Vec::new();
    for value in (0..table.rows).filter_map(|row| column.cell(row)) {
        if !values.contains(&value.to_string()) {
            values.push(value.into_owned());
        }
    }
    values
}

#[test]
fn values_ticked_become_one_with_a_note_and_it_can_be_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        change(&mut window, "result");
        window.tick("R.A.S.");
        window.tick("sans suite");
        let touched = [("number", 2.into()), ("rows", "2".into())];
        assert!(window.shows(&text_with(language, "recode-touches", &touched)));
        window.fill("recode-to", "Aucune erreur");
        window.fill("recode-note", "Same meaning, says the agency");
        window.press("recode-merge");
        let recode = setup(&window).recodes.remove(0);
        let values_of = ["R.A.S.", "sans suite"].map(str::to_owned).to_vec();
        let to = "Aucune erreur".to_owned();
        assert_eq!(
            recode.change,
            Change::Merge {
                values: values_of,
                to
            }
        );
        assert_eq!(recode.note, "Same meaning, says the agency");
        assert_eq!(values(&window, "result"), ["OUI", "oui", "Aucune erreur"]);
        window.press("recode-close");
        assert!(window.shows("Same meaning, says the agency"));
        let cells = [("number", 2.into()), ("cells", "2".into())];
        assert!(window.shows(&text_with(language, "done-cells", &cells)));
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        window.harness.run();
        assert!(setup(&window).recodes.is_empty());
        assert_eq!(values(&window, "result"), ["OUI", "oui", "R.A.S.", "sans suite"]);
    }
}

#[test]
fn values_that_look_alike_are_proposed_and_never_merged_alone() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        change(&mut window, "result");
        assert!(setup(&window).recodes.is_empty());
        let alike = quoted(language, &["OUI".to_owned(), "oui".to_owned()]);
        let proposal = text_with(language, "recode-alike", &[("values", alike.into())]);
        window.press_named(&proposal);
        assert!(setup(&window).recodes.is_empty(), "ticked is not merged");
        window.press("recode-merge");
        assert_eq!(values(&window, "result"), ["OUI", "R.A.S.", "sans suite"]);
    }
}

#[test]
fn values_that_mean_not_known_count_as_missing() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    change(&mut window, "result");
    window.tick("R.A.S.");
    window.press("recode-missing");
    assert_eq!(values(&window, "result"), ["OUI", "oui", "sans suite"]);
    let profiles = &window.state().workspace.profiles;
    let profile = profiles
        .iter()
        .find(|profile| profile.name == "result")
        .expect("profiled");
    assert_eq!(profile.missing, 2);
}

#[test]
fn days_become_ages_in_a_new_column_and_a_step_can_be_switched_off_or_removed() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        // A day of birth is set apart; its year and its age name nobody.
        let years = window.of_column("privacy-years-named", "born");
        window.press_named(&years);
        window.fill("recode-age-on", "2024-01-01");
        window.press("recode-age");
        let name = text_with(language, "recode-age-column", &[("column", "born".into())]);
        assert_eq!(values(&window, &name), ["33", "64", "23", "38", "53", "24"]);
        window.press("recode-close");
        assert!(!window.everything().contains("1990-05-01"));
        let has_ages = |window: &Window| {
            let table = window.state().workspace.table.as_ref().expect("a table");
            table.column(&name).is_ok()
        };
        press_of_step(&mut window, "recode-off-step");
        assert!(!has_ages(&window) && window.says("done-off"));
        press_of_step(&mut window, "recode-on-step");
        assert!(has_ages(&window));
        press_of_step(&mut window, "recode-remove-step");
        assert!(!has_ages(&window) && setup(&window).recodes.is_empty());
    }
}

#[test]
fn a_name_taken_already_is_refused_and_said() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        change(&mut window, "result");
        window.tick("R.A.S.");
        let apart = window.words("recode-apart");
        window.tick(&apart);
        window.fill("recode-new-column", "granted");
        window.press("recode-missing");
        let column = "granted".to_owned();
        let error = vigie::data::Error::ColumnExists { column };
        assert!(window.shows(&vigie::text::data_error(language, &error)));
    }
}

#[test]
fn values_that_name_people_are_not_offered() {
    let place = Place::new();
    let window = opened(&place, Language::English);
    let name = [("column", "person_id".into())];
    let name = text_with(Language::English, "recode-change-column", &name);
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::Button, &name)
            .is_none()
    );
    assert!(!window.everything().contains("SECRET"));
}
