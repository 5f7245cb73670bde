//! Each view that a finding rests on: its numbers as they are now, and what moved since.

use std::borrow::Cow;

use super::rates::Rates;
use super::{Told, day};
use crate::measure::Measured;
use crate::project::{Annotation, Evaluated, Evaluation, Evidence, Frozen, Holding, ViewKey};
use crate::report::document::Block;
use crate::report::views::put_flags;
use crate::report::{KeptBack, Material};
use crate::text::{
    Readers, annotation_line, formula, frozen_rate, grouping_name, holding_words, metric_caution,
    moved_lines, moved_words, noted_lines, sentence, stratum_name, text_with,
};

/// The numbers of a view of a finding as they are now.
pub(super) struct Now<'a> {
    evaluated: &'a Evaluated,
    measured: &'a Measured,
    pub group: usize,
    /// What they ask to keep back, whatever else the report holds.
    kept: KeptBack,
}

impl<'a> Now<'a> {
    /// Of the views of the finding at a place; `None` where they cannot be recomputed.
    pub fn of(material: &Material<'a>, place: usize, least: u32) -> Vec<Option<Now<'a>>> {
        let views = material.project.findings[place].views().enumerate();
        let found = material.findings.get(place);
        let evaluation = |view: usize| found?.evaluations.get(view)?.as_deref();
        views
            .map(|(view, evidence)| Now::of_view(evidence, evaluation(view)?, least))
            .collect()
    }

    fn of_view(evidence: &Evidence, evaluation: &'a Evaluation, least: u32) -> Option<Now<'a>> {
        let evaluated = evaluation.groupings.first()?;
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

/// A finding and a view of it, by their places.
type Place = (usize, usize);

impl Told<'_> {
    /// Whether a view has numbers that are kept back, here or among the groupings of the set-up.
    pub(super) fn hides_view(&self, (finding, view): Place, evidence: &Evidence) -> bool {
        let metric = evidence.metric;
        let among_all = self.groupings().any(|(at, evaluated)| {
            let groups = evaluated.measured.groups.iter();
            evaluated.attributes == evidence.grouping.attributes
                && groups.enumerate().any(|(group, measures)| {
                    measures.key == evidence.group && self.kept.hides(at, group, metric)
                })
        });
        let alone = match &self.now[finding][view] {
            Some(now) => now.kept.hides(0, now.group, metric),
            // What cannot be computed again may be of few people.
            None => self.options.least > 0 && is_few(&evidence.numbers, self.options.least),
        };
        among_all || alone
    }

    /// Whether the numbers of every group beside a view's can be shown: what sums up the groups tells of each.
    fn shows_all(&self, (finding, view): Place, evidence: &Evidence) -> bool {
        self.now[finding][view].as_ref().is_some_and(|now| {
            let mut groups = 0..now.measured.groups.len();
            !groups.any(|group| now.kept.hides(0, group, evidence.metric))
        })
    }

    /// Whether it still holds, its chart, its formula, and what was noted beside.
    pub(super) fn view(&self, place: Place, evidence: &Evidence) -> Vec<Block> {
        let language = self.language;
        let hidden = self.hides_view(place, evidence);
        let mut blocks = self.holding(place, evidence, hidden);
        let moved = evidence.moved(self.material.project, self.material.sources);
        blocks.extend(moved_words(language, &moved).map(Block::Note));
        let Some(now) = &self.now[place.0][place.1] else {
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
            let mut figure = self.rates(now, evidence).figure(said);
            let shown = ViewKey::of_evidence(evidence);
            let annotations = &self.material.project.annotations;
            let flagged = annotations.iter().filter(|note| note.view == shown);
            let of = (now.measured, now.evaluated.strata.as_slice());
            put_flags(&mut figure.picture, language, of, flagged);
            blocks.push(Block::Figure(figure));
            let notes = self.notes_of(place.0, evidence);
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
            let beside = noted_lines(language, evidence, Readers::Anybody);
            if !beside.is_empty() && self.shows_all(place, evidence) {
                blocks.push(Block::Paragraph(self.say("report-beside")));
                blocks.push(Block::Terms(beside));
            }
        }
        let caution = [("caution", metric_caution(language, evidence.metric).into())];
        blocks.push(Block::Paragraph(text_with(language, "report-caution", &caution)));
        blocks
    }

    /// The notes that people put on the view's chart, and on the first view those that belong to the finding from
    /// elsewhere.
    fn notes_of(&self, finding: usize, evidence: &Evidence) -> Vec<String> {
        let project = self.material.project;
        let finding = &project.findings[finding];
        let shown = ViewKey::of_evidence(evidence);
        let is_first = finding.evidence == *evidence;
        let elsewhere = |note: &Annotation| {
            let views = finding.views().map(ViewKey::of_evidence);
            is_first && note.finding == Some(finding.number) && !{ views }.any(|view| view == note.view)
        };
        { project.annotations.iter() }
            .filter(|note| note.view == shown || elsewhere(note))
            .map(|note| annotation_line(self.language, note))
            .collect()
    }

    pub(super) fn rates<'b>(&'b self, now: &'b Now<'_>, evidence: &'b Evidence) -> Rates<'b> {
        // Among the groupings of the set-up more may be kept back than the finding alone asks for.
        let same = self.groupings().find(|(_, evaluated)| {
            evaluated.attributes == now.evaluated.attributes
                && evaluated.measured.groups.len() == now.measured.groups.len()
        });
        Rates {
            language: self.language,
            attributes: &now.evaluated.attributes,
            measured: now.measured,
            metric: evidence.metric,
            unit: self.material.project.setup.unit,
            kept: Cow::Owned(now.kept.clone().joined(same.map(|(at, _)| (&self.kept, at)))),
            place: 0,
            chosen: Some(&evidence.group),
            most: usize::MAX,
        }
    }

    /// What a view shows, and when it was noted.
    pub(super) fn view_terms(&self, evidence: &Evidence) -> Vec<(String, String)> {
        let mut terms = vec![(
            self.say("report-grouping"),
            grouping_name(&evidence.grouping.attributes),
        )];
        if let Some(rule) = &evidence.decision {
            terms.push((self.say("report-decision"), self.rule_words(rule)));
        }
        if let Some((column, level)) = &evidence.stratum {
            let words = format!("{column} = {}", stratum_name(self.language, level.as_deref()));
            terms.push((self.say("report-inside"), words));
        }
        let filters = evidence.filters.iter().map(|filter| filter.expression.clone());
        let filters: Vec<String> = filters.collect();
        if !filters.is_empty() {
            terms.push((self.say("report-filters"), filters.join("\n")));
        }
        terms.push((self.say("report-taken"), day(&evidence.taken).to_owned()));
        terms
    }

    /// Whether it still holds: nothing when it does.
    fn holding(&self, place: Place, evidence: &Evidence, hidden: bool) -> Vec<Block> {
        let language = self.language;
        let found = self.material.findings.get(place.0);
        let Some(holding) = found.and_then(|found| found.check.holdings.get(place.1)) else {
            return Vec::new();
        };
        let (words, now) = match holding {
            Holding::Holds => return Vec::new(),
            Holding::Changed(_) if hidden => (self.say("report-changed-kept-back"), None),
            Holding::Changed(now) => {
                let rate = |numbers| frozen_rate(language, evidence.metric, numbers);
                let arguments = [
                    ("before", rate(&evidence.numbers).into()),
                    ("now", rate(now).into()),
                ];
                (text_with(language, "report-changed", &arguments), Some(now))
            }
            other => (holding_words(language, evidence, Some(other)), None),
        };
        let mut blocks = vec![Block::Note(words)];
        let now = now.filter(|_| self.shows_all(place, evidence));
        blocks.extend(now.map(|now| Block::List(moved_lines(language, evidence, now, Readers::Anybody))));
        blocks
    }
}

/// Whether frozen numbers are of fewer people than the minimum.
fn is_few(numbers: &Frozen, least: u32) -> bool {
    numbers.counts.n().low < f64::from(least)
}
