//! Every way an audit's file can be wrong: status 2 and one line that names it, in both languages.

use crate::support::{Place, SIMPLE, two_groups};
use vigie::project::FORMAT_VERSION;

/// `measure` and `verify` refuse `audit.ron` in both languages, and say all of these.
fn refused(place: &Place, says: &[&str]) {
    for command in ["measure", "verify"] {
        let mut said = Vec::new();
        for language in ["en", "fr"] {
            let run = place.run(&[command, "audit.ron", "--lang", language]);
            run.refuses(&["audit.ron"]).refuses(says);
            said.push(run.errors());
        }
        assert_ne!(said[0], said[1]);
    }
}

fn holding(content: impl AsRef<[u8]>) -> Place {
    let place = Place::new();
    place.write("audit.ron", content);
    place
}

/// The text of a sound audit.
fn sound() -> String {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    place.read("audit.ron")
}

#[test]
fn missing_directory_empty() {
    let place = Place::new();
    refused(&place, &[]);
    std::fs::create_dir(place.path("audit.ron")).unwrap();
    refused(&place, &[]);
    refused(&holding(""), &[]);
    refused(&holding("\u{feff}\n"), &[]);
}

#[test]
fn truncated_anywhere() {
    let text = sound();
    for share in [0.1, 0.3, 0.5, 0.7, 0.9, 0.99] {
        let mut end = (text.len() as f64 * share) as usize;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        // The first line alone is a comment: an empty file.
        refused(&holding(&text[..end]), &[]);
    }
    let cut = text.find("        polarity").expect("a field");
    // Said where the last thing read stands.
    let line = text[..cut].trim_end().lines().count();
    refused(&holding(&text[..cut]), &[&line.to_string()]);
}

#[test]
fn from_a_newer_version() {
    let newer = FORMAT_VERSION + 1;
    let text = format!(
        "(format: \"vigie-project\", version: {newer}, setup: (groups: {{\"unheard\": Of(3)}}), data: [])"
    );
    let said = [newer, FORMAT_VERSION].map(|version| format!("format {version}"));
    refused(&holding(&text), &[&said[0], &said[1]]);
}

#[test]
fn not_a_project() {
    for content in [
        "(a: 1)",
        "[1, 2, 3]",
        "42",
        "(format: \"other\", version: 1)",
        "{\"a\": 1}",
        "\"text\"",
    ] {
        refused(&holding(content), &[]);
    }
    refused(&holding("group,decision\na,yes\n"), &[]);
}

#[test]
fn a_hundred_megabytes() {
    let mut content = b"(format: \"vigie-project\", version: 1, notes: \"".to_vec();
    content.resize(100 << 20, b'x');
    refused(&holding(content), &[]);
}

#[test]
fn nested_a_hundred_thousand_deep() {
    let deep = "[".repeat(100_000);
    refused(&holding(&deep), &[]);
    refused(
        &holding(format!("(format: \"vigie-project\", version: 1, notes: {deep}")),
        &[],
    );
    refused(&holding("(".repeat(100_000)), &[]);
}

#[test]
fn bytes_that_are_not_text() {
    let mut content = sound().into_bytes();
    let place = content.iter().position(|byte| *byte == b'(').unwrap();
    content.splice(place + 1..place + 1, [0xff, 0xfe]);
    // Right after the parenthesis that opens line 2.
    refused(&holding(content), &["2"]);
}

#[test]
fn contradictions() {
    let text = sound();
    let absent = text.replacen("column: \"group\"", "column: \"other\"", 1);
    assert_ne!(absent, text);
    refused(&holding(absent), &["group"]);
    let sha = text.replacen("sha256: \"", "sha256: \"x", 1);
    refused(&holding(sha), &["sha256"]);
    refused(
        &holding(text.replacen(&format!("version: {FORMAT_VERSION}"), "version: 0", 1)),
        &["version"],
    );
}

#[test]
fn a_field_of_the_wrong_kind_is_said_with_its_line() {
    let text = sound().replacen("unit: Person", "unit: Persons", 1);
    let line = 1 + text.lines().position(|line| line.contains("Persons")).unwrap();
    refused(&holding(&text), &[&line.to_string(), "Persons"]);
}

#[test]
fn windows_editors_do_no_harm() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let text = place.read("audit.ron").replace('\n', "\r\n");
    place.write("audit.ron", format!("\u{feff}{text}"));
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn what_is_wrong_is_said_without_the_words_of_a_library() {
    let text = sound();
    let cut = &text[..text.find("        polarity").expect("a field")];
    let deep = format!(
        "(format: \"vigie-project\", version: 1, notes: {}",
        "[".repeat(1000)
    );
    let absent = text.replacen("column: \"group\"", "column: \"other\"", 1);
    for (content, french) in [
        (cut, "il est coupé"),
        (&deep, "emboîtées"),
        (&absent, "qu’il ne décrit pas"),
        ("(format \"x\")", "quelque chose"),
    ] {
        let place = holding(content);
        let run = place.run(&["--lang", "fr", "verify", "audit.ron"]);
        let said = run.refuses(&[french]).errors();
        for jargon in [
            "RON",
            "ron::",
            "Unexpected",
            "Expected",
            "groupings",
            "attributes",
        ] {
            assert!(!said.contains(jargon), "{said}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_no_audit() {
    let run = Place::new().run(&["--lang", "fr", "verify", "/dev/null"]);
    run.refuses(&["/dev/null", "ni un fichier"]);
}
