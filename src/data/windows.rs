//! A file of text, window by window: read, hashed and decoded while the window before is understood, so that a
//! file larger than the memory can be read.

use std::borrow::Cow;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use encoding_rs::{ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::bytes::Reader;
use super::split::count_lines;
use super::{Encoding, Error, Progress, encoding};

/// Bytes at the end of a file that are looked at before it is read.
const TAIL: u64 = 64 << 10;

/// The windows of a file.
pub(crate) struct Windows<'a> {
    reader: Reader<'a>,
    path: &'a str,
    /// Bytes read in one go.
    size: usize,
    encoding: Encoding,
    is_guessed: bool,
    /// Bytes read and not yet decoded: the first window, or the start of a character.
    held: Vec<u8>,
    first: bool,
    ended: bool,
    /// Control characters met among how many bytes.
    controls: usize,
    bytes: u64,
    /// The encoding that a later window shows where the first ones were taken for UTF-8.
    other: Option<Encoding>,
    /// What to say if the file holds letters in UTF-8 after all.
    suspicion: Option<Error>,
}

/// A stretch of decoded text.
pub(crate) struct Window {
    pub text: String,
    /// Bytes of the file that were read for it.
    pub bytes: u64,
    /// Whether the file ends here.
    pub last: bool,
}

impl<'a> Windows<'a> {
    /// Starts a file, in the encoding given or in the one that its first window shows. `suspicion` is the encoding
    /// that another reading found, and its error.
    pub(crate) fn open(
        path: &Path,
        shown: &'a str,
        given: Option<Encoding>,
        suspicion: Option<(Encoding, Error)>,
        size: usize,
        progress: &'a Progress,
    ) -> Result<Self, Error> {
        let mut reader = Reader::open(path, shown, progress)?;
        let mut held = Vec::new();
        let ended = reader.fill(&mut held, size)?;
        let (suspected, suspicion) = suspicion.unzip();
        let encoding = match given.or(suspected).or_else(|| encoding::marked(&held)) {
            Some(encoding) => encoding,
            None if encoding::is_binary(&held, None) => {
                return Err(Error::Binary {
                    path: shown.to_string(),
                });
            }
            None => {
                let whole = if ended { held.len() } else { whole_lines(&held) };
                encoding::decode(shown, &held[..whole], None)?.0
            }
        };
        Ok(Windows {
            reader,
            path: shown,
            size,
            encoding,
            is_guessed: given.is_none(),
            held,
            first: true,
            ended,
            controls: 0,
            bytes: 0,
            other: None,
            suspicion,
        })
    }

    pub(crate) fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The encoding to try next, when this one does not read the file.
    pub(crate) fn other(&self) -> Option<Encoding> {
        self.other
    }

    /// Bytes that the file had when it was opened.
    pub(crate) fn file_size(&self) -> u64 {
        self.reader.size()
    }

    /// What to say of an error met in the file: when somebody writes to it meanwhile, what does not fit is no fault of
    /// its own.
    pub(crate) fn explain(&self, error: Error) -> Error {
        match error != Error::Cancelled && self.reader.has_changed() {
            true => Error::Changing {
                path: self.path.to_string(),
            },
            false => error,
        }
    }

    /// SHA-256 of the file, all of which has been read, and how many bytes it has.
    pub(crate) fn finish(self) -> Result<(String, u64), Error> {
        self.reader.finish()
    }

    /// The text that `carried` begins, longer by as much again and by a window at least. A line in an error is
    /// counted from the start of `carried`.
    pub(crate) fn next(&mut self, carried: &str) -> Result<Window, Error> {
        // Bytes in UTF-8 are the text as they are, and need not be copied behind what was carried over.
        let in_place = self.encoding == Encoding::Utf8 && !self.first;
        let before = if in_place { carried } else { "" };
        let start = before.len();
        let mut raw = before.as_bytes().to_vec();
        let known = self.held.len();
        raw.append(&mut self.held);
        if !self.first && !self.ended {
            self.ended = self.reader.fill(&mut raw, self.size.max(carried.len()))?;
        }
        let read = match self.first {
            true => raw.len(),
            false => raw.len() - start - known,
        } as u64;
        if !self.ended {
            self.held = raw.split_off(start + whole_characters(&raw[start..], self.encoding));
        }
        self.bytes += read;
        self.check(&raw[start..])?;
        let text = match in_place {
            false => self.joined(carried, &raw)?,
            true => match String::from_utf8(raw) {
                Ok(text) => text,
                Err(wrong) => self.joined(carried, &wrong.as_bytes()[start..])?,
            },
        };
        self.first = false;
        Ok(Window {
            text,
            bytes: read,
            last: self.ended,
        })
    }

