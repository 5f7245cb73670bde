//! The notes that people put on a chart, drawn on it: a numbered flag at the place of each.

use crate::chart::{Picture, Spot, Target};
use crate::measure::Measured;
use crate::project::{self, Annotation, Stratum};
use crate::text::{Language, text_with};

/// Puts the flags on a picture of these measures, and says them to those who do not see it. A note about a part that the
/// picture does not draw by itself stands on the group that it is of; one about nothing drawn is only listed.
pub(in crate::report) fn put_flags<'a>(
    picture: &mut Picture,
    language: Language,
    (measured, strata): (&Measured, &[Stratum]),
    notes: impl Iterator<Item = &'a Annotation>,
) {
    let mut flags: Vec<(usize, Vec<u32>)> = Vec::new();
    for note in notes {
        let place = |is_there: &dyn Fn(Target) -> bool| {
            picture.spots.iter().position(|spot: &Spot| is_there(spot.target))
        };
        let is_it = |target| is_place(&note.at, target, measured, strata);
        let of_group = |target: Target| {
            let group = target.group().and_then(|group| measured.groups.get(group));
            !matches!(target, Target::Reference(_)) && group.map(|group| &group.key) == note.at.group()
        };
        let near = || place(&|target| note.at.group().is_some() && of_group(target));
        let Some(place) = place(&is_it).or_else(near) else {
            continue;
        };
        match flags.iter_mut().find(|(at, _)| *at == place) {
            Some((_, numbers)) => numbers.push(note.number),
            None => flags.push((place, vec![note.number])),
        }
    }
    for (place, numbers) in flags {
        let words: Vec<String> = numbers.iter().map(u32::to_string).collect();
        let spot = &mut picture.spots[place];
        for number in &words {
            let flag = text_with(
                language,
                "annotations-flag",
                &[("number", number.as_str().into())],
            );
            spot.spoken = format!("{}, {flag}", spot.spoken);
            spot.details.push(flag);
        }
        let at = spot.from;
        picture.flag(at, &words.join(", "));
    }
}

/// Whether a part of a picture stands for the very place of a note.
fn is_place(at: &project::Spot, target: Target, measured: &Measured, strata: &[Stratum]) -> bool {
    let is_group = |group: usize| {
        let key = measured.groups.get(group).map(|group| &group.key);
        key.is_some() && key == at.group()
    };
    match (at, target) {
        (project::Spot::Group(_), Target::Group(group)) => is_group(group),
        (project::Spot::Bin { from, to, .. }, Target::Bin { group, bin }) => {
            let bins = measured
                .calibration
                .get(group)
                .and_then(|bins| bins.as_ref().ok());
            let mut bins = bins.into_iter().flatten();
            let same = bins.find(|found| found.place == bin);
            is_group(group) && same.is_some_and(|same| same.from == *from && same.to == *to)
        }
        (
            project::Spot::Cell { cell, .. },
            Target::Cell {
                group,
                outcome,
                decision,
            },
        ) => is_group(group) && cell.is_of(outcome, decision),
        (project::Spot::Stratum(level), Target::Stratum(Some(stratum))) => {
            strata.get(stratum).is_some_and(|stratum| stratum.level == *level)
        }
        (project::Spot::Threshold, Target::Threshold(_)) => true,
        _ => false,
    }
}
