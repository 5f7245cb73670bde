//! What went wrong, in a sentence a non-programmer understands: what, where, what to do.

use fluent_bundle::FluentValue;

use super::{Language, at_place, count, decimal, percent, text, text_with};
use crate::data::{Error, FilterError, FilterProblem, JsonProblem, Place};
use crate::project::{Contradiction, Fault, FileError, SaveError, SetupProblem};
use crate::tally::Amount;

/// How many characters of a filter are quoted where it stops making sense.
const QUOTED: usize = 12;

/// How many characters of a filter are quoted around the place of its problem.
const EXCERPT: usize = 80;

/// A problem with a data file or with what is asked of it.
pub fn data_error(language: Language, error: &Error) -> String {
    let sayer = Sayer(language);
    let whole = |number: &u64| sayer.whole(*number);
    let at = |place: &Place| at_place(language, place);
    match error {
        Error::NotFound { path } => sayer.say("error-not-found", [("path", path)]),
        Error::Directory { path } => sayer.say("error-directory", [("path", path)]),
        Error::Unreadable { path, reason } => {
            sayer.say("error-unreadable", [("path", path), ("reason", reason)])
        }
        Error::Empty { path } => sayer.say("error-empty", [("path", path)]),
        Error::HeaderOnly { path } => sayer.say("error-header-only", [("path", path)]),
        Error::Binary { path } => sayer.say("error-binary", [("path", path)]),
        Error::Ragged {
            path,
            line,
            expected,
            found,
        } => {
            let arguments = [
                ("path", FluentValue::from(path.as_str())),
                ("line", FluentValue::from(whole(line))),
                ("found", FluentValue::from(*found as f64)),
                ("found-written", FluentValue::from(whole(found))),
                ("expected-written", FluentValue::from(whole(expected))),
            ];
            text_with(language, "error-ragged", &arguments)
        }
        Error::OpenQuote { path, line } => {
            sayer.say("error-open-quote", [("path", path), ("line", &whole(line))])
        }
        Error::Encoding { path, line, encoding } => sayer.say(
            "error-encoding",
            [("path", path), ("line", &whole(line)), ("encoding", encoding)],
        ),
        Error::DuplicateHeader {
            path,
            column,
            first,
            second,
        } => {
            let (first, second) = (whole(first), whole(second));
            let arguments = [
                ("path", path),
                ("column", column),
                ("first", &first),
                ("second", &second),
            ];
            sayer.say("error-duplicate-header", arguments)
        }
        Error::EmptyHeader { path, position } => sayer.say(
            "error-empty-header",
            [("path", path), ("position", &whole(position))],
        ),
        Error::TooManyColumns { path, found, limit } => sayer.say(
            "error-too-many-columns",
            [("path", path), ("found", &whole(found)), ("limit", &whole(limit))],
        ),
        Error::NoSuchLine { path, line, lines } => sayer.say(
            "error-no-such-line",
            [("path", path), ("line", &whole(line)), ("lines", &whole(lines))],
        ),
        Error::DamagedArchive { path, reason } => {
            sayer.say("error-damaged-archive", [("path", path), ("reason", reason)])
        }
        Error::GrowsTooMuch { path, limit } => {
            let megabytes = whole(&(limit >> 20));
            sayer.say(
                "error-grows-too-much",
                [("path", path), ("megabytes", &megabytes)],
            )
        }
        Error::EmptyArchive { path } => sayer.say("error-empty-archive", [("path", path)]),
        Error::SeveralInArchive { path, members, count } => {
            let listed = members.join(" ; ");
            sayer.say(
                "error-several-in-archive",
                [("path", path), ("members", &listed), ("count", &whole(count))],
            )
        }
        Error::EncryptedArchive { path, member } => {
            sayer.say("error-encrypted-archive", [("path", path), ("member", member)])
        }
        Error::Parquet { path, reason } => sayer.say("error-parquet", [("path", path), ("reason", reason)]),
        Error::WorkbookLocked { .. }
        | Error::WorkbookDamaged { .. }
        | Error::WorkbookUnpacks { .. }
        | Error::NoSheets { .. }
        | Error::SheetTooLarge { .. }
        | Error::EmptySheet { .. }
        | Error::NoRowsBelow { .. }
        | Error::UnknownSheet { .. }
        | Error::UnpivotNothing
        | Error::UnpivotTaken { .. }
        | Error::UnpivotLevels { .. } => super::sheets::error(language, error),
        Error::Arrow { path, reason } => sayer.say("error-arrow", [("path", path), ("reason", reason)]),
        Error::TooLarge { path, rows, columns } => sayer.say(
            "error-too-large",
            [
                ("path", path),
                ("rows", &whole(rows)),
                ("columns", &whole(columns)),
            ],
        ),
        Error::NoCells { path } => sayer.say("error-no-cells", [("path", path)]),
        Error::Json {
            path,
            line,
            column,
            problem,
        } => sayer.json(path, [*line, *column], problem),
        Error::Changing { path } => sayer.say("error-changing", [("path", path)]),
        Error::Special { path } => sayer.say("error-special", [("path", path)]),
        Error::Fault { path } => sayer.say("error-fault", [("path", path)]),
        Error::Cancelled => text(language, "error-cancelled"),
        Error::UnknownColumn { column, near } => {
            sayer.suggesting(sayer.say("error-unknown-column", [("column", column)]), near)
        }
        Error::Quarantined { column } => sayer.say("error-quarantined", [("column", column)]),
        Error::SetAside { column } => sayer.say("error-set-aside", [("column", column)]),
        Error::ChangedSince { path } => sayer.say("error-changed-since", [("path", path)]),
        Error::UnknownValue { column, value, near } => {
            let problem = sayer.say("error-unknown-value", [("column", column), ("value", value)]);
            sayer.suggesting(problem, near)
        }
        Error::NotNumeric { column, place, value } => match place {
            Some(place) => {
                let arguments = [("column", column), ("value", value), ("place", &at(place))];
                sayer.say("error-not-numeric-line", arguments)
            }
            None => sayer.say("error-not-numeric", [("column", column), ("value", value)]),
        },
        Error::NegativeCount { column, place, value } => {
            let value = decimal(language, *value);
            let arguments = [("column", column), ("place", &at(place)), ("value", &value)];
            sayer.say("error-negative-count", arguments)
        }
        Error::MissingCount { column, place } => {
            sayer.say("error-missing-count", [("column", column), ("place", &at(place))])
        }
        Error::AllMissing { column } => sayer.say("error-all-missing", [("column", column)]),
        Error::TooManyLevels { column, found, limit } => sayer.say(
            "error-too-many-levels",
            [
                ("column", column),
                ("found", &whole(found)),
                ("limit", &whole(limit)),
            ],
        ),
        Error::TooManyGroups {
            grouping,
            found,
            limit,
        } => {
            let arguments = [
                ("grouping", grouping),
                ("found", &whole(found)),
                ("limit", &whole(limit)),
            ];
            sayer.say("error-too-many-groups", arguments)
        }
        Error::ThresholdOutside {
            column,
            threshold,
            lowest,
            highest,
        } => {
            let numbers = [threshold, lowest, highest].map(|number| decimal(language, *number));
            let arguments = [
                ("column", column),
                ("threshold", &numbers[0]),
                ("lowest", &numbers[1]),
                ("highest", &numbers[2]),
            ];
            sayer.say("error-threshold-outside", arguments)
        }
        Error::BadBins { column } => sayer.say("error-bad-bins", [("column", column)]),
        Error::ColumnExists { column } => sayer.say("error-column-exists", [("column", column)]),
        Error::NotDays { column, value } if value.is_empty() => {
            sayer.say("privacy-not-days", [("column", column)])
        }
        Error::NotDays { column, value } => {
            sayer.say("error-not-days", [("column", column), ("value", value)])
        }
        Error::NotADay { value } => sayer.say("error-not-a-day", [("value", value)]),
        Error::Filter(error) => filter_error(language, error),
        Error::BadWeight {
            column,
            place,
            value,
            rows,
        } => {
            let value = value.map_or_else(String::new, |value| decimal(language, value));
            let arguments = [
                ("column", FluentValue::from(column.as_str())),
                ("place", FluentValue::from(at(place))),
                (
                    "kind",
                    FluentValue::from(if value.is_empty() { "missing" } else { "number" }),
                ),
                ("value", FluentValue::from(value)),
                ("number", FluentValue::from(*rows as f64)),
                ("rows", FluentValue::from(whole(rows))),
            ];
            text_with(language, "error-bad-weight", &arguments)
        }
        Error::TotalAmongPeople { column, value } => {
            sayer.say("error-total-among-people", [("column", column), ("value", value)])
        }
        Error::TotalsDisagree { place, total, parts } => {
            let (total, parts) = (count(language, *total), count(language, *parts));
            let arguments = [("place", &at(place)), ("total", &total), ("parts", &parts)];
            sayer.say("error-totals-disagree", arguments)
        }
        Error::NothingLeft { step } => sayer.say("error-nothing-left", [("step", step)]),
        Error::DuplicateKeys { column, count } => {
            let arguments = [
                ("column", FluentValue::from(column.as_str())),
                ("count", FluentValue::from(*count as f64)),
                ("count-written", FluentValue::from(whole(count))),
            ];
            text_with(language, "error-duplicate-keys", &arguments)
        }
        Error::NoMatchingKeys {
            data_column,
            outputs_column,
        } => sayer.say(
            "error-no-matching-keys",
            [("data-column", data_column), ("outputs-column", outputs_column)],
        ),
    }
}

