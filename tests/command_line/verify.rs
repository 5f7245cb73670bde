//! Findings: frozen, recomputed, and `vigie verify`.

use vigie::data::Progress;
use vigie::measure::{Metric, Undefined, Value};
use vigie::project::{
    Evidence, Finding, Holding, Project, check_findings, evaluate, freeze, load_project, load_sources,
    prepare, save_project,
};
use vigie::tally::GroupKey;

use crate::support::{Place, SIMPLE, two_groups};

const NOW: &str = "2026-11-24T10:00:00Z";

/// The evidence for a group under the audit's view.
pub fn evidence(place: &Place, project: &Project, group: &str) -> Result<Evidence, Undefined> {
    let loaded = load_sources(project, place.folder(), &[], &Progress::default()).unwrap();
    let prepared = prepare(&loaded.table, &project.setup).unwrap();
    let evaluation = evaluate(&prepared, &project.setup).unwrap();
    freeze(project, (&evaluation).into(), &[], &key(group), NOW)
}

fn key(group: &str) -> GroupKey {
    vec![Some(group.to_owned())]
}

/// Notes a finding about a group and a metric, in the audit as saved.
pub fn note(place: &Place, metric: Metric, group: &str) {
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.view.metric = metric;
    let evidence = evidence(place, &project, group).unwrap();
    let number = project.next_finding;
    project.next_finding += 1;
    project.findings.push(finding_of(number, evidence));
    save_project(&project, &place.path("audit.ron"), true).unwrap();
}

/// A finding that rests on this.
pub fn finding_of(number: u32, evidence: Evidence) -> Finding {
    Finding {
        generated: String::new(),
        claim: Default::default(),
        history: Vec::new(),
        number,
        text: "It differs.".to_owned(),
        severity: Default::default(),
        status: Default::default(),
        created: NOW.to_owned(),
        modified: NOW.to_owned(),
        evidence,
        further: Vec::new(),
    }
}

fn audited(more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let mut arguments = SIMPLE.to_vec();
    arguments.extend(more);
    place.create(&arguments).succeeds();
    place
}

#[test]
fn findings_hold_on_the_data_they_were_made_on() {
    let place = audited(&[]);
    let run = place.run(&["verify", "audit.ron"]);
    assert!(run.succeeds().output().contains("No finding"));
    note(&place, Metric::FalsePositiveRate, "b");
    note(&place, Metric::SelectionRate, "a");
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.contains("Finding 1 (b") && said.contains("holds"));
    // The set-up may move on: a finding has its own.
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.setup.outcome = None;
    project.setup.groupings.clear();
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn one_changed_byte_is_noticed() {
    let place = audited(&[]);
    note(&place, Metric::FalsePositiveRate, "b");
    let data = two_groups();
    let at = data.find("b,no,no").unwrap();
    let changed = format!("{}a{}", &data[..at], &data[at + 1..]);
    place.write("data.csv", &changed);
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("CHANGED") && said.contains("NO LONGER HOLDS"),
        "{said}"
    );
    assert!(said.contains("30 / 70") && said.contains("30 / 69"), "{said}");
    // Measured all the same, and said.
    let run = place.run(&["measure", "audit.ron", "--format", "json"]);
    assert!(run.succeeds().errors().contains("data.csv"));
    assert_eq!(run.errors().lines().count(), 1);
    assert_eq!(place.measures()["project"]["sources"][0]["state"], "changed");
}

#[test]
fn numbers_that_stay_hold_although_the_data_changed() {
    let place = audited(&[]);
    note(&place, Metric::SelectionRate, "b");
    place.write(
        "data.csv",
        format!("{}\n", two_groups().trim_end()).replace('\n', "\r\n"),
    );
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    assert!(run.output().contains("CHANGED") && run.output().contains(": holds"));
}

#[test]
fn data_that_became_unreadable_or_vanished() {
    let place = audited(&[]);
    note(&place, Metric::SelectionRate, "b");
    place.write("data.csv", "group,decision\na\n");
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    assert!(run.errors().is_empty());
    std::fs::remove_file(place.path("data.csv")).unwrap();
    place.run(&["verify", "audit.ron"]).refuses(&["data.csv"]);
}

