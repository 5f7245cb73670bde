//! Comparisons inside strata, in the window.

use egui_kittest::kittest::Queryable;
use vigie::measure::{Metric, Polarity};
use vigie::text::{InsideWords, Language, text_with};

use super::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

fn words(window: &Window, language: Language) -> (InsideWords, vigie::measure::strata::Inside) {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    let evaluated = &evaluation.groupings[0];
    let compared = evaluated
        .inside(Metric::SelectionRate, Polarity::Favour)
        .expect("strata");
    let women = 1;
    let words = InsideWords::new(language, &evaluated.measured, women, "department");
    (words, compared[women].clone().expect("a comparison"))
}

#[test]
fn the_gap_that_changes_direction_is_said_beside_every_stratum() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press("view-strata");
        let (words, inside) = words(&window, language);
        assert!(window.shows(&words.notice(&inside).expect("a notice")));
        assert!(window.shows(&words.gap(&inside)));
        assert!(window.shows(&words.homogeneity(&inside)));
        assert!(window.shows(&words.standardised(&inside)));
        assert!(window.shows(&words.conditional(&inside).expect("a disparity")));
        assert!(window.says("strata-row-pooled"));
        assert!(window.says("strata-row-standardised"));
    }
}

#[test]
fn how_each_number_is_made_is_one_press_away() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press("view-strata");
        let method = window.words("strata-method-pooled");
        assert!(!window.shows(&method));
        let title = window.words("strata-methods-title");
        window.harness.get_by_label(&title).click();
        window.harness.run();
        assert!(window.shows(&method));
    }
}

#[test]
fn inside_one_stratum_there_are_no_strata_to_compare() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press("view-strata");
    assert!(window.says("strata-methods-title"));
    let list = text_with(
        Language::English,
        "disparities-within",
        &[("column", "department".into())],
    );
    window.press("view-rates");
    window.pick(&list, "A");
    let refused = [
        ("view", window.words("view-strata").into()),
        ("why", window.words("view-inside-one").into()),
    ];
    window.press_named(&text_with(Language::English, "view-refused", &refused));
    assert!(!window.says("strata-methods-title"));
}
