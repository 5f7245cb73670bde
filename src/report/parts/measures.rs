//! Every measure of every group.

use std::borrow::Cow;

use super::Told;
use super::rates::Rates;
use crate::measure::{Metric, Value};
use crate::project::Evaluated;
use crate::report::document::{Block, Table};
use crate::text::{
    InsideWords, count, group_name, grouping_name, metric_name, resolved_reference_name, summary_name,
    summary_value, text_with,
};

impl Told<'_> {
    pub(super) fn measures(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.kept.is_empty() {
            blocks.push(self.kept_back_note());
        }
        for (place, evaluated) in self.groupings() {
            let arguments = [
                ("grouping", grouping_name(&evaluated.attributes).into()),
                (
                    "reference",
                    resolved_reference_name(self.language, &evaluated.measured).into(),
                ),
            ];
            blocks.push(Block::Heading(text_with(
                self.language,
                "report-grouping-against",
                &arguments,
            )));
            blocks.push(Block::Table(self.people(place, evaluated)));
            let metrics = self.measured_metrics(&evaluated.measured);
            for metric in metrics.iter().copied() {
                blocks.push(Block::Table(self.all_rates(place, evaluated, metric).table()));
            }
            blocks.extend(self.summaries(place, evaluated));
            blocks.extend(self.inside(place, evaluated));
            blocks.extend(self.label_cuts(place, evaluated));
            blocks.extend(self.consistency(place, evaluated));
            blocks.extend(self.burden(place, evaluated));
        }
        blocks.extend(self.local_law());
        blocks
    }

    /// The rates of one metric in a grouping of the set-up.
    pub(super) fn all_rates<'a>(
        &'a self,
        place: usize,
        evaluated: &'a Evaluated,
        metric: Metric,
    ) -> Rates<'a> {
        Rates {
            language: self.language,
            attributes: &evaluated.attributes,
            measured: &evaluated.measured,
            metric,
            unit: self.material.project.setup.unit,
            kept: Cow::Borrowed(&self.kept),
            place,
            chosen: None,
            most: usize::MAX,
        }
    }

    /// How many people each group has.
    fn people(&self, place: usize, evaluated: &Evaluated) -> Table {
        let groups = evaluated.measured.groups.iter().enumerate();
        let rows = groups.map(|(index, group)| {
            let people = match self.kept.hides_people(place, index) {
                true => self.say("report-kept-back"),
                false => count(self.language, group.counts.n()),
            };
            vec![group_name(self.language, &group.key), people]
        });
        Table {
            caption: self.say("report-people-title"),
            head: vec![self.say("report-head-group"), self.say("report-head-people")],
            rows: rows.collect(),
            numbers: true,
        }
    }

    /// The numbers over all groups, where none of those that they are made of is kept back.
    fn summaries(&self, place: usize, evaluated: &Evaluated) -> Vec<Block> {
        let measured = &evaluated.measured;
        let known = { measured.summary.measures.iter() }
            .filter(|measure| !matches!(measure.value, Value::Undefined(_)));
        let rows: Vec<Vec<String>> = known
            .map(|measure| {
                vec![
                    summary_name(self.language, measure.name),
                    summary_value(self.language, measure),
                ]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let hides = |metric| self.kept.hides_some(place, metric);
        if hides(Metric::SelectionRate) || hides(Metric::Accuracy) {
            return vec![Block::Note(self.say("report-summaries-kept-back"))];
        }
        vec![Block::Table(Table {
            caption: self.say("report-summaries-title"),
            head: vec![self.say("report-head-summary"), self.say("report-head-value")],
            rows,
            numbers: true,
        })]
    }

    /// What comparing inside strata changes, group by group, for the metrics that the audit looks at.
    fn inside(&self, place: usize, evaluated: &Evaluated) -> Vec<Block> {
        let metrics = self.metrics_looked_at();
        let lines = metrics.into_iter().flat_map(|metric| {
            let said = self.inside_lines(place, evaluated, metric).into_iter();
            said.map(move |said| format!("{} · {said}", metric_name(self.language, metric)))
        });
        let lines: Vec<String> = lines.collect();
        match &self.material.project.setup.stratum {
            Some(column) if !lines.is_empty() => {
                let column = [("column", column.as_str().into())];
                vec![
                    Block::Heading(text_with(self.language, "report-inside-title", &column)),
                    Block::List(lines),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// The gap of each group without strata and inside them, and what that changes in what one would conclude.
    pub(super) fn inside_lines(&self, place: usize, evaluated: &Evaluated, metric: Metric) -> Vec<String> {
        let Some(column) = &self.material.project.setup.stratum else {
            return Vec::new();
        };
        let compared = evaluated.inside(metric, self.polarity).unwrap_or_default();
        let shown = compared.iter().enumerate().filter_map(|(group, inside)| {
            let inside = inside
                .as_ref()
                .ok()
                .filter(|_| !self.kept.hides(place, group, metric))?;
            let words = InsideWords::new(self.language, &evaluated.measured, group, column);
            let said = [words.gap(inside), words.notice(inside).unwrap_or_default()];
            let said = said.join(" ").trim().to_owned();
            (!said.is_empty()).then_some(said)
        });
        shown.collect()
    }
}
