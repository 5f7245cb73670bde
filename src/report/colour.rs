//! The colours of a report: those of its style sheet, whatever it is written as.

use super::html::STYLE;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Quiet,
    Rule,
    Shade,
    Warm,
}

impl Ink {
    /// Its name in the style sheet.
    fn name(self) -> &'static str {
        match self {
            Ink::Text => "--ink",
            Ink::Quiet => "--quiet",
            Ink::Rule => "--rule",
            Ink::Shade => "--shade",
            Ink::Warm => "--warm",
        }
    }

    /// Red, green and blue; black where the style sheet does not say.
    pub fn rgb(self) -> [u8; 3] {
        let said = STYLE.split_once(self.name());
        said.and_then(|(_, said)| hexadecimal(said)).unwrap_or_default()
    }
}

/// Red, green and blue of the first colour written as `#rrggbb`.
pub(super) fn hexadecimal(said: &str) -> Option<[u8; 3]> {
    let digits = said.split_once('#')?.1;
    let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_names_every_colour() {
        assert_eq!(Ink::Warm.rgb(), [0xa3, 0x4a, 0x00]);
        for ink in [Ink::Text, Ink::Quiet, Ink::Rule, Ink::Shade] {
            assert_ne!(ink.rgb(), [0, 0, 0], "{ink:?}");
        }
    }
}
