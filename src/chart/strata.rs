//! The gap between two groups in each stratum, and all strata together.

use crate::measure::Undefined;
use crate::measure::strata::{Figure, Inside, Side};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrataRowKind {
    /// Everybody compared, whatever their stratum.
    Crude,
    /// A stratum, by its place.
    Stratum(usize),
    /// The strata put together by Mantel and Haenszel.
    Pooled,
    /// Both groups with everybody's mix of strata.
    Standardised,
}

/// A gap, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StrataRow {
    pub kind: StrataRowKind,
    pub gap: Figure,
    /// The two compared, where they are counted people.
    pub sides: Option<(Side, Side)>,
    /// The people compared here over those of the largest stratum, in `0.0..=1.0`; 1 for all strata together.
    pub size: f64,
}

/// The rows, and the ends of the axis: gaps in `-1.0..=1.0`, zero among them.
#[derive(Clone, Debug, PartialEq)]
pub struct StrataChart {
    pub rows: Vec<StrataRow>,
    pub axis: (f64, f64),
}

/// Where an axis may end.
const ENDS: [f64; 9] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0];

/// The chart of one comparison: without strata, each stratum in order, then all of them.
pub fn strata_chart(inside: &Inside) -> StrataChart {
    let people = |group: &Side, reference: &Side| group.n + reference.n;
    let largest = inside
        .layers
        .iter()
        .map(|layer| people(&layer.group, &layer.reference))
        .fold(0.0, f64::max);
    let of_all = |kind, gap, sides| StrataRow {
        kind,
        gap,
        sides,
        size: 1.0,
    };
    let crude = &inside.crude;
    let sides = Some((crude.group, crude.reference));
    let mut rows = vec![of_all(StrataRowKind::Crude, crude.difference, sides)];
    rows.extend(inside.layers.iter().map(|layer| StrataRow {
        kind: StrataRowKind::Stratum(layer.stratum),
        gap: layer.difference(),
        sides: Some((layer.group, layer.reference)),
        size: people(&layer.group, &layer.reference) / largest,
    }));
    rows.push(of_all(StrataRowKind::Pooled, inside.pooled.difference, None));
    let standardised = match &inside.standardised {
        Ok(standardised) => standardised.difference,
        Err(reason) => Figure::undefined(*reason),
    };
    rows.push(of_all(StrataRowKind::Standardised, standardised, None));
    StrataChart {
        axis: axis(&rows),
        rows,
    }
}

/// Round ends around every gap and interval, zero included.
fn axis(rows: &[StrataRow]) -> (f64, f64) {
    let span = |row: &StrataRow| -> Result<(f64, f64), Undefined> {
        let gap = row.gap.value?;
        let (low, high) = row.gap.interval.unwrap_or((gap, gap));
        Ok((low.min(gap), high.max(gap)))
    };
    let spans = rows.iter().filter_map(|row| span(row).ok());
    let (low, high) = spans.fold((0.0f64, 0.0f64), |(low, high), span| {
        (low.min(span.0), high.max(span.1))
    });
    let end = |reach: f64| ENDS.into_iter().find(|end| *end >= reach).unwrap_or(1.0);
    let (down, up) = (end(-low), end(high));
    // Neither side so small beside the other that zero would stand on the edge.
    (-down.max(up / 10.0), up.max(down / 10.0))
}
