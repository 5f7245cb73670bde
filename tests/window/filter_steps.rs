//! Filter steps rewritten, moved and annotated; groups put in order.

use egui_kittest::kittest::Queryable;
use vigie::project::Setup;
use vigie::text::{Language, text_with};

use super::common::{Place, Window};

fn opened(place: &Place, language: Language) -> Window {
    let audit = place.audit();
    let mut window = place.window_of(language, Some(&audit), [1440.0, 2400.0]);
    window.press("step-setup");
    window
}

fn setup(window: &Window) -> &Setup {
    &window.state().document.as_ref().expect("open").project.setup
}

fn add(window: &mut Window, expression: &str) {
    window.fill("setup-filter-field", expression);
    window.press("setup-filter-add");
}

fn press_of(window: &mut Window, id: &str, variable: &'static str, value: &str) {
    let name = text_with(window.language, id, &[(variable, value.into())]);
    window.press_named(&name);
}

fn expressions(window: &Window) -> Vec<&str> {
    { setup(window).filters.iter() }
        .map(|filter| filter.expression.as_str())
        .collect()
}

#[test]
fn steps_are_moved_rewritten_and_annotated() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        add(&mut window, "applicants > 10");
        add(&mut window, "department != 'A'");
        press_of(&mut window, "filter-up-step", "filter", "department != 'A'");
        assert_eq!(expressions(&window), ["department != 'A'", "applicants > 10"]);
        press_of(&mut window, "filter-edit-step", "filter", "applicants > 10");
        window.fill("setup-filter-field", "applicants > 20");
        window.press("filter-replace");
        assert_eq!(expressions(&window), ["department != 'A'", "applicants > 20"]);
        let note = [("filter", "applicants > 20".into())];
        let note = text_with(language, "filter-note-step", &note);
        window.fill_named(&note, "Small cells");
        assert_eq!(setup(&window).filters[1].note, "Small cells");
        window.press("step-data");
        assert!(window.shows("Small cells"));
    }
}

#[test]
fn groups_are_put_in_order_and_back() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        let title = text_with(language, "order-title", &[("column", "sex".into())]);
        window.harness.get_by_label(&title).click();
        window.harness.run();
        press_of(&mut window, "order-up-group", "group", "women");
        assert_eq!(setup(&window).attributes[0].order, ["women", "men"]);
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let first = &evaluation.groupings[0].measured.groups[0];
        assert_eq!(first.key, [Some("women".to_owned())]);
        window.press("order-natural");
        assert!(setup(&window).attributes[0].order.is_empty());
    }
}

#[test]
fn a_filter_is_written_with_arrows_tab_and_enter_alone() {
    use egui::Key;
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.fill("setup-filter-field", "dep");
        let column = text_with(
            language,
            "filter-proposes-column",
            &[("proposal", "department".into())],
        );
        assert!(window.shows(&column));
        let press = |window: &mut Window, key: Key| {
            window.harness.key_press(key);
            window.harness.run();
        };
        press(&mut window, Key::Tab);
        // The first comparison is equality; the first value, the first department.
        press(&mut window, Key::Tab);
        press(&mut window, Key::ArrowDown);
        press(&mut window, Key::Enter);
        assert!(
            expressions(&window).is_empty(),
            "Enter took the proposal, not the step"
        );
        press(&mut window, Key::Escape);
        press(&mut window, Key::Enter);
        assert_eq!(expressions(&window), ["department = \"A\""]);
    }
}

#[test]
fn a_proposal_is_taken_by_a_click_and_closed_by_escape() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.fill("setup-filter-field", "app");
        press_of(&mut window, "filter-proposes-column", "proposal", "applicants");
        window.harness.run();
        let word = text_with(language, "filter-proposes-word", &[("proposal", ">=".into())]);
        assert!(window.shows(&word));
        window.harness.key_press(egui::Key::Escape);
        window.harness.run();
        assert!(!window.says("filter-keys"));
    }
}
