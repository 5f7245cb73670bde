//! `vigie report`: an audit written down for others; and whether such a report says what its audit gives.

use std::path::Path;

use super::arguments::Report;
use super::consistency::consistent;
use super::failure::Failure;
use super::measure::{Audit, audit};
use super::output;
use crate::project::{Consistent, Recomputed, SaveError, recompute_findings, save_file};
use crate::report::{self, Difference, Document, Form, Material, Options, Part, asked, compare};
use crate::text::{Language, listed, text, text_with};

/// Writes the report, in the language asked for.
pub(super) fn report(arguments: &Report, language: Language) -> Result<(), Failure> {
    let name = arguments.output.to_string_lossy();
    let Some(form) = Form::of_name(&name) else {
        return Err(Failure::argument(
            language,
            "--output",
            &name,
            "--output FILE.html|FILE.pdf|FILE.md",
        ));
    };
    let audit = audit(&arguments.project, language)?;
    let least = arguments.least.unwrap_or(audit.project.setup.methods.to_publish);
    let reason = arguments.reason.clone().unwrap_or_default();
    if least == 0 && reason.trim().is_empty() {
        return Err(Failure::said(text(language, "cli-report-reason")));
    }
    let options = Options {
        language,
        edition: arguments.edition.into(),
        parts: parts(&arguments.parts, language)?,
        least,
        reason,
    };
    let document = document(&audit, &options).0;
    let unwritten = |reason| SaveError::Refused {
        path: name.to_string(),
        reason,
    };
    let written = form.write(&document).map_err(unwritten);
    written
        .and_then(|content| save_file(&content, &arguments.output, arguments.force))
        .map_err(|error| Failure::save(language, &error))?;
    let written = text_with(language, "cli-written", &[("path", name.as_ref().into())]);
    output::say(language, &format!("{written}\n"))
}

/// The sections of these names; all of them without any.
fn parts(names: &[String], language: Language) -> Result<Vec<Part>, Failure> {
    if names.is_empty() {
        return Ok(Part::ALL.to_vec());
    }
    let mut parts = Vec::new();
    for name in names {
        match Part::from_name(name) {
            Some(part) => parts.push(part),
            None => {
                let known: Vec<&str> = Part::ALL.iter().map(|part| part.name()).collect();
                let form = format!("--parts {}", known.join(","));
                return Err(Failure::argument(language, "--parts", name, &form));
            }
        }
    }
    Ok(parts)
}

/// The report of an audit that is read already, and its findings recomputed.
fn document(audit: &Audit, options: &Options) -> (Document, Vec<Recomputed>) {
    let findings = recompute_findings(&audit.project, &audit.loaded.table);
    let groupings = audit.evaluation.groupings.iter();
    let consistency: Vec<Option<Consistent>> = groupings.map(|one| consistent(audit, one)).collect();
    let material = Material {
        project: &audit.project,
        steps: &audit.steps(),
        evaluation: &audit.evaluation,
        findings: &findings,
        sources: &audit.loaded.states,
        consistency: &consistency,
        labels: &audit.labels,
    };
    (report::report(&material, options), findings)
}

/// Makes a report again from its audit, and says whether it is the same, section by section.
pub(super) fn verify(path: &Path, project: &Path, language: Language) -> Result<bool, Failure> {
    let name = path.to_string_lossy();
    let unfit = |id: &str| Failure::said(text_with(language, id, &[("path", name.as_ref().into())]));
    let form = Form::of_name(&name).ok_or_else(|| unfit("cli-report-unknown"))?;
    let found = std::fs::read(path).map_err(|error| {
        let reason = error.to_string();
        let arguments = [("path", name.as_ref().into()), ("reason", reason.as_str().into())];
        Failure::said(text_with(language, "cli-report-unreadable", &arguments))
    })?;
    let (options, program) = asked(&found).ok_or_else(|| unfit("cli-report-unknown"))?;
    let audit = audit(project, language)?;
    let (document, findings) = document(&audit, &options);
    let again = form.write(&document).map_err(Failure::said)?;
    let difference = compare(&found, &again, form, &document);
    let mut lines = Vec::new();
    match &difference {
        None => lines.push(text_with(
            language,
            "cli-report-same",
            &[("path", name.as_ref().into())],
        )),
        Some(difference) => {
            let sections: Vec<String> = match difference {
                Difference::Sections(titles) => titles.clone(),
                Difference::Around => vec![text(language, "cli-report-around")],
            };
            let arguments = [
                ("path", name.as_ref().into()),
                ("sections", listed(language, &sections).into()),
            ];
            lines.push(text_with(language, "cli-report-differs", &arguments));
            if program != env!("CARGO_PKG_VERSION") {
                let arguments = [
                    ("before", program.as_str().into()),
                    ("now", env!("CARGO_PKG_VERSION").into()),
                ];
                lines.push(text_with(language, "cli-report-program", &arguments));
            }
        }
    }
    let moved = findings.iter().filter(|finding| !finding.check.holds());
    lines.extend(moved.map(|finding| {
        let number = [("number", finding.check.number.to_string().into())];
        text_with(language, "cli-report-finding", &number)
    }));
    let holds = difference.is_none() && findings.iter().all(|finding| finding.check.holds());
    lines.push(String::new());
    output::say(language, &lines.join("\n"))?;
    Ok(holds)
}
