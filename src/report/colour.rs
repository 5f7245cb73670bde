//! The colours of a report: those of its style sheet, whatever it is written as.

use super::html::STYLE;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Quiet,
    Rule,
    Paper,
    Shade,
    Accent,
    Warm,
}

impl Ink {
    /// Its name in the style sheet.
    fn name(self) -> &'static str {
        match self {
            Ink::Text => "--ink",
            Ink::Quiet => "--quiet",
            Ink::Rule => "--rule",
            Ink::Paper => "--paper",
            Ink::Shade => "--shade",
            Ink::Accent => "--accent",
            Ink::Warm => "--warm",
        }
    }

    /// Red, green and blue; black where the style sheet does not say.
    pub fn rgb(self) -> [u8; 3] {
        let said = || -> Option<[u8; 3]> {
            let hexadecimal = STYLE.split_once(self.name())?.1.split_once('#')?.1;
            let part = |from: usize| u8::from_str_radix(hexadecimal.get(from..from + 2)?, 16).ok();
            Some([part(0)?, part(2)?, part(4)?])
        };
        said().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_names_every_colour() {
        assert_eq!(Ink::Paper.rgb(), [255, 255, 255]);
        assert_eq!(Ink::Warm.rgb(), [0xa3, 0x4a, 0x00]);
        for ink in [Ink::Text, Ink::Quiet, Ink::Rule, Ink::Shade, Ink::Accent] {
            assert_ne!(ink.rgb(), [0, 0, 0], "{ink:?}");
        }
    }
}
