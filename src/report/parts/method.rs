//! How it was done, and how to do it again.

use super::{Told, file_name};
use crate::project::SourceState;
use crate::report::document::{Block, Table};
use crate::tally::Amount;
use crate::text::{
    adjustment_name, adjustment_says, count, metric_description, metric_formula, metric_name,
    rate_interval_name, rate_interval_says, ratio_interval_name, ratio_interval_says, reading_words,
    step_effect, step_name, text_with,
};

impl Told<'_> {
    pub(super) fn method(&self) -> Vec<Block> {
        let language = self.language;
        let mut blocks = vec![Block::Heading(self.say("report-sources"))];
        for (source, state) in self.material.project.sources().zip(self.material.sources) {
            let mut terms = vec![
                (self.say("report-file"), file_name(&source.path).to_owned()),
                (self.say("report-reading"), reading_words(language, source)),
                (
                    self.say("report-rows"),
                    count(language, Amount::exact(source.rows as f64)),
                ),
                (self.say("report-fingerprint"), source.sha256.clone()),
            ];
            if let SourceState::Changed { sha256, .. } = state {
                terms.push((self.say("report-fingerprint-now"), sha256.clone()));
            }
            blocks.push(Block::Terms(terms));
        }
        blocks.push(Block::Heading(self.say("report-steps")));
        blocks.push(Block::Table(self.steps()));
        blocks.push(Block::Heading(self.say("report-formulas")));
        blocks.push(Block::Table(self.formulas()));
        blocks.push(Block::Heading(self.say("report-uncertainty")));
        blocks.push(Block::Terms(self.uncertainty()));
        if self.options.least > 0 {
            blocks.push(self.kept_back_note());
        } else {
            let reason = [("reason", self.options.reason.trim().into())];
            blocks.push(Block::Note(text_with(
                language,
                "report-nothing-kept-back",
                &reason,
            )));
        }
        blocks.push(Block::Heading(self.say("report-again")));
        blocks.push(Block::Paragraph(self.say("report-again-says")));
        blocks.push(Block::Command(
            "vigie verify AUDIT.ron\nvigie measure AUDIT.ron --format json".to_owned(),
        ));
        blocks
    }

    /// What was done to the data, with rows before and after.
    fn steps(&self) -> Table {
        let rows = self.material.steps.iter().map(|step| {
            let note = match step.note.trim() {
                "" => String::new(),
                note => text_with(self.language, "done-note", &[("note", note.into())]),
            };
            let name = step_name(self.language, step);
            let name = match note.is_empty() {
                true => name,
                false => format!("{name}\n{note}"),
            };
            vec![name, step_effect(self.language, step)]
        });
        Table {
            caption: self.say("report-steps-title"),
            head: vec![self.say("report-head-step"), self.say("report-head-effect")],
            rows: rows.collect(),
            numbers: false,
        }
    }

    fn formulas(&self) -> Table {
        let measured = self
            .material
            .evaluation
            .groupings
            .first()
            .map(|evaluated| &evaluated.measured);
        let metrics = measured
            .map(|measured| self.measured_metrics(measured))
            .unwrap_or_default();
        let rows = metrics.into_iter().map(|metric| {
            vec![
                metric_name(self.language, metric),
                metric_formula(self.language, metric),
                metric_description(self.language, metric),
            ]
        });
        Table {
            caption: self.say("report-formulas-title"),
            head: vec![
                self.say("report-head-metric"),
                self.say("report-head-formula"),
                self.say("report-head-says"),
            ],
            rows: rows.collect(),
            numbers: false,
        }
    }

    fn uncertainty(&self) -> Vec<(String, String)> {
        let language = self.language;
        let methods = &self.material.project.setup.methods;
        let draws = &methods.resampling;
        let seed = [
            (
                "draws",
                count(language, Amount::exact(f64::from(draws.draws))).into(),
            ),
            ("seed", draws.seed.to_string().into()),
        ];
        vec![
            (
                rate_interval_name(language, methods.rates),
                rate_interval_says(language, methods.rates),
            ),
            (
                ratio_interval_name(language, methods.ratios),
                ratio_interval_says(language, methods.ratios),
            ),
            (
                adjustment_name(language, methods.adjustment),
                adjustment_says(language, methods.adjustment),
            ),
            (
                self.say("report-draws"),
                text_with(language, "report-draws-says", &seed),
            ),
        ]
    }
}
