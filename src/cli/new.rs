//! `vigie new`: an audit from a data file.

use std::path::{Path, PathBuf};

use super::arguments::New;
use super::build::{self, NamedReference};
use super::direction::direction_lines;
use super::failure::Failure;
use super::joins::{join_line, joined, joinings};
use super::lists::split_once;
use super::{cross_table, output, reading, recodes, table};
use crate::data::{
    Asked, Error, Joining, Kept, Opened, Progress, Quarantine, Source, Table, nearest, quarantined, reopen,
    suspicions,
};
use crate::measure::Reference;
use crate::project::{
    DataStep, Evaluation, Known, Lock, Outputs, Prepared, Project, SaveError, Setup, View, evaluate,
    find_source, load_project, prepare, save_project, steps,
};
use crate::text::{Language, count, population_trouble_words, text_with};

/// Reads the data, checks that the set-up can be measured on them, and only then writes the audit.
pub(super) fn new(new: &New, language: Language) -> Result<(), Failure> {
    let mut doubts = Vec::new();
    // Columns that are not there may be named on no line of the file.
    create(new, &mut doubts, language).map_err(|failure| failure.with(&doubts))
}

/// `doubts` is what there is to say of how the files were read.
fn create(new: &New, doubts: &mut Vec<String>, language: Language) -> Result<(), Failure> {
    check_output(new, language)?;
    for source in std::iter::once(&new.data).chain(&new.outputs) {
        check_name(source, language)?;
    }
    let mut setup = build::setup(new, language)?;
    if new.direction_meant {
        setup = setup.meaning_all();
    }
    let joinings = joinings(new, language)?;
    if let Some(problem) = setup.problems().first() {
        return Err(Failure::setup(language, problem, &new.data));
    }

    let data = read_data(new, kept(new, &setup, &joinings), language)?;
    doubts.extend(reading::doubt_line(&data, "--header-rows 0", language));
    let (table, outputs, joins) = joined(new, joinings, data.table, doubts, language)?;

    let in_data = |error: Error| Failure::data(language, &error, &new.data);
    let quarantine = quarantine(new, &table).map_err(in_data)?;
    let suspicions = suspicions(&table);
    let table = quarantined(table, &suspicions, &quarantine);
    let prepared = prepare(&table, &setup).map_err(in_data)?;
    recodes::check(&table, &setup.recodes, &prepared.recodes).map_err(in_data)?;
    check_orders(&prepared).map_err(in_data)?;
    name_references(&mut setup, &prepared, new.reference.as_deref()).map_err(in_data)?;
    let evaluation = evaluate(&prepared, &setup).map_err(in_data)?;

    let mut view = View::default();
    view.fit_metric(&setup);
    if let Some(trouble) = evaluation.population_troubles(&setup).first() {
        return Err(Failure::said(population_trouble_words(language, trouble)));
    }
    let title = new.title.clone().unwrap_or_else(|| stem(&new.data));
    let project = Project {
        outputs: outputs
            .into_iter()
            .map(|outputs| Outputs {
                source: absolute(outputs.source),
                ..outputs
            })
            .collect(),
        quarantine,
        setup,
        view,
        ..Project::of(absolute(data.source), title)
    };
    // A window that has the audit open would write over this one, unaware.
    let lock = Lock::take(&new.output).map_err(|error| Failure::save(language, &error))?;
    save_project(&project, &new.output, new.force).map_err(|error| Failure::save(language, &error))?;
    drop(lock);
    let known = Known {
        table: &table,
        suspicions: &suspicions,
        joins: &joins,
        recodes: &evaluation.recodes,
        filters: &evaluation.steps,
    };
    let done = steps(&project, &known);
    let mut summary: String = doubts.iter().map(|doubt| format!("{doubt}\n")).collect();
    summary += &self::summary(&new.output, &project, &evaluation, &known, &done, language);
    for source in unfound(new) {
        let path = source.to_string_lossy();
        let path = [("path", path.as_ref().into())];
        summary.push_str(&text_with(language, "cli-keep-beside", &path));
        summary.push('\n');
    }
    // The audit is saved: that nobody reads the summary changes nothing.
    let _ = output::print_words(&summary);
    Ok(())
}

