//! Work that cannot be saved where it is stays in the window, and can be saved elsewhere; two windows and two people do not
//! overwrite each other.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use vigie::app::{App, Home, Notice};
use vigie::data::ROOM;
use vigie::project::{Project, SaveError, backup_path, load_project, save_project};
use vigie::text::Language;

use crate::common::{Place, Window};

/// Set for the other process of a test: the folder it works in.
const FOLDER: &str = "VIGIE_TEST_WINDOW_IN";

fn save(window: &mut Window) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.harness.run();
}

/// What a colleague does to an audit meanwhile.
fn meanwhile(path: &Path, change: impl FnOnce(&mut Project)) {
    let mut project = load_project(path).expect("read");
    change(&mut project);
    save_project(&project, path, true).expect("saved");
}

/// Saves a copy at a place that the form is told.
fn save_elsewhere(window: &mut Window, path: &Path) {
    window.press("command-save-elsewhere");
    assert!(window.says("save-title"));
    window.fill("dialog-path", &path.display().to_string());
    window.press("save-button");
}

#[test]
fn a_drive_that_was_unplugged_leaves_the_work_in_the_window_and_a_copy_goes_elsewhere() {
    for language in Language::ALL {
        let place = Place::new();
        let drive = place.path("drive");
        std::fs::create_dir(&drive).expect("made");
        let audit = drive.join("audit.ron");
        std::fs::rename(place.audit(), &audit).expect("moved");
        std::fs::rename(place.path("admissions.csv"), drive.join("admissions.csv")).expect("moved");
        let mut window = place.window(language, Some(&audit));
        window.fill("audit-title", "Changed");
        std::fs::rename(&drive, place.path("pocket")).expect("unplugged");
        save(&mut window);
        let error = SaveError::NoFolder {
            path: audit.display().to_string(),
        };
        assert_eq!(window.state().notice, Some(Notice::Save(error)));
        assert!(window.says("keeping-in-memory") && window.state().is_dirty());
        let copy = place.path("copy.ron");
        save_elsewhere(&mut window, &copy);
        assert!(!window.state().is_dirty() && window.state().notice.is_none());
        assert_eq!(load_project(&copy).expect("read").title, "Changed");
        // The window goes on with the copy.
        window.fill("audit-title", "Changed again");
        save(&mut window);
        assert_eq!(load_project(&copy).expect("read").title, "Changed again");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_leaves_the_work_in_the_window() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window(language, Some(&audit));
        window.fill("audit-title", "Changed");
        window.apply(vigie::app::Command::SaveTo {
            path: "/sys/audit.ron".into(),
            overwrite: false,
        });
        let error = SaveError::ReadOnly {
            path: "/sys/audit.ron".to_owned(),
        };
        assert_eq!(window.state().notice, Some(Notice::Save(error)));
        assert!(window.state().is_dirty());
        let copy = place.path("copy.ron");
        save_elsewhere(&mut window, &copy);
        assert_eq!(load_project(&copy).expect("read").title, "Changed");
    }
}

/// Runs this test again as another process, which sees [`FOLDER`]; `limits` is what a shell does first.
fn again(test: &str, folder: &Path, limits: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{limits} exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().expect("this test"))
        .args(["--exact", "--nocapture", test])
        .env(FOLDER, folder)
        .stdout(Stdio::piped());
    command
}

/// The window of another process, which keeps its recovery copies in its folder.
fn other_window(folder: &Path, audit: &Path) -> Window {
    let home = Home {
        storage: Some(folder.join("storage")),
        samples: Vec::new(),
        inline: true,
        room: ROOM,
    };
    let audit = audit.to_owned();
    let mut harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .build_eframe(|creation| {
            let mut app = App::new(&creation.egui_ctx, home, Some(audit));
            app.state.preferences.language = Language::English;
            app
        });
    harness.run();
    Window {
        harness,
        language: Language::English,
    }
}