#[test]
fn a_group_that_is_gone_and_a_column_that_is_gone() {
    let place = audited(&[]);
    note(&place, Metric::SelectionRate, "b");
    let holding = |data: &str| {
        place.write("data.csv", data);
        let project = load_project(&place.path("audit.ron")).unwrap();
        let loaded = load_sources(&project, place.folder(), &[], &Progress::default()).unwrap();
        check_findings(&project, &loaded.table)
            .remove(0)
            .holdings
            .remove(0)
    };
    let without_b: String = two_groups().replace("\nb,", "\na,");
    assert_eq!(holding(&without_b), Holding::GroupAbsent);
    let renamed = two_groups().replacen("group", "groups", 1);
    assert!(matches!(holding(&renamed), Holding::CannotRecompute(_)));
}

#[test]
fn there_is_nothing_to_note_about_what_is_undefined_or_absent() {
    let place = audited(&[]);
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.view.metric = Metric::FalsePositiveRate;
    assert_eq!(evidence(&place, &project, "z"), Err(Undefined::EmptyGroup));
    project.setup.outcome = None;
    assert_eq!(evidence(&place, &project, "b"), Err(Undefined::NoOutcome));
}

#[test]
fn evidence_says_with_whom_it_compares() {
    use vigie::measure::Reference;
    let place = audited(&[]);
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.view.metric = Metric::SelectionRate;
    let mut numbers = |reference| {
        project.setup.groupings[0].reference = reference;
        evidence(&place, &project, "b").unwrap().numbers
    };
    let named = numbers(Reference::Group(vec!["a".to_owned()]));
    assert_eq!(named.reference_key, key("a"));
    assert_eq!(named.reference_numerator.known(), Some(40.0));
    let rest = numbers(Reference::Rest);
    assert!(rest.reference_key.is_empty());
    assert_eq!(rest.reference, Value::Known(0.4));
    assert_eq!(rest.reference_denominator.known(), Some(100.0));
    let overall = numbers(Reference::Overall);
    assert_eq!(overall.reference_denominator.known(), Some(200.0));
    let absent = numbers(Reference::Group(vec!["z".to_owned()]));
    assert_eq!(absent.value, Value::Known(0.5));
    assert_eq!(absent.difference, Value::Undefined(Undefined::ReferenceAbsent));
}

#[test]
fn a_finding_inside_a_stratum_is_recomputed_there() {
    let place = Place::new();
    let mut data = String::from("sex,dept,admitted,people\n");
    data.push_str("men,A,yes,512\nmen,A,no,313\nwomen,A,yes,89\nwomen,A,no,19\n");
    data.push_str("men,B,yes,22\nmen,B,no,351\nwomen,B,yes,24\nwomen,B,no,317\n");
    place.write("data.csv", data);
    let mut arguments = vec!["--decision", "admitted=yes", "--count", "people"];
    arguments.extend(["--group", "sex", "--stratum", "dept"]);
    place.create(&arguments).succeeds();
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.view.stratum = Some(Some("A".to_owned()));
    let evidence = evidence(&place, &project, "women").unwrap();
    assert_eq!(evidence.numbers.value, Value::Known(89.0 / 108.0));
    assert_eq!(evidence.numbers.reference, Value::Known(512.0 / 825.0));
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    note(&place, Metric::SelectionRate, "women");
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn what_moved_beside_the_rate_is_said() {
    let place = audited(&[]);
    note(&place, Metric::SelectionRate, "b");
    // The reference is group a, which loses a selected person.
    place.write("data.csv", two_groups().replacen("a,yes,no", "a,no,no", 1));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("Rate of the reference: 40.0% before, 39.0% now")
            && said.contains("Counts of the reference: 40 / 100 before, 39 / 100 now"),
        "{said}"
    );
    assert!(
        said.contains("+10.0 points before, +11.0 points now") && !said.contains("    Rate: "),
        "{said}"
    );
}

#[test]
fn counts_that_moved_under_an_equal_rate_are_said() {
    let place = audited(&[]);
    note(&place, Metric::SelectionRate, "b");
    place.write("data.csv", two_groups().replacen("b,yes,yes", "b,yes,no", 1));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("True positives: 20 before, 19 now\n")
            && said.contains("False positives: 30 before, 31 now\n"),
        "{said}"
    );
}
