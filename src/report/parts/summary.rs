//! The whole in plain words.

use super::Told;
use crate::chart::salient_group;
use crate::measure::{Conclusion, Metric};
use crate::project::{Finding, Status};
use crate::report::document::Block;
use crate::tally::Amount;
use crate::text::{grouping_name, sentence, severity_name, text_with, units};

impl Told<'_> {
    pub(super) fn summary(&self) -> Vec<Block> {
        let language = self.language;
        let mut blocks = vec![Block::Paragraph(self.opening())];
        blocks.extend(self.findings_in_short());
        blocks.push(Block::Heading(self.say("report-summary-groups")));
        let metric = self.first_metric();
        for (place, evaluated) in self.groupings() {
            let says = self.in_short(place, metric);
            blocks.push(Block::Figure(
                self.all_rates(place, evaluated, metric).figure(says),
            ));
            let inside = self.inside_lines(place, evaluated, metric).into_iter();
            blocks.extend(inside.map(Block::Paragraph));
        }
        let undecided = self.undecided_lines().len();
        if undecided > 0 {
            let arguments = [
                ("count", self.number(undecided).into()),
                ("number", (undecided as f64).into()),
            ];
            blocks.push(Block::Paragraph(text_with(
                language,
                "report-summary-undecided",
                &arguments,
            )));
        }
        blocks.push(Block::Paragraph(self.say("report-summary-limits")));
        blocks
    }

    /// How many people it is about, and in how many ways they are divided.
    pub(super) fn opening(&self) -> String {
        let language = self.language;
        let setup = &self.material.project.setup;
        let groupings = &self.material.evaluation.groupings;
        let people = groupings.first();
        let people = people.map_or(Amount::ZERO, |evaluated| evaluated.measured.overall.counts.n());
        let arguments = [
            ("people", units(language, setup.unit, people).into()),
            ("groupings", self.number(groupings.len()).into()),
            ("number", (groupings.len() as f64).into()),
        ];
        text_with(language, "report-summary-opening", &arguments)
    }

    /// Each finding that stands, in the auditor's words, the gravest first.
    fn findings_in_short(&self) -> Vec<Block> {
        let project = self.material.project;
        let mut standing: Vec<(usize, &Finding)> = { project.findings.iter().enumerate() }
            .filter(|(_, finding)| finding.status != Status::Withdrawn)
            .collect();
        if standing.is_empty() {
            return vec![Block::Paragraph(self.say("report-no-finding"))];
        }
        standing.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.severity));
        let items = standing.into_iter().map(|(place, finding)| {
            let words = match self.hides_finding(place) {
                true => self.say("report-finding-kept-back"),
                false => finding.text.trim().to_owned(),
            };
            let holds = { self.material.findings.get(place) }.is_some_and(|found| found.check.holds());
            let arguments = [
                ("severity", severity_name(self.language, finding.severity).into()),
                ("words", words.into()),
                ("holds", if holds { "yes" } else { "no" }.into()),
            ];
            text_with(self.language, "report-finding-in-short", &arguments)
        });
        vec![
            Block::Heading(self.say("report-summary-findings")),
            Block::List(items.collect()),
        ]
    }

    /// The metric on the screen, where it is measured; the first that is otherwise.
    pub(super) fn first_metric(&self) -> Metric {
        let wanted = self.material.project.view.metric;
        let Some(evaluated) = self.material.evaluation.groupings.first() else {
            return wanted;
        };
        let measured = self.measured_metrics(&evaluated.measured);
        match measured.contains(&wanted) {
            true => wanted,
            false => measured.first().copied().unwrap_or(wanted),
        }
    }

    /// The group of a grouping whose gap stands out, read aloud; that none does, or that it is kept back.
    fn in_short(&self, place: usize, metric: Metric) -> String {
        let language = self.language;
        let evaluated = &self.material.evaluation.groupings[place];
        let measured = &evaluated.measured;
        let words = match salient_group(measured, metric) {
            Some(group) if self.kept.hides(place, group, metric) => self.say("report-in-short-kept-back"),
            Some(group) => sentence(
                language,
                measured,
                group,
                metric,
                self.polarity,
                self.material.project.setup.unit,
            ),
            None => {
                let undecided = measured.groups.iter().any(|group| {
                    matches!(
                        measured.conclusion(group, metric),
                        Some(
                            Conclusion::CannotConclude(_)
                                | Conclusion::TooSmall
                                | Conclusion::ReferenceTooSmall
                        )
                    )
                });
                self.say(if undecided {
                    "report-in-short-undecided"
                } else {
                    "report-in-short-nothing"
                })
            }
        };
        let arguments = [
            ("grouping", grouping_name(&evaluated.attributes).into()),
            ("words", words.into()),
        ];
        text_with(language, "report-in-short", &arguments)
    }
}
