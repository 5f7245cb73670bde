//! `vigie verify`: does the audit hold?

use std::path::Path;

use super::failure::Failure;
use super::loading::load;
use super::output;
use super::table::{frozen, moved};
use crate::data::{Error, Progress, Source, fingerprint};
use crate::project::{Check, Finding, Holding, Project, check_findings, find_source, load_sources};
use crate::text::{Language, data_error, group_name, metric_name, text, text_with};

/// One line per source and per finding; whether everything holds.
pub(super) fn verify(path: &Path, language: Language) -> Result<bool, Failure> {
    let project = load(path, language)?;
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
        .map(|(finding, check)| finding_line(finding, &check.holding, language))
        .collect()
}

fn finding_line(finding: &Finding, holding: &Holding, language: Language) -> String {
    let evidence = &finding.evidence;
    let number = finding.number.to_string();
    let metric = metric_name(language, evidence.metric);
    let group = group_name(language, &evidence.group);
    let (id, before, after) = match holding {
        Holding::Holds => ("cli-finding-holds", String::new(), String::new()),
        Holding::Changed(now) => {
            let (before, after) = (
                frozen(evidence.metric, &evidence.numbers, language),
                frozen(evidence.metric, now, language),
            );
            // The same rate on both sides would say nothing.
            if before == after {
                let moved = moved(evidence.metric, &evidence.numbers, now, language);
                ("cli-finding-moved", String::new(), moved)
            } else {
                ("cli-finding-changed", before, after)
            }
        }
        Holding::CannotRecompute(error) => ("cli-finding-cannot", String::new(), data_error(language, error)),
        Holding::GroupAbsent => ("cli-finding-group-absent", String::new(), String::new()),
    };
    let arguments = [
        ("number", number.as_str().into()),
        ("metric", metric.as_str().into()),
        ("group", group.as_str().into()),
        ("before", before.as_str().into()),
        ("after", after.as_str().into()),
    ];
    text_with(language, id, &arguments)
}
