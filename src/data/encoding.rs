//! From bytes to text, without ever guessing silently or replacing a letter.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{ISO_8859_15, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::latin9::speaks_latin9;
use super::split::count_lines;
use super::{Encoding, Error};

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
const UTF16LE_MARK: &[u8] = b"\xFF\xFE";
const UTF16BE_MARK: &[u8] = b"\xFE\xFF";

/// Decodes a file of text, in the encoding given or in the one its bytes show.
pub(crate) fn decode<'a>(
    path: &str,
    bytes: &'a [u8],
    given: Option<Encoding>,
) -> Result<(Encoding, Cow<'a, str>), Error> {
    let encoding = match given.or_else(|| marked(bytes)) {
        Some(encoding) => encoding,
        None => guess(path, bytes)?,
    };
    let text = match encoding {
        Encoding::Utf8 => utf8(path, bytes)?,
        Encoding::Windows1252 => windows1252(path, bytes)?,
        Encoding::Latin9 => latin9(path, bytes)?,
        Encoding::Utf16Le | Encoding::Utf16Be => utf16(path, bytes, encoding)?,
    };
    Ok((encoding, text))
}

/// The encoding announced by a byte order mark.
pub(crate) fn marked(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(UTF8_MARK) {
        Some(Encoding::Utf8)
    } else if bytes.starts_with(UTF16LE_MARK) {
        Some(Encoding::Utf16Le)
    } else if bytes.starts_with(UTF16BE_MARK) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether bytes read so cannot be text: it holds NUL, or too many control characters.
pub(crate) fn is_binary(bytes: &[u8], given: Option<Encoding>) -> bool {
    if matches!(
        given.or_else(|| marked(bytes)),
        Some(Encoding::Utf16Le | Encoding::Utf16Be)
    ) {
        return false;
    }
    controls(bytes).is_none_or(|controls| controls * 50 > bytes.len())
}

/// How many control characters bytes hold that have no place in text; `None` where they hold NUL.
pub(crate) fn controls(bytes: &[u8]) -> Option<usize> {
    if bytes.contains(&0) {
        return None;
    }
    let is_control = |byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' | 0x0C => 0_u8,
        0x00..=0x1F | 0x7F => 1,
        _ => 0,
    };
    // So few at a time that a byte can count them, which the processor does for many bytes at once.
    let count = |bytes: &[u8]| bytes.iter().map(is_control).fold(0, u8::wrapping_add);
    Some(bytes.chunks(255).map(|bytes| usize::from(count(bytes))).sum())
}

/// The encoding of bytes without a mark. Bytes that are partly UTF-8 and partly not come from files pasted
/// together: no single encoding reads them, so none is chosen.
fn guess(path: &str, bytes: &[u8]) -> Result<Encoding, Error> {
    let Err(fault) = std::str::from_utf8(bytes) else {
        return Ok(Encoding::Utf8);
    };
    if is_mixed(bytes) {
        return Err(wrong(path, bytes, fault.valid_up_to(), "UTF-8"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let name = detector.guess(Some(b"fr"), Utf8Detection::Deny).name();
    // Neighbours of Windows-1252 share its accented letters and are guessed from a few words only.
    if matches!(
        name,
        "windows-1252" | "windows-1250" | "windows-1254" | "windows-1257" | "windows-1258"
    ) || name.starts_with("ISO-8859-")
        || name == "macintosh"
    {
        Ok(match speaks_latin9(bytes) {
            true => Encoding::Latin9,
            false => Encoding::Windows1252,
        })
    } else {
        Err(wrong(path, bytes, fault.valid_up_to(), name))
    }
}

/// Whether bytes that are not UTF-8 nevertheless hold letters in UTF-8. A capital followed by a quotation mark
/// in Windows-1252 (`É»`) looks like one such letter; the letters of western Europe and signs such as `€` do not
/// arise so.
pub(crate) fn is_mixed(bytes: &[u8]) -> bool {
    let (mut certain, mut possible, mut invalid) = (0_usize, 0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars().filter(|letter| !letter.is_ascii()) {
            match letter {
                '\u{80}'..='\u{17F}' | '\u{800}'.. => certain += 1,
                _ => possible += 1,
            }
        }
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    certain > 0 || possible > invalid
}

fn utf8<'a>(path: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>, Error> {
    let body = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(fault) => Err(wrong(path, body, fault.valid_up_to(), "UTF-8")),
    }
}

fn windows1252<'a>(path: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>, Error> {
    // Five bytes mean nothing in this encoding; the decoder would turn them into invisible characters.
    match bytes
        .iter()
        .position(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D))
    {
        Some(at) => Err(wrong(path, bytes, at, "Windows-1252")),
        None => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

fn latin9<'a>(path: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>, Error> {
    // These bytes are control characters there, which no text holds.
    match bytes.iter().position(|byte| matches!(byte, 0x80..=0x9F)) {
        Some(at) => Err(wrong(path, bytes, at, "ISO 8859-15")),
        None => Ok(ISO_8859_15.decode_without_bom_handling(bytes).0),
    }
}

fn utf16<'a>(path: &str, bytes: &'a [u8], encoding: Encoding) -> Result<Cow<'a, str>, Error> {
    let (decoder, mark, name) = match encoding {
        Encoding::Utf16Be => (UTF_16BE, UTF16BE_MARK, "UTF-16BE"),
        _ => (UTF_16LE, UTF16LE_MARK, "UTF-16LE"),
    };
    let body = bytes.strip_prefix(mark).unwrap_or(bytes);
    match decoder.decode_without_bom_handling_and_without_replacement(body) {
        Some(text) if text.contains('\0') => Err(Error::Binary {
            path: path.to_string(),
        }),
        Some(text) => Ok(text),
        None => {
            let (damaged, _) = decoder.decode_without_bom_handling(body);
            let at = damaged.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
            Err(wrong(path, damaged.as_bytes(), at, name))
        }
    }
}

/// The error of a byte at `at` that `encoding` cannot hold.
fn wrong(path: &str, bytes: &[u8], at: usize, encoding: &str) -> Error {
    let line = count_lines(&bytes[..at]) + 1;
    Error::Encoding {
        path: path.to_string(),
        line,
        encoding: encoding.to_string(),
    }
}