/// Which columns are kept in memory: what the arguments name.
fn kept(new: &New, setup: &Setup, joinings: &[(String, Joining)]) -> Kept {
    let keys = joinings.iter().flat_map(|(_, joining)| &joining.keys);
    let keys = keys.map(|key| key.data.clone());
    let shown = new.show.iter().chain(&new.hide).cloned();
    let kept = Kept::named_in(shown.collect())
        .with(setup.columns_named())
        .with(keys);
    match setup.settles_columns() && new.unpivot.is_none() {
        true => kept.and_no_others(),
        false => kept,
    }
}

/// Which columns are shown or set apart by the arguments.
fn quarantine(new: &New, table: &Table) -> Result<Quarantine, Error> {
    let mut quarantine = Quarantine::default();
    for given in &new.show {
        // A name may hold an equals sign itself.
        let (column, reason) = match split_once(given, '=') {
            Some((column, reason)) if table.column(given).is_err() => (column, reason),
            _ => (given.clone(), ""),
        };
        quarantine.release(&table.column(&column)?.name, reason);
    }
    for column in &new.hide {
        quarantine.set_apart(&table.column(column)?.name);
    }
    Ok(quarantine)
}

/// Refuses what must not be written over, before long work.
fn check_output(new: &New, language: Language) -> Result<(), Failure> {
    let output = &new.output;
    if output
        .extension()
        .is_none_or(|extension| !extension.eq_ignore_ascii_case("ron"))
    {
        let given = output.to_string_lossy();
        return Err(Failure::argument(language, "--output", &given, "AUDIT.ron"));
    }
    let same = |other: &Path| match (output.canonicalize(), other.canonicalize()) {
        (Ok(output), Ok(other)) => output == other,
        _ => false,
    };
    let is_a_source = same(&new.data) || new.outputs.iter().any(|outputs| same(outputs));
    let path = output.to_string_lossy().into_owned();
    if is_a_source {
        let path = [("path", path.as_str().into())];
        return Err(Failure::said(text_with(language, "cli-output-is-data", &path)));
    }
    if output.exists() && !new.force {
        return Err(Failure::save(language, &SaveError::Exists { path }));
    }
    let folder = output.parent().unwrap_or(Path::new(""));
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        return Err(Failure::save(language, &SaveError::NoFolder { path }));
    }
    Ok(())
}

/// Refuses a source that an audit, which is text, cannot name.
fn check_name(source: &Path, language: Language) -> Result<(), Failure> {
    let absolute = std::path::absolute(source).unwrap_or_else(|_| source.to_owned());
    if absolute.to_str().is_some() {
        return Ok(());
    }
    let path = source.to_string_lossy();
    let path = [("path", path.as_ref().into())];
    Err(Failure::said(text_with(language, "cli-name-not-text", &path)))
}

/// Reads the data as asked.
fn read_data(new: &New, kept: Kept, language: Language) -> Result<Opened, Failure> {
    let asked = Asked {
        sheet: new.sheet.clone(),
        fill_merged: new.fill_merged,
        kept,
        ..Asked::default()
    };
    let failed = |error: Error| Failure::data(language, &error, &new.data);
    let spread = new
        .unpivot
        .as_deref()
        .map(|given| cross_table::spread(language, given))
        .transpose()?;
    let mut opened = reading::read(&new.data, &new.reading, asked, language)?;
    if let Some(spread) = spread {
        opened.source.unpivot = Some(spread.over(&opened.table).map_err(failed)?);
        opened = reopen(&new.data, &opened.source, &Progress::default()).map_err(failed)?;
    }
    Ok(opened)
}

