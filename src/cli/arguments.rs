//! What can be written after `vigie`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use super::chart::Chart;
use super::consistency::SimilarGiven;
use super::local_law::LawGiven;
use super::methods::MethodsGiven;
use super::outputs_reading::OutputsReading;
use super::process::ProcessGiven;
use super::reading::Reading;
use super::spelling::{DrawnFromName, DuplicatesName, PolarityName, UnitName, UnmatchedName, ZeroName};
use crate::report::Edition;
use crate::text::Language;

/// Audit algorithms that decide about people. Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "vigie", version)]
pub(super) struct Arguments {
    /// The audit (.ron) or data file to open in the window
    pub file: Option<PathBuf>,
    /// The language of what is printed, or of the window [default: the system's; for the window, the one chosen in it]
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands that open no window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Set up an audit of a data file and save it
    New(Box<New>),
    /// Compute every measure of an audit and print them
    Measure(Measure),
    /// Write a report that anybody can read, print and check
    Report(Report),
    /// Write a view of an audit as a picture (.svg, .png) or as its table (.csv)
    Chart(Chart),
    /// Say where two audits differ. Status 0: nowhere; 1: somewhere; 2: one cannot be read
    Diff { first: PathBuf, second: PathBuf },
    /// Make one audit of two that began as one; findings of both are kept.
    /// Status 0: done; 1: done, and something is left for a person to settle in the window; 2: it cannot be done.
    /// As a merge driver of git: vigie merge %O %A %B --output %A --force
    Merge(Merge),
    /// Check that the data have not changed and that every finding's numbers come out the same; or, with --project,
    /// that a report says what its audit gives.
    /// Status 0: it holds; 1: it does not; 2: it cannot be read
    Verify {
        /// The audit, or a report (.html, .pdf, .md)
        file: PathBuf,
        /// The audit that the report is of
        #[arg(long, value_name = "AUDIT")]
        project: Option<PathBuf>,
        /// How to say it, of an audit
        #[arg(long, value_enum, default_value_t = VerifyFormat::Text, conflicts_with = "project")]
        format: VerifyFormat,
    },
}

/// How `verify` prints.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum VerifyFormat {
    /// A line per finding, and one per number that moved
    Text,
    /// One object, stable and versioned, with every number noted and computed now
    Json,
}

/// A language.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Lang {
    Fr,
    En,
}

impl Lang {
    pub(super) fn language(self) -> Language {
        match self {
            Lang::Fr => Language::French,
            Lang::En => Language::English,
        }
    }
}

