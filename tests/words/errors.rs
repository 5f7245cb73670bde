//! What went wrong is said with where and what to do, in both languages.

use vigie::data::{Error, FilterError, FilterProblem, JsonProblem, Place};
use vigie::measure::Undefined;
use vigie::project::{
    Contradiction, DecisionRule, Fault, FileError, PositiveValues, SaveError, SetupProblem,
};
use vigie::tally::{Amount, Cut, First};
use vigie::text::{Language, cut_words, data_error, file_error, reason, save_error, setup_problem};

/// What stands in for names and paths: it must be found again in what is said.
fn mark(text: &str) -> String {
    format!("⟨{text}⟩")
}

fn data_errors() -> Vec<Error> {
    let path = || mark("path");
    let column = || mark("column");
    let filter = |problem| {
        Error::Filter(FilterError {
            expression: mark("age >"),
            position: 6,
            problem,
        })
    };
    let json = |problem| Error::Json {
        path: path(),
        line: 12,
        column: 5,
        problem,
    };
    vec![
        Error::NotFound { path: path() },
        Error::Directory { path: path() },
        Error::Unreadable {
            path: path(),
            reason: mark("denied"),
        },
        Error::Empty { path: path() },
        Error::HeaderOnly { path: path() },
        Error::Binary { path: path() },
        Error::Ragged {
            path: path(),
            line: 12,
            expected: 4,
            found: 1,
        },
        Error::OpenQuote {
            path: path(),
            line: 12,
        },
        Error::Encoding {
            path: path(),
            line: 12,
            encoding: "UTF-8".to_owned(),
        },
        Error::DuplicateHeader {
            path: path(),
            column: column(),
            first: 2,
            second: 5,
        },
        Error::EmptyHeader {
            path: path(),
            position: 3,
        },
        Error::TooManyColumns {
            path: path(),
            found: 9000,
            limit: 2000,
        },
        Error::NoSuchLine {
            path: path(),
            line: 9,
            lines: 4,
        },
        Error::DamagedArchive {
            path: path(),
            reason: mark("corrupt"),
        },
        Error::GrowsTooMuch {
            path: path(),
            limit: 1 << 30,
        },
        Error::EmptyArchive { path: path() },
        Error::SeveralInArchive {
            path: path(),
            members: vec![mark("a.csv"), mark("b.csv")],
            count: 7,
        },
        Error::EncryptedArchive {
            path: path(),
            member: mark("a.csv"),
        },
        Error::Parquet {
            path: path(),
            reason: mark("page"),
        },
        Error::WorkbookLocked { path: path() },
        Error::WorkbookDamaged {
            path: path(),
            reason: mark("part"),
        },
        Error::WorkbookUnpacks { path: path() },
        Error::NoSheets { path: path() },
        Error::SheetTooLarge {
            path: path(),
            sheet: mark("sheet"),
            cell: mark("XFD1048576"),
        },
        Error::EmptySheet {
            path: path(),
            sheet: mark("sheet"),
        },
        Error::NoRowsBelow {
            path: path(),
            sheet: mark("sheet"),
            row: 12,
        },
        Error::UnknownSheet {
            path: path(),
            sheet: mark("sheet"),
            near: Some(mark("near")),
            sheets: vec![mark("one"), mark("two")],
        },
        Error::UnpivotNothing,
        Error::UnpivotTaken { column: column() },
        Error::UnpivotLevels {
            column: column(),
            expected: 2,
        },
        Error::Arrow {
            path: path(),
            reason: mark("block"),
        },
        Error::TooLarge {
            path: path(),
            rows: 5_000_000_000,
            columns: 7,
        },
        Error::NoCells { path: path() },
        json(JsonProblem::CutShort),
        json(JsonProblem::Unexpected),
        json(JsonProblem::NotARecord),
        json(JsonProblem::NoRecords),
        json(JsonProblem::RepeatedName(mark("name"))),
        json(JsonProblem::Scattered),
        Error::Changing { path: path() },
        Error::Special { path: path() },
        Error::Fault { path: path() },
        Error::Cancelled,
        Error::UnknownColumn {
            column: column(),
            near: Some(mark("near")),
        },
        Error::Quarantined { column: column() },
        Error::SetAside { column: column() },
        Error::ChangedSince { path: path() },
        Error::UnknownValue {
            column: column(),
            value: mark("value"),
            near: None,
        },
        Error::NotNumeric {
            column: column(),
            place: Some(Place::Line(12)),
            value: mark("value"),
        },
        Error::NotNumeric {
            column: column(),
            place: None,
            value: mark("value"),
        },
        Error::NegativeCount {
            column: column(),
            place: Place::Line(12),
            value: -3.0,
        },
        Error::MissingCount {
            column: column(),
            place: Place::Row(12),
        },
        Error::MissingCount {
            column: column(),
            place: Place::SheetRow {
                sheet: mark("sheet"),
                row: 12,
            },
        },
        Error::AllMissing { column: column() },
        Error::TooManyLevels {
            column: column(),
            found: 300,
            limit: 200,
        },
        Error::TooManyGroups {
            grouping: mark("a × b"),
            found: 300,
            limit: 200,
        },
        Error::ThresholdOutside {
            column: column(),
            threshold: 11.0,
            lowest: 1.0,
            highest: 10.0,
        },
        Error::BadBins { column: column() },
        Error::ColumnExists { column: column() },
        Error::NotDays {
            column: column(),
            value: mark("value"),
        },
        Error::NotADay { value: mark("value") },
        filter(FilterProblem::Empty),
        filter(FilterProblem::Unexpected(mark("=!"))),
        filter(FilterProblem::OpenQuote),
        filter(FilterProblem::Ends),
        filter(FilterProblem::UnknownColumn {
            name: mark("aeg"),
            near: Some(mark("age")),
        }),
        filter(FilterProblem::Quarantined { name: mark("nir") }),
        filter(FilterProblem::SetAside { name: mark("lot") }),
        filter(FilterProblem::Mismatch { column: column() }),
        filter(FilterProblem::TooDeep),
        Error::BadWeight {
            column: column(),
            place: Place::Line(12),
            value: None,
            rows: 1,
        },
        Error::BadWeight {
            column: column(),
            place: Place::Line(12),
            value: Some(-2.5),
            rows: 3,
        },
        Error::TotalAmongPeople {
            column: column(),
            value: mark("value"),
        },
        Error::TotalsDisagree {
            place: Place::Line(12),
            total: Amount::exact(100.0),
            parts: Amount::between(40.0, 60.0),
        },
        Error::NothingLeft { step: mark("step") },
        Error::DuplicateKeys {
            column: column(),
            count: 1,
        },
        Error::NoMatchingKeys {
            data_column: mark("a"),
            outputs_column: mark("b"),
        },
    ]
}

