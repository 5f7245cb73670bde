//! `vigie report`, and whether a report says what its audit gives.

use vigie::measure::Metric;

use crate::support::{Place, SIMPLE, people, two_groups};
use crate::verify::note;

fn audited(data: &str) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    place.create(&SIMPLE).succeeds();
    place
}

/// Two groups of which no count is small.
fn large() -> String {
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

/// Groups of which the last has few people.
fn with_a_small_group() -> String {
    let mut data = two_groups();
    let more = people(&[
        ("c", "yes", "yes", 40),
        ("c", "yes", "no", 41),
        ("c", "no", "yes", 42),
        ("c", "no", "no", 43),
        ("tiny", "yes", "no", 3),
        ("tiny", "no", "no", 4),
    ]);
    data.push_str(more.split_once('\n').expect("a header").1);
    data
}

#[test]
fn a_report_is_one_file_that_fetches_nothing_and_runs_nothing() {
    let place = audited(&large());
    note(&place, Metric::FalsePositiveRate, "b");
    place
        .run(&["report", "audit.ron", "--output", "report.html"])
        .succeeds();
    let report = place.read("report.html");
    for unwanted in [
        "<script",
        "http://",
        "https://",
        "src=",
        "url(",
        "@import",
        "data.csv\\",
    ] {
        let report = report.replace("http://www.w3.org/2000/svg", "");
        assert!(!report.contains(unwanted), "{unwanted}");
    }
    assert!(report.contains("<html lang=\"en\">") && report.contains("<svg") && report.contains("60 / 140"));
    assert!(!report.contains(&*place.folder().to_string_lossy()));
}

#[test]
fn the_same_audit_gives_the_same_report_and_verify_says_so_in_both_languages_and_forms() {
    let place = audited(&large());
    note(&place, Metric::FalsePositiveRate, "b");
    for (language, form) in [("fr", "html"), ("en", "html"), ("fr", "md"), ("en", "md")] {
        let name = format!("report-{language}.{form}");
        let again = format!("again-{language}.{form}");
        for output in [&name, &again] {
            place
                .run(&["report", "audit.ron", "--output", output, "--lang", language])
                .succeeds();
        }
        assert_eq!(place.read(&name), place.read(&again));
        // Whatever the language of the one who checks.
        let run = place.run(&["verify", &name, "--project", "audit.ron"]);
        assert!(run.succeeds().output().contains("says what the audit gives"));
    }
}

#[test]
fn a_number_changed_in_a_report_is_found_in_its_section() {
    let place = audited(&large());
    note(&place, Metric::FalsePositiveRate, "b");
    for (name, before, after) in [
        ("r.html", "<td>60 / 140", "<td>61 / 140"),
        ("r.md", "| 60 / 140", "| 61 / 140"),
    ] {
        place
            .run(&[
                "report",
                "audit.ron",
                "--output",
                name,
                "--parts",
                "findings,method",
            ])
            .succeeds();
        let report = place.read(name);
        assert!(report.contains(before), "{report}");
        place.write(name, report.replacen(before, after, 1));
        let run = place.run(&["verify", name, "--project", "audit.ron"]);
        assert_eq!(run.status(), 1);
        let said = run.output();
        assert!(
            said.contains("Findings") && !said.contains("How it was done"),
            "{said}"
        );
    }
}

#[test]
fn one_cell_changed_in_the_data_is_said_to_break_the_finding() {
    let place = audited(&large());
    note(&place, Metric::FalsePositiveRate, "b");
    place
        .run(&["report", "audit.ron", "--output", "report.html"])
        .succeeds();
    place.write("data.csv", large().replacen("b,no,no", "b,yes,no", 1));
    let run = place.run(&["verify", "report.html", "--project", "audit.ron"]);
    assert_eq!(run.status(), 1);
    assert!(
        run.output().contains("Finding 1: no longer holds"),
        "{}",
        run.output()
    );
}

#[test]
fn small_groups_and_what_would_give_them_away_are_kept_back_until_a_reason_is_given() {
    let place = audited(&with_a_small_group());
    note(&place, Metric::SelectionRate, "tiny");
    place.run(&["report", "audit.ron", "--output", "r.md"]).succeeds();
    let report = place.read("r.md");
    assert!(!report.contains("3 / 7"), "{report}");
    // Its finding, and the smallest of the others with it.
    assert!(report.contains("This finding is about too few people to be shown"));
    assert!(!report.contains("It differs."));
    assert!(report.contains("| a | kept back |") && report.contains("| c | 81 / 166 |"));
    assert!(report.contains("Numbers over all groups are kept back"));
    // Shown for a reason, which the report gives.
    place
        .run(&["report", "audit.ron", "--output", "all.md", "--least", "0"])
        .refuses(&["--reason"]);
    let shown = [
        "report",
        "audit.ron",
        "--output",
        "all.md",
        "--least",
        "0",
        "--reason",
        "published already",
    ];
    place.run(&shown).succeeds();
    let report = place.read("all.md");
    assert!(report.contains("| tiny | 3 / 7 |") && report.contains("published already"));
}

#[test]
fn what_people_wrote_cannot_become_part_of_the_page() {
    let place = Place::new();
    let data = two_groups()
        .replace("a,", "<script>alert(1)</script>,")
        .replace("b,", "[x](y) | z,");
    place.write("data.csv", data);
    place.create(&SIMPLE).succeeds();
    place
        .run(&["report", "audit.ron", "--output", "r.html"])
        .succeeds();
    let report = place.read("r.html");
    assert!(!report.contains("<script>") && report.contains("&lt;script&gt;alert(1)"));
    place.run(&["report", "audit.ron", "--output", "r.md"]).succeeds();
    let report = place.read("r.md");
    assert!(report.contains("\\[x\\](y) \\| z") && !report.contains("<script>"));
}

#[test]
fn nothing_is_written_over_and_what_is_not_a_report_is_refused() {
    let place = audited(&large());
    place
        .run(&["report", "audit.ron", "--output", "report.txt"])
        .refuses(&["--output", ".html", ".pdf"]);
    place
        .run(&["report", "audit.ron", "--output", "report.html"])
        .succeeds();
    place
        .run(&["report", "audit.ron", "--output", "report.html"])
        .refuses(&["report.html"]);
    place
        .run(&["report", "audit.ron", "--output", "report.html", "--force"])
        .succeeds();
    place
        .run(&["report", "audit.ron", "--output", "x.md", "--parts", "all"])
        .refuses(&["--parts", "findings"]);
    place.write("other.html", "<html></html>");
    place
        .run(&["verify", "other.html", "--project", "audit.ron"])
        .refuses(&["other.html"]);
    place
        .run(&["verify", "absent.html", "--project", "audit.ron"])
        .refuses(&["absent.html"]);
}
