//! From a column to the coded values of a group attribute.

use std::collections::HashMap;

use super::words::natural_order;
use super::{Column, Error, MISSING, Values};
use crate::tally::Coded;

/// Codes a column as a group attribute. Text keeps its labels, sorted as people read them (numbers inside by
/// value); numbers become their distinct values in ascending order, or, with `edges` `[a, b, c]`, the bins
/// below a, a to below b, b to below c, and from c up, named by `bin_labels`.
/// More than `limit` distinct values is an [`Error::TooManyLevels`]; no value at all an [`Error::AllMissing`].
pub fn code(column: &Column, edges: Option<&[f64]>, limit: usize) -> Result<Coded, Error> {
    let (levels, codes) = match (&column.values, edges) {
        (Values::Text { codes, labels }, None) => text_levels(column, codes, labels, limit)?,
        (Values::Number(numbers), None) => number_levels(column, numbers, limit)?,
        (Values::Number(numbers), Some(edges)) => bins(column, numbers, edges, limit)?,
        (Values::Text { .. }, Some(_)) => return Err(column.not_numeric()),
    };
    Ok(Coded {
        name: column.name.clone(),
        levels,
        codes,
    })
}

type Levels = (Vec<String>, Vec<u32>);

fn text_levels(column: &Column, codes: &[u32], labels: &[String], limit: usize) -> Result<Levels, Error> {
    let mut used = vec![false; labels.len()];
    for &code in codes.iter().filter(|&&code| code != MISSING) {
        used[code as usize] = true;
    }
    check_number(column, used.iter().filter(|used| **used).count(), limit)?;
    let mut levels = Vec::new();
    let mut place = vec![MISSING; labels.len()];
    for label in natural_order(labels).into_iter().filter(|&label| used[label]) {
        place[label] = levels.len() as u32;
        levels.push(labels[label].clone());
    }
    Ok((
        levels,
        codes
            .iter()
            .map(|&code| place.get(code as usize).copied().unwrap_or(MISSING))
            .collect(),
    ))
}

fn number_levels(column: &Column, numbers: &[f64], limit: usize) -> Result<Levels, Error> {
    let mut places: HashMap<u64, u32> = HashMap::new();
    for number in numbers.iter().filter(|number| !number.is_nan()) {
        places.insert(number.to_bits(), 0);
    }
    check_number(column, places.len(), limit)?;
    let mut distinct: Vec<f64> = places.keys().map(|&bits| f64::from_bits(bits)).collect();
    distinct.sort_unstable_by(f64::total_cmp);
    for (place, number) in distinct.iter().enumerate() {
        places.insert(number.to_bits(), place as u32);
    }
    let codes = numbers
        .iter()
        .map(|number| places.get(&number.to_bits()).copied().unwrap_or(MISSING));
    Ok((
        distinct.iter().map(|&number| number_label(number)).collect(),
        codes.collect(),
    ))
}

fn bins(column: &Column, numbers: &[f64], edges: &[f64], limit: usize) -> Result<Levels, Error> {
    let ascending = edges.windows(2).all(|pair| pair[0] < pair[1]);
    if edges.is_empty() || !ascending || edges.iter().any(|edge| !edge.is_finite()) {
        return Err(Error::BadBins {
            column: column.name.clone(),
        });
    }
    if numbers.iter().all(|number| number.is_nan()) {
        return Err(Error::AllMissing {
            column: column.name.clone(),
        });
    }
    check_number(column, edges.len() + 1, limit)?;
    let bin = |number: &f64| match number.is_nan() {
        true => MISSING,
        false => edges.partition_point(|edge| edge <= number) as u32,
    };
    Ok((bin_labels(edges), numbers.iter().map(bin).collect()))
}

fn check_number(column: &Column, found: usize, limit: usize) -> Result<(), Error> {
    let name = || column.name.clone();
    match found {
        0 => Err(Error::AllMissing { column: name() }),
        _ if found > limit => Err(Error::TooManyLevels {
            column: name(),
            found: found as u64,
            limit: limit as u64,
        }),
        _ => Ok(()),
    }
}

/// The names of the bins that `edges` cut: `< 25`, `25–40`, `≥ 40`, in numbers that no language disputes.
pub fn bin_labels(edges: &[f64]) -> Vec<String> {
    let (Some(&first), Some(&last)) = (edges.first(), edges.last()) else {
        return Vec::new();
    };
    let mut labels = vec![format!("< {}", number_label(first))];
    for pair in edges.windows(2) {
        labels.push(format!("{}–{}", number_label(pair[0]), number_label(pair[1])));
    }
    labels.push(format!("≥ {}", number_label(last)));
    labels
}

/// How a number is written as a label and compared with what an auditor types: shortest exact form, decimal
/// point, no exponent below 1e15.
pub fn number_label(value: f64) -> String {
    // Adding zero writes the negative zero as plain zero.
    let value = value + 0.0;
    if value.abs() < 1e15 {
        format!("{value}")
    } else {
        format!("{value:e}")
    }
}
