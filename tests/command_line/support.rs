//! Folders, files and runs of the program.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A temporary folder in which the program runs.
pub struct Place(TempDir);

impl Place {
    pub fn new() -> Place {
        Place(TempDir::new().expect("a temporary folder"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Place {
        std::fs::write(self.path(name), content).expect("a file is written");
        self
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file is read")
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("a file is read")
    }

    /// Runs the program here, in English unless the arguments say otherwise, without a display.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
        command.current_dir(self.folder()).args(arguments);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.env_remove("RUST_LOG").env("LC_ALL", "C").env("LANG", "C");
        Run(command.output().expect("the program runs"))
    }

    /// `vigie new` on `data.csv` into `audit.ron`, with more arguments.
    pub fn create(&self, more: &[&str]) -> Run {
        let mut arguments = vec!["new", "data.csv", "--output", "audit.ron", "--unit", "person"];
        arguments.extend(["--polarity", "burden"]);
        arguments.extend(more);
        self.run(&arguments)
    }

    /// What `vigie measure --format json` prints of `audit.ron`.
    pub fn measures(&self) -> Value {
        let run = self.run(&["measure", "audit.ron", "--format", "json"]);
        run.succeeds();
        serde_json::from_str(&run.output()).expect("JSON")
    }
}

/// What a run of the program did.
pub struct Run(Output);

impl Run {
    pub fn status(&self) -> i32 {
        self.0.status.code().expect("the program was not killed")
    }

    pub fn output(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("text")
    }

    pub fn errors(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("text")
    }

    pub fn succeeds(&self) -> &Run {
        assert_eq!(self.status(), 0, "{}", self.errors());
        self
    }

    /// Status 2 and one line on standard error that says all of these.
    pub fn refuses(&self, says: &[&str]) -> &Run {
        let errors = self.errors();
        assert_eq!(self.status(), 2, "{errors}");
        assert_eq!(errors.lines().count(), 1, "{errors}");
        assert!(self.output().is_empty(), "{}", self.output());
        for words in says {
            assert!(errors.contains(words), "{words:?} is not in {errors:?}");
        }
        self
    }
}

/// A table of people: group, decision, outcome, with rows repeated.
pub fn people(rows: &[(&str, &str, &str, usize)]) -> String {
    let mut text = String::from("group,decision,outcome\n");
    for (group, decision, outcome, times) in rows {
        text.push_str(&format!("{group},{decision},{outcome}\n").repeat(*times));
    }
    text
}

/// Two groups of people with every count above zero.
pub fn two_groups() -> String {
    people(&[
        ("a", "yes", "yes", 30),
        ("a", "yes", "no", 10),
        ("a", "no", "yes", 5),
        ("a", "no", "no", 55),
        ("b", "yes", "yes", 20),
        ("b", "yes", "no", 30),
        ("b", "no", "yes", 10),
        ("b", "no", "no", 40),
    ])
}

/// The arguments that audit [`people`].
pub const SIMPLE: [&str; 6] = [
    "--decision",
    "decision=yes",
    "--outcome",
    "outcome=yes",
    "--group",
    "group",
];

/// Berkeley's admissions of the sample, women and men compared, with more arguments.
pub fn berkeley(more: &[&str]) -> Place {
    let place = Place::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/berkeley-1973/admissions.csv");
    std::fs::copy(data, place.path("data.csv")).expect("the sample is copied");
    let mut arguments = vec!["new", "data.csv", "--output", "audit.ron", "--unit", "person"];
    arguments.extend(["--polarity", "favour", "--decision", "admitted=yes"]);
    arguments.extend(["--count", "applicants", "--group", "sex"]);
    arguments.extend(more);
    place.run(&arguments).succeeds();
    place
}
