//! What is looked at: the view's grouping, stratum and metric, found among the measures.

use crate::measure::{GroupMeasures, Measured, Metric, Polarity, Rate, Reference};
use crate::project::{Evaluated, Evaluation, Grouping, Project, Setup, Unit};
use crate::report::KeptBack;
use crate::tally::GroupKey;
use crate::text::Language;

/// The measures that the view names, with what is needed to speak of them.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub language: Language,
    pub project: &'a Project,
    pub evaluation: &'a Evaluation,
    pub evaluated: &'a Evaluated,
    pub measured: &'a Measured,
    pub metric: Metric,
    pub polarity: Polarity,
    pub unit: Unit,
    /// The index of the group selected everywhere, when it is in this grouping.
    pub selected: Option<usize>,
    /// What is kept back, and counts of how many people are small; `None` on the screen of the auditor, who has the data.
    pub kept: Option<(&'a KeptBack, u32)>,
}

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// No set-up that can be measured.
    NotMeasured,
    /// The grouping is being counted.
    Counting,
    /// The stratum looked inside has nobody.
    EmptyStratum,
}

impl<'a> Shown<'a> {
    /// Finds what the view of the project names.
    pub fn find(
        language: Language,
        project: &'a Project,
        evaluation: &'a Evaluation,
        selected: Option<&GroupKey>,
    ) -> Result<Shown<'a>, Nothing> {
        let grouping = { project.setup.groupings.get(project.view.grouping) }.ok_or(Nothing::NotMeasured)?;
        // While a new grouping is being counted, the measures are still those of the set-up before it.
        let evaluated = { evaluation.groupings.iter() }
            .find(|evaluated| evaluated.attributes == grouping.attributes)
            .ok_or(Nothing::Counting)?;
        let measured = evaluated
            .within(project.view.stratum.as_ref())
            .ok_or(Nothing::EmptyStratum)?;
        let place = |key: &GroupKey| measured.groups.iter().position(|group| group.key == *key);
        Ok(Shown {
            language,
            project,
            evaluation,
            evaluated,
            measured,
            metric: project.view.metric,
            polarity: project.setup.polarity.ok_or(Nothing::NotMeasured)?,
            unit: project.setup.unit,
            selected: selected.and_then(place),
            kept: None,
        })
    }

    pub fn setup(&self) -> &'a Setup {
        &self.project.setup
    }

    /// The grouping looked at.
    pub fn grouping(&self) -> &'a Grouping {
        &self.project.setup.groupings[self.project.view.grouping]
    }

    pub fn group(&self, index: usize) -> &'a GroupMeasures {
        &self.measured.groups[index]
    }

    /// The rate of the view's metric in a group.
    pub fn rate(&self, index: usize) -> &'a Rate {
        self.group(index).rate(self.metric)
    }

    /// The set-up with this group as the reference of the grouping looked at; `None` when a value of the group is
    /// missing, since nobody can be compared with people of whom one does not know who they are.
    pub fn reference_to(&self, index: usize) -> Option<Reference> {
        let values: Option<Vec<String>> = self.group(index).key.iter().cloned().collect();
        values.map(Reference::Group)
    }

    /// Whether the numbers of a metric in a group are kept back.
    pub fn hides(&self, group: usize, metric: Metric) -> bool {
        let place = self.project.view.grouping;
        self.kept
            .is_some_and(|(kept, _)| kept.hides(place, group, metric))
    }

    /// Counts of fewer people than this are kept back; 0 keeps nothing back.
    pub fn least(&self) -> f64 {
        self.kept.map_or(0.0, |(_, least)| f64::from(least))
    }

    /// Whether a count is small enough to be kept back. Nobody is nobody's secret.
    pub fn is_small(&self, people: f64) -> bool {
        people > 0.0 && people < self.least()
    }
}
