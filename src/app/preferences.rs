//! What the program remembers about its user: language, look, recent files. Reading it never fails.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Theme;
use crate::text::Language;

/// How many files the recent list keeps.
const RECENT: usize = 8;

/// Remembered between runs, on this machine only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    pub language: Language,
    pub theme: Theme,
    /// Text size, from 0.8 to 2.0.
    pub zoom: f32,
    /// Most recent first.
    pub recent: Vec<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            language: Language::of_system(),
            theme: Theme::System,
            zoom: 1.0,
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// Reads the preferences kept in `storage`; anything unreadable is the default.
    pub fn read(storage: &Path) -> Preferences {
        let read = std::fs::read_to_string(file(storage))
            .ok()
            .and_then(|text| ron::from_str(&text).ok());
        let mut preferences: Preferences = read.unwrap_or_default();
        if !(0.8..=2.0).contains(&preferences.zoom) {
            preferences.zoom = 1.0;
        }
        preferences
    }

    /// Keeps the preferences in `storage`. A failure is logged: it costs the user nothing but the comfort.
    pub fn write(&self, storage: &Path) {
        let written = (|| -> std::io::Result<()> {
            std::fs::create_dir_all(storage)?;
            let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().new_line("\n"))
                .map_err(std::io::Error::other)?;
            let mut beside = tempfile::NamedTempFile::new_in(storage)?;
            beside.write_all(text.as_bytes())?;
            beside.persist(file(storage))?;
            Ok(())
        })();
        if let Err(error) = written {
            log::warn!("preferences not kept: {error}");
        }
    }

    /// Puts a file first on the recent list.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Takes a file off the recent list.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent != path);
    }
}

fn file(storage: &Path) -> PathBuf {
    storage.join("preferences.ron")
}
