//! The two catalogues and the language in force.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    French,
    English,
}

impl Language {
    /// Both, in the order of the switch.
    pub const ALL: [Language; 2] = [Language::French, Language::English];

    /// The system's language when it is one of the two, English otherwise.
    pub fn of_system() -> Language {
        sys_locale::get_locale().map_or(Language::English, |locale| Language::of_locale(&locale))
    }

    /// The language of a locale such as `fr-CA` or `fr_FR.UTF-8`; English when it is neither of the two.
    pub fn of_locale(locale: &str) -> Language {
        let language = locale.split(['-', '_', '.']).next().unwrap_or_default();
        match language.eq_ignore_ascii_case("fr") {
            true => Language::French,
            false => Language::English,
        }
    }

    /// Its code, as in the `lang` attribute of a page: `fr`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::French => langid!("fr"),
            Language::English => langid!("en"),
        }
    }
}

/// A file of a catalogue: its stem, then its text in French and in English.
struct File(&'static str, &'static str, &'static str);

macro_rules! files {
    ($($stem:literal)*) => {
        [$(File(
            $stem,
            include_str!(concat!("../../assets/text/fr/", $stem, ".ftl")),
            include_str!(concat!("../../assets/text/en/", $stem, ".ftl")),
        )),*]
    };
}

/// Every file of the catalogues, the same in both languages: one per subject or screen.
const FILES: &[File] = &files![
    // What this room says by itself.
    "numbers" "names" "metrics" "measures" "cards" "summaries" "people" "sentences" "formulas" "reasons"
    "data_errors" "places" "headless" "population" "typing" "score_direction" "formats" "filter_errors" "project_errors" "steps" "recodes"
    // What the screens say.
    "about" "subjects"
    "adjusted"
    "annotations"
    "claims"
    "arms"
    "burden"
    "calibration"
    "choices"
    "commands"
    "consistency"
    "counts"
    "data"
    "dialogs"
    "direction"
    "disparities"
    "evidence"
    "findings"
    "front"
    "joins"
    "noted"
    "local_law"
    "keeping"
    "merge"
    "methods"
    "moved"
    "outcomes"
    "privacy"
    "process"
    "reading"
    "report" "report_tables" "paper"
    "setup"
    "sheets"
    "size"
    "start"
    "status"
    "strata"
    "talk"
    "threshold"
    "traces"
    "uncertainty"
    "views"
    // What the commands without a window say.
    "cli"
];

/// The files of one language's catalogue, as (stem, text): what checks of the catalogues read.
pub fn catalogue(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES
        .iter()
        .map(move |File(stem, french, english)| match language {
            Language::French => (*stem, *french),
            Language::English => (*stem, *english),
        })
}

/// The text of a catalogue entry. An unknown id is logged and comes back as itself.
pub fn text(language: Language, id: &str) -> String {
    text_with(language, id, &[])
}

/// The text of an entry with variables. Numbers for display are passed already written; a variable used to choose a
/// plural is passed as a number too.
pub fn text_with(language: Language, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        log::error!("the {} catalogue has no text \"{id}\"", language.code());
        return id.to_owned();
    };
    let arguments: FluentArgs = arguments
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    for error in errors {
        log::error!("the {} text \"{id}\": {error}", language.code());
    }
    text.into_owned()
}

/// A language's catalogue, parsed once.
fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static FRENCH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let once = match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    };
    once.get_or_init(|| parse(language))
}

/// What cannot be parsed is logged and left out; the checks of the catalogues fail on it.
fn parse(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // The marks that isolate a variable's direction would end up in labels, copies and exports.
    bundle.set_use_isolating(false);
    if language == Language::French {
        bundle.set_transform(Some(french_spaces));
    }
    for (stem, source) in catalogue(language) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            log::error!("{}/{stem}.ftl: {errors:?}", language.code());
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("{}/{stem}.ftl: {errors:?}", language.code());
        }
    }
    bundle
}

/// French puts a space before high punctuation and inside quotation marks, and never breaks a line there. The
/// catalogue is written with the space bar; this makes those spaces the right ones.
fn french_spaces(words: &str) -> Cow<'_, str> {
    const SPACES: [(&str, &str); 7] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{202f};"),
        (" !", "\u{202f}!"),
        (" ?", "\u{202f}?"),
        (" %", "\u{a0}%"),
        (" »", "\u{a0}»"),
        ("« ", "«\u{a0}"),
    ];
    if !SPACES.iter().any(|(plain, _)| words.contains(plain)) {
        return Cow::Borrowed(words);
    }
    let fixed = SPACES.iter().fold(words.to_owned(), |words, (plain, fixed)| {
        words.replace(plain, fixed)
    });
    Cow::Owned(fixed)
}
