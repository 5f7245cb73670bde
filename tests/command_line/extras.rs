//! What a project's file says that the program does not know is kept on saving, where it stood, and is said.

use proptest::prelude::*;
use vigie::project::{
    Conflict, Finding, Project, find_recoveries, load_project, save_project, write_recovery,
};

use crate::project_files::{audited, evidence};
use crate::support::Place;

/// An audit with findings, filters, bands and an arm, and its text.
pub fn rich() -> (Place, Project, String) {
    let (place, mut project) = audited();
    let finding = |number: u32, text: &str| Finding {
        number,
        text: text.to_owned(),
        generated: String::new(),
        severity: Default::default(),
        status: Default::default(),
        created: "2026-11-24T10:00:00Z".to_owned(),
        modified: "2026-11-24T10:00:00Z".to_owned(),
        claim: Default::default(),
        history: Vec::new(),
        evidence: evidence("group", f64::from(number)),
        further: vec![evidence("group", -f64::from(number))],
    };
    project.findings = vec![
        finding(1, "It (differs): \"a lot\", {truly}."),
        finding(2, "Two\nlines, of which // one is no comment"),
        finding(5, "r\"#"),
    ];
    project.next_finding = 6;
    project.card.system = "The allowance".to_owned();
    project.setup.recodes = project.findings[0].evidence.recodes.clone();
    project.setup.arm.clone_from(&project.findings[0].evidence.arm);
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    let text = place.read("audit.ron");
    (place, project, text)
}

/// After which lines of a file a field can be put: those that open a structure and those that end a field of one.
fn openings(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let is_field = |line: &str| {
        let name = line.trim_start();
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        end.is_some_and(|end| end > 0 && name[end..].starts_with(": "))
    };
    let inside_text = |at: usize| lines[..=at].join("\n").matches('"').count() % 2 == 1;
    (1..lines.len() - 1)
        .filter(|at| (lines[*at].ends_with('(') || lines[*at].ends_with(',')) && is_field(lines[at + 1]))
        .filter(|at| !inside_text(*at) && !lines[*at].contains("r\"") && !lines[*at].contains("r#"))
        .collect()
}

fn values() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("()".to_owned()),
        Just("None".to_owned()),
        Just("-1.5e-3".to_owned()),
        Just("'('".to_owned()),
        Just("'\\''".to_owned()),
        Just("r#\"a \"quoted\" ) text\"#".to_owned()),
        Just("\"a \\\" , ( // text\"".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| format!("{text:?}").replace("\\'", "'").replace('\u{0}', "")),
    ];
    leaf.prop_filter("RON reads it", |value| ron::from_str::<ron::Value>(value).is_ok())
        .prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..3)
                    .prop_map(|all| format!("[{}]", all.join(", "))),
                inner.clone().prop_map(|value| format!("Some({value})")),
                inner
                    .clone()
                    .prop_map(|value| format!("Mood(since: {value}, how: Deep)")),
                inner.prop_map(|value| format!("{{\"a: (\": {value}}}")),
            ]
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn saving_a_file_with_unknown_fields_anywhere_loses_none_and_moves_none(
        fields in proptest::collection::vec((any::<proptest::sample::Index>(), values()), 1..8),
    ) {
        static RICH: std::sync::OnceLock<(Place, Project, String)> = std::sync::OnceLock::new();
        let (place, project, text) = RICH.get_or_init(rich);
        let openings = openings(text);
        prop_assert!(openings.len() > 100);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (number, (at, value)) in fields.iter().enumerate() {
            let at = openings[at.index(openings.len())];
            let next = &text.lines().nth(at + 1).unwrap();
            let indent = &next[..next.len() - next.trim_start().len()];
            lines[at].push_str(&format!("\n{indent}zz_{number}: {value},"));
        }
        let edited = lines.join("\n") + "\n";
        place.write("edited.ron", &edited);
        let read = load_project(&place.path("edited.ron")).unwrap();
        prop_assert_eq!(read.extras.names().len(), fields.len());
        prop_assert_eq!(&Project { extras: Default::default(), ..read.clone() }, project);
        save_project(&read, &place.path("saved.ron"), true).unwrap();
        prop_assert_eq!(place.read("saved.ron"), edited);
    }
}

/// Puts a line into a text, before the first line that contains `before` after the first that contains `after`.
fn with(text: &str, after: &str, before: &str, line: &str) -> String {
    let start = text.find(after).expect("it is there");
    let at = start + text[start..].find(before).expect("it is there");
    let at = text[..at].rfind('\n').map_or(0, |end| end + 1);
    format!("{}{line}\n{}", &text[..at], &text[at..])
}

