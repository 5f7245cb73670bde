//! Columns that name people are noticed by their names and by their cells, few others are, and nothing they hold gets
//! through.

use std::path::Path;

use proptest::prelude::*;
use vigie::data::{
    Change, ColumnReading, Error, Format, Identifying, Joining, Key, MASK, Quarantine, ReadAs, Recode,
    Source, Table, Unpivot, columns_read, join, open, quarantined, recode, reopen, suspicions,
};

use super::{opened, table, write};

/// The columns noticed, and for what.
fn found(table: &Table) -> Vec<(String, Identifying)> {
    let found = suspicions(table).into_iter();
    found
        .map(|suspicion| (suspicion.column, suspicion.kind))
        .collect()
}

fn expect(table: &Table, expected: &[(&str, Identifying)]) {
    let expected = expected.iter().map(|(name, kind)| ((*name).to_owned(), *kind));
    assert_eq!(found(table), expected.collect::<Vec<_>>());
}

fn names(table: &Table) -> Vec<&str> {
    let columns = table.columns.iter();
    columns.map(|column| column.name.as_str()).collect()
}

/// The table as it is after reading, nothing decided.
fn apart(table: &Table) -> Table {
    quarantined(table.clone(), &suspicions(table), &Quarantine::default())
}

#[test]
fn cells_give_people_away_under_any_header() {
    let table = table(
        "a;b;c;d;e;f;g;h;i\n\
         2 55 08 14 168 025 38;FR14 2004 1010 0505 0001 3M02 606;x@y.org;06 12 34 56 78;AB-123-CD;1 rue Haute;078-05-1120;Sophie Nguyen;oui\n\
         2550814168025;GB82 WEST 1234 5698 7654 32;z@y.org;+33 1 23 45 67 89;EF-456-GH;2 avenue Foch;078-05-1121;DIALLO Moussa;non\n\
         1 55 08 2A 168 025 52;DE89370400440532013000;w@y.org;0033 6 12 34 56 79;AB-789-CD;3 bd Victor;078-05-1122;Jean Petit;oui\n",
    );
    use Identifying::*;
    expect(
        &table,
        &[
            ("a", SocialSecurity),
            ("b", BankAccount),
            ("c", Email),
            ("d", Phone),
            ("e", LicencePlate),
            ("f", Address),
            ("g", SocialSecurity),
            ("h", Name),
        ],
    );
}

#[test]
fn what_stands_among_other_things_is_noticed_too() {
    // One address in six, inside sentences; telephones and addresses in one column; numbers that lost their zero.
    let mut text = "remarque;contact;tel\n".to_owned();
    for row in 0..12 {
        let remark = match row % 6 {
            0 => format!("écrire à p{row}@caisse.fr."),
            _ => format!("dossier complet {row}"),
        };
        let contact = match row % 2 {
            0 => format!("06 12 34 56 {row:02}"),
            _ => format!("p{row}@caisse.fr"),
        };
        text += &format!("{remark};{contact};6123456{row:02}\n");
    }
    use Identifying::*;
    expect(
        &table(text),
        &[("remarque", Email), ("contact", Email), ("tel", Phone)],
    );
}

#[test]
fn a_file_of_two_people_hides_them_as_well() {
    let table =
        table("qui;courriel;portable;adresse\na@b.fr;-;0612345678;1 rue A\nc@d.fr;x;0612345679;2 rue B\n");
    use Identifying::*;
    expect(
        &table,
        &[
            ("qui", Email),
            ("courriel", Email),
            ("portable", Phone),
            ("adresse", Address),
        ],
    );
}

#[test]
fn names_that_come_back_are_still_names() {
    let mut text = "Nom;nom de l'agent;num_dossier\n".to_owned();
    for row in 0..600 {
        text += &format!("Durand{};Petit{};D{}\n", row % 12, row % 25, row % 250);
    }
    use Identifying::*;
    expect(
        &table(text),
        &[
            ("Nom", Name),
            ("nom de l'agent", Name),
            ("num_dossier", CaseNumber),
        ],
    );
}

#[test]
fn headers_give_people_away_in_both_languages() {
    let table = table(
        "Nom;First name;Numéro fiscal;Date de naissance;Matricule;Courriel;dob;sexe;commune\n\
         Un;A;1;01/02/1980;7;-;19800201;F;Lyon\nDeux;B;2;13/02/1981;8;-;19810213;M;Lyon\n\
         Trois;C;3;14/02/1982;9;-;19820214;F;Nice\n",
    );
    use Identifying::*;
    expect(
        &table,
        &[
            ("Nom", Name),
            ("First name", Name),
            ("Numéro fiscal", OfficialNumber),
            ("Date de naissance", BirthDate),
            ("Matricule", CaseNumber),
            ("dob", BirthDate),
        ],
    );
}

