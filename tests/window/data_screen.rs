//! The data screen: what was received, and the joining of a model's outputs.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::Action;
use vigie::data::{Decimal, Format};
use vigie::text::{Language, at_place, text_with};

use super::common::{Place, Window};

/// Tall enough that every column is in sight.
const TALL: [f32; 2] = [1440.0, 2400.0];

const PEOPLE: &str = "person_id,age,sex,income\n\
    SECRET01,25,men,low\nSECRET02,38,women,high\nSECRET03,28,men,low\nSECRET04,44,women,low\n\
    SECRET05,31,men,high\nSECRET06,60,women,low\n";

const OUTPUTS: &str = "person_id,predicted\n\
    SECRET02,high\nSECRET01,low\nSECRET03,high\nSECRET04,low\nSECRET99,low\n";

fn opened(place: &Place, language: Language) -> Window {
    let path = place.path("people.csv");
    std::fs::write(&path, PEOPLE).expect("written");
    place.window_of(language, Some(&path), TALL)
}

fn add_outputs(place: &Place, window: &mut Window, outputs: &str) {
    let path = place.path("outputs.csv");
    std::fs::write(&path, outputs).expect("written");
    window.fill("data-outputs-path", &path.to_string_lossy());
    window.press("data-outputs-open");
}

#[test]
fn what_was_received_is_said_in_both_languages() {
    for language in Language::ALL {
        let place = Place::new();
        let window = opened(&place, language);
        assert!(window.everything().contains("UTF-8"));
        for words in ["people.csv", "age", "income", "sex"] {
            assert!(window.shows(words), "{words}");
        }
        assert!(window.says("data-kind-whole"));
        assert!(window.says("privacy-title") && window.shows("person_id"));
        let source = &window.state().document.as_ref().expect("open").project.data;
        assert_eq!(source.rows, 6);
        assert!(window.shows("women, 3"), "the bars say their number");
    }
}

#[test]
fn values_of_identifiers_are_never_on_the_screen() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        assert!(!window.everything().contains("SECRET"));
        add_outputs(&place, &mut window, OUTPUTS);
        assert!(window.state().pending.is_some());
        assert!(
            !window.everything().contains("SECRET"),
            "example keys wait to be asked for"
        );
        let show = window.words("data-show-examples");
        window.tick(&show);
        assert!(window.shows("XXXXXX99") && window.says("privacy-masked"));
        assert!(
            !window.everything().contains("SECRET"),
            "only their form is shown"
        );
    }
}

#[test]
fn joining_is_diagnosed_before_anything_is_joined() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        add_outputs(&place, &mut window, OUTPUTS);
        let pending = window.state().pending.as_ref().expect("opened");
        let key = &pending.joining.keys[0];
        let (diagnosis, _) = pending
            .diagnosis
            .as_ref()
            .expect("diagnosed")
            .as_ref()
            .expect("diagnosed");
        assert_eq!(
            (key.data.as_str(), key.outputs.as_str()),
            ("person_id", "person_id")
        );
        assert_eq!(
            (diagnosis.matched, diagnosis.data_only, diagnosis.outputs_only),
            (4, 2, 1)
        );
        for (id, number) in [
            ("data-join-matched", 4_u64),
            ("data-join-data-only", 2),
            ("data-join-outputs-only", 1),
        ] {
            let words = text_with(
                language,
                id,
                &[
                    ("count", number.to_string().into()),
                    ("number", number.into()),
                    ("of", "6".into()),
                ],
            );
            assert!(window.shows(&words), "{words}");
        }
        let columns = |window: &Window| {
            window
                .state()
                .workspace
                .table
                .as_ref()
                .map(|table| table.columns.len())
        };
        assert_eq!(columns(&window), Some(3), "nothing is joined yet");
        window.press("command-join");
        assert_eq!(columns(&window), Some(4));
        assert!(window.state().pending.is_none());
        assert!(window.shows("outputs.csv"));
        let remove = text_with(language, "join-remove-named", &[("name", "outputs".into())]);
        window.press_named(&remove);
        assert_eq!(columns(&window), Some(3));
    }
}

#[test]
fn a_key_that_stands_twice_in_the_outputs_refuses_the_join() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        add_outputs(
            &place,
            &mut window,
            "person_id,predicted\nSECRET01,low\nSECRET01,high\nSECRET02,low\n",
        );
        assert!(window.says("data-join-refused-duplicates"));
        assert!(!window.can_press("command-join"));
        assert!(!Action::Join.enabled(window.state()));
        window.press("command-drop-outputs");
        assert!(window.state().pending.is_none());
        assert!(window.says("data-outputs-path"));
    }
}

