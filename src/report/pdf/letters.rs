//! The letters of a page: which are drawn, how wide they are, and where lines are broken.

use std::collections::HashMap;

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::super::escape::visible;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
const STRONG: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// What stands for a letter that the faces do not have; the letter itself stays what is read aloud and copied.
const UNKNOWN: char = '□';

/// A face of the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Strong,
}

/// How words are written: their face, and their size in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub face: Face,
    pub size: f32,
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// It ends in a space where the words go on after one, so that they do not stick together when they are copied.
    pub words: String,
    /// Without that space, in points.
    pub width: f32,
}

/// The faces that pages are written in.
pub(super) struct Letters {
    regular: Drawn,
    strong: Drawn,
}

/// A face, and how wide its letters are in parts of its size.
struct Drawn {
    font: Font,
    widths: HashMap<char, f32>,
}

impl Letters {
    /// `None` when the faces that the program carries cannot be read.
    pub fn new() -> Option<Letters> {
        Some(Letters {
            regular: Drawn::new(REGULAR)?,
            strong: Drawn::new(STRONG)?,
        })
    }

    pub fn font(&self, face: Face) -> Font {
        self.drawn(face).font.clone()
    }

    fn drawn(&self, face: Face) -> &Drawn {
        match face {
            Face::Regular => &self.regular,
            Face::Strong => &self.strong,
        }
    }

    /// The words as they are drawn: of the letters that the faces have.
    pub fn drawable(&self, words: &str) -> String {
        let letters = words.chars().filter_map(|letter| match letter {
            letter if self.regular.widths.contains_key(&letter) => Some(letter),
            letter if letter.is_whitespace() => Some(' '),
            letter if is_mark(letter) => None,
            _ => Some(UNKNOWN),
        });
        letters.collect()
    }

    /// How wide words are, in points; letters drawn closer together in pairs make them a little narrower.
    pub fn width(&self, words: &str, style: Style) -> f32 {
        let drawn = self.drawn(style.face);
        let unknown = drawn.widths.get(&UNKNOWN).copied().unwrap_or_default();
        let width = |letter: char| match drawn.widths.get(&letter) {
            Some(width) => *width,
            None if letter.is_whitespace() => drawn.widths.get(&' ').copied().unwrap_or_default(),
            None if is_mark(letter) => 0.0,
            None => unknown,
        };
        words.chars().map(width).sum::<f32>() * style.size
    }

    /// Words on lines no wider than asked, broken between words, and inside one only where it is wider than a line.
    /// The words' own line ends stay.
    pub fn lines(&self, words: &str, style: Style, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        for said in visible(words.trim_end()).split('\n') {
            let mut line = String::new();
            let mut used = 0.0;
            let space = self.width(" ", style);
            for word in said.split(' ').filter(|word| !word.is_empty()) {
                let needed = self.width(word, style);
                if !line.is_empty() && used + space + needed <= width {
                    line.push(' ');
                    line.push_str(word);
                    used += space + needed;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(Line {
                        words: format!("{} ", std::mem::take(&mut line)),
                        width: used,
                    });
                }
                let mut pieces = self.pieces(word, style, width);
                let last = pieces.pop().unwrap_or_default();
                lines.extend(pieces.into_iter().map(|piece| Line {
                    width: self.width(&piece, style),
                    words: piece,
                }));
                used = self.width(&last, style);
                line = last;
            }
            lines.push(Line {
                words: format!("{line} "),
                width: used,
            });
        }
        if let Some(last) = lines.last_mut() {
            last.words.truncate(last.words.trim_end_matches(' ').len());
        }
        lines
    }

    /// A word in pieces no wider than asked, of one letter at least, cut after a sign that joins where there is one.
    fn pieces(&self, word: &str, style: Style, width: f32) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut piece = String::new();
        let mut used = 0.0;
        for letter in word.chars() {
            let more = self.width(letter.encode_utf8(&mut [0; 4]), style);
            if used + more > width && !piece.is_empty() {
                let cut = piece.rfind(['-', '_', '/', '.', ':', '=', ',', ';', '+']);
                let rest = match cut {
                    Some(cut) if cut + 1 < piece.len() && cut * 3 > piece.len() => piece.split_off(cut + 1),
                    _ => String::new(),
                };
                pieces.push(std::mem::replace(&mut piece, rest));
                used = self.width(&piece, style);
            }
            piece.push(letter);
            used += more;
        }
        pieces.push(piece);
        pieces
    }

    /// The widest word, and the widest line, of words whose own line ends stay.
    pub fn room(&self, words: &str, style: Style) -> (f32, f32) {
        let words = visible(words);
        let wide = |parts: &mut dyn Iterator<Item = &str>| {
            parts.map(|part| self.width(part, style)).fold(0.0, f32::max)
        };
        (
            wide(&mut words.split([' ', '\n'])),
            wide(&mut words.split('\n').map(str::trim_end)),
        )
    }
}

impl Drawn {
    fn new(data: &'static [u8]) -> Option<Drawn> {
        let face = FontRef::new(data).ok()?;
        let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(
            face.metrics(Size::unscaled(), LocationRef::default())
                .units_per_em,
        );
        let widths = face.charmap().mappings().filter_map(|(code, glyph)| {
            let letter = char::from_u32(code)?;
            Some((letter, metrics.advance_width(glyph)? / em))
        });
        Some(Drawn {
            widths: widths.collect(),
            font: Font::new(data.into(), 0)?,
        })
    }
}

/// Whether it is a sign put on the letter before it, or one that is not seen: left out where there is no drawing of it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style {
        face: Face::Regular,
        size: 10.0,
    };

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost() {
        let letters = Letters::new().expect("the faces are read");
        let said =
            "https-like/names_of.columns that go on, anticonstitutionnellement × moins de 25 ans\nand more";
        for width in [20.0, 60.0, 200.0] {
            let lines = letters.lines(said, STYLE, width);
            assert!(lines.iter().all(|line| line.width <= width), "{lines:?}");
            let all: String = lines.iter().map(|line| line.words.as_str()).collect();
            assert_eq!(all.replace('\n', " "), said.replace('\n', " "));
        }
    }

    #[test]
    fn what_has_no_drawing_has_a_box_and_what_is_unseen_has_none() {
        let letters = Letters::new().expect("the faces are read");
        assert_eq!(letters.drawable("e\u{301}té 東\tx"), "eté □ x");
        assert!((letters.width("東", STYLE) - letters.width("□", STYLE)).abs() < 1e-6);
    }
}
