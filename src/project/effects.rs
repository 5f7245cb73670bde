//! What each option of a choice comes to: the largest gap under it. Computed when asked, never taken for the truth.

use super::{Choice, Effect, Evaluation, Frozen, Gap, Prepared, Setup, View, evaluate, prepare_recoded};
use crate::data::{Error, Progress, RecodeCount, Table};
use crate::measure::{Measured, Metric, ResolvedReference};

/// Why an option has no largest gap.
#[derive(Clone, Debug, PartialEq)]
pub enum NoGap {
    /// The option is in words only.
    OnlyWords,
    /// The audit no longer has what the option is about.
    Gone,
    /// No group has enough people for its gap to its reference to be commented on.
    NothingToCompare,
    Data(Error),
}

/// An audit as it is counted now.
#[derive(Clone, Copy)]
pub struct Counted<'a> {
    pub setup: &'a Setup,
    pub view: &'a View,
    /// Recoded.
    pub table: &'a Table,
    pub recodes: &'a [RecodeCount],
    pub prepared: &'a Prepared,
    pub evaluation: &'a Evaluation,
}

/// The largest gap under each option of a choice, in their order. A grouping that the set-up does not have is a pass
/// over the rows; everything else is not.
pub fn effects(choice: &Choice, now: Counted<'_>, progress: &Progress) -> Vec<Result<Gap, NoGap>> {
    let of = |option| {
        if progress.is_cancelled() {
            return Err(NoGap::Data(Error::Cancelled));
        }
        gap_under(choice, option, now)
    };
    choice.options.iter().map(of).collect()
}

fn gap_under(choice: &Choice, option: &super::Alternative, now: Counted<'_>) -> Result<Gap, NoGap> {
    let effect = option.effect.as_ref().ok_or(NoGap::OnlyWords)?;
    let (setup, view) = choice.under(option, now.setup, now.view).ok_or(NoGap::Gone)?;
    let of = |evaluation: &Evaluation| {
        let evaluated = evaluation.groupings.get(view.grouping);
        let measured = evaluated.and_then(|evaluated| evaluated.within(view.stratum.as_ref()));
        measured.and_then(|measured| largest_gap(measured, view.metric))
    };
    // A set-up that is counted otherwise is counted again; one that is measured otherwise only measured.
    let counted_otherwise = match effect {
        Effect::Metric(_) | Effect::Reference(_) => false,
        Effect::Grouping { .. } => {
            setup.attributes != now.setup.attributes || setup.groupings != now.setup.groupings
        }
        Effect::Decision(rule) => !is_cut_otherwise(rule, now.setup),
    };
    let gap = if setup == *now.setup {
        of(now.evaluation)
    } else if counted_otherwise {
        let prepared = prepare_recoded(now.table, now.recodes.to_vec(), &setup).map_err(NoGap::Data)?;
        of(&evaluate(&prepared, &setup).map_err(NoGap::Data)?)
    } else {
        of(&evaluate(now.prepared, &setup).map_err(NoGap::Data)?)
    };
    gap.ok_or(NoGap::NothingToCompare)
}

/// Whether a rule cuts the scores that are counted already.
fn is_cut_otherwise(rule: &super::DecisionRule, setup: &Setup) -> bool {
    use super::DecisionRule::{Score, Values};
    match (rule, &setup.decision) {
        (
            Score { column, first, .. },
            Some(Score {
                column: counted,
                first: counted_first,
                ..
            }),
        ) => column == counted && first == counted_first,
        (Values(_) | Score { .. }, _) => false,
    }
}

/// The group furthest from its reference, of those with enough people to comment on.
fn largest_gap(measured: &Measured, metric: Metric) -> Option<Gap> {
    let apart = measured.groups.iter().enumerate().filter_map(|(index, group)| {
        let is_reference = measured.reference == ResolvedReference::Group(index);
        if group.missing_group || is_reference || measured.is_small(group, metric) {
            return None;
        }
        let (low, high) = group.disparity(metric)?.difference.range().ok()?;
        Some((group, (low + high).abs()))
    });
    let (group, _) = apart.max_by(|one, other| one.1.total_cmp(&other.1))?;
    Some(Gap {
        metric,
        group: group.key.clone(),
        numbers: Frozen::of(measured, &group.key, metric)?,
    })
}
