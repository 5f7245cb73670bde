//! The start page: opening, learning, taking up what is recent.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::{Action, Command, Step};
use vigie::text::{Language, text, text_with};

use crate::common::Place;

#[test]
fn a_sample_is_a_card_and_opens_on_its_disparities() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window(language, None);
        let title = text(language, "sample-berkeley-1973-title");
        let card = text_with(language, "sample-open", &[("title", title.into())]);
        window.press_named(&card);
        assert_eq!(window.state().step, Step::Disparities);
        assert!(window.state().workspace.evaluation.is_some());
        let document = window.state().document.as_ref().expect("an audit is open");
        assert_eq!(document.path, None, "a sample opens as a copy");
        assert!(!document.is_dirty());
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        assert_eq!(evaluation.groupings[0].measured.groups.len(), 2);
    }
}

#[test]
fn a_sample_is_never_saved_over_itself() {
    let place = Place::new();
    let mut window = place.window(Language::English, None);
    window.press_named("Open the sample “Berkeley 1973”");
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, Key::S);
    window.harness.run();
    assert!(window.state().save_form, "it asks where");
    let sample = place.path("sample_projects/berkeley-1973");
    assert_ne!(window.state().folder(), Some(sample));
}

#[test]
fn a_typed_path_opens_a_dataset() {
    for language in Language::ALL {
        let place = Place::new();
        let data = place.admissions();
        let mut window = place.window(language, None);
        window.fill("start-path", &format!("\"{}\"", data.display()));
        window.harness.key_press(Key::Enter);
        window.harness.run();
        assert_eq!(window.title(), Some("admissions"));
        assert_eq!(window.state().step, Step::Data);
        assert_eq!(
            window.state().workspace.table.as_ref().map(|table| table.rows),
            Some(24)
        );
        assert_eq!(window.state().preferences.recent, [data]);
    }
}

#[test]
fn a_path_that_leads_nowhere_is_answered_in_words_and_changes_nothing() {
    let place = Place::new();
    let mut window = place.window(Language::French, None);
    window.fill("start-path", "/nulle/part.csv");
    window.press("start-path-open");
    assert!(window.says("notice-open-title"));
    assert!(window.shows("/nulle/part.csv"));
    window.harness.key_press(Key::Escape);
    window.harness.run();
    assert_eq!(window.state().notice, None);
    assert!(window.state().document.is_none());
}

#[test]
fn a_recent_file_that_is_gone_can_only_be_forgotten() {
    let place = Place::new();
    let audit = place.audit();
    drop(place.window(Language::English, Some(&audit)));
    std::fs::remove_file(&audit).expect("removed");
    let mut window = place.window(Language::English, None);
    assert!(!window.shows("Open audit.ron"));
    window.press_named("Take audit.ron off the list");
    assert!(window.state().preferences.recent.is_empty());
}

#[test]
fn a_dropped_file_opens() {
    #[derive(Debug)]
    struct Dropped(std::path::PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &std::path::Path {
            &self.0
        }
        fn bytes(&self) -> Result<Vec<u8>, String> {
            std::fs::read(&self.0).map_err(|error| error.to_string())
        }
    }
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, None);
    let dropped = std::sync::Arc::new(Dropped(audit.clone()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.harness.run();
    assert_eq!(window.title(), Some("Admissions"));
    assert_eq!(
        window
            .state()
            .document
            .as_ref()
            .and_then(|document| document.path.clone()),
        Some(audit)
    );
}

#[test]
fn the_path_of_an_audit_that_was_closed_is_not_left_in_the_field() {
    let place = Place::new();
    let data = place.admissions();
    let mut window = place.window(Language::English, None);
    window.fill("start-path", &data.display().to_string());
    window.harness.key_press(Key::Enter);
    window.harness.run();
    assert!(window.title().is_some());
    let context = window.harness.ctx.clone();
    let state = &mut window.harness.state_mut().state;
    state.apply(Command::Do(Action::CloseAudit), &context);
    state.apply(Command::Do(Action::CloseWithoutSaving), &context);
    window.harness.run();
    assert!(window.state().document.is_none());
    let field = window.words("start-path");
    let field = window.harness.get_by_role_and_label(Role::TextInput, &field);
    assert_eq!(field.value().unwrap_or_default(), "");
}
