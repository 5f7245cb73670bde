//! A window to act on, with its own folder, samples and language. Work is done on the spot, so each run is the same.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{App, Home, Step, samples_in};
use vigie::data::ROOM;
use vigie::measure::{Polarity, Reference};
use vigie::project::{Attribute, DecisionRule, Grouping, PositiveValues, Project, Setup};
use vigie::tally::Cut;
use vigie::text::{Language, text};

/// A folder of its own, removed when the test ends.
pub struct Place {
    pub folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        Place {
            folder: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where preferences and recovery copies are kept.
    pub fn storage(&self) -> PathBuf {
        self.path("storage")
    }

    /// Writes the admissions of Berkeley as a dataset, and says where.
    pub fn admissions(&self) -> PathBuf {
        let path = self.path("admissions.csv");
        std::fs::copy(repository("sample_projects/berkeley-1973/admissions.csv"), &path).expect("copied");
        path
    }

    /// Writes an audit of the admissions beside them, ready to be measured, and says where.
    pub fn audit(&self) -> PathBuf {
        let path = self.path("audit.ron");
        write_audit(&self.admissions(), &path);
        path
    }

    /// Writes an audit of the deciles of recidivism, selected from 5 up, and says where.
    pub fn deciles(&self) -> PathBuf {
        let data = self.path("deciles.csv");
        std::fs::copy(repository("sample_projects/recidivism/deciles.csv"), &data).expect("copied");
        let path = self.path("deciles.ron");
        write_project(&data, setup_of_deciles(), &path);
        path
    }

    /// Writes an audit of the same people with their sex, not among the groups yet, and says where.
    pub fn people(&self) -> PathBuf {
        let data = self.path("compas.csv");
        std::fs::copy(repository("tests/data/compas/compas-7214.csv"), &data).expect("copied");
        let path = self.path("compas.ron");
        write_project(&data, setup_of_deciles(), &path);
        path
    }

    /// Writes an audit of people with a score between 0 and 1, one of whom has no known group, and says where.
    pub fn shares(&self) -> PathBuf {
        let data = self.path("shares.csv");
        let mut rows = String::from("race,two_year_recid,decile_score,people\n");
        for score in 1..=9 {
            for race in ["Caucasian", "Hispanic", ""] {
                rows.push_str(&format!("{race},{},0.{score},{score}\n", score % 2));
            }
        }
        std::fs::write(&data, rows).expect("written");
        let path = self.path("shares.ron");
        let mut setup = setup_of_deciles();
        if let Some(DecisionRule::Score { cut, .. }) = &mut setup.decision {
            *cut = Cut::Threshold {
                at: 0.5,
                strict: false,
            };
        }
        write_project(&data, setup, &path);
        path
    }

    /// A samples folder that holds the audit of Berkeley.
    fn samples(&self) -> PathBuf {
        let folder = self.path("sample_projects");
        let sample = folder.join("berkeley-1973");
        if !sample.exists() {
            std::fs::create_dir_all(&sample).expect("folder made");
            let data = sample.join("admissions.csv");
            std::fs::copy(repository("sample_projects/berkeley-1973/admissions.csv"), &data).expect("copied");
            write_audit(&data, &sample.join("project.ron"));
        }
        folder
    }

    /// The window, on its start page or on a file.
    pub fn window(&self, language: Language, file: Option<&Path>) -> Window {
        self.window_of(language, file, [1440.0, 900.0])
    }

    /// The same, of another size.
    pub fn window_of(&self, language: Language, file: Option<&Path>, size: [f32; 2]) -> Window {
        self.window_within(language, file, size, ROOM)
    }

    /// The same, on a computer that keeps so many bytes of columns that an audit does not use.
    pub fn window_within(
        &self,
        language: Language,
        file: Option<&Path>,
        size: [f32; 2],
        room: u64,
    ) -> Window {
        let home = Home {
            storage: Some(self.storage()),
            samples: samples_in(&self.samples()),
            inline: true,
            room,
        };
        let file = file.map(Path::to_owned);
        let mut harness = Harness::builder().with_size(size).build_eframe(|creation| {
            let mut app = App::new(&creation.egui_ctx, home, file);
            app.state.preferences.language = language;
            app
        });
        harness.run();
        Window { harness, language }
    }
}

pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn write_audit(data: &Path, path: &Path) {
    let setup = Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(PositiveValues {
            column: "admitted".to_owned(),
            values: vec!["yes".to_owned()],
        })),
        count: Some("applicants".to_owned()),
        stratum: Some("department".to_owned()),
        ..setup_of("sex", "men")
    };
    write_project(data, setup, path);
}