    /// The text of these bytes, behind the one carried over.
    fn joined(&mut self, carried: &str, bytes: &[u8]) -> Result<String, Error> {
        let decoded = self.decode(bytes).map_err(|error| match error {
            Error::Encoding { path, line, encoding } => Error::Encoding {
                path,
                line: line + count_lines(carried.as_bytes()),
                encoding,
            },
            other => other,
        })?;
        Ok(format!("{carried}{decoded}"))
    }

    fn decode<'b>(&mut self, bytes: &'b [u8]) -> Result<Cow<'b, str>, Error> {
        if self.is_guessed
            && !self.first
            && self.encoding == Encoding::Utf8
            && std::str::from_utf8(bytes).is_err()
        {
            // The first windows may have held no letter with an accent.
            self.other = encoding::decode(self.path, bytes, None)
                .ok()
                .map(|(other, _)| other);
        }
        let single = matches!(self.encoding, Encoding::Windows1252 | Encoding::Latin9);
        if self.is_guessed && single && (!self.first || self.suspicion.is_some()) && encoding::is_mixed(bytes)
        {
            // No single encoding reads the file.
            return Err(match self.suspicion.take() {
                Some(error) => error,
                None => encoding::decode(self.path, bytes, Some(Encoding::Utf8))
                    .err()
                    .unwrap_or(Error::Encoding {
                        path: self.path.to_string(),
                        line: 1,
                        encoding: "Windows-1252".to_string(),
                    }),
            });
        }
        let (_, text) = encoding::decode(self.path, bytes, Some(self.encoding))?;
        // A mark counts at the start of a file only; elsewhere it is a letter that nobody sees.
        match encoding::marked(bytes) {
            Some(mark) if mark == self.encoding && !self.first => Ok(Cow::Owned(format!("\u{FEFF}{text}"))),
            _ => Ok(text),
        }
    }

    fn check(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if matches!(self.encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
            return Ok(());
        }
        let controls = encoding::controls(bytes);
        self.controls += controls.unwrap_or(0);
        match controls.is_none() || self.controls * 50 > self.bytes as usize {
            true => Err(Error::Binary {
                path: self.path.to_string(),
            }),
            false => Ok(()),
        }
    }
}

/// How many of these bytes make whole lines, in an encoding without a mark; all where no line ends.
fn whole_lines(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(bytes.len(), |at| at + 1)
}

/// How many of these bytes make whole characters, when more bytes follow.
fn whole_characters(bytes: &[u8], encoding: Encoding) -> usize {
    let length = bytes.len();
    match encoding {
        Encoding::Windows1252 | Encoding::Latin9 => length,
        Encoding::Utf8 => {
            // The last byte that starts a character, among the few that can still be incomplete.
            let recent = length.saturating_sub(3)..length;
            let lead = recent.rev().find(|&at| bytes[at] & 0xC0 != 0x80);
            match lead.map(|at| (at, bytes[at])) {
                Some((at, 0xC0..=0xDF)) if length - at < 2 => at,
                Some((at, 0xE0..=0xEF)) if length - at < 3 => at,
                Some((at, 0xF0..)) if length - at < 4 => at,
                _ => length,
            }
        }
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let even = length & !1;
            let high = even.checked_sub(if encoding == Encoding::Utf16Le { 1 } else { 2 });
            // The first half of a pair waits for the second.
            match high.map(|at| bytes[at]) {
                Some(0xD8..=0xDB) => even - 2,
                _ => even,
            }
        }
    }
}

/// The last lines of a file, to see how its table ends before it is read. Letters cut through are replaced: these
/// lines are looked at and not kept.
pub(crate) fn tail(path: &Path, encoding: Encoding) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    // An even number of bytes, for UTF-16.
    file.seek(SeekFrom::Start(size.saturating_sub(TAIL) & !1))?;
    let mut bytes = Vec::new();
    file.take(TAIL + 1).read_to_end(&mut bytes)?;
    let decoder = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Windows1252 => WINDOWS_1252,
        Encoding::Latin9 => ISO_8859_15,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
    };
    let text = decoder.decode_without_bom_handling(&bytes).0;
    Ok(match text.split_once('\n') {
        Some((_, lines)) => lines.to_string(),
        None => String::new(),
    })
}
