//! Each finding with what it rests on.

use super::{Told, day};
use crate::project::{Finding, Status, Topic};
use crate::report::document::Block;
use crate::text::{claim_lines, group_name, metric_name, severity_name, status_name, text_with};

impl Told<'_> {
    pub(super) fn findings(&self) -> Vec<Block> {
        let findings = &self.material.project.findings;
        if findings.is_empty() {
            return vec![Block::Paragraph(self.say("report-no-finding"))];
        }
        let standing = |finding: &&Finding| finding.status != Status::Withdrawn;
        let places = findings.iter().enumerate();
        let mut blocks: Vec<Block> = places
            .filter(|(_, finding)| standing(finding))
            .flat_map(|(place, finding)| self.finding(place, finding))
            .collect();
        let withdrawn: Vec<String> = findings
            .iter()
            .filter(|finding| !standing(finding))
            .map(|finding| self.finding_title(finding))
            .collect();
        if !withdrawn.is_empty() {
            blocks.push(Block::Heading(self.say("report-withdrawn")));
            blocks.push(Block::List(withdrawn));
        }
        blocks
    }

    /// Whether a view that a finding rests on has numbers that are kept back: its words may tell them.
    pub(super) fn hides_finding(&self, place: usize) -> bool {
        let views = self.material.project.findings[place].views().enumerate();
        { views }.any(|(view, evidence)| self.hides_view((place, view), evidence))
    }

    fn finding_title(&self, finding: &Finding) -> String {
        let evidence = &finding.evidence;
        let arguments = [
            ("number", finding.number.to_string().into()),
            ("metric", metric_name(self.language, evidence.metric).into()),
            ("group", group_name(self.language, &evidence.group).into()),
        ];
        text_with(self.language, "report-finding-title", &arguments)
    }

    fn finding(&self, place: usize, finding: &Finding) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(self.finding_title(finding))];
        let hidden = self.hides_finding(place);
        blocks.push(match hidden {
            true => Block::Note(self.say("report-finding-kept-back")),
            false => Block::Paragraph(finding.text.trim().to_owned()),
        });
        blocks.push(Block::Terms(self.finding_terms(finding, hidden)));
        blocks.extend(self.discussed(&Topic::Finding(finding.number)));
        let several = !finding.further.is_empty();
        for (view, evidence) in finding.views().enumerate() {
            if several {
                let arguments = [
                    ("view", self.number(view + 1).into()),
                    ("metric", metric_name(self.language, evidence.metric).into()),
                    ("group", group_name(self.language, &evidence.group).into()),
                ];
                let title = text_with(self.language, "report-view-title", &arguments);
                blocks.push(Block::Paragraph(title));
                blocks.push(Block::Terms(self.view_terms(evidence)));
            }
            blocks.extend(self.view((place, view), evidence));
        }
        blocks
    }

    /// What is said of it. Where it rests on one view, what that shows is said here too.
    fn finding_terms(&self, finding: &Finding, hidden: bool) -> Vec<(String, String)> {
        let language = self.language;
        let mut terms = vec![
            (
                self.say("report-severity"),
                severity_name(language, finding.severity),
            ),
            (self.say("report-status"), status_name(language, finding.status)),
        ];
        if finding.further.is_empty() {
            terms.extend(self.view_terms(&finding.evidence));
        }
        if !hidden {
            terms.extend(claim_lines(language, &finding.claim));
        }
        if !hidden && !finding.generated.trim().is_empty() && finding.generated.trim() != finding.text.trim()
        {
            terms.push((self.say("report-generated"), finding.generated.trim().to_owned()));
        }
        let past = finding.history.iter().map(|change| {
            let status = status_name(language, change.status);
            let line = format!("{} · {status}", day(&change.at));
            match change.view {
                Some(_) => format!("{line} · {}", self.say("report-view-replaced")),
                None => line,
            }
        });
        let past: Vec<String> = past.collect();
        if !past.is_empty() {
            terms.push((self.say("report-history"), past.join("\n")));
        }
        terms
    }
}
