//! The front page: what was audited, by whom, with what access.

use super::{Told, file_name};
use crate::project::{CardLine, DecisionRule, SourceState};
use crate::report::document::Block;
use crate::tally::Amount;
use crate::text::{
    alternatives, card_line_name, count, cut_words, grouping_name, number_words, polarity_name,
    resolved_reference_name, text, text_with, unit_name,
};

impl Told<'_> {
    pub(super) fn card(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Terms(self.said_of_the_audit())];
        let notes = self.material.project.notes.trim();
        if !notes.is_empty() {
            blocks.push(Block::Paragraph(notes.to_owned()));
        }
        blocks.push(Block::Heading(self.say("report-looked-at")));
        blocks.push(Block::Terms(self.looked_at()));
        let changed =
            { self.material.sources.iter() }.filter(|state| matches!(state, SourceState::Changed { .. }));
        if changed.count() > 0 {
            blocks.push(Block::Note(self.say("report-sources-changed")));
        }
        blocks
    }

    /// What the auditors say; what they do not say is said to be missing.
    fn said_of_the_audit(&self) -> Vec<(String, String)> {
        let lines = CardLine::ALL.into_iter().map(|line| {
            let words = match self.material.project.card.line(line).trim() {
                "" => self.say("report-not-said"),
                words => words.to_owned(),
            };
            (card_line_name(self.language, line), words)
        });
        lines.collect()
    }

    /// What the numbers are about.
    fn looked_at(&self) -> Vec<(String, String)> {
        let language = self.language;
        let project = self.material.project;
        let setup = &project.setup;
        let evaluation = self.material.evaluation;
        let files: Vec<String> = project
            .sources()
            .map(|source| file_name(&source.path).to_owned())
            .collect();
        let rows = |rows: u64| count(language, Amount::exact(rows as f64));
        let kept = [
            ("received", rows(evaluation.rows_received).into()),
            ("kept", rows(evaluation.rows_kept).into()),
        ];
        let mut terms = vec![
            (self.say("report-data"), files.join("\n")),
            (
                self.say("report-rows"),
                text_with(language, "report-rows-kept", &kept),
            ),
            (self.say("report-unit"), unit_name(language, setup.unit)),
            (
                self.say("report-polarity"),
                polarity_name(language, self.polarity),
            ),
        ];
        if let Some(rule) = setup.decision_in_use() {
            terms.push((self.say("report-decision"), self.rule_words(rule)));
        }
        if let Some(outcome) = setup.outcome_in_use() {
            let words = format!("{} = {}", outcome.column, alternatives(language, &outcome.values));
            terms.push((self.say("report-outcome"), words));
        }
        if let Some(number) = &setup.outcome_number {
            terms.push((self.say("outcomes-number"), number_words(language, number)));
        }
        let groupings = self.groupings().map(|(_, evaluated)| {
            let arguments = [
                ("grouping", grouping_name(&evaluated.attributes).into()),
                (
                    "reference",
                    resolved_reference_name(language, &evaluated.measured).into(),
                ),
            ];
            text_with(language, "report-grouping-against", &arguments)
        });
        terms.push((
            self.say("report-groupings"),
            groupings.collect::<Vec<_>>().join("\n"),
        ));
        if let Some(stratum) = &setup.stratum {
            terms.push((self.say("report-stratum"), stratum.clone()));
        }
        let filters = setup.filters.iter().filter(|filter| filter.on);
        let filters: Vec<String> = filters.map(|filter| filter.expression.clone()).collect();
        if !filters.is_empty() {
            terms.push((text(language, "report-filters"), filters.join("\n")));
        }
        terms
    }

    /// Who is selected.
    pub(super) fn rule_words(&self, rule: &DecisionRule) -> String {
        cut_words(self.language, rule)
    }
}
