//! How people came to be examined, in the window: asked, refused, estimated.

use vigie::app::Step;
use vigie::measure::{DrawnFrom, Metric, Undefined, Value};
use vigie::text::{Language, burden_cells, burden_sentences};

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

/// Two groups of 500: 50 chosen by the algorithm, 40 drawn at random, the others not examined; and a few whose group is
/// not recorded.
fn cases() -> String {
    let mut text = String::from("sexe,choisi,tirage,indu\n");
    for (group, found, missed) in [("F", 20, 4), ("H", 10, 3), ("", 2, 1)] {
        let mut rows = |chosen: &str, way: &str, outcome: &str, times: usize| {
            text.push_str(&format!("{group},{chosen},{way},{outcome}\n").repeat(times));
        };
        let (chosen, drawn, others) = if group.is_empty() {
            (5, 5, 10)
        } else {
            (50, 40, 410)
        };
        rows("Oui", "algorithme", "trop", found);
        rows("Oui", "algorithme", "juste", chosen - found);
        rows("Non", "hasard", "trop", missed);
        rows("Non", "hasard", "juste", drawn - missed);
        rows("Non", "", "", others);
    }
    text
}

/// The cases set up but for the way of being examined.
fn set_up(place: &Place, language: Language) -> Window {
    let path = place.path("cases.csv");
    std::fs::write(&path, cases()).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.press("data-continue");
    window.answer("polarity-burden");
    window.answer("setup-decision-values");
    let column = window.words("setup-decision-column");
    window.pick(&column, "choisi");
    window.tick("Oui");
    let column = window.words("setup-outcome-column");
    window.pick(&column, "indu");
    window.tick("trop");
    window.tick("sexe");
    window
}

fn false_positive_rate(window: &Window) -> Value {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    evaluation.groupings[0].measured.groups[0]
        .rate(Metric::FalsePositiveRate)
        .value
}

#[test]
fn a_random_draw_named_in_the_set_up_turns_refusals_into_estimates_and_undo_turns_them_back() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        assert!(window.says("arms-seen"), "{language:?}");
        assert_eq!(
            false_positive_rate(&window),
            Value::Undefined(Undefined::SelectedOnly)
        );
        let proposal = window.of_column("arms-use", "tirage");
        window.press_named(&proposal);
        let arm = window.setup().arm.clone().expect("an arm");
        assert_eq!(arm.algorithm, ["algorithme"]);
        assert_eq!(arm.random, ["hasard"]);
        let estimated = false_positive_rate(&window).known().expect("an estimate");
        assert!((estimated - 30.0 / (30.0 + 450.0 * 0.9)).abs() < 1e-12);
        window.answer("arms-from-everybody");
        assert_eq!(
            window.setup().arm.as_ref().map(|arm| arm.drawn_from),
            Some(DrawnFrom::Everybody)
        );
        window.press("setup-see");
        assert_eq!(window.state().step, Step::Disparities);
    }
}

#[test]
fn the_evidence_says_what_an_estimate_rests_on_and_what_missing_groups_could_change() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        let proposal = window.of_column("arms-use", "tirage");
        window.press_named(&proposal);
        window.press("setup-see");
        window.press_row("F");
        assert!(window.says("arms-title"), "{language:?}");
        assert!(window.says("arms-missing-title"), "{language:?}");
        let everything = window.everything();
        let range = window.words("arms-head-if-missing");
        assert!(everything.contains(&range), "{language:?}");
    }
}

#[test]
fn both_ways_of_being_examined_are_read_side_by_side_once_a_column_tells_them() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        window.press("setup-see");
        assert!(!window.says("burden-title"), "{language:?}");
        window.press_step(Step::Setup);
        let proposal = window.of_column("arms-use", "tirage");
        window.press_named(&proposal);
        window.press("setup-see");
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let evaluated = &evaluation.groupings[0];
        let burden = evaluated.burden.as_ref().expect("both ways");
        let read = window.everything();
        for group in 0..3 {
            for cell in burden_cells(language, &evaluated.measured, burden, group) {
                match cell {
                    Ok((words, beside)) => {
                        assert!(read.contains(&words) && read.contains(&beside), "{words}")
                    }
                    Err(why) => assert!(read.contains(&why), "{why}"),
                }
            }
        }
        let said = burden_sentences(language, &evaluated.measured, burden, 1).join(" ");
        window.press_row("H");
        assert!(window.shows(&said), "{said}");
        assert!(window.says("burden-hides"));
    }
}
