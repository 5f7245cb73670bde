//! `vigie new`: an audit from a data file.

use std::path::Path;

use super::arguments::New;
use super::build::{self, NamedReference};
use super::failure::Failure;
use super::{output, table};
use crate::data::{
    Asked, Diagnosis, Error, Key, Opened, Progress, Source, diagnose, join, nearest, open, open_as, reopen,
};
use crate::measure::Reference;
use crate::project::{
    DataStep, Evaluation, FORMAT, FORMAT_VERSION, Known, Lock, Outputs, Prepared, Project, SaveError, Setup,
    View, evaluate, find_source, load_project, prepare, save_project, steps,
};
use crate::text::{Language, count, text_with};

/// Reads the data, checks that the set-up can be measured on them, and only then writes the audit.
pub(super) fn new(new: &New, language: Language) -> Result<(), Failure> {
    check_output(new, language)?;
    for source in [Some(&new.data), new.outputs.as_ref()].into_iter().flatten() {
        check_name(source, language)?;
    }
    let mut setup = build::setup(new, language)?;
    let key = match &new.key {
        Some(given) => Some(build::key(language, given)?),
        None => None,
    };
    if let Some(problem) = setup.problems().first() {
        return Err(Failure::setup(language, problem, &new.data));
    }

    let data = read_data(new, language)?;
    let (table, outputs, join) = match (&new.outputs, key) {
        (Some(path), Some(key)) => {
            let outputs = read(path, language)?;
            let joined = diagnose(&data.table, &outputs.table, &key)
                .and_then(|diagnosis| Ok((join(&data.table, &outputs.table, &key)?, diagnosis)));
            let (table, diagnosis) = joined.map_err(|error| {
                let has_key = data.table.column(&key.data).is_ok();
                let path = blamed(&error, &key, has_key, &new.data, path);
                Failure::data(language, &error, path)
            })?;
            let outputs = Outputs {
                source: outputs.source,
                key,
            };
            (table, Some(outputs), Some(diagnosis))
        }
        _ => (data.table, None, None),
    };

    let in_data = |error: Error| Failure::data(language, &error, &new.data);
    let prepared = prepare(&table, &setup).map_err(in_data)?;
    name_references(&mut setup, &prepared, new.reference.as_deref()).map_err(in_data)?;
    let evaluation = evaluate(&prepared, &setup).map_err(in_data)?;

    let project = Project {
        format: FORMAT.to_owned(),
        version: FORMAT_VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        title: new.title.clone().unwrap_or_else(|| stem(&new.data)),
        notes: String::new(),
        data: absolute(data.source),
        outputs: outputs.map(|outputs| Outputs {
            source: absolute(outputs.source),
            key: outputs.key,
        }),
        setup,
        view: View::default(),
        findings: Vec::new(),
        next_finding: 1,
    };
    // A window that has the audit open would write over this one, unaware.
    let lock = Lock::take(&new.output).map_err(|error| Failure::save(language, &error))?;
    save_project(&project, &new.output, new.force).map_err(|error| Failure::save(language, &error))?;
    drop(lock);
    let known = Known {
        table: &table,
        join: join.as_ref(),
        filters: &evaluation.steps,
    };
    let done = steps(&project, &known);
    let mut summary = summary(&new.output, &project.setup, &evaluation, &known, &done, language);
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
    let is_a_source = same(&new.data) || new.outputs.as_deref().is_some_and(same);
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
fn read_data(new: &New, language: Language) -> Result<Opened, Failure> {
    let asked = Asked {
        sheet: new.sheet.clone(),
        fill_merged: new.fill_merged,
        ..Asked::default()
    };
    let failed = |error: Error| Failure::data(language, &error, &new.data);
    let spread = new
        .unpivot
        .as_deref()
        .map(|given| build::unpivot(language, given))
        .transpose()?;
    let mut opened = open_as(&new.data, &asked, &Progress::default()).map_err(failed)?;
    if let Some(spread) = spread {
        opened.source.unpivot = Some(spread.over(&opened.table).map_err(failed)?);
        opened = reopen(&new.data, &opened.source, &Progress::default()).map_err(failed)?;
    }
    Ok(opened)
}

fn read(path: &Path, language: Language) -> Result<Opened, Failure> {
    open(path, None, &Progress::default()).map_err(|error| Failure::data(language, &error, path))
}

/// The file that a failed join speaks of.
fn blamed<'a>(error: &Error, key: &Key, has_key: bool, data: &'a Path, outputs: &'a Path) -> &'a Path {
    match error {
        // The key may have the same name in both files.
        Error::UnknownColumn { column, .. } if *column == key.data && !has_key => data,
        Error::NoMatchingKeys { .. } => data,
        _ => outputs,
    }
}

/// Gives a reference that names a group to the groupings that have this group.
fn name_references(setup: &mut Setup, prepared: &Prepared, given: Option<&str>) -> Result<(), Error> {
    let Some(named) = NamedReference::of(given) else {
        return Ok(());
    };
    let mut found = false;
    for (grouping, grouped) in setup.groupings.iter_mut().zip(&prepared.grouped) {
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
    let outputs = project.outputs.as_ref().map(|outputs| &outputs.source);
    let data = (new.data.as_path(), &project.data);
    [Some(data), new.outputs.as_deref().zip(outputs)]
        .into_iter()
        .flatten()
        .filter(
            |(given, saved)| match (find_source(saved, folder).canonicalize(), given.canonicalize()) {
                (Ok(found), Ok(given)) => found != given,
                _ => true,
            },
        )
        .map(|(given, _)| given)
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What was written, in a few lines.
fn summary(
    path: &Path,
    setup: &Setup,
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
    if let Some(join) = known.join {
        lines.push(join_line(join, language));
    }
    lines.extend(table::rows_lines(evaluation, done, language));
    if let Some(cut) = table::cut_line(evaluation, language) {
        lines.push(cut);
    }
    for (evaluated, grouping) in evaluation.groupings.iter().zip(&setup.groupings) {
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

/// How a join went, counts only.
pub(super) fn join_line(join: &Diagnosis, language: Language) -> String {
    let number = |value: u64| count(language, crate::tally::Amount::exact(value as f64));
    let counts = [
        ("rows", number(join.data_rows)),
        ("matched", number(join.matched)),
        ("alone", number(join.data_only)),
        ("left", number(join.outputs_only)),
        (
            "missing",
            number(join.data_missing_key + join.outputs_missing_key),
        ),
    ];
    let arguments: Vec<_> = counts
        .iter()
        .map(|(name, number)| (*name, number.as_str().into()))
        .collect();
    text_with(language, "cli-join", &arguments)
}
