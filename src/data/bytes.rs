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
#[derive(Clone, PartialEq)]
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

/// A regular file being read from its start to its end; its fingerprint is computed in passing.
pub(crate) struct Reader<'a> {
    file: File,
    /// What it was when it was opened.
    state: State,
    /// Bytes read of it.
    read: u64,
    hash: Sha256,
    shown: &'a str,
    progress: &'a Progress,
}

impl<'a> Reader<'a> {
    /// Opens a regular file. Anything else (a folder, a pipe, a device) is refused before it is opened: opening a
    /// pipe would wait for ever.
    pub(crate) fn open(path: &Path, shown: &'a str, progress: &'a Progress) -> Result<Self, Error> {
        let refuse = |error| refusal(shown, error);
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
        let file = File::open(path).map_err(refuse)?;
        Ok(Reader {
            state: State::of(&file).map_err(refuse)?,
            file,
            read: 0,
            hash: Sha256::new(),
            shown,
            progress,
        })
    }

    /// Adds about `amount` more bytes to `bytes`; whether that was the end of the file.
    pub(crate) fn fill(&mut self, bytes: &mut Vec<u8>, amount: usize) -> Result<bool, Error> {
        let goal = bytes.len().saturating_add(amount);
        let left = self.state.length.saturating_sub(self.read);
        let expected = amount.min(usize::try_from(left).unwrap_or(usize::MAX).saturating_add(1));
        bytes
            .try_reserve_exact(expected)
            .map_err(|error| unreadable(self.shown, error.to_string()))?;
        while bytes.len() < goal {
            if self.progress.is_cancelled() {
                return Err(Error::Cancelled);
            }
            let before = bytes.len();
            let step = STEP.min(goal - before);
            bytes
                .try_reserve(step)
                .map_err(|error| unreadable(self.shown, error.to_string()))?;
            let read = (&mut self.file)
                .take(step as u64)
                .read_to_end(bytes)
                .map_err(|error| refusal(self.shown, error))?;
            if read == 0 {
                return Ok(true);
            }
            self.read += read as u64;
            self.hash.update(&bytes[before..]);
        }
        Ok(false)
    }

    /// How many bytes the file had when it was opened.
    pub(crate) fn size(&self) -> u64 {
        self.state.length
    }

    /// Whether the file is no longer what it was when it was opened.
    pub(crate) fn has_changed(&self) -> bool {
        State::of(&self.file).is_ok_and(|now| now != self.state)
    }

    /// The file, all of which has been read, to be read again in part.
    pub(crate) fn hold(self) -> Result<Hashed<'a>, Error> {
        let file = self
            .file
            .try_clone()
            .map_err(|error| refusal(self.shown, error))?;
        let (state, shown) = (self.state.clone(), self.shown);
        let (sha256, bytes) = self.finish()?;
        Ok(Hashed {
            file,
            state,
            shown,
            sha256,
            bytes,
        })
    }

    /// SHA-256 of the file, all of which has been read, in 64 lower-case hexadecimal digits; and its bytes.
    pub(crate) fn finish(self) -> Result<(String, u64), Error> {
        let now = State::of(&self.file).map_err(|error| refusal(self.shown, error))?;
        // A copy still under way, a program that writes: what was read is neither the old file nor the new one.
        if now != self.state || self.read != now.length {
            return Err(Error::Changing {
                path: self.shown.to_string(),
            });
        }
        Ok((hexadecimal(&self.hash.finalize()), self.read))
    }
}

/// A file whose bytes were read once for their fingerprint, and that stays open to be read in part.
pub(crate) struct Hashed<'a> {
    file: File,
    state: State,
    shown: &'a str,
    pub sha256: String,
    pub bytes: u64,
}

impl Hashed<'_> {
    /// The file.
    pub(crate) fn file(&self) -> Result<File, Error> {
        self.file.try_clone().map_err(|error| refusal(self.shown, error))
    }

    /// What was read of the file, unless somebody wrote to it meanwhile: then it belongs to neither what it was nor what
    /// it is.
    pub(crate) fn unchanged<T>(&self, read: Result<T, Error>) -> Result<T, Error> {
        let changed = State::of(&self.file).is_ok_and(|now| now != self.state);
        match changed && !matches!(read, Err(Error::Cancelled)) {
            true => Err(Error::Changing {
                path: self.shown.to_string(),
            }),
            false => read,
        }
    }
}

/// Reads a regular file for its fingerprint. Half of its bytes count as done: they are still to be understood.
pub(crate) fn hashed<'a>(path: &Path, shown: &'a str, progress: &'a Progress) -> Result<Hashed<'a>, Error> {
    let mut reader = Reader::open(path, shown, progress)?;
    progress.start(reader.size());
    let mut bytes = Vec::new();
    loop {
        let ended = reader.fill(&mut bytes, STEP)?;
        progress.advance(bytes.len() as u64 / 2);
        bytes.clear();
        if ended {
            return reader.hold();
        }
    }
}

/// The first bytes of a file, enough to see what it is.
pub(crate) fn start(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut start = Vec::new();
    File::open(path)?.take(64).read_to_end(&mut start)?;
    Ok(start)
}

/// Reads a regular file whole. Half of its bytes count as done: they are still to be understood.
pub(crate) fn read(path: &Path, shown: &str, progress: &Progress) -> Result<Content, Error> {
    let mut reader = Reader::open(path, shown, progress)?;
    progress.start(reader.size());
    let mut bytes = Vec::new();
    let size = usize::try_from(reader.size()).unwrap_or(usize::MAX);
    bytes
        .try_reserve_exact(size)
        .map_err(|error| unreadable(shown, error.to_string()))?;
    loop {
        let before = bytes.len();
        let ended = reader.fill(&mut bytes, STEP)?;
        progress.advance((bytes.len() - before) as u64 / 2);
        if ended {
            break;
        }
    }
    Ok(Content {
        bytes,
        sha256: reader.finish()?.0,
    })
}

/// The SHA-256 of a file, as [`super::Source`] records it, without reading the file into a table. For checking
/// that a source has not changed.
pub fn fingerprint(path: &Path, progress: &Progress) -> Result<String, Error> {
    let shown = path.to_string_lossy();
    let mut reader = Reader::open(path, &shown, progress)?;
    progress.start(reader.size());
    let mut bytes = Vec::new();
    while !reader.fill(&mut bytes, STEP)? {
        progress.advance(bytes.len() as u64);
        bytes.clear();
    }
    Ok(reader.finish()?.0)
}

/// The SHA-256 of bytes at hand, as [`fingerprint`] writes that of a file.
pub fn fingerprint_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn refusal(shown: &str, error: std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::NotFound {
            path: shown.to_string(),
        },
        _ => unreadable(shown, error.to_string()),
    }
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
