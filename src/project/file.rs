//! The project file: reading it whatever it is, and saving it without ever losing one.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::Deserialize;

use super::write::Target;
use super::{FORMAT, FORMAT_VERSION, Project, extras, paths};

/// What kept a project file from being read. Lines and columns are 1-based.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum FileError {
    NotFound {
        path: String,
    },
    Directory {
        path: String,
    },
    /// Neither a file nor a folder: a pipe, a device.
    Special {
        path: String,
    },
    Unreadable {
        path: String,
        reason: String,
    },
    Empty {
        path: String,
    },
    /// Larger than a project can be (16 MiB): it is read no further.
    TooLarge {
        path: String,
        bytes: u64,
    },
    /// Not RON, or cut short, or not text.
    Syntax {
        path: String,
        line: u64,
        column: u64,
        fault: Fault,
    },
    /// RON, but not an audit.
    NotAProject {
        path: String,
    },
    /// Written by a newer version of the program.
    Newer {
        path: String,
        version: u32,
        known: u32,
    },
    /// An audit whose content contradicts itself (a grouping of an absent attribute, two findings of one number).
    Inconsistent {
        path: String,
        contradiction: Contradiction,
    },
}

/// What is wrong where a project file stops making sense.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file ends before it is complete.
    CutShort,
    TooDeep,
    NotText,
    /// A word that this place does not know.
    UnknownWord(String),
    /// Anything else.
    Unexpected,
}

/// What in a project cannot be.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// Formats are counted from 1.
    FormatVersion,
    /// A grouping uses a column that is not among the attributes.
    UnknownAttribute(String),
    EmptyGrouping,
    AttributeTwice(String),
    FindingTwice(u32),
    /// A finding has a number that the next one was to have.
    NumberNotFree(u32),
    /// A finding's group does not fit its grouping.
    FindingGroup(u32),
    FindingFingerprint(u32),
    Fingerprint,
}

/// What kept a project from being saved. Nothing on disk has changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum SaveError {
    /// A file is already there and overwriting was not asked for.
    Exists { path: String },
    /// Another window holds it.
    Locked { path: String },
    /// A pipe or a device is there.
    Special { path: String },
    /// The folder it is to be in does not exist, or no longer: its drive was unplugged.
    NoFolder { path: String },
    /// The disk is full, or what one may put on it.
    NoRoom { path: String },
    /// Nothing can be written there.
    ReadOnly { path: String },
    /// The system refused for another reason, with its own words.
    Refused { path: String, reason: String },
}

/// Most bytes of a project file. An audit holds words and a few numbers per finding; this is a thousand of them.
const MOST_BYTES: u64 = 16 << 20;

/// The first line of every project file.
const PREAMBLE: &str = "// Audit Vigie : ouvrir avec Vigie ; ne contient aucune ligne des données. \
     · Vigie audit: open it with Vigie; it holds no rows of the data.\n";

/// What every version of the format starts with.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

/// Reads a project file.
pub fn load_project(path: &Path) -> Result<Project, FileError> {
    let shown = path.to_string_lossy().into_owned();
    let bytes = read(path, &shown)?;
    parse_project(&bytes, &shown)
}

/// Reads the bytes of a regular file, no more than a project can have.
pub(super) fn read(path: &Path, shown: &str) -> Result<Vec<u8>, FileError> {
    let path_of = || shown.to_owned();
    let refuse = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::NotFound { path: path_of() },
        _ => FileError::Unreadable {
            path: path_of(),
            reason: error.to_string(),
        },
    };
    let metadata = fs::metadata(path).map_err(refuse)?;
    if metadata.is_dir() {
        return Err(FileError::Directory { path: path_of() });
    }
    // Opening a pipe would wait for ever.
    if !metadata.is_file() {
        return Err(FileError::Special { path: path_of() });
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(refuse)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(FileError::TooLarge {
            path: path_of(),
            bytes: metadata.len().max(bytes.len() as u64),
        });
    }
    Ok(bytes)
}

/// Reads a project from the content of its file, named `path` in errors.
pub(super) fn parse_project(bytes: &[u8], path: &str) -> Result<Project, FileError> {
    let path_of = || path.to_owned();
    let text = str::from_utf8(bytes).map_err(|error| {
        let (line, column) = position(&bytes[..error.valid_up_to()]);
        FileError::Syntax {
            path: path_of(),
            line,
            column,
            fault: Fault::NotText,
        }
    })?;
    // Windows editors put a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileError::Empty { path: path_of() });
    }
    // The header alone first: a newer version may hold what this one cannot read.
    let header: Header = ron::from_str(text).map_err(|error| match error.code {
        ron::Error::MissingStructField { .. }
        | ron::Error::ExpectedStructLike
        | ron::Error::ExpectedNamedStructLike(_)
        | ron::Error::ExpectedDifferentStructName { .. }
        | ron::Error::InvalidValueForType { .. }
        | ron::Error::ExpectedString
        | ron::Error::ExpectedInteger
        | ron::Error::IntegerOutOfBounds => FileError::NotAProject { path: path_of() },
        _ => syntax(path, &error),
    })?;
    if header.format != FORMAT {
        return Err(FileError::NotAProject { path: path_of() });
    }
    if header.version > FORMAT_VERSION {
        return Err(FileError::Newer {
            path: path_of(),
            version: header.version,
            known: FORMAT_VERSION,
        });
    }
    let (mut project, extras) = extras::read(text, plain_text).map_err(|error| syntax(path, &error))?;
    project.extras = extras;
    match contradiction(&project) {
        None => Ok(project),
        Some(contradiction) => Err(FileError::Inconsistent {
            path: path_of(),
            contradiction,
        }),
    }
}

