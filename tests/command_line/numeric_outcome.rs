//! A numeric outcome: its mean, quartiles and residuals by group, alone or beside a decision.

use serde_json::Value;
use vigie::measure::Metric;
use vigie::project::load_project;

use crate::support::{Place, two_groups};

fn oracle() -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles/amounts.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the oracle")).expect("JSON")
}

/// The people of the oracle, each so many times, what is unknown empty.
fn people(times: usize) -> String {
    let mut text = String::from("group,amount,predicted,weight\n");
    for row in oracle()["rows"].as_array().expect("rows") {
        let number = |value: &Value| {
            value
                .as_f64()
                .map(|number| number.to_string())
                .unwrap_or_default()
        };
        let group = row[0].as_str().expect("a group");
        let line = format!("{group},{},{},2.5\n", number(&row[1]), number(&row[2]));
        text.push_str(&line.repeat(times));
    }
    text
}

const NUMBER: [&str; 10] = [
    "--outcome-number",
    "amount",
    "--outcome-unit",
    "€",
    "--prediction",
    "predicted",
    "--group",
    "group",
    "--reference",
    "a",
];

fn audited(data: &str, arguments: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    place.create(arguments).succeeds();
    place
}

fn close(found: &Value, expected: &Value, what: &str) {
    match (found, expected) {
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len());
            found
                .iter()
                .zip(expected)
                .for_each(|(found, expected)| close(found, expected, what));
        }
        (Value::Null, Value::Null) => {}
        (found, expected) => {
            let (found, expected) = (found.as_f64().expect(what), expected.as_f64().expect(what));
            let slack = 1e-9 * expected.abs().max(1e-12);
            assert!((found - expected).abs() <= slack, "{what}: {found}, {expected}");
        }
    }
}

#[test]
fn means_quartiles_residuals_and_their_comparisons_agree_with_scipy() {
    let oracle = oracle();
    let json = audited(&people(1), &NUMBER).measures();
    let number = &json["project"]["outcome_number"];
    assert_eq!(number["column"], "amount");
    assert_eq!(number["unit"], "€");
    assert_eq!(number["prediction"], "predicted");
    for (group, name) in ["a", "b", "c"].into_iter().enumerate() {
        let measures = &json["groupings"][0]["groups"][group]["measures"];
        let expected = &oracle["groups"][name];
        for mean in ["mean_outcome", "mean_residual"] {
            close(&measures[mean]["value"], &expected[mean]["value"], mean);
            close(&measures[mean]["interval"], &expected[mean]["interval"], mean);
        }
        for quartile in [
            "lower_quartile_outcome",
            "median_outcome",
            "upper_quartile_outcome",
        ] {
            close(&measures[quartile]["value"], &expected[quartile], quartile);
        }
        assert_eq!(measures["mean_outcome"]["basis"], expected["known"]);
        assert_eq!(measures["mean_outcome"]["unknown"], expected["unknown"]);
    }
    let b = &json["groupings"][0]["groups"][1]["measures"];
    for mean in ["mean_outcome", "mean_residual"] {
        let expected = &oracle["b_against_a"][mean];
        close(&b[mean]["difference"], &expected["difference"], mean);
        close(&b[mean]["difference_interval"], &expected["interval"], mean);
        close(&b[mean]["p_value"], &expected["p_value"], mean);
        assert_eq!(b[mean]["test"], "welch");
    }
    // The quartiles have no formula of their own to be compared by: their intervals alone tell.
    assert_eq!(b["median_outcome"]["test"], "interval");
}