/// A problem with a filter, and where in it.
pub fn filter_error(language: Language, error: &FilterError) -> String {
    let sayer = Sayer(language);
    let quoted = around(&error.expression, error.position);
    let expression = ("expression", &quoted);
    let place = sayer.whole(error.position as u64 + 1);
    let position = ("position", &place);
    match &error.problem {
        FilterProblem::Empty => text(language, "filter-empty"),
        FilterProblem::Unexpected(found) => {
            let found: String = found.chars().take(QUOTED).collect();
            sayer.say("filter-unexpected", [expression, position, ("found", &found)])
        }
        FilterProblem::OpenQuote => sayer.say("filter-open-quote", [expression, position]),
        FilterProblem::Ends => sayer.say("filter-ends", [expression]),
        FilterProblem::UnknownColumn { name, near } => {
            let problem = sayer.say("filter-unknown-column", [expression, position, ("name", name)]);
            sayer.suggesting(problem, near)
        }
        FilterProblem::Quarantined { name } => {
            sayer.say("filter-quarantined", [expression, position, ("name", name)])
        }
        FilterProblem::SetAside { name } => {
            sayer.say("filter-set-aside", [expression, position, ("name", name)])
        }
        FilterProblem::Mismatch { column } => {
            sayer.say("filter-mismatch", [expression, position, ("column", column)])
        }
        FilterProblem::TooDeep => sayer.say("filter-too-deep", [expression]),
    }
}

