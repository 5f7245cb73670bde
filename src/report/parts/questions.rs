//! What to ask of the institution: what the data did not let one know.

use super::Told;
use crate::measure::{Metric, Undefined, Value};
use crate::report::document::Block;
use crate::text::{count, grouping_name, text_with};

impl Told<'_> {
    pub(super) fn questions(&self) -> Vec<Block> {
        let questions = self.open_questions();
        if questions.is_empty() {
            return vec![Block::Paragraph(self.say("report-questions-none"))];
        }
        vec![
            Block::Paragraph(self.say("report-questions-says")),
            Block::List(questions),
        ]
    }

    pub(super) fn open_questions(&self) -> Vec<String> {
        let language = self.language;
        let setup = &self.material.project.setup;
        let mut questions = Vec::new();
        if setup.outcome_in_use().is_none() {
            questions.push(self.say("report-ask-outcome"));
        }
        if setup.decision_in_use().is_none() {
            questions.push(self.say("report-ask-decision"));
        }
        let overall = self
            .material
            .evaluation
            .groupings
            .first()
            .map(|evaluated| &evaluated.measured.overall);
        if let Some(overall) = overall {
            let refused = Metric::ALL
                .into_iter()
                .any(|metric| overall.rate(metric).value == Value::Undefined(Undefined::SelectedOnly));
            let bounded = Metric::ALL.into_iter().any(|metric| {
                matches!(overall.rate(metric).value, Value::Bounds(..))
                    && !overall.rate(metric).unknown.is_zero()
            });
            if refused || bounded {
                questions.push(self.say("report-ask-random"));
            }
        }
        if !setup.suppressed.is_empty() || setup.rounded.is_some() {
            questions.push(self.say("report-ask-counts"));
        }
        for (place, evaluated) in self.groupings() {
            let groups = evaluated.measured.groups.iter().enumerate();
            let missing = groups.filter(|(_, group)| group.missing_group && !group.counts.n().is_zero());
            for (index, group) in missing {
                let people = match self.kept.hides_people(place, index) {
                    true => self.say("report-some"),
                    false => count(language, group.counts.n()),
                };
                let arguments = [
                    ("grouping", grouping_name(&evaluated.attributes).into()),
                    ("people", people.into()),
                ];
                questions.push(text_with(language, "report-ask-missing", &arguments));
            }
        }
        if !self.undecided_lines().is_empty() {
            questions.push(self.say("report-ask-more"));
        }
        if !self.material.project.card.refused.trim().is_empty() {
            questions.push(self.say("report-ask-refused"));
        }
        questions
    }
}
