//! Windows-1252 and ISO 8859-15 (Latin-9) share the letters of western Europe; what tells them apart.

/// The euro sign in Latin-9; in Windows-1252 the sign for "some currency", which nobody writes.
const EURO: u8 = 0xA4;

/// Whether bytes in one of the two encodings are in Latin-9. They are in Windows-1252 when they hold bytes that mean
/// nothing in Latin-9 (quotation marks, dashes, its own euro), and when nothing tells: then they read the same.
pub(crate) fn speaks_latin9(bytes: &[u8]) -> bool {
    let mut speaks = false;
    for (at, byte) in bytes.iter().enumerate() {
        speaks |= match byte {
            0x80..=0x9F => return false,
            &EURO => true,
            // The letters of `cœur` and `Œuvre`; in Windows-1252 one half and one quarter, which stand after digits.
            0xBC | 0xBD => {
                is_letter(bytes.get(at + 1))
                    || is_letter(at.checked_sub(1).and_then(|before| bytes.get(before)))
            }
            _ => false,
        };
    }
    speaks
}

fn is_letter(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0xC0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_one_of_the_two_encodings_can_mean_decides() {
        for (bytes, latin9) in [
            (&b"s\xBDur"[..], true),
            (b"\xBCuvre", true),
            (b"prix \xA4", true),
            (b"\xE9t\xE9", false),
            (b"2\xBD heures", false),
            (b"s\x9Cur, \xA4", false),
        ] {
            assert_eq!(speaks_latin9(bytes), latin9, "{bytes:?}");
        }
    }
}
