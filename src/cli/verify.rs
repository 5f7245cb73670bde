//! `vigie verify`: does the audit hold?

use std::path::Path;

use super::failure::Failure;
use super::output;
use crate::data::{Error, Progress, Source, fingerprint};
use crate::project::{
    Check, Finding, Holding, Project, check_findings, find_source, load_project, load_sources,
};
use crate::text::{Language, Readers, data_error, frozen_rate, group_name, metric_name, moved_lines, text, text_with};

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
            lines.extend(finding_lines(&project, &checks, language));
            checks.iter().all(|check| check.holding == Holding::Holds)
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

fn finding_lines(project: &Project, checks: &[Check], language: Language) -> Vec<String> {
    if checks.is_empty() {
        return vec![text(language, "cli-no-finding")];
    }
    project
        .findings
        .iter()
        .zip(checks)
        .flat_map(|(finding, check)| finding_lines_of(finding, &check.holding, language))
        .collect()
}

/// A line that says whether it holds, then one for each number that moved.
fn finding_lines_of(finding: &Finding, holding: &Holding, language: Language) -> Vec<String> {
    let evidence = &finding.evidence;
    let number = finding.number.to_string();
    let (before, mut after) = (frozen_rate(language, evidence.metric, &evidence.numbers), String::new());
    let mut moved = Vec::new();
    let id = match holding {
        Holding::Holds => "cli-finding-holds",
        Holding::Changed(now) => {
            moved = moved_lines(language, evidence, now, Readers::Auditors);
            after = frozen_rate(language, evidence.metric, now);
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
    let arguments = [
        ("number", number.as_str().into()),
        ("metric", metric_name(language, evidence.metric).into()),
        ("group", group_name(language, &evidence.group).into()),
        ("before", before.into()),
        ("after", after.into()),
    ];
    let moved = moved.into_iter().map(|line| format!("    {line}"));
    std::iter::once(text_with(language, id, &arguments)).chain(moved).collect()
}
