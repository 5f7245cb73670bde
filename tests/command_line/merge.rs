//! Two people's audits: what differs, and one made of both.

use vigie::measure::Metric;
use vigie::project::{Conflict, Project, Severity, Status, load_project, save_project};

use crate::support::{Place, SIMPLE, two_groups};
use crate::verify::note;

/// An audit with a finding, given to two people.
pub fn shared() -> Place {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    note(&place, Metric::SelectionRate, "b");
    for name in ["base.ron", "a.ron", "b.ron"] {
        std::fs::copy(place.path("audit.ron"), place.path(name)).expect("copied");
    }
    place
}

pub fn change(place: &Place, name: &str, change: impl FnOnce(&mut Project)) {
    let mut project = load_project(&place.path(name)).expect("read");
    change(&mut project);
    save_project(&project, &place.path(name), true).expect("saved");
}

/// Notes another finding in one of the audits.
pub fn note_in(place: &Place, name: &str, metric: Metric, group: &str) {
    std::fs::copy(place.path(name), place.path("audit.ron")).expect("copied");
    note(place, metric, group);
    std::fs::copy(place.path("audit.ron"), place.path(name)).expect("copied");
}

pub fn merged(place: &Place, status: i32) -> Project {
    let arguments = [
        "merge", "base.ron", "a.ron", "b.ron", "--output", "m.ron", "--force",
    ];
    let run = place.run(&arguments);
    assert_eq!(run.status(), status, "{}{}", run.output(), run.errors());
    load_project(&place.path("m.ron")).expect("read")
}

#[test]
fn what_two_people_added_apart_is_all_there_and_still_verifies() {
    let place = shared();
    note_in(&place, "a.ron", Metric::FalsePositiveRate, "b");
    note_in(&place, "b.ron", Metric::Precision, "a");
    change(&place, "a.ron", |project| project.title = "By Ada".to_owned());
    change(&place, "b.ron", |project| {
        project.card.funding = "Nobody".to_owned()
    });
    change(&place, "b.ron", |project| project.setup.filters.clear());
    let merged = merged(&place, 0);
    assert_eq!(merged.title, "By Ada");
    assert_eq!(merged.card.funding, "Nobody");
    let found = merged
        .findings
        .iter()
        .map(|finding| (finding.number, finding.evidence.metric));
    let found: Vec<_> = found.collect();
    let wanted = [
        (1, Metric::SelectionRate),
        (2, Metric::FalsePositiveRate),
        (3, Metric::Precision),
    ];
    assert_eq!(found, wanted);
    assert_eq!(merged.next_finding, 4);
    place.run(&["verify", "m.ron"]).succeeds();
}

#[test]
fn what_both_changed_differently_is_kept_twice_until_settled() {
    let place = shared();
    change(&place, "a.ron", |project| {
        project.title = "One".to_owned();
        project.findings[0].severity = Severity::High;
    });
    change(&place, "b.ron", |project| {
        project.title = "Other".to_owned();
        project.findings[0].status = Status::Contested;
        project.findings[0].text = "It does not.".to_owned();
    });
    let mut merged = merged(&place, 1);
    assert_eq!(merged.conflicts, [Conflict::Title("Other".to_owned())]);
    // One changed how much it matters, the other what it says: both hold.
    assert_eq!(merged.findings[0].severity, Severity::High);
    assert_eq!(merged.findings[0].status, Status::Contested);
    assert_eq!(merged.findings[0].text, "It does not.");
    assert_eq!(merged.title, "One");
    merged.settle(0, true);
    assert_eq!(merged.title, "Other");
    assert!(merged.conflicts.is_empty());
}

#[test]
fn a_finding_that_one_deleted_and_the_other_changed_stands_until_settled() {
    let place = shared();
    change(&place, "a.ron", |project| project.findings.clear());
    change(&place, "b.ron", |project| {
        project.findings[0].text = "It differs a lot.".to_owned()
    });
    let mut merged = merged(&place, 1);
    assert_eq!(merged.findings[0].text, "It differs a lot.");
    let conflict = Conflict::Finding {
        number: 1,
        other: None,
    };
    assert_eq!(merged.conflicts, [conflict]);
    merged.settle(0, true);
    assert!(merged.findings.is_empty());
}

#[test]
fn set_ups_are_merged_field_by_field() {
    let place = shared();
    change(&place, "a.ron", |project| project.setup.methods.to_comment = 50);
    change(&place, "b.ron", |project| {
        project.setup.unit = vigie::project::Unit::Household
    });
    let both = merged(&place, 0);
    assert_eq!(both.setup.methods.to_comment, 50);
    assert_eq!(both.setup.unit, vigie::project::Unit::Household);
    change(&place, "b.ron", |project| project.setup.methods.to_comment = 20);
    let mut both = merged(&place, 1);
    assert_eq!(both.setup.methods.to_comment, 50);
    both.settle(0, true);
    assert_eq!(both.setup.methods.to_comment, 20);
    assert_eq!(both.setup.unit, vigie::project::Unit::Household);
}

#[test]
fn merging_what_nobody_changed_gives_the_same_file() {
    let place = shared();
    merged(&place, 0);
    assert_eq!(place.read("m.ron"), place.read("base.ron"));
    // What one alone changed is theirs, but for what was last looked at.
    note_in(&place, "b.ron", Metric::Precision, "a");
    let theirs = load_project(&place.path("b.ron")).expect("read");
    let both = merged(&place, 0);
    assert_eq!(
        Project {
            view: theirs.view.clone(),
            ..both
        },
        theirs
    );
}

#[test]
fn a_difference_is_said_with_both_versions() {
    let place = shared();
    let same = place.run(&["diff", "a.ron", "b.ron"]);
    assert!(same.succeeds().output().contains("the same"));
    change(&place, "b.ron", |project| {
        project.findings[0].text = "It does not.".to_owned();
        project.setup.methods.to_comment = 50;
    });
    note_in(&place, "b.ron", Metric::Precision, "a");
    let run = place.run(&["diff", "a.ron", "b.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    for words in [
        "Finding 1",
        "It differs.",
        "It does not.",
        "Set-up: methods",
        "Finding 2: only in the second",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
}

#[test]
fn a_file_that_is_no_audit_is_refused_and_nothing_is_written_over() {
    let place = shared();
    place.write("x.ron", "(");
    place.run(&["diff", "a.ron", "x.ron"]).refuses(&["x.ron"]);
    let arguments = ["merge", "base.ron", "a.ron", "b.ron", "--output", "a.ron"];
    place.run(&arguments).refuses(&["a.ron"]);
}
