//! Each finding with what it rests on.

use std::borrow::Cow;

use super::rates::Rates;
use super::{Told, day};
use crate::measure::{Measured, Value};
use crate::project::{Evaluated, Finding, Frozen, Holding, Status, Topic, ViewKey};
use crate::report::document::Block;
use crate::report::{KeptBack, Material};
use crate::text::{
    annotation_line, claim_lines, count, data_error, formula, group_name, grouping_name, metric_caution,
    metric_name, range_words, reason, sentence, severity_name, status_name, stratum_name, text_with,
    value_words,
};

/// A finding's numbers as they are now.
pub(super) struct Now<'a> {
    evaluated: &'a Evaluated,
    measured: &'a Measured,
    group: usize,
    /// What they ask to keep back, whatever else the report holds.
    kept: KeptBack,
}

impl<'a> Now<'a> {
    /// Of the finding at a place; `None` when they cannot be recomputed.
    pub fn of(material: &Material<'a>, place: usize, least: u32) -> Option<Now<'a>> {
        let evidence = &material.project.findings.get(place)?.evidence;
        let evaluated = { material.findings.get(place)? }
            .evaluation
            .as_ref()?
            .groupings
            .first()?;
        let level = evidence.stratum.as_ref().map(|(_, level)| level);
        let measured = evaluated.within(level)?;
        let group = measured
            .groups
            .iter()
            .position(|group| group.key == evidence.group)?;
        Some(Now {
            evaluated,
            measured,
            group,
            kept: KeptBack::of(&[(&evaluated.attributes, measured)], least),
        })
    }
}

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

    /// Whether a finding rests on numbers that are kept back, here or among the groupings of the set-up.
    pub(super) fn hides_finding(&self, place: usize) -> bool {
        let evidence = &self.material.project.findings[place].evidence;
        let metric = evidence.metric;
        let among_all = self.groupings().any(|(at, evaluated)| {
            let groups = evaluated.measured.groups.iter();
            evaluated.attributes == evidence.grouping.attributes
                && groups.enumerate().any(|(group, measures)| {
                    measures.key == evidence.group && self.kept.hides(at, group, metric)
                })
        });
        let alone = match &self.now[place] {
            Some(now) => now.kept.hides(0, now.group, metric),
            // What cannot be computed again may be of few people.
            None => self.options.least > 0 && is_few(&evidence.numbers, self.options.least),
        };
        among_all || alone
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
        let language = self.language;
        let evidence = &finding.evidence;
        let mut blocks = vec![Block::Heading(self.finding_title(finding))];
        let hidden = self.hides_finding(place);
        blocks.push(match hidden {
            true => Block::Note(self.say("report-finding-kept-back")),
            false => Block::Paragraph(finding.text.trim().to_owned()),
        });
        blocks.push(Block::Terms(self.finding_terms(finding, hidden)));
        blocks.extend(self.holding(place, finding, hidden));
        blocks.extend(self.discussed(&Topic::Finding(finding.number)));
        let Some(now) = &self.now[place] else {
            return blocks;
        };
        if !hidden {
            let said = sentence(
                language,
                now.measured,
                now.group,
                evidence.metric,
                evidence.polarity,
                self.material.project.setup.unit,
            );
            blocks.push(Block::Figure(self.rates(now, finding).figure(said)));
            let notes = self.notes_of(finding);
            if !notes.is_empty() {
                blocks.push(Block::List(notes));
            }
            let told = formula(language, &now.measured.groups[now.group], evidence.metric);
            let mut terms = vec![
                (self.say("report-formula"), told.words),
                (self.say("report-numbers"), told.numbers),
            ];
            terms.extend(told.weights.map(|weights| (self.say("report-weights"), weights)));
            blocks.push(Block::Terms(terms));
        }
        let caution = [("caution", metric_caution(language, evidence.metric).into())];
        blocks.push(Block::Paragraph(text_with(language, "report-caution", &caution)));
        blocks
    }

    /// The notes that people put on the finding's chart, and those that belong to it from elsewhere.
    fn notes_of(&self, finding: &Finding) -> Vec<String> {
        let annotations = self.material.project.annotations.iter();
        let shown = ViewKey::of_evidence(&finding.evidence);
        annotations
            .filter(|note| note.finding == Some(finding.number) || note.view == shown)
            .map(|note| annotation_line(self.language, note))
            .collect()
    }

