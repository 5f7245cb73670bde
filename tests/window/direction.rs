//! A decision or a score that goes against what happened, in the window: asked about, turned round, undone, confirmed.

use vigie::app::Step;
use vigie::project::{DecisionRule, Meant, Setup, load_project, save_project};
use vigie::tally::First;
use vigie::text::{Language, text_with};

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

fn setup(window: &Window) -> &Setup {
    &window.state().document.as_ref().expect("an audit").project.setup
}

/// The audit of deciles with its outcome turned round: those who reoffended had high scores.
fn turned(place: &Place) -> std::path::PathBuf {
    let path = place.deciles();
    let mut project = load_project(&path).expect("an audit");
    project.setup.outcome.as_mut().expect("an outcome").values = vec!["0".to_owned()];
    save_project(&project, &path, true).expect("saved");
    path
}

#[test]
fn a_score_that_goes_with_the_outcome_asks_nothing() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    for step in [Step::Setup, Step::Disparities] {
        window.press_step(step);
        assert!(!window.says("direction-asks"), "{step:?}");
    }
}

#[test]
fn an_inverted_score_is_turned_round_by_a_button_and_back_by_undo() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = turned(&place);
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press_step(Step::Setup);
        assert!(window.says("direction-asks") && window.says("direction-why-burden"));
        window.press_step(Step::Disparities);
        assert!(window.says("direction-asks"));
        window.press("direction-flip-lowest");
        assert!(matches!(
            setup(&window).decision,
            Some(DecisionRule::Score {
                first: First::Lowest,
                ..
            })
        ));
        assert!(!window.says("direction-asks"));
        // The cut is said in the new direction.
        assert!(window.shows("≤") && window.says("direction-at-most"));
        window.undo();
        assert!(window.says("direction-asks"));
        let values = text_with(language, "direction-flip-outcome", &[("values", "1".into())]);
        window.press_named(&values);
        assert_eq!(setup(&window).outcome.as_ref().expect("an outcome").values, ["1"]);
        assert!(!window.says("direction-asks"));
    }
}

#[test]
fn what_is_meant_asks_nothing_more_until_the_set_up_says_something_else() {
    let place = Place::new();
    let audit = turned(&place);
    let mut window = place.window_of(Language::French, Some(&audit), TALL);
    window.press_step(Step::Disparities);
    window.press("direction-as-meant");
    assert!(!window.says("direction-asks"));
    assert_eq!(setup(&window).direction_meant, Meant::of(setup(&window)));
    window.undo();
    assert!(window.says("direction-asks"));
}

#[test]
fn what_is_meant_is_saved_with_the_audit_and_another_cut_does_not_ask_again() {
    let place = Place::new();
    let audit = turned(&place);
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press_step(Step::Disparities);
    window.press("direction-as-meant");
    window.press("disparities-above");
    assert!(!window.says("direction-asks"));
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.harness.run();
    drop(window);
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    for step in [Step::Setup, Step::Disparities] {
        window.press_step(step);
        assert!(!window.says("direction-asks"), "{step:?}");
    }
}

#[test]
fn the_question_turns_nothing_by_itself() {
    let place = Place::new();
    let audit = turned(&place);
    let before = load_project(&audit).expect("an audit").setup;
    let mut window = place.window_of(Language::French, Some(&audit), [1024.0, 640.0]);
    for step in [Step::Setup, Step::Disparities] {
        window.press_step(step);
        assert!(window.says("direction-asks"), "{step:?}");
    }
    assert_eq!(*setup(&window), before);
    assert!(!window.state().is_dirty());
}

#[test]
fn a_column_of_many_values_is_not_turned_round() {
    let place = Place::new();
    let audit = turned(&place);
    let data = place.path("deciles.csv");
    let text = std::fs::read_to_string(&data).expect("the data");
    // Those who reoffended did so after many different numbers of days.
    let many: String = { text.lines().enumerate() }
        .map(|(row, line)| {
            let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
            for cell in &mut cells[2..3] {
                if cell == "1" {
                    *cell = (row + 1).to_string();
                }
            }
            cells.join(",") + "\n"
        })
        .collect();
    assert_eq!(
        text.lines().next().map(|line| line.split(',').nth(2)),
        Some(Some("two_year_recid"))
    );
    let project = load_project(&audit).expect("an audit");
    std::fs::write(&data, many).expect("written");
    let audit = place.path("many.ron");
    super::common::write_project(&data, project.setup, &audit);
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press_step(Step::Disparities);
    assert!(window.says("direction-asks") && window.says("direction-flip-lowest"));
    let outcome = text_with(
        Language::English,
        "direction-flip-outcome",
        &[("values", "".into())],
    );
    assert!(!window.shows(outcome.trim()));
}