fn syntax(path: &str, error: &ron::error::SpannedError) -> FileError {
    FileError::Syntax {
        path: path.to_owned(),
        line: error.span.start.line as u64,
        column: error.span.start.col as u64,
        fault: match &error.code {
            ron::Error::Eof
            | ron::Error::ExpectedStringEnd
            | ron::Error::UnclosedBlockComment
            | ron::Error::UnclosedLineComment => Fault::CutShort,
            ron::Error::ExceededRecursionLimit => Fault::TooDeep,
            ron::Error::Utf8Error(_) => Fault::NotText,
            ron::Error::NoSuchEnumVariant { found, .. }
            | ron::Error::NoSuchStructField { found, .. }
            | ron::Error::InvalidIdentifier(found) => Fault::UnknownWord(found.clone()),
            _ => Fault::Unexpected,
        },
    }
}

/// Line and column, from 1, of what follows `before`.
fn position(before: &[u8]) -> (u64, u64) {
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = 1 + String::from_utf8_lossy(last).chars().count();
    (line as u64, column as u64)
}

/// What in a project cannot be; `None` when all of it can.
fn contradiction(project: &Project) -> Option<Contradiction> {
    if project.version == 0 {
        return Some(Contradiction::FormatVersion);
    }
    let setup = &project.setup;
    let known = |name: &String| setup.attributes.iter().any(|attribute| attribute.column == *name);
    let names = setup.groupings.iter().flat_map(|grouping| &grouping.attributes);
    if let Some(name) = { names }.find(|name| !known(name)) {
        return Some(Contradiction::UnknownAttribute(name.clone()));
    }
    if setup
        .groupings
        .iter()
        .any(|grouping| grouping.attributes.is_empty())
    {
        return Some(Contradiction::EmptyGrouping);
    }
    for (index, attribute) in setup.attributes.iter().enumerate() {
        if setup.attributes[..index]
            .iter()
            .any(|other| other.column == attribute.column)
        {
            return Some(Contradiction::AttributeTwice(attribute.column.clone()));
        }
    }
    for (index, finding) in project.findings.iter().enumerate() {
        let number = finding.number;
        if project.findings[..index]
            .iter()
            .any(|other| other.number == number)
        {
            return Some(Contradiction::FindingTwice(number));
        }
        if number >= project.next_finding {
            return Some(Contradiction::NumberNotFree(number));
        }
        for evidence in finding.views() {
            if !evidence.sha256.iter().all(|sha256| is_sha256(sha256)) {
                return Some(Contradiction::FindingFingerprint(number));
            }
            if evidence.group.len() != evidence.grouping.attributes.len() {
                return Some(Contradiction::FindingGroup(number));
            }
        }
    }
    if !project.sources().all(|source| is_sha256(&source.sha256)) {
        return Some(Contradiction::Fingerprint);
    }
    None
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Saves a project: written beside, flushed to the disk, then renamed over, so that a crash leaves the old file
/// or the new one, never half of one. Source paths are made relative to the project's folder.
pub fn save_project(project: &Project, path: &Path, overwrite: bool) -> Result<(), SaveError> {
    let target = Target::of(path, overwrite)?;
    let mut project = project.clone();
    FORMAT.clone_into(&mut project.format);
    project.version = FORMAT_VERSION;
    env!("CARGO_PKG_VERSION").clone_into(&mut project.program);
    for source in project.sources_mut() {
        source.path = paths::relative(&source.path, target.folder());
    }
    let text = to_text(&project).map_err(|error| target.refused(error.to_string()))?;
    if text.len() as u64 > MOST_BYTES {
        return Err(target.refused(format!("{} MiB > {} MiB", text.len() >> 20, MOST_BYTES >> 20)));
    }
    target.write_over(text.as_bytes())
}

/// The content of a project's file: one field a line, texts as they were typed.
pub fn to_text(project: &Project) -> ron::Result<String> {
    Ok(project.extras.put_into::<Project>(plain_text(project)?, &[]))
}

/// The same, without what is not understood.
fn plain_text(project: &Project) -> ron::Result<String> {
    let mut text = PREAMBLE.to_owned();
    text.push_str(&ron::ser::to_string_pretty(project, pretty())?);
    text.push('\n');
    Ok(text)
}

/// How RON is written: the same on every system, with line breaks in texts left as they are.
pub(super) fn pretty() -> ron::ser::PrettyConfig {
    ron::ser::PrettyConfig::new().new_line("\n").escape_strings(false)
}
