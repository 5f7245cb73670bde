//! Figures of the population given by hand: with where they come from, refused when the rows contradict them.

use vigie::project::{load_project, save_project};

use super::support::Place;

/// People who were all examined: 100 of each group.
fn examined() -> Place {
    let place = Place::new();
    let mut text = String::from("group,chosen,outcome,way\n");
    for group in ["a", "b"] {
        for row in 0..100 {
            let (chosen, way) = if row < 60 {
                ("yes", "algorithm")
            } else {
                ("no", "random")
            };
            let outcome = if row % 3 == 0 { "yes" } else { "no" };
            text.push_str(&format!("{group},{chosen},{outcome},{way}\n"));
        }
    }
    place.write("data.csv", text);
    place
}

fn create(place: &Place, more: &[&str]) -> super::support::Run {
    let base = [
        "--decision",
        "chosen=yes",
        "--outcome",
        "outcome=yes",
        "--group",
        "group",
    ];
    let arm = ["--arm", "way=algorithm/random"];
    let arguments: Vec<&str> = base.iter().chain(&arm).chain(more).copied().collect();
    place.create(&arguments)
}

#[test]
fn where_the_figures_come_from_is_recorded_and_said() {
    let place = examined();
    let source = "Census of 2021, table 4";
    let figures = ["--population", "group=a:1000", "--population", "group=b:800"];
    create(&place, &[&figures[..], &["--population-source", source]].concat()).succeeds();
    let json = place.measures();
    assert_eq!(json["project"]["population"]["source"], source);
    assert_eq!(json["project"]["population_troubles"], serde_json::json!([]));
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(said.contains(source), "{said}");
    let alone = create(&place, &["--population-source", source, "--force"]);
    assert_eq!(alone.status(), 2, "no figure to say it of");
}

#[test]
fn a_figure_smaller_than_the_rows_is_refused() {
    let place = examined();
    create(&place, &["--population", "group=a:99"]).refuses(&["99", "“a”", "100"]);
    create(&place, &["--population", "199"]).refuses(&["199", "200"]);
    create(&place, &["--population", "200"]).succeeds();
}

#[test]
fn a_figure_that_matches_no_group_is_said_and_never_ignored() {
    let place = examined();
    create(&place, &["--population", "group=c:5000"]).refuses(&["“c”", "5,000"]);
    create(&place, &["--population", "way=random:5000"]).refuses(&["“random”"]);
    // The same in an audit that holds it all the same.
    create(&place, &["--population", "group=a:1000"]).succeeds();
    let path = place.path("audit.ron");
    let mut project = load_project(&path).unwrap();
    let population = project.setup.population.as_mut().unwrap();
    population.groups[0].people = 10.0;
    population.groups.push(population.groups[0].clone());
    population.groups[1].values = vec!["z".to_owned()];
    save_project(&project, &path, true).unwrap();
    let troubles = place.measures()["project"]["population_troubles"].clone();
    assert_eq!(
        (&troubles[0]["problem"], &troubles[0]["rows"]),
        (&"smaller_than_rows".into(), &100.into())
    );
    assert_eq!(troubles[1]["problem"], "no_such_group");
    let said = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(said.contains("aucun des groupes comparés"), "{said}");
}