fn folder_of_this_process() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_work_in_the_window() {
    if let Some(folder) = folder_of_this_process() {
        let audit = folder.join("audit.ron");
        let mut window = other_window(&folder, &audit);
        let before = std::fs::read(&audit).expect("read");
        window.apply(vigie::app::Command::Edit(vigie::app::Edit::Notes(
            "n".repeat(100_000),
        )));
        save(&mut window);
        let error = SaveError::NoRoom {
            path: audit.display().to_string(),
        };
        assert_eq!(window.state().notice, Some(Notice::Save(error)));
        assert!(window.state().is_dirty() && window.says("keeping-in-memory"));
        assert_eq!(std::fs::read(&audit).expect("read"), before);
        window.press("command-save-elsewhere");
        assert!(window.says("save-title"));
        return;
    }
    let place = Place::new();
    place.audit();
    let test = "keeping::a_full_disk_leaves_the_work_in_the_window";
    // Files of 16 KiB at most stand for a disk that is full; writing more is an error and not the end of the process.
    let run = again(test, place.folder.path(), "trap '' XFSZ; ulimit -f 32;")
        .output()
        .expect("a shell");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
    assert!(String::from_utf8_lossy(&run.stdout).contains("1 passed"));
}

#[test]
fn what_somebody_else_saved_meanwhile_is_brought_together_with_the_work() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window(language, Some(&audit));
        window.fill("audit-title", "Mine");
        meanwhile(&audit, |project| project.card.funding = "Nobody".to_owned());
        let theirs = std::fs::read(&audit).expect("read");
        save(&mut window);
        assert!(window.says("keeping-underneath-title"));
        assert_eq!(
            std::fs::read(&audit).expect("read"),
            theirs,
            "nothing is written unasked"
        );
        window.press("command-bring-together");
        let both = load_project(&audit).expect("read");
        assert_eq!(
            (both.title.as_str(), both.card.funding.as_str()),
            ("Mine", "Nobody")
        );
        assert!(!window.state().is_dirty() && window.state().workspace.evaluation.is_some());
        assert_eq!(
            std::fs::read(backup_path(&audit).expect("one")).expect("read"),
            theirs
        );
        window.undo();
        assert_eq!(window.title(), Some("Mine"));
        let card = &window.state().document.as_ref().expect("open").project.card;
        assert!(card.funding.is_empty(), "it can be taken back");
    }
}

#[test]
fn where_both_changed_the_same_a_person_says_which_version_stands() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    window.fill("audit-title", "Mine");
    meanwhile(&audit, |project| project.title = "Theirs".to_owned());
    save(&mut window);
    window.press("command-bring-together");
    assert!(window.state().is_dirty() && window.shows("Theirs"));
    assert_eq!(
        load_project(&audit).expect("read").title,
        "Theirs",
        "not saved while it is to be settled"
    );
    let keep = format!("{} : {}", window.words("merge-title"), window.words("merge-keep"));
    window.press_named(&keep);
    save(&mut window);
    assert_eq!(load_project(&audit).expect("read").title, "Mine");
    assert!(!window.state().is_dirty());
}

#[test]
fn what_somebody_else_saved_is_replaced_only_when_asked_and_stays_as_the_backup() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    window.fill("audit-title", "Mine");
    meanwhile(&audit, |project| project.title = "Theirs".to_owned());
    save(&mut window);
    window.press("command-dismiss");
    assert!(window.state().is_dirty());
    save(&mut window);
    let copy = place.path("copy.ron");
    save_elsewhere(&mut window, &copy);
    assert_eq!(load_project(&copy).expect("read").title, "Mine");
    assert_eq!(load_project(&audit).expect("read").title, "Theirs");
    drop(window);
    // Something that is no audit any more cannot be brought together with one.
    let mut window = place.window(Language::French, Some(&audit));
    window.fill("audit-title", "Mine");
    std::fs::write(&audit, "(torn").expect("written");
    save(&mut window);
    assert!(window.says("keeping-underneath-apart") && !window.says("command-bring-together"));
    window.press("command-replace-underneath");
    assert_eq!(load_project(&audit).expect("read").title, "Mine");
    assert_eq!(
        std::fs::read_to_string(backup_path(&audit).expect("one")).expect("read"),
        "(torn"
    );
}

