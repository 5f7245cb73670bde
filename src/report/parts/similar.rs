//! Whether people alike get the same decision.

use super::{Told, people_of};
use crate::measure::Metric;
use crate::project::Evaluated;
use crate::report::disclosure::is_few;
use crate::report::document::Block;
use crate::text::{consistency_notes, consistency_sentences, consistency_title, group_name, text_with};

impl Told<'_> {
    /// The consistency of a grouping, where it was asked for: everybody's only where no group's is kept back.
    pub(super) fn consistency(&self, place: usize, evaluated: &Evaluated) -> Vec<Block> {
        let setup = &self.material.project.setup;
        let Some(Some(consistent)) = self.material.consistency.get(place) else {
            return Vec::new();
        };
        let (measured, least) = (&evaluated.measured, f64::from(self.options.least));
        let few = |people: f64| is_few(people, least);
        let found = consistent.result.as_ref().ok();
        let kept = self.kept.with(
            &self.compared(),
            least,
            Metric::SelectionRate,
            |grouping, group| {
                let alike = found.and_then(|found| found.groups.get(group)?.as_ref().ok());
                let people = people_of(&measured.groups[group]).high;
                grouping == place
                    && alike.is_some_and(|alike| few(alike.people) || few(people - alike.people))
            },
        );
        let hides = |group: usize| kept.hides(place, group, Metric::SelectionRate);
        let mut said = consistency_sentences(self.language, measured, &setup.similar, consistent);
        let hidden = (0..measured.groups.len()).any(hides);
        if found.is_some() {
            for (group, said) in said
                .iter_mut()
                .skip(1)
                .enumerate()
                .filter(|(group, _)| hides(*group))
            {
                let name = group_name(self.language, &measured.groups[group].key);
                *said = text_with(self.language, "report-group-kept-back", &[("group", name.into())]);
            }
            if hidden {
                said.remove(0);
            }
        }
        let mut notes = consistency_notes(self.language, consistent);
        if hidden || few(consistent.unknown) || few(consistent.missing) {
            // How many people there are would tell how many are missing.
            notes.drain(..notes.len().saturating_sub(1));
        }
        let mut blocks = vec![
            Block::Heading(consistency_title(self.language, &setup.similar)),
            Block::List(said),
        ];
        blocks.extend(notes.into_iter().map(Block::Paragraph));
        blocks.push(Block::Paragraph(self.say("consistency-hides")));
        blocks.extend(self.kept_back_here(hidden));
        blocks
    }
}
