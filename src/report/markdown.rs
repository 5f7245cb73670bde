//! A report as Markdown, with tables where HTML has charts.

use super::document::{Block, Document, Table};
use super::escape::markdown as escaped;
use super::stamp::stamp;

/// The whole file.
pub fn markdown(document: &Document) -> String {
    let mut blocks = vec![
        format!("# {}", inline(&document.title)),
        paragraph(&document.subtitle),
    ];
    for section in &document.sections {
        blocks.push(format!("## {}", inline(&section.title)));
        blocks.extend(section.blocks.iter().map(block));
    }
    blocks.push("---".to_owned());
    blocks.extend(document.foot.iter().map(|line| paragraph(line)));
    let mut text = format!("{}\n{}", stamp(&document.options), blocks.join("\n\n"));
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("### {}", inline(words)),
        Block::Paragraph(words) => paragraph(words),
        Block::Note(words) => quoted(words),
        Block::Command(words) => fenced(words),
        Block::List(items) => {
            let items = items.iter().map(|item| format!("- {}", inline(item)));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Terms(terms) => {
            let terms = terms
                .iter()
                .map(|(name, words)| format!("- **{}** : {}", inline(name), inline(words)));
            terms.collect::<Vec<_>>().join("\n")
        }
        Block::Table(found) => table(found),
        Block::Figure(figure) => format!("{}\n\n{}", paragraph(&figure.says), table(&figure.table)),
    }
}

/// Its lines kept apart by a backslash.
fn paragraph(words: &str) -> String {
    escaped(words.trim()).replace('\n', "\\\n")
}

fn quoted(words: &str) -> String {
    let lines = paragraph(words);
    let lines = lines.lines().map(|line| format!("> {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// On one line, as lists and cells need.
fn inline(words: &str) -> String {
    escaped(words.trim()).replace('\n', " ")
}

/// Between more backquotes than the text holds in a row.
fn fenced(words: &str) -> String {
    let longest = words
        .split(|letter| letter != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{words}\n{fence}")
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells = cells.iter().map(|cell| inline(cell));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = table.head.iter().enumerate().map(|(index, _)| match index {
        0 => "---",
        _ if table.numbers => "---:",
        _ => "---",
    });
    let mut lines = vec![
        format!("*{}*", inline(&table.caption)),
        String::new(),
        row(&table.head),
        format!("| {} |", rule.collect::<Vec<_>>().join(" | ")),
    ];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}
