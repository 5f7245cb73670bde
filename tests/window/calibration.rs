//! What truly happened to the people of each score, on the screen.

use vigie::chart::calibration_chart;
use vigie::measure::Measured;
use vigie::text::{Language, bin_range_words, bin_share_words, calibration_sentence};

use crate::common::{Place, Window};

fn measured(window: &Window) -> &Measured {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    &evaluation.groupings[0].measured
}

#[test]
fn every_share_by_score_stands_in_the_table_with_its_interval_and_the_sentence_over_it() {
    for language in Language::ALL {
        let place = Place::new();
        let window = place.window_of(language, Some(&place.deciles()), [1440.0, 3000.0]);
        assert!(window.says("calibration-title") && window.says("calibration-not-shown"));
        let measured = measured(&window);
        let mut bins = 0;
        for bin in measured.calibration.iter().flatten().flatten() {
            assert!(window.shows(&bin_share_words(language, bin)));
            assert!(window.shows(&bin_range_words(language, bin)));
            bins += 1;
        }
        assert_eq!(bins, 30, "ten deciles of three groups");
        let chart = calibration_chart(measured, 0..3).expect("a chart");
        let words = calibration_sentence(language, measured, &chart).expect("a sentence");
        assert!(window.shows(&words), "{words}");
    }
}

#[test]
fn an_audit_without_score_says_nothing_of_it() {
    let place = Place::new();
    let window = place.window(Language::English, Some(&place.audit()));
    assert!(!window.says("calibration-title"));
}
