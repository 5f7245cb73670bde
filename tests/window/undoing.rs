//! Every change of the audit is named, taken back and done again exactly; two hundred of them at least.

use std::collections::BTreeSet;

use vigie::app::{Action, Command, Edit};
use vigie::data::{Joining, Key};
use vigie::measure::{Metric, Polarity};
use vigie::project::{
    Card, CardLine, Claim, Conflict, DecisionRule, Outputs, PositiveValues, Project, Setup, Severity, Status,
    load_project, save_project,
};
use vigie::text::{Language, text};

use crate::common::{Place, Window, setup_of, write_project};

/// The audit without what undoing leaves alone: what is looked at, and which number comes next.
fn audit(window: &Window) -> Project {
    let document = window.state().document.as_ref().expect("an audit is open");
    Project {
        view: Default::default(),
        next_finding: 0,
        next: Default::default(),
        ..document.project.clone()
    }
}

/// A change of each kind, the one after another; `None` after the last. A new kind has to be put in its place.
fn after(edit: Option<&Edit>, window: &Window) -> Option<Edit> {
    let project = audit(window);
    Some(match edit {
        None => {
            let mut setup = project.setup;
            setup.methods.to_comment += 7;
            Edit::Setup {
                setup: Box::new(setup),
                label: "undo-count",
                continues: false,
            }
        }
        Some(Edit::Setup { .. }) => Edit::Title("Another title".to_owned()),
        Some(Edit::Title(_)) => Edit::Notes("Some notes".to_owned()),
        Some(Edit::Notes(_)) => Edit::Card {
            line: CardLine::Funding,
            words: "Nobody".to_owned(),
        },
        Some(Edit::Card { .. }) => Edit::Release {
            column: "id".to_owned(),
            reason: "It names nobody.".to_owned(),
        },
        Some(Edit::Release { .. }) => Edit::SetApart("nickname".to_owned()),
        Some(Edit::SetApart(_)) => Edit::AddFinding {
            group: vec![Some("women".to_owned())],
            text: "It differs.".to_owned(),
            generated: "It differs.".to_owned(),
            severity: Severity::High,
            status: Status::Draft,
            claim: Default::default(),
        },
        Some(Edit::AddFinding { .. }) => Edit::EditFinding {
            number: project.findings[0].number,
            text: "It differs a lot.".to_owned(),
            severity: Severity::Low,
            status: Status::Contested,
            claim: Box::new(Claim {
                harm: "Places lost".to_owned(),
                ..Claim::default()
            }),
        },
        Some(Edit::EditFinding { number, .. }) => Edit::AddView {
            number: *number,
            group: vec![Some("men".to_owned())],
        },
        Some(Edit::AddView { number, .. }) => Edit::RemoveView {
            number: *number,
            place: 1,
        },
        Some(Edit::RemoveView { number, .. }) => Edit::DeleteFinding(*number),
        Some(Edit::DeleteFinding(_)) => {
            Edit::Choice(vigie::app::ChoiceEdit::Begin(vigie::project::About::Other))
        }
        Some(Edit::Choice(_)) => Edit::Talk(vigie::app::TalkEdit::Say {
            on: vigie::project::Topic::Choice(project.choices[0].number),
            author: vigie::project::Author {
                name: "Ada".to_owned(),
                role: Default::default(),
            },
            text: "Why?".to_owned(),
        }),
        Some(Edit::Talk(_)) => {
            let note = vigie::app::NoteWords {
                note: "Look here".to_owned(),
                ..Default::default()
            };
            let women = vigie::project::Spot::Group(vec![Some("women".to_owned())]);
            Edit::Annotate(vigie::app::AnnotationEdit::Put(note, women))
        }
        Some(Edit::Annotate(_)) => Edit::Settle {
            place: 0,
            take_other: true,
        },
        Some(Edit::Settle { .. }) => Edit::Pin("First".to_owned()),
        Some(Edit::Pin(_)) => Edit::RenamePin {
            place: 0,
            name: "Second".to_owned(),
        },
        Some(Edit::RenamePin { .. }) => Edit::Unpin(0),
        Some(Edit::Unpin(_)) => Edit::RemoveOutputs(0),
        Some(Edit::RemoveOutputs(_)) => return None,
    })
}

