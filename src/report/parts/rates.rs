//! The rates of one metric over the groups of one grouping: the table, and the chart with its table.

use std::borrow::Cow;

use super::super::KeptBack;
use super::super::document::{Figure, Table};
use crate::chart::{Order, Page, RateMark, RatesChart, RatesWords, RowWords, rates_chart, rates_picture};
use crate::measure::{Measured, Metric, ResolvedReference, Value};
use crate::project::Unit;
use crate::tally::GroupKey;
use crate::text::{
    Language, conclusion_name, fraction_words, gap_words, group_name, grouping_name, metric_title, p_value,
    range_gap_words, range_ratio, range_words, rates_words, ratio, reason, resolved_reference_name, text,
    text_with, value_words,
};

/// What a table or chart of rates is about.
pub(super) struct Rates<'a> {
    pub language: Language,
    pub attributes: &'a [String],
    pub measured: &'a Measured,
    pub metric: Metric,
    pub unit: Unit,
    pub kept: Cow<'a, KeptBack>,
    /// The grouping's place among those of `kept`.
    pub place: usize,
    /// The group that it is told of.
    pub chosen: Option<&'a GroupKey>,
    /// Most groups that its chart draws: the one it is told of, the reference, then those of most people.
    pub most: usize,
}

impl Rates<'_> {
    pub fn title(&self) -> String {
        let arguments = [
            (
                "metric",
                metric_title(self.language, self.metric, self.measured).into(),
            ),
            ("grouping", grouping_name(self.attributes).into()),
        ];
        text_with(self.language, "report-rates-title", &arguments)
    }

    fn hides(&self, group: usize) -> bool {
        self.kept.hides(self.place, group, self.metric)
    }

    /// Whether the gap to the reference would give its numbers away.
    pub fn hides_reference(&self) -> bool {
        match self.measured.reference {
            ResolvedReference::Group(index) => self.hides(index),
            ResolvedReference::Overall | ResolvedReference::Rest => self.kept.hides_overall(self.metric),
            ResolvedReference::Absent => false,
        }
    }

    /// A row per group: people, rate, gap, ratio, and what may be said.
    pub fn table(&self) -> Table {
        let language = self.language;
        let heads = [
            "report-head-group",
            "report-head-people",
            "report-head-rate",
            "report-head-difference",
            "report-head-ratio",
            "report-head-conclusion",
        ];
        let groups = 0..self.measured.groups.len();
        let mut rows: Vec<Vec<String>> = groups.map(|group| self.row(group)).collect();
        if !self.kept.hides_overall(self.metric) {
            let rate = self.measured.overall.rate(self.metric);
            let mut row = vec![
                text(language, "reference-overall"),
                fraction_words(language, rate),
                self.with_interval(rate.value, rate.interval.ok()),
            ];
            row.resize(heads.len(), String::new());
            rows.push(row);
        }
        let against = [(
            "reference",
            resolved_reference_name(language, self.measured).into(),
        )];
        Table {
            caption: format!(
                "{}. {}",
                self.title(),
                text_with(language, "report-rates-against", &against)
            ),
            head: heads.iter().map(|head| text(language, head)).collect(),
            rows,
            numbers: true,
        }
    }

    fn row(&self, group: usize) -> Vec<String> {
        let (language, metric) = (self.language, self.metric);
        let measures = &self.measured.groups[group];
        let name = group_name(language, &measures.key);
        if self.hides(group) {
            let mut row = vec![name, text(language, "report-kept-back")];
            row.resize(6, String::new());
            return row;
        }
        let rate = measures.rate(metric);
        let mut row = vec![
            name,
            fraction_words(language, rate),
            self.with_interval(rate.value, rate.interval.ok()),
        ];
        let conclusion = self.measured.conclusion(measures, metric);
        let is_reference = self.measured.reference == ResolvedReference::Group(group);
        match measures
            .disparity(metric)
            .filter(|_| !is_reference && !self.hides_reference())
        {
            Some(disparity) if rate.value.range().is_ok() => {
                let gap = |value| gap_words(language, metric, value);
                let gaps = |range| range_gap_words(language, metric, range);
                row.push(self.told(
                    disparity.difference,
                    disparity.difference_interval.ok(),
                    gap,
                    gaps,
                ));
                let quotient = |value| ratio(language, value);
                let quotients = |range| range_ratio(language, range);
                row.push(self.told(
                    disparity.ratio,
                    disparity.ratio_interval.ok(),
                    quotient,
                    quotients,
                ));
                let said = conclusion.map(|conclusion| conclusion_name(language, conclusion));
                let p = disparity.p_adjusted.map(|p| {
                    let p = [("p", p_value(language, p).into())];
                    text_with(language, "report-p-adjusted", &p)
                });
                row.push(said.into_iter().chain(p).collect::<Vec<_>>().join("\n"));
            }
            _ => {
                row.resize(5, String::new());
                row.extend(is_reference.then(|| text(language, "methods-conclusion-is-reference")));
                row.resize(6, String::new());
            }
        }
        row
    }

    /// A value with its interval under it, its bounds, or why there is none.
    fn with_interval(&self, value: Value, interval: Option<(f64, f64)>) -> String {
        let one = |value| value_words(self.language, self.metric, value);
        let range = |range| range_words(self.language, self.metric, range);
        self.told(value, interval, one, range)
    }

    fn told(
        &self,
        value: Value,
        interval: Option<(f64, f64)>,
        one: impl Fn(f64) -> String,
        range: impl Fn((f64, f64)) -> String,
    ) -> String {
        match (value, interval) {
            (Value::Known(value), Some(interval)) => format!("{}\n[{}]", one(value), range(interval)),
            (Value::Known(value), None) => one(value),
            (Value::Bounds(low, high), _) => {
                let bounds = [("range", range((low, high)).into())];
                text_with(self.language, "report-bounds", &bounds)
            }
            (Value::Undefined(why), _) => reason(self.language, why),
        }
    }

    /// The chart with its table.
    pub fn figure(&self, says: String) -> Figure {
        let chart = self.chart();
        let words = self.words(&chart);
        Figure {
            name: self.title(),
            says,
            picture: rates_picture(&self.without_what_is_kept_back(chart), &words, Page::PAPER),
            table: self.table(),
        }
    }

    fn chart(&self) -> RatesChart {
        let mut chart = rates_chart(self.measured, self.metric, Order::Given);
        if chart.marks.len() > self.most {
            let mut order: Vec<&RateMark> = chart.marks.iter().collect();
            order.sort_by(|one, other| other.n.total_cmp(&one.n));
            order.sort_by_key(|mark| !(mark.is_reference || self.chosen == Some(&mark.key)));
            let drawn: Vec<usize> = order.iter().take(self.most).map(|mark| mark.group).collect();
            chart.marks.retain(|mark| drawn.contains(&mark.group));
        }
        chart
    }

    /// What is measured, and among whom.
    pub fn axis(&self) -> String {
        self.words(&self.chart()).axis
    }

    /// The chart without the line of a reference that is kept back.
    fn without_what_is_kept_back(&self, chart: RatesChart) -> RatesChart {
        RatesChart {
            reference_line: chart.reference_line.filter(|_| !self.hides_reference()),
            ..chart
        }
    }

    fn words(&self, chart: &RatesChart) -> RatesWords {
        let place = |key: &GroupKey| self.measured.groups.iter().position(|group| group.key == *key);
        let chosen = self.chosen.and_then(place);
        let mut words = rates_words(self.language, self.measured, chart, self.unit, chosen);
        for (mark, row) in chart.marks.iter().zip(&mut words.rows) {
            if self.hides(mark.group) {
                *row = RowWords {
                    name: std::mem::take(&mut row.name),
                    value: text(self.language, "report-kept-back"),
                    kept_back: true,
                    chosen: row.chosen,
                    ..RowWords::default()
                };
            }
        }
        words
    }
}
