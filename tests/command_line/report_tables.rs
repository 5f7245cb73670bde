//! The report's tables of labels, of people alike, of random draws and of New York City: what they say, what they keep back.

use std::path::Path;

use crate::support::Place;

/// Writes the report in Markdown, has `verify` say that it is what the audit gives, and reads it.
fn report(place: &Place) -> String {
    place
        .run(&["report", "audit.ron", "--output", "r.md", "--parts", "measures"])
        .succeeds();
    place
        .run(&["verify", "r.md", "--project", "audit.ron"])
        .succeeds();
    place.read("r.md")
}

/// What stands from a heading to the next.
fn under<'a>(report: &'a str, heading: &str) -> &'a str {
    let start = report
        .find(&format!("### {heading}"))
        .unwrap_or_else(|| panic!("{heading} in {report}"));
    let rest = &report[start + 4..];
    &rest[..rest.find("\n### ").unwrap_or(rest.len())]
}

/// The rows of the tables of a section that begin with a name.
fn rows<'a>(section: &'a str, name: &str) -> Vec<&'a str> {
    section
        .lines()
        .filter(|line| line.starts_with(&format!("| {name} |")))
        .collect()
}

/// Three labels in three groups; the last label is rare in the group `c`.
fn labelled(rare: usize) -> Place {
    let mut data = String::from("group,risk\n");
    for (group, counts) in [("a", [80, 60, 40]), ("b", [90, 50, 60]), ("c", [70, 50, rare])] {
        for (label, count) in ["low", "medium", "high"].into_iter().zip(counts) {
            (0..count).for_each(|_| data.push_str(&format!("{group},{label}\n")));
        }
    }
    let place = Place::new();
    place.write("data.csv", data);
    let order = ["--label-order", "risk=low,medium,high"];
    place
        .create(
            &[
                &["--decision", "risk=medium,high", "--group", "group"][..],
                &order,
            ]
            .concat(),
        )
        .succeeds();
    place
}

#[test]
fn every_cut_of_labels_is_in_the_report_and_each_label_alone() {
    let report = report(&labelled(30));
    let section = under(&report, "Every cut of “risk”");
    let of_a = rows(section, "a");
    assert_eq!(of_a.len(), 2, "{section}");
    // 100 of 180 at medium or above, 40 of 180 high; alone: 80, 60 and 40 of 180.
    assert!(
        of_a[0].contains("55.6%") && of_a[0].contains("22.2%"),
        "{}",
        of_a[0]
    );
    assert!(
        of_a[1].contains("44.4%") && of_a[1].contains("33.3%"),
        "{}",
        of_a[1]
    );
    assert!(!section.contains("kept back"), "{section}");
}

/// Nobody is few at either cut but one: the people of a label are the difference of two cuts.
#[test]
fn a_label_that_few_people_have_is_kept_back_with_another_group_that_would_give_it_away() {
    let report = report(&labelled(4));
    let section = under(&report, "Every cut of “risk”");
    let hidden = |name: &str| {
        rows(section, name)
            .iter()
            .all(|row| row.matches("kept back").count() >= 2)
    };
    assert!(hidden("c"), "{section}");
    // Everybody's number less those of two groups would be that of the third.
    assert_eq!(
        ["a", "b"].into_iter().filter(|name| hidden(name)).count(),
        1,
        "{section}"
    );
    assert!(
        section.contains("so that nobody can be recognised")
            || report.contains("so that nobody can be recognised")
    );
}

#[test]
fn people_chosen_and_people_drawn_are_in_the_report_and_few_of_them_are_not() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/benefit-control/cases.csv");
    let of = |group: &str| {
        let place = Place::new();
        std::fs::copy(&data, place.path("data.csv")).expect("the sample is copied");
        let asked = [
            "--score",
            "score",
            "--top",
            "1000",
            "--outcome",
            "indu=Oui",
            "--group",
            group,
        ];
        let arm = ["--arm", "tirage=algorithme/hasard"];
        place.create(&[&asked[..], &arm].concat()).succeeds();
        report(&place)
    };
    let report = of("parent_isole");
    let section = under(&report, "Chosen by the algorithm, drawn at random");
    assert!(section.contains("times their part in the cases"), "{section}");
    assert!(
        rows(section, "oui")
            .iter()
            .all(|row| row.matches('%').count() >= 6),
        "{section}"
    );
}

#[test]
fn people_alike_are_in_the_report_and_a_group_of_a_few_is_kept_back_with_everybody() {
    let of = |few: usize| {
        let mut data = String::from("group,age,decision\n");
        for (group, size) in [("a", 60), ("b", 50), ("c", 40), ("d", few)] {
            for person in 0..size {
                let decision = if (person * 7) % 5 < 2 { "yes" } else { "no" };
                data.push_str(&format!("{group},{},{decision}\n", 20 + (person * 11) % 37));
            }
        }
        let place = Place::new();
        place.write("data.csv", data);
        place
            .create(&[
                "--decision",
                "decision=yes",
                "--group",
                "group",
                "--similar-on",
                "age",
            ])
            .succeeds();
        report(&place)
    };
    let (plenty, few) = (of(45), of(6));
    let section = under(&plenty, "The same decision for people alike (age)");
    assert!(
        section.contains("a consistency of") && section.contains("d: of 100 people"),
        "{section}"
    );
    assert!(section.contains("Of 100 people nearest to somebody"), "{section}");
    let section = under(&few, "The same decision for people alike (age)");
    assert!(
        section.contains("d: kept back.") && !section.contains("Of 100 people nearest to somebody"),
        "{section}"
    );
    assert!(
        !section.contains("distinct combinations") && section.contains("Abadie"),
        "{section}"
    );
}

#[test]
fn the_table_of_new_york_is_in_the_report_with_its_notes() {
    let place = Place::new();
    let mut data = String::from("sex,race,selected\n");
    for (sex, selected, not) in [("Male", 120, 130), ("Female", 90, 160), ("", 20, 20)] {
        for person in 0..selected + not {
            let race = if person % 2 == 0 { "one" } else { "other" };
            let decided = if person < selected { "yes" } else { "no" };
            data.push_str(&format!("{sex},{race},{decided}\n"));
        }
    }
    place.write("data.csv", data);
    let asked = [
        "new",
        "data.csv",
        "--output",
        "audit.ron",
        "--unit",
        "person",
        "--polarity",
        "favour",
    ];
    let more = [
        "--decision",
        "selected=yes",
        "--local-law-144",
        "sex,race",
        "--group",
        "sex",
    ];
    place.run(&[&asked[..], &more].concat()).succeeds();
    let report = report(&place);
    let section = under(&report, "New York City’s table (Local Law 144)");
    let women = rows(section, "Female");
    // 90 of 250 over 120 of 250.
    assert!(
        women[0].contains("36.0%") && women[0].contains("0.75"),
        "{section}"
    );
    assert!(
        section.contains("40") && section.contains("The law sets no mark to pass"),
        "{section}"
    );
}
