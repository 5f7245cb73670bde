//! What each section of the report says.

mod burden;
mod card;
mod choices;
mod findings;
mod foremost;
mod labels;
mod local_law;
mod measures;
mod method;
mod public;
mod questions;
mod rates;
mod similar;
mod slides;
mod summary;
mod undecided;
mod views;

use std::cell::OnceCell;

use views::Now;

use super::document::{Block, Section};
use super::{Edition, KeptBack, Material, Options, Part};
use crate::measure::{GroupMeasures, Measured, Metric, Polarity};
use crate::project::Evaluated;
use crate::tally::Amount;
use crate::text::{Language, count, text, text_with};

/// What all sections are told from.
pub(super) struct Told<'a> {
    material: &'a Material<'a>,
    options: &'a Options,
    language: Language,
    polarity: Polarity,
    /// What is kept back of the groupings of the set-up.
    kept: KeptBack,
    /// The numbers of each view of each finding as they are now; `None` where they cannot be computed any more.
    now: Vec<Vec<Option<Now<'a>>>>,
    /// What nothing can be concluded from: several sections tell of it.
    undecided: OnceCell<Vec<String>>,
}

impl<'a> Told<'a> {
    pub fn new(material: &'a Material<'a>, options: &'a Options) -> Told<'a> {
        Told {
            now: (0..material.project.findings.len())
                .map(|place| Now::of(material, place, options.least))
                .collect(),
            undecided: OnceCell::new(),
            material,
            options,
            language: options.language,
            // Nothing is measured without one.
            polarity: material.project.setup.polarity.unwrap_or(Polarity::Favour),
            kept: KeptBack::of(&compared(material), options.least),
        }
    }

    /// Everything that is said, in its order.
    pub fn sections(&self) -> Vec<Section> {
        match self.options.edition {
            Edition::Public => self.public(),
            Edition::Slides => self.slides(),
            Edition::Full => { self.options.parts.iter() }
                .map(|part| Section {
                    part: *part,
                    anchor: part.name().to_owned(),
                    title: self.say(part.text_id()),
                    blocks: self.blocks(*part),
                })
                .collect(),
        }
    }

    fn blocks(&self, part: Part) -> Vec<Block> {
        match part {
            Part::Card => self.card(),
            Part::Summary => self.summary(),
            Part::Findings => self.findings(),
            Part::Undecided => self.undecided(),
            Part::Choices => self.choices(),
            Part::Questions => self.questions(),
            Part::Measures => self.measures(),
            Part::Method => self.method(),
        }
    }

    /// What the report is, and of when: the last day on which the audit was changed by a finding.
    pub fn subtitle(&self) -> String {
        let findings = self.material.project.findings.iter();
        match findings.map(|finding| finding.modified.as_str()).max() {
            Some(last) => text_with(
                self.language,
                "report-subtitle-dated",
                &[("day", day(last).into())],
            ),
            None => text(self.language, "report-subtitle"),
        }
    }

    /// The groupings of the set-up, each with its columns.
    fn compared(&self) -> Vec<(&'a [String], &'a Measured)> {
        compared(self.material)
    }

    fn groupings(&self) -> impl Iterator<Item = (usize, &'a Evaluated)> {
        self.material.evaluation.groupings.iter().enumerate()
    }

    /// A text without variables.
    fn say(&self, id: &str) -> String {
        text(self.language, id)
    }

    fn number(&self, number: usize) -> String {
        count(self.language, Amount::exact(number as f64))
    }

    /// Metrics that everybody has a value or bounds of, in their order.
    fn measured_metrics(&self, measured: &Measured) -> Vec<Metric> {
        let metrics = Metric::ALL.into_iter();
        metrics
            .filter(|metric| measured.overall.rate(*metric).value.range().is_ok())
            .collect()
    }

    /// The same where nothing else of the section has said it.
    fn kept_back_here(&self, hidden: bool) -> Option<Block> {
        (hidden && self.kept.is_empty()).then(|| self.kept_back_note())
    }

    /// Why some numbers are kept back.
    fn kept_back_note(&self) -> Block {
        let least = count(self.language, Amount::exact(f64::from(self.options.least)));
        Block::Note(text_with(
            self.language,
            "report-kept-back-note",
            &[("least", least.into())],
        ))
    }
}

fn compared<'a>(material: &Material<'a>) -> Vec<(&'a [String], &'a Measured)> {
    { material.evaluation.groupings.iter() }
        .map(|evaluated| (evaluated.attributes.as_slice(), &evaluated.measured))
        .collect()
}

/// How many people a group has, whatever they weigh.
fn people_of(group: &GroupMeasures) -> Amount {
    let counts = &group.counts;
    let people = counts.sample.map_or(counts.cells, |sample| sample.people);
    people.into_iter().flatten().sum()
}

/// The day of a moment given as RFC 3339, in UTC: the same on every machine.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

/// The last part of a path, whichever system wrote it: where files lie is nobody else's business.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
