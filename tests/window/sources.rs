//! The files under an audit: changed, moved, unreadable.

use std::io::Write;

use egui::Key;
use vigie::app::{Action, Command, Notice, Step};
use vigie::text::Language;

use crate::common::Place;

#[test]
fn a_changed_file_is_announced_and_can_be_accepted() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut data = std::fs::OpenOptions::new()
            .append(true)
            .open(place.path("admissions.csv"))
            .expect("opened");
        data.write_all(b"A,men,yes,3\n").expect("written");
        let mut window = place.window(language, Some(&audit));
        assert!(window.state().data_changed());
        assert!(window.shows("admissions.csv"));
        assert!(window.says("banner-changed-none"));
        window.press("command-accept-data");
        assert!(!window.state().data_changed());
        assert!(window.state().is_dirty(), "the audit's basis is another");
        assert!(window.state().workspace.evaluation.is_some());
    }
}

#[test]
fn a_moved_file_is_asked_for_and_found_again() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let elsewhere = place.path("moved");
        std::fs::create_dir(&elsewhere).expect("folder made");
        let moved = elsewhere.join("renamed.csv");
        std::fs::rename(place.path("admissions.csv"), &moved).expect("moved");
        let mut window = place.window(language, Some(&audit));
        assert!(window.says("missing-title"));
        window.fill("dialog-path", &moved.display().to_string());
        window.press("missing-read");
        assert_eq!(window.state().notice, None);
        assert!(!window.state().data_changed(), "it is the same file");
        assert!(window.state().workspace.evaluation.is_some());
    }
}

#[test]
fn an_audit_can_be_read_without_its_data() {
    let place = Place::new();
    let audit = place.audit();
    std::fs::remove_file(place.path("admissions.csv")).expect("removed");
    let mut window = place.window(Language::French, Some(&audit));
    assert!(matches!(
        window.state().notice,
        Some(Notice::SourceMissing { source: 0, .. })
    ));
    window.press("missing-without");
    assert_eq!(window.title(), Some("Admissions"));
    assert!(window.says("banner-no-data"));
    window.press("banner-no-data-again");
    assert!(
        matches!(window.state().notice, Some(Notice::SourceMissing { .. })),
        "asked again, once"
    );
    window.harness.key_press(Key::Escape);
    window.harness.run();
    window.press("banner-no-data-where");
    assert!(window.says("missing-title"));
}

#[test]
fn a_stopped_job_is_not_started_again_by_itself() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, None);
    let context = window.harness.ctx.clone();
    let state = &mut window.harness.state_mut().state;
    state.apply(Command::Open(audit), &context);
    state.apply(Command::Do(Action::Cancel), &context);
    assert!(state.jobs.running().is_none());
    window.harness.run();
    assert!(window.state().document.is_none());
}

#[test]
fn joining_is_undone_and_done_again_with_the_table_in_step() {
    let place = Place::new();
    let people = place.path("people.csv");
    let outputs = place.path("outputs.csv");
    std::fs::write(&people, "id,sex\n1,a\n2,b\n3,a\n4,b\n").expect("written");
    std::fs::write(&outputs, "id,answer\n1,yes\n2,no\n3,yes\n4,no\n").expect("written");
    let mut window = place.window(Language::English, Some(&people));
    let context = window.harness.ctx.clone();
    let columns = |window: &crate::common::Window| {
        window
            .state()
            .workspace
            .table
            .as_ref()
            .map_or(0, |table| table.columns.len())
    };
    assert_eq!(columns(&window), 1, "the column of keys is set apart");
    window
        .harness
        .state_mut()
        .state
        .apply(Command::OpenOutputs(outputs), &context);
    window.harness.run();
    window
        .harness
        .state_mut()
        .state
        .apply(Command::Do(Action::Join), &context);
    window.harness.run();
    let joined = columns(&window);
    assert!(joined > 1);
    assert_eq!(window.state().workspace.sources.len(), 2);
    for (action, expected) in [(Action::Undo, 1), (Action::Redo, joined)] {
        window
            .harness
            .state_mut()
            .state
            .apply(Command::Do(action), &context);
        window.harness.run();
        assert_eq!(columns(&window), expected, "{action:?}");
        assert_eq!(window.state().step, Step::Data);
    }
}

#[test]
fn asked_where_the_data_are_one_types_and_presses_enter() {
    let place = Place::new();
    let audit = place.audit();
    let moved = place.path("renamed.csv");
    std::fs::rename(place.path("admissions.csv"), &moved).expect("moved");
    let mut window = place.window(Language::French, Some(&audit));
    assert!(window.says("missing-title"));
    window
        .harness
        .event(egui::Event::Text(moved.display().to_string()));
    window.harness.run();
    window.harness.key_press(Key::Enter);
    window.harness.run();
    assert_eq!(window.state().notice, None);
    assert!(window.state().workspace.evaluation.is_some());
}

#[test]
fn what_is_noted_on_changed_data_names_these_data_and_reading_again_accepts_nothing() {
    use vigie::app::{Edit, Show};
    use vigie::project::{Severity, SourceState, Status};

    let place = Place::new();
    let audit = place.audit();
    let audited = vigie::project::load_project(&audit)
        .expect("the audit opens")
        .data;
    let data = place.path(&audited.path);
    let mut file = std::fs::OpenOptions::new()
        .append(true)
        .open(data)
        .expect("there");
    file.write_all(b"\n").expect("written");
    drop(file);
    let mut window = place.window(Language::English, Some(&audit));
    let apply = |window: &mut crate::common::Window, command| {
        let context = window.harness.ctx.clone();
        window.harness.state_mut().state.apply(command, &context);
        window.harness.run();
    };
    let Some(SourceState::Changed { sha256: found, .. }) = window.state().workspace.sources.first().cloned()
    else {
        panic!("the change is noticed");
    };
    let group = window
        .state()
        .workspace
        .evaluation
        .as_ref()
        .expect("measured")
        .groupings[0]
        .measured
        .groups[0]
        .key
        .clone();
    apply(&mut window, Command::Show(Show::Group(Some(group.clone()))));
    let (text, severity, status) = ("Noted".to_owned(), Severity::Medium, Status::Draft);
    apply(
        &mut window,
        Command::Edit(Edit::AddFinding {
            generated: String::new(),
            claim: Default::default(),
            group,
            text,
            severity,
            status,
        }),
    );
    let project = &window.state().document.as_ref().expect("open").project;
    assert_eq!(project.findings[0].evidence.sha256, [found]);
    assert_eq!(project.data.sha256, audited.sha256);

    let format = project.data.format.clone();
    apply(&mut window, Command::ReadAs(format));
    let document = window.state().document.as_ref().expect("open");
    assert_eq!(document.project.data.sha256, audited.sha256);
    assert!(window.state().data_changed());
}
