//! "What is this?", beside the metric and beside the numbers that are no metric.

use egui_kittest::kittest::Queryable;
use vigie::measure::Metric;
use vigie::text::{
    Language, Subject, about_words, metric_card, metric_name, subject_card, subject_name, text,
};

use super::common::Place;

#[test]
fn the_card_of_the_metric_opens_beside_its_chooser() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window(language, Some(&place.audit()));
        let metric = window
            .state()
            .document
            .as_ref()
            .expect("an audit")
            .project
            .view
            .metric;
        assert_eq!(metric, Metric::SelectionRate);
        window.press_named(&about_words(language, &metric_name(language, metric)));
        for (heading, words) in metric_card(language, metric) {
            assert!(
                window.shows(&text(language, heading)) && window.shows(&words),
                "{heading}"
            );
        }
    }
}

#[test]
fn the_cards_of_numbers_over_all_groups_open_beside_them() {
    let language = Language::English;
    let place = Place::new();
    let mut window = place.window_of(language, Some(&place.audit()), [1440.0, 3000.0]);
    window.press_named(&about_words(language, &text(language, "disparities-summary")));
    for subject in Subject::SUMMARIES {
        assert!(window.shows(&subject_name(language, *subject)), "{subject:?}");
    }
    let theil = Subject::Theil;
    window
        .harness
        .get_by_label(&subject_name(language, theil))
        .click();
    window.harness.run();
    for (_, words) in subject_card(language, theil) {
        assert!(window.shows(&words), "{words}");
    }
}
