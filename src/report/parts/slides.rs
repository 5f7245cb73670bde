//! A chart a page, for a meeting: a sentence as its title, what is counted, and what it does not show.

use super::Told;
use super::foremost::shortened;
use crate::report::Part;
use crate::report::document::{Block, Section};
use crate::text::text_with;

/// Most characters of a title: two or three lines of large letters.
const TITLE: usize = 170;
/// Most characters of a line of text.
const LINE: usize = 260;
/// Most charts: what a meeting can look at.
const MOST: usize = 12;

impl Told<'_> {
    pub(super) fn slides(&self) -> Vec<Section> {
        let mut slides = vec![(Part::Card, self.say("report-part-card"), self.about())];
        for found in self.foremost().iter().take(MOST) {
            let caution = [("caution", found.caution.as_str().into())];
            let left = [("left", (found.left_out() as f64).into())];
            let left = text_with(self.language, "report-slide-left", &left);
            let blocks = vec![
                Block::Figure(found.figure(format!("{} {left}", found.counted).trim_end().to_owned())),
                Block::Paragraph(shortened(&found.words, LINE)),
                Block::Note(shortened(
                    &text_with(self.language, "report-caution", &caution),
                    LINE,
                )),
            ];
            slides.push((Part::Findings, shortened(&found.headline, TITLE), blocks));
        }
        slides.push((
            Part::Undecided,
            self.say("report-public-unknown"),
            self.last_slide(),
        ));
        let sections = slides
            .into_iter()
            .enumerate()
            .map(|(place, (part, title, blocks))| Section {
                part,
                anchor: format!("slide-{}", place + 1),
                title,
                blocks,
            });
        sections.collect()
    }

    fn last_slide(&self) -> Vec<Block> {
        let mut blocks = self.unknown();
        blocks.push(Block::Paragraph(self.say("report-public-full")));
        blocks
    }
}
