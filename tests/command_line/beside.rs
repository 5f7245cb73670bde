//! What stood on the screen beside a finding's own numbers: kept with it, and computed again by `vigie verify`.

use vigie::data::Progress;
use vigie::measure::Metric;
use vigie::project::{
    Evaluation, Evidence, Noted, NotedValue, Part, Project, Seen, Which, adjust_groups, consistency_of,
    evaluate, freeze, load_project, load_sources, prepare, save_project,
};
use vigie::text::{Language, Readers, noted_lines, text, text_with};

use crate::support::{Place, SIMPLE, berkeley, people};
use crate::verify::finding_of;

const NOW: &str = "2026-11-24T10:00:00Z";

/// Everything that the screen shows of a group and a metric, as the window freezes it.
fn seen(place: &Place, project: &Project, group: &str, drawn: bool) -> Evidence {
    let loaded = load_sources(project, place.folder(), &[], &Progress::default()).expect("read");
    let prepared = prepare(&loaded.table, &project.setup).expect("counted");
    let mut evaluation: Evaluation = evaluate(&prepared, &project.setup).expect("measured");
    if drawn {
        evaluation.resample();
    }
    let (cut, evaluated) = (evaluation.cut.as_ref(), &evaluation.groupings[0]);
    let adjustment = adjust_groups(&prepared, evaluated, cut, project.view.metric);
    let consistent = consistency_of(&prepared, &project.setup, evaluated, cut, &|| false);
    let seen = Seen {
        evaluation: &evaluation,
        adjustment: adjustment.as_ref(),
        consistent: consistent.as_ref(),
    };
    freeze(project, seen, &[], &vec![Some(group.to_owned())], NOW).expect("frozen")
}

/// Notes it in the audit as saved.
fn note_seen(place: &Place, metric: Metric, group: &str, drawn: bool) -> Evidence {
    let mut project = load_project(&place.path("audit.ron")).expect("read");
    project.view.metric = metric;
    let evidence = seen(place, &project, group, drawn);
    let number = project.next_finding;
    project.next_finding += 1;
    project.findings.push(finding_of(number, evidence.clone()));
    save_project(&project, &place.path("audit.ron"), true).expect("saved");
    evidence
}

fn noted<'a>(evidence: &'a Evidence, which: &Which) -> &'a Noted {
    let mut beside = evidence.numbers.beside.iter();
    beside.find(|noted| noted.which == *which).expect("it was kept")
}

fn near(noted: &Noted, expected: f64) {
    assert!(
        matches!(noted.value, NotedValue::Known(value) if (value - expected).abs() < 1e-6),
        "{noted:?} is not {expected}"
    );
}

/// Berkeley, women and men inside departments, and with the department held equal.
fn departments() -> Place {
    berkeley(&[
        "--reference",
        "men",
        "--stratum",
        "department",
        "--control",
        "department",
    ])
}

#[test]
fn the_pooled_and_the_modelled_numbers_of_berkeley_are_kept_and_hold() {
    let place = departments();
    let evidence = note_seen(&place, Metric::SelectionRate, "women", true);
    near(noted(&evidence, &Which::PooledOddsRatio), 1.1053426615022164);
    near(
        noted(&evidence, &Which::StandardisedDifference),
        0.042636797771302914,
    );
    near(noted(&evidence, &Which::Conditional), -0.019283267035269242);
    near(noted(&evidence, &Which::AdjustedDifference), 0.019497043274209924);
    near(noted(&evidence, &Which::AdjustedOddsRatio), 1.1050273526130754);
    assert!(noted(&evidence, &Which::PooledDifference).interval.is_some());
    assert!(
        noted(&evidence, &Which::InStratum(Some("A".to_owned())))
            .interval
            .is_some()
    );
    assert_eq!(evidence.strata.as_deref(), Some("department"));
    assert_eq!(evidence.controls, ["department"]);
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(
        said.contains("Finding 1 (women, Selection rate): holds"),
        "{said}"
    );
    // A line each, where people read and compare the file.
    let file = place.read("audit.ron");
    let line = file
        .lines()
        .find(|line| line.contains("PooledOddsRatio"))
        .expect("a line");
    assert!(
        line.contains("Known(1.105342661502") && line.trim_end().ends_with("),"),
        "{line}"
    );
}