fn file_errors() -> Vec<FileError> {
    let path = || mark("path");
    let faults = [
        Fault::CutShort,
        Fault::TooDeep,
        Fault::NotText,
        Fault::UnknownWord(mark("word")),
        Fault::Unexpected,
    ];
    let contradictions = [
        Contradiction::FormatVersion,
        Contradiction::UnknownAttribute(mark("a")),
        Contradiction::EmptyGrouping,
        Contradiction::AttributeTwice(mark("a")),
        Contradiction::FindingTwice(3),
        Contradiction::NumberNotFree(3),
        Contradiction::FindingGroup(3),
        Contradiction::FindingFingerprint(3),
        Contradiction::Fingerprint,
    ];
    let faults = faults.map(|fault| FileError::Syntax {
        path: path(),
        line: 3,
        column: 7,
        fault,
    });
    let contradictions = contradictions.map(|contradiction| FileError::Inconsistent {
        path: path(),
        contradiction,
    });
    let others = vec![
        FileError::NotFound { path: path() },
        FileError::Directory { path: path() },
        FileError::Unreadable {
            path: path(),
            reason: mark("denied"),
        },
        FileError::Empty { path: path() },
        FileError::TooLarge {
            path: path(),
            bytes: 20 << 20,
        },
        FileError::NotAProject { path: path() },
        FileError::Newer {
            path: path(),
            version: 2,
            known: 1,
        },
        FileError::Special { path: path() },
    ];
    others.into_iter().chain(faults).chain(contradictions).collect()
}

/// Everything said, with what it was said of.
fn everything(language: Language) -> Vec<(String, String)> {
    let mut said: Vec<(String, String)> = Vec::new();
    said.extend(
        data_errors()
            .iter()
            .map(|error| (format!("{error:?}"), data_error(language, error))),
    );
    said.extend(
        file_errors()
            .iter()
            .map(|error| (format!("{error:?}"), file_error(language, error))),
    );
    let saves = [
        SaveError::Exists { path: mark("path") },
        SaveError::Special { path: mark("path") },
        SaveError::Locked { path: mark("path") },
        SaveError::NoFolder { path: mark("path") },
        SaveError::NoRoom { path: mark("path") },
        SaveError::ReadOnly { path: mark("path") },
        SaveError::Refused {
            path: mark("path"),
            reason: mark("full"),
        },
    ];
    said.extend(
        saves
            .iter()
            .map(|error| (format!("{error:?}"), save_error(language, error))),
    );
    let problems = [
        SetupProblem::NoPolarity,
        SetupProblem::NothingToMeasure,
        SetupProblem::NoGrouping,
        SetupProblem::GroupingTwice { grouping: mark("a") },
        SetupProblem::AttributeTwiceInGrouping { grouping: mark("a") },
        SetupProblem::ColumnInTwoRoles { column: mark("a") },
        SetupProblem::BinsNotAscending { column: mark("a") },
        SetupProblem::BadShare { share: 1.2 },
    ];
    said.extend(
        problems
            .iter()
            .map(|problem| (format!("{problem:?}"), setup_problem(language, problem))),
    );
    said
}

