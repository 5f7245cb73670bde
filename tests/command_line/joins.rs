//! Several files of outputs on the command line, each choice of a join said, recorded and replayed.

use vigie::data::{Duplicated, Matching, Unmatched};
use vigie::project::load_project;

use super::support::Place;

/// Ten people, and the scores a vendor gave them: half of the keys are not written as in the data.
fn mistyped(place: &Place) {
    let mut data = String::from("dossier,sex,truth\n");
    for person in 1..=10 {
        data += &format!(
            "D-{person:04},{},{}\n",
            ["women", "men"][person % 2],
            person % 3 % 2
        );
    }
    let scores = "ref;score\nD-0001;0,9\nD-0002;0,8\nD-0003;0,7\nD-0004;0,2\nD-0005;0,1\n\
        d-6;0,9\nd 0007;0,8\nD0008;0,7\nD-00O9;0,2\nX;0,1\n";
    place.write("data.csv", data).write("vendor.csv", scores);
}

const REST: [&str; 8] = [
    "--score",
    "score",
    "--threshold",
    "0.5",
    "--outcome",
    "truth=1",
    "--group",
    "sex",
];

fn create(place: &Place, more: &[&str]) -> String {
    let mut arguments = vec!["--outputs", "vendor.csv", "--key", "dossier=ref", "--force"];
    arguments.extend(REST);
    arguments.extend(more);
    place.create(&arguments).succeeds().output()
}

