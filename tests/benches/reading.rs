//! How fast a file is opened, and in how much memory, against the reader of polars on the same file.
//!
//! `VIGIE_BENCH_BYTES` is about the size of the text in bytes (200 MB without it), `VIGIE_BENCH_ROWS` the number of
//! rows of the Parquet file (17 million); `VIGIE_BENCH_FOLDER` is where the files are written. Each reading runs in a
//! process of its own, so that its peak of memory is its own; readers take turns, so that a busy moment weighs on both.
//!
//! Each file is also read as an audit of it is opened: the columns that the audit uses are kept, the others described and
//! let go.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use polars::prelude::{
    Column, CsvReadOptions, DataFrame, NamedFrom, ParquetReader, ParquetWriter, SerReader, Series,
};
use vigie::data::{Asked, Kept, Progress, Table, Values, open_as};

const TURNS: usize = 5;

/// What an audit of the people uses.
const USED: [&str; 6] = ["region", "sex", "status", "score", "decision", "outcome"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--read", reader, path] => read(reader, Path::new(path)),
        _ => compare(),
    }
}

fn number(variable: &str, otherwise: usize) -> usize {
    let given = std::env::var(variable).ok().and_then(|given| given.parse().ok());
    given.unwrap_or(otherwise)
}

/// Writes the files, has them read turn by turn, and prints the ratios.
fn compare() {
    let folder = tempfile::Builder::new()
        .prefix("vigie-bench")
        .tempdir_in(std::env::var_os("VIGIE_BENCH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from));
    let folder = folder.expect("a folder to write to");
    let text = folder.path().join("people.csv");
    write_text(&text, number("VIGIE_BENCH_BYTES", 200_000_000));
    report("CSV", &text);
    std::fs::remove_file(&text).expect("the file just written");
    let parquet = folder.path().join("people.parquet");
    write_parquet(&parquet, number("VIGIE_BENCH_ROWS", 17_000_000));
    report("Parquet", &parquet);
}

/// What a reading took.
#[derive(Clone, Copy)]
struct Taken {
    seconds: f64,
    /// Bytes of memory, at the most.
    peak: f64,
    /// Bytes of the columns read.
    columns: f64,
}

fn report(kind: &str, path: &Path) {
    let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len()) as f64;
    let turns: Vec<[Taken; 2]> = (0..TURNS)
        .map(|_| ["vigie", "polars"].map(|reader| in_a_process(reader, path)))
        .collect();
    let median = |of: &dyn Fn(&[Taken; 2]) -> f64| {
        let mut values: Vec<f64> = turns.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let [ours, theirs] = [0, 1].map(|reader| Taken {
        seconds: median(&|turn| turn[reader].seconds),
        peak: median(&|turn| turn[reader].peak),
        columns: median(&|turn| turn[reader].columns),
    });
    println!(
        "{kind} of {:.0} MB: {:.2} s, polars {:.2} s, ratio {:.2}",
        size / 1e6,
        ours.seconds,
        theirs.seconds,
        ours.seconds / theirs.seconds
    );
    let used = in_a_process("used", path);
    println!(
        "{kind} of an audit: {:.2} s, at most {:.0} MB of memory for {:.0} MB of columns used, {:.2} times",
        used.seconds,
        used.peak / 1e6,
        used.columns / 1e6,
        used.peak / used.columns
    );
    println!(
        "{kind}: at most {:.0} MB of memory for {:.0} MB of columns, {:.2} times; polars {:.0} MB for {:.0} MB",
        ours.peak / 1e6,
        ours.columns / 1e6,
        ours.peak / ours.columns,
        theirs.peak / 1e6,
        theirs.columns / 1e6
    );
}

fn in_a_process(reader: &str, path: &Path) -> Taken {
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this)
        .args(["--read", reader])
        .arg(path)
        .output()
        .expect("a process");
    let said = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = said
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    match numbers[..] {
        [seconds, peak, columns] => Taken {
            seconds,
            peak,
            columns,
        },
        _ => panic!(
            "{reader} could not read the file: {}",
            String::from_utf8_lossy(&output.stderr)
        ),
    }
}

/// Reads a file once and prints the seconds, the peak of memory and the bytes of the columns.
fn read(reader: &str, path: &Path) {
    let start = Instant::now();
    let is_text = path.extension().is_some_and(|extension| extension == "csv");
    let (seconds, columns) = if reader != "polars" {
        let kept = match reader {
            "used" => Kept::default().with(USED.map(str::to_owned)).and_no_others(),
            _ => Kept::default(),
        };
        let asked = Asked {
            kept,
            ..Asked::default()
        };
        let opened = open_as(path, &asked, &Progress::default()).expect("a readable file");
        (start.elapsed().as_secs_f64(), bytes_of(&opened.table))
    } else {
        let frame = if is_text {
            let options = CsvReadOptions::default().with_infer_schema_length(Some(1000));
            let reader = options.try_into_reader_with_file_path(Some(path.to_owned()));
            reader.expect("a reader").finish().expect("a readable file")
        } else {
            let file = File::open(path).expect("a readable file");
            ParquetReader::new(file).finish().expect("a readable file")
        };
        (start.elapsed().as_secs_f64(), frame.estimated_size())
    };
    println!("{seconds} {} {columns}", peak());
}

/// The most memory this process has held, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

fn bytes_of(table: &Table) -> usize {
    let column = |values: &Values| match values {
        Values::Number(numbers) => numbers.len() * 8,
        Values::Text { codes, labels } => {
            codes.len() * 4 + labels.iter().map(|label| label.len() + 24).sum::<usize>()
        }
    };
    table.columns.iter().map(|there| column(&there.values)).sum()
}

/// Reproducible numbers, scrambled (SplitMix64).
fn scrambled(row: usize, salt: u64) -> u64 {
    let mut x = (row as u64)
        .wrapping_add(salt << 40)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

const REGIONS: [&str; 6] = [
    "Bretagne",
    "Normandie",
    "Île-de-France",
    "Occitanie",
    "Corse",
    "Grand Est",
];
const STATES: [&str; 4] = ["employed", "unemployed", "retired", "student"];

/// A file as agencies send them: a number for each person, codes, labels, numbers and a score.
fn write_text(path: &Path, bytes: usize) {
    let mut file = BufWriter::new(File::create(path).expect("a file"));
    let mut written = 0;
    let mut line =
        "person,region,commune,sex,age,status,income,children,score,decision,outcome\n".to_string();
    for row in 0.. {
        file.write_all(line.as_bytes()).expect("room on the disk");
        written += line.len();
        if written >= bytes {
            break;
        }
        let one = |salt, modulus| scrambled(row, salt) % modulus;
        let income = match one(6, 20) {
            0 => "NA".to_string(),
            _ => format!("{}.{:02}", 400 + one(7, 4000), one(8, 100)),
        };
        line = format!(
            "P{:08},{},{:05},{},{},{},{income},{},{:.4},{},{}\n",
            one(1, 100_000_000),
            REGIONS[one(2, 6) as usize],
            one(3, 35_000),
            ["F", "M"][one(4, 2) as usize],
            18 + one(5, 80),
            STATES[one(9, 4) as usize],
            one(10, 5),
            one(11, 10_000) as f64 / 10_000.0,
            ["yes", "no"][one(12, 2) as usize],
            one(13, 2),
        );
    }
    file.flush().expect("room on the disk");
}

/// People with three attributes, a score, a decision and an outcome.
fn write_parquet(path: &Path, rows: usize) {
    let labels = |name: &str, salt: u64, labels: &[&str]| -> Column {
        let cell = |row| labels[(scrambled(row, salt) % labels.len() as u64) as usize];
        let cells: Vec<&str> = (0..rows).map(cell).collect();
        Series::new(name.into(), cells).into()
    };
    let numbers = |name: &str, salt: u64, modulus: u64, scale: f64| -> Column {
        let cell = |row| (scrambled(row, salt) % modulus) as f64 / scale;
        let cells: Vec<f64> = (0..rows).map(cell).collect();
        Series::new(name.into(), cells).into()
    };
    let columns = vec![
        labels("region", 2, &REGIONS),
        labels("sex", 4, &["F", "M"]),
        numbers("age", 5, 80, 1.0),
        labels("status", 9, &STATES),
        numbers("score", 11, 10_000, 10_000.0),
        labels("decision", 12, &["yes", "no"]),
        numbers("outcome", 13, 2, 1.0),
    ];
    let mut frame = DataFrame::new(rows, columns).expect("columns of one length");
    let file = File::create(path).expect("a file");
    let writer = ParquetWriter::new(file).with_row_group_size(Some(1 << 20));
    writer.finish(&mut frame).expect("room on the disk");
}
