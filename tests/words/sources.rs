//! The sources and the catalogues know the same texts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vigie::text::Language;

use crate::catalogues::messages;

/// The text of every Rust file under a folder of `src`, comments left out.
pub fn sources(folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder),
        &mut files,
    );
    let without_comments = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).expect("a source file");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.collect::<Vec<_>>().join("\n")
    };
    files.iter().map(without_comments).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// String literals of some code. Good enough for ids, which hold no quotation mark.
fn literals(code: &str) -> Vec<&str> {
    code.split('"')
        .filter(|literal| is_id(literal) || is_made_id(literal))
        .collect()
}

fn is_id(literal: &str) -> bool {
    let fits =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    literal.contains('-')
        && literal.starts_with(|first: char| first.is_ascii_lowercase())
        && literal.chars().all(fits)
}

/// Whether a literal makes ids out of variables: `{}-tip`, `step-{}`, `sample-{}-{part}`.
fn is_made_id(literal: &str) -> bool {
    literal.contains('{') && parts(literal).iter().any(|part| part.contains('-')) && {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        parts(literal).iter().all(|part| part.chars().all(fits))
    }
}

/// What surrounds the variables of a literal: one more part than there are variables.
fn parts(literal: &str) -> Vec<&str> {
    let mut pieces = literal.split('{');
    let first = pieces.next().unwrap_or_default();
    let others = pieces.map(|piece| piece.split_once('}').map_or("", |(_, after)| after));
    std::iter::once(first).chain(others).collect()
}

/// Whether an id may come out of a literal. With nothing before its first variable, that variable must be an id.
fn comes_out(id: &str, literal: &str, named: impl Fn(&str) -> bool) -> bool {
    let parts = parts(literal);
    let [first, others @ ..] = parts.as_slice() else {
        return false;
    };
    let [middle @ .., last] = others else { return false };
    let Some(mut rest) = id.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else {
        return false;
    };
    if first.is_empty() && !named(rest) {
        return false;
    }
    for part in middle {
        match rest.split_once(part) {
            Some((variable, after)) if !variable.is_empty() => rest = after,
            _ => return false,
        }
    }
    !rest.is_empty()
}

/// The ids asked for by name in `text(…, "id"…)` and `text_with(…, "id"…)`.
fn asked(code: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for call in ["text(", "text_with("] {
        for (place, _) in code.match_indices(call) {
            let arguments = &code[place + call.len()..];
            let Some((_, second)) = arguments.split_once(',') else {
                continue;
            };
            let second = second.trim_start().strip_prefix('"');
            if let Some((id, _)) = second.and_then(|literal| literal.split_once('"')) {
                ids.extend(is_id(id).then(|| id.to_owned()));
            }
        }
    }
    ids
}

#[test]
fn every_text_asked_for_exists() {
    let messages = messages(Language::English);
    let missing: BTreeSet<String> = sources("")
        .iter()
        .flat_map(|code| asked(code))
        .filter(|id| !messages.contains_key(id))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn every_text_of_the_catalogues_is_said_somewhere() {
    let messages = messages(Language::English);
    let code = sources("").join("\n");
    let literals: BTreeSet<&str> = literals(&code).into_iter().collect();
    let referred: BTreeSet<&String> = messages
        .values()
        .flat_map(|message| &message.references)
        .collect();
    let named = |id: &str| literals.contains(id);
    let is_made = |id: &str| {
        literals
            .iter()
            .any(|literal| is_made_id(literal) && comes_out(id, literal, named))
    };
    let unused: Vec<&String> = messages
        .keys()
        .filter(|id| !named(id) && !referred.contains(id) && !is_made(id))
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
}
