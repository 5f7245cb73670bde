//! Every way a file of another format than text can be wrong, and every kind of file that is none: status 2 and one
//! line, in both languages; nothing written.

use std::path::Path;
use std::process::Command;

use crate::hostile_data::{refused, refused_in};
use crate::support::{Place, SIMPLE, two_groups};

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    std::fs::read(folder.join(name)).expect("a sample file")
}

/// The bytes with every `from` replaced.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut made = Vec::new();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        if rest.starts_with(from) {
            made.extend(to);
            rest = &rest[from.len()..];
        } else {
            made.push(*first);
            rest = after;
        }
    }
    assert_ne!(made, bytes);
    made
}

#[test]
fn a_parquet_file_damaged_in_any_place() {
    let whole = sample("people.parquet");
    let length = whole.len();
    refused(&whole[..length / 2], &SIMPLE, &["Parquet"]);
    let wrong_end = [&whole[..length - 4], b"XXXX"].concat();
    refused(wrong_end, &SIMPLE, &["Parquet"]);
    let mut footer = whole.clone();
    footer[length - 400..length - 8].fill(0xA7);
    refused(footer, &SIMPLE, &["Parquet"]);
    let mut page = whole.clone();
    page[40..400].fill(0xFF);
    refused(page, &SIMPLE, &["Parquet"]);
}

#[test]
fn a_parquet_file_that_announces_a_thousand_billion_rows() {
    let whole = sample("people.parquet");
    let end = whole.len() - 8;
    let length = u32::from_le_bytes(whole[end..end + 4].try_into().expect("four bytes")) as usize;
    // 250 as a field of 64 bits in the footer's own writing, and then 10^12.
    let footer = replaced(
        &whole[end - length..end],
        &[0x16, 0xF4, 0x03],
        &[0x16, 0x80, 0xC0, 0xCA, 0xF3, 0x84, 0xA3, 0x02],
    );
    let size = (footer.len() as u32).to_le_bytes();
    let absurd = [&whole[..end - length], &footer, &size, b"PAR1"].concat();
    refused(absurd, &SIMPLE, &[]);
}

#[test]
fn an_arrow_file_damaged_in_any_place() {
    for name in ["people.arrow", "people.feather"] {
        let whole = sample(name);
        refused(&whole[..whole.len() / 2], &SIMPLE, &["Arrow"]);
        let mut footer = whole.clone();
        let end = footer.len() - 10;
        footer[end - 300..end].fill(0xA7);
        refused(footer, &SIMPLE, &["Arrow"]);
        // A length of 100 or 250 rows or bytes becomes one of a million billion.
        for length in [100_u64, 250] {
            let from = length.to_le_bytes();
            if whole.windows(8).any(|window| window == from) {
                refused(
                    replaced(&whole, &from, &(1_u64 << 50).to_le_bytes()),
                    &SIMPLE,
                    &[],
                );
            }
        }
    }
    refused([&[0xFF; 4][..], &[0; 200]].concat(), &SIMPLE, &["Arrow"]);
}

