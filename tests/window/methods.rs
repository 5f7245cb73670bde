//! How uncertainty is told, in the window: chosen, seen, undone.

use vigie::app::Step;
use vigie::measure::RateInterval;
use vigie::text::Language;

use super::common::Place;

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

#[test]
fn another_interval_is_chosen_in_the_set_up_recorded_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press_step(Step::Setup);
        let (label, exact) = (
            window.words("methods-rates"),
            window.words("methods-rates-clopper-pearson"),
        );
        window.pick(&label, &exact);
        let methods = |window: &super::common::Window| {
            let document = window.state().document.as_ref().expect("an audit");
            document.project.setup.methods
        };
        assert_eq!(methods(&window).rates, RateInterval::ClopperPearson);
        assert!(window.says("methods-rates-clopper-pearson-says"));
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        window.harness.run();
        assert_eq!(methods(&window).rates, RateInterval::Wilson);
    }
}

#[test]
fn the_seed_of_the_draws_is_typed_in_the_set_up_and_a_nonsense_number_of_draws_is_told_so() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press_step(Step::Setup);
        window.fill("methods-seed", "7");
        window.fill("methods-draws", "3");
        let document = window.state().document.as_ref().expect("an audit");
        let resampling = document.project.setup.methods.resampling;
        assert_eq!((resampling.seed, resampling.draws), (7, 2_000));
        assert!(window.says("methods-not-draws"));
    }
}
