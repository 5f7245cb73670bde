//! `vigie verify`: does the audit hold?

use std::path::Path;

use super::arguments::VerifyFormat;
use super::failure::Failure;
use super::loading::load;
use super::{json_findings, output};
use crate::data::{Error, Progress, Source, fingerprint};
use crate::project::{Check, Evidence, Holding, Loaded, Project, check_findings, find_source, load_sources};
use crate::text::{
    Language, Readers, data_error, frozen_rate, group_name, metric_name, moved_lines, moved_words, text,
    text_with,
};

/// An audit with what checking it gave.
pub(super) struct Verified {
    pub project: Project,
    /// Whether each source is unchanged.
    pub same: Vec<bool>,
    /// The data with the findings recomputed; why the files that changed cannot be read any more otherwise.
    pub found: Result<(Loaded, Vec<Check>), Error>,
}

impl Verified {
    /// Whether the files are the same, and every number of every finding.
    pub fn holds(&self) -> bool {
        let found = |(_, checks): &(Loaded, Vec<Check>)| checks.iter().all(Check::holds);
        self.same.iter().all(|same| *same) && self.found.as_ref().is_ok_and(found)
    }
}

/// Prints whether everything holds, and returns it.
pub(super) fn verify(path: &Path, format: VerifyFormat, language: Language) -> Result<bool, Failure> {
    let verified = check(path, language)?;
    match format {
        VerifyFormat::Text => output::say(language, &lines(&verified, language).join("\n"))?,
        VerifyFormat::Json => {
            let printed = output::print(&json_findings::verified(&verified));
            printed.map_err(|error| output::unsaid(language, &error))?;
        }
    }
    Ok(verified.holds())
}

fn check(path: &Path, language: Language) -> Result<Verified, Failure> {
    let project = load(path, language)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let in_audit = |error: Error| Failure::data(language, &error, path);
    let same = project.sources().map(|source| is_same(source, folder));
    let same: Vec<bool> = same.collect::<Result<_, _>>().map_err(in_audit)?;
    let found = match load_sources(&project, folder, &[], &Progress::default()) {
        Ok(loaded) => {
            let checks = check_findings(&project, &loaded.table);
            Ok((loaded, checks))
        }
        // A file that changed may not be readable any more; what it was is known to be gone.
        Err(error) if same.contains(&false) => Err(error),
        Err(error) => return Err(in_audit(error)),
    };
    Ok(Verified { project, same, found })
}

/// One line per source and per view of a finding.
fn lines(verified: &Verified, language: Language) -> Vec<String> {
    let sources = verified.project.sources().zip(&verified.same);
    let mut lines: Vec<String> = sources
        .map(|(source, same)| {
            let id = match same {
                true => "cli-source-same",
                false => "cli-source-changed",
            };
            text_with(language, id, &[("path", source.path.as_str().into())])
        })
        .collect();
    match &verified.found {
        Ok((loaded, checks)) => lines.extend(finding_lines(loaded, &verified.project, checks, language)),
        Err(error) => lines.push(data_error(language, error)),
    }
    lines.push(String::new());
    lines
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
