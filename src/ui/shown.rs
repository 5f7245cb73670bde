//! What is on the screen: the view's grouping, stratum and metric, found among the measures.

use crate::app::State;
use crate::measure::{GroupMeasures, Measured, Metric, Polarity, Rate, Reference};
use crate::project::{Evaluated, Evaluation, Grouping, Project, Setup, Unit};
use crate::text::Language;
pub use crate::text::rate_words;

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
    /// Finds what the view names.
    pub fn of(state: &'a State) -> Result<Shown<'a>, Nothing> {
        let project = &state.document.as_ref().ok_or(Nothing::NotMeasured)?.project;
        let counting = state.jobs.running().is_some();
        let missing = if counting {
            Nothing::Counting
        } else {
            Nothing::NotMeasured
        };
        let evaluation = state.workspace.evaluation.as_ref().ok_or(missing)?;
        let grouping = project
            .setup
            .groupings
            .get(project.view.grouping)
            .ok_or(missing)?;
        // While a new grouping is being counted, the measures are still those of the set-up before it.
        let evaluated = evaluation
            .groupings
            .iter()
            .find(|evaluated| evaluated.attributes == grouping.attributes)
            .ok_or(Nothing::Counting)?;
        let measured = evaluated
            .within(project.view.stratum.as_ref())
            .ok_or(Nothing::EmptyStratum)?;
        let selected = state.selected.as_ref();
        Ok(Shown {
            language: state.preferences.language,
            project,
            evaluation,
            evaluated,
            measured,
            metric: project.view.metric,
            polarity: project.setup.polarity.ok_or(Nothing::NotMeasured)?,
            unit: project.setup.unit,
            selected: selected.and_then(|key| measured.groups.iter().position(|group| group.key == *key)),
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
}
