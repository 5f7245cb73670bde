//! Recovery copies: what a crash would have lost.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, Unit};
use serde::{Deserialize, Serialize};

use super::Project;
use super::extras;
use super::file::pretty;
use super::lock::{Hold, let_go, try_hold};
use super::write::write_atomically;

/// How the copies' names begin.
const PREFIX: &str = "recovery-";

/// A copy of unsaved work, found at start.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The copy's own file.
    pub copy: PathBuf,
    /// Where the project was to be saved; `None` if it never was.
    pub path: Option<PathBuf>,
    /// The folder its source paths are relative to.
    pub folder: PathBuf,
    pub project: Project,
    /// When the copy was written, RFC 3339.
    pub written: String,
}

impl Recovery {
    /// Whether a file may have been changed after the copy was written.
    pub fn is_older_than(&self, file: &Path) -> bool {
        let time = |file: &Path| fs::metadata(file).and_then(|metadata| metadata.modified());
        matches!((time(file), time(&self.copy)), (Ok(changed), Ok(written)) if changed >= written)
    }
}

/// What a copy holds.
#[derive(Serialize, Deserialize)]
struct Copy {
    path: Option<PathBuf>,
    folder: PathBuf,
    written: String,
    project: Project,
}

/// The copy of this process in one storage folder, with the lock that shows that the process lives.
struct Own {
    copy: PathBuf,
    _lock: Option<File>,
}

/// By storage folder.
static OWN: Mutex<BTreeMap<PathBuf, Own>> = Mutex::new(BTreeMap::new());

/// Writes (atomically) the recovery copy of this process into `storage`.
pub fn write_recovery(
    storage: &Path,
    project: &Project,
    path: Option<&Path>,
    folder: &Path,
) -> std::io::Result<()> {
    let now = Timestamp::now();
    let content = Copy {
        path: path.map(Path::to_owned),
        folder: folder.to_owned(),
        written: now.round(Unit::Second).unwrap_or(now).to_string(),
        project: project.clone(),
    };
    let text = ron::ser::to_string_pretty(&content, pretty()).map_err(std::io::Error::other)?;
    let text = project.extras.put_into::<Copy>(text, &["project"]);
    fs::create_dir_all(storage)?;
    let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
    let own = own.entry(storage.to_owned()).or_insert_with(|| {
        // The time keeps apart two processes that had the same number.
        let name = format!("{PREFIX}{}-{}.ron", std::process::id(), now.as_microsecond());
        let copy = storage.join(name);
        let lock = match try_hold(&lock_of(&copy)) {
            Hold::Held(file) => Some(file),
            Hold::Taken | Hold::Impossible => None,
        };
        Own { copy, _lock: lock }
    });
    write_atomically(&own.copy, text.as_bytes(), true)
}

/// Recovery copies in `storage` left by processes that ended without removing them, latest first.
pub fn find_recoveries(storage: &Path) -> Vec<Recovery> {
    let Ok(entries) = fs::read_dir(storage) else {
        return Vec::new();
    };
    let named = |path: &PathBuf, ending: &str| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(PREFIX) && name.ends_with(ending)
    };
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // A process that was killed before it had written its copy leaves the lock alone.
    for lock in files.iter().filter(|path| named(path, ".lock")) {
        if !lock.with_extension("ron").exists() {
            let_go(lock);
        }
    }
    let mut found: Vec<Recovery> = files
        .into_iter()
        .filter(|path| named(path, ".ron"))
        .filter(|copy| when_abandoned(copy, || ()).is_some())
        .filter_map(read_copy)
        .collect();
    found.sort_by(|a, b| b.written.cmp(&a.written).then_with(|| a.copy.cmp(&b.copy)));
    found
}

/// Removes this process's copy (after a save or a clean close), or the given one.
pub fn discard_recovery(storage: &Path, recovery: Option<&Recovery>) {
    match recovery {
        // Whoever lives keeps its copy.
        Some(recovery) => {
            when_abandoned(&recovery.copy, || {
                let _ = fs::remove_file(&recovery.copy);
            });
        }
        None => {
            let mut all = OWN.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(own) = all.remove(storage) {
                let _ = fs::remove_file(&own.copy);
                let _ = fs::remove_file(lock_of(&own.copy));
            }
        }
    }
}

/// Runs `then` if the process that wrote a copy has ended: nobody holds the copy's lock.
fn when_abandoned<T>(copy: &Path, then: impl FnOnce() -> T) -> Option<T> {
    let lock = lock_of(copy);
    match try_hold(&lock) {
        Hold::Taken => None,
        Hold::Impossible => Some(then()),
        Hold::Held(file) => {
            let done = then();
            let _ = fs::remove_file(&lock);
            drop(file);
            Some(done)
        }
    }
}

/// Reads a copy; one that is damaged is left where it is and not shown.
fn read_copy(copy: PathBuf) -> Option<Recovery> {
    let bytes = super::file::read(&copy, &copy.to_string_lossy());
    let content = bytes
        .map_err(|error| error.to_string())
        .and_then(|bytes| parse_copy(&bytes).map_err(|error| error.to_string()));
    match content {
        Ok(content) => Some(Recovery {
            copy,
            path: content.path,
            folder: content.folder,
            project: content.project,
            written: content.written,
        }),
        Err(error) => {
            log::warn!("recovery copy {}: {error}", copy.display());
            None
        }
    }
}

fn parse_copy(bytes: &[u8]) -> ron::error::SpannedResult<Copy> {
    let text = String::from_utf8_lossy(bytes);
    let written = |copy: &Copy| ron::ser::to_string_pretty(copy, pretty());
    let (mut content, extras) = extras::read(&text, written)?;
    content.project.extras = extras.inside("project");
    Ok(content)
}

fn lock_of(copy: &Path) -> PathBuf {
    copy.with_extension("lock")
}
