//! Writing a file so that nothing is lost: neither what was there, nor half of what is to be.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::SaveError;

/// Writes a file, a report for instance: whole, or not at all. What is there already is left as it is unless
/// `overwrite` says otherwise.
pub fn save_file(content: &[u8], path: &Path, overwrite: bool) -> Result<(), SaveError> {
    Target::of(path, overwrite)?.write(content)
}

/// A place where a file can be written.
pub(super) struct Target<'a> {
    /// As it was asked for.
    path: &'a Path,
    /// Where it leads to.
    target: PathBuf,
    overwrite: bool,
}

impl<'a> Target<'a> {
    /// Looks whether a file can be written there.
    pub fn of(path: &'a Path, overwrite: bool) -> Result<Target<'a>, SaveError> {
        // Through a link, the file it leads to is the one that is written.
        let target = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
        let target = target.map_err(|error| refused(path, error.to_string()))?;
        if !overwrite && target.exists() {
            return Err(SaveError::Exists {
                path: path.to_string_lossy().into_owned(),
            });
        }
        if target.is_dir() {
            let reason = std::io::Error::from(ErrorKind::IsADirectory).to_string();
            return Err(refused(path, reason));
        }
        // Renaming over a device or a pipe would put an ordinary file in its place.
        if target.exists() && !target.is_file() {
            return Err(SaveError::Special {
                path: path.to_string_lossy().into_owned(),
            });
        }
        let found = Target {
            path,
            target,
            overwrite,
        };
        match found.folder().exists() {
            true => Ok(found),
            false => Err(SaveError::NoFolder {
                path: path.to_string_lossy().into_owned(),
            }),
        }
    }

    /// The folder it is in.
    pub fn folder(&self) -> &Path {
        self.target.parent().unwrap_or(Path::new(""))
    }

    /// That it cannot be written, for this reason.
    pub fn refused(&self, reason: String) -> SaveError {
        refused(self.path, reason)
    }

    pub fn write(&self, content: &[u8]) -> Result<(), SaveError> {
        write_atomically(&self.target, content, self.overwrite).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists if !self.overwrite => SaveError::Exists {
                path: self.path.to_string_lossy().into_owned(),
            },
            _ => self.refused(system_words(&error)),
        })
    }
}

fn refused(path: &Path, reason: String) -> SaveError {
    SaveError::Refused {
        path: path.to_string_lossy().into_owned(),
        reason,
    }
}

/// The system's own words, without the name of the temporary file that an error of writing carries.
fn system_words(error: &std::io::Error) -> String {
    let inner = error.get_ref().and_then(|inner| inner.source());
    inner.map_or_else(|| error.to_string(), ToString::to_string)
}

/// Writes a file so that a crash leaves it as it was or as it is to be.
pub(super) fn write_atomically(target: &Path, content: &[u8], overwrite: bool) -> std::io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new(""));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".vigie-").suffix(".tmp");
    // A temporary file is closed to others; the project is to be as readable as any file, or as it was.
    let permissions = match fs::metadata(target) {
        Ok(metadata) => Some(metadata.permissions()),
        Err(_) => ordinary_permissions(),
    };
    if let Some(permissions) = permissions.filter(|permissions| !permissions.readonly()) {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    if overwrite {
        file.persist(target)?;
    } else {
        file.persist_noclobber(target)?;
    }
    // The new name must reach the disk too. Where folders cannot be flushed, the system does it by itself.
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(unix)]
fn ordinary_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    // What the system takes away from it is what the user chose.
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn ordinary_permissions() -> Option<fs::Permissions> {
    None
}
