//! A group against its reference inside strata, as a sheet.

use super::columns::{fraction_column, interval_column, kept_back_cells};
use super::{Sheet, Shown, complemented};
use crate::chart::{
    Cell, Column, Datum, Page, Row, StrataChart, StrataRow, StrataRowKind, StrataRowWords, Target, Twin,
    salient_group, strata_chart, strata_picture,
};
use crate::measure::Undefined;
use crate::measure::strata::Inside;
use crate::tally::Amount;
use crate::text::{
    InsideWords, count, metric_name, points, range_points, reason, strata_row_name, strata_words, text,
};

pub(super) fn why_not(shown: &Shown<'_>) -> Option<String> {
    let language = shown.language;
    if shown.setup().stratum.is_none() {
        return Some(text(language, "view-strata-none"));
    }
    if shown.project.view.stratum.is_some() {
        return Some(text(language, "view-inside-one"));
    }
    let compared = compared(shown).unwrap_or_default();
    if spoken_of(shown, &compared).is_some() {
        return None;
    }
    let why = compared.iter().find_map(|inside| match inside {
        Err(Undefined::IsReference) | Ok(_) => None,
        Err(why) => Some(*why),
    });
    Some(reason(language, why.unwrap_or(Undefined::NoSharedStratum)))
}

/// Each group against its reference inside the strata; `None` when there are none.
pub fn compared(shown: &Shown<'_>) -> Option<Vec<Result<Inside, Undefined>>> {
    shown.evaluated.inside(shown.metric, shown.polarity)
}

/// The group selected when it can be compared, else the one that the screen speaks of, else the first that strata tell
/// something new of, else the first.
pub fn spoken_of(shown: &Shown<'_>, compared: &[Result<Inside, Undefined>]) -> Option<usize> {
    let can = |group: &usize| compared.get(*group).is_some_and(Result::is_ok);
    let noticed =
        |inside: &Result<Inside, Undefined>| inside.as_ref().is_ok_and(|inside| inside.notice.is_some());
    shown
        .selected
        .filter(can)
        .or_else(|| salient_group(shown.measured, shown.metric).filter(can))
        .or_else(|| compared.iter().position(noticed))
        .or_else(|| (0..compared.len()).find(can))
}

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Option<Sheet> {
    let language = shown.language;
    let column = shown.setup().stratum.as_deref()?;
    let compared = compared(shown)?;
    let group = spoken_of(shown, &compared)?;
    let inside = compared.get(group)?.as_ref().ok()?;
    let said = InsideWords::new(language, shown.measured, group, column);
    let chart = strata_chart(inside);
    let levels: Vec<Option<&str>> = { shown.evaluated.strata.iter() }
        .map(|stratum| stratum.level.as_deref())
        .collect();
    let mut words = strata_words(language, &chart, &said, &levels, shown.metric);
    let hidden = hidden(shown, &chart);
    for (row, hidden) in words.rows.iter_mut().zip(&hidden) {
        if *hidden {
            *row = StrataRowWords {
                name: std::mem::take(&mut row.name),
                gap: text(language, "report-kept-back"),
                kept_back: true,
                ..StrataRowWords::default()
            };
        }
    }
    let sentences = [
        said.gap(inside),
        said.homogeneity(inside),
        said.association(inside),
        said.standardised(inside),
    ];
    let title = format!(
        "{} · {}",
        said.say("strata-title", &[]),
        metric_name(language, shown.metric)
    );
    Some(Sheet {
        name: format!("{}. {}", said.say("strata-chart-name", &[]), words.axis),
        title,
        notices: said.notice(inside).into_iter().collect(),
        picture: strata_picture(&chart, &words, page),
        says: { sentences.into_iter().chain(said.conditional(inside)) }
            .filter(|sentence| !sentence.is_empty())
            .collect(),
        hides: vec![text(language, "view-strata-hides")],
        twin: twin(shown, &chart, &levels, &hidden),
    })
}

/// The rows whose counts are too small to leave the house, and one more where it would be alone.
fn hidden(shown: &Shown<'_>, chart: &StrataChart) -> Vec<bool> {
    let small = |row: &StrataRow| {
        row.sides.is_some_and(|(group, reference)| {
            [
                group.yes,
                group.n - group.yes,
                reference.yes,
                reference.n - reference.yes,
            ]
            .into_iter()
            .any(|people| shown.is_small(people))
        })
    };
    let strata: Vec<usize> = (0..chart.rows.len())
        .filter(|row| matches!(chart.rows[*row].kind, StrataRowKind::Stratum(_)))
        .collect();
    let flags: Vec<bool> = strata.iter().map(|row| small(&chart.rows[*row])).collect();
    let sizes: Vec<f64> = strata.iter().map(|row| chart.rows[*row].size).collect();
    let mut hidden: Vec<bool> = chart.rows.iter().map(small).collect();
    for (row, is_hidden) in strata.into_iter().zip(complemented(&flags, &sizes)) {
        hidden[row] = is_hidden;
    }
    hidden
}

fn twin(shown: &Shown<'_>, chart: &StrataChart, levels: &[Option<&str>], hidden: &[bool]) -> Twin {
    let language = shown.language;
    let say = |id: &str| text(language, id);
    let columns = vec![
        Column::one("stratum", say("view-strata-column"), false),
        fraction_column(language, "view-strata-group", ["numerator", "denominator"]),
        fraction_column(
            language,
            "view-strata-reference",
            ["reference_numerator", "reference_denominator"],
        ),
        Column::one("difference", say("disparities-column-difference"), true),
        interval_column(
            language,
            "disparities-column-difference-interval",
            ["difference_low", "difference_high"],
        ),
    ];
    let rows = chart.rows.iter().zip(hidden).map(|(row, hidden)| {
        let mut cells = vec![Cell::words(strata_row_name(language, row.kind, levels))];
        if *hidden {
            cells.extend(kept_back_cells(language, &columns[1..]));
        } else {
            cells.extend(row_cells(shown, row));
        }
        Row {
            target: match row.kind {
                StrataRowKind::Stratum(stratum) => Some(Target::Stratum(Some(stratum))),
                _ => None,
            },
            cells,
        }
    });
    let rows = rows.collect();
    Twin { columns, rows }
}

fn row_cells(shown: &Shown<'_>, row: &StrataRow) -> Vec<Cell> {
    let language = shown.language;
    let number = |people: f64| count(language, Amount::exact(people));
    let side = |side: Option<crate::measure::strata::Side>| match side {
        Some(side) => Cell {
            words: Ok(format!("{} / {}", number(side.yes), number(side.n))),
            data: vec![Datum::Number(side.yes), Datum::Number(side.n)],
        },
        None => Cell::nothing(text(language, "view-strata-together"), 2),
    };
    vec![
        side(row.sides.map(|sides| sides.0)),
        side(row.sides.map(|sides| sides.1)),
        match row.gap.value {
            Ok(gap) => Cell::number(points(language, gap), gap),
            Err(why) => Cell::nothing(reason(language, why), 1),
        },
        match row.gap.interval {
            Ok(range) => Cell::pair(range_points(language, range), range),
            Err(why) => Cell::nothing(reason(language, why), 2),
        },
    ]
}
