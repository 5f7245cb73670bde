//! Two pages in plain words for everybody: what it is about, what was found, what is not known, what one can ask.

use super::Told;
use super::foremost::shortened;
use crate::project::CardLine;
use crate::report::Part;
use crate::report::document::{Block, Section};
use crate::text::{card_line_name, text_with};

/// Most findings told.
const TOLD: usize = 3;
/// Most questions asked.
const ASKED: usize = 3;
/// Most characters of what is written by hand, so that two pages are enough whatever it is.
const LINE: usize = 200;
const FOUND: usize = 420;

impl Told<'_> {
    pub(super) fn public(&self) -> Vec<Section> {
        let section = |part, id: &str, blocks| Section {
            part,
            anchor: id.to_owned(),
            title: self.say(id),
            blocks,
        };
        vec![
            section(Part::Card, "report-public-about", self.about()),
            section(Part::Findings, "report-public-found", self.found()),
            section(Part::Undecided, "report-public-unknown", self.unknown()),
            section(Part::Questions, "report-public-rights", self.rights()),
        ]
    }

    pub(super) fn about(&self) -> Vec<Block> {
        let lines = [
            CardLine::System,
            CardLine::Purpose,
            CardLine::Auditors,
            CardLine::Funding,
        ];
        let terms = lines.into_iter().map(|line| {
            let words = match self.material.project.card.line(line).trim() {
                "" => self.say("report-not-said"),
                words => shortened(words, LINE),
            };
            (card_line_name(self.language, line), words)
        });
        vec![Block::Paragraph(self.opening()), Block::Terms(terms.collect())]
    }

    fn found(&self) -> Vec<Block> {
        let foremost = self.foremost();
        let Some(first) = foremost.first() else {
            let id = if self.undecided_lines().is_empty() {
                "report-in-short-nothing"
            } else {
                "report-in-short-undecided"
            };
            return vec![Block::Paragraph(self.say(id))];
        };
        let told = foremost.iter().take(TOLD);
        let mut blocks = vec![Block::List(
            told.map(|found| shortened(&found.words, FOUND)).collect(),
        )];
        let left_out = first.left_out();
        let arguments = [
            ("title", first.title().into()),
            ("left", (left_out as f64).into()),
        ];
        let says = text_with(self.language, "report-public-chart", &arguments);
        blocks.push(Block::Figure(first.figure(says)));
        if foremost.len() > TOLD {
            let more = [("number", ((foremost.len() - TOLD) as f64).into())];
            blocks.push(Block::Paragraph(text_with(
                self.language,
                "report-public-more",
                &more,
            )));
        }
        blocks
    }

    pub(super) fn unknown(&self) -> Vec<Block> {
        let card = &self.material.project.card;
        let mut lines = vec![self.say("report-summary-limits")];
        let undecided = self.undecided_lines().len();
        if undecided > 0 {
            let arguments = [("number", (undecided as f64).into())];
            lines.push(text_with(self.language, "report-public-undecided", &arguments));
        }
        for (line, id) in [
            (CardLine::Refused, "report-public-refused"),
            (CardLine::Limits, "report-public-limits"),
        ] {
            let words = card.line(line).trim();
            if !words.is_empty() {
                let words = [("words", shortened(words, LINE).into())];
                lines.push(text_with(self.language, id, &words));
            }
        }
        if !self.kept.is_empty() {
            lines.push(self.say("report-public-kept-back"));
        }
        vec![Block::List(lines)]
    }

    fn rights(&self) -> Vec<Block> {
        let rights = ["report-right-know", "report-right-person", "report-right-contest"];
        let mut blocks = vec![
            Block::List(rights.iter().map(|id| self.say(id)).collect()),
            Block::Paragraph(self.say("report-rights-law")),
        ];
        let questions = self.open_questions();
        if !questions.is_empty() {
            let asked = questions.iter().take(ASKED);
            blocks.push(Block::Heading(self.say("report-public-questions")));
            blocks.push(Block::List(
                asked.map(|question| shortened(question, LINE)).collect(),
            ));
        }
        blocks.push(Block::Paragraph(self.say("report-public-full")));
        blocks
    }
}
