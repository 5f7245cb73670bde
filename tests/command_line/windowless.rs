//! What is said where no window can be, and to those who stop listening.

use std::io::Read;
use std::process::{Command, Stdio};

use crate::support::{Place, SIMPLE, two_groups};

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn without_a_display_the_commands_are_named() {
    let place = Place::new();
    for (language, word) in [("en", "display"), ("fr", "écran")] {
        place
            .run(&["--lang", language])
            .refuses(&["vigie new", "vigie measure", "vigie verify", word]);
    }
    place.run(&["anything.csv"]).refuses(&["vigie new"]);
}

#[test]
fn help_and_version_are_printed() {
    let place = Place::new();
    assert!(
        place
            .run(&["--version"])
            .succeeds()
            .output()
            .starts_with("vigie ")
    );
    let help = place.run(&["help", "new"]).succeeds().output();
    for option in [
        "--polarity",
        "--suppressed",
        "--top-share",
        "--reference",
        "--force",
    ] {
        assert!(help.contains(option));
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_failure() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let mut child = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(place.folder())
        .args(["measure", "audit.ron", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(child.wait().unwrap().success(), "{errors}");
    assert_eq!(errors, "");
}

#[test]
fn the_same_audit_prints_the_same_bytes() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    for format in ["text", "json", "csv"] {
        let print = || place.run(&["measure", "audit.ron", "--format", format]).output();
        assert_eq!(print(), print());
    }
    let (english, french) = (
        place.run(&["measure", "audit.ron", "--lang", "en"]).output(),
        place.run(&["measure", "audit.ron", "--lang", "fr"]).output(),
    );
    assert!(english.contains("40.0%") && french.contains("40,0"));
}

#[test]
fn what_has_no_value_says_why() {
    let place = Place::new();
    place.write(
        "data.csv",
        crate::support::people(&[("a", "yes", "yes", 40), ("b", "no", "no", 30)]),
    );
    place.create(&SIMPLE).succeeds();
    let measures = place.measures();
    let grouping = &measures["groupings"][0];
    let rate = |group: usize, name: &str| grouping["groups"][group]["measures"][name].clone();
    assert_eq!(rate(0, "false_positive_rate")["undefined"], "no_actual_negatives");
    assert_eq!(rate(1, "precision")["undefined"], "none_selected");
    assert!(rate(1, "precision")["value"].is_null());
    let excluded = grouping["summary"]["excluded"].as_array().unwrap();
    assert!(excluded.iter().any(|exclusion| {
        exclusion["reason"] == "no_actual_positives" && exclusion["group"]["group"] == "b"
    }));
}