#[test]
fn what_the_numbers_cannot_give_is_refused_with_the_reason() {
    let json = audited(&people(1), &NUMBER).measures();
    let groups = &json["groupings"][0]["groups"];
    let alone = &groups[2]["measures"];
    assert_eq!(alone["mean_outcome"]["undefined_parts"]["interval"], "one_person");
    assert_eq!(
        alone["mean_outcome"]["undefined_parts"]["difference_interval"],
        "one_person"
    );
    assert_eq!(alone["mean_outcome"]["conclusion"], "too_small");
    assert_eq!(
        groups[1]["measures"]["mean_residual"]["undefined_parts"]["ratio"],
        "ratio_of_residuals"
    );
    assert_eq!(
        groups[1]["measures"]["selection_rate"]["undefined"],
        "no_decision"
    );
    assert_eq!(groups[1]["measures"]["mean_score"]["undefined"], "no_score");
    // Without a prediction there is no residual; without a number, nothing of it.
    let without = audited(&people(1), &["--outcome-number", "amount", "--group", "group"]).measures();
    let measures = &without["groupings"][0]["groups"][0]["measures"];
    assert_eq!(measures["mean_residual"]["undefined"], "no_prediction");
    assert_eq!(measures["mean_outcome"]["undefined"], Value::Null);
    let decided = audited(&two_groups(), &crate::support::SIMPLE).measures();
    for metric in Metric::numbers() {
        let measure = &decided["groupings"][0]["groups"][0]["measures"][metric.name()];
        assert_eq!(measure["undefined"], "no_number", "{metric:?}");
    }
    // Nobody of d has a number; a ratio of negative numbers depends on where zero is.
    let data = "group,amount\na,-1\na,-2\na,3\nb,4\nb,5\nb,9\nd,\nd,\n";
    let json = audited(
        data,
        &[
            "--outcome-number",
            "amount",
            "--group",
            "group",
            "--reference",
            "b",
        ],
    )
    .measures();
    let groups = &json["groupings"][0]["groups"];
    assert_eq!(
        groups[2]["measures"]["mean_outcome"]["undefined"],
        "nobody_numbered"
    );
    assert_eq!(groups[2]["measures"]["mean_outcome"]["unknown"], 2);
    let fewer = "group,amount\na,-1\na,-2\na,1\nb,4\nb,5\nb,9\n";
    let json = audited(
        fewer,
        &[
            "--outcome-number",
            "amount",
            "--group",
            "group",
            "--reference",
            "b",
        ],
    )
    .measures();
    let ratio = &json["groupings"][0]["groups"][0]["measures"]["mean_outcome"]["undefined_parts"]["ratio"];
    assert_eq!(ratio, "ratio_of_scores");
}

#[test]
fn words_that_are_no_numbers_are_refused_where_they_stand() {
    let place = Place::new();
    place.write("data.csv", "group,amount\na,12\na,much\nb,14\n");
    place
        .create(&["--outcome-number", "amount", "--group", "group"])
        .refuses(&["amount", "much"]);
    place
        .create(&[
            "--outcome-number",
            "group",
            "--count",
            "group",
            "--group",
            "amount",
        ])
        .refuses(&["group"]);
}

#[test]
fn a_number_counts_people_by_rows_by_counts_and_by_weights_alike() {
    let mean = |place: &Place| {
        let json = place.measures();
        json["groupings"][0]["groups"][1]["measures"]["mean_outcome"].clone()
    };
    let rows = mean(&audited(&people(2), &NUMBER));
    let mut counted = String::from("group,amount,predicted,n\n");
    for line in people(1).lines().skip(1) {
        let cells = line.rsplit_once(',').expect("cells").0;
        counted.push_str(&format!("{cells},2\n"));
    }
    let count = [&NUMBER[..], &["--count", "n"]].concat();
    assert_eq!(mean(&audited(&counted, &count)), rows);
    // Equal weights change nothing but the sums of weights.
    let plain = mean(&audited(&people(1), &NUMBER));
    let weighted = mean(&audited(
        &people(1),
        &[&NUMBER[..], &["--weight", "weight"]].concat(),
    ));
    for part in [
        "value",
        "interval",
        "difference",
        "difference_interval",
        "p_value",
        "ratio",
    ] {
        close(&weighted[part], &plain[part], part);
    }
    assert_eq!(weighted["people"], plain["basis"]);
    close(&weighted["effective_size"], &plain["basis"], "effective size");
}

#[test]
fn it_is_read_in_both_languages_with_its_unit_and_in_csv() {
    let place = audited(&people(1), &NUMBER);
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("Mean of the number (€)"), "{text}");
    assert!(text.contains("Mean residual (€)"), "{text}");
    assert!(text.contains("Selection rate · "), "{text}");
    let text = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(text.contains("Moyenne du nombre (€)"), "{text}");
    let csv = place
        .run(&["measure", "audit.ron", "--format", "csv"])
        .succeeds()
        .output();
    assert!(
        csv.lines()
            .any(|line| line.contains("mean_outcome") && line.contains("welch")),
        "{csv}"
    );
}

