//! What truly happened to the people of each score, on the screen.

use vigie::chart::calibration_chart;
use vigie::measure::{Measured, Undefined};
use vigie::text::{Language, bin_range_words, bin_share_words, calibration_sentence, reason, text_with};

use crate::common::{Place, Window};

fn measured(window: &Window) -> &Measured {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    &evaluation.groupings[0].measured
}

#[test]
fn every_share_by_score_stands_in_the_table_with_its_interval_and_the_sentence_over_it() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window_of(language, Some(&place.deciles()), [1440.0, 3000.0]);
        window.press("view-calibration");
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
fn an_audit_without_outcome_says_why_it_has_no_calibration() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window(language, Some(&place.audit()));
        let why = reason(language, Undefined::NoOutcome);
        let refused = [
            ("view", window.words("view-calibration").into()),
            ("why", why.as_str().into()),
        ];
        window.press_named(&text_with(language, "view-refused", &refused));
        assert!(window.shows(&why) && !window.says("calibration-not-shown"));
    }
}
