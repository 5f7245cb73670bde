//! The choices of method, who disagrees, and the discussions that are not settled.

use super::{Told, day};
use crate::project::{Alternative, Choice, Frozen, Topic};
use crate::report::document::{Block, Table};
use crate::tally::Amount;
use crate::text::{largest_gap_words, option_name, question_words, text_with, topic_name};

impl Told<'_> {
    pub(super) fn choices(&self) -> Vec<Block> {
        let choices = &self.material.project.choices;
        let mut blocks = match choices.is_empty() {
            true => vec![Block::Paragraph(self.say("report-choices-none"))],
            false => { choices.iter() }
                .flat_map(|choice| self.choice(choice))
                .collect(),
        };
        let open = self.open_threads();
        if !open.is_empty() {
            blocks.push(Block::Heading(self.say("report-threads-open")));
            blocks.push(Block::List(open));
        }
        blocks
    }

    fn choice(&self, choice: &Choice) -> Vec<Block> {
        let language = self.language;
        let title = [
            ("number", choice.number.to_string().into()),
            ("question", question_words(language, choice).into()),
        ];
        let mut blocks = vec![Block::Heading(text_with(language, "report-choice-title", &title))];
        let decided = match choice.chosen() {
            Some(option) => option_name(language, option),
            None => self.say("choices-undecided"),
        };
        let revisit = day(&choice.revisit).to_owned();
        let terms = [
            ("choices-decided", decided),
            ("choices-by", choice.by.trim().to_owned()),
            ("choices-why", choice.why.trim().to_owned()),
            ("choices-revisit", revisit),
        ];
        let terms = terms.into_iter().filter(|(_, words)| !words.is_empty());
        blocks.push(Block::Terms(
            terms.map(|(id, words)| (self.say(id), words)).collect(),
        ));
        if !choice.options.is_empty() {
            blocks.push(Block::Table(self.options(choice)));
        }
        blocks.extend(choice.dissent.iter().map(|dissent| {
            let who = [("who", dissent.who.trim().into())];
            let who = text_with(language, "choices-dissent-of", &who);
            Block::Terms(vec![(who, dissent.words.trim().to_owned())])
        }));
        blocks
    }

    /// A row per option; what each came to only where somebody kept it.
    fn options(&self, choice: &Choice) -> Table {
        let mut heads = vec!["report-head-option", "choices-for", "choices-against"];
        let has_kept = choice.options.iter().any(|option| option.kept.is_some());
        if has_kept {
            heads.push("report-head-gap");
        }
        let row = |option: &Alternative| {
            let name = option_name(self.language, option);
            let name = match option.chosen {
                true => text_with(self.language, "choices-line-chosen", &[("option", name.into())]),
                false => name,
            };
            let words = |words: &str| words.trim().to_owned();
            let mut row = vec![name, words(&option.for_it), words(&option.against_it)];
            if has_kept {
                row.push(self.kept_gap(option));
            }
            row
        };
        Table {
            caption: self.say("choices-options"),
            head: heads.into_iter().map(|head| self.say(head)).collect(),
            rows: choice.options.iter().map(row).collect(),
            numbers: false,
        }
    }

    fn kept_gap(&self, option: &Alternative) -> String {
        let Some(kept) = &option.kept else {
            return String::new();
        };
        if gives_away(&kept.gap.numbers, self.options.least) {
            return self.say("report-kept-back");
        }
        let arguments = [
            ("gap", largest_gap_words(self.language, &kept.gap).into()),
            ("day", day(&kept.taken).into()),
        ];
        text_with(self.language, "report-choice-gap", &arguments)
    }

    /// What is discussed and not settled: about what, and how many messages. What people wrote there may name numbers
    /// that are kept back, and stays in the audit.
    fn open_threads(&self) -> Vec<String> {
        let open = self
            .material
            .project
            .threads
            .iter()
            .filter(|thread| thread.is_open());
        open.map(|thread| {
            let count = thread.messages.len();
            let arguments = [
                ("topic", topic_name(self.language, &thread.on).into()),
                ("count", (count as f64).into()),
                ("number", self.number(count).into()),
            ];
            text_with(self.language, "report-thread-open", &arguments)
        })
        .collect()
    }

    /// That something is still discussed, where it is told of.
    pub(super) fn discussed(&self, on: &Topic) -> Option<Block> {
        let open = self.material.project.thread(on)?.is_open();
        open.then(|| Block::Note(self.say("report-thread-note")))
    }
}

/// Whether a gap is made of counts of fewer people than the minimum.
fn gives_away(numbers: &Frozen, least: u32) -> bool {
    let least = f64::from(least);
    let few = |amount: Amount| amount.low > 0.0 && amount.low < least;
    let apart = |below: Amount, above: Amount| {
        few(Amount {
            low: below.low - above.high,
            high: below.high - above.low,
        })
    };
    [
        (numbers.numerator, numbers.denominator),
        (numbers.reference_numerator, numbers.reference_denominator),
    ]
    .into_iter()
    .any(|(above, below)| few(above) || few(below) || apart(below, above))
}