/// Waits until the other process says that it is ready.
fn ready(mut process: Child) -> Child {
    let said = BufReader::new(process.stdout.take().expect("piped"));
    let ready = said.lines().map_while(Result::ok).any(|line| line == "ready");
    assert!(ready, "{:?}", process.wait());
    process
}

/// A window in a process of its own, with work that is not saved, until it is killed.
fn work_until_killed(folder: &Path) {
    let mut window = other_window(folder, &folder.join("audit.ron"));
    window.fill("audit-title", "Unsaved work");
    println!("\nready");
    std::thread::park();
}

#[cfg(unix)]
#[test]
fn a_window_that_was_killed_frees_the_audit_and_its_work_is_offered_again() {
    if let Some(folder) = folder_of_this_process() {
        return work_until_killed(&folder);
    }
    let test = "keeping::a_window_that_was_killed_frees_the_audit_and_its_work_is_offered_again";
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut other = ready(again(test, place.folder.path(), "").spawn().expect("a shell"));
        // Meanwhile a second window opens a copy at most.
        let mut second = place.window(language, Some(&audit));
        assert_eq!(second.state().notice, Some(Notice::Held(audit.clone())));
        second.press("command-open-copy");
        assert_eq!(second.title(), Some("Admissions"));
        assert!(
            second.state().workspace.evaluation.is_some(),
            "its data are found"
        );
        second.fill("audit-title", "Of the second");
        save(&mut second);
        assert!(second.says("save-title"), "a copy asks where");
        second.fill("dialog-path", &audit.display().to_string());
        second.press("save-button");
        let error = SaveError::Locked {
            path: audit.display().to_string(),
        };
        assert_eq!(second.state().notice, Some(Notice::Save(error)));
        save_elsewhere(&mut second, &place.path("copy.ron"));
        assert!(!second.state().is_dirty());
        assert!(
            second.state().recoveries.is_empty(),
            "the work of the living is left alone"
        );
        drop(second);
        other.kill().expect("killed");
        other.wait().expect("gone");

        let mut window = place.window(language, None);
        assert!(window.shows("Unsaved work"));
        window.press("recovery-take");
        assert_eq!(window.title(), Some("Unsaved work"));
        save(&mut window);
        assert_eq!(load_project(&audit).expect("read").title, "Unsaved work");
        assert!(
            window
                .state()
                .document
                .as_ref()
                .is_some_and(|document| document.lock.is_some())
        );
    }
}

#[test]
fn work_taken_up_after_a_crash_never_replaces_what_was_saved_since_unasked() {
    let place = Place::new();
    crate::recovery::crashed(&place);
    let audit = place.path("audit.ron");
    meanwhile(&audit, |project| project.notes = "Saved since".to_owned());
    let mut window = place.window(Language::English, None);
    window.press("recovery-take");
    save(&mut window);
    assert!(window.says("keeping-underneath-apart") && !window.says("command-bring-together"));
    assert_eq!(load_project(&audit).expect("read").notes, "Saved since");
}

#[test]
fn what_is_not_understood_in_a_file_is_said_and_still_there_after_an_edit() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let text = std::fs::read_to_string(&audit).expect("read");
        std::fs::write(
            &audit,
            text.replacen(
                "    setup: (",
                "    mood: Sombre,\n    setup: (\n        stratumm: 3,",
                1,
            ),
        )
        .expect("written");
        let mut window = place.window(language, Some(&audit));
        assert!(window.shows("setup.stratumm") && window.shows("mood"));
        assert!(!window.state().is_dirty());
        window.press("command-dismiss-extras");
        assert!(!window.shows("setup.stratumm"));
        window.fill("audit-title", "Changed");
        save(&mut window);
        let saved = std::fs::read_to_string(&audit).expect("read");
        assert!(
            saved.contains("    mood: Sombre,\n    setup: (\n        stratumm: 3,"),
            "{saved}"
        );
        assert!(saved.contains("Changed"));
    }
}