/// What an audit is set up from.
#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("held_against").args(["outcome", "score_of"]).multiple(true),
    after_help = "A value that holds a comma, or a column that holds = or *, is put between double quotes \
inside the argument: --outcome 'job=\"yes, paid\"'. A quotation mark inside quotes is doubled."
)]
pub(super) struct New {
    /// The data: delimited text, a spreadsheet (xlsx, xls, ods) or Parquet
    pub data: PathBuf,
    /// The audit to write; its name ends in .ron
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
    /// What one row is
    #[arg(long, value_enum)]
    pub unit: UnitName,
    /// Whether being selected is good (favour) or bad (burden) for the person
    #[arg(long, value_enum)]
    pub polarity: PolarityName,
    /// A file of the model's outputs, joined to the data by key; several can be given, each with its --key
    #[arg(long, value_name = "FILE", requires = "keys")]
    pub outputs: Vec<PathBuf>,
    /// The columns that identify the same person in both files; when a name differs, DATA=OUTPUTS
    #[arg(
        long = "key",
        id = "keys",
        value_name = "COLUMN[=COLUMN][,COLUMN[=COLUMN]]",
        requires = "outputs"
    )]
    pub keys: Vec<String>,
    /// What a file of outputs is called [default: its file name]
    #[arg(long, value_name = "NAME", requires = "outputs")]
    pub outputs_name: Vec<String>,
    /// Differences of writing to overlook between keys that are not the same, separated by commas: blanks, case,
    /// leading-zeros, decimals, accents, dashes
    #[arg(long, value_name = "DIFFERENCES", requires = "outputs")]
    pub match_keys: Vec<String>,
    /// Rows without outputs: kept, their output unknown, or left out [default: keep]
    #[arg(long, value_enum, requires = "outputs")]
    pub unmatched: Vec<UnmatchedName>,
    /// Keys that stand on several rows of outputs: refused, the first or the last taken, or their outputs unknown
    /// [default: refuse]
    #[arg(long, value_enum, requires = "outputs")]
    pub duplicates: Vec<DuplicatesName>,
    /// Who was selected: the column, and the values that mean yes
    #[arg(long, value_name = "COLUMN=VALUE[,VALUE]", conflicts_with = "score")]
    pub decision: Option<String>,
    /// The score by which people are selected, highest first [see --lower-first]
    #[arg(long, value_name = "COLUMN", requires = "cut", group = "some_score")]
    pub score: Option<String>,
    /// The lowest scores come first: selected are scores of at most the threshold, or the lowest ones; of a score beside
    /// a decision, the lowest are expected to be selected
    #[arg(long, requires = "some_score")]
    pub lower_first: bool,
    /// Selected: scores of at least this
    #[arg(
        long,
        value_name = "SCORE",
        group = "cut",
        requires = "score",
        allow_negative_numbers = true
    )]
    pub threshold: Option<String>,
    /// Selected: scores above the threshold, itself excluded
    #[arg(long, requires = "threshold")]
    pub strict: bool,
    /// Selected: so many people of the highest scores
    #[arg(
        long,
        value_name = "COUNT",
        group = "cut",
        requires = "score",
        allow_negative_numbers = true
    )]
    pub top: Option<String>,
    /// Selected: this share of the people, of the highest scores, such as 0.1
    #[arg(
        long,
        value_name = "SHARE",
        group = "cut",
        requires = "score",
        allow_negative_numbers = true
    )]
    pub top_share: Option<String>,
    /// What truly happened: the column, and the values that mean yes
    #[arg(long, value_name = "COLUMN=VALUE[,VALUE]")]
    pub outcome: Option<String>,
    /// The order of the labels of the outcome or of the decision, from the lowest to the highest, when they are three or
    /// more: every cut is then measured, and each label alone. A label left out is not known
    #[arg(long = "label-order", value_name = "COLUMN=LABEL,LABEL,LABEL")]
    pub label_orders: Vec<String>,
    /// A number that truly happened, or was decided: an income, an amount granted, days waited
    #[arg(long, value_name = "COLUMN")]
    pub outcome_number: Option<String>,
    /// In what this number is told, such as € or days
    #[arg(long, value_name = "UNIT", requires = "outcome_number")]
    pub outcome_unit: Option<String>,
    /// The column that predicts this number, in the same unit: residuals are measured too
    #[arg(long, value_name = "COLUMN", requires = "outcome_number")]
    pub prediction: Option<String>,
    /// A decision or a score that goes against the outcome, or a score against the decision, is meant to: ask nothing
    #[arg(long, requires = "held_against")]
    pub direction_meant: bool,
    /// The column that says how many people a row stands for
    #[arg(long, value_name = "COLUMN")]
    pub count: Option<String>,
    /// A column that makes the groups to compare, or several crossed
    #[arg(long = "group", value_name = "COLUMN[*COLUMN]", required = true)]
    pub groups: Vec<String>,
    /// Cut a column of numbers at these edges before grouping by it
    #[arg(long, value_name = "COLUMN=EDGE[,EDGE]")]
    pub bins: Vec<String>,
    /// These values of a column mean that nothing is known. Done first
    #[arg(long, value_name = "COLUMN: VALUE[, VALUE]")]
    pub not_known: Vec<String>,
    /// Add a column with the year of each day of a column. Done second
    #[arg(long, value_name = "COLUMN -> NEW")]
    pub year: Vec<String>,
    /// Add a column with the age in whole years on a day, from a column of days of birth. Done second
    #[arg(long, value_name = "COLUMN on YYYY-MM-DD -> NEW")]
    pub age: Vec<String>,
    /// Make several values of a column one, such as: result: R.A.S., Nothing to report -> No error. Done third
    #[arg(long, value_name = "COLUMN: VALUE[, VALUE] -> NEW")]
    pub recode: Vec<String>,
    /// Show the groups of a column in this order; those not named follow
    #[arg(long, value_name = "COLUMN=GROUP[,GROUP]")]
    pub order: Vec<String>,
    /// Whom groups are compared with: a group (for crossed columns A*B), overall, rest, largest or most-favoured.
    /// A group serves every grouping that has it; the others take the largest [default: largest]
    #[arg(long, value_name = "GROUP")]
    pub reference: Option<String>,
    /// A column inside whose values groups are compared too
    #[arg(long, value_name = "COLUMN")]
    pub stratum: Option<String>,
    /// A column to hold equal in a model of who is above the line, given the group: its values are told apart, or taken as
    /// they are when it is a column of numbers. Several can be given
    #[arg(long = "control", value_name = "COLUMN")]
    pub controls: Vec<String>,
    /// Keep only the rows for which this is true, such as: age >= 18 and city in ("Lyon", "Nice")
    #[arg(long = "filter", value_name = "EXPRESSION")]
    pub filters: Vec<String>,
    /// The sheet of the workbook to read [default: the likeliest one]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Count a value merged over several rows of a sheet for each of them, not for the first alone
    #[arg(long)]
    pub fill_merged: bool,
    /// Turn groups that stand in columns into rows: the columns to keep, the columns that are groups (* for all the
    /// others), the name of the new group column (several, joined by *, for names such as Men / Selected) and that
    /// of the counts. Example: --unpivot 'region: Men, Women -> sex, people'
    #[arg(long, value_name = "KEEP[,KEEP]: SPREAD[,SPREAD] -> NAME[*NAME], COUNT")]
    pub unpivot: Option<String>,
    /// A mark that hides a small count, and what it can stand for
    #[arg(long, value_name = "MARK=LOW..HIGH", requires = "count")]
    pub suppressed: Vec<String>,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub outputs_reading: OutputsReading,
    /// How people came to be examined: the column, then the values of those whom the algorithm chose, of those drawn at
    /// random, and of those referred by somebody, with a slash between the three
    #[arg(
        long,
        value_name = "COLUMN=VALUE[,VALUE]/VALUE[,VALUE][/VALUE]",
        requires = "outcome"
    )]
    pub arm: Option<String>,
    /// Among whom people were drawn at random: those whom the algorithm did not choose (others), or everybody
    #[arg(long, value_enum, default_value_t = DrawnFromName::Others, requires = "arm")]
    pub drawn_from: DrawnFromName,
    /// How many people there are in all, or in a group, when the file holds only those examined
    #[arg(long, value_name = "[COLUMN[*COLUMN]=VALUE[*VALUE]:]NUMBER", requires = "arm")]
    pub population: Vec<String>,
    /// Where the numbers of people of the population come from
    #[arg(long, value_name = "WORDS", requires = "population")]
    pub population_source: Option<String>,
    /// The counts were rounded to multiples of this number: to the nearest one, down, or up
    #[arg(long, value_name = "NUMBER[,nearest|down|up]", requires = "count")]
    pub rounded: Option<String>,
    /// What a zero says among hidden or rounded counts: nobody (true), or too few people to be printed (hidden).
    /// Unsaid: hidden among rounded counts, nobody beside marks
    #[arg(long, value_enum, requires = "count")]
    pub zero: Option<ZeroName>,
    /// A value that is the total of the others in a table of counts: not people, but it bounds the hidden counts
    #[arg(long = "total", value_name = "COLUMN=VALUE[,VALUE]", requires = "count")]
    pub totals: Vec<String>,
    /// A value that looks like a total, and is a group of people as any other
    #[arg(long = "not-total", value_name = "COLUMN=VALUE[,VALUE]", requires = "count")]
    pub not_totals: Vec<String>,
    /// The column that says how many people of the population each person stands for: a sampling weight
    #[arg(long, value_name = "COLUMN")]
    pub weight: Option<String>,
    /// The column of a score, when the decision is given by another: what the score says of the groups is measured too
    #[arg(long, value_name = "COLUMN", group = "some_score")]
    pub score_of: Option<String>,
    /// Show and use a column that seems to name people, and why; without it, such a column is set apart
    #[arg(long, value_name = "COLUMN[=REASON]")]
    pub show: Vec<String>,
    /// Set a column apart: it is neither shown nor used
    #[arg(long, value_name = "COLUMN")]
    pub hide: Vec<String>,
    #[command(flatten)]
    pub similar: SimilarGiven,
    #[command(flatten)]
    pub process: ProcessGiven,
    #[command(flatten)]
    pub methods: MethodsGiven,
    #[command(flatten)]
    pub law: LawGiven,
    /// The audit's title [default: the data file's name]
    #[arg(long)]
    pub title: Option<String>,
    /// Replace the audit file if there is one
    #[arg(long)]
    pub force: bool,
}

