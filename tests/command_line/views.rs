//! What findings rest on: several views, changed data, and an audit that moved on since.

use vigie::measure::Metric;
use vigie::project::{Evidence, Filter, Project, load_project, merge, save_project};
use vigie::text::{Language, Readers, frozen_lines, text};

use crate::support::{Place, SIMPLE, people, two_groups};
use crate::verify::{evidence, note};

fn audited() -> Place {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    place
}

fn open(place: &Place) -> Project {
    load_project(&place.path("audit.ron")).expect("read")
}

fn save(place: &Place, project: &Project) {
    save_project(project, &place.path("audit.ron"), true).expect("saved");
}

/// What the audit shows of a metric and a group.
fn view(place: &Place, metric: Metric, group: &str) -> Evidence {
    let mut project = open(place);
    project.view.metric = metric;
    evidence(place, &project, group).expect("frozen")
}

/// Adds a view to the first finding.
fn add(place: &Place, metric: Metric, group: &str) {
    let view = view(place, metric, group);
    let mut project = open(place);
    project.findings[0].add_view(view, "2026-11-25T10:00:00Z".to_owned());
    save(place, &project);
}

/// The findings, and their views, that `verify` says no longer hold.
fn stale(said: &str) -> Vec<String> {
    let lines = said.lines().filter(|line| !line.starts_with(' '));
    let stale = lines.filter(|line| line.starts_with("Finding ") && !line.ends_with(": holds"));
    stale
        .map(|line| line.split(' ').nth(1).expect("a number").to_owned())
        .collect()
}

#[test]
fn each_view_of_a_finding_is_checked_and_told_under_its_own_number() {
    let place = audited();
    note(&place, Metric::SelectionRate, "b");
    add(&place, Metric::FalsePositiveRate, "b");
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(said.contains("Finding 1.1 (b, Selection rate): holds"), "{said}");
    assert!(
        said.contains("Finding 1.2 (b, False positive rate): holds"),
        "{said}"
    );
    // Nobody is selected or not who was not before, but one of them has another outcome.
    place.write("data.csv", two_groups().replacen("b,yes,yes", "b,yes,no", 1));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("Finding 1.2 (b, False positive rate): NO LONGER HOLDS; noted 42.9% (30 / 70)"),
        "{said}"
    );
    assert!(!said.contains("    Rate: 50.0%"), "{said}");
}

