//! The two catalogues say the same things, in characters that can be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use skrifa::{FontRef, MetadataProvider};
use vigie::text::{Language, catalogue, text};

/// An entry of a catalogue.
#[derive(Default)]
pub struct Message {
    pub file: &'static str,
    /// Its variables, without `$`.
    pub variables: BTreeSet<String>,
    /// Other entries it is made of.
    pub references: BTreeSet<String>,
    /// Its words, without its variables.
    pub words: Vec<String>,
}

/// The entries of a language, by id.
pub fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, source) in catalogue(language) {
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}.ftl: {errors:?}", language.code()));
        for entry in resource.body {
            match entry {
                Entry::Message(entry) => {
                    let mut message = Message {
                        file,
                        ..Message::default()
                    };
                    let pattern = entry.value.expect("an entry has a text");
                    read(&pattern, &mut message);
                    messages.entry(entry.id.name.to_owned()).or_insert(message);
                }
                Entry::Term(term) => panic!("{} is a term: use a message", term.id.name),
                Entry::Junk { content } => panic!("{}/{file}.ftl: {content}", language.code()),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    messages
}

fn read(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.words.push((*value).to_owned()),
            PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read(&variant.value, message);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.references.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => message.words.push((*value).to_owned()),
        InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::FunctionReference { id, .. } => {
            panic!(
                "{}() writes no number as its language does: pass it written",
                id.name
            )
        }
        InlineExpression::TermReference { id, .. } => panic!("-{}: use a message", id.name),
    }
}

/// The variables of a message and of the messages it is made of.
fn all_variables(id: &str, messages: &BTreeMap<String, Message>) -> BTreeSet<String> {
    let message = messages
        .get(id)
        .unwrap_or_else(|| panic!("{id} is referred to and does not exist"));
    let mut variables = message.variables.clone();
    for other in &message.references {
        variables.extend(all_variables(other, messages));
    }
    variables
}

#[test]
fn no_entry_is_there_twice() {
    for language in Language::ALL {
        let lines: Vec<&str> = catalogue(language)
            .flat_map(|(_, source)| source.lines())
            .collect();
        let ids = lines
            .iter()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id);
        let ids: Vec<&str> = ids.filter(|id| !id.contains([' ', '#', '*', '[', '.'])).collect();
        let mut seen = BTreeSet::new();
        let twice: Vec<&&str> = ids.iter().filter(|id| !seen.insert(**id)).collect();
        assert_eq!(twice, Vec::<&&str>::new(), "{}", language.code());
    }
}

#[test]
fn both_languages_have_the_same_entries_in_the_same_files() {
    let place = |language| -> Vec<(String, &str)> {
        messages(language)
            .into_iter()
            .map(|(id, message)| (id, message.file))
            .collect()
    };
    assert_eq!(place(Language::French), place(Language::English));
}

#[test]
fn both_languages_use_the_same_variables() {
    // Agreement: French needs to know who is meant where English does not.
    let agreement = ["people", "x", "unit", "choice"];
    let (french, english) = (messages(Language::French), messages(Language::English));
    for id in french.keys() {
        let of = |messages| {
            let mut variables = all_variables(id, messages);
            variables.retain(|name| !agreement.contains(&name.as_str()));
            variables
        };
        assert_eq!(of(&french), of(&english), "{id}");
    }
}

#[test]
fn files_on_disk_are_all_in_the_catalogues() {
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets/text")
            .join(language.code());
        let on_disk: BTreeSet<String> = std::fs::read_dir(&folder)
            .expect("the catalogue's folder")
            .map(|entry| entry.expect("a file").path())
            .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
            .collect();
        let registered: BTreeSet<String> = catalogue(language).map(|(stem, _)| stem.to_owned()).collect();
        assert_eq!(on_disk, registered, "{}", language.code());
    }
}

#[test]
fn no_catalogue_says_what_only_a_person_may_conclude() {
    let stems = ["discrimin", "prouv"];
    let words = [
        "prove", "proves", "proved", "proven", "proof", "cause", "causes", "caused", "causent", "causé",
    ];
    for language in Language::ALL {
        for (id, message) in messages(language) {
            let text = message.words.join(" ").to_lowercase();
            for word in text.split(|character: char| !character.is_alphabetic()) {
                let forbidden = words.contains(&word) || stems.iter().any(|stem| word.starts_with(stem));
                assert!(!forbidden, "{id} says {word:?}");
            }
        }
    }
}

#[test]
fn typography_is_that_of_print() {
    let mut offences = Vec::new();
    for language in Language::ALL {
        for (id, message) in messages(language) {
            let text = message.words.join(" ");
            // Typewriter quotes, three points for an ellipsis, marks that isolate a variable.
            if text.contains(['\'', '"', '\u{2068}']) || text.contains("...") {
                offences.push((id, text));
            }
        }
    }
    assert_eq!(offences, Vec::new());
}

#[test]
fn french_punctuation_never_starts_a_line() {
    let fixed = |space: Option<char>| matches!(space, Some('\u{a0}' | '\u{202f}'));
    for id in messages(Language::French).keys() {
        // Variables are not given, so their names stand for them.
        let said: Vec<char> = text(Language::French, id).chars().collect();
        for (place, character) in said.iter().enumerate() {
            let before = place.checked_sub(1).map(|place| said[place]);
            match character {
                ':' | ';' | '!' | '?' | '%' => assert!(before != Some(' '), "{id}, before {character}"),
                '»' => assert!(fixed(before), "{id}, before »"),
                '«' => assert!(fixed(said.get(place + 1).copied()), "{id}, after «"),
                _ => {}
            }
        }
    }
}

#[test]
fn every_character_can_be_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let fonts: Vec<Vec<u8>> = std::fs::read_dir(folder)
        .expect("the fonts")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "ttf" || extension == "otf")
        })
        .map(|path| std::fs::read(path).expect("a font"))
        .collect();
    assert!(!fonts.is_empty(), "there are no fonts");
    let fonts: Vec<FontRef> = fonts
        .iter()
        .map(|bytes| FontRef::new(bytes).expect("a font"))
        .collect();
    let mut characters: BTreeSet<char> = BTreeSet::new();
    for language in Language::ALL {
        characters.extend(
            messages(language)
                .values()
                .flat_map(|message| message.words.join("").chars().collect::<Vec<_>>()),
        );
    }
    for source in crate::sources::sources("text") {
        characters.extend(source.chars().filter(|character| !character.is_ascii()));
    }
    let missing: Vec<char> = characters
        .into_iter()
        // Spaces are drawn as gaps whatever the font.
        .filter(|character| !character.is_whitespace() && !character.is_control())
        .filter(|character| fonts.iter().any(|font| font.charmap().map(*character).is_none()))
        .collect();
    assert_eq!(missing, Vec::<char>::new());
}