#[test]
fn labels_codes_and_amounts_do_not_vanish() {
    let mut text =
        "Nom de la commune;id_region;nom;type_id;revenu;montant;date;lycée;email;statut;rang;religion\n"
            .to_owned();
    for row in 0..120 {
        text += &format!(
            "Saint-Denis {row};R{row};{};T{};{};{};2024-01-{:02};Lycée Jean {row};{};en cours depuis {} mois;{};{}\n",
            ["Direction A", "Direction B", "Direction C"][row % 3],
            row % 4,
            100_003 + row * 1_237,
            1_000 * (row + 1),
            row % 28 + 1,
            ["oui", "non"][row % 2],
            row % 12,
            120 - row,
            ["Christian", "Muslim", "Jewish", "None"][row % 4],
        );
    }
    // Nearly every value of the column of schools is another: on a sheet of people it would name them.
    expect(&table(text), &[("lycée", Identifying::Distinct)]);
}

#[test]
fn what_is_set_apart_comes_back_to_its_place() {
    let whole = table("sexe,courriel,age,id\nF,a@b.fr,1,7\nM,c@d.fr,2,8\nF,e@f.fr,3,9\n");
    let apart = apart(&whole);
    assert_eq!(names(&apart), ["sexe", "age"]);
    let refused = Error::Quarantined { column: "id".into() };
    assert_eq!(apart.column("id").unwrap_err(), refused);
    let mut decided = Quarantine::default();
    decided.release("id", "Invented numbers");
    decided.set_apart("sexe");
    let suspected = suspicions(&apart);
    let other = quarantined(apart, &suspected, &decided);
    assert_eq!(names(&other), ["age", "id"]);
    decided.set_apart("id");
    decided.release("sexe", "");
    decided.release("courriel", "");
    decided.release("id", "");
    assert_eq!(quarantined(other, &suspected, &decided), whole);
}

proptest! {
    #[test]
    fn whatever_was_decided_before_the_last_decisions_alone_say_what_is_set_apart(
        cells in prop::collection::vec(prop::sample::select(vec!["a@b.fr", "F", "7"]), 1..6),
        decisions in prop::collection::vec(prop::collection::vec((0..6_usize, any::<bool>()), 0..6), 1..5),
    ) {
        let header: Vec<String> = (0..cells.len()).map(|column| format!("c{column}")).collect();
        let whole = table(format!("{}\n{}\n", header.join(","), cells.join(",")));
        let suspected = suspicions(&whole);
        let decided = |decisions: &[(usize, bool)]| {
            let mut decided = Quarantine::default();
            for (column, shown) in decisions {
                match shown {
                    true => decided.release(&format!("c{column}"), ""),
                    false => decided.set_apart(&format!("c{column}")),
                }
            }
            decided
        };
        let mut table = whole.clone();
        for decisions in &decisions {
            let decided = decided(decisions);
            table = quarantined(table, &suspected, &decided);
            prop_assert_eq!(&table, &quarantined(whole.clone(), &suspected, &decided));
            prop_assert_eq!(table.columns.len() + table.hidden.len(), whole.columns.len());
            prop_assert_eq!(suspicions(&table).len(), suspected.len());
        }
    }
}

#[test]
fn of_a_day_of_birth_set_apart_a_year_and_an_age_can_be_made_and_nothing_else() {
    let apart = apart(&table(
        "naissance;sexe\n01/02/1980;F\n13/02/1981;M\n14/02/1982;F\n",
    ));
    let made = |into: Option<&str>, change: Change| {
        let recode_one = Recode {
            column: "naissance".into(),
            into: into.map(str::to_owned),
            change,
            note: String::new(),
            on: true,
        };
        recode(&apart, &[recode_one]).map(|(table, _)| table.into_owned())
    };
    let years = made(Some("année"), Change::Year).unwrap();
    assert_eq!(years.column("année").unwrap().cell(0).as_deref(), Some("1980"));
    assert!(years.hides("naissance"));
    let refused = Error::Quarantined {
        column: "naissance".into(),
    };
    let merge = || Change::Merge {
        values: vec!["1980-02-01".into()],
        to: "x".into(),
    };
    for (into, change) in [(None, Change::Year), (None, merge()), (Some("y"), merge())] {
        assert_eq!(made(into, change).unwrap_err(), refused);
    }
}

#[test]
fn a_year_of_what_is_no_day_is_refused_without_the_cell() {
    let apart = apart(&table("nom;sexe\nDurand;F\nMartin;M\nPetit;F\n"));
    let of_names = Recode {
        column: "nom".into(),
        into: Some("année".into()),
        change: Change::Year,
        note: String::new(),
        on: true,
    };
    let refused = Error::NotDays {
        column: "nom".into(),
        value: String::new(),
    };
    assert_eq!(recode(&apart, &[of_names]).unwrap_err(), refused);
}

