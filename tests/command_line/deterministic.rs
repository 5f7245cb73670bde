//! The same project and data give the same bytes on any machine: whatever its processors, its language, its hour.

use std::process::Command;

use vigie::measure::Metric;

use crate::support::{Place, berkeley};
use crate::verify::note;

/// Runs the program in a certain environment; what it printed.
fn run(place: &Place, environment: &[(&str, &str)], arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(place.folder())
        .env_clear()
        .envs(environment.iter().copied())
        .args(arguments)
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn the_same_audit_is_the_same_bytes_in_every_environment() {
    let place = berkeley(&["--stratum", "department"]);
    note(&place, Metric::SelectionRate, "women");
    let environments = [
        [("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LC_ALL", "C")],
        [
            ("RAYON_NUM_THREADS", "4"),
            ("TZ", "Pacific/Auckland"),
            ("LC_ALL", "fr_FR.UTF-8"),
        ],
        [
            ("RAYON_NUM_THREADS", "3"),
            ("TZ", "America/New_York"),
            ("LC_ALL", "tr_TR.UTF-8"),
        ],
    ];
    let mut outputs = Vec::new();
    for environment in environments {
        let mut output = vec![
            run(
                &place,
                &environment,
                &["--lang", "en", "measure", "audit.ron", "--format", "json"],
            ),
            run(
                &place,
                &environment,
                &["--lang", "en", "measure", "audit.ron", "--format", "csv"],
            ),
            run(&place, &environment, &["--lang", "en", "measure", "audit.ron"]),
        ];
        for (language, name) in [("en", "en.html"), ("fr", "fr.html"), ("fr", "fr.md")] {
            let report = [
                "--lang",
                language,
                "report",
                "audit.ron",
                "--force",
                "--output",
                name,
            ];
            run(&place, &environment, &report);
            output.push(place.read(name).into_bytes());
        }
        outputs.push(output);
    }
    for (other, environment) in outputs.iter().zip(environments).skip(1) {
        for (place, (one, other)) in outputs[0].iter().zip(other).enumerate() {
            assert!(one == other, "output {place} differs with {environment:?}");
        }
    }
}

#[test]
fn an_audit_made_again_from_the_same_data_is_the_same_file() {
    let [one, other] = [berkeley(&[]), berkeley(&[])].map(|place| place.read("audit.ron"));
    assert_eq!(one, other);
}
