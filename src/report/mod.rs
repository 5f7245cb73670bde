//! What leaves the house: a report that anybody can read, check and make again.
//!
//! | file | what it holds |
//! |---|---|
//! | `document` | a report as plain data |
//! | `edition` | for whom it is laid out |
//! | `parts` | what each section says |
//! | `disclosure` | what is kept back so that nobody is recognised |
//! | `paper` | the colours of charts on paper |
//! | `html`, `markdown` | the report written down |
//! | `pdf` | the report on paper |
//! | `colour` | the colours of the style sheet |
//! | `views` | each view as a sheet: chart, sentences, table |
//! | `stamp` | what a report says of how it was made, and whether it still holds |
//! | `escape` | texts made unable to be anything but text |

mod colour;
mod disclosure;
mod document;
mod edition;
mod escape;
mod html;
mod markdown;
mod paper;
mod parts;
mod pdf;
mod stamp;
mod views;

pub use disclosure::KeptBack;
pub use document::{Block, Document, Figure, Section, Table};
pub use edition::Edition;
pub use html::html;
pub use markdown::markdown;
pub use paper::paper;
pub use pdf::pdf;
pub use stamp::{Difference, Form, asked, compare};
pub use views::{
    ChartForm, Exported, Nothing, Sheet, Shown, compared, export, marked, sheet, spoken_of, today, view_name,
    view_tip, why_not,
};

use crate::project::{Consistent, DataStep, Evaluation, LabelCuts, Project, Recomputed, SourceState};
use crate::text::{Language, text, text_with};

/// A section of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What was audited, by whom, with what access.
    Card,
    /// The whole in plain words.
    Summary,
    /// Each finding with what it rests on.
    Findings,
    /// What was looked at and found inconclusive.
    Undecided,
    /// The choices of method, and who would have chosen otherwise.
    Choices,
    /// What to ask of the institution.
    Questions,
    /// Every measure of every group.
    Measures,
    /// Sources, steps, formulas, and how to make it again.
    Method,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Part; 8] = [
        Part::Card,
        Part::Summary,
        Part::Findings,
        Part::Undecided,
        Part::Choices,
        Part::Questions,
        Part::Measures,
        Part::Method,
    ];

    /// The stable name: on the command line, and where links lead to.
    pub fn name(self) -> &'static str {
        match self {
            Part::Card => "card",
            Part::Summary => "summary",
            Part::Findings => "findings",
            Part::Undecided => "undecided",
            Part::Choices => "choices",
            Part::Questions => "questions",
            Part::Measures => "measures",
            Part::Method => "method",
        }
    }

    /// The part of a stable name.
    pub fn from_name(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }

    /// The text of its title.
    pub fn text_id(self) -> &'static str {
        match self {
            Part::Card => "report-part-card",
            Part::Summary => "report-part-summary",
            Part::Findings => "report-part-findings",
            Part::Undecided => "report-part-undecided",
            Part::Choices => "report-part-choices",
            Part::Questions => "report-part-questions",
            Part::Measures => "report-part-measures",
            Part::Method => "report-part-method",
        }
    }
}

/// How a report is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    pub language: Language,
    pub edition: Edition,
    /// The sections wanted of the full report; they come in the order of [`Part::ALL`], once each.
    pub parts: Vec<Part>,
    /// Counts of fewer people are kept back, and what would give them away. 0 keeps nothing back, for a reason.
    pub least: u32,
    /// Why nothing is kept back, in the auditor's words.
    pub reason: String,
}

/// An audit with everything that was computed from it.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    pub project: &'a Project,
    pub steps: &'a [DataStep],
    pub evaluation: &'a Evaluation,
    /// One per finding of the project, in its order.
    pub findings: &'a [Recomputed],
    /// Whether each source is the file that was audited.
    pub sources: &'a [SourceState],
    /// For each grouping, whether people alike are decided on alike; `None` when that is not asked.
    pub consistency: &'a [Option<Consistent>],
    /// Every cut of ordered labels.
    pub labels: &'a [LabelCuts],
}

/// The report of an audit. The same audit, data and options give the same report on any machine: nothing in it comes
/// from the clock or from where files lie.
pub fn report(material: &Material<'_>, options: &Options) -> Document {
    let language = options.language;
    let mut options = options.clone();
    options.parts.sort();
    options.parts.dedup();
    let told = parts::Told::new(material, &options);
    let project = material.project;
    let title = match project.title.trim() {
        "" => text(language, "report-untitled"),
        title => title.to_owned(),
    };
    let program = [("version", env!("CARGO_PKG_VERSION").into())];
    let mut foot = vec![text_with(language, "report-foot-program", &program)];
    foot.push(text(language, "report-foot-law"));
    Document {
        title,
        subtitle: told.subtitle(),
        sections: told.sections(),
        foot,
        options: options.clone(),
    }
}
