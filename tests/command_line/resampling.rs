//! Metrics whose interval is drawn: the same on every run, said how, recorded with findings.

use serde_json::Value as Json;
use vigie::measure::Metric;

use crate::support::{Place, SIMPLE, two_groups};

fn audited() -> Place {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    place
}

#[test]
fn measure_gives_the_same_intervals_each_time_and_says_how_they_were_drawn() {
    let place = audited();
    let run = || {
        place
            .run(&["measure", "audit.ron", "--format", "json"])
            .succeeds()
            .output()
    };
    let (one, other) = (run(), run());
    assert_eq!(one, other);
    let json: Json = serde_json::from_str(&one).expect("JSON");
    let resampling = &json["project"]["methods"]["resampling"];
    assert_eq!(resampling["draws"], 2_000);
    assert_eq!(resampling["interval"], "bca");
    assert!(resampling["seed"].is_u64() && resampling["algorithm"].is_string());
    for metric in Metric::ALL.into_iter().filter(|metric| metric.is_drawn()) {
        let measure = &json["groupings"][0]["groups"][1]["measures"][metric.name()];
        // No line to be above or below, but people it rests on.
        assert!(
            measure["numerator"].is_null() && measure["denominator"].is_null(),
            "{measure}"
        );
        assert!(measure["basis"].is_u64(), "{measure}");
        let text = measure.to_string();
        assert!(!text.contains("not_resampled"), "{}: {text}", metric.name());
    }
    let words = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(
        words.contains("Surreprésentation") && !words.contains("pas encore fait"),
        "{words}"
    );
}