/// A long expression cut around a place in it (counted in characters), with `…` where something is left out.
fn around(expression: &str, position: usize) -> String {
    let length = expression.chars().count();
    if length <= EXCERPT {
        return expression.to_owned();
    }
    let start = position.saturating_sub(EXCERPT / 2).min(length - EXCERPT);
    let excerpt: String = expression.chars().skip(start).take(EXCERPT).collect();
    let before = if start > 0 { "… " } else { "" };
    let after = if start + EXCERPT < length { " …" } else { "" };
    format!("{before}{excerpt}{after}")
}

/// A problem with a project file.
pub fn file_error(language: Language, error: &FileError) -> String {
    let sayer = Sayer(language);
    match error {
        FileError::NotFound { path } => sayer.say("project-not-found", [("path", path)]),
        FileError::Directory { path } => sayer.say("project-directory", [("path", path)]),
        FileError::Unreadable { path, reason } => {
            sayer.say("project-unreadable", [("path", path), ("reason", reason)])
        }
        FileError::Empty { path } => sayer.say("project-empty", [("path", path)]),
        FileError::TooLarge { path, bytes } => {
            let megabytes = sayer.whole(bytes.div_ceil(1 << 20));
            sayer.say("project-too-large", [("path", path), ("size", &megabytes)])
        }
        FileError::Special { path } => sayer.say("project-special", [("path", path)]),
        FileError::Syntax {
            path,
            line,
            column,
            fault,
        } => {
            let (line, column) = (sayer.whole(*line), sayer.whole(*column));
            let fault = sayer.fault(fault);
            let arguments = [
                ("path", path),
                ("line", &line),
                ("column", &column),
                ("fault", &fault),
            ];
            sayer.say("project-syntax", arguments)
        }
        FileError::NotAProject { path } => sayer.say("project-not-a-project", [("path", path)]),
        FileError::Newer { path, version, known } => {
            let (version, known) = (version.to_string(), known.to_string());
            let arguments = [("path", path), ("version", &version), ("known", &known)];
            sayer.say("project-newer", arguments)
        }
        FileError::Inconsistent { path, contradiction } => {
            let detail = sayer.contradiction(contradiction);
            sayer.say("project-inconsistent", [("path", path), ("detail", &detail)])
        }
    }
}

/// A problem with saving.
pub fn save_error(language: Language, error: &SaveError) -> String {
    let sayer = Sayer(language);
    match error {
        SaveError::Exists { path } => sayer.say("save-exists", [("path", path)]),
        SaveError::NoFolder { path } => sayer.say("save-no-folder", [("path", path)]),
        SaveError::NoRoom { path } => sayer.say("save-no-room", [("path", path)]),
        SaveError::ReadOnly { path } => sayer.say("save-read-only", [("path", path)]),
        SaveError::Special { path } => sayer.say("save-special", [("path", path)]),
        SaveError::Locked { path } => sayer.say("save-locked", [("path", path)]),
        SaveError::Refused { path, reason } => {
            sayer.say("save-refused", [("path", path), ("reason", reason)])
        }
    }
}

