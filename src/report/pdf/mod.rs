//! The report as PDF: A4 pages that are printed, searched, copied from, and read aloud.
//!
//! | file | what it holds |
//! |---|---|
//! | `letters` | which letters there are, how wide, and where lines break |
//! | `sheet` | pages laid out, as plain data |
//! | `tree` | the order in which they are read |
//! | `flow`, `blocks`, `table` | the report set down the pages |
//! | `paint`, `drawing` | the pages and their charts painted |

mod blocks;
mod drawing;
mod flow;
mod letters;
mod paint;
mod sheet;
mod table;
mod tree;

use blocks::{BODY, QUIET, setting};
use flow::{Flow, Side};
use letters::{Face, Letters};
use paint::{About, paint_all};
use sheet::{Item, Paper, Target};
use tree::Role;

use super::Edition;
use super::colour::Ink;
use super::document::Document;
use super::stamp::sealed;
use crate::text::{Language, text, text_with};

/// The whole file. The same report gives the same bytes on any machine: nothing in it comes from the clock. What could
/// not be written, in the words of the library, when something in it could not be read by everybody.
pub fn pdf(document: &Document) -> Result<Vec<u8>, String> {
    let letters = Letters::new().ok_or("the faces of the letters cannot be read")?;
    let language = document.options.language;
    let mut flow = set(&letters, document, 1.0);
    // Two pages are two pages, whatever is written on them.
    for scale in SMALLER {
        if document.options.edition == Edition::Public && flow.sheets.len() > 2 {
            flow = set(&letters, document, scale);
        }
    }
    number_pages(&mut flow, document, language);
    let about = About {
        title: &document.title,
        subject: &document.subtitle,
        language: language.code(),
        stamp: (sealed(document), text(language, "report-pdf-stamp")),
    };
    paint_all(flow, &about)
}

/// How small two pages are printed, one after the other, until they are two.
const SMALLER: [f32; 4] = [0.93, 0.86, 0.79, 0.72];

/// The report set down its pages.
fn set<'a>(letters: &'a Letters, document: &'a Document, scale: f32) -> Flow<'a> {
    let edition = document.options.edition;
    let paper = match edition {
        Edition::Full | Edition::Public => Paper::A4,
        Edition::Slides => Paper::SLIDE,
    };
    let mut flow = Flow::new(letters, paper.shrunk(scale), edition);
    let numbers = front(&mut flow, document);
    for (place, section) in document.sections.iter().enumerate() {
        let sect = flow.tree.add(None, Role::Section);
        let title = match edition {
            Edition::Full | Edition::Public => {
                flow.gap(if place == 0 { 16.0 } else { 22.0 });
                flow.ensure(110.0);
                flow.rule(1.2, Ink::Text);
                flow.top += 7.0;
                setting(Face::Strong, 15.0, 19.0, Ink::Text)
            }
            Edition::Slides => {
                if place > 0 {
                    flow.new_page();
                }
                setting(Face::Strong, 18.0, 23.0, Ink::Text)
            }
        };
        flow.heading(sect, 2, &section.title, title, 60.0);
        flow.top += 6.0;
        for (at, block) in section.blocks.iter().enumerate() {
            flow.block(sect, block, section.blocks.get(at + 1));
        }
    }
    if edition != Edition::Slides {
        foot(&mut flow, document);
    }
    number_contents(&mut flow, &numbers);
    flow
}

/// Where the number of a section's page is to stand: the page, the right edge, the top, the place in the tree.
struct Number {
    sheet: usize,
    top: f32,
    place: tree::Place,
}

/// The title, and what the report holds.
fn front(flow: &mut Flow<'_>, document: &Document) -> Vec<Number> {
    let across = flow.across();
    let title = setting(Face::Strong, 22.0, 27.0, Ink::Text);
    let lines = flow.broken(&document.title, title, across.1);
    let place = flow.tree.add(None, Role::Heading(1, document.title.clone()));
    flow.lines(&lines, across, title, place);
    let place = flow.tree.add(None, Role::Paragraph);
    flow.said(
        place,
        &document.subtitle,
        setting(Face::Regular, 10.5, 17.0, Ink::Quiet),
    );
    flow.top += 10.0;
    if flow.edition != Edition::Full {
        return Vec::new();
    }

    let contents = flow.tree.add(None, Role::Contents);
    let pad = 8.0;
    let height = document.sections.len() as f32 * BODY.leading + 2.0 * pad - 2.0;
    flow.under(sheet::Under {
        left: across.0,
        top: flow.top,
        width: across.1,
        height,
        ink: Ink::Shade,
    });
    flow.top += pad;
    let inside = (across.0 + 12.0, across.1 - 24.0);
    let mut numbers = Vec::new();
    for (section, of) in document.sections.iter().enumerate() {
        let entry = flow.tree.add(Some(contents), Role::Entry);
        let link = flow.tree.add(Some(entry), Role::Link);
        let mut lines = flow.broken(&of.title, BODY, inside.1 - 40.0);
        lines.truncate(1);
        for line in &mut lines {
            line.words = format!("{} ", line.words.trim_end());
            flow.line(line, flow.top, inside, Side::Left, BODY, Some(link));
        }
        flow.item(Item::Link {
            left: inside.0,
            top: flow.top,
            width: inside.1,
            height: BODY.leading,
            to: Target::Section(section),
            says: of.title.clone(),
            place: link,
        });
        numbers.push(Number {
            sheet: flow.page(),
            top: flow.top,
            place: link,
        });
        flow.top += BODY.leading;
    }
    flow.top += pad;
    numbers
}

/// What is said after the last section.
fn foot(flow: &mut Flow<'_>, document: &Document) {
    flow.gap(16.0);
    flow.ensure(50.0);
    flow.rule(0.6, Ink::Rule);
    flow.top += 6.0;
    for line in &document.foot {
        let place = flow.tree.add(None, Role::Paragraph);
        flow.said(place, line, QUIET);
    }
}

/// The pages of the sections, known when all are set.
fn number_contents(flow: &mut Flow<'_>, numbers: &[Number]) {
    let (left, room) = flow.across();
    let pages: Vec<usize> = { flow.marks.iter() }
        .filter(|mark| mark.level == 2)
        .map(|mark| mark.page + 1)
        .collect();
    for (number, page) in numbers.iter().zip(pages) {
        let words = page.to_string();
        let width = flow.letters.width(&words, BODY.style);
        flow.sheets[number.sheet].items.push(Item::Words {
            left: left + room - 12.0 - width,
            foot: number.top + BODY.foot(),
            words,
            style: BODY.style,
            ink: Ink::Quiet,
            place: Some(number.place),
        });
    }
}

/// The title and the number at the foot of every page: seen, and not read.
fn number_pages(flow: &mut Flow<'_>, document: &Document, language: Language) {
    let count = flow.sheets.len();
    let (left, room) = flow.across();
    let foot = flow.paper.height - 26.0;
    let title = flow.broken(&document.title, QUIET, room - 90.0);
    for (page, sheet) in flow.sheets.iter_mut().enumerate() {
        let arguments = [
            ("number", (page + 1).to_string().into()),
            ("count", count.to_string().into()),
        ];
        let words = text_with(language, "report-pdf-page", &arguments);
        let width = flow.letters.width(&words, QUIET.style);
        let title = title.first().map(|line| line.words.trim_end().to_owned());
        let said = [(left, title.unwrap_or_default()), (left + room - width, words)];
        sheet.items.extend(said.map(|(left, words)| Item::Words {
            left,
            foot,
            words,
            style: QUIET.style,
            ink: QUIET.ink,
            place: None,
        }));
    }
}