/// An audit with outputs joined and something to settle, so that every kind of change changes it.
fn full(place: &Place) -> std::path::PathBuf {
    let (data, outputs) = (place.path("people.csv"), place.path("outputs.csv"));
    let rows = |line: fn(u32) -> String| (1..=200).map(line).collect::<String>();
    let people = rows(|id| format!("{id},{},{}\n", ["women", "men"][id as usize % 2], id * 7 % 3 / 2));
    std::fs::write(&data, format!("id,sex,admitted\n{people}")).expect("written");
    let scores = rows(|id| format!("{id},{}\n", id % 10));
    std::fs::write(&outputs, format!("id,score\n{scores}")).expect("written");
    let path = place.path("audit.ron");
    let setup = Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(PositiveValues {
            column: "admitted".to_owned(),
            values: vec!["1".to_owned()],
        })),
        ..setup_of("sex", "men")
    };
    write_project(&data, setup, &path);
    let mut project = load_project(&path).expect("read");
    let opened = vigie::data::open(&outputs, None, &Default::default()).expect("it opens");
    project.outputs = vec![Outputs {
        name: "outputs".to_owned(),
        source: opened.source,
        joining: Joining::by(vec![Key {
            data: "id".to_owned(),
            outputs: "id".to_owned(),
        }]),
    }];
    project.conflicts = vec![Conflict::Notes("Their notes".to_owned())];
    project.card = Card {
        system: "Admissions".to_owned(),
        ..Card::default()
    };
    save_project(&project, &path, true).expect("saved");
    path
}

#[test]
fn every_kind_of_change_is_taken_back_exactly_and_done_again() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window(language, Some(&full(&place)));
        window.apply(Command::Show(vigie::app::Show::Metric(Metric::SelectionRate)));
        let mut states = vec![audit(&window)];
        let mut labels = BTreeSet::new();
        let mut edit = after(None, &window);
        while let Some(change) = edit {
            window.apply(Command::Edit(change.clone()));
            let now = audit(&window);
            assert_ne!(states.last(), Some(&now), "{change:?} changes the audit");
            states.push(now);
            let label = window
                .state()
                .document
                .as_ref()
                .and_then(|document| document.history.undo_label());
            labels.insert(label.expect("it is named"));
            edit = after(Some(&change), &window);
        }
        assert!(labels.len() >= 9, "{labels:?}");
        for before in states.iter().rev().skip(1) {
            window.undo();
            assert_eq!(&audit(&window), before);
        }
        assert!(!Action::Undo.enabled(window.state()));
        for after in &states[1..] {
            window.apply(Command::Do(Action::Redo));
            assert_eq!(&audit(&window), after);
        }
        assert!(!Action::Redo.enabled(window.state()));
        for label in labels {
            assert!(!text(language, label).contains("undo-"), "{label} has words");
        }
    }
}

#[test]
fn two_hundred_changes_are_taken_back_and_done_again() {
    let place = Place::new();
    let mut window = place.window(Language::English, Some(&place.audit()));
    let context = window.harness.ctx.clone();
    let mut states = vec![audit(&window)];
    for number in 1..=250_u32 {
        let mut setup = audit(&window).setup;
        setup.methods.to_comment = 1000 + number;
        let edit = Edit::Setup {
            setup: Box::new(setup),
            label: "undo-count",
            continues: false,
        };
        window
            .harness
            .state_mut()
            .state
            .apply(Command::Edit(edit), &context);
        states.push(audit(&window));
    }
    let act = |window: &mut Window, action| {
        window
            .harness
            .state_mut()
            .state
            .apply(Command::Do(action), &context);
    };
    for back in 1..=200 {
        act(&mut window, Action::Undo);
        assert_eq!(audit(&window), states[250 - back]);
    }
    for after in &states[51..] {
        act(&mut window, Action::Redo);
        assert_eq!(&audit(&window), after);
    }
}
