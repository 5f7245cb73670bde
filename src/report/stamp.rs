//! What a report says of how it was asked for, so that anybody can make it again and compare.

use serde_json::{Value, json};

use super::{Document, Edition, Options, Part, html, markdown, pdf};
use crate::data::fingerprint_of;
use crate::text::Language;

/// The version of what a report says of itself.
const VERSION: u32 = 1;
const OPEN: &str = "<!-- vigie-report ";
const CLOSE: &str = " -->";

/// How a report is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Html,
    Markdown,
    Pdf,
}

impl Form {
    /// All of them, the usual one first.
    pub const ALL: [Form; 3] = [Form::Html, Form::Pdf, Form::Markdown];

    /// The form of a file's name, by its ending.
    pub fn of_name(name: &str) -> Option<Form> {
        let ending = name.rsplit_once('.')?.1;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Form::Html),
            "md" | "markdown" => Some(Form::Markdown),
            "pdf" => Some(Form::Pdf),
            _ => None,
        }
    }

    /// The ending of its files' names, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Html => "html",
            Form::Markdown => "md",
            Form::Pdf => "pdf",
        }
    }

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Form::Html => "HTML",
            Form::Markdown => "Markdown",
            Form::Pdf => "PDF",
        }
    }

    /// The report written down; what keeps it from being, in the words of the library that writes it.
    pub fn write(self, document: &Document) -> Result<Vec<u8>, String> {
        match self {
            Form::Html => Ok(html(document).into_bytes()),
            Form::Markdown => Ok(markdown(document).into_bytes()),
            Form::Pdf => pdf(document),
        }
    }
}

/// The comment that holds how a report was asked for, on a line of its own.
pub(super) fn stamp(options: &Options) -> String {
    comment(&said(options))
}

/// The same, with a fingerprint of every section: where the words of a page are not found again in its file, that is
/// how one knows which section an audit tells otherwise now.
pub(super) fn sealed(document: &Document) -> String {
    let mut said = said(&document.options);
    let sections = document.sections.iter();
    said["sections"] = sections
        .map(|section| Value::from(fingerprint_of(format!("{section:?}").as_bytes())))
        .collect();
    comment(&said)
}

fn said(options: &Options) -> Value {
    let parts: Vec<&str> = options.parts.iter().map(|part| part.name()).collect();
    json!({
        "version": VERSION,
        "program": env!("CARGO_PKG_VERSION"),
        "language": options.language.code(),
        "edition": options.edition.name(),
        "parts": parts,
        "least": options.least,
        "reason": options.reason,
    })
}

fn comment(said: &Value) -> String {
    // Neither may stand inside a comment.
    let said = said
        .to_string()
        .replace('-', "\\u002d")
        .replace('>', "\\u003e")
        .replace('<', "\\u003c");
    format!("{OPEN}{said}{CLOSE}\n")
}

/// What a report says of itself; `None` when it says nothing that is understood.
fn read(report: &[u8]) -> Option<Value> {
    let report = String::from_utf8_lossy(report);
    let said = report.split_once(OPEN)?.1.split_once(CLOSE)?.0;
    serde_json::from_str(said).ok()
}

/// How a report was asked for, and by which version of the program it was made; `None` when it does not say.
pub fn asked(report: &[u8]) -> Option<(Options, String)> {
    let said = read(report)?;
    if said["version"].as_u64()? != u64::from(VERSION) {
        return None;
    }
    let language = said["language"].as_str()?;
    let language = Language::ALL.into_iter().find(|known| known.code() == language)?;
    let parts = said["parts"].as_array()?.iter();
    let options = Options {
        language,
        // Reports of before there were several editions do not say which they are.
        edition: said["edition"]
            .as_str()
            .map_or(Some(Edition::Full), Edition::from_name)?,
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
    /// In these sections, by their titles.
    Sections(Vec<String>),
    /// Outside any section: its title, its contents, its foot.
    Around,
}

/// Compares a report with the one made again; `None` when they are the same, letter for letter.
pub fn compare(report: &[u8], again: &[u8], form: Form, document: &Document) -> Option<Difference> {
    let (before, now) = match form {
        Form::Pdf if report == again => return None,
        Form::Pdf => (sealed_sections(report), sealed_sections(again)),
        Form::Html | Form::Markdown => {
            let again = String::from_utf8_lossy(again);
            // A file that went through another system may have other ends of lines.
            let report = String::from_utf8_lossy(report).replace("\r\n", "\n");
            if report == again {
                return None;
            }
            (written_sections(&report, form), written_sections(&again, form))
        }
    };
    let places = document.sections.iter().enumerate();
    let differ = places.filter(|(place, _)| before.get(*place) != now.get(*place));
    let differ: Vec<String> = differ.map(|(_, section)| section.title.clone()).collect();
    Some(match differ.is_empty() {
        true => Difference::Around,
        false => Difference::Sections(differ),
    })
}

fn written_sections(report: &str, form: Form) -> Vec<String> {
    let mark = match form {
        Form::Html => "<section id=",
        Form::Markdown | Form::Pdf => "\n## ",
    };
    report.split(mark).skip(1).map(str::to_owned).collect()
}

/// The fingerprints of the sections that a report says it holds.
fn sealed_sections(report: &[u8]) -> Vec<String> {
    let said = read(report).unwrap_or_default();
    let sections = said["sections"].as_array().into_iter().flatten();
    sections.map(ToString::to_string).collect()
}