#[test]
fn every_error_is_one_line_of_whole_sentences() {
    for language in Language::ALL {
        for (error, said) in everything(language) {
            assert!(
                said.ends_with(['.', '?']) || said.ends_with("18."),
                "{error}: {said}"
            );
            assert!(!said.contains(['\n', '{', '}', '_']), "{error}: {said}");
            assert!(said.chars().count() > 30, "{error}: {said}");
        }
    }
}

#[test]
fn every_error_names_what_it_is_about() {
    for language in Language::ALL {
        for (error, said) in everything(language) {
            // An empty filter has nothing to quote.
            for (start, _) in error
                .match_indices('⟨')
                .filter(|_| !error.contains("problem: Empty"))
            {
                let (marked, _) = error[start..].split_once('⟩').expect("a mark that closes");
                assert!(said.contains(marked), "{error} does not say {marked}: {said}");
            }
        }
    }
}

#[test]
fn errors_say_the_line() {
    let ragged = Error::Ragged {
        path: "a.csv".to_owned(),
        line: 1204,
        expected: 4,
        found: 1,
    };
    assert_eq!(
        data_error(Language::French, &ragged).replace(['\u{202f}', '\u{a0}'], " "),
        "Dans le fichier « a.csv », la ligne 1 204 a 1 case alors que la ligne de titres en a 4. Essayez un autre \
         séparateur, ou corrigez cette ligne."
    );
    assert_eq!(
        data_error(Language::English, &ragged),
        "In the file “a.csv”, line 1,204 has 1 cell whereas the line of column titles has 4. Try another separator, \
         or correct that line."
    );
}

#[test]
fn a_filter_error_says_the_character() {
    let error = Error::Filter(FilterError {
        expression: "age >< 3".to_owned(),
        position: 5,
        problem: FilterProblem::Unexpected("< 3".to_owned()),
    });
    let said = data_error(Language::English, &error);
    assert!(
        said.starts_with("In the filter “age >< 3”, “< 3” means nothing at that place (character 6)."),
        "{said}"
    );
}

#[test]
fn reasons_are_clauses_that_a_full_stop_may_follow() {
    for language in Language::ALL {
        for undefined in [
            Undefined::EmptyGroup,
            Undefined::ReferenceZero,
            Undefined::IsReference,
        ] {
            let said = reason(language, undefined);
            assert!(
                said.starts_with(char::is_uppercase) && !said.ends_with('.'),
                "{said}"
            );
        }
    }
}

#[test]
fn a_cut_is_said_as_it_selects() {
    let from = |first, cut| DecisionRule::Score {
        column: "score".to_owned(),
        cut,
        first,
    };
    let score = |cut| from(First::Highest, cut);
    let say = |language, rule: &DecisionRule| cut_words(language, rule).replace(['\u{202f}', '\u{a0}'], " ");
    let top = score(Cut::Top { count: 1000 });
    assert_eq!(
        say(Language::French, &top),
        "les 1 000 valeurs les plus élevées de score"
    );
    assert_eq!(say(Language::English, &top), "the 1,000 highest values of score");
    let threshold = score(Cut::Threshold {
        at: 4.5,
        strict: true,
    });
    assert_eq!(say(Language::French, &threshold), "score > 4,5");
    let share = score(Cut::TopShare { share: 0.1 });
    assert_eq!(
        say(Language::English, &share),
        "the highest 10.0% of values of score"
    );
    let lowest = from(First::Lowest, Cut::Top { count: 1000 });
    assert_eq!(
        say(Language::French, &lowest),
        "les 1 000 valeurs les plus basses de score"
    );
    let lowest = from(First::Lowest, Cut::TopShare { share: 0.1 });
    assert_eq!(
        say(Language::English, &lowest),
        "the lowest 10.0% of values of score"
    );
    let signs = [(false, "score ≤ 4.5"), (true, "score < 4.5")];
    for (strict, said) in signs {
        let threshold = from(First::Lowest, Cut::Threshold { at: 4.5, strict });
        assert_eq!(say(Language::English, &threshold), said);
    }
    let values = ["High", "Medium", "Yes"].map(str::to_owned).to_vec();
    let given = DecisionRule::Values(PositiveValues {
        column: "risk".to_owned(),
        values,
    });
    assert_eq!(say(Language::French, &given), "risk = High, Medium ou Yes");
}