#[test]
fn the_cells_that_do_not_fit_are_not_told_of_a_column_set_apart() {
    let file = write("people.csv", "nom;age\nDurand;12\nMartin;13\nPetit;quatorze\n");
    let read = open(&file.path, None, &Default::default()).unwrap();
    let decided = ["nom", "age"].map(|column| ColumnReading {
        column: column.into(),
        read_as: ReadAs::Number,
    });
    let source = Source {
        columns: decided.to_vec(),
        ..read.source
    };
    // Once names are read as numbers, nothing says any more that they were names.
    let read = reopen(&file.path, &source, &Default::default()).unwrap();
    let told = columns_read(&apart(&read.table), &Quarantine::default());
    let told = format!("{told:?}");
    assert!(!told.contains("Durand") && told.contains("quatorze"), "{told}");
    let mut decided = Quarantine::default();
    decided.set_apart("age");
    let told = format!("{:?}", columns_read(&read.table, &decided));
    assert!(!told.contains("quatorze"), "{told}");
    decided.added = vec!["age (vendor)".into()];
    let told = format!("{:?}", columns_read(&read.table, &decided));
    assert!(!told.contains("quatorze"), "{told}");
}

#[test]
fn columns_of_the_outputs_are_set_apart_once_joined_and_so_can_be_their_keys() {
    let data = apart(&table("id,sexe,nom\n7,F,Un\n8,M,Deux\n9,F,Trois\n"));
    let outputs = table("id,score,nom,courriel\n7,1,Un,a@b.fr\n8,2,Deux,c@d.fr\n");
    let joining = Joining::by(vec![Key {
        data: "id".into(),
        outputs: "id".into(),
    }]);
    let (joined, how) = join(&data, &outputs, &joining, "vendor").unwrap();
    assert_eq!(how.matched, 2);
    let joined = apart(&joined);
    assert_eq!(names(&joined), ["sexe", "score"]);
    assert!(joined.hides("id") && joined.hides("nom (vendor)") && joined.hides("courriel"));
}

#[test]
fn the_first_rows_of_a_cross_table_do_not_show_who_was_left_out_of_it() {
    let mut text = "nom;sexe;oui;non\n".to_owned();
    for row in 0..5 {
        text += &format!("Durand{row};F;{row};1\n");
    }
    let read = opened(text).unwrap();
    assert!(read.head.iter().any(|line| line.contains("Durand")));
    let source = Source {
        unpivot: Some(Unpivot {
            keep: vec!["sexe".into()],
            spread: vec!["oui".into(), "non".into()],
            names_to: vec!["réponse".into()],
            values_to: "effectif".into(),
            leave_out: Vec::new(),
        }),
        ..read.source
    };
    let file = write("people.csv", read.head.join("\n"));
    let read = reopen(&file.path, &source, &Default::default()).unwrap();
    assert_eq!(read.head[0], "nom;sexe;oui;non");
    assert_eq!(read.head[1], "•••;F;0;1");
    assert!(!format!("{:?}", read.table).contains("Durand"));
}

#[test]
fn the_first_rows_of_a_sheet_hide_what_stands_below_the_header_of_a_column() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets/three_sheets.xlsx");
    let read = open(&path, None, &Default::default()).unwrap();
    let Format::Spreadsheet(options) = &read.source.format else {
        panic!("{:?}", read.source.format)
    };
    let mut preview = read.workbook.unwrap().preview;
    let before = preview.clone();
    preview.mask(&options.layout, |column| column == "group");
    let place = preview
        .columns
        .iter()
        .position(|column| column == "group")
        .unwrap();
    for ((row, cells), (_, whole)) in preview.rows.iter().zip(&before.rows) {
        let is_hidden = *row > 4 && !whole[place].is_empty();
        assert_eq!(cells[place] == MASK, is_hidden, "{row}");
        let others = |cells: &[String]| [&cells[..place], &cells[place + 1..]].concat();
        assert_eq!(others(cells), others(whole));
    }
    assert!(preview.rows.iter().any(|(_, cells)| cells[place] == MASK));
}

#[test]
fn of_the_samples_only_numbers_of_cases_and_people_are_set_apart() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects");
    for (file, expected) in [
        ("berkeley-1973/admissions.csv", &[][..]),
        ("recidivism/deciles.csv", &[]),
        ("hiring/candidates.csv", &[]),
        ("benefit-control/cases.csv", &["dossier"]),
        ("income/people.csv", &["person_id"]),
        ("income/outputs.csv", &["person_id"]),
    ] {
        let table = open(&samples.join(file), None, &Default::default())
            .unwrap()
            .table;
        let columns: Vec<String> = found(&table).into_iter().map(|(column, _)| column).collect();
        assert_eq!(columns, expected, "{file}");
    }
}
