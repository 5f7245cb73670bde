//! The audit: what is compared, what was found. One RON file, never containing people's rows.

mod adjust;
mod alternatives;
mod annotation;
mod arms;
mod by_score;
mod card;
mod check;
mod choice;
mod claim;
mod direction;
mod effects;
mod evaluate;
mod evidence;
mod extras;
mod file;
mod finding;
mod frozen;
mod labels;
mod load;
mod local_law;
mod lock;
mod merge;
mod moved;
mod naming;
mod next;
mod noted;
mod on_disk;
mod outputs;
mod paths;
mod pin;
mod prepare;
mod process;
mod read_again;
mod recovery;
mod renew;
mod scores;
mod seen;
mod setup;
mod similar;
mod steps;
mod thread;
mod totals;
mod traced;
mod uses;
mod view;
mod view_key;
mod write;

pub use adjust::{Adjustment, Controlled, NotModelled, adjust_groups};
pub use alternatives::begin_choice;
pub use annotation::{Annotation, Cell, Spot};
pub use arms::{Arm, GroupPeople, Population, PopulationTrouble};
pub use by_score::{ByScore, Inside as InsideStratum, Spreads};
pub use card::{Card, CardLine};
pub use check::{Check, Holding, Recomputed, check_findings, recompute_findings};
pub use choice::{About, Alternative, Choice, Dissent, Effect, Gap, Kept};
pub use claim::{
    Claim, Confidence, Kind, LegalReference, Recommendation, RecommendationState, Reply, is_weighty,
};
pub use direction::{Flip, Meant, ScoreMeant};
pub use effects::{Counted, NoGap, effects};
pub use evaluate::{Evaluated, Evaluation, Stratum, evaluate};
pub use evidence::{Evidence, freeze};
pub use extras::Extras;
pub use file::{Contradiction, Fault, FileError, SaveError, load_project, save_project, to_text};
pub use finding::{Change, Finding, Severity, Status};
pub use frozen::Frozen;
pub use labels::{
    FEWEST_LABELS, LabelCut, LabelCuts, LabelOrder, Labelled, MOST_LABELS, SignChange, label_cuts,
    sign_changes,
};
pub use load::{Loaded, SourceState, find_source, load_sources, load_sources_beyond};
pub use local_law::{LawCategories, LawCategory, LawRefusal, LawSection, LawTables, LocalLaw144, law_tables};
pub use lock::Lock;
pub use merge::{Conflict, Place, Side, differences, fields, merge};
pub use moved::Respect;
pub use next::Next;
pub use noted::{Basis, Noted, NotedValue, Part, Which};
pub use on_disk::OnDisk;
pub use outputs::Outputs;
pub use pin::Pin;
pub use prepare::{MOST_GROUPS, MOST_LEVELS, Prepared, StepCount, prepare, prepare_recoded};
pub use process::{Came, Mixed, Process, Told, keeping};
pub use read_again::read_again;
pub use recovery::{Recovery, discard_recovery, find_recoveries, write_recovery};
pub use renew::{NotRenewed, renew};
pub use seen::Seen;
pub use setup::{
    Attribute, DecisionRule, Filter, Grouping, NumericOutcome, PositiveValues, Setup, SetupProblem, Unit,
};
pub use similar::{Consistent, Similar, consistency_of};
pub use steps::{DataStep, Known, StepKind, steps};
pub use thread::{Author, Message, Resolved, Role, Thread, Topic};
pub use traced::{CutNumber, Number, Traced, Tracing};
pub use view::{RatioLine, View, ViewKind};
pub use view_key::ViewKey;
pub use write::{backup_path, save_file};

use serde::{Deserialize, Serialize};

use crate::data::{Quarantine, Source};

/// The version of the project file that this program writes. Raised when a program of an earlier version would read the
/// file and measure something else: 2 has recodes and totals, 3 scores of which the lowest come first, 4 the same of a
/// score beside a decision, and labels that are in no order and thus not known.
pub const FORMAT_VERSION: u32 = 4;

/// What [`Project::format`] holds.
pub const FORMAT: &str = "vigie-project";

/// An audit, as saved. The window and the command line change nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Always [`FORMAT`].
    pub format: String,
    /// See [`FORMAT_VERSION`].
    pub version: u32,
    /// The program's version that last saved it.
    pub program: String,
    pub title: String,
    /// What the audit is about, in the auditor's words.
    #[serde(default)]
    pub notes: String,
    /// Who looked at what, with what access.
    #[serde(default, skip_serializing_if = "Card::is_empty")]
    pub card: Card,
    /// The dataset.
    pub data: Source,
    /// The model's outputs, when they came in other files, in the order in which they are joined.
    #[serde(default, deserialize_with = "outputs::outputs")]
    pub outputs: Vec<Outputs>,
    /// Which columns that seem to name people are shown all the same, and which others are set apart.
    #[serde(default)]
    pub quarantine: Quarantine,
    pub setup: Setup,
    /// What was on the screen.
    #[serde(default)]
    pub view: View,
    /// Views kept by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pins: Vec<Pin>,
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// The questions of method, and how they were answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What people wrote to each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<Thread>,
    /// Who wrote, the last first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// Notes on charts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annotations: Vec<Annotation>,
    /// What two people changed differently, until somebody settles it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// The number the next finding gets; numbers are never used twice.
    #[serde(default = "first_number")]
    pub next_finding: u32,
    /// The same of what else is numbered.
    #[serde(default, skip_serializing_if = "Next::is_first")]
    pub next: Next,
    /// What its file says that this program does not know.
    #[serde(skip)]
    pub extras: Extras,
}

fn first_number() -> u32 {
    1
}

impl Project {
    /// An audit of a dataset, with everything still to choose.
    pub fn of(data: Source, title: String) -> Project {
        Project {
            format: FORMAT.to_owned(),
            version: FORMAT_VERSION,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            title,
            notes: String::new(),
            card: Card::default(),
            data,
            outputs: Vec::new(),
            quarantine: Quarantine::default(),
            setup: Setup::default(),
            view: View::default(),
            pins: Vec::new(),
            findings: Vec::new(),
            choices: Vec::new(),
            threads: Vec::new(),
            authors: Vec::new(),
            annotations: Vec::new(),
            conflicts: Vec::new(),
            next_finding: first_number(),
            next: Next::default(),
            extras: Extras::default(),
        }
    }

    /// Takes a finding away, with its discussion; notes on charts stay, of no finding.
    pub fn delete_finding(&mut self, number: u32) {
        self.findings.retain(|finding| finding.number != number);
        self.forget_thread(&Topic::Finding(number));
        for annotation in &mut self.annotations {
            annotation.finding = annotation.finding.filter(|of| *of != number);
        }
    }

    /// Takes a choice away, with its discussion.
    pub fn delete_choice(&mut self, number: u32) {
        self.choices.retain(|choice| choice.number != number);
        self.forget_thread(&Topic::Choice(number));
    }

    /// The choice of a number.
    pub fn choice(&self, number: u32) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.number == number)
    }

    /// The finding of a number.
    pub fn finding(&self, number: u32) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.number == number)
    }

    /// The files it rests on: the data, then the outputs.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.data).chain(self.outputs.iter().map(|outputs| &outputs.source))
    }

    /// The same, to be changed.
    pub fn sources_mut(&mut self) -> impl Iterator<Item = &mut Source> {
        std::iter::once(&mut self.data).chain(self.outputs.iter_mut().map(|outputs| &mut outputs.source))
    }
}
