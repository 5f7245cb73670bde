//! The bytes of a file, and their fingerprint.

use std::fmt::Write;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::{Error, Progress};

/// Bytes read between two looks at whether reading should go on.
const STEP: usize = 1 << 20;

/// A file as it lay on the disk.
pub(crate) struct Content {
    pub bytes: Vec<u8>,
    /// SHA-256 in 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// What tells that a file was written to.
#[derive(PartialEq)]
struct State {
    length: u64,
    /// Not known on every system.
    modified: Option<SystemTime>,
}

impl State {
    fn of(file: &File) -> std::io::Result<State> {
        let metadata = file.metadata()?;
        Ok(State {
            length: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }
}

/// Reads a regular file whole, computing its fingerprint in passing. Anything else (a folder, a pipe, a device)
/// is refused before it is opened: opening a pipe would wait for ever.
pub(crate) fn read(path: &Path, shown: &str, progress: &Progress) -> Result<Content, Error> {
    let refuse = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::NotFound {
            path: shown.to_string(),
        },
        _ => unreadable(shown, error.to_string()),
    };
    let metadata = fs::metadata(path).map_err(refuse)?;
    if metadata.is_dir() {
        return Err(Error::Directory {
            path: shown.to_string(),
        });
    }
    if !metadata.is_file() {
        return Err(Error::Special {
            path: shown.to_string(),
        });
    }
    let mut file = File::open(path).map_err(refuse)?;
    let before = State::of(&file).map_err(refuse)?;
    // Once to read and once to understand.
    progress.start(metadata.len().saturating_mul(2));
    let mut bytes = Vec::new();
    let size = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    bytes
        .try_reserve_exact(size)
        .map_err(|error| unreadable(shown, error.to_string()))?;
    let mut hash = Sha256::new();
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let before = bytes.len();
        let read = file
            .by_ref()
            .take(STEP as u64)
            .read_to_end(&mut bytes)
            .map_err(refuse)?;
        if read == 0 {
            break;
        }
        hash.update(&bytes[before..]);
        progress.advance(read as u64);
    }
    // A copy still under way, a program that writes: what was read is neither the old file nor the new one.
    let after = State::of(&file).map_err(refuse)?;
    if before != after || bytes.len() as u64 != after.length {
        return Err(Error::Changing {
            path: shown.to_string(),
        });
    }
    Ok(Content {
        bytes,
        sha256: hexadecimal(&hash.finalize()),
    })
}

/// The SHA-256 of a file, as [`super::Source`] records it, without reading the file into a table. For checking
/// that a source has not changed.
pub fn fingerprint(path: &Path, progress: &Progress) -> Result<String, Error> {
    read(path, &path.to_string_lossy(), progress).map(|content| content.sha256)
}

fn unreadable(path: &str, reason: String) -> Error {
    Error::Unreadable {
        path: path.to_string(),
        reason,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
