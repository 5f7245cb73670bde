//! Files that somebody shortens or takes away while they are read: a clear refusal, never half of a table.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use vigie::data::{Error, Opened, Progress, open};

use super::{Written, write};

/// Large enough to be read in several windows. Its second column is of numbers at first, and of text at the end.
fn large() -> Written {
    let mut text = "a;b;\"c\"\n".to_owned();
    text += &"1234567;12,5;\"some words\"\n".repeat(1_000_000);
    text += "1234568;none;\"other words\"\n";
    write("large.csv", text)
}

/// Opens a file to which `meddle` happens as soon as some of its rows are read.
fn meddled(path: &Path, meddle: impl FnOnce(&Path) + Send) -> Result<Opened, Error> {
    let progress = Progress::default();
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while progress.rows() == 0 && !ended.load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            meddle(path);
        });
        let result = open(path, None, &progress);
        ended.store(true, Ordering::Relaxed);
        result
    })
}

#[test]
fn a_file_cut_short_in_the_middle_of_a_row_is_said_to_change_and_not_to_be_damaged() {
    let file = large();
    // Inside the quotation marks of a row that the next window was to hold.
    let cut = |path: &Path| {
        let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
        file.set_len(8 + 26 * 500_000 + 20).unwrap();
    };
    let path = file.path.to_string_lossy().into_owned();
    let refused = meddled(&file.path, cut).unwrap_err();
    assert_eq!(refused, Error::Changing { path });
}

#[test]
fn a_file_taken_away_before_its_second_reading_is_said_to_be_gone_meanwhile() {
    let file = large();
    let path = file.path.to_string_lossy().into_owned();
    let take_away = |path: &Path| std::fs::remove_file(path).unwrap();
    let refused = meddled(&file.path, take_away).unwrap_err();
    assert_eq!(refused, Error::Changing { path });
    let path = file.path.to_string_lossy().into_owned();
    let gone = open(&file.path, None, &Progress::default()).unwrap_err();
    assert_eq!(gone, Error::NotFound { path });
}
