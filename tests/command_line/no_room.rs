//! A disk that is full, a folder that is read-only, a drive that was unplugged: said, with nothing lost.
#![cfg(target_os = "linux")]

use std::process::Command;

use vigie::project::{SaveError, load_project, save_project};

use crate::project_files::audited;
use crate::support::{Place, SIMPLE, two_groups};

/// Runs the program where files can be no larger than a few hundred bytes, as on a disk that is full.
fn run_without_room(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_vigie"),
        ])
        .args(arguments)
        .current_dir(place.folder())
        .output()
        .expect("a shell");
    let said = String::from_utf8(output.stderr).expect("text");
    (output.status.code(), said.replace(['\u{a0}', '\u{202f}'], " "))
}

fn names(place: &Place) -> Vec<String> {
    let entries = std::fs::read_dir(place.folder()).unwrap().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn without_room_nothing_is_written_over_and_it_is_said() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let before = place.read("audit.ron");
    for (language, words) in [
        ("en", "no room left for “audit.ron”"),
        ("fr", "plus de place pour « audit.ron »"),
    ] {
        let mut arguments = vec![
            "--lang",
            language,
            "new",
            "data.csv",
            "--output",
            "audit.ron",
            "--force",
        ];
        arguments.extend(["--unit", "household", "--polarity", "burden"]);
        arguments.extend(SIMPLE);
        let (status, said) = run_without_room(&place, &arguments);
        assert_eq!(status, Some(2), "{said}");
        assert!(said.contains(words), "{said}");
        let report = [
            "--lang",
            language,
            "report",
            "audit.ron",
            "--output",
            "report.html",
        ];
        let (status, said) = run_without_room(&place, &report);
        assert_eq!(status, Some(2), "{said}");
        assert!(said.contains("report.html"), "{said}");
        assert_eq!(place.read("audit.ron"), before);
    }
    let mut left = names(&place);
    left.retain(|name| name != "audit.bak.ron");
    assert_eq!(left, ["audit.ron", "data.csv"]);
}

#[test]
fn where_nothing_can_be_written_it_is_said_whoever_asks() {
    let (place, project) = audited();
    // Not even the administrator makes a file there.
    let read_only = save_project(&project, "/sys/audit.ron".as_ref(), false);
    assert!(
        matches!(read_only, Err(SaveError::ReadOnly { .. })),
        "{read_only:?}"
    );
    let run = place.run(&[
        "merge",
        "audit.ron",
        "audit.ron",
        "audit.ron",
        "--output",
        "/sys/audit.ron",
    ]);
    run.refuses(&["/sys/audit.ron", "read-only"]);
}

#[test]
fn the_version_before_the_last_save_stays_beside_it() {
    let (place, mut project) = audited();
    let first = place.read("audit.ron");
    project.title = "Second".to_owned();
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    assert_eq!(place.read("audit.bak.ron"), first);
    let second = place.read("audit.ron");
    // Saving the same again is no new version.
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    assert_eq!(place.read("audit.bak.ron"), first);
    project.title = "Third".to_owned();
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    assert_eq!(place.read("audit.bak.ron"), second);
    // It opens as any audit, and has no backup of its own.
    let backup = place.path("audit.bak.ron");
    let mut backup_project = load_project(&backup).unwrap();
    assert_eq!(backup_project.title, "Second");
    place.run(&["verify", "audit.bak.ron"]).succeeds();
    backup_project.title = "Fourth".to_owned();
    save_project(&backup_project, &backup, true).unwrap();
    assert_eq!(names(&place), ["audit.bak.ron", "audit.ron", "data.csv"]);
}
