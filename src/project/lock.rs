//! One window writes a project at a time.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::SaveError;

/// Held while a window has a project open for writing; released when dropped or when the process ends.
///
/// The lock is on a hidden file beside the project (`.audit.ron.lock`), because the project's own file is replaced
/// at each save. Where such a file cannot be made (a read-only folder) nobody can save either, and no lock is needed.
#[derive(Debug)]
pub struct Lock {
    held: Option<(PathBuf, File)>,
}

impl Lock {
    /// Takes the lock of the project file at `path`, or says that another window holds it.
    pub fn take(path: &Path) -> Result<Lock, SaveError> {
        let beside = lock_path(path);
        match try_hold(&beside) {
            Hold::Held(file) => Ok(Lock {
                held: Some((beside, file)),
            }),
            Hold::Impossible => Ok(Lock { held: None }),
            Hold::Taken => Err(SaveError::Locked {
                path: path.to_string_lossy().into_owned(),
            }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody who holds it loses it. Elsewhere than on Unix a removed file
        // cannot be told from another of the same name, so it stays.
        if let Some((path, _)) = &self.held
            && cfg!(unix)
        {
            let _ = fs::remove_file(path);
        }
    }
}

/// What came of trying to hold a lock file.
pub(super) enum Hold {
    Held(File),
    Taken,
    Impossible,
}

/// Makes the lock file if need be and locks it, without waiting.
pub(super) fn try_hold(path: &Path) -> Hold {
    // Each turn lost means that somebody removed the file between our opening and our locking it.
    for _ in 0..100 {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path);
        let file = match file {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return Hold::Impossible,
        };
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => return Hold::Held(file),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Hold::Taken,
            // Some network drives know no locks.
            Err(TryLockError::Error(_)) => return Hold::Impossible,
        }
    }
    Hold::Impossible
}

/// Removes a file that nobody holds the lock of.
pub(super) fn let_go(path: &Path) {
    if let Ok(file) = OpenOptions::new().write(true).open(path)
        && file.try_lock().is_ok()
        && is_at(&file, path)
    {
        let _ = fs::remove_file(path);
    }
}

/// Whether the open file is still the one of that name.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(named)) => open.dev() == named.dev() && open.ino() == named.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

/// The lock file of a project, the same by whatever link the project is reached.
fn lock_path(path: &Path) -> PathBuf {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = OsString::from(".");
    name.push(real.file_name().unwrap_or_default());
    name.push(".lock");
    real.with_file_name(name)
}
