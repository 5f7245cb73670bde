//! What a crash leaves is offered at the next start.

use vigie::project::{load_project, write_recovery};
use vigie::text::Language;

use crate::common::{Place, Window};

/// Leaves what a crash would: a copy of unsaved work, by a process that is no longer there.
pub fn crashed(place: &Place) {
    let audit = place.audit();
    let mut project = load_project(&audit).expect("the audit opens");
    project.title = "Unsaved work".to_owned();
    // Written elsewhere, then brought here without its lock: nobody alive holds it.
    let elsewhere = place.path("elsewhere");
    write_recovery(&elsewhere, &project, Some(&audit), place.folder.path()).expect("copied");
    std::fs::create_dir_all(place.storage()).expect("folder made");
    for entry in std::fs::read_dir(elsewhere).expect("a folder").flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().ends_with(".ron") {
            std::fs::copy(entry.path(), place.storage().join(name)).expect("brought");
        }
    }
}

fn start(place: &Place, language: Language) -> Window {
    let window = place.window(language, None);
    assert_eq!(window.state().recoveries.len(), 1, "the copy is found");
    window
}

#[test]
fn work_left_by_a_crash_is_taken_up_and_counts_as_unsaved() {
    for language in Language::ALL {
        let place = Place::new();
        crashed(&place);
        let mut window = start(&place, language);
        assert!(window.shows("Unsaved work"));
        window.press("recovery-take");
        assert_eq!(window.title(), Some("Unsaved work"));
        assert!(window.state().is_dirty());
        assert!(
            window.state().workspace.table.is_some(),
            "its data are found from where it lay"
        );
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
        window.harness.run();
        assert!(!window.state().is_dirty());
        drop(window);
        assert!(
            place.window(language, None).state().recoveries.is_empty(),
            "saved work is not offered"
        );
    }
}

#[test]
fn work_left_by_a_crash_can_be_let_go() {
    let place = Place::new();
    crashed(&place);
    let mut window = start(&place, Language::French);
    window.press("recovery-leave");
    assert!(window.state().recoveries.is_empty());
    drop(window);
    assert!(place.window(Language::French, None).state().recoveries.is_empty());
}