#[test]
fn the_set_up_may_move_on_without_strata_and_controls() {
    let place = departments();
    note_seen(&place, Metric::SelectionRate, "women", true);
    let mut project = load_project(&place.path("audit.ron")).expect("read");
    project.setup.stratum = None;
    project.setup.controls.clear();
    save_project(&project, &place.path("audit.ron"), true).expect("saved");
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn pooled_and_modelled_numbers_that_moved_are_told_in_both_languages() {
    let place = departments();
    let evidence = note_seen(&place, Metric::SelectionRate, "women", true);
    // As many women and men admitted and refused, one man in another department.
    let data = place.read("data.csv");
    let moved = |line: &str, by: i64| {
        let (before, people) = line.rsplit_once(',').expect("a count");
        let people: i64 = people.parse().expect("a number");
        format!("{before},{}", people + by)
    };
    let lines = data.lines().map(|line| match line {
        line if line.starts_with("A,men,yes,") => moved(line, -1),
        line if line.starts_with("B,men,yes,") => moved(line, 1),
        line => line.to_owned(),
    });
    let changed = lines.collect::<Vec<_>>().join("\n");
    assert_ne!(changed, data.trim_end());
    place.write("data.csv", changed);
    for language in Language::ALL {
        let run = place.run(&["verify", "audit.ron", "--lang", language.code()]);
        assert_eq!(run.status(), 1);
        let said = run.output();
        let column = [("column", "department".into())];
        let controls = [("controls", "department".into())];
        assert!(
            said.contains(&text_with(language, "noted-pooled", &column)),
            "{said}"
        );
        assert!(
            said.contains(&text_with(language, "noted-adjusted-difference", &controls)),
            "{said}"
        );
        // The people compared are the same all together, and their rates too.
        assert!(
            !said.contains(&text_with(language, "noted-crude", &column)),
            "{said}"
        );
        let own = text(language, "findings-change-difference");
        let mut rest = said.lines().filter_map(|line| line.trim().strip_prefix(&own));
        assert!(!rest.any(|rest| rest.trim_start().starts_with(':')), "{said}");
    }
    let names = noted_lines(Language::English, &evidence, Readers::Anybody);
    assert!(
        names.iter().all(|(name, _)| !name.contains("department = ")),
        "{names:?}"
    );
}

/// Three groups, audited.
fn three() -> Place {
    let place = Place::new();
    place.write("data.csv", groups(4));
    place.create(&SIMPLE).succeeds();
    place
}

/// The third group has as many people selected wrongly as asked for, of 40.
fn groups(wrongly: usize) -> String {
    people(&[
        ("a", "yes", "yes", 20),
        ("a", "yes", "no", 10),
        ("a", "no", "yes", 10),
        ("a", "no", "no", 30),
        ("b", "yes", "yes", 15),
        ("b", "yes", "no", 20),
        ("b", "no", "yes", 15),
        ("b", "no", "no", 20),
        ("c", "yes", "yes", 15),
        ("c", "yes", "no", wrongly),
        ("c", "no", "yes", 15),
        ("c", "no", "no", 40 - wrongly),
    ])
}

#[test]
fn numbers_over_all_groups_are_kept_with_their_intervals_and_a_group_that_moves_is_told() {
    let place = three();
    let evidence = note_seen(&place, Metric::FalsePositiveRate, "b", true);
    let odds = noted(&evidence, &Which::Summary("equalized_odds_difference".to_owned()));
    near(odds, 0.4);
    assert!(odds.interval.is_some());
    assert!(
        noted(&evidence, &Which::GeneralizedEntropy(Part::Whole))
            .interval
            .is_some()
    );
    assert!(matches!(noted(&evidence, &Which::AllGroups).value, NotedValue::Known(p) if p < 0.05));
    noted(&evidence, &Which::AllGroupsDealt);
    noted(&evidence, &Which::AverageOddsDifference);
    // Demographic parity is not about errors.
    let parity = Which::Summary("demographic_parity_difference".to_owned());
    assert!(evidence.numbers.beside.iter().all(|noted| noted.which != parity));
    place.run(&["verify", "audit.ron"]).succeeds();
    place.write("data.csv", groups(5));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    let told = "Equalized odds difference: 40.0 points (95% interval ";
    assert!(
        said.contains(told) && said.contains("before, 37.5 points"),
        "{said}"
    );
    assert!(
        said.contains("the rate is the same, other numbers moved"),
        "{said}"
    );
}

#[test]
fn parity_and_the_impact_ratio_are_kept_with_a_selection_rate() {
    let place = three();
    let evidence = note_seen(&place, Metric::SelectionRate, "b", true);
    noted(&evidence, &Which::Summary("demographic_parity_ratio".to_owned()));
    assert!(noted(&evidence, &Which::ImpactRatio).interval.is_some());
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn what_was_noted_before_the_draws_were_made_is_no_change_once_they_are() {
    let place = three();
    let evidence = note_seen(&place, Metric::FalsePositiveRate, "b", false);
    assert_eq!(noted(&evidence, &Which::Theil(Part::Whole)).interval, None);
    // This one asks for draws.
    note_seen(&place, Metric::F1, "b", true);
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn a_finding_of_before_such_numbers_were_kept_still_holds() {
    let place = three();
    note_seen(&place, Metric::FalsePositiveRate, "b", true);
    let mut project = load_project(&place.path("audit.ron")).expect("read");
    project.findings[0].evidence.numbers.beside.clear();
    save_project(&project, &place.path("audit.ron"), true).expect("saved");
    assert!(!place.read("audit.ron").contains("beside"));
    place.run(&["verify", "audit.ron"]).succeeds();
    // What it does not hold is not missed.
    place.write("data.csv", groups(5).replace("c,", "d,"));
    let said = place.run(&["verify", "audit.ron"]).output();
    assert!(!said.contains("Equalized"), "{said}");
}

#[test]
fn the_consistency_on_the_screen_is_kept_and_computed_again() {
    let place = Place::new();
    let rows: Vec<String> = (0..60)
        .map(|row| {
            let group = if row % 2 == 0 { "a" } else { "b" };
            let decision = if row % 7 < 3 { "yes" } else { "no" };
            format!("{group},{decision},{}\n", 20 + row % 11)
        })
        .collect();
    let data = format!("group,decision,age\n{}", rows.concat());
    place.write("data.csv", &data);
    let arguments = [
        "--decision",
        "decision=yes",
        "--group",
        "group",
        "--similar-on",
        "age",
    ];
    place.create(&arguments).succeeds();
    let evidence = note_seen(&place, Metric::SelectionRate, "b", true);
    let (own, all) = (
        noted(&evidence, &Which::Consistency),
        noted(&evidence, &Which::ConsistencyOfAll),
    );
    assert!(matches!(
        (&own.value, &all.value),
        (NotedValue::Known(_), NotedValue::Known(_))
    ));
    assert_eq!(
        evidence.similar.as_ref().map(|similar| similar.neighbours),
        Some(5)
    );
    place.run(&["verify", "audit.ron"]).succeeds();
    // An age alone: no decision and no group moves.
    place.write("data.csv", data.replacen("a,yes,20\n", "a,yes,29\n", 1));
    let run = place.run(&["verify", "audit.ron"]);
    assert_eq!(run.status(), 1);
    let said = run.output();
    assert!(said.contains("Consistency of the group: "), "{said}");
    let moved = said.lines().filter(|line| line.contains(" before, ")).count();
    assert_eq!(moved, said.matches("Consistency of ").count(), "{said}");
}
