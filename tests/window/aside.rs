//! A large audit in the window: what it does not use is set aside, said to be so, listed all the same, and read again when
//! it is named.

use vigie::app::{Command, Step};
use vigie::measure::Polarity;
use vigie::project::{DecisionRule, PositiveValues, Setup};
use vigie::text::{Language, text_with};

use super::common::{Place, Window, setup_of, write_project};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

fn yes(column: &str, value: &str) -> PositiveValues {
    PositiveValues {
        column: column.to_owned(),
        values: vec![value.to_owned()],
    }
}

/// Three hundred people with more columns than an audit of them uses.
fn audit(place: &Place) -> std::path::PathBuf {
    let mut data = String::from("sex,age,city,granted,repaid,channel,amount\n");
    for person in 0..300 {
        data += &format!(
            "{},{},{},{},{},{},{}\n",
            ["women", "men"][person % 2],
            20 + person % 50,
            ["Lyon", "Metz", "Nice"][person % 3],
            ["yes", "no"][person * 7 % 11 % 2],
            ["yes", "no"][person * 5 % 13 % 2],
            ["desk", "web"][person * 3 % 7 % 2],
            person * 31 % 200
        );
    }
    let path = place.path("people.csv");
    std::fs::write(&path, data).expect("written");
    let audit = place.path("people.ron");
    let setup = Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(yes("granted", "yes"))),
        ..setup_of("sex", "men")
    };
    write_project(&path, setup, &audit);
    audit
}

fn opened(place: &Place, language: Language) -> Window {
    let audit = audit(place);
    let window = place.window_within(language, Some(&audit), TALL, 0);
    assert_eq!(window.state().step, Step::Disparities);
    window
}

fn in_memory(window: &Window) -> Vec<String> {
    let table = window.state().workspace.table.as_ref().expect("a table");
    table.columns.iter().map(|column| column.name.clone()).collect()
}

#[test]
fn what_an_audit_does_not_use_is_set_aside_and_the_data_screen_says_so() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        assert_eq!(in_memory(&window), ["sex", "granted"]);
        window.press_step(Step::Data);
        let unused = [("number", 5.into()), ("count", "5".into())];
        assert!(window.shows(&text_with(language, "aside-unused", &unused)));
        assert!(window.says("aside-tag"));
        // What it holds is known all the same.
        for value in ["Lyon", "desk"] {
            assert!(window.shows(value), "{value}");
        }
        let city = window.of_column("aside-read-column", "city");
        window.press_named(&city);
        assert_eq!(in_memory(&window), ["sex", "city", "granted"]);
        assert!(!window.shows(&city));
        // Kept for good, as a choice that can be taken back.
        window.press_step(Step::Disparities);
        assert_eq!(in_memory(&window), ["sex", "city", "granted"]);
        window.undo();
        assert_eq!(in_memory(&window), ["sex", "granted"]);
    }
}

#[test]
fn a_column_set_aside_is_chosen_like_any_other_and_measures_the_same() {
    for language in Language::ALL {
        let measured = |room: u64| {
            let place = Place::new();
            let audit = audit(&place);
            let mut window = place.window_within(language, Some(&audit), TALL, room);
            let marked = |window: &Window, column: &str| match room {
                0 => window.of_column("aside-marked", column),
                _ => column.to_owned(),
            };
            window.press_step(Step::Setup);
            let stratum = window.words("setup-stratum-column");
            let city = marked(&window, "city");
            window.pick(&stratum, &city);
            assert_eq!(window.setup().stratum.as_deref(), Some("city"));
            let channel = marked(&window, "channel");
            window.tick(&channel);
            // A column whose values are to be ticked is read as soon as it is looked at.
            let outcome = window.words("setup-outcome-column");
            let repaid = marked(&window, "repaid");
            window.pick(&outcome, &repaid);
            assert!(in_memory(&window).contains(&"repaid".to_owned()));
            window.fill("setup-filter-field", "amount < 150");
            window.press("setup-filter-add");
            assert!(window.state().notice.is_none());
            let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
            (format!("{evaluation:?}"), in_memory(&window))
        };
        let (large, kept) = measured(0);
        let (small, all) = measured(u64::MAX);
        assert_eq!(large, small);
        assert_eq!(kept, ["sex", "city", "granted", "repaid", "channel", "amount"]);
        assert_eq!(all.len(), 7);
    }
}

#[test]
fn what_was_only_looked_at_is_let_go_when_the_set_up_is_left() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    window.press_step(Step::Setup);
    let outcome = window.words("setup-outcome-column");
    let repaid = window.of_column("aside-marked", "repaid");
    window.pick(&outcome, &repaid);
    assert!(in_memory(&window).contains(&"repaid".to_owned()));
    window.press_step(Step::Disparities);
    assert_eq!(in_memory(&window), ["sex", "granted"]);
    // The columns of a file just opened are let go once it is known which of them are used.
    window.apply(Command::Open(place.path("people.csv")));
    assert_eq!(in_memory(&window).len(), 7);
    window.set_up("polarity-favour", ("granted", "yes"), "sex");
    assert_eq!(in_memory(&window).len(), 7);
    window.press("setup-see");
    assert_eq!(in_memory(&window), ["sex", "granted"]);
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    assert_eq!(evaluation.rows_kept, 300);
}

#[test]
fn a_file_that_changed_since_is_refused_with_its_sentence_and_nothing_is_lost() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        let data = place.path("people.csv");
        let before = std::fs::read_to_string(&data).expect("read");
        std::fs::write(&data, before.replace("Lyon", "Lille")).expect("written");
        window.press_step(Step::Data);
        let city = window.of_column("aside-read-column", "city");
        window.press_named(&city);
        let path = data.to_string_lossy().into_owned();
        let said = text_with(language, "error-changed-since", &[("path", path.into())]);
        assert!(window.shows(&said), "{said}");
        assert_eq!(in_memory(&window), ["sex", "granted"]);
    }
}

#[test]
fn the_filter_field_proposes_columns_set_aside_and_says_so() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    window.press_step(Step::Setup);
    window.fill("setup-filter-field", "cha");
    let proposal = [("proposal", "channel".into())];
    assert!(window.shows(&text_with(Language::English, "aside-proposes-column", &proposal)));
}
