//! Characters that must not reach a page or a terminal as they are.

/// Whether a character controls what shows it, or turns the order of what follows. A line break does neither.
pub fn is_unfit(letter: char) -> bool {
    let turns = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (letter.is_control() && letter != '\n')
}