    fn rates<'b>(&'b self, now: &'b Now<'_>, finding: &'b Finding) -> Rates<'b> {
        // Among the groupings of the set-up more may be kept back than the finding alone asks for.
        let same = self.groupings().find(|(_, evaluated)| {
            evaluated.attributes == now.evaluated.attributes
                && evaluated.measured.groups.len() == now.measured.groups.len()
        });
        Rates {
            language: self.language,
            attributes: &now.evaluated.attributes,
            measured: now.measured,
            metric: finding.evidence.metric,
            unit: self.material.project.setup.unit,
            kept: Cow::Owned(now.kept.clone().joined(same.map(|(at, _)| (&self.kept, at)))),
            place: 0,
            chosen: Some(&finding.evidence.group),
        }
    }

    fn finding_terms(&self, finding: &Finding, hidden: bool) -> Vec<(String, String)> {
        let language = self.language;
        let evidence = &finding.evidence;
        let mut terms = vec![
            (
                self.say("report-severity"),
                severity_name(language, finding.severity),
            ),
            (self.say("report-status"), status_name(language, finding.status)),
            (
                self.say("report-grouping"),
                grouping_name(&evidence.grouping.attributes),
            ),
        ];
        if let Some(rule) = &evidence.decision {
            terms.push((self.say("report-decision"), self.rule_words(rule)));
        }
        if let Some((column, level)) = &evidence.stratum {
            let words = format!("{column} = {}", stratum_name(language, level.as_deref()));
            terms.push((self.say("report-inside"), words));
        }
        let filters: Vec<String> = evidence
            .filters
            .iter()
            .map(|filter| filter.expression.clone())
            .collect();
        if !filters.is_empty() {
            terms.push((self.say("report-filters"), filters.join("\n")));
        }
        if !hidden {
            terms.extend(claim_lines(language, &finding.claim));
        }
        terms.push((self.say("report-taken"), day(&evidence.taken).to_owned()));
        if !hidden && !finding.generated.trim().is_empty() && finding.generated.trim() != finding.text.trim()
        {
            terms.push((self.say("report-generated"), finding.generated.trim().to_owned()));
        }
        let past = finding
            .history
            .iter()
            .map(|change| format!("{} · {}", day(&change.at), status_name(language, change.status)));
        let past: Vec<String> = past.collect();
        if !past.is_empty() {
            terms.push((self.say("report-history"), past.join("\n")));
        }
        terms
    }

    /// Whether it still holds: nothing when it does.
    fn holding(&self, place: usize, finding: &Finding, hidden: bool) -> Option<Block> {
        let language = self.language;
        let words = match &self.material.findings.get(place)?.check.holding {
            Holding::Holds => return None,
            Holding::Changed(_) if hidden => self.say("report-changed-kept-back"),
            Holding::Changed(now) => {
                let arguments = [
                    ("before", self.frozen(finding, &finding.evidence.numbers).into()),
                    ("now", self.frozen(finding, now).into()),
                ];
                text_with(language, "report-changed", &arguments)
            }
            Holding::CannotRecompute(error) => text_with(
                language,
                "report-cannot-recompute",
                &[("reason", data_error(language, error).into())],
            ),
            Holding::GroupAbsent => self.say("report-group-absent"),
        };
        Some(Block::Note(words))
    }

    /// A rate as it was noted, with what it is made of.
    fn frozen(&self, finding: &Finding, numbers: &Frozen) -> String {
        let (language, metric) = (self.language, finding.evidence.metric);
        let value = match numbers.value {
            Value::Known(value) => value_words(language, metric, value),
            Value::Bounds(low, high) => range_words(language, metric, (low, high)),
            Value::Undefined(why) => reason(language, why),
        };
        match metric.share() {
            Some(_) => format!(
                "{value} ({} / {})",
                count(language, numbers.numerator),
                count(language, numbers.denominator)
            ),
            None => value,
        }
    }
}

/// Whether frozen numbers are of fewer people than the minimum.
fn is_few(numbers: &Frozen, least: u32) -> bool {
    numbers.counts.n().low < f64::from(least)
}