/// What a set-up lacks.
pub fn setup_problem(language: Language, problem: &SetupProblem) -> String {
    let sayer = Sayer(language);
    match problem {
        SetupProblem::NoPolarity => text(language, "setup-no-polarity"),
        SetupProblem::NothingToMeasure => text(language, "setup-nothing-to-measure"),
        SetupProblem::NoGrouping => text(language, "setup-no-grouping"),
        SetupProblem::GroupingTwice { grouping } => {
            sayer.say("setup-grouping-twice", [("grouping", grouping)])
        }
        SetupProblem::AttributeTwiceInGrouping { grouping } => {
            sayer.say("setup-attribute-twice", [("grouping", grouping)])
        }
        SetupProblem::ColumnInTwoRoles { column } => {
            sayer.say("setup-column-in-two-roles", [("column", column)])
        }
        SetupProblem::BinsNotAscending { column } => {
            sayer.say("setup-bins-not-ascending", [("column", column)])
        }
        SetupProblem::ArmValueTwice { value } => text_with(
            language,
            "arms-problem-twice",
            &[("value", value.as_str().into())],
        ),
        SetupProblem::BadShare { share } => {
            sayer.say("setup-bad-share", [("share", &percent(language, *share))])
        }
        SetupProblem::Filter(error) => filter_error(language, error),
    }
}

/// Says things whose variables are all words.
struct Sayer(Language);

impl Sayer {
    fn say<const N: usize>(&self, id: &str, arguments: [(&str, &String); N]) -> String {
        let arguments = arguments.map(|(name, value)| (name, FluentValue::from(value.as_str())));
        text_with(self.0, id, &arguments)
    }

    fn whole(&self, number: u64) -> String {
        count(self.0, Amount::exact(number as f64))
    }

    /// What is wrong in a JSON file, and at which line and character.
    fn json(&self, path: &String, place: [u64; 2], problem: &JsonProblem) -> String {
        let problem = match problem {
            JsonProblem::NoRecords => return self.say("error-json-no-records", [("path", path)]),
            JsonProblem::Scattered => return self.say("error-json-scattered", [("path", path)]),
            JsonProblem::CutShort => text(self.0, "json-cut-short"),
            JsonProblem::Unexpected => text(self.0, "json-unexpected"),
            JsonProblem::NotARecord => text(self.0, "json-not-a-record"),
            JsonProblem::RepeatedName(name) => self.say("json-repeated-name", [("name", name)]),
        };
        let [line, column] = place.map(|number| self.whole(number));
        let arguments = [
            ("path", path),
            ("line", &line),
            ("column", &column),
            ("problem", &problem),
        ];
        self.say("error-json", arguments)
    }

    /// What is wrong at a place of a project file, inside a sentence.
    fn fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::CutShort => text(self.0, "fault-cut-short"),
            Fault::TooDeep => text(self.0, "fault-too-deep"),
            Fault::NotText => text(self.0, "fault-not-text"),
            Fault::UnknownWord(word) => self.say("fault-unknown-word", [("word", word)]),
            Fault::Unexpected => text(self.0, "fault-unexpected"),
        }
    }

    /// What in a project cannot be, inside a sentence.
    fn contradiction(&self, contradiction: &Contradiction) -> String {
        let finding = |id: &str, number: u32| self.say(id, [("number", &number.to_string())]);
        match contradiction {
            Contradiction::FormatVersion => text(self.0, "contradiction-version"),
            Contradiction::UnknownAttribute(column) => {
                self.say("contradiction-unknown-attribute", [("column", column)])
            }
            Contradiction::EmptyGrouping => text(self.0, "contradiction-empty-grouping"),
            Contradiction::AttributeTwice(column) => {
                self.say("contradiction-attribute-twice", [("column", column)])
            }
            Contradiction::FindingTwice(number) => finding("contradiction-finding-twice", *number),
            Contradiction::NumberNotFree(number) => finding("contradiction-number-not-free", *number),
            Contradiction::FindingGroup(number) => finding("contradiction-finding-group", *number),
            Contradiction::FindingFingerprint(number) => {
                finding("contradiction-finding-fingerprint", *number)
            }
            Contradiction::Fingerprint => text(self.0, "contradiction-fingerprint"),
        }
    }

    /// A problem, with what may have been meant.
    fn suggesting(&self, problem: String, near: &Option<String>) -> String {
        match near {
            Some(near) => format!("{problem} {}", self.say("error-near", [("near", near)])),
            None => problem,
        }
    }
}
