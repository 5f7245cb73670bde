//! Every file that cannot be used is refused with the reason and the place.

use std::path::Path;

use vigie::data::{Error, Format, Progress, open};

use super::{opened, refusal, table, write};

fn at(path: &Path) -> Error {
    open(path, None, &Progress::default()).unwrap_err()
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn a_missing_file_is_not_found() {
    let file = write("here.csv", "a\n1\n");
    let absent = file.path.with_file_name("absent.csv");
    assert_eq!(at(&absent), Error::NotFound { path: shown(&absent) });
    let under_a_file = file.path.join("inside.csv");
    assert_eq!(
        at(&under_a_file),
        Error::NotFound {
            path: shown(&under_a_file)
        }
    );
}

#[test]
fn a_directory_is_named_as_one() {
    let file = write("here.csv", "a\n1\n");
    let folder = file.path.parent().unwrap();
    assert_eq!(at(folder), Error::Directory { path: shown(folder) });
}

#[test]
fn empty_and_blank_files_are_empty() {
    for bytes in ["", "\n", "  \r\n\t\n  ", "\u{feff}", "\u{feff}\n"] {
        assert!(matches!(refusal(bytes), Error::Empty { .. }), "{bytes:?}");
    }
}

#[test]
fn a_header_without_rows_is_said_to_be_so() {
    for bytes in ["a,b", "a,b\n", "a,b\r\n\r\n", "a\n\n\n"] {
        assert!(matches!(refusal(bytes), Error::HeaderOnly { .. }), "{bytes:?}");
    }
}

#[test]
fn a_ragged_row_is_named_by_its_line() {
    for (bytes, line, found) in [
        ("a,b\n1,2\n1,2,3\n", 3, 3),
        ("a,b\n1\n", 2, 1),
        ("a,b\n\n1,2\n\n\n1,2,3\n", 6, 3),
        ("a,b\r\n\"x\r\ny\",2\r\n1,2,3\r\n", 4, 3),
        ("a,b\n\"x\ny\nz\",2\n\"u\nv\",2,3\n", 5, 3),
        ("a,b\r1,2\r1,2,3\r", 3, 3),
    ] {
        match refusal(bytes) {
            Error::Ragged {
                line: l,
                expected,
                found: f,
                ..
            } => {
                assert_eq!((l, expected, f), (line, 2, found), "{bytes:?}");
            }
            other => panic!("{bytes:?}: {other:?}"),
        }
    }
}

#[test]
fn an_open_quotation_mark_is_found_where_it_opened() {
    for (bytes, expected) in [
        ("a,b\n1,\"open\n2,x\n3,y\n", 2),
        ("a,b\n\"x\ny\",1\n2,\"open\n3,y\n", 4),
        ("\"a,b\n1,2\n", 1),
        ("a,b\n1,\"ends\"\"\n", 2),
        ("a,b\n1,\"", 2),
    ] {
        match refusal(bytes) {
            Error::OpenQuote { line, .. } => assert_eq!(line, expected, "{bytes:?}"),
            other => panic!("{bytes:?}: {other:?}"),
        }
    }
}

#[test]
fn mixed_encodings_are_refused_at_the_first_bad_byte() {
    for bytes in [
        &b"ville,n\nOrl\xC3\xA9ans,1\nM\xE2con,2\n"[..],
        &b"ville,n\nOrleans,1\nM\xE2con,2\nOrl\xC3\xA9ans,1\n"[..],
        &b"\xEF\xBB\xBFville,n\nOrleans,1\nM\xE2con,2\n"[..],
    ] {
        match refusal(bytes) {
            Error::Encoding { line, encoding, .. } => assert_eq!((line, &*encoding), (3, "UTF-8")),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn bytes_that_mean_nothing_in_windows_1252_are_refused_with_their_line() {
    match refusal(b"ville,n\nM\xE2con,2\nl'\xE9t\xE9 \x81,1\nn\xE9,3\n") {
        Error::Encoding { line, .. } => assert_eq!(line, 3),
        other => panic!("{other:?}"),
    }
}

#[test]
fn binary_garbage_is_binary() {
    let noise: Vec<u8> = (0..4096_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let without_nul: Vec<u8> = noise.iter().map(|&byte| byte.max(1)).collect();
    for bytes in [noise, without_nul, b"a,b\n1,\x00\n".to_vec()] {
        assert!(matches!(refusal(bytes), Error::Binary { .. }));
    }
}

#[test]
fn a_name_used_twice_is_shown_at_both_places() {
    match refusal("sex,age, sex \n1,2,3\n") {
        Error::DuplicateHeader {
            column,
            first,
            second,
            ..
        } => {
            assert_eq!((&*column, first, second), ("sex", 1, 3));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_column_without_a_name_is_shown_by_position() {
    for (bytes, expected) in [
        (",age\n1,2\n", 1),
        ("sex, \n1,2\n", 2),
        ("sex;age;\"\"\n1;2;3\n", 3),
    ] {
        match refusal(bytes) {
            Error::EmptyHeader { position, .. } => assert_eq!(position, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn two_hundred_columns_open_and_more_than_ten_thousand_do_not() {
    let wide = |columns: usize| {
        let header: Vec<String> = (0..columns).map(|column| format!("c{column}")).collect();
        let row = vec!["1"; columns];
        format!("{}\n{}\n", header.join(","), row.join(","))
    };
    assert_eq!(table(wide(200)).columns.len(), 200);
    match refusal(wide(10_001)) {
        Error::TooManyColumns { found, limit, .. } => assert_eq!((found, limit), (10_001, 10_000)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_of_a_megabyte_is_only_a_long_line() {
    let long = "x".repeat(1 << 20);
    let table = table(format!("a,b\n{long},1\ny,2\n"));
    assert_eq!(table.rows, 2);
    assert_eq!(table.columns[0].cell(0).unwrap().len(), 1 << 20);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting() {
    let file = write("here.csv", "a\n1\n");
    let pipe = file.path.with_file_name("pipe.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    assert!(matches!(at(&pipe), Error::Special { .. }));
    assert!(matches!(at(Path::new("/dev/zero")), Error::Special { .. }));
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_unreadable() {
    use std::os::unix::fs::PermissionsExt;
    let file = write("secret.csv", "a\n1\n");
    std::fs::set_permissions(&file.path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // The system lets its administrator read everything.
    if std::fs::File::open(&file.path).is_err() {
        assert!(matches!(at(&file.path), Error::Unreadable { .. }));
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_is_followed() {
    let file = write("here.csv", "a\n1\n");
    let link = file.path.with_file_name("link.csv");
    std::os::unix::fs::symlink(&file.path, &link).unwrap();
    assert_eq!(open(&link, None, &Progress::default()).unwrap().table.rows, 1);
    let circle = file.path.with_file_name("circle.csv");
    std::os::unix::fs::symlink(&circle, &circle).unwrap();
    assert!(matches!(at(&circle), Error::Unreadable { .. }));
}

#[test]
fn a_cancelled_reading_stops() {
    let progress = Progress::default();
    progress.cancel();
    let file = write("people.csv", "a\n1\n");
    assert_eq!(open(&file.path, None, &progress).unwrap_err(), Error::Cancelled);
}

#[test]
fn progress_ends_at_the_whole() {
    let progress = Progress::default();
    let file = write("people.csv", "a,b\n1,x\n2,y\n");
    open(&file.path, None, &progress).unwrap();
    assert_eq!(progress.share(), Some(1.0));
}

#[test]
fn text_said_to_be_parquet_is_a_damaged_parquet_file() {
    let file = write("people.csv", "a,b\n1,x\n");
    let error = open(&file.path, Some(&Format::Parquet), &Progress::default()).unwrap_err();
    assert!(matches!(error, Error::Parquet { .. }), "{error:?}");
}

#[test]
fn an_error_never_comes_without_a_file_name() {
    let Error::Ragged { path, .. } = opened("a,b\n1\n").unwrap_err() else {
        panic!()
    };
    assert!(path.ends_with("people.csv"));
}
