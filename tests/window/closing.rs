//! Work is never lost without a question.

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use vigie::app::{Action, Closing, Command};
use vigie::project::load_project;
use vigie::text::Language;

use crate::common::{Place, Window};

/// A window with an audit whose title was changed.
fn unsaved(place: &Place, language: Language) -> Window {
    let audit = place.audit();
    let mut window = place.window(language, Some(&audit));
    window.fill("audit-title", "Changed");
    assert!(window.state().is_dirty());
    window
}

fn key(window: &mut Window, key: Key) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, key);
    window.harness.run();
}

/// The system asks the window to close, as its cross does.
fn ask_to_close(window: &mut Window) {
    let input = window.harness.input_mut();
    let root = input.viewports.entry(ViewportId::ROOT).or_default();
    root.events.push(ViewportEvent::Close);
}

/// Runs some frames, and collects what the window asked the system for.
fn asked_for(window: &mut Window) -> Vec<ViewportCommand> {
    let mut asked = Vec::new();
    for _ in 0..6 {
        window.harness.step();
        if let Some(root) = window.harness.output().viewport_output.get(&ViewportId::ROOT) {
            asked.extend(root.commands.iter().cloned());
        }
    }
    asked
}

#[test]
fn staying_keeps_the_audit_open_and_unsaved() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = unsaved(&place, language);
        key(&mut window, Key::W);
        assert!(window.says("closing-title"));
        window.press("command-stay-open");
        assert_eq!(window.state().closing, None);
        assert_eq!(window.title(), Some("Changed"));
        assert!(window.state().is_dirty());
    }
}

#[test]
fn escape_is_the_same_as_staying() {
    let place = Place::new();
    let mut window = unsaved(&place, Language::English);
    key(&mut window, Key::W);
    window.harness.key_press(Key::Escape);
    window.harness.run();
    assert_eq!(window.state().closing, None);
    assert_eq!(window.title(), Some("Changed"));
}

#[test]
fn discarding_closes_and_leaves_the_file_and_no_recovery_copy() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = unsaved(&place, language);
        key(&mut window, Key::W);
        window.press("command-close-without-saving");
        assert_eq!(window.title(), None);
        assert_eq!(
            load_project(&place.path("audit.ron")).map(|audit| audit.title),
            Ok("Admissions".into())
        );
        drop(window);
        assert!(place.window(language, None).state().recoveries.is_empty());
    }
}

#[test]
fn saving_closes_with_the_work_on_the_disk() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = unsaved(&place, language);
        key(&mut window, Key::W);
        window.press("command-save-and-close");
        assert_eq!(window.title(), None);
        assert_eq!(
            load_project(&place.path("audit.ron")).map(|audit| audit.title),
            Ok("Changed".into())
        );
    }
}

#[test]
fn the_window_is_kept_from_closing_until_the_question_is_answered() {
    let place = Place::new();
    let mut window = unsaved(&place, Language::English);
    ask_to_close(&mut window);
    let asked = asked_for(&mut window);
    assert!(asked.contains(&ViewportCommand::CancelClose));
    assert_eq!(window.state().closing, Some(Closing::Window));
    let discard = window.words("command-close-without-saving");
    window.press_named(&discard);
    // The command to close was given; the system answers with its own wish to close, which nothing stops now.
    ask_to_close(&mut window);
    assert!(!asked_for(&mut window).contains(&ViewportCommand::CancelClose));
}

#[test]
fn quitting_without_work_asks_nothing() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    let context = window.harness.ctx.clone();
    let quit = Command::Do(Action::Quit);
    window.harness.state_mut().state.apply(quit, &context);
    assert!(asked_for(&mut window).contains(&ViewportCommand::Close));
    assert_eq!(window.state().closing, None);
}

#[test]
fn opening_something_else_asks_first_and_then_opens_it() {
    let place = Place::new();
    let mut window = unsaved(&place, Language::English);
    let other = place.path("other.csv");
    std::fs::copy(place.path("admissions.csv"), &other).expect("copied");
    let context = window.harness.ctx.clone();
    let open = Command::Open(other);
    window.harness.state_mut().state.apply(open, &context);
    window.harness.run();
    assert_eq!(window.title(), Some("Changed"));
    window.press("command-close-without-saving");
    assert_eq!(window.title(), Some("other"));
}

#[test]
fn a_first_save_asks_where_and_never_replaces_a_file_unasked() {
    for language in Language::ALL {
        let place = Place::new();
        let data = place.admissions();
        let taken = place.path("taken.ron");
        std::fs::write(&taken, "precious").expect("written");
        let mut window = place.window(language, Some(&data));
        key(&mut window, Key::S);
        assert!(window.says("save-title"));
        window.fill("dialog-path", &place.path("taken").display().to_string());
        window.press("save-button");
        assert!(window.says("overwrite-title"));
        assert_eq!(std::fs::read_to_string(&taken).ok().as_deref(), Some("precious"));
        window.press("overwrite-other");
        assert!(window.says("save-title"));
        window.fill("dialog-path", &place.path("mine").display().to_string());
        window.press("save-button");
        assert!(window.says("status-saved"));
        assert!(place.path("mine.ron").is_file());
        assert!(!window.state().is_dirty());
    }
}

#[test]
fn the_form_to_save_has_the_keyboard_on_the_name_of_the_file() {
    let place = Place::new();
    let data = place.admissions();
    let mut window = place.window(Language::English, Some(&data));
    key(&mut window, Key::S);
    let field = window.words("dialog-path");
    let field = window.harness.get_by_role_and_label(Role::TextInput, &field);
    assert!(field.is_focused());
    window.harness.event(egui::Event::Text("mine".to_owned()));
    window.harness.run();
    window.harness.key_press(Key::Enter);
    window.harness.run();
    assert!(window.says("status-saved"));
    assert!(place.path("mine.ron").is_file());
}