#[test]
fn the_same_view_is_not_added_twice_and_the_last_one_stays() {
    let place = audited();
    note(&place, Metric::SelectionRate, "b");
    add(&place, Metric::SelectionRate, "b");
    assert!(open(&place).findings[0].further.is_empty());
    add(&place, Metric::Precision, "a");
    let mut project = open(&place);
    let finding = &mut project.findings[0];
    assert_eq!(finding.views().count(), 2);
    let now = || "2026-11-26T10:00:00Z".to_owned();
    finding.remove_view(0, now());
    finding.remove_view(0, now());
    assert_eq!(
        finding.views().map(|view| view.metric).collect::<Vec<_>>(),
        [Metric::Precision]
    );
    let gone = finding
        .history
        .last()
        .and_then(|change| change.view.as_ref())
        .expect("kept");
    assert_eq!(gone.metric, Metric::SelectionRate);
    save(&place, &project);
    assert_eq!(open(&place).findings, project.findings);
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn views_that_two_people_added_apart_are_all_there_and_one_taken_away_is_gone() {
    let place = audited();
    note(&place, Metric::SelectionRate, "b");
    add(&place, Metric::Accuracy, "b");
    let base = open(&place);
    let with = |metric: Option<Metric>, without: Option<usize>| {
        let mut project = base.clone();
        let finding = &mut project.findings[0];
        let now = || "2026-11-26T10:00:00Z".to_owned();
        without
            .into_iter()
            .for_each(|place| finding.remove_view(place, now()));
        if let Some(metric) = metric {
            finding.add_view(view(&place, metric, "b"), now());
        }
        project
    };
    let metrics =
        |project: &Project| -> Vec<Metric> { project.findings[0].views().map(|view| view.metric).collect() };
    let merged = merge(
        &base,
        &with(Some(Metric::Precision), None),
        &with(Some(Metric::F1), Some(1)),
    );
    assert_eq!(
        metrics(&merged),
        [Metric::SelectionRate, Metric::Precision, Metric::F1]
    );
    assert!(merged.conflicts.is_empty());
    let merged = merge(&base, &with(None, Some(0)), &with(Some(Metric::F1), None));
    assert_eq!(metrics(&merged), [Metric::Accuracy, Metric::F1]);
}

/// Two attributes, and people of two regions.
fn wide(cell: &str) -> String {
    let mut text = String::from("sex,origin,region,decision,outcome\n");
    for (place, decision) in ["yes", "no", "no", "yes", "no", "yes", "no"]
        .into_iter()
        .cycle()
        .take(210)
        .enumerate()
    {
        let sex = if place % 2 == 0 { "men" } else { "women" };
        let origin = if place % 3 == 0 { "here" } else { "elsewhere" };
        let region = if place % 5 == 0 { "north" } else { "south" };
        let outcome = if place % 4 == 0 { "yes" } else { "no" };
        let line = format!("{sex},{origin},{region},{decision},{outcome}\n");
        text.push_str(&line);
    }
    // The last line is one of the south.
    assert!(
        text.ends_with("women,elsewhere,south,no,no\n"),
        "{}",
        &text[text.len() - 60..]
    );
    text.truncate(text.len() - "women,elsewhere,south,no,no\n".len());
    text + cell + "\n"
}

#[test]
fn with_one_cell_of_the_data_changed_verify_names_exactly_the_findings_that_no_longer_hold() {
    let place = Place::new();
    place.write("data.csv", wide("women,elsewhere,south,no,no"));
    let mut arguments = vec!["--decision", "decision=yes", "--outcome", "outcome=yes"];
    arguments.extend(["--group", "sex", "--group", "origin"]);
    place.create(&arguments).succeeds();
    let noted = |grouping: usize, metric: Metric, group: &str, filter: Option<&str>, outcome: bool| {
        let mut project = open(&place);
        let before = project.clone();
        project.view.grouping = grouping;
        project.setup.filters = filter
            .map(|expression| Filter {
                expression: expression.to_owned(),
                on: true,
                note: String::new(),
            })
            .into_iter()
            .collect();
        if !outcome {
            project.setup.outcome = None;
        }
        save(&place, &project);
        note(&place, metric, group);
        let mut after = open(&place);
        after.setup = before.setup;
        save(&place, &after);
    };
    noted(0, Metric::SelectionRate, "women", None, false);
    noted(
        0,
        Metric::SelectionRate,
        "women",
        Some("region == \"north\""),
        false,
    );
    noted(1, Metric::SelectionRate, "here", None, false);
    noted(
        1,
        Metric::TruePositiveRate,
        "here",
        Some("region == \"south\""),
        true,
    );
    noted(0, Metric::BaseRate, "women", Some("region == \"north\""), true);
    place.run(&["verify", "audit.ron"]).succeeds();
    let changed = |cell: &str| {
        place.write("data.csv", wide(cell));
        let run = place.run(&["verify", "audit.ron"]);
        assert_eq!(run.status(), 1);
        stale(&run.output())
    };
    // The decision of somebody of the south: no finding about the north.
    assert_eq!(changed("women,elsewhere,south,yes,no"), ["1", "3", "4"]);
    // Her outcome: those that rest on the decision alone hold.
    assert_eq!(changed("women,elsewhere,south,no,yes"), ["4"]);
    // Her sex: those that compare origins hold.
    assert_eq!(changed("men,elsewhere,south,no,no"), ["1"]);
    // Her origin: those that compare the sexes do.
    assert_eq!(changed("women,here,south,no,no"), ["3", "4"]);
    // She moved to the north.
    assert_eq!(changed("women,elsewhere,north,no,no"), ["2", "4", "5"]);
}

#[test]
fn what_moved_in_the_set_up_is_said_in_both_languages_and_fails_nothing() {
    let place = audited();
    note(&place, Metric::FalsePositiveRate, "b");
    let quiet = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(!quiet.contains("moved"), "{quiet}");
    let mut project = open(&place);
    project.setup.polarity = Some(vigie::measure::Polarity::Favour);
    project.setup.filters = vec![Filter {
        expression: "group == \"b\"".to_owned(),
        on: true,
        note: String::new(),
    }];
    project.setup.unit = vigie::project::Unit::Household;
    save(&place, &project);
    for language in Language::ALL {
        let run = place.run(&["verify", "audit.ron", "--lang", language.code()]);
        run.succeeds();
        let said = run.output();
        for id in ["moved-polarity", "moved-filters", "moved-own"] {
            assert!(said.contains(&text(language, id)), "{said}");
        }
        assert!(!said.contains(&text(language, "moved-decision")), "{said}");
    }
    // A filter that is switched off, or explained, changes nothing.
    project.setup = load_project(&place.path("audit.ron")).expect("read").setup;
    project.setup.polarity = Some(vigie::measure::Polarity::Burden);
    project.setup.filters[0].on = false;
    save(&place, &project);
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(!said.contains("moved"), "{said}");
    project.setup.groupings.clear();
    save(&place, &project);
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(
        said.contains(&text(Language::English, "moved-grouping")),
        "{said}"
    );
}

#[test]
fn a_new_version_of_the_outputs_is_compared_with_what_was_noted() {
    let place = Place::new();
    let scores = |yes: usize| -> String {
        let rows = (0..100).map(|row| format!("{row},{}\n", if row % 10 < yes { "yes" } else { "no" }));
        format!("id,decision\n{}", rows.collect::<String>())
    };
    let rows = (0..100).map(|row| format!("{row},{}\n", if row % 2 == 0 { "a" } else { "b" }));
    place.write("data.csv", format!("id,group\n{}", rows.collect::<String>()));
    place.write("outputs.csv", scores(3));
    let arguments = [
        "--outputs",
        "outputs.csv",
        "--key",
        "id",
        "--decision",
        "decision=yes",
        "--group",
        "group",
    ];
    place.create(&arguments).succeeds();
    note(&place, Metric::SelectionRate, "b");
    place.write("outputs.csv", scores(4));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(
        said.contains("noted 20.0% (10 / 50), now 40.0% (20 / 50)"),
        "{said}"
    );
    assert!(said.contains(&text(Language::English, "moved-outputs")), "{said}");
    assert!(!said.contains(&text(Language::English, "moved-data")), "{said}");
    // A version that does not have the column any more: it is said which.
    place.write("outputs.csv", scores(4).replacen("decision", "flagged", 1));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    assert!(run.output().contains("decision"), "{}", run.output());
}

#[test]
fn a_report_tells_each_view_and_what_was_noted_beside() {
    let place = Place::new();
    place.write(
        "data.csv",
        people(&[
            ("a", "yes", "yes", 40),
            ("a", "yes", "no", 30),
            ("a", "no", "yes", 30),
            ("a", "no", "no", 60),
            ("b", "yes", "yes", 30),
            ("b", "yes", "no", 50),
            ("b", "no", "yes", 40),
            ("b", "no", "no", 40),
        ]),
    );
    place.create(&SIMPLE).succeeds();
    note(&place, Metric::SelectionRate, "b");
    add(&place, Metric::FalsePositiveRate, "b");
    let view = &open(&place).findings[0].further[0];
    for language in Language::ALL {
        let name = format!("report-{}.md", language.code());
        place
            .run(&[
                "report",
                "audit.ron",
                "--output",
                &name,
                "--lang",
                language.code(),
            ])
            .succeeds();
        let report = place.read(&name);
        let beside = vigie::text::noted_lines(language, view, Readers::Anybody);
        assert!(!beside.is_empty());
        for (name, words) in beside {
            assert!(
                report.contains(&name) && report.contains(&words),
                "{name}: {words}"
            );
        }
        // Nothing of one cell alone.
        let cells = frozen_lines(language, view.metric, &view.numbers, Readers::Auditors).len();
        assert_eq!(
            cells - frozen_lines(language, view.metric, &view.numbers, Readers::Anybody).len(),
            9
        );
    }
    place.write(
        "data.csv",
        place.read("data.csv").replacen("a,no,no", "a,yes,no", 1),
    );
    place
        .run(&["report", "audit.ron", "--output", "again.md"])
        .succeeds();
    let report = place.read("again.md");
    assert!(
        report.contains("Equalized odds difference: ") && report.contains(" before, "),
        "{report}"
    );
}

#[test]
fn verify_prints_every_number_noted_and_computed_now_as_json_whatever_the_language() {
    let place = audited();
    note(&place, Metric::FalsePositiveRate, "b");
    let json = |language: &str, status: i32| -> serde_json::Value {
        let run = place.run(&["verify", "audit.ron", "--format", "json", "--lang", language]);
        assert_eq!(run.status(), status, "{}", run.errors());
        serde_json::from_str(&run.output()).expect("JSON")
    };
    let held = json("en", 0);
    assert_eq!(held, json("fr", 0));
    assert_eq!(
        (&held["format"], &held["holds"]),
        (&"vigie-verify".into(), &true.into())
    );
    let view = &held["findings"][0]["views"][0];
    assert_eq!(
        (&view["state"], &view["now"]),
        (&"holds".into(), &serde_json::Value::Null)
    );
    assert_eq!(view["noted"]["numerator"], 30);
    assert_eq!(view["noted"]["counts"]["outcome_no_decision_yes"], 30);
    let beside = view["noted"]["beside"].as_array().expect("a list");
    assert!(
        beside
            .iter()
            .any(|noted| noted["name"] == "equalized_odds_difference")
    );
    place.write("data.csv", two_groups().replacen("b,no,no", "b,yes,no", 1));
    let moved = json("en", 1);
    assert_eq!(
        (&moved["holds"], &moved["sources"][0]["state"]),
        (&false.into(), &"changed".into())
    );
    let view = &moved["findings"][0]["views"][0];
    assert_eq!(
        (&view["state"], &view["moved_since"][0]),
        (&"changed".into(), &"data".into())
    );
    assert_eq!(
        (&view["noted"]["numerator"], &view["now"]["numerator"]),
        (&30.into(), &31.into())
    );
    // What cannot be computed any more says why.
    place.write("data.csv", two_groups().replacen("decision", "flagged", 1));
    let lost = json("en", 1);
    let view = &lost["findings"][0]["views"][0];
    assert_eq!(view["state"], "cannot_be_recomputed");
    assert!(
        view["reason"]
            .as_str()
            .is_some_and(|reason| reason.contains("decision")),
        "{lost}"
    );
}
