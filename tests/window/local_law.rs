//! New York City's table in the window: asked for, read, its small categories left out, undone.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::project::law_tables;
use vigie::text::{Language, law_cells, law_notes, text_with};

use super::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 4200.0];

/// People by sex and origin; one origin is under 2 % of them, one person has no sex.
fn candidates(place: &Place, language: Language) -> Window {
    let mut text = String::from("sex,origin,selected\n");
    for (sex, origin, people, selected) in [
        ("f", "north", 60, 20),
        ("m", "north", 60, 30),
        ("f", "south", 40, 10),
        ("m", "south", 40, 12),
        ("f", "isles", 2, 2),
        ("", "north", 1, 0),
    ] {
        for person in 0..people {
            let answer = if person < selected { "yes" } else { "no" };
            text.push_str(&format!("{sex},{origin},{answer}\n"));
        }
    }
    let path = place.path("candidates.csv");
    std::fs::write(&path, text).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.set_up("polarity-favour", ("selected", "yes"), "sex");
    window.press("setup-see");
    window
}

fn ask(window: &mut Window) {
    let title = window.words("law-title");
    window.harness.get_by_label(&title).click();
    window.harness.run();
    for (list, column) in [("law-sex", "sex"), ("law-ethnicity", "origin")] {
        let list = window.words(list);
        window.pick(&list, column);
    }
}

#[test]
fn two_columns_make_the_table_which_is_read_and_taken_back() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = candidates(&place, language);
        ask(&mut window);
        let setup = window.setup().clone();
        assert_eq!(setup.groupings.len(), 3);
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let tables = law_tables(&setup, evaluation)
            .expect("asked for")
            .expect("a table");
        let read = window.everything();
        for section in &tables.sections {
            let measured = &evaluation.groupings[section.grouping].measured;
            let table = section.tables[0].as_ref().expect("by selection");
            for line in &table.lines {
                for words in law_cells(language, measured, line) {
                    assert!(read.contains(&words), "{words}");
                }
            }
        }
        let law = setup.local_law_144.as_ref().expect("asked for");
        for note in law_notes(language, law, &tables) {
            assert!(window.shows(&note), "{note}");
        }
        window.undo();
        assert_eq!(window.setup().local_law_144, None);
        assert!(!window.says("law-beside"));
    }
}

#[test]
fn a_small_category_is_left_out_by_its_tick_once_it_is_said_why() {
    let place = Place::new();
    let language = Language::English;
    let mut window = candidates(&place, language);
    ask(&mut window);
    let tick = text_with(language, "law-leave-out", &[("category", "isles".into())]);
    window.tick(&tick);
    let ratio = |window: &Window| {
        let setup = window.setup();
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let tables = law_tables(setup, evaluation)
            .expect("asked for")
            .expect("a table");
        let table = tables.sections[1].tables[0]
            .as_ref()
            .expect("by selection")
            .clone();
        (
            table.lines.iter().filter(|line| line.impact.is_none()).count(),
            table.most,
        )
    };
    assert_eq!(ratio(&window).0, 0, "no justification yet");
    let why = window.words("law-justification");
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &why)
        .click();
    window.harness.run();
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &why)
        .type_text("two people");
    window.harness.run();
    assert_eq!(
        window
            .setup()
            .local_law_144
            .as_ref()
            .expect("asked for")
            .justification,
        "two people"
    );
    assert_eq!(ratio(&window).0, 1);
    let said = [("categories", "isles".into()), ("why", "two people".into())];
    assert!(window.shows(&text_with(language, "law-excluded", &said)));
}
