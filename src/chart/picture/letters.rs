//! How wide words are, without asking a screen: a picture is laid out the same wherever it is painted.

use super::Lettering;

/// How wide the letters from the space to the tilde are in Inter, in thousandths of their size.
const ASCII: [u16; 95] = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 648, 648, 648, 648, 648,
    648, 648, 648, 648, 648, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264,
    543, 652, 562, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469,
    452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523,
    364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659,
];

/// The same of those from the no-break space to ÿ.
const LATIN: [u16; 96] = [
    281, 278, 558, 631, 723, 548, 266, 551, 591, 915, 449, 540, 540, 460, 670, 449, 455, 659, 420, 430, 497,
    622, 599, 276, 267, 313, 449, 540, 884, 926, 949, 507, 676, 676, 676, 676, 676, 676, 990, 727, 598, 598,
    598, 598, 264, 264, 264, 264, 719, 753, 761, 761, 761, 761, 761, 659, 761, 741, 741, 741, 741, 665, 631,
    609, 564, 564, 564, 564, 564, 564, 925, 558, 582, 582, 582, 582, 237, 237, 237, 237, 580, 585, 597, 597,
    597, 597, 597, 659, 597, 581, 581, 581, 581, 557, 609, 557,
];

fn letter(letter: char) -> u16 {
    let code = letter as usize;
    match letter {
        ' '..='~' => ASCII[code - 0x20],
        '\u{a0}'..='ÿ' => LATIN[code - 0xa0],
        '\u{202f}' | '’' | '‘' => 200,
        '“' | '”' => 381,
        '–' => 500,
        '—' | 'œ' | 'Œ' => 1000,
        '\u{2e80}'.. => 1000,
        _ => 660,
    }
}

/// How wide words on one line are, in points. Bold letters are a little wider.
pub fn width(words: &str, look: Lettering) -> f64 {
    let thousandths: u32 = words.chars().map(|each| u32::from(letter(each))).sum();
    let bold = if look.bold { 1.04 } else { 1.0 };
    f64::from(thousandths) / 1000.0 * look.size * bold
}

/// Words on lines no wider than `room`, cut inside a word only where it is wider than a line. No words, no line.
pub fn wrapped(words: &str, look: Lettering, room: f64) -> Vec<String> {
    let fits = |line: &str| width(line, look) <= room;
    let mut lines: Vec<String> = Vec::new();
    // No-break spaces hold their words together.
    for word in words.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let joined = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), joined.filter(|line| fits(line))) {
            (Some(line), Some(joined)) => *line = joined,
            _ if fits(word) => lines.push(word.to_owned()),
            _ => {
                lines.push(String::new());
                for each in word.chars() {
                    match lines.last_mut() {
                        Some(line) if line.is_empty() || fits(&format!("{line}{each}")) => line.push(each),
                        _ => lines.push(each.to_string()),
                    }
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost() {
        let name = "anticonstitutionnellement × moins de 25 ans";
        let lines = wrapped(name, Lettering::LABEL, 90.0);
        let wide = |line: &&String| width(line, Lettering::LABEL) > 90.0;
        assert_eq!(lines.iter().find(wide), None);
        let letters = |text: &str| {
            text.chars()
                .filter(|letter| !letter.is_whitespace())
                .collect::<String>()
        };
        assert_eq!(letters(&lines.concat()), letters(name));
    }

    #[test]
    fn a_number_is_never_cut_in_two() {
        let lines = wrapped("parmi 12\u{202f}345\u{a0}personnes", Lettering::QUIET, 110.0);
        assert_eq!(lines, ["parmi", "12\u{202f}345\u{a0}personnes"]);
    }
}
