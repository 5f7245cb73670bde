//! Where hostile input enters, and what must hold whatever it is. Called by the fuzz targets and, with the inputs of
//! the corpus, by ordinary tests.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use vigie::data::{
    Column, Counting, Decimal, Error, Expression, Format, MISSING, Place, Progress, Suppressed, Table,
    Values, count_column, open, reopen,
};
use vigie::project::{FileError, load_project};

/// A file that is gone with what is returned.
fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("written");
    file
}

/// Any bytes as a data file of whatever format: read, and read again to the same table, or refused.
pub fn text(bytes: &[u8]) {
    data(bytes, None);
}

/// Any bytes as JSON records.
pub fn json(bytes: &[u8]) {
    data(bytes, Some(Format::Json));
    data(bytes, Some(Format::JsonLines));
}

fn data(bytes: &[u8], format: Option<Format>) {
    let file = file(bytes);
    let progress = Progress::default();
    match open(file.path(), format.as_ref(), &progress) {
        // A panic of a reader.
        Err(Error::Fault { .. }) => panic!("a reader stopped"),
        Err(_) => {}
        Ok(opened) => {
            let table = &opened.table;
            assert!(table.rows > 0 && !table.columns.is_empty());
            assert!(
                table
                    .columns
                    .iter()
                    .all(|column| column.values.len() == table.rows)
            );
            assert!(table.columns.iter().all(|column| is_sound(&column.values)));
            let again = reopen(file.path(), &opened.source, &progress).expect("it was read before");
            assert!(again.table == opened.table && again.source == opened.source);
        }
    }
}

/// Whether codes have labels and numbers are finite.
fn is_sound(values: &Values) -> bool {
    match values {
        Values::Text { codes, labels } => codes
            .iter()
            .all(|&code| code == MISSING || (code as usize) < labels.len()),
        Values::Number(numbers) => numbers.iter().all(|number| !number.is_infinite()),
    }
}

/// Any text as a filter: it says which rows of a table are kept, or where it goes wrong.
pub fn filter(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let labels = vec!["F".to_string(), "H".to_string()];
    let codes = vec![0, 1, MISSING];
    let columns = vec![
        Column::new("sex", Values::Text { codes, labels }),
        Column::new("age", Values::Number(vec![20.0, f64::NAN, 60.0])),
        Column::new("hours per week", Values::Number(vec![20.0, 35.0, 60.0])),
    ];
    let table = Table {
        rows: 3,
        columns: columns.into_iter().map(Arc::new).collect(),
        ..Table::default()
    };
    match Expression::parse(text) {
        Err(error) => assert!(error.position <= text.chars().count()),
        Ok(expression) => match expression.keeps(&table) {
            Ok(kept) => assert_eq!(kept.len(), 3),
            Err(Error::Filter(error)) => assert!(error.position <= text.chars().count()),
            Err(other) => panic!("{other:?}"),
        },
    }
}

/// Any bytes as an audit: loaded, or refused with a place inside the file.
pub fn project(bytes: &[u8]) {
    let file = file(bytes);
    let path: PathBuf = file.path().to_owned();
    if let Err(FileError::Syntax { line, .. }) = load_project(&path) {
        assert!(line as usize <= 1 + bytes.iter().filter(|byte| **byte == b'\n').count());
    }
}

/// Any lines as cells of counts, the first being a token that stands for 1 to 9: every amount lies in order, or a cell
/// is refused.
pub fn suppressed(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let suppressed = [Suppressed {
        token: lines.next().unwrap_or_default().to_string(),
        low: 1.0,
        high: 9.0,
    }];
    let counting = Counting {
        suppressed: &suppressed,
        ..Counting::default()
    };
    let mut labels: Vec<String> = Vec::new();
    let mut codes = Vec::new();
    for cell in lines.map(str::trim) {
        let known = labels.iter().position(|label| label == cell);
        codes.push(match known {
            _ if cell.is_empty() => MISSING,
            Some(code) => code as u32,
            None => {
                labels.push(cell.to_string());
                labels.len() as u32 - 1
            }
        });
    }
    let rows = codes.len();
    let column = Column::new("people", Values::Text { codes, labels });
    for decimal in [Decimal::Point, Decimal::Comma] {
        if let Ok(amounts) = count_column(&column, &counting, decimal, &Place::of_row) {
            assert_eq!(amounts.len(), rows);
            let in_order = |low: f64, high: f64| 0.0 <= low && low <= high && high.is_finite();
            assert!(amounts.iter().all(|amount| in_order(amount.low, amount.high)));
        }
    }
}
