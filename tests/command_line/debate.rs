//! Choices, discussions and notes on charts: of two people, made one; in the file; in the report.

use proptest::prelude::*;
use vigie::measure::Metric;
use vigie::project::{
    Alternative, Annotation, Author, Choice, Conflict, Dissent, Project, Role, Spot, Topic, ViewKey,
    load_project, merge, save_project,
};

use crate::merge::{change, merged, note_in, shared};

const NOON: &str = "2026-11-24T12:00:00Z";

fn choose(project: &mut Project, question: &str) -> u32 {
    let number = project.next.choice;
    project.next.choice += 1;
    project.choices.push(Choice {
        number,
        question: question.to_owned(),
        options: ["One", "Other"]
            .map(|name| Alternative {
                name: name.to_owned(),
                ..Alternative::default()
            })
            .to_vec(),
        created: NOON.to_owned(),
        modified: NOON.to_owned(),
        ..Choice::default()
    });
    number
}

fn say(project: &mut Project, on: Topic, author: &str, text: &str, minute: u32) {
    let author = Author {
        name: author.to_owned(),
        role: Role::Citizen,
    };
    project.say(
        on,
        author,
        text.to_owned(),
        format!("2026-11-24T12:{minute:02}:00Z"),
    );
}

fn flag(project: &mut Project, note: &str, finding: Option<u32>) -> u32 {
    let number = project.next.annotation;
    project.next.annotation += 1;
    project.annotations.push(Annotation {
        number,
        view: ViewKey {
            kind: Default::default(),
            grouping: vec!["group".to_owned()],
            metric: Metric::SelectionRate,
            stratum: None,
        },
        at: Spot::Group(vec![Some("b".to_owned())]),
        note: note.to_owned(),
        author: String::new(),
        finding,
        created: NOON.to_owned(),
        modified: NOON.to_owned(),
    });
    number
}

/// Everything that was written in a project's debate, with what it is about.
fn written(project: &Project) -> Vec<(Topic, String)> {
    let of = |thread: &vigie::project::Thread| {
        let on = thread.on.clone();
        let texts = thread.messages.iter().map(|message| message.text.clone());
        texts.map(move |text| (on.clone(), text)).collect::<Vec<_>>()
    };
    project.threads.iter().flat_map(of).collect()
}

