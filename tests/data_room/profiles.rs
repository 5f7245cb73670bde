//! What a column holds, and what it might be for.

use vigie::data::{
    Identifying, Kind, Role, Table, profile, profile_column, quarantined, suggest, suspicions,
};

use super::{numbers, table, text};

#[test]
fn a_text_column_in_a_few_numbers() {
    let found = profile_column(&text("city", &["b", "a", "-", "a", "c", "d"]));
    assert_eq!((found.kind, found.missing, found.distinct), (Kind::Text, 1, 4));
    assert_eq!(found.frequent[..2], [("a".to_string(), 2), ("b".to_string(), 1)]);
    assert_eq!(found.examples, ["b", "a", "c"]);
    assert_eq!(found.range, None);
}

#[test]
fn a_number_column_in_a_few_numbers() {
    let found = profile_column(&numbers("points", &[3.0, f64::NAN, -1.0, 3.0]));
    assert_eq!(
        (found.kind, found.missing, found.distinct),
        (Kind::WholeNumber, 1, 2)
    );
    assert_eq!(found.range, Some((-1.0, 3.0)));
    assert_eq!(found.frequent, [("3".to_string(), 2), ("-1".to_string(), 1)]);
    assert_eq!(profile_column(&numbers("p", &[0.5])).kind, Kind::DecimalNumber);
    assert_eq!(profile_column(&text("p", &["-", "-"])).kind, Kind::Nothing);
}

/// A made-up file of decisions with the columns such files have.
fn decisions() -> Table {
    let mut lines = "id,full_name,courriel,sexe,Âge,race,naissance,decile_score,proba,décision,\
        two_year_recid,effectif,remarque,record\n"
        .to_string();
    for row in 0..200 {
        lines += &format!(
            "{},P{row} Q{row},p{row}@x.org,{},{},{},{},{},0.{row:03},{},{},{},{},R{row}\n",
            1000 + row,
            ["F", "M"][row % 2],
            20 + row % 60,
            ["a", "b", "c"][row % 3],
            1950 + row % 50,
            row % 10 + 1,
            ["yes", "no"][row % 2],
            row % 2,
            row * 7,
            ["fine", "late"][row % 2],
        );
    }
    table(lines)
}

#[test]
fn roles_follow_names_and_content() {
    let table = decisions();
    let suspicions = suspicions(&table);
    let people: Vec<_> = { suspicions.iter() }
        .map(|suspicion| (suspicion.column.as_str(), suspicion.kind))
        .collect();
    let expected = [
        ("id", Identifying::CaseNumber),
        ("full_name", Identifying::Name),
        ("courriel", Identifying::Email),
        ("record", Identifying::Distinct),
    ];
    assert_eq!(people, expected);
    let profiles = profile(&quarantined(table, &suspicions, &Default::default()));
    let found: Vec<(&str, Option<Role>)> = profiles
        .iter()
        .map(|profile| profile.name.as_str())
        .zip(suggest(&profiles))
        .collect();
    let expected = [
        ("sexe", Some(Role::GroupAttribute)),
        ("Âge", Some(Role::GroupAttribute)),
        ("race", Some(Role::GroupAttribute)),
        ("naissance", Some(Role::GroupAttribute)),
        ("decile_score", Some(Role::Score)),
        ("proba", Some(Role::Score)),
        ("décision", Some(Role::Decision)),
        ("two_year_recid", Some(Role::Outcome)),
        ("effectif", Some(Role::Count)),
        ("remarque", None),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_column_of_people_in_a_sheet_is_a_count() {
    let profiles = profile(&table(
        "department,sex,admitted,applicants\nA,men,yes,512\nA,men,no,313\n",
    ));
    use Role::{Count, Decision, GroupAttribute};
    let expected = [GroupAttribute, GroupAttribute, Decision, Count].map(Some);
    assert_eq!(suggest(&profiles), expected);
}

#[test]
fn a_sheet_of_counts_has_no_identifier() {
    let mut lines = "département;code_commune;n\n".to_string();
    for row in 0..101 {
        lines += &format!("D{row};C{};{}\n", row % 50, row * 13 + 5);
    }
    let table = table(lines);
    assert!(suspicions(&table).is_empty());
    let profiles = profile(&table);
    assert_eq!(
        suggest(&profiles),
        [
            Some(Role::GroupAttribute),
            Some(Role::GroupAttribute),
            Some(Role::Count)
        ]
    );
}

#[test]
fn only_what_people_are_protected_for_is_suggested_as_a_group() {
    let header = "age,workclass,education,marital-status,occupation,relationship,race,sex,native-country";
    let row = "39,State-gov,Bachelors,Never-married,Adm-clerical,Not-in-family,White,Male,Cuba";
    let profiles = profile(&table(format!("{header}\n{row}\n{row}\n")));
    let suggested: Vec<&str> = profiles
        .iter()
        .zip(suggest(&profiles))
        .filter(|(_, role)| *role == Some(Role::GroupAttribute))
        .map(|(profile, _)| profile.name.as_str())
        .collect();
    let expected = [
        "age",
        "marital-status",
        "relationship",
        "race",
        "sex",
        "native-country",
    ];
    assert_eq!(suggested, expected);
}
