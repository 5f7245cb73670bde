//! Comparisons inside strata, as `measure` prints them.

use serde_json::Value;

use crate::support::{Place, berkeley};

/// The women and men of Berkeley, compared inside departments.
fn inside_departments(more: &[&str]) -> Place {
    let strata = ["--reference", "men", "--stratum", "department"];
    let arguments: Vec<&str> = strata.iter().chain(more).copied().collect();
    berkeley(&arguments)
}

fn women(measures: &Value) -> Value {
    let groups = &measures["groupings"][0]["inside_strata"]["groups"];
    let groups = groups.as_array().expect("groups");
    let found = groups.iter().find(|group| group["group"]["sex"] == "women");
    found.expect("the women")["measures"]["selection_rate"].clone()
}

fn near(value: &Value, expected: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - expected).abs() <= 1e-9, "{value} is not {expected}");
}

#[test]
fn json_has_the_pooled_numbers_of_berkeley_and_the_notice() {
    let women = women(&inside_departments(&[]).measures());
    near(&women["pooled"]["odds_ratio"]["value"], 1.1053426615022164);
    near(&women["association"]["statistic"], 1.5246066604434427);
    assert_eq!(women["association"]["continuity_correction"], false);
    near(&women["homogeneity"]["statistic"], 18.82550125205277);
    assert_eq!(women["homogeneity"]["degrees_of_freedom"], 5.0);
    near(
        &women["standardised"]["difference"]["value"],
        0.042636797771302914,
    );
    near(
        &women["conditional_demographic_disparity"]["value"],
        -0.019283267035269242,
    );
    assert_eq!(women["notice"], "reversed");
    assert_eq!(women["strata"].as_array().map(Vec::len), Some(6));
    assert_eq!(women["left_out"], serde_json::json!([]));
}

#[test]
fn the_crude_comparison_is_the_one_without_strata() {
    let measures = inside_departments(&[]).measures();
    let women = women(&measures);
    let groups = measures["groupings"][0]["groups"]
        .as_array()
        .expect("groups")
        .clone();
    let whole = groups
        .iter()
        .find(|group| group["group"]["sex"] == "women")
        .expect("the women");
    let whole = &whole["measures"]["selection_rate"];
    assert_eq!(women["crude"]["difference"]["value"], whole["difference"]);
    assert_eq!(
        women["crude"]["difference"]["interval"],
        whole["difference_interval"]
    );
    assert_eq!(women["crude"]["p_value"], whole["p_value"]);
}

#[test]
fn text_says_in_both_languages_that_the_gap_changes_direction() {
    let place = inside_departments(&[]);
    for (language, says) in [
        ("en", "The gap changes direction."),
        ("fr", "L’écart change de sens."),
    ] {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        run.succeeds();
        assert!(run.output().contains(says), "{}", run.output());
    }
}

#[test]
fn csv_has_the_pooled_numbers_on_the_lines_about_everybody() {
    let place = inside_departments(&[]);
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    run.succeeds();
    let text = run.output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).expect("a column");
    let (odds, notice) = (column("pooled_odds_ratio"), column("strata_notice"));
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let women = lines
        .iter()
        .filter(|line| &line[column("group")] == "women" && &line[column("measure")] == "selection_rate");
    for line in women {
        let everybody = line[column("stratum_column")].is_empty();
        assert_eq!(line[odds].is_empty(), !everybody);
        assert_eq!(&line[notice], if everybody { "reversed" } else { "" });
    }
}

#[test]
fn a_stratum_that_is_not_recorded_or_hides_its_counts_is_left_out_by_name() {
    let place = Place::new();
    place.write(
        "data.csv",
        "department,sex,admitted,people\n\
         A,men,yes,30\nA,men,no,40\nA,women,yes,20\nA,women,no,35\n\
         B,men,yes,<5\nB,men,no,40\nB,women,yes,25\nB,women,no,30\n\
         ,men,yes,12\n,men,no,13\n,women,yes,11\n,women,no,14\n\
         C,women,yes,10\nC,women,no,14\n",
    );
    let mut arguments = vec![
        "--decision",
        "admitted=yes",
        "--count",
        "people",
        "--suppressed",
        "<5=1..4",
    ];
    arguments.extend(["--group", "sex", "--reference", "men", "--stratum", "department"]);
    place.create(&arguments).succeeds();
    let women = women(&place.measures());
    let left_out: Vec<(Value, Value, Value)> = women["left_out"]
        .as_array()
        .expect("strata")
        .iter()
        .map(|left_out| {
            (
                left_out["stratum"].clone(),
                left_out["reason"].clone(),
                left_out["people"].clone(),
            )
        })
        .collect();
    let expected = [
        (Value::from("B"), Value::from("only_bounds"), Value::from(55)),
        (Value::from("C"), Value::from("reference_absent"), Value::from(24)),
        (Value::Null, Value::from("missing_stratum"), Value::from(25)),
    ];
    assert_eq!(left_out, expected);
    let run = place.run(&["measure", "audit.ron", "--lang", "en"]);
    assert!(
        run.output().contains("Left out of the comparison (3 strata)"),
        "{}",
        run.output()
    );
}

#[test]
fn without_a_stratum_there_is_nothing_inside() {
    let place = Place::new();
    place.write("data.csv", crate::support::two_groups());
    place.create(&crate::support::SIMPLE).succeeds();
    let grouping = &place.measures()["groupings"][0];
    assert!(grouping.get("inside_strata").is_none());
}

#[test]
fn all_groups_at_once_are_tested_and_said_in_both_languages() {
    let place = Place::new();
    let data =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/berkeley-1973/admissions.csv");
    std::fs::copy(data, place.path("data.csv")).expect("the sample is copied");
    let mut arguments = vec!["--decision", "admitted=yes", "--count", "applicants"];
    arguments.extend(["--group", "department"]);
    place.create(&arguments).succeeds();
    let test = place.measures()["groupings"][0]["all_groups"]["selection_rate"].clone();
    assert_eq!(test["groups"], 6);
    assert_eq!(test["degrees_of_freedom"], 5.0);
    near(&test["statistic"], 778.9065315075353);
    for (language, says) in [
        (
            "en",
            "Same rate in all 6 groups? p < 0.001: the gaps are more than chance could explain",
        ),
        (
            "fr",
            "Même taux dans les 6 groupes ? p < 0,001 : les écarts dépassent ce que le hasard peut produire",
        ),
    ] {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        let said = run.output().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(says), "{said}");
    }
}