#[test]
fn json_that_goes_wrong() {
    let good = r#"{"group":"a","decision":"yes","outcome":"no"}"#;
    let lines = |bad: &str| format!("{good}\n{good}\n{bad}\n{good}\n");
    refused(lines(r#"{"group":"a","decision":}"#), &SIMPLE, &["3", "25"]);
    refused(lines(r#"{"group":"a","decision":"yes""#), &SIMPLE, &["3"]);
    refused(lines("not json"), &SIMPLE, &["3"]);
    refused(lines(r#"["a","yes","no"]"#), &SIMPLE, &["3"]);
    refused(lines(r#"{"group":"a","group":"b"}"#), &SIMPLE, &["3", "group"]);
    refused(format!("[{good},\n{good},\n"), &SIMPLE, &["3"]);
    refused(format!("[{good}\n{good}]"), &SIMPLE, &["2"]);
    refused(
        r#"{"group":{"0":"a"},"decision":{"0":"yes"}}"#,
        &SIMPLE,
        &["JSON"],
    );
    refused("[]", &SIMPLE, &[]);
    refused(r#"[{"group":["a"]},{"group":["b"]}]"#, &SIMPLE, &[]);
    refused(format!("[{}", r#"{"a":"#.repeat(100_000)), &SIMPLE, &["1"]);
    let names: Vec<String> = (0..100_000).map(|name| format!("\"n{name}\":1")).collect();
    refused(format!("[{{{}}}]", names.join(",")), &SIMPLE, &[]);
    refused(b"[{\"group\":\"\xE9\"}]", &SIMPLE, &["UTF-8"]);
}

#[test]
fn json_of_mixed_kinds_and_huge_numbers_is_read() {
    let place = Place::new();
    let mut data = String::new();
    for row in 0..40 {
        let group = if row % 2 == 0 {
            "\"a\""
        } else {
            "12345678901234567890123"
        };
        let decision = if row % 3 == 0 { "\"yes\"" } else { "false" };
        let deep = format!("{}{}", "[".repeat(1000), "]".repeat(1000));
        data.push_str(&format!(
            "{{\"group\":{group},\"decision\":{decision},\"outcome\":\"yes\",\"n\":1e999,\"deep\":{deep}}}\n"
        ));
    }
    place.write("data.csv", data);
    place.create(&SIMPLE).succeeds();
    let groups = &place.measures()["groupings"][0]["groups"];
    let names: Vec<&str> = (0..2)
        .map(|group| groups[group]["group"]["group"].as_str().expect("a name"))
        .collect();
    assert!(names.contains(&"12345678901234567890123"), "{names:?}");
}

#[test]
fn a_hundred_thousand_columns() {
    let names: Vec<String> = (0..100_000).map(|column| format!("c{column}")).collect();
    let row = vec!["1"; 100_000].join(";");
    let data = format!("{}\n{row}\n", names.join(";"));
    refused(data, &SIMPLE, &[]);
}

#[test]
fn archives_made_to_fill_a_memory() {
    let mut zeros = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..100 {
        std::io::Write::write_all(&mut zeros, &[b'0'; 1 << 20]).expect("memory");
    }
    refused(zeros.finish().expect("memory"), &SIMPLE, &[]);
}

#[cfg(unix)]
#[test]
fn what_is_not_a_file() {
    let pipe = Place::new();
    let made = Command::new("mkfifo").arg(pipe.path("data.csv")).status();
    assert!(made.expect("mkfifo runs").success());
    refused_in(&pipe, &SIMPLE, &[]);
    for target in ["data.csv", "/dev/zero", "nothing.csv"] {
        let place = Place::new();
        std::os::unix::fs::symlink(target, place.path("data.csv")).expect("a link");
        refused_in(&place, &SIMPLE, &[]);
    }
}

#[cfg(unix)]
#[test]
fn an_audit_never_takes_the_place_of_a_device_or_a_pipe() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let made = Command::new("mkfifo").arg(place.path("audit.ron")).status();
    assert!(made.expect("mkfifo runs").success());
    for language in ["en", "fr"] {
        let mut arguments = SIMPLE.to_vec();
        arguments.extend(["--force", "--lang", language]);
        place.create(&arguments).refuses(&["audit.ron"]);
    }
    use std::os::unix::fs::FileTypeExt;
    let there = std::fs::metadata(place.path("audit.ron")).expect("still there");
    assert!(there.file_type().is_fifo());
}

#[cfg(unix)]
#[test]
fn a_disk_without_room_leaves_no_half_of_an_audit() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    // No file may grow beyond one block: what the system answers on a full disk, without one.
    let limited = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", limited, env!("CARGO_BIN_EXE_vigie"), "new", "data.csv"]);
    command.args([
        "--output",
        "audit.ron",
        "--unit",
        "person",
        "--polarity",
        "burden",
    ]);
    command.args(SIMPLE).current_dir(place.folder());
    let output = command.output().expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("audit.ron") && said.lines().count() == 1, "{said}");
    let left: Vec<_> = std::fs::read_dir(place.folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(left, ["data.csv"]);
}

#[test]
fn names_with_strange_characters_are_names() {
    for name in [
        "été «n° 1».csv",
        "a'b\"c;$(x).csv",
        "-data.csv",
        "données\u{202e}vsc.csv",
        " .csv",
    ] {
        let place = Place::new();
        place.write(name, two_groups());
        let path = format!("./{name}");
        let mut arguments = vec!["new", &path, "--output", "audit.ron", "--unit", "person"];
        arguments.extend(["--polarity", "burden"]);
        arguments.extend(SIMPLE);
        place.run(&arguments).succeeds();
        place.run(&["verify", "audit.ron"]).succeeds();
    }
}
