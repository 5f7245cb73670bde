//! An audit gives the same, word for word, whether what it does not use is in memory or set aside.

use std::collections::BTreeSet;
use std::path::Path;

use vigie::data::{Error, Progress};
use vigie::measure::Metric;
use vigie::project::{
    Known, Loaded, Project, check_findings, evaluate, load_project, load_sources, load_sources_beyond,
    prepare, read_again, steps,
};

use crate::support::Place;
use crate::verify::note;

/// People with more columns than an audit uses, scores for them under another number, and an audit of both that filters,
/// changes values, makes an age and holds a column equal.
fn audited() -> Place {
    let place = Place::new();
    let mut data = String::from("ref,name,sex,born,region,income,score,truth,seen,unused\n");
    let mut scores = String::from("number,score,vendor_note,name\n");
    for person in 0..400 {
        data += &format!(
            "R{person:04},{} Durand,{},{:02}/03/19{},{},{},0.{},{},2020-01-{:02},{}\n",
            ["Anne", "Paul", "Marie", "Louis"][person % 4],
            ["women", "men"][person * 7 % 3 % 2],
            person % 28 + 1,
            50 + person % 40,
            ["north", "south", "Nord"][person * 11 % 3],
            1000 + person * 37 % 900,
            person * 13 % 10,
            person * 17 % 5 % 2,
            person % 28 + 1,
            person % 6,
        );
        if person % 9 != 0 {
            scores += &format!("R{person:04},0.{},ok{},x\n", person * 29 % 10, person % 3);
        }
    }
    place.write("data.csv", data).write("scores.csv", scores);
    let run = place.create(&[
        "--outputs",
        "scores.csv",
        "--key",
        "ref=number",
        "--unmatched",
        "leave-out",
        "--score",
        "score (scores)",
        "--threshold",
        "0.5",
        "--outcome",
        "truth=1",
        "--group",
        "sex",
        "--control",
        "income",
        "--filter",
        "region in ('north', 'south')",
        "--recode",
        "region: Nord -> north",
        "--age",
        "born on 2024-01-01 -> age",
    ]);
    run.succeeds();
    note(&place, Metric::FalsePositiveRate, "men");
    place
}

/// What is measured, and what is said of the data and of the findings.
fn everything(project: &Project, loaded: &Loaded) -> String {
    let prepared = prepare(&loaded.table, &project.setup).unwrap();
    let evaluation = evaluate(&prepared, &project.setup).unwrap();
    let known = Known {
        table: &loaded.table,
        suspicions: &loaded.suspicions,
        joins: &loaded.joins,
        recodes: &evaluation.recodes,
        filters: &evaluation.steps,
    };
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        evaluation,
        steps(project, &known),
        loaded.columns,
        loaded.suspicions,
        check_findings(project, &loaded.table)
    )
}

fn loaded(place: &Place, project: &Project, room: Option<u64>) -> Result<Loaded, Error> {
    load_sources_beyond(project, place.folder(), &[], room, &Progress::default())
}

#[test]
fn an_audit_measures_the_same_whether_columns_are_set_aside_or_kept() {
    let place = audited();
    let project = load_project(&place.path("audit.ron")).unwrap();
    let whole = loaded(&place, &project, None).unwrap();
    let large = loaded(&place, &project, Some(0)).unwrap();
    assert!(whole.table.aside.is_empty());
    let aside = |name: &str| large.table.aside(name).is_some();
    for name in ["name", "seen", "unused", "score", "vendor_note", "name (scores)"] {
        assert!(aside(name), "{name}");
    }
    for name in [
        "ref",
        "sex",
        "born",
        "region",
        "income",
        "truth",
        "score (scores)",
    ] {
        assert!(!aside(name), "{name}");
    }
    assert_eq!(
        large.table.names().collect::<Vec<_>>(),
        whole.table.names().collect::<Vec<_>>()
    );
    assert_eq!(everything(&project, &large), everything(&project, &whole));
    let holds = check_findings(&project, &large.table);
    assert!(holds.iter().all(|check| check.holds()) && holds.len() == 1);
    // What is small is kept whole.
    let usual = load_sources(&project, place.folder(), &[], &Progress::default()).unwrap();
    assert!(usual.table.aside.is_empty());
}

fn again(project: &Project, loaded: &Loaded, names: &[&str]) -> Result<vigie::data::Table, Error> {
    let names: BTreeSet<String> = names.iter().map(|name| name.to_string()).collect();
    read_again(
        project,
        &loaded.table,
        &names,
        &loaded.states,
        &Progress::default(),
    )
}

/// The project with its sources where they are.
fn here(place: &Place) -> Project {
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    for source in project.sources_mut() {
        source.path = place.path(&source.path).to_string_lossy().into_owned();
    }
    project
}

#[test]
fn columns_of_joined_files_are_read_again_with_the_rows_that_were_joined() {
    let place = audited();
    let project = here(&place);
    let whole = loaded(&place, &project, None).unwrap();
    let large = loaded(&place, &project, Some(0)).unwrap();
    let read = again(&project, &large, &["unused", "vendor_note"]).unwrap();
    for name in ["unused", "vendor_note", "sex", "score (scores)"] {
        assert_eq!(read.column(name).unwrap(), whole.table.column(name).unwrap());
    }
    assert!(read.aside("seen").is_some());
}

/// An audit of the data alone.
fn simple() -> Place {
    let place = audited();
    let arguments = [
        "--score",
        "score",
        "--threshold",
        "0.5",
        "--group",
        "sex",
        "--force",
    ];
    place.create(&arguments).succeeds();
    place
}

#[test]
fn a_file_that_changed_since_is_not_read_beside_what_it_was() {
    for place in [audited(), simple()] {
        let project = here(&place);
        let large = loaded(&place, &project, Some(0)).unwrap();
        assert!(again(&project, &large, &["unused"]).is_ok());
        place.write("data.csv", place.read("data.csv").replace("north", "east"));
        let refused = again(&project, &large, &["unused"]).unwrap_err();
        assert!(
            matches!(&refused, Error::ChangedSince { path } if Path::new(path).ends_with("data.csv")),
            "{refused:?}"
        );
    }
}
