//! `vigie chart`: every view as a drawing, a picture and a table.

use vigie::chart::{Form, Ink, Page, Shape, rates_chart, rates_picture};
use vigie::measure::{Metric, Value};
use vigie::project::{Project, evaluate, load_project, load_sources, prepare};
use vigie::report::{Shown, sheet};
use vigie::text::{Language, rates_words};

use super::support::Place;

/// A sample's audit and data, copied.
fn sample(name: &str) -> Place {
    let place = Place::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample_projects")
        .join(name);
    for file in std::fs::read_dir(folder).expect("a sample") {
        let file = file.expect("a file").path();
        let to = place.path(&file.file_name().expect("a name").to_string_lossy());
        std::fs::copy(&file, to).expect("copied");
    }
    place
}

/// What `vigie chart` writes, on a fixed day.
fn chart(place: &Place, more: &[&str], file: &str) -> Vec<u8> {
    let mut arguments = vec!["chart", "project.ron", "--output", file, "--date", "2026-11-24"];
    arguments.extend(more);
    place.run(&arguments).succeeds();
    std::fs::read(place.path(file)).expect("written")
}

/// An SVG, a tag on each line.
fn lines(svg: Vec<u8>) -> String {
    String::from_utf8(svg).expect("text").replace("><", ">\n<")
}

#[test]
fn rates_and_ratios_of_recidivism_are_drawn_so() {
    let place = sample("recidivism");
    let rates = ["--view", "rates", "--metric", "false_positive_rate"];
    insta::assert_snapshot!("rates", lines(chart(&place, &rates, "rates.svg")));
    let ratios = [
        "--view",
        "ratios",
        "--metric",
        "false_positive_rate",
        "--lang",
        "fr",
    ];
    let drawn = lines(chart(&place, &ratios, "ratios.svg"));
    assert!(
        drawn.contains("1,92") && drawn.contains("African-American"),
        "{drawn}"
    );
    let table = String::from_utf8(chart(&place, &rates, "rates.csv")).expect("text");
    insta::assert_snapshot!("rates_table", table);
}

#[test]
fn calibration_of_recidivism_and_strata_of_berkeley_are_drawn_so() {
    let place = sample("recidivism");
    let drawn = chart(&place, &["--view", "calibration"], "calibration.svg");
    insta::assert_snapshot!("calibration", lines(drawn));
    let place = sample("berkeley-1973");
    let strata = ["--view", "strata", "--metric", "selection_rate"];
    insta::assert_snapshot!("strata", lines(chart(&place, &strata, "strata.svg")));
    let table = String::from_utf8(chart(&place, &strata, "strata.csv")).expect("text");
    insta::assert_snapshot!("strata_table", table);
}

#[test]
fn a_picture_has_two_pixels_for_each_point_of_the_drawing() {
    let place = sample("recidivism");
    let svg = String::from_utf8(chart(&place, &[], "rates.svg")).expect("text");
    let size = |name: &str| -> f64 {
        let (_, after) = svg.split_once(&format!(" {name}=\"")).expect("a size");
        after
            .split('"')
            .next()
            .expect("a number")
            .parse()
            .expect("a number")
    };
    let png = chart(&place, &[], "rates.png");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let word = |at: usize| f64::from(u32::from_be_bytes(png[at..at + 4].try_into().expect("four")));
    assert_eq!(
        (word(16), word(20)),
        ((2.0 * size("width")).ceil(), (2.0 * size("height")).ceil())
    );
}

#[test]
fn small_counts_are_in_no_chart_that_leaves_the_house() {
    let place = sample("berkeley-1973");
    let strata = ["--view", "strata", "--metric", "selection_rate"];
    let table = String::from_utf8(chart(&place, &strata, "strata.csv")).expect("text");
    // Eight women were refused by department B; with another stratum, so that no sum gives them away.
    let kept = table.lines().filter(|line| line.contains("kept back")).count();
    assert_eq!(kept, 2, "{table}");
    assert!(table.contains("\nB,,,,,kept back,,"));
    let svg = String::from_utf8(chart(&place, &strata, "strata.svg")).expect("text");
    assert!(!svg.contains("17 of 25"));
}

#[test]
fn what_cannot_be_drawn_says_why_and_writes_nothing() {
    let place = sample("recidivism");
    let refused = |more: &[&str], says: &[&str]| {
        let mut arguments = vec!["chart", "project.ron", "--output", "x.svg"];
        arguments.extend(more);
        place.run(&arguments).refuses(says);
        assert!(!place.path("x.svg").exists());
    };
    refused(&["--view", "strata"], &["stratum"]);
    refused(&["--view", "process"], &["stages"]);
    refused(&["--view", "pie"], &["--view", "rates|ratios"]);
    refused(&["--metric", "fairness"], &["--metric"]);
    refused(&["--grouping", "9"], &["--grouping"]);
    refused(&["--group", "Nobody"], &["--group", "Hispanic"]);
    place
        .run(&["chart", "project.ron", "--output", "x.pdf"])
        .refuses(&["--output", ".svg"]);
}

/// An audit of a folder, opened and measured.
fn opened(place: &Place) -> (Project, vigie::project::Evaluation) {
    let project = load_project(&place.path("project.ron")).expect("an audit");
    let loaded = load_sources(&project, place.folder(), &[], &Default::default()).expect("data");
    let prepared = prepare(&loaded.table, &project.setup).expect("counted");
    let evaluation = evaluate(&prepared, &project.setup).expect("measured");
    (project, evaluation)
}

#[test]
fn every_mark_stands_at_its_value_and_wears_its_groups_form() {
    let place = sample("recidivism");
    let (mut project, evaluation) = opened(&place);
    project.view.metric = Metric::FalsePositiveRate;
    let shown = Shown::find(Language::English, &project, &evaluation, None).expect("shown");
    let made = sheet(&shown, Page::PAPER).expect("a sheet");
    let chart = rates_chart(shown.measured, shown.metric, project.view.order);
    let words = rates_words(Language::English, shown.measured, &chart, shown.unit, None);
    let picture = rates_picture(&chart, &words, Page::PAPER);
    assert_eq!(picture, made.picture);
    let marks: Vec<(f64, Form, Option<Ink>)> = { picture.shapes.iter() }
        .filter_map(|shape| match shape {
            Shape::Mark {
                at,
                form,
                fill: fill @ Some(_),
                ..
            } => Some((at.0, *form, *fill)),
            _ => None,
        })
        .collect();
    // Two marks for each group: beside its name, and at its rate.
    assert_eq!(marks.len(), 2 * chart.marks.len());
    let ticks: Vec<f64> = { picture.shapes.iter() }
        .filter_map(|shape| match shape {
            Shape::Line { from, to, pen } if from.0 == to.0 && *pen == vigie::chart::Pen::GRID => {
                Some(from.0)
            }
            _ => None,
        })
        .collect();
    let (left, right) = (ticks[0], ticks[ticks.len() - 1]);
    for (mark, at) in chart.marks.iter().zip(marks.chunks(2)) {
        let Value::Known(value) = mark.value else {
            panic!("known")
        };
        let along = (value - chart.axis_start) / (chart.axis_end - chart.axis_start);
        assert!((at[1].0 - (left + along * (right - left))).abs() < 1e-6);
        assert_eq!(
            (at[0].1, at[1].1),
            (Form::of_group(mark.group), Form::of_group(mark.group))
        );
    }
}
