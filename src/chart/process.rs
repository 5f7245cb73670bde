//! A process: the groups' shares from stage to stage.

use crate::measure::{Measured, Stage, Undefined, Value};

/// The lines of some groups over all stages. Shares lie in `0.0..=1.0`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessChart {
    /// How many people there are at each stage (the highest possible number when only bounds are known).
    pub people: Vec<f64>,
    pub lines: Vec<ProcessLine>,
    /// The top of the axis: a round share above every share and interval.
    pub axis_end: f64,
}

/// A group over the stages.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessLine {
    /// Its place among those measured.
    pub group: usize,
    pub missing_group: bool,
    /// At each stage.
    pub points: Vec<ProcessPoint>,
}

/// A group at a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProcessPoint {
    pub share: Value,
    pub interval: Result<(f64, f64), Undefined>,
    /// Its people (the highest possible number when only bounds are known).
    pub n: f64,
    /// Too few people to comment on.
    pub few: bool,
}

/// Where the axis may end.
const ENDS: [f64; 9] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0];

/// Lays out the stages for some groups; `None` when there are fewer than two stages.
pub fn process_chart(
    measured: &Measured,
    stages: &[Stage],
    groups: impl IntoIterator<Item = usize>,
) -> Option<ProcessChart> {
    if stages.len() < 2 {
        return None;
    }
    let to_comment = f64::from(measured.methods.to_comment);
    let lines = groups.into_iter().map(|group| ProcessLine {
        group,
        missing_group: measured.groups[group].missing_group,
        points: stages
            .iter()
            .map(|stage| {
                let here = &stage.groups[group];
                ProcessPoint {
                    share: here.share,
                    interval: here.share_interval,
                    n: here.n.high,
                    few: here.n.low < to_comment,
                }
            })
            .collect(),
    });
    let lines: Vec<ProcessLine> = lines.collect();
    let reach = |point: &ProcessPoint| {
        let high = |range: (f64, f64)| range.1;
        let share = point.share.range().map_or(0.0, high);
        point.interval.map_or(share, |interval| share.max(interval.1))
    };
    let highest = lines
        .iter()
        .flat_map(|line| &line.points)
        .map(reach)
        .fold(0.0, f64::max);
    Some(ProcessChart {
        people: stages.iter().map(|stage| stage.people.high).collect(),
        axis_end: ENDS.into_iter().find(|end| *end >= highest).unwrap_or(1.0),
        lines,
    })
}