#[test]
fn it_is_kept_in_the_project_which_opens_on_it() {
    let place = audited(&people(1), &NUMBER);
    let project = load_project(&place.path("audit.ron")).expect("it opens");
    let number = project.setup.outcome_number.as_ref().expect("kept");
    assert_eq!((number.column.as_str(), number.unit.as_str()), ("amount", "€"));
    assert_eq!(project.view.metric, Metric::MeanOutcome);
    // A project from before there were numbers opens too.
    let text = place.read("audit.ron");
    let from = text.find("outcome_number: Some(").expect("written");
    let to = from
        + text[from..]
            .find("}),")
            .or(text[from..].find(")),"))
            .expect("its end")
        + 3;
    let older = format!("{}score: None,{}", &text[..from], &text[to..]).replacen("score: None,", "", 1);
    place.write("older.ron", older);
    let older = load_project(&place.path("older.ron")).expect("it opens");
    assert_eq!(older.setup.outcome_number, None);
}

#[test]
fn the_most_favoured_group_is_by_the_mean_when_a_number_is_alone() {
    let data = "group,days\na,10\na,12\nb,3\nb,5\nc,30\nc,40\n";
    for (polarity, favoured) in [("burden", "b"), ("favour", "c")] {
        let place = Place::new();
        place.write("data.csv", data);
        let arguments = [
            "new",
            "data.csv",
            "--output",
            "audit.ron",
            "--unit",
            "person",
            "--polarity",
            polarity,
        ];
        let number = [
            "--outcome-number",
            "days",
            "--group",
            "group",
            "--reference",
            "most-favoured",
        ];
        place.run(&[&arguments[..], &number].concat()).succeeds();
        assert_eq!(place.measures()["groupings"][0]["reference"], favoured);
    }
}

#[test]
fn a_score_alone_is_measured_too() {
    let json = audited(&people(1), &["--score-of", "predicted", "--group", "group"]).measures();
    let measures = &json["groupings"][0]["groups"][0]["measures"];
    assert!(measures["mean_score"]["value"].is_number());
    assert_eq!(measures["selection_rate"]["undefined"], "no_decision");
}

#[test]
fn strata_have_their_own_means() {
    let data = "group,place,days\na,x,1\na,x,3\na,y,10\na,y,12\nb,x,2\nb,x,6\nb,y,20\nb,y,30\n";
    let more = [
        "--outcome-number",
        "days",
        "--group",
        "group",
        "--stratum",
        "place",
    ];
    let json = audited(data, &more).measures();
    let strata = json["groupings"][0]["strata"].as_array().expect("strata");
    let means: Vec<f64> = strata
        .iter()
        .flat_map(|stratum| [&stratum["groups"][0], &stratum["groups"][1]])
        .map(|group| {
            group["measures"]["mean_outcome"]["value"]
                .as_f64()
                .expect("a mean")
        })
        .collect();
    assert_eq!(means, [2.0, 4.0, 11.0, 25.0]);
}

/// Three people of b have a number: their mean would tell nearly what each has, and everybody's would give it away.
#[test]
fn a_report_keeps_back_the_mean_of_a_few() {
    let mut data = String::from("group,days\n");
    for row in 0..60 {
        data.push_str(&format!("a,{}\nc,{}\n", 10 + row % 7, 20 + row % 5));
        data.push_str(&match row < 3 {
            true => format!("b,{}\n", 77_000 + row),
            false => "b,\n".to_owned(),
        });
    }
    let place = audited(
        &data,
        &["--outcome-number", "days", "--group", "group", "--reference", "a"],
    );
    let report = |name: &str, more: &[&str]| {
        let arguments = [&["report", "audit.ron", "--output", name], more].concat();
        place.run(&arguments).succeeds();
        place.read(name)
    };
    assert!(report("all.html", &["--least", "0", "--reason", "A test"]).contains("77,001"));
    let kept = report("kept.html", &[]);
    assert!(kept.contains("Mean of the number") && !kept.contains("77,001"));
}
