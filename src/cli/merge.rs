//! `vigie diff` and `vigie merge`: two people's audits side by side, and made one again.

use std::path::Path;

use serde_json::Value as Json;

use super::arguments::Merge;
use super::failure::Failure;
use super::loading::load;
use super::output;
use crate::project::{Finding, Lock, Place, Project, differences, fields, merge, save_project};
use crate::text::{
    Language, annotation_line, choice_line, conflict_words, message_line, place_name, severity_name,
    status_name, text, text_with,
};

/// Prints where two audits differ, with both versions; whether they are the same.
pub(super) fn diff(first: &Path, second: &Path, language: Language) -> Result<bool, Failure> {
    let (first, second) = (load(first, language)?, load(second, language)?);
    let places = differences(&first, &second);
    let mut lines = Vec::new();
    for place in &places {
        lines.push(place_name(language, place));
        let (before, now) = (
            version(&first, place, language),
            version(&second, place, language),
        );
        lines.extend(before.map(|words| format!("  - {words}")));
        lines.extend(now.map(|words| format!("  + {words}")));
    }
    if places.is_empty() {
        lines.push(text(language, "merge-same"));
    }
    output::say(language, &format!("{}\n", lines.join("\n")))?;
    Ok(places.is_empty())
}

/// Makes one audit of two that began as one, and saves it; whether nothing is left to settle.
pub(super) fn run(arguments: &Merge, language: Language) -> Result<bool, Failure> {
    let base = load(&arguments.base, language)?;
    let (ours, theirs) = (
        load(&arguments.ours, language)?,
        load(&arguments.theirs, language)?,
    );
    let merged = merge(&base, &ours, &theirs);
    // A window that has the audit open would write over this one, unaware.
    let lock = Lock::take(&arguments.output).map_err(|error| Failure::save(language, &error))?;
    save_project(&merged, &arguments.output, arguments.force)
        .map_err(|error| Failure::save(language, &error))?;
    drop(lock);
    let path = arguments.output.to_string_lossy();
    let mut lines = vec![text_with(
        language,
        "cli-written",
        &[("path", path.as_ref().into())],
    )];
    lines.extend(merged.conflicts.iter().map(|conflict| {
        let (place, _) = conflict_words(language, conflict);
        text_with(language, "merge-to-settle", &[("place", place.into())])
    }));
    output::say(language, &format!("{}\n", lines.join("\n")))?;
    Ok(merged.conflicts.is_empty())
}

/// What an audit says at a place; `None` where it says nothing there.
fn version(project: &Project, place: &Place, language: Language) -> Option<String> {
    let one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    match place {
        Place::Title => Some(one_line(&project.title)),
        Place::Notes => Some(one_line(&project.notes)),
        Place::Card(line) => Some(one_line(project.card.line(*line))),
        Place::Data => Some(format!("{} {}", project.data.path, project.data.sha256)),
        Place::Outputs => {
            let outputs = { project.outputs.iter() }.map(|outputs| outputs.name.clone());
            Some(outputs.collect::<Vec<_>>().join(", "))
        }
        Place::Quarantine => written(&project.quarantine),
        Place::Pins => written(&project.pins),
        Place::Setup(field) => fields(&project.setup).get(field).map(Json::to_string),
        Place::Finding(_, number) => {
            { project.finding(*number) }.map(|finding| finding_words(finding, language))
        }
        Place::Choice(_, number) => { project.choice(*number) }.map(|choice| choice_line(language, choice)),
        Place::Thread(on) => { project.thread(on) }.map(|thread| {
            let messages = thread
                .messages
                .iter()
                .map(|message| message_line(language, message));
            let state = match thread.is_open() {
                true => "talk-open",
                false => "talk-resolved",
            };
            let messages: Vec<String> = messages.chain([text(language, state)]).collect();
            messages.join(" · ")
        }),
        Place::Annotation(_, number) => {
            let mut annotations = project.annotations.iter();
            let annotation = annotations.find(|annotation| annotation.number == *number);
            annotation.map(|annotation| one_line(&annotation_line(language, annotation)))
        }
        Place::Unknown(place) => project.extras.value(place).map(one_line),
    }
}

fn written(value: &impl serde::Serialize) -> Option<String> {
    serde_json::to_string(value).ok()
}

fn finding_words(finding: &Finding, language: Language) -> String {
    let text = finding.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (severity, status) = (
        severity_name(language, finding.severity),
        status_name(language, finding.status),
    );
    format!("[{severity}, {status}] {text}")
}
