//! The files of outputs named by the arguments, joined to the data one after the other.

use std::path::Path;

use super::arguments::New;
use super::failure::Failure;
use super::lists::split;
use super::new::stem;
use super::reading::doubt_line;
use crate::data::{Diagnosis, Error, Joining, Key, Matching, Progress, Table, join, open_as};
use crate::project::Outputs;
use crate::text::{Language, join_effect, text, text_with};

/// How each file of outputs is to be joined, in their order, before anything is read.
pub(super) fn joinings(new: &New, language: Language) -> Result<Vec<(String, Joining)>, Failure> {
    if new.keys.len() != new.outputs.len() {
        return Err(Failure::said(text(language, "join-cli-pairs")));
    }
    let files = new.outputs.len();
    let names: Vec<String> = match new.outputs_name.is_empty() {
        true => new.outputs.iter().map(|path| stem(path)).collect(),
        false => each(&new.outputs_name, files, "--outputs-name", language)?,
    };
    let matching = each(&new.match_keys, files, "--match-keys", language)?;
    let unmatched = each(&new.unmatched, files, "--unmatched", language)?;
    let duplicates = each(&new.duplicates, files, "--duplicates", language)?;
    let mut joinings = Vec::with_capacity(files);
    for (place, (given, name)) in new.keys.iter().zip(names).enumerate() {
        let joining = Joining {
            keys: keys(language, given)?,
            matching: match matching.get(place) {
                Some(given) => differences(language, given)?,
                None => Vec::new(),
            },
            unmatched: unmatched
                .get(place)
                .map(|name| (*name).into())
                .unwrap_or_default(),
            duplicated: duplicates
                .get(place)
                .map(|name| (*name).into())
                .unwrap_or_default(),
        };
        joinings.push((name, joining));
    }
    Ok(joinings)
}

/// What was given once for all files or once for each, as once for each; nothing when it was not given.
pub(super) fn each<T: Clone>(
    given: &[T],
    files: usize,
    option: &str,
    language: Language,
) -> Result<Vec<T>, Failure> {
    match given {
        [one] => Ok(vec![one.clone(); files]),
        several if several.is_empty() || several.len() == files => Ok(several.to_vec()),
        _ => {
            let option = [("option", option.into())];
            Err(Failure::said(text_with(language, "join-cli-each", &option)))
        }
    }
}

/// Reads and joins the files of outputs; `doubts` takes what there is to say of how they were read.
pub(super) fn joined(
    new: &New,
    joinings: Vec<(String, Joining)>,
    mut table: Table,
    doubts: &mut Vec<String>,
    language: Language,
) -> Result<(Table, Vec<Outputs>, Vec<Diagnosis>), Failure> {
    let (mut all, mut diagnoses) = (Vec::new(), Vec::new());
    let files = new.outputs.len();
    let asked = new.outputs_reading.asked(files, language)?;
    let mut read = Vec::with_capacity(files);
    for (path, asked) in new.outputs.iter().zip(&asked) {
        let theirs = open_as(path, asked, &Progress::default());
        read.push(theirs.map_err(|error| Failure::data(language, &error, path))?);
    }
    new.outputs_reading.check(&read, language)?;
    for ((path, theirs), (name, joining)) in new.outputs.iter().zip(read).zip(joinings) {
        doubts.extend(doubt_line(&theirs, "--outputs-header-rows 0", language));
        let (joined, diagnosis) = join(&table, &theirs.table, &joining, &name).map_err(|error| {
            let file = blamed(&error, &joining, &table, &new.data, path);
            Failure::data(language, &error, file)
        })?;
        table = joined;
        diagnoses.push(diagnosis);
        all.push(Outputs {
            name,
            source: theirs.source,
            joining,
        });
    }
    Ok((table, all, diagnoses))
}

/// The file that a failed join speaks of.
fn blamed<'a>(
    error: &Error,
    joining: &Joining,
    table: &Table,
    data: &'a Path,
    outputs: &'a Path,
) -> &'a Path {
    let lacks = |key: &Key, column: &str| key.data == column && table.column(column).is_err();
    match error {
        // A key may have the same name in both files.
        Error::UnknownColumn { column, .. } if joining.keys.iter().any(|key| lacks(key, column)) => data,
        Error::NoMatchingKeys { .. } => data,
        _ => outputs,
    }
}

/// `a,b=c`: the columns of a key.
fn keys(language: Language, given: &str) -> Result<Vec<Key>, Failure> {
    let wrong = || {
        let form = "COLUMN[=COLUMN][,COLUMN[=COLUMN]]";
        Failure::argument(language, "--key", given, form)
    };
    // A comma inside quotes belongs to a name.
    let mut keys = Vec::new();
    for part in parts(given) {
        let names = split(part, '=').filter(|names| names.iter().all(|name| !name.is_empty()));
        match names.as_deref() {
            Some([both]) => keys.push(Key {
                data: both.clone(),
                outputs: both.clone(),
            }),
            Some([data, outputs]) => keys.push(Key {
                data: data.clone(),
                outputs: outputs.clone(),
            }),
            _ => return Err(wrong()),
        }
    }
    Ok(keys)
}

/// The parts of a text between the commas that stand outside quotes, quotes kept.
fn parts(text: &str) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |letter| {
        quoted ^= letter == '"';
        letter == ',' && !quoted
    })
    .collect()
}

fn differences(language: Language, given: &str) -> Result<Vec<Matching>, Failure> {
    let one = |name: &str| {
        let found = Matching::ALL.into_iter().find(|one| one.name() == name.trim());
        found.ok_or_else(|| {
            let names = Matching::ALL.map(Matching::name).join(",");
            Failure::argument(language, "--match-keys", given, &names)
        })
    };
    let mut all = given.split(',').map(one).collect::<Result<Vec<_>, _>>()?;
    all.sort();
    all.dedup();
    Ok(all)
}

/// How a join went, counts only.
pub(super) fn join_line(outputs: &Outputs, diagnosis: &Diagnosis, language: Language) -> String {
    let effect = join_effect(language, &diagnosis.effect(&outputs.joining), diagnosis.alike);
    let step = text_with(language, "join-step", &[("name", outputs.name.as_str().into())]);
    let arguments = [("step", step.as_str().into()), ("effect", effect.as_str().into())];
    text_with(language, "join-line", &arguments)
}
