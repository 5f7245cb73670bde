//! The project's file is written for people and for their tools: the same audit is the same text, and a small change is a
//! small difference.

use vigie::project::{Project, load_project, save_project};

use crate::extras::rich;

/// The lines that differ between two texts of as many lines.
fn differing<'t>(one: &'t str, other: &'t str) -> Vec<(&'t str, &'t str)> {
    assert_eq!(one.lines().count(), other.lines().count());
    one.lines()
        .zip(other.lines())
        .filter(|(one, other)| one != other)
        .collect()
}

#[test]
fn it_says_what_it_is_and_is_the_same_bytes_each_time() {
    let (place, _, text) = rich();
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("// Audit Vigie") && first.contains("Vigie audit: open it with Vigie"));
    assert!(!text.contains('\r') && text.ends_with(")\n") && !text.contains('\t'));
    // Read and saved again, as by another person elsewhere, later.
    let elsewhere = place.path("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let read = load_project(&place.path("audit.ron")).unwrap();
    save_project(&read, &elsewhere.join("audit.ron"), false).unwrap();
    assert_eq!(
        std::fs::read_to_string(elsewhere.join("audit.ron")).unwrap(),
        text
    );
}

#[test]
fn one_edited_word_is_one_line() {
    let (place, project, text) = rich();
    let saved = |change: &dyn Fn(&mut Project)| {
        let mut project = project.clone();
        change(&mut project);
        save_project(&project, &place.path("audit.ron"), true).unwrap();
        place.read("audit.ron")
    };
    let titled = saved(&|project| project.title = "Another title".to_owned());
    assert_eq!(differing(&text, &titled).len(), 1);
    // In a text of several lines, the line that has it.
    let worded =
        saved(&|project| project.findings[1].text = "Two\nlines, of which // none is no comment".to_owned());
    assert_eq!(
        differing(&text, &worded),
        [(
            "lines, of which // one is no comment\",",
            "lines, of which // none is no comment\","
        )]
    );
    let chosen = saved(&|project| project.setup.methods.to_comment = 77);
    assert_eq!(differing(&text, &chosen).len(), 1);
    let stated = saved(&|project| project.findings[2].status = vigie::project::Status::Contested);
    assert_eq!(differing(&text, &stated).len(), 1);
}

#[test]
fn a_finding_more_only_adds_lines() {
    let (place, mut project, text) = rich();
    let mut more = project.findings[0].clone();
    more.number = project.next_finding;
    project.findings.push(more);
    project.next_finding += 1;
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    let saved = place.read("audit.ron");
    // Every line that was there is there, in the same order, but for the number of the next finding.
    let mut all = saved.lines();
    for line in text.lines().filter(|line| !line.contains("next_finding")) {
        assert!(all.any(|other| other == line), "{line}");
    }
}
