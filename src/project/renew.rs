//! Noting a view of a finding anew, with the audit and the data as they are now.

use super::{
    Evidence, Project, Seen, Setup, SourceState, View, adjust_groups, consistency_of, evaluate, freeze,
    prepare,
};
use crate::data::{Error, Table};
use crate::measure::Undefined;

/// Why a view cannot be noted anew.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRenewed {
    /// The set-up does not compare these groups any more, or not inside this stratum.
    NotCompared,
    /// The data cannot be measured so.
    Data(Error),
    /// The group has no such number any more.
    Undefined(Undefined),
}

/// The same metric of the same group, with the set-up and the table as they are now. `now` is RFC 3339, UTC.
pub fn renew(
    project: &Project,
    table: &Table,
    read: &[SourceState],
    view: &Evidence,
    now: &str,
) -> Result<Evidence, NotRenewed> {
    let mut groupings = project.setup.groupings.iter();
    let grouping = groupings.find(|grouping| grouping.attributes == view.grouping.attributes);
    let grouping = grouping.ok_or(NotRenewed::NotCompared)?.clone();
    let column = view.stratum.as_ref().map(|(column, _)| column);
    if column.is_some() && column != project.setup.stratum.as_ref() {
        return Err(NotRenewed::NotCompared);
    }
    let project = Project {
        setup: Setup {
            groupings: vec![grouping],
            ..project.setup.clone()
        },
        view: View {
            grouping: 0,
            metric: view.metric,
            stratum: view.stratum.as_ref().map(|(_, level)| level.clone()),
            ..project.view.clone()
        },
        ..project.clone()
    };
    let setup = &project.setup;
    let prepared = prepare(table, setup).map_err(NotRenewed::Data)?;
    let mut evaluation = evaluate(&prepared, setup).map_err(NotRenewed::Data)?;
    evaluation.resample();
    let cut = evaluation.cut.as_ref();
    let evaluated = evaluation.groupings.first().ok_or(NotRenewed::NotCompared)?;
    let adjustment = adjust_groups(&prepared, evaluated, cut, view.metric);
    let consistent = consistency_of(&prepared, setup, evaluated, cut, &|| false);
    let seen = Seen {
        evaluation: &evaluation,
        adjustment: adjustment.as_ref(),
        consistent: consistent.as_ref(),
    };
    freeze(&project, seen, read, &view.group, now).map_err(NotRenewed::Undefined)
}
