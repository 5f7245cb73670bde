//! `vigie verify`: does the audit hold?

use std::path::Path;

use super::failure::Failure;
use super::output;
use crate::data::{Error, Progress, Source, fingerprint};
use crate::project::{
    Check, Evidence, Holding, Loaded, Project, check_findings, find_source, load_project, load_sources,
};
use crate::text::{
    Language, Readers, data_error, frozen_rate, group_name, metric_name, moved_lines, moved_words, text,
    text_with,
};

/// One line per source and per finding; whether everything holds.
pub(super) fn verify(path: &Path, language: Language) -> Result<bool, Failure> {
    let project = load_project(path).map_err(|error| Failure::file(language, &error))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut lines = Vec::new();
    let mut unchanged = true;
    for source in project.sources() {
        let same = is_same(source, folder).map_err(|error| Failure::data(language, &error, path))?;
        unchanged &= same;
        let id = if same {
            "cli-source-same"
        } else {
            "cli-source-changed"
        };
        lines.push(text_with(language, id, &[("path", source.path.as_str().into())]));
    }
    let holds = match load_sources(&project, folder, &[], &Progress::default()) {
        Ok(loaded) => {
            let checks = check_findings(&project, &loaded.table);
            lines.extend(finding_lines(&loaded, &project, &checks, language));
            checks.iter().all(Check::holds)
        }
        // A file that changed may not be readable any more; what it was is known to be gone.
        Err(error) if !unchanged => {
            lines.push(data_error(language, &error));
            false
        }
        Err(error) => return Err(Failure::data(language, &error, path)),
    };
    lines.push(String::new());
    output::say(language, &lines.join("\n"))?;
    Ok(unchanged && holds)
}

/// Whether a source's bytes are those that were audited.
fn is_same(source: &Source, folder: &Path) -> Result<bool, Error> {
    let sha256 = fingerprint(&find_source(source, folder), &Progress::default())?;
    Ok(sha256 == source.sha256)
}

fn finding_lines(loaded: &Loaded, project: &Project, checks: &[Check], language: Language) -> Vec<String> {
    if checks.is_empty() {
        return vec![text(language, "cli-no-finding")];
    }
    project
        .findings
        .iter()
        .zip(checks)
        .flat_map(|(finding, check)| {
            let views = finding.views().zip(&check.holdings).enumerate();
            views.flat_map(|(place, (view, holding))| {
                let named = (finding.number, (!finding.further.is_empty()).then_some(place + 1));
                let mut lines = view_lines(named, view, holding, language);
                let moved = moved_words(language, &view.moved(project, &loaded.states));
                lines.extend(moved.map(|words| format!("    {words}")));
                lines
            })
        })
        .collect()
}

/// A line that says whether a view of a finding holds, then one for each number that moved. The view has a number
/// where the finding rests on several.
fn view_lines(
    (number, place): (u32, Option<usize>),
    view: &Evidence,
    holding: &Holding,
    language: Language,
) -> Vec<String> {
    let (before, mut after) = (frozen_rate(language, view.metric, &view.numbers), String::new());
    let mut moved = Vec::new();
    let id = match holding {
        Holding::Holds => "cli-finding-holds",
        Holding::Changed(now) => {
            moved = moved_lines(language, view, now, Readers::Auditors);
            after = frozen_rate(language, view.metric, now);
            match (before == after, moved.is_empty()) {
                (true, true) => "cli-finding-unseen",
                (true, false) => "cli-finding-moved",
                (false, _) => "cli-finding-changed",
            }
        }
        Holding::CannotRecompute(error) => {
            after = data_error(language, error);
            "cli-finding-cannot"
        }
        Holding::GroupAbsent => "cli-finding-group-absent",
    };
    let number = match place {
        None => number.to_string(),
        Some(place) => format!("{number}.{place}"),
    };
    let arguments = [
        ("number", number.into()),
        ("metric", metric_name(language, view.metric).into()),
        ("group", group_name(language, &view.group).into()),
        ("before", before.into()),
        ("after", after.into()),
    ];
    let moved = moved.into_iter().map(|line| format!("    {line}"));
    std::iter::once(text_with(language, id, &arguments))
        .chain(moved)
        .collect()
}
