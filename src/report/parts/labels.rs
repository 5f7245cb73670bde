//! Every cut of ordered labels, and each label alone.

use super::Told;
use crate::measure::{Measured, Metric};
use crate::project::{Evaluated, LabelCut, LabelCuts, sign_changes};
use crate::report::KeptBack;
use crate::report::disclosure::is_few;
use crate::report::document::{Block, Table};
use crate::text::{
    apart_words, current_cut_name, cut_group_words, cut_metric, group_name, metric_name,
    resolved_reference_name, sign_words, text_with, together_words,
};

/// Cuts with their measures of one grouping.
type Cuts<'a> = Vec<(&'a LabelCut, &'a Measured)>;

impl Told<'_> {
    /// The cuts of a grouping, for the metrics that the audit looks at and that move with them.
    pub(super) fn label_cuts(&self, place: usize, evaluated: &Evaluated) -> Vec<Block> {
        let mut blocks = Vec::new();
        for cuts in self.material.labels {
            let column = [("column", cuts.column.as_str().into())];
            blocks.push(Block::Heading(text_with(self.language, "labels-title", &column)));
            let looked_at = self.metrics_looked_at().into_iter();
            let mut metrics: Vec<Metric> = looked_at
                .map(|metric| cut_metric(self.language, cuts, metric).0)
                .collect();
            metrics.dedup();
            for metric in metrics {
                blocks.extend(self.cuts_of(place, evaluated, cuts, metric));
            }
            let few = |people: f64| is_few(people, f64::from(self.options.least));
            if !cuts.apart.iter().any(|(_, people)| few(people.high)) && !few(cuts.missing.high) {
                let apart = apart_words(self.language, cuts, self.material.project.setup.unit);
                blocks.extend((!apart.is_empty()).then_some(Block::List(apart)));
            }
        }
        blocks
    }

    fn cuts_of(&self, place: usize, evaluated: &Evaluated, cuts: &LabelCuts, metric: Metric) -> Vec<Block> {
        let (from, alone) = (of_grouping(&cuts.from, place), of_grouping(&cuts.alone, place));
        let Some((_, first)) = from.first() else {
            return Vec::new();
        };
        let least = f64::from(self.options.least);
        // The people of a label are the difference of two cuts.
        let kept = self
            .kept
            .with(&self.compared(), least, metric, |grouping, group| {
                let all = cuts.from.iter().chain(&cuts.alone);
                let measured = all.filter_map(|cut| cut.measured(grouping, None));
                let mut groups = measured.filter_map(|measured| measured.groups.get(group));
                groups.any(|group| KeptBack::shows_few(group, metric, least))
            });
        let hides = |group: usize| kept.hides(place, group, metric);
        let arguments = [
            ("metric", metric_name(self.language, metric).into()),
            ("reference", resolved_reference_name(self.language, first).into()),
        ];
        let table = |id: &str, of: &Cuts<'_>| {
            self.cut_table(text_with(self.language, id, &arguments), of, metric, &hides)
        };
        let mut blocks = vec![Block::Table(table("labels-hint", &from))];
        let measured: Vec<&Measured> = from.iter().map(|(_, measured)| *measured).collect();
        let changes = sign_changes(&measured, metric);
        let said = sign_words(self.language, &cuts.from, &measured, metric);
        let said = changes
            .iter()
            .zip(said)
            .filter(|(change, _)| !hides(change.group));
        blocks.extend(said.map(|(_, said)| Block::Note(said)));
        blocks.push(Block::Table(table("labels-alone-hint", &alone)));
        blocks.push(Block::Paragraph(together_words(self.language, first, metric)));
        blocks.extend(self.kept_back_here((0..evaluated.measured.groups.len()).any(hides)));
        blocks
    }

    /// A row per group, a column per cut.
    fn cut_table(
        &self,
        caption: String,
        of: &Cuts<'_>,
        metric: Metric,
        hides: &dyn Fn(usize) -> bool,
    ) -> Table {
        let groups = of.first().map_or(0, |(_, measured)| measured.groups.len());
        let rows = (0..groups).map(|group| {
            let name = group_name(self.language, &of[0].1.groups[group].key);
            let cells = of.iter().map(|(_, measured)| match hides(group) {
                true => self.say("report-kept-back"),
                false => {
                    let (value, under) =
                        cut_group_words(self.language, measured, &measured.groups[group], metric);
                    std::iter::once(value).chain(under).collect::<Vec<_>>().join("\n")
                }
            });
            std::iter::once(name).chain(cells).collect()
        });
        let heads = of.iter().map(|(cut, _)| current_cut_name(self.language, cut));
        Table {
            caption,
            rows: rows.collect(),
            head: std::iter::once(self.say("report-head-group"))
                .chain(heads)
                .collect(),
            numbers: true,
        }
    }
}

fn of_grouping(cuts: &[LabelCut], place: usize) -> Cuts<'_> {
    let of = cuts
        .iter()
        .filter_map(|cut| Some((cut, cut.measured(place, None)?)));
    of.collect()
}
