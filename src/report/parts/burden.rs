//! Those chosen by the algorithm beside those drawn at random.

use super::Told;
use crate::measure::{GroupMeasures, Metric};
use crate::project::Evaluated;
use crate::report::disclosure::is_few;
use crate::report::document::{Block, Table};
use crate::tally::{Amount, Counts};
use crate::text::{burden_cells, burden_heads, burden_salient, burden_sentences, group_name};

impl Told<'_> {
    /// Equal burden and outcome test of a grouping, where a column tells how people were examined.
    pub(super) fn burden(&self, place: usize, evaluated: &Evaluated) -> Vec<Block> {
        let Some(burden) = &evaluated.burden else {
            return Vec::new();
        };
        let (measured, language) = (&evaluated.measured, self.language);
        let least = f64::from(self.options.least);
        let metric = Metric::FalsePositiveRate;
        let compared = self.compared();
        let kept = self.kept.with(&compared, least, metric, |grouping, group| {
            shows_few(&compared[grouping].1.groups[group], least)
        });
        let hides = |group: usize| kept.hides(place, group, metric);
        let heads = burden_heads(language, burden);
        let rows = (0..measured.groups.len()).map(|group| {
            let mut row = vec![group_name(language, &measured.groups[group].key)];
            match hides(group) {
                true => row.push(self.say("report-kept-back")),
                false => row.extend(burden_cells(language, measured, burden, group).map(told)),
            }
            row.resize(heads.len(), String::new());
            row
        });
        let mut blocks = vec![
            Block::Heading(self.say("burden-title")),
            Block::Paragraph(self.say("burden-hint")),
            Block::Table(Table {
                caption: self.say("burden-title"),
                rows: rows.collect(),
                head: heads.to_vec(),
                numbers: true,
            }),
        ];
        if let Some(group) = burden_salient(burden).filter(|group| !hides(*group)) {
            let said = burden_sentences(language, measured, burden, group);
            blocks.push(Block::Paragraph(said.join(" ")));
        }
        blocks.push(Block::Paragraph(self.say("burden-hides")));
        blocks.extend(self.kept_back_here((0..measured.groups.len()).any(hides)));
        blocks
    }
}

/// A cell with what stands under it, or why there is none.
fn told(cell: Result<(String, String), String>) -> String {
    match cell {
        Ok((value, under)) if under.is_empty() => value,
        Ok((value, under)) => format!("{value}\n{under}"),
        Err(why) => why,
    }
}

/// Whether any way of being examined holds too few people of a group, by outcome and decision.
fn shows_few(group: &GroupMeasures, least: f64) -> bool {
    let of = |counts: &Counts| {
        let people = counts.sample.map_or(counts.cells, |sample| sample.people);
        let few = |amount: Amount| is_few(amount.high, least);
        people.into_iter().flatten().any(few)
    };
    let arms = group.arms.as_deref();
    arms.is_some_and(|arms| [arms.algorithm, arms.random, arms.referred].iter().any(of))
}