#[test]
fn what_two_people_chose_said_and_noted_apart_is_all_there() {
    let place = shared();
    for (name, metric, who, minute) in [
        ("a.ron", Metric::FalsePositiveRate, "Ada", 30),
        ("b.ron", Metric::Precision, "Bob", 10),
    ] {
        note_in(&place, name, metric, "b");
        change(&place, name, |project| {
            let choice = choose(project, &format!("{who} asks"));
            say(
                project,
                Topic::Choice(choice),
                who,
                &format!("{who} on a choice"),
                1,
            );
            say(
                project,
                Topic::Finding(2),
                who,
                &format!("{who} on a new finding"),
                2,
            );
            say(
                project,
                Topic::Finding(1),
                who,
                &format!("{who} on the old one"),
                minute,
            );
            flag(project, &format!("{who} points"), Some(2));
        });
    }
    let both = merged(&place, 0);
    let questions: Vec<_> = both
        .choices
        .iter()
        .map(|choice| (choice.number, choice.question.as_str()))
        .collect();
    assert_eq!(questions, [(1, "Ada asks"), (2, "Bob asks")]);
    // What was said of a thing whose number changed follows it.
    let said = |on| {
        let thread = both.thread(&on).expect("discussed");
        thread
            .messages
            .iter()
            .map(|message| message.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(said(Topic::Choice(1)), ["Ada on a choice"]);
    assert_eq!(said(Topic::Choice(2)), ["Bob on a choice"]);
    assert_eq!(said(Topic::Finding(2)), ["Ada on a new finding"]);
    assert_eq!(said(Topic::Finding(3)), ["Bob on a new finding"]);
    assert_eq!(both.finding(3).expect("kept").evidence.metric, Metric::Precision);
    // Messages about one thing stand in the order in which they were written.
    assert_eq!(
        said(Topic::Finding(1)),
        ["Bob on the old one", "Ada on the old one"]
    );
    let notes = both.annotations.iter();
    let notes: Vec<_> = notes
        .map(|note| (note.number, note.note.as_str(), note.finding))
        .collect();
    assert_eq!(notes, [(1, "Ada points", Some(2)), (2, "Bob points", Some(3))]);
    let mut names: Vec<_> = both.authors.iter().map(|author| author.name.as_str()).collect();
    names.sort();
    assert_eq!(names, ["Ada", "Bob"]);
    let mut numbers: Vec<u32> = both
        .threads
        .iter()
        .flat_map(|thread| &thread.messages)
        .map(|one| one.number)
        .collect();
    numbers.sort();
    assert_eq!(numbers, (1..both.next.message).collect::<Vec<_>>());
    assert_eq!((both.next.choice, both.next.annotation), (3, 3));
    place.run(&["verify", "m.ron"]).succeeds();
}

#[test]
fn a_finding_that_one_deleted_and_the_other_discussed_stands_with_all_that_was_said() {
    let place = shared();
    for name in ["base.ron", "a.ron", "b.ron"] {
        change(&place, name, |project| {
            say(project, Topic::Finding(1), "Ada", "First", 1)
        });
    }
    change(&place, "a.ron", |project| project.delete_finding(1));
    change(&place, "b.ron", |project| {
        say(project, Topic::Finding(1), "Bob", "Wait", 2)
    });
    let mut both = merged(&place, 1);
    let texts: Vec<String> = written(&both).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["First", "Wait"]);
    assert_eq!(
        both.conflicts,
        [Conflict::Finding {
            number: 1,
            other: None
        }]
    );
    both.settle(0, true);
    assert!(both.findings.is_empty() && both.threads.is_empty());
}

#[test]
fn a_choice_decided_differently_is_kept_twice_until_settled() {
    let place = shared();
    for name in ["base.ron", "a.ron", "b.ron"] {
        change(&place, name, |project| {
            choose(project, "Which?");
        });
    }
    change(&place, "a.ron", |project| {
        let choice = &mut project.choices[0];
        choice.options[0].chosen = true;
        choice.dissent.push(Dissent {
            who: "Ada".to_owned(),
            words: "No".to_owned(),
        });
    });
    change(&place, "b.ron", |project| {
        let choice = &mut project.choices[0];
        choice.options[1].chosen = true;
        choice.why = "It is usual".to_owned();
        choice.dissent.push(Dissent {
            who: "Bob".to_owned(),
            words: "Nor I".to_owned(),
        });
    });
    let run = place.run(&["diff", "a.ron", "b.ron"]);
    let said = run.output();
    for words in [
        "Choice 1",
        "One (chosen)",
        "Other (chosen)",
        "because It is usual",
        "Ada disagrees: No",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    let mut both = merged(&place, 1);
    let choice = both.choice(1).expect("kept");
    assert_eq!(choice.chosen().map(|option| option.name.as_str()), Some("One"));
    // What does not contradict is there whoever wrote it.
    assert_eq!((choice.why.as_str(), choice.dissent.len()), ("It is usual", 2));
    both.settle(0, true);
    let choice = both.choice(1).expect("kept");
    assert_eq!(choice.chosen().map(|option| option.name.as_str()), Some("Other"));
    assert!(both.conflicts.is_empty() && choice.dissent.len() == 2);
}

#[test]
fn words_that_both_changed_are_kept_twice_and_said_by_diff() {
    let place = shared();
    for name in ["base.ron", "a.ron", "b.ron"] {
        change(&place, name, |project| {
            say(project, Topic::Finding(1), "Ada", "First", 1);
            flag(project, "Look", None);
        });
    }
    change(&place, "a.ron", |project| {
        project.threads[0].messages[0].text = "First of all".to_owned();
        project.annotations[0].note = "Look here".to_owned();
    });
    change(&place, "b.ron", |project| {
        project.threads[0].messages[0].text = "Firstly".to_owned();
        project.annotations.clear();
    });
    let said = place.run(&["diff", "a.ron", "b.ron"]).output();
    for words in [
        "Discussion: Finding 1",
        "First of all",
        "Firstly",
        "Note 1 on a chart: only in the first",
        "Look here",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    let mut both = merged(&place, 1);
    assert_eq!(both.threads[0].messages[0].text, "First of all");
    assert_eq!(
        (both.annotations[0].note.as_str(), both.conflicts.len()),
        ("Look here", 2)
    );
    both.settle(0, true);
    both.settle(0, true);
    assert_eq!(both.threads[0].messages[0].text, "Firstly");
    assert!(both.annotations.is_empty() && both.conflicts.is_empty());
}

#[test]
fn an_audit_without_a_debate_says_nothing_of_one_and_older_files_open() {
    let place = shared();
    let written = place.read("base.ron");
    for field in ["choices", "threads", "authors", "annotations", "next:"] {
        assert!(!written.contains(field), "{field} is in {written}");
    }
    for version in ["1", "2", "3"] {
        let older = written.replacen("version: 4", &format!("version: {version}"), 1);
        place.write("older.ron", older);
        let older = load_project(&place.path("older.ron")).expect("an older file opens");
        assert!(older.choices.is_empty() && older.next.is_first());
    }
}

#[test]
fn the_report_tells_the_choices_the_dissent_and_what_is_not_settled() {
    let place = shared();
    change(&place, "a.ron", |project| {
        choose(project, "Which <threshold>?");
        let choice = &mut project.choices[0];
        choice.options[1].chosen = true;
        choice.options[1].for_it = "It is usual".to_owned();
        choice.dissent.push(Dissent {
            who: "Ada".to_owned(),
            words: "Too high".to_owned(),
        });
        say(project, Topic::Choice(1), "Bob", "A secret between us", 1);
        say(project, Topic::Finding(1), "Bob", "Settled already", 1);
        let thread = project.threads.last_mut().expect("written");
        thread.resolved = Some(vigie::project::Resolved {
            by: "Bob".to_owned(),
            at: NOON.to_owned(),
            messages: 1,
        });
    });
    place
        .run(&["report", "a.ron", "--output", "r.html", "--lang", "en", "--force"])
        .succeeds();
    let report = place.read("r.html");
    for words in [
        "Which &lt;threshold&gt;?",
        "Other (chosen)",
        "It is usual",
        "Ada disagrees",
        "Too high",
        "Choice 1: 1 message",
    ] {
        assert!(report.contains(words), "{words:?} is not in the report");
    }
    // What people write to each other stays in the audit; what is settled is not flagged.
    assert!(!report.contains("A secret between us") && !report.contains("Finding 1: 1 message"));
}

/// What somebody does to a project.
#[derive(Clone, Debug)]
enum Deed {
    Choose(String),
    Say(u32),
    Flag,
    Answer(usize, usize),
    Unsay(u32),
    DeleteChoice(u32),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        "[a-z]{1,8}".prop_map(Deed::Choose),
        (1..5_u32).prop_map(Deed::Say),
        Just(Deed::Flag),
        (0..3_usize, 0..2_usize).prop_map(|(choice, option)| Deed::Answer(choice, option)),
        (1..6_u32).prop_map(Deed::Unsay),
        (1..4_u32).prop_map(Deed::DeleteChoice),
    ]
}

/// Does all of it; every text says whose it is.
fn done(base: &Project, who: &str, deeds: &[Deed]) -> Project {
    let mut project = base.clone();
    for (place, deed) in deeds.iter().enumerate() {
        let text = format!("{who} {place}");
        // Both write after what they had read.
        let minute = place as u32 + if who == "base" { 0 } else { 10 };
        match deed {
            Deed::Choose(question) => {
                choose(&mut project, &format!("{text} {question}"));
            }
            Deed::Say(on) if project.choice(*on).is_some() => {
                say(&mut project, Topic::Choice(*on), who, &text, minute);
            }
            Deed::Say(_) => say(&mut project, Topic::Finding(1), who, &text, minute),
            Deed::Flag => {
                flag(&mut project, &text, Some(1));
            }
            Deed::Answer(choice, option) => {
                if let Some(choice) = project.choices.get_mut(*choice) {
                    choice.options[*option].chosen = true;
                }
            }
            Deed::Unsay(number) => project.unsay(*number),
            Deed::DeleteChoice(number) => project.delete_choice(*number),
        }
    }
    project
}

fn is_free(numbers: impl Iterator<Item = u32>, next: u32) -> bool {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort();
    let before = numbers.len();
    numbers.dedup();
    numbers.len() == before && numbers.iter().all(|number| *number < next)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn nothing_that_two_people_added_is_lost_and_no_number_is_given_twice(
        before in proptest::collection::vec(deed(), 0..6),
        ours in proptest::collection::vec(deed(), 0..6),
        theirs in proptest::collection::vec(deed(), 0..6),
    ) {
        let (place, empty) = audited();
        let base = done(&empty, "base", &before);
        let (ours, theirs) = (done(&base, "ours", &ours), done(&base, "theirs", &theirs));
        let both = merge(&base, &ours, &theirs);
        for side in [&ours, &theirs] {
            let new = |text: &str| !text.starts_with("base");
            let texts: Vec<String> = written(&both).into_iter().map(|(_, text)| text).collect();
            for (_, text) in written(side).into_iter().filter(|(_, text)| new(text)) {
                prop_assert!(texts.contains(&text), "{} is lost", text);
            }
            for choice in side.choices.iter().filter(|choice| new(&choice.question)) {
                prop_assert!(both.choices.iter().any(|kept| kept.question == choice.question));
            }
            for note in side.annotations.iter().filter(|note| new(&note.note)) {
                prop_assert!(both.annotations.iter().any(|kept| kept.note == note.note));
            }
        }
        prop_assert!(is_free(both.choices.iter().map(|choice| choice.number), both.next.choice));
        prop_assert!(is_free(both.annotations.iter().map(|note| note.number), both.next.annotation));
        let messages = both.threads.iter().flat_map(|thread| &thread.messages);
        prop_assert!(is_free(messages.map(|message| message.number), both.next.message));
        // Nobody speaks of what is not there, and there is one discussion of each thing.
        for (place, thread) in both.threads.iter().enumerate() {
            let there = match &thread.on {
                Topic::Choice(number) => both.choice(*number).is_some(),
                Topic::Finding(_) | Topic::View(_) => true,
            };
            prop_assert!(there && !thread.messages.is_empty());
            prop_assert!(both.threads[..place].iter().all(|other| other.on != thread.on));
        }
        // Who changed nothing adds nothing, and the file gives back what was saved.
        prop_assert_eq!(&merge(&base, &ours, &base), &ours);
        prop_assert_eq!(&merge(&base, &ours, &ours), &ours);
        let path = place.path("both.ron");
        save_project(&both, &path, true).expect("saved");
        prop_assert_eq!(load_project(&path).expect("read"), both);
    }
}

/// One audit for all cases, with a finding.
fn audited() -> (&'static crate::support::Place, Project) {
    static AUDIT: std::sync::OnceLock<(crate::support::Place, Project)> = std::sync::OnceLock::new();
    let (place, project) = AUDIT.get_or_init(|| {
        let place = shared();
        let project = load_project(&place.path("base.ron")).expect("read");
        (place, project)
    });
    (place, project.clone())
}
