//! The lowest scores selected first, in the window.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::Step;
use vigie::measure::Metric;
use vigie::project::DecisionRule;
use vigie::tally::First;
use vigie::text::Language;

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

fn first(window: &Window) -> First {
    let document = window.state().document.as_ref().expect("an audit");
    match &document.project.setup.decision {
        Some(DecisionRule::Score { first, .. }) => *first,
        other => panic!("{other:?}"),
    }
}

fn selected(window: &Window) -> f64 {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    let overall = &evaluation.groupings[0].measured.overall;
    overall.rate(Metric::SelectionRate).value.known().expect("known")
}

#[test]
fn the_order_is_chosen_in_the_set_up_said_where_scores_are_cut_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press_step(Step::Setup);
        let above = selected(&window);
        let lowest = window.words("direction-lowest-first");
        window
            .harness
            .get_by_role_and_label(Role::RadioButton, &lowest)
            .click();
        window.harness.run();
        assert_eq!(first(&window), First::Lowest);
        // Those at 5 are selected both ways.
        let at_most = selected(&window);
        assert!(at_most > 1.0 - above);
        window.press_step(Step::Disparities);
        assert!(window.shows("decile_score ≤\u{a0}5"));
        window.press_step(Step::Setup);
        let (list, below) = (
            window.words("setup-cut-label"),
            window.words("direction-cut-below"),
        );
        window.pick(&list, &below);
        window.press_step(Step::Disparities);
        assert!(window.shows("decile_score <\u{a0}5"));
        assert!(selected(&window) < at_most);
        assert!((selected(&window) + above - 1.0).abs() < 1e-12);
        for _ in 0..2 {
            window
                .harness
                .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
            window.harness.run();
        }
        assert_eq!(first(&window), First::Highest);
        assert_eq!(selected(&window), above);
    }
}

#[test]
fn another_kind_of_cut_starts_from_those_selected() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press_step(Step::Setup);
    let lowest = window.words("direction-lowest-first");
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, &lowest)
        .click();
    window.harness.run();
    window.press_step(Step::Disparities);
    let before = selected(&window);
    window.press("disparities-cut-top");
    assert_eq!(selected(&window), before);
    assert!(window.shows("lowest values of decile_score"));
    window.press("disparities-cut-threshold");
    assert_eq!(selected(&window), before);
    assert!(window.shows("decile_score ≤\u{a0}5"));
}
