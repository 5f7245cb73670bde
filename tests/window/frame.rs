//! The frame: language, menus, rail, text size.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use vigie::app::{Step, Theme};
use vigie::text::{Language, text};

use crate::common::{Place, Window};

fn retitle(window: &mut Window, title: &str) {
    window.fill("audit-title", title);
}

#[test]
fn the_language_changes_every_label_at_once() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    let steps = [
        "step-data",
        "step-setup",
        "step-disparities",
        "step-findings",
        "menu-file",
        "menu-edit",
    ];
    for id in steps {
        assert!(window.says(id), "{id} in English");
    }
    window.press_named("Français");
    window.language = Language::French;
    assert_eq!(window.state().preferences.language, Language::French);
    for id in steps {
        assert!(window.says(id), "{id} in French");
        let english = text(Language::English, id);
        if english != window.words(id) {
            assert!(
                window
                    .harness
                    .query_by_role_and_label(Role::Button, &english)
                    .is_none(),
                "{english} is still there"
            );
        }
    }
}

#[test]
fn the_title_is_changed_where_it_stands_and_undone_from_the_menu() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window(language, Some(&audit));
        retitle(&mut window, "Another title");
        assert_eq!(window.title(), Some("Another title"));
        assert!(window.says("status-unsaved"));
        let what = text(language, "undo-title");
        window.press("menu-edit");
        let undo = vigie::text::text_with(language, "command-undo-what", &[("what", what.clone().into())]);
        window.press_named(&undo);
        assert_eq!(window.title(), Some("Admissions"), "all the typing is one step");
        assert!(!window.state().is_dirty());
        window.press("menu-edit");
        let redo = vigie::text::text_with(language, "command-redo-what", &[("what", what.into())]);
        window.press_named(&redo);
        assert_eq!(window.title(), Some("Another title"));
    }
}

#[test]
fn undo_belongs_to_the_field_being_typed_in_and_to_the_audit_otherwise() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    retitle(&mut window, "Another title");
    window.harness.key_press(Key::Escape);
    window.harness.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.harness.run();
    assert_eq!(window.title(), Some("Admissions"));
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.harness.run();
    assert_eq!(window.title(), Some("Another title"));
}

#[test]
fn a_step_that_cannot_be_used_says_why_and_does_nothing() {
    for language in Language::ALL {
        let place = Place::new();
        let data = place.admissions();
        let window = place.window(language, Some(&data));
        let reason = text(language, "step-needs-setup");
        let name = vigie::text::text_with(
            language,
            "step-greyed",
            &[
                ("step", text(language, "step-disparities").into()),
                ("reason", reason.into()),
            ],
        );
        let step = window.harness.get_by_role_and_label(Role::Button, &name);
        step.click();
        assert_eq!(window.state().step, Step::Data);
    }
}

#[test]
fn the_keyboard_goes_from_step_to_step() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    for (key, step) in [
        (Key::Num1, Step::Data),
        (Key::PageDown, Step::Setup),
        (Key::Num4, Step::Findings),
        (Key::PageUp, Step::Disparities),
    ] {
        window.harness.key_press_modifiers(Modifiers::COMMAND, key);
        window.harness.run();
        assert_eq!(window.state().step, step);
    }
}

#[test]
fn text_size_and_look_are_kept_for_the_next_time() {
    let place = Place::new();
    let mut window = place.window(Language::English, None);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    window.harness.run();
    window.press("theme-menu");
    let projector = window.words("theme-projector");
    window.harness.get_by_label(&projector).click();
    window.harness.run();
    assert!((window.state().preferences.zoom - 1.1).abs() < 1e-6);
    assert_eq!(window.state().preferences.theme, Theme::Projector);
    drop(window);
    let again = place.window(Language::English, None);
    assert_eq!(again.state().preferences.theme, Theme::Projector);
    assert!((again.state().preferences.zoom - 1.1).abs() < 1e-6);
}

#[test]
fn the_smallest_window_with_the_largest_text_still_shows_every_step() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), [1024.0, 640.0]);
        window.harness.state_mut().state.preferences.zoom = 2.0;
        window.harness.run();
        for step in Step::ALL {
            assert!(window.says(step.text_id()));
            window
                .harness
                .key_press_modifiers(Modifiers::COMMAND, step.shortcut().logical_key);
            window.harness.run();
            assert_eq!(window.state().step, step);
        }
        assert!(window.says("language-french") && window.says("language-english"));
    }
}

#[test]
fn the_evidence_can_be_folded_away_and_brought_back() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::French, Some(&audit));
    window.press("evidence-hide");
    window.press("evidence-show");
    window.press("evidence-hide");
    assert!(window.says("evidence-show"));
}
