//! What a file is packed in, seen from its first bytes whatever its name, and what it holds.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::{Error, Packing, Progress};

const GZIP: &[u8] = b"\x1F\x8B";
const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";

/// A packed file may grow to this many bytes whatever its own size, and beyond only [`MOST_TIMES`] its size: text
/// shrinks ten times, at the most extreme a hundred; more than that is made to fill a computer's memory.
const ALWAYS: u64 = 64 << 20;
const MOST_TIMES: u64 = 200;

/// Bytes unpacked between two looks at whether to go on.
const STEP: u64 = 1 << 20;

/// How many files of an archive are named when there are too many.
const NAMED: usize = 5;

/// Whether the first bytes of a file are those of a packed one.
pub(crate) fn is_packed(start: &[u8]) -> bool {
    [GZIP, ZIP, EMPTY_ZIP].iter().any(|mark| start.starts_with(mark))
}

/// Unpacks a file: the way given, or the one its first bytes show. A spreadsheet is an archive of its own kind and is
/// left as it is.
pub(crate) fn unpack<'a>(
    path: &str,
    bytes: &'a [u8],
    progress: &Progress,
) -> Result<(Packing, Cow<'a, [u8]>), Error> {
    let size = bytes.len() as u64;
    if bytes.starts_with(GZIP) {
        let unpacked = grown(path, size, MultiGzDecoder::new(bytes), progress)?;
        return Ok((Packing::Gzip, Cow::Owned(unpacked)));
    }
    if !bytes.starts_with(ZIP) && !bytes.starts_with(EMPTY_ZIP) {
        return Ok((Packing::Plain, Cow::Borrowed(bytes)));
    }
    let damaged = |error: zip::result::ZipError| damaged(path, &error);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut members = Vec::new();
    for place in 0..archive.len() {
        let member = archive.by_index_raw(place).map_err(damaged)?;
        let name = member.name().map_err(damaged)?.into_owned();
        if name == "[Content_Types].xml" || name == "mimetype" {
            return Ok((Packing::Plain, Cow::Borrowed(bytes)));
        }
        if !member.is_dir() && !is_litter(&name) {
            members.push((place, name, member.encrypted()));
        }
    }
    let (place, member) = match members.as_slice() {
        [] => {
            return Err(Error::EmptyArchive {
                path: path.to_string(),
            });
        }
        [(_, member, true)] => {
            return Err(Error::EncryptedArchive {
                path: path.to_string(),
                member: member.clone(),
            });
        }
        [(place, member, false)] => (*place, member.clone()),
        several => {
            let named = several.iter().take(NAMED).map(|(_, name, _)| name.clone());
            return Err(Error::SeveralInArchive {
                path: path.to_string(),
                members: named.collect(),
                count: several.len() as u64,
            });
        }
    };
    let reader = archive.by_index(place).map_err(damaged)?;
    let unpacked = grown(path, size, reader, progress)?;
    Ok((Packing::Zip { member }, Cow::Owned(unpacked)))
}

/// Files that some systems add to archives by themselves.
fn is_litter(name: &str) -> bool {
    name.starts_with("__MACOSX/") || name.ends_with(".DS_Store") || name.ends_with("Thumbs.db")
}

/// Reads what is unpacked, no more than a file of this size can honestly hold.
fn grown(path: &str, size: u64, mut reader: impl Read, progress: &Progress) -> Result<Vec<u8>, Error> {
    let limit = size.saturating_mul(MOST_TIMES).max(ALWAYS);
    let mut bytes: Vec<u8> = Vec::new();
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let read = reader.by_ref().take(STEP).read_to_end(&mut bytes);
        if read.map_err(|error| damaged(path, &error))? == 0 {
            return Ok(bytes);
        }
        if bytes.len() as u64 > limit {
            return Err(Error::GrowsTooMuch {
                path: path.to_string(),
                limit,
            });
        }
    }
}

fn damaged(path: &str, reason: &dyn std::fmt::Display) -> Error {
    Error::DamagedArchive {
        path: path.to_string(),
        reason: reason.to_string(),
    }
}