#[test]
fn another_key_is_diagnosed_as_soon_as_it_is_chosen() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    add_outputs(&place, &mut window, "who,predicted\nSECRET01,0.2\nSECRET02,0.7\n");
    assert!(
        window
            .state()
            .pending
            .as_ref()
            .expect("opened")
            .diagnosis
            .is_none()
    );
    assert!(window.says("data-key-choose"));
    let (data, outputs) = (window.words("data-key-data"), window.words("data-key-outputs"));
    window.pick(&data, "person_id");
    window.pick(&outputs, "who");
    assert!(window.can_press("command-join"));
    window.pick(&outputs, "predicted");
    assert!(window.says("data-join-refused-nothing"));
}

#[test]
fn the_way_of_reading_can_be_changed_until_outputs_are_joined() {
    let place = Place::new();
    let mut window = opened(&place, Language::French);
    let (list, comma) = (window.words("data-decimal"), window.words("data-comma"));
    let entry = window.words("data-semicolon");
    let delimiter = window.words("data-delimiter");
    window.pick(&delimiter, &entry);
    let options = |window: &Window| match &window
        .state()
        .document
        .as_ref()
        .expect("open")
        .project
        .data
        .format
    {
        Format::Text(options) => options.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(options(&window).delimiter, ';');
    window.pick(&list, &comma);
    assert_eq!(options(&window).decimal, Decimal::Comma);
}

#[test]
fn columns_are_found_by_name_among_three_hundred() {
    let place = Place::new();
    let names: Vec<String> = (0..300).map(|column| format!("column{column:03}")).collect();
    let cells = vec!["1"; 300].join(",");
    let path = place.path("wide.csv");
    std::fs::write(&path, format!("{}\n{cells}\n{cells}\n", names.join(","))).expect("written");
    let mut window = place.window_of(Language::English, Some(&path), [1440.0, 900.0]);
    assert!(window.shows("column000"));
    assert!(!window.shows("column250"), "only rows in sight are drawn");
    window.fill("data-filter-columns", "250");
    assert!(window.shows("column250"));
    assert!(!window.shows("column000"));
}

#[test]
fn title_and_notes_are_the_auditors_words() {
    let place = Place::new();
    let mut window = opened(&place, Language::French);
    window.fill("data-audit-title", "Contrôles de 2025");
    assert_eq!(window.title(), Some("Contrôles de 2025"));
    let notes = window.words("data-audit-notes");
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &notes);
    field.click();
    window.harness.run();
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &notes);
    field.type_text("Remis par la caisse.");
    window.harness.run();
    let document = window.state().document.as_ref().expect("open");
    assert_eq!(document.project.notes, "Remis par la caisse.");
}

#[test]
fn cells_that_are_no_numbers_are_pointed_at() {
    let place = Place::new();
    let path = place.path("ages.csv");
    let mut rows = String::from("age,sex\n");
    for age in 20..60 {
        rows += &format!("{age},men\n");
    }
    rows += "unknown,women\n";
    std::fs::write(&path, rows).expect("written");
    for language in Language::ALL {
        let window = place.window_of(language, Some(&path), TALL);
        let table = window.state().workspace.table.as_ref().expect("read");
        let misfits = table.columns[0].misfits.as_ref().expect("one cell does not fit");
        assert_eq!(
            (misfits.count, misfits.first[0].place.clone()),
            (1, vigie::data::Place::Line(42))
        );
        let words = text_with(
            language,
            "reading-misfits",
            &[
                ("kind", "number".into()),
                ("count", "1".into()),
                ("number", 1.into()),
                ("place", at_place(language, &misfits.first[0].place).into()),
                ("value", "unknown".into()),
            ],
        );
        assert!(window.shows(&words), "{words}");
    }
}

#[test]
fn data_rows_with_several_outputs_are_said_and_values_not_shown_are_counted() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.path("people.csv");
        std::fs::write(&path, "id,level\n1,a\n2,b\n3,c\n4,d\n").expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        let one = |id: &str| text_with(language, id, &[("number", 1.into()), ("count", "1".into())]);
        assert!(window.shows(&one("data-more-values")));
        add_outputs(&place, &mut window, "id,answer\n1,x\n2,x\n2,y\n3,y\n4,y\n");
        assert!(window.shows(&one("data-join-data-ambiguous")));
    }
}
