//! A report as one HTML file: no script, nothing fetched, clean on paper.

use std::fmt::Write;

use super::Edition;
use super::document::{Block, Document, Figure, Table};
use super::paper::paper;
use super::stamp::stamp;
use crate::chart::picture::{markup, svg};
use crate::text::text;

pub(super) const STYLE: &str = include_str!("../../assets/report/report.css");

/// The whole file.
pub fn html(document: &Document) -> String {
    let mut page = Page {
        out: String::new(),
        figures: 0,
        edition: document.options.edition,
    };
    page.document(document);
    page.out
}

struct Page {
    out: String,
    /// How many figures there are already: their names must differ.
    figures: usize,
    edition: Edition,
}

impl Page {
    fn document(&mut self, document: &Document) {
        let language = document.options.language;
        let title = markup(&document.title);
        self.put(&format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
            language.code()
        ));
        self.put(&stamp(&document.options));
        self.put(&format!(
            "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body class=\"{}\">\n",
            document.options.edition.name()
        ));
        self.put(&format!(
            "<header>\n<h1>{title}</h1>\n<p class=\"subtitle\">{}</p>\n</header>\n",
            markup(&document.subtitle)
        ));
        if self.edition == Edition::Full {
            self.contents(document);
        }
        self.put("<main>\n");
        for section in &document.sections {
            let (id, title) = (markup(&section.anchor), markup(&section.title));
            self.put(&format!(
                "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n"
            ));
            for block in &section.blocks {
                self.block(block);
            }
            self.put("</section>\n");
        }
        self.put("</main>\n<footer>\n");
        for line in &document.foot {
            self.put(&format!("<p>{}</p>\n", lines(line)));
        }
        self.put("</footer>\n</body>\n</html>\n");
    }

    fn contents(&mut self, document: &Document) {
        let contents = markup(&text(document.options.language, "report-contents"));
        self.put(&format!("<nav aria-label=\"{contents}\">\n<ol>\n"));
        for section in &document.sections {
            let (id, title) = (markup(&section.anchor), markup(&section.title));
            self.put(&format!("<li><a href=\"#{id}\">{title}</a></li>\n"));
        }
        self.put("</ol>\n</nav>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(words) => self.put(&format!("<h3>{}</h3>\n", markup(words))),
            Block::Paragraph(words) => self.put(&format!("<p>{}</p>\n", lines(words))),
            Block::Note(words) => self.put(&format!("<p class=\"note\">{}</p>\n", lines(words))),
            Block::Command(words) => self.put(&format!("<pre>{}</pre>\n", markup(words))),
            Block::List(items) => {
                self.put("<ul>\n");
                for item in items {
                    self.put(&format!("<li>{}</li>\n", lines(item)));
                }
                self.put("</ul>\n");
            }
            Block::Terms(terms) => {
                self.put("<dl>\n");
                for (name, words) in terms {
                    self.put(&format!(
                        "<div><dt>{}</dt><dd>{}</dd></div>\n",
                        markup(name),
                        lines(words)
                    ));
                }
                self.put("</dl>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let id = format!("figure-{}", self.figures);
        let picture = svg(&figure.picture, paper(), &id, &figure.name, &figure.says);
        self.put(&format!(
            "<figure>\n{picture}\n<figcaption>{}</figcaption>\n",
            lines(&figure.says)
        ));
        // Elsewhere there is no room, and the chart holds its numbers in words.
        if self.edition == Edition::Full {
            self.table(&figure.table);
        }
        self.put("</figure>\n");
    }

    fn table(&mut self, table: &Table) {
        let class = if table.numbers { " class=\"numbers\"" } else { "" };
        self.put(&format!(
            "<div class=\"table\"><table{class}>\n<caption>{}</caption>\n<thead><tr>",
            markup(&table.caption)
        ));
        for head in &table.head {
            self.put(&format!("<th scope=\"col\">{}</th>", markup(head)));
        }
        self.put("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.put("<tr>");
            for (index, cell) in row.iter().enumerate() {
                match index {
                    0 => self.put(&format!("<th scope=\"row\">{}</th>", lines(cell))),
                    _ => self.put(&format!("<td>{}</td>", lines(cell))),
                }
            }
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table></div>\n");
    }

    fn put(&mut self, text: &str) {
        // Writing to a text cannot fail.
        let _ = self.out.write_str(text);
    }
}

/// Words whose lines stay apart.
fn lines(words: &str) -> String {
    markup(words.trim_end()).replace('\n', "<br>")
}
