//! Writing a file so that nothing is lost: neither what was there, nor half of what is to be.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::SaveError;
use super::lock::{is_at, let_go};

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
        let target = target.map_err(|error| refused(path, &error))?;
        if !overwrite && target.exists() {
            return Err(SaveError::Exists {
                path: path.to_string_lossy().into_owned(),
            });
        }
        if target.is_dir() {
            return Err(refused(path, &ErrorKind::IsADirectory.into()));
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
        SaveError::Refused {
            path: self.path.to_string_lossy().into_owned(),
            reason,
        }
    }

    pub fn write(&self, content: &[u8]) -> Result<(), SaveError> {
        write_atomically(&self.target, content, self.overwrite).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists if !self.overwrite => SaveError::Exists {
                path: self.path.to_string_lossy().into_owned(),
            },
            _ => refused(self.path, &error),
        })
    }

    /// The same, with what was there kept beside it as its backup; one that is the same already is left alone.
    pub fn write_over(&self, content: &[u8]) -> Result<(), SaveError> {
        let is_same = |file: fs::Metadata| file.len() == content.len() as u64;
        if self.overwrite
            && fs::metadata(&self.target).is_ok_and(is_same)
            && fs::read(&self.target).is_ok_and(|there| there == content)
        {
            return Ok(());
        }
        if self.overwrite
            && self.target.exists()
            && let Some(backup) = backup_path(&self.target)
            && let Err(error) = keep_as(&self.target, &backup)
        {
            // Better the new version without the old one beside it than not saved.
            log::warn!("no backup of {}: {error}", self.target.display());
        }
        self.write(content)
    }
}

/// Where the version before the last save of a project is kept: `audit.bak.ron` beside `audit.ron`. `None` for a backup,
/// which has none.
pub fn backup_path(path: &Path) -> Option<PathBuf> {
    let stem = Path::new(path.file_stem()?);
    if stem.extension().is_some_and(|ending| ending == "bak") {
        return None;
    }
    let mut name = stem.as_os_str().to_owned();
    name.push(".bak");
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    Some(path.with_file_name(name))
}

/// Gives a file's content a second name, in place of what had it. Interrupted anywhere, both names lead to a whole file.
fn keep_as(file: &Path, backup: &Path) -> std::io::Result<()> {
    let folder = backup.parent().unwrap_or(Path::new(""));
    // Made and removed again, for a name that nobody has.
    let name = builder().tempfile_in(folder)?.into_temp_path();
    fs::remove_file(&name)?;
    match fs::hard_link(file, &name) {
        Ok(()) => name.persist(backup).map_err(Into::into),
        // Some drives know one name per file.
        Err(_) => write_atomically(backup, &fs::read(file)?, true),
    }
}

fn refused(path: &Path, error: &std::io::Error) -> SaveError {
    let path = path.to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            SaveError::NoRoom { path }
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => SaveError::ReadOnly { path },
        // It was there a moment ago.
        ErrorKind::NotFound => SaveError::NoFolder { path },
        _ => SaveError::Refused {
            path,
            reason: system_words(error),
        },
    }
}

/// The system's own words, without the name of the temporary file that an error of writing carries.
fn system_words(error: &std::io::Error) -> String {
    let inner = error.get_ref().and_then(|inner| inner.source());
    inner.map_or_else(|| error.to_string(), ToString::to_string)
}

/// How the names of files being written begin and end.
const BEING_WRITTEN: (&str, &str) = (".vigie-", ".tmp");

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEING_WRITTEN.0).suffix(BEING_WRITTEN.1);
    builder
}

/// Removes what killed processes left half written in a folder: whoever is writing holds the lock of its file.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(BEING_WRITTEN.0) && name.ends_with(BEING_WRITTEN.1) {
            let_go(&entry.path());
        }
    }
}

/// Writes a file so that a crash leaves it as it was or as it is to be.
pub(super) fn write_atomically(target: &Path, content: &[u8], overwrite: bool) -> std::io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new(""));
    sweep(folder);
    let mut builder = builder();
    // A temporary file is closed to others; the project is to be as readable as any file, or as it was.
    let permissions = match fs::metadata(target) {
        Ok(metadata) => Some(metadata.permissions()),
        Err(_) => ordinary_permissions(),
    };
    if let Some(permissions) = permissions.filter(|permissions| !permissions.readonly()) {
        builder.permissions(permissions);
    }
    let mut file = loop {
        let file = builder.tempfile_in(folder)?;
        // Where there are no locks, nobody sweeps either.
        if file.as_file().try_lock().is_err() || is_at(file.as_file(), file.path()) {
            break file;
        }
    };
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
