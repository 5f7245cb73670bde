//! The report as PDF: the same every time, read aloud as well as seen, whatever people wrote in their data.

use vigie::measure::Metric;

use crate::support::{Place, SIMPLE, people};
use crate::verify::note;

/// Two groups of which no count is small.
fn two() -> String {
    people(&[
        ("a", "yes", "yes", 60),
        ("a", "yes", "no", 20),
        ("a", "no", "yes", 12),
        ("a", "no", "no", 110),
        ("b", "yes", "yes", 40),
        ("b", "yes", "no", 60),
        ("b", "no", "yes", 20),
        ("b", "no", "no", 80),
    ])
}

fn audited(data: &str) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    place.create(&SIMPLE).succeeds();
    place
}

fn report(place: &Place, output: &str, more: &[&str]) -> Vec<u8> {
    let mut arguments = vec!["report", "audit.ron", "--output", output];
    arguments.extend(more);
    place.run(&arguments).succeeds();
    place.bytes(output)
}

/// How many times words stand in what of a file is not packed: its structure is not.
pub fn times(file: &[u8], words: &str) -> usize {
    file.windows(words.len())
        .filter(|window| *window == words.as_bytes())
        .count()
}

#[test]
fn the_same_audit_gives_the_same_pdf_and_verify_says_so_in_both_languages() {
    let place = audited(&two());
    note(&place, Metric::FalsePositiveRate, "b");
    for language in ["fr", "en"] {
        let name = format!("{language}.pdf");
        let once = report(&place, &name, &["--lang", language]);
        let twice = report(&place, "again.pdf", &["--lang", language, "--force"]);
        assert!(once == twice && once.starts_with(b"%PDF-1.7"));
        assert_eq!(times(&once, "/CreationDate") + times(&once, "xmp:CreateDate"), 0);
        let folder = place.folder().to_string_lossy().into_owned();
        assert_eq!(times(&once, &folder), 0);
        let run = place.run(&["verify", &name, "--project", "audit.ron"]);
        assert!(run.succeeds().output().contains("says what the audit gives"));
    }
}

#[test]
fn a_pdf_is_written_to_be_read_aloud() {
    let place = audited(&two());
    note(&place, Metric::FalsePositiveRate, "b");
    let file = report(&place, "r.pdf", &["--lang", "fr"]);
    // What it declares, and the library checks while it writes.
    assert_eq!(times(&file, "<pdfuaid:part>1</pdfuaid:part>"), 1);
    for words in [
        "/Marked true",
        "/Lang(fr)",
        "/DisplayDocTitle true",
        "/S/H1",
        "/S/TOC",
        "/Outlines",
    ] {
        assert!(times(&file, words) > 0, "{words}");
    }
    // A title; eight sections; a chart in the summary and one in the finding, each with what it shows.
    assert_eq!((times(&file, "/S/H1"), times(&file, "/S/H2")), (1, 8));
    assert_eq!(times(&file, "/S/Figure"), 2);
    assert_eq!(times(&file, "/Alt<") + times(&file, "/Alt("), 2);
    // Every row of every table has its name, and as many cells as there are heads.
    let tables = times(&file, "/S/Table");
    assert_eq!(
        (times(&file, "/S/THead"), times(&file, "/S/TBody")),
        (tables, tables)
    );
    assert_eq!(times(&file, "/S/TR") - tables, times(&file, "/Scope/Row"));
}

#[test]
fn a_pdf_of_other_data_is_told_section_by_section() {
    let place = audited(&two());
    note(&place, Metric::FalsePositiveRate, "b");
    let file = report(&place, "r.pdf", &["--parts", "card,findings,method"]);
    place.write("data.csv", two().replacen("b,no,no", "b,yes,no", 1));
    let run = place.run(&["verify", "r.pdf", "--project", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("Findings") && said.contains("Finding 1: no longer holds"),
        "{said}"
    );
    // A byte of a page: nothing says which, but that it is not the report.
    place.write("data.csv", two());
    let mut touched = file.clone();
    let middle = touched.len() / 2;
    touched[middle] ^= 1;
    place.write("touched.pdf", touched);
    let run = place.run(&["verify", "touched.pdf", "--project", "audit.ron"]);
    assert_eq!(run.status(), 1, "{}", run.output());
    assert!(run.output().contains("DOES NOT SAY"), "{}", run.output());
    place.write("other.pdf", "%PDF-1.7");
    place
        .run(&["verify", "other.pdf", "--project", "audit.ron"])
        .refuses(&["other.pdf", ".pdf"]);
}

#[test]
fn whatever_a_group_is_named_the_pdf_is_written() {
    let endless = "anticonstitutionnellement".repeat(30);
    let names = [
        endless.as_str(),
        "東京 العربية 🙂",
        "e\u{301}te\u{301}\u{200b}\u{202e}fdp.exe",
        "<b>&amp;</b> (a) \\ %PDF",
        "\u{fffd}\u{feff}\u{fffe}",
        "ﬁ ﬀ ﷽ ½ ∑ → ✓",
    ];
    let rows: Vec<(&str, &str, &str, usize)> = names
        .iter()
        .flat_map(|name| {
            [
                ("yes", "yes", 20),
                ("yes", "no", 25),
                ("no", "yes", 30),
                ("no", "no", 40),
            ]
            .map(|(decision, outcome, times)| (*name, decision, outcome, times))
        })
        .collect();
    let place = audited(&people(&rows));
    note(&place, Metric::FalsePositiveRate, "<b>&amp;</b> (a) \\ %PDF");
    for language in ["fr", "en"] {
        let name = format!("{language}.pdf");
        report(&place, &name, &["--lang", language]);
        place.run(&["verify", &name, "--project", "audit.ron"]).succeeds();
    }
}

#[test]
fn a_table_of_more_rows_than_a_page_goes_on_under_its_head() {
    let rows: Vec<(String, usize)> = (0..150)
        .map(|group| (format!("group {group:03}"), 15 + group))
        .collect();
    let rows: Vec<(&str, &str, &str, usize)> = rows
        .iter()
        .flat_map(|(name, people)| {
            [("yes", "yes"), ("yes", "no"), ("no", "yes"), ("no", "no")]
                .map(|(decision, outcome)| (name.as_str(), decision, outcome, *people))
        })
        .collect();
    let place = audited(&people(&rows));
    let file = report(&place, "r.pdf", &["--parts", "measures"]);
    assert!(times(&file, "/Type/Page/") > 20);
    // The head is read once for each table, however many pages it goes over.
    let tables = times(&file, "/S/Table");
    assert_eq!(times(&file, "/S/THead"), tables);
    assert!(times(&file, "/Scope/Row") >= 150 * (tables - 1));
}
