//! How sure the numbers over all groups are, on the screen.

use egui_kittest::kittest::Queryable;
use vigie::app::{Command, Show};
use vigie::measure::Metric;
use vigie::text::{Language, dealt_words, metric_name, summary_interval};

use crate::common::{Place, Window};

fn measured(window: &Window) -> &vigie::measure::Measured {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    &evaluation.groupings[0].measured
}

#[test]
fn every_number_over_all_groups_stands_with_its_interval() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), [1440.0, 1600.0]);
        for name in ["demographic_parity_difference", "equalized_odds_difference"] {
            let measure = measured(&window).summary.measure(name).expect("a number");
            let words = summary_interval(language, measure).expect("an interval");
            assert!(window.shows(&words), "{words}");
        }
        let more = window.words("summary-more");
        window.harness.get_by_label_contains(&more).click();
        window.harness.run();
        assert!(window.says("uncertainty-how") && window.says("uncertainty-between"));
    }
}

#[test]
fn whether_chance_could_explain_the_largest_gap_is_said_beside_the_chart() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        for metric in [Metric::FalsePositiveRate, Metric::F1, Metric::ShareOfSelected] {
            window.apply(Command::Show(Show::Metric(metric)));
            let words = dealt_words(language, measured(&window), metric).expect("said");
            assert!(window.shows(&words), "{}: {words}", metric_name(language, metric));
        }
    }
}