/// Flagged from the fifth decile up, by race.
fn setup_of_deciles() -> Setup {
    let positive = |column: &str, value: &str| PositiveValues {
        column: column.to_owned(),
        values: vec![value.to_owned()],
    };
    Setup {
        polarity: Some(Polarity::Burden),
        outcome: Some(positive("two_year_recid", "1")),
        decision: Some(DecisionRule::Score {
            column: "decile_score".to_owned(),
            cut: Cut::Threshold {
                at: 5.0,
                strict: false,
            },
            first: Default::default(),
        }),
        count: Some("people".to_owned()),
        ..setup_of("race", "Caucasian")
    }
}

/// The groups of one attribute, and the one they are compared with.
pub fn setup_of(attribute: &str, reference: &str) -> Setup {
    Setup {
        attributes: vec![Attribute {
            column: attribute.to_owned(),
            bins: Vec::new(),
            order: Vec::new(),
        }],
        groupings: vec![Grouping {
            attributes: vec![attribute.to_owned()],
            reference: Reference::Group(vec![reference.to_owned()]),
        }],
        ..Setup::default()
    }
}

/// Writes an audit that says nothing of columns set apart, as older ones do.
pub fn write_project(data: &Path, setup: Setup, path: &Path) {
    let opened = vigie::data::open(data, None, &Default::default()).expect("the dataset opens");
    let project = Project {
        setup,
        ..Project::of(opened.source, "Admissions".to_owned())
    };
    vigie::project::save_project(&project, path, false).expect("the audit is saved");
}

/// The window and the language its words are looked for in.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub language: Language,
}

impl Window {
    /// The words of a text id, in the window's language.
    pub fn words(&self, id: &str) -> String {
        text(self.language, id)
    }

    /// Presses the button named by a text id.
    pub fn press(&mut self, id: &str) {
        let name = self.words(id);
        self.press_named(&name);
    }

    /// Presses the button of this name.
    pub fn press_named(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        self.harness.run();
    }

    /// Presses a group's row of the chart, whose spoken name begins with the group's.
    pub fn press_row(&mut self, group: &str) {
        let begins = format!("{group}, ");
        let named = |node: &egui_kittest::Node<'_>| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(&begins))
        };
        match self.harness.query_all_by_role(Role::Button).find(named) {
            Some(row) => row.click(),
            None => panic!("no row of {group}"),
        }
        self.harness.run();
    }

    /// Goes to a step of the audit by its place on the rail.
    pub fn press_step(&mut self, step: Step) {
        self.press(step.text_id());
    }

    /// Chooses an entry of the list named by a text id.
    pub fn choose(&mut self, id: &str, entry: &str) {
        let name = self.words(id);
        self.harness.get_by_role_and_label(Role::ComboBox, &name).click();
        self.harness.run();
        self.press_named(entry);
    }

    /// Types into the field named by a text id, in place of what it held.
    pub fn fill(&mut self, id: &str, typed: &str) {
        let name = self.words(id);
        let field = self.harness.get_by_role_and_label(Role::TextInput, &name);
        field.click();
        self.harness.run();
        self.harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.run();
        self.harness
            .get_by_role_and_label(Role::TextInput, &name)
            .type_text(typed);
        self.harness.run();
    }

    /// Whether these words stand anywhere on the screen.
    pub fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// Whether the words of a text id stand on the screen.
    pub fn says(&self, id: &str) -> bool {
        self.shows(&self.words(id))
    }

    /// Opens another audit in place of this one.
    pub fn open(&mut self, file: &Path) {
        let context = self.harness.ctx.clone();
        let command = vigie::app::Command::Open(file.to_owned());
        self.harness.state_mut().state.apply(command, &context);
        self.harness.run();
        let opened = self
            .state()
            .document
            .as_ref()
            .and_then(|document| document.path.clone());
        assert_eq!(opened.as_deref(), Some(file));
    }

    pub fn state(&self) -> &vigie::app::State {
        &self.harness.state().state
    }

    pub fn title(&self) -> Option<&str> {
        self.state()
            .document
            .as_ref()
            .map(|document| document.project.title.as_str())
    }
}