/// What is printed of an audit.
#[derive(Debug, Args)]
pub(super) struct Measure {
    /// The audit
    pub project: PathBuf,
    /// How the measures are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Print New York City's table (Local Law 144) alone, when the audit asks for it
    #[arg(long)]
    pub local_law_144: bool,
    /// What the CSV is a table of [default: measures]
    #[arg(long, value_enum, conflicts_with = "local_law_144")]
    pub table: Option<Table>,
}

/// Tables of `--format csv`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Table {
    /// One line per group and measure
    Measures,
    /// One line per number that the JSON holds: grouping, stratum, group, name, value
    Everything,
}

/// What is written of an audit, for others to read.
#[derive(Debug, Args)]
pub(super) struct Report {
    /// The audit
    pub project: PathBuf,
    /// The report to write; its name ends in .html, .pdf or .md
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
    /// The sections wanted [default: all]: card, summary, findings, undecided, choices, questions, measures, method
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    pub parts: Vec<String>,
    /// How it is laid out: full; public, two pages in plain words; slides, a chart a page for a meeting
    #[arg(long, value_enum, default_value_t = EditionName::Full, conflicts_with = "parts")]
    pub edition: EditionName,
    /// Counts of fewer people are kept back, and what would give them away [default: the audit's own, 11 unless
    /// changed]; 0 shows all, and needs --reason
    #[arg(long, value_name = "PEOPLE")]
    pub least: Option<u32>,
    /// Why small counts are shown
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Write over a report that is there already
    #[arg(long)]
    pub force: bool,
}

/// [`Edition`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum EditionName {
    Full,
    Public,
    Slides,
}

impl From<EditionName> for Edition {
    fn from(name: EditionName) -> Edition {
        match name {
            EditionName::Full => Edition::Full,
            EditionName::Public => Edition::Public,
            EditionName::Slides => Edition::Slides,
        }
    }
}

/// Two audits that began as one.
#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The audit that both began as
    pub base: PathBuf,
    /// One of the two: it stands where both changed the same differently
    pub ours: PathBuf,
    /// The other
    pub theirs: PathBuf,
    /// The audit to write; its name ends in .ron
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
    /// Write over an audit that is there already
    #[arg(long)]
    pub force: bool,
}

/// How measures are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// Tables for people
    Text,
    /// One object, stable and versioned
    Json,
    /// One line per group and measure
    Csv,
}