#[test]
fn what_is_not_understood_follows_what_holds_it() {
    let (place, _, text) = rich();
    let text = with(
        &text,
        "number: 2,",
        "severity:",
        "            mood: Sombre(since: 3), // a word",
    );
    let text = with(&text, "number: 5,", "severity:", "            mood: \"bright\",");
    let text = with(
        &text,
        "recodes: [",
        "note:",
        "                /* why */ doubts: 7 /* or so */,",
    );
    place.write("audit.ron", text);
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    assert_eq!(
        project.extras.names(),
        [
            "setup.recodes[\"group\"].doubts",
            "findings[2].mood",
            "findings[5].mood"
        ]
    );
    project.findings.remove(0);
    project.findings.reverse();
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    let saved = place.read("audit.ron");
    let moods: Vec<&str> = saved
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("mood:"))
        .collect();
    assert_eq!(moods, ["mood: \"bright\",", "mood: Sombre(since: 3),"]);
    assert!(saved.contains("doubts: 7,"));
    // The finding that had it is gone, and what it held with it.
    project.findings.retain(|finding| finding.number != 2);
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    assert_eq!(
        load_project(&place.path("audit.ron"))
            .unwrap()
            .extras
            .names()
            .len(),
        2
    );
}

#[test]
fn a_structure_that_holds_nothing_else_is_kept_for_it() {
    let (place, _) = audited();
    let text = with(
        &place.read("audit.ron"),
        "notes:",
        "data:",
        "    card: (mood: 3, of: (day: 1)),",
    );
    place.write("audit.ron", text);
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.title = "Another".to_owned();
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    let again = load_project(&place.path("audit.ron")).unwrap();
    assert_eq!(again.extras.names(), ["card.mood", "card.of"]);
    assert_eq!(again.title, "Another");
}

#[test]
fn a_misspelt_name_is_said_by_every_command_and_changes_nothing() {
    let (place, _) = audited();
    let sound = place.measures();
    let text = with(
        &place.read("audit.ron"),
        "setup: (",
        "polarity:",
        "        stratumm: Some(\"group\"),",
    );
    place.write("audit.ron", text);
    for (language, words) in [
        ("en", "does not know: “setup.stratumm”"),
        ("fr", "ne connaît pas : « setup.stratumm »"),
    ] {
        for command in ["measure", "verify"] {
            let run = place.run(&["--lang", language, command, "audit.ron"]);
            let said = run.succeeds().errors().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(said.contains(words) && said.lines().count() == 1, "{said}");
        }
    }
    assert_eq!(place.measures(), sound);
}

#[test]
fn merging_keeps_what_neither_program_knows_and_asks_where_two_differ() {
    let (place, project, text) = rich();
    let mood = |text: &str, mood: &str| {
        with(
            text,
            "number: 2,",
            "severity:",
            &format!("            mood: {mood},"),
        )
    };
    place.write("base.ron", mood(&text, "1"));
    place.write("a.ron", mood(&text, "2"));
    place.write(
        "b.ron",
        with(&mood(&text, "1"), "notes:", "data:", "    weather: \"rain\","),
    );
    let merge = [
        "merge", "base.ron", "a.ron", "b.ron", "--output", "m.ron", "--force",
    ];
    place.run(&merge).succeeds();
    let merged = place.read("m.ron");
    assert!(
        merged.contains("mood: 2,") && merged.contains("weather: \"rain\","),
        "{merged}"
    );
    place.write("b.ron", mood(&text, "3"));
    assert_eq!(place.run(&merge).status(), 1);
    let mut merged = load_project(&place.path("m.ron")).unwrap();
    let unknown = Conflict::Unknown {
        place: "findings[2].mood".to_owned(),
        value: "3".to_owned(),
    };
    assert_eq!(merged.conflicts, [unknown]);
    merged.settle(0, true);
    save_project(&merged, &place.path("m.ron"), true).unwrap();
    assert!(place.read("m.ron").contains("mood: 3,"));
    let said = place.run(&["diff", "a.ron", "b.ron"]).output();
    assert!(
        said.contains("findings[2].mood") && said.contains("- 2") && said.contains("+ 3"),
        "{said}"
    );
    // Two findings that each noted as the next: the one that gets another number takes along what it holds.
    let own = |name: &str, words: &str| {
        let mut project = project.clone();
        project.findings.push(Finding {
            number: 6,
            text: words.to_owned(),
            ..project.findings[0].clone()
        });
        project.next_finding = 7;
        save_project(&project, &place.path(name), true).unwrap();
    };
    place.write("base.ron", &text);
    own("a.ron", "Mine.");
    own("b.ron", "Theirs.");
    let theirs = with(
        &place.read("b.ron"),
        "number: 6,",
        "severity:",
        "            mood: \"theirs\",",
    );
    place.write("b.ron", theirs);
    place.run(&merge).succeeds();
    assert_eq!(
        load_project(&place.path("m.ron")).unwrap().extras.names(),
        ["findings[7].mood"]
    );
}

#[test]
fn a_recovery_copy_keeps_it_too() {
    let (place, _, text) = rich();
    place.write(
        "audit.ron",
        with(&text, "number: 2,", "severity:", "            mood: 1,"),
    );
    let project = load_project(&place.path("audit.ron")).unwrap();
    let storage = place.path("storage");
    write_recovery(&storage, &project, None, place.folder()).unwrap();
    // As of a process that is gone: without its lock.
    let gone = place.path("gone");
    std::fs::create_dir(&gone).unwrap();
    for entry in std::fs::read_dir(&storage).unwrap().flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "ron") {
            std::fs::copy(entry.path(), gone.join(entry.file_name())).unwrap();
        }
    }
    let found = find_recoveries(&gone);
    assert_eq!(found[0].project, project);
    assert_eq!(found[0].project.extras.names(), ["findings[2].mood"]);
}
