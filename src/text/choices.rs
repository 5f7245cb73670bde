//! Choices in words: the question, its options, what each changes and comes to.

use super::{
    Language, cut_words, data_error, gap_words, group_name, grouping_name, metric_name, range_gap_words,
    ratio, reference_name, text, text_with,
};
use crate::project::{About, Alternative, Choice, Effect, Gap, NoGap};

/// What a choice is about.
pub fn about_choice_name(language: Language, about: About) -> String {
    let id = match about {
        About::Threshold => "choices-about-threshold",
        About::Reference => "choices-about-reference",
        About::Grouping => "choices-about-grouping",
        About::Metric => "choices-about-metric",
        About::Other => "choices-about-other",
    };
    text(language, id)
}

/// The question: in the person's words, or the one that what it is about asks.
pub fn question_words(language: Language, choice: &Choice) -> String {
    let own = choice.question.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let id = match choice.about {
        About::Threshold => "choices-question-threshold",
        About::Reference => "choices-question-reference",
        About::Grouping => "choices-question-grouping",
        About::Metric => "choices-question-metric",
        About::Other => "choices-question-other",
    };
    let grouping = choice.view.as_ref().map(|view| grouping_name(&view.grouping));
    text_with(language, id, &[("grouping", grouping.unwrap_or_default().into())])
}

/// An option: in the person's words, or by what it changes.
pub fn option_name(language: Language, option: &Alternative) -> String {
    match (option.name.trim(), &option.effect) {
        ("", Some(effect)) => effect_words(language, effect),
        ("", None) => text(language, "choices-option-unnamed"),
        (name, _) => name.to_owned(),
    }
}

/// What an option changes in the audit.
pub fn effect_words(language: Language, effect: &Effect) -> String {
    match effect {
        Effect::Decision(rule) => cut_words(language, rule),
        Effect::Reference(reference) => reference_name(language, reference),
        Effect::Grouping { attributes, .. } => {
            let names: Vec<String> = attributes.iter().map(|used| used.column.clone()).collect();
            grouping_name(&names)
        }
        Effect::Metric(metric) => metric_name(language, *metric),
    }
}

/// The largest gap under an option.
pub fn largest_gap_words(language: Language, gap: &Gap) -> String {
    let numbers = &gap.numbers;
    let apart = match numbers.difference.range() {
        Ok((low, high)) if low == high => gap_words(language, gap.metric, low),
        Ok(range) => range_gap_words(language, gap.metric, range),
        Err(undefined) => super::reason(language, undefined),
    };
    let apart = match numbers.ratio.known() {
        Some(known) => {
            let times = text_with(
                language,
                "choices-gap-times",
                &[("ratio", ratio(language, known).into())],
            );
            format!("{apart} {times}")
        }
        None => apart,
    };
    let arguments = [
        ("group", group_name(language, &gap.group).into()),
        ("gap", apart.into()),
        ("metric", metric_name(language, gap.metric).to_lowercase().into()),
    ];
    match numbers.reference_key.is_empty() {
        true => text_with(language, "choices-gap", &arguments),
        false => {
            let reference = group_name(language, &numbers.reference_key);
            let arguments: Vec<_> = { arguments.into_iter() }
                .chain([("reference", reference.into())])
                .collect();
            text_with(language, "choices-gap-to", &arguments)
        }
    }
}

/// Why there is no largest gap; `None` where nothing is to be said of it.
pub fn no_gap_words(language: Language, no: &NoGap) -> Option<String> {
    match no {
        NoGap::OnlyWords => None,
        NoGap::Gone => Some(text(language, "choices-gap-gone")),
        NoGap::NothingToCompare => Some(text(language, "choices-gap-none")),
        NoGap::Data(error) => Some(data_error(language, error)),
    }
}

/// A choice on one line: the question, the options, what was decided by whom and why, and who disagrees.
pub fn choice_line(language: Language, choice: &Choice) -> String {
    let mut parts = vec![question_words(language, choice)];
    parts.extend(choice.options.iter().map(|option| {
        let name = option_name(language, option);
        match option.chosen {
            true => text_with(language, "choices-line-chosen", &[("option", name.into())]),
            false => name,
        }
    }));
    let said = [
        ("choices-line-by", &choice.by),
        ("choices-line-why", &choice.why),
        ("choices-line-revisit", &choice.revisit),
    ];
    let said = said.into_iter().filter(|(_, words)| !words.trim().is_empty());
    parts.extend(said.map(|(id, words)| text_with(language, id, &[("words", words.trim().into())])));
    parts.extend(choice.dissent.iter().map(|dissent| {
        let arguments = [
            ("who", dissent.who.as_str().into()),
            ("words", dissent.words.as_str().into()),
        ];
        text_with(language, "choices-line-dissent", &arguments)
    }));
    let one_line = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line(parts.join(" · "))
}