/// Gives a reference that names a group to the groupings that have this group.
fn name_references(setup: &mut Setup, prepared: &Prepared, given: Option<&str>) -> Result<(), Error> {
    let Some(named) = NamedReference::of(given) else {
        return Ok(());
    };
    let mut found = false;
    for (grouping, grouped) in setup.groupings.iter_mut().zip(prepared.grouped.iter()) {
        if let Some(key) = named.among(&grouped.keys) {
            grouping.reference = Reference::Group(key);
            found = true;
        }
    }
    if found {
        return Ok(());
    }
    let values: Vec<String> = prepared
        .grouped
        .iter()
        .flat_map(|grouped| &grouped.keys)
        .map(|key| key.iter().flatten().cloned().collect::<Vec<_>>().join("*"))
        .collect();
    let columns: Vec<String> = setup.groupings.iter().map(|grouping| grouping.name()).collect();
    Err(Error::UnknownValue {
        column: columns.join(", "),
        value: named.given.to_owned(),
        near: nearest(named.given, values.iter().map(String::as_str)),
    })
}

/// A group named by an order that is not in the data is a slip of the pen.
fn check_orders(prepared: &Prepared) -> Result<(), Error> {
    let Some((column, value)) = prepared.unordered.first() else {
        return Ok(());
    };
    let dimension = { &prepared.tally.dimensions }
        .iter()
        .find(|dimension| dimension.name == *column);
    let levels = dimension.map_or(&[][..], |dimension| &dimension.levels);
    Err(Error::UnknownValue {
        column: column.clone(),
        value: value.clone(),
        near: nearest(value, levels.iter().map(String::as_str)),
    })
}

/// The source with its full path, which saving makes relative to the audit.
fn absolute(mut source: Source) -> Source {
    if let Ok(path) = std::path::absolute(&source.path) {
        source.path = path.to_string_lossy().into_owned();
    }
    source
}

/// The sources that the audit just written does not lead to, because a path to them would have told too much.
fn unfound(new: &New) -> Vec<&Path> {
    let Ok(project) = load_project(&new.output) else {
        return Vec::new();
    };
    let folder = new.output.canonicalize().ok();
    let folder = folder.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
    std::iter::once(new.data.as_path())
        .chain(new.outputs.iter().map(PathBuf::as_path))
        .zip(project.sources())
        .filter(
            |(given, saved)| match (find_source(saved, folder).canonicalize(), given.canonicalize()) {
                (Ok(found), Ok(given)) => found != given,
                _ => true,
            },
        )
        .map(|(given, _)| given)
        .collect()
}

/// A file's name without its ending.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What was written, in a few lines.
fn summary(
    path: &Path,
    project: &Project,
    evaluation: &Evaluation,
    known: &Known<'_>,
    done: &[DataStep],
    language: Language,
) -> String {
    let number = |value: u64| count(language, crate::tally::Amount::exact(value as f64));
    let path = path.to_string_lossy();
    let mut lines = vec![text_with(
        language,
        "cli-written",
        &[("path", path.as_ref().into())],
    )];
    let joined = project.outputs.iter().zip(known.joins);
    lines.extend(joined.map(|(outputs, join)| join_line(outputs, join, language)));
    lines.extend(table::rows_lines(evaluation, done, language));
    lines.extend(table::cut_line(evaluation, language));
    lines.extend(direction_lines(&project.setup, evaluation, language));
    for (evaluated, grouping) in evaluation.groupings.iter().zip(&project.setup.groupings) {
        lines.push(String::new());
        lines.push(table::grouping_line(evaluated, &grouping.reference, language));
        let names = evaluated
            .measured
            .groups
            .iter()
            .map(|group| (group, crate::text::group_name(language, &group.key)));
        let names: Vec<_> = names.collect();
        let shown = names.iter().take(MOST_SHOWN);
        let rows: Vec<Vec<String>> = shown
            .map(|(group, name)| vec![format!("  {name}"), count(language, group.counts.n())])
            .collect();
        lines.extend(table::aligned(&rows));
        if names.len() > MOST_SHOWN {
            let more = number((names.len() - MOST_SHOWN) as u64);
            lines.push(text_with(
                language,
                "cli-more-groups",
                &[("count", more.as_str().into())],
            ));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Most groups listed after writing; `measure` gives them all.
const MOST_SHOWN: usize = 30;
