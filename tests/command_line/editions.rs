//! The report for everybody, on two pages, and for a meeting, a chart a page.

use std::path::Path;

use crate::paper::times;
use crate::support::{Place, SIMPLE, people};

const SAMPLES: [&str; 5] = [
    "benefit-control",
    "berkeley-1973",
    "hiring",
    "income",
    "recidivism",
];

/// A sample, copied to where it is not touched.
fn sample(name: &str) -> Place {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample_projects")
        .join(name);
    let place = Place::new();
    for file in std::fs::read_dir(folder).expect("a sample").flatten() {
        std::fs::copy(file.path(), place.path(&file.file_name().to_string_lossy())).expect("copied");
    }
    place
}

fn pages(file: &[u8]) -> usize {
    times(file, "/Type/Page/")
}

#[test]
fn what_everybody_reads_is_two_pages_at_most_on_every_sample() {
    for place in SAMPLES.map(sample) {
        for language in ["fr", "en"] {
            let output = format!("{language}.pdf");
            let asked = [
                "report",
                "project.ron",
                "--edition",
                "public",
                "--lang",
                language,
                "--output",
                &output,
            ];
            place.run(&asked).succeeds();
            assert!((1..=2).contains(&pages(&place.bytes(&output))));
        }
        place
            .run(&["verify", "fr.pdf", "--project", "project.ron"])
            .succeeds();
    }
}

#[test]
fn two_pages_hold_whatever_is_written_on_the_front_page() {
    let long = |group: usize| format!("{} {group}", "un très long nom de groupe ".repeat(4));
    let names: Vec<String> = (0..40).map(long).collect();
    let counts = |name| [("yes", 30), ("no", 60)].map(|(said, times)| (name, said, said, times));
    let rows: Vec<(&str, &str, &str, usize)> = names.iter().flat_map(|name| counts(name.as_str())).collect();
    let place = Place::new();
    place.write("data.csv", people(&rows));
    place.create(&SIMPLE).succeeds();
    let mut project = vigie::project::load_project(&place.path("audit.ron")).expect("an audit");
    for line in vigie::project::CardLine::ALL {
        *project.card.line_mut(line) = "Anticonstitutionnellement et autres mots. ".repeat(200);
    }
    vigie::project::save_project(&project, &place.path("audit.ron"), true).expect("saved");
    let asked = ["report", "audit.ron", "--edition", "public", "--output", "r.pdf"];
    place.run(&asked).succeeds();
    assert!(pages(&place.bytes("r.pdf")) <= 2);
}

#[test]
fn slides_are_as_wide_as_a_screen_with_a_chart_a_page_in_every_form() {
    let place = sample("hiring");
    for name in ["r.pdf", "r.html", "r.md"] {
        let asked = ["report", "project.ron", "--edition", "slides", "--output", name];
        place.run(&asked).succeeds();
        place
            .run(&["verify", name, "--project", "project.ron"])
            .succeeds();
    }
    let file = place.bytes("r.pdf");
    assert_eq!(times(&file, "/MediaBox[0 0 720 405]"), pages(&file));
    // The front, a chart a page, and what is not known.
    assert_eq!(times(&file, "/S/Figure") + 2, pages(&file));
}
