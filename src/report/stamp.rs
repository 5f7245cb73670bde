//! What a report says of how it was asked for, so that anybody can make it again and compare.

use serde_json::{Value, json};

use super::{Document, Options, Part, html, markdown};
use crate::text::Language;

/// The version of what a report says of itself.
const VERSION: u32 = 1;
const OPEN: &str = "<!-- vigie-report ";
const CLOSE: &str = " -->";

/// How a report is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Html,
    Markdown,
}

impl Form {
    /// The form of a file's name, by its ending.
    pub fn of_name(name: &str) -> Option<Form> {
        let ending = name.rsplit_once('.')?.1;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Form::Html),
            "md" | "markdown" => Some(Form::Markdown),
            _ => None,
        }
    }

    /// The report written down.
    pub fn write(self, document: &Document) -> String {
        match self {
            Form::Html => html(document),
            Form::Markdown => markdown(document),
        }
    }
}

/// The comment that holds how a report was asked for, on a line of its own.
pub(super) fn stamp(options: &Options) -> String {
    let parts: Vec<&str> = options.parts.iter().map(|part| part.name()).collect();
    let said = json!({
        "version": VERSION,
        "program": env!("CARGO_PKG_VERSION"),
        "language": options.language.code(),
        "parts": parts,
        "least": options.least,
        "reason": options.reason,
    });
    // Neither may stand inside a comment.
    let said = said
        .to_string()
        .replace('-', "\\u002d")
        .replace('>', "\\u003e")
        .replace('<', "\\u003c");
    format!("{OPEN}{said}{CLOSE}\n")
}

/// How a report was asked for, and by which version of the program it was made; `None` when it does not say.
pub fn asked(report: &str) -> Option<(Options, String)> {
    let said = report.split_once(OPEN)?.1.split_once(CLOSE)?.0;
    let said: Value = serde_json::from_str(said).ok()?;
    if said["version"].as_u64()? != u64::from(VERSION) {
        return None;
    }
    let language = said["language"].as_str()?;
    let language = Language::ALL.into_iter().find(|known| known.code() == language)?;
    let parts = said["parts"].as_array()?.iter();
    let options = Options {
        language,
        parts: parts
            .map(|part| Part::from_name(part.as_str()?))
            .collect::<Option<Vec<Part>>>()?,
        least: u32::try_from(said["least"].as_u64()?).ok()?,
        reason: said["reason"].as_str()?.to_owned(),
    };
    Some((options, said["program"].as_str()?.to_owned()))
}

/// Where a report differs from the one that its audit gives now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// In these sections.
    Sections(Vec<Part>),
    /// Outside any section: its title, its contents, its foot.
    Around,
}

/// Compares a report with the one made again; `None` when they are the same, letter for letter.
pub fn compare(report: &str, again: &str, form: Form, options: &Options) -> Option<Difference> {
    // A file that went through another system may have other ends of lines.
    let report = report.replace("\r\n", "\n");
    if report == again {
        return None;
    }
    let sections = |text: &str| -> Vec<String> {
        let mark = match form {
            Form::Html => "<section id=",
            Form::Markdown => "\n## ",
        };
        text.split(mark).skip(1).map(str::to_owned).collect()
    };
    let (before, now) = (sections(&report), sections(again));
    let differ = options
        .parts
        .iter()
        .enumerate()
        .filter(|(place, _)| before.get(*place) != now.get(*place));
    let differ: Vec<Part> = differ.map(|(_, part)| *part).collect();
    Some(match differ.is_empty() {
        true => Difference::Around,
        false => Difference::Sections(differ),
    })
}