#[test]
fn half_of_the_keys_mistyped_find_their_people_only_as_far_as_the_auditor_allows() {
    let place = Place::new();
    mistyped(&place);
    create(&place, &[]);
    let join = &place.measures()["project"]["joins"][0];
    assert_eq!((&join["matched"], &join["data_only"]), (&5.into(), &5.into()));
    assert_eq!(place.measures()["rows"]["received"], 10);

    create(&place, &["--match-keys", "case,leading-zeros,blanks,dashes"]);
    let measures = place.measures();
    let join = &measures["project"]["joins"][0];
    assert_eq!((&join["matched"], &join["matched_alike"]), (&8.into(), &3.into()));
    assert_eq!(
        (&join["unknown"], &join["outputs_unused"]),
        (&2.into(), &2.into())
    );
    let project = load_project(&place.path("audit.ron")).unwrap();
    assert_eq!(
        project.outputs[0].joining.matching,
        [
            Matching::Blanks,
            Matching::Case,
            Matching::LeadingZeros,
            Matching::Dashes
        ]
    );

    let said = create(
        &place,
        &[
            "--match-keys",
            "case,leading-zeros,blanks,dashes",
            "--unmatched",
            "leave-out",
        ],
    );
    assert!(said.contains("10 → 8"), "{said}");
    let measures = place.measures();
    let step = measures["rows"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .find(|step| step["kind"] == "join");
    let step = step.unwrap();
    assert_eq!(
        (&step["rows_before"], &step["rows_after"]),
        (&10.into(), &8.into())
    );
    for key in ["D-0", "d-6", "D0008", "00O9"] {
        let (written, printed) = (place.read("audit.ron"), measures.to_string());
        assert!(!written.contains(key) && !printed.contains(key) && !said.contains(key));
    }
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn two_vendors_are_joined_by_two_keys_each_and_columns_of_one_name_tell_whose_they_are() {
    let place = Place::new();
    place
        .write(
            "data.csv",
            "case,year,sex\n1,2024,men\n1,2025,women\n2,2024,women\n2,2025,men\n",
        )
        .write(
            "a.csv",
            "case,year,score\n1,2024,0.1\n1,2025,0.9\n2,2025,0.7\n2,2024,0.2\n",
        )
        .write("b.csv", "id,an,score\n1,2025,0.3\n2,2025,0.4\n");
    let arguments = [
        "--outputs",
        "a.csv",
        "--key",
        "case,year",
        "--outputs",
        "b.csv",
        "--key",
        "case=id,year=an",
        "--outputs-name",
        "vendor A",
        "--outputs-name",
        "vendor B",
        "--score",
        "score (vendor B)",
        "--threshold",
        "0.35",
        "--group",
        "sex",
    ];
    place.create(&arguments).succeeds();
    let measures = place.measures();
    assert_eq!(measures["project"]["joins"][0]["matched"], 4);
    assert_eq!(measures["project"]["joins"][1]["matched"], 2);
    assert_eq!(measures["project"]["sources"].as_array().unwrap().len(), 3);
    let groups = measures["groupings"][0]["groups"].as_array().unwrap();
    let men = groups
        .iter()
        .find(|group| group["group"]["sex"] == "men")
        .unwrap();
    assert_eq!(men["counts"]["outcome_unknown_selected"], 1);
    assert_eq!(men["counts"]["both_unknown"], 1);
    // A vendor's file that changed is said by its name.
    place.write("b.csv", "id,an,score\n1,2025,0.3\n2,2025,0.5\n");
    let verified = place.run(&["verify", "audit.ron"]);
    assert!(verified.output().contains("b.csv"));
}

#[test]
fn keys_that_stand_twice_are_refused_until_it_is_said_which_counts() {
    let place = Place::new();
    place
        .write("data.csv", "id,sex\nk1,men\nk2,women\nk3,men\n")
        .write("vendor.csv", "id,score\nk1,1\nk1,5\nk2,3\nk3,1\n");
    let rest = [
        "--outputs",
        "vendor.csv",
        "--key",
        "id",
        "--score",
        "score",
        "--threshold",
        "2",
        "--group",
        "sex",
        "--force",
    ];
    let mut choices = rest.to_vec();
    let refused = place.create(&choices);
    refused.refuses(&["vendor.csv"]);
    for (choice, recorded, selected, unknown) in [
        ("first", Duplicated::First, 1, 0),
        ("last", Duplicated::Last, 2, 0),
        ("unknown", Duplicated::Unknown, 1, 1),
    ] {
        choices.truncate(rest.len());
        choices.extend(["--duplicates", choice]);
        place.create(&choices).succeeds();
        let joining = load_project(&place.path("audit.ron"))
            .unwrap()
            .outputs
            .remove(0)
            .joining;
        assert_eq!(
            (joining.duplicated, joining.unmatched),
            (recorded, Unmatched::Keep)
        );
        let overall = &place.measures()["groupings"][0]["overall"];
        assert_eq!(
            overall["counts"]["outcome_unknown_selected"], selected,
            "{choice}"
        );
        assert_eq!(
            place.measures()["project"]["joins"][0]["unknown"],
            unknown,
            "{choice}"
        );
    }
}

#[test]
fn an_audit_of_the_first_version_with_one_file_of_outputs_or_none_still_opens() {
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let one = load_project(&repository.join("tests/data/projects/version-1-outputs.ron")).unwrap();
    assert_eq!(one.outputs.len(), 1);
    assert_eq!(one.outputs[0].name, "outputs");
    assert_eq!(one.outputs[0].joining.keys[0].outputs, "person_id");
    assert_eq!(one.outputs[0].source.rows, 4);
    let none = load_project(&repository.join("tests/data/projects/version-1.ron")).unwrap();
    assert!(none.outputs.is_empty());
}

#[test]
fn a_key_for_each_file_is_asked_for() {
    let place = Place::new();
    mistyped(&place);
    let mut arguments = vec![
        "--outputs",
        "vendor.csv",
        "--outputs",
        "vendor.csv",
        "--key",
        "dossier=ref",
    ];
    arguments.extend(REST);
    place.create(&arguments).refuses(&["--key"]);
    let mut arguments = vec![
        "--outputs",
        "vendor.csv",
        "--key",
        "dossier=ref",
        "--match-keys",
        "spelling",
    ];
    arguments.extend(REST);
    place.create(&arguments).refuses(&["spelling", "leading-zeros"]);
}
