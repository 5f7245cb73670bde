//! A report as plain data: what is said, in which order, before any page is laid out.

use crate::chart::Picture;

/// A whole report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub title: String,
    /// What it is, under its title.
    pub subtitle: String,
    pub sections: Vec<Section>,
    /// What is said at its foot: program, data, how it was made.
    pub foot: Vec<String>,
    /// How it was asked for, for whoever makes it again.
    pub options: super::Options,
}

/// One of its sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub part: super::Part,
    /// Where links to it lead: no other section of the report has the same.
    pub anchor: String,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading inside the section.
    Heading(String),
    Paragraph(String),
    /// What must not be overlooked: a limit, a change, something kept back.
    Note(String),
    List(Vec<String>),
    /// Names, each with what it stands for.
    Terms(Vec<(String, String)>),
    Table(Table),
    Figure(Figure),
    /// What can be typed as it stands.
    Command(String),
}

/// A table: its first column names the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    /// As many cells as heads in each.
    pub rows: Vec<Vec<String>>,
    /// Whether every column but the first holds numbers.
    pub numbers: bool,
}

/// A chart, and the table behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it shows: its caption, and its name for those who do not see it.
    pub name: String,
    /// The same read aloud.
    pub says: String,
    pub picture: Picture,
    pub table: Table,
}
