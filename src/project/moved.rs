//! In what an audit is no longer as it was when a finding was noted.

use serde_json::{Map, Value as Json};

use super::{Attribute, Evidence, Project, Setup, SourceState, fields};

/// In what respect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Respect {
    /// The data are another file, or were changed.
    Data,
    /// The model's outputs are other files, or were changed.
    Outputs,
    /// The groups are not compared any more.
    Grouping,
    /// A field of the set-up, by its name in the file.
    Setup(String),
}

impl Evidence {
    /// In what respects the audit is not as it was when these numbers were noted; none when it is. Only what these numbers
    /// come from counts. `read` says what each source was when it was read.
    pub fn moved(&self, project: &Project, read: &[SourceState]) -> Vec<Respect> {
        let mut moved = Vec::new();
        let sources = project.sources().enumerate();
        let now: Vec<&str> = sources
            .map(|(place, source)| match read.get(place) {
                Some(state) => state.sha256(source),
                None => &source.sha256,
            })
            .collect();
        let same = |then: &[String], now: &[&str]| then.iter().map(String::as_str).eq(now.iter().copied());
        let (data, outputs) = self.sha256.split_at(self.sha256.len().min(1));
        let (data_now, outputs_now) = now.split_at(1);
        moved.extend((!same(data, data_now)).then_some(Respect::Data));
        moved.extend((!same(outputs, outputs_now)).then_some(Respect::Outputs));
        let then = self.setup();
        match self.concerned(&project.setup) {
            None => moved.push(Respect::Grouping),
            Some(now) if now == then => {}
            Some(now) => {
                let (then, now) = (unexplained(&then), unexplained(&now));
                let differs = |name: &&String| then.get(*name) != now.get(*name);
                moved.extend(now.keys().filter(differs).cloned().map(Respect::Setup));
            }
        }
        moved
    }

    /// The part of a set-up that these numbers come from; `None` when their groups are not compared in it.
    fn concerned(&self, setup: &Setup) -> Option<Setup> {
        let attributes = &self.grouping.attributes;
        let mut groupings = setup.groupings.iter();
        let grouping = groupings.find(|grouping| grouping.attributes == *attributes)?;
        let attribute = |column: &String| {
            let mut used = setup.attributes.iter();
            let used = used.find(|used| used.column == *column).cloned();
            used.unwrap_or_else(|| Attribute {
                column: column.clone(),
                bins: Vec::new(),
                order: Vec::new(),
            })
        };
        let inside = self.stratum.is_some() || self.strata.is_some();
        Some(Setup {
            attributes: attributes.iter().map(attribute).collect(),
            groupings: vec![grouping.clone()],
            outcome: setup.outcome_in_use().cloned(),
            decision: setup.decision_in_use().cloned(),
            arm: setup.arm_in_use().cloned(),
            recodes: setup.recodes.iter().filter(|recode| recode.on).cloned().collect(),
            filters: setup.filters.iter().filter(|filter| filter.on).cloned().collect(),
            stratum: setup.stratum.clone().filter(|_| inside),
            controls: match self.controls.is_empty() {
                true => Vec::new(),
                false => setup.controls.clone(),
            },
            similar: match self.similar {
                Some(_) => setup.similar.clone(),
                None => Default::default(),
            },
            unit: Default::default(),
            process: Default::default(),
            direction_meant: None,
            score_meant: None,
            local_law_144: None,
            ..setup.clone()
        })
    }
}

/// The fields of a set-up, without the reasons written beside its steps: they change no number.
fn unexplained(setup: &Setup) -> Map<String, Json> {
    let mut setup = setup.clone();
    setup.recodes.iter_mut().for_each(|recode| recode.note.clear());
    setup.filters.iter_mut().for_each(|filter| filter.note.clear());
    fields(&setup)
}
