//! A process killed at any moment of a save loses nothing: the audit is the one before or the one after, whole.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use rand::{RngExt, SeedableRng};
use vigie::project::{
    Lock, Project, backup_path, discard_recovery, find_recoveries, load_project, save_project, write_recovery,
};

use crate::project_files::audited;
use crate::support::{Place, SIMPLE, two_groups};

const SAVES: u32 = 1000;

/// Set for the process that saves and is killed: where.
const FOLDER: &str = "VIGIE_TEST_KILLED_IN";

/// The audit as it is saved for the nth time: long enough that half of it could be written.
fn nth(project: &Project, number: u32) -> Project {
    Project {
        title: number.to_string(),
        notes: format!("{number} ").repeat(5000),
        ..project.clone()
    }
}

/// Which save a file is of, if it is all of it.
fn number_of(project: &Project) -> u32 {
    let number = project.title.parse().expect("a number");
    assert_eq!(project, &nth(project, number));
    number
}

/// Saves again and again, and says each time that it is done.
fn save_until_killed(folder: &Path) {
    let path = folder.join("audit.ron");
    let _lock = Lock::take(&path).expect("the lock of a killed process is free");
    let project = load_project(&path).expect("an audit");
    for number in number_of(&project) + 1..=SAVES {
        let project = nth(&project, number);
        if number % 5 == 0 {
            write_recovery(&folder.join("storage"), &project, Some(&path), folder).expect("copied");
        }
        save_project(&project, &path, true).expect("saved");
        println!("\nsaved {number}");
    }
}

fn half_written(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(".vigie-"))
        .count()
}

#[test]
fn killed_at_random_moments_of_a_thousand_saves_no_audit_is_lost_or_torn() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return save_until_killed(Path::new(&folder));
    }
    let (place, project) = audited();
    let path = place.path("audit.ron");
    let storage = place.path("storage");
    save_project(&nth(&project, 0), &path, true).unwrap();
    let mut random = rand_pcg::Pcg64Mcg::seed_from_u64(20_261_124);
    let (mut last, mut kills) = (0, 0);
    while last < SAVES {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture"])
            .arg("kills::killed_at_random_moments_of_a_thousand_saves_no_audit_is_lost_or_torn")
            .env(FOLDER, place.folder())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let saved = |line: String| {
            line.strip_prefix("saved ")
                .and_then(|number| number.parse::<u32>().ok())
        };
        for _ in 0..random.random_range(1..24) {
            last = said.by_ref().find_map(saved).unwrap_or(last);
        }
        std::thread::sleep(Duration::from_micros(random.random_range(0..6000)));
        let _ = process.kill();
        last = said.filter_map(saved).last().unwrap_or(last);
        process.wait().unwrap();
        kills += 1;

        let there = number_of(&load_project(&path).unwrap());
        assert!(there == last || there == last + 1, "{there} after {last}");
        let backup = load_project(&backup_path(&path).unwrap()).unwrap();
        let backup = if backup.title == project.title {
            0
        } else {
            number_of(&backup)
        };
        assert!(backup == there || backup + 1 == there, "{backup} beside {there}");
        last = there;
        // What is half written stays until the next save at most, and so do the names of what is not renamed yet.
        assert!(half_written(place.folder()) <= 2 && half_written(&storage) <= 2);
        drop(Lock::take(&path).unwrap());
        for copy in find_recoveries(&storage) {
            assert!(number_of(&copy.project) <= last + 1);
            discard_recovery(&storage, Some(&copy));
        }
    }
    assert!(kills > 40, "{kills}");
    save_project(&nth(&project, SAVES + 1), &path, true).unwrap();
    assert_eq!((half_written(place.folder()), half_written(&storage)), (0, 0));
    let left: Vec<_> = std::fs::read_dir(&storage)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_merge_killed_at_random_moments_leaves_what_was_there_or_what_is_to_be() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let project = load_project(&place.path("audit.ron")).unwrap();
    let title = |title: &str| Project {
        title: title.to_owned(),
        notes: "n".repeat(200_000),
        ..project.clone()
    };
    for (name, project) in [
        ("base.ron", title("Base")),
        ("one.ron", title("One")),
        ("two.ron", title("Two")),
    ] {
        save_project(&project, &place.path(name), false).unwrap();
    }
    let merged = place.path("m.ron");
    save_project(&title("One"), &merged, false).unwrap();
    let mut random = rand_pcg::Pcg64Mcg::seed_from_u64(6);
    for turn in 0..60 {
        let theirs = ["two.ron", "one.ron"][turn % 2];
        let mut process = Command::new(env!("CARGO_BIN_EXE_vigie"))
            .current_dir(place.folder())
            .args([
                "merge", "base.ron", "base.ron", theirs, "--output", "m.ron", "--force",
            ])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(random.random_range(0..40_000)));
        let _ = process.kill();
        process.wait().unwrap();
        let there = load_project(&merged).unwrap();
        assert!(there == title("One") || there == title("Two"));
        assert!(half_written(place.folder()) <= 2);
    }
}
