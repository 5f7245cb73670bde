//! What moved since a finding was noted is said in words, whatever moved.

use vigie::project::{Respect, Setup, fields};
use vigie::text::{Language, moved_words};

/// The fields of a set-up from which no number of a finding comes.
const NO_NUMBER: [&str; 5] = [
    "unit",
    "process",
    "direction_meant",
    "score_meant",
    "local_law_144",
];

#[test]
fn every_field_of_a_set_up_that_gives_numbers_has_words_in_both_languages() {
    let fields = fields(&Setup::default());
    for language in Language::ALL {
        let names = fields.keys().filter(|name| !NO_NUMBER.contains(&name.as_str()));
        for name in names {
            let words = moved_words(language, &[Respect::Setup(name.clone())]).expect("it moved");
            assert!(!words.contains(&format!(": {name}.")), "{words}");
        }
        assert_eq!(moved_words(language, &[]), None);
    }
}

#[test]
fn what_several_fields_tell_of_is_said_once() {
    let moved = ["suppressed", "rounded"].map(|field| Respect::Setup(field.to_owned()));
    let words = moved_words(Language::English, &moved).expect("they moved");
    assert_eq!(words.matches("how counts are read").count(), 1, "{words}");
}
