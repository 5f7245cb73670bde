//! What was looked at and found inconclusive: a result like the others.

use super::Told;
use crate::measure::{Conclusion, Metric};
use crate::project::Finding;
use crate::report::document::Block;
use crate::text::{conclusion_name, detectable_words, group_name, grouping_name, metric_name, text_with};

impl Told<'_> {
    pub(super) fn undecided(&self) -> Vec<Block> {
        let lines = self.undecided_lines();
        if lines.is_empty() {
            return vec![Block::Paragraph(self.say("report-undecided-none"))];
        }
        vec![
            Block::Paragraph(self.say("report-undecided-says")),
            Block::List(lines.to_vec()),
        ]
    }

    /// A line per comparison from which nothing can be concluded, for the metrics that the audit looks at.
    pub(super) fn undecided_lines(&self) -> &[String] {
        self.undecided.get_or_init(|| self.find_undecided())
    }

    fn find_undecided(&self) -> Vec<String> {
        let language = self.language;
        let metrics = self.metrics_looked_at();
        let mut lines = Vec::new();
        for (place, evaluated) in self.groupings() {
            let measured = &evaluated.measured;
            for metric in metrics.iter().copied() {
                for (index, group) in measured.groups.iter().enumerate() {
                    let Some(
                        conclusion @ (Conclusion::CannotConclude(_)
                        | Conclusion::TooSmall
                        | Conclusion::ReferenceTooSmall),
                    ) = measured.conclusion(group, metric)
                    else {
                        continue;
                    };
                    let hidden = self.kept.hides(place, index, metric);
                    let found = detectable_words(language, measured, group, metric).filter(|_| !hidden);
                    let arguments = [
                        ("grouping", grouping_name(&evaluated.attributes).into()),
                        ("group", group_name(language, &group.key).into()),
                        ("metric", metric_name(language, metric).into()),
                        ("conclusion", conclusion_name(language, conclusion).into()),
                        ("more", found.unwrap_or_default().into()),
                    ];
                    lines.push(
                        text_with(language, "report-undecided-line", &arguments)
                            .trim_end()
                            .to_owned(),
                    );
                }
            }
        }
        lines
    }

    /// The metric on the screen, and those of the findings.
    pub(super) fn metrics_looked_at(&self) -> Vec<Metric> {
        let views = self.material.project.findings.iter().flat_map(Finding::views);
        let mut metrics: Vec<Metric> = views.map(|view| view.metric).collect();
        metrics.push(self.first_metric());
        metrics.sort();
        metrics.dedup();
        metrics
    }
}
