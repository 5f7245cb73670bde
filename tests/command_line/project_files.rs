//! The project's file, its lock and its recovery copies.

use std::path::Path;

use proptest::prelude::*;
use vigie::data::{Change, Recode};
use vigie::measure::adjusted::Unfit;
use vigie::measure::{
    Adjustment, Methods, Metric, NoNeighbours, Polarity, RateInterval, RatioInterval, Reference, Test,
    Undefined, Value,
};
use vigie::project::{
    Attribute, DecisionRule, Evidence, Filter, Finding, Frozen, Grouping, LabelOrder, Lock, Noted,
    NotedValue, NumericOutcome, Part, PositiveValues, Project, SaveError, Which, discard_recovery,
    find_recoveries, load_project, save_project, write_recovery,
};
use vigie::tally::{Amount, Counts, Cut};

use crate::support::{Place, SIMPLE, two_groups};

/// A sound audit, and where it lies.
pub fn audited() -> (Place, Project) {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let project = load_project(&place.path("audit.ron")).unwrap();
    (place, project)
}

/// Numbers of every kind, kept beside.
fn beside(label: &str, number: f64) -> Vec<Noted> {
    let noted = |which, value, interval| Noted {
        which,
        value,
        interval,
    };
    vec![
        noted(
            Which::Summary("demographic_parity_difference".to_owned()),
            NotedValue::Known(number),
            Some((number, 1.0 / 3.0)),
        ),
        noted(
            Which::GeneralizedEntropy(Part::Within),
            NotedValue::Bounds(number, number),
            None,
        ),
        noted(
            Which::InStratum(Some(label.to_owned())),
            NotedValue::Undefined(Undefined::OnlyBounds),
            None,
        ),
        noted(
            Which::AdjustedDifference,
            NotedValue::NoModel(Unfit::Separated {
                terms: vec![None, Some(label.to_owned())],
            }),
            None,
        ),
        noted(
            Which::Consistency,
            NotedValue::NoNeighbours(NoNeighbours::TooFewPeople { people: number.abs() }),
            None,
        ),
    ]
}

pub fn evidence(label: &str, number: f64) -> Evidence {
    let amount = Amount {
        low: number.abs(),
        high: number.abs() * 2.0,
    };
    let mut counts = Counts::default();
    counts.cells[1][2] = amount;
    Evidence {
        grouping: Grouping {
            attributes: vec![label.to_owned()],
            reference: Reference::Group(vec![label.to_owned()]),
        },
        bins: vec![vec![number, number + 1.0]],
        orders: vec![vec![label.to_owned()]],
        recodes: vec![Recode {
            column: label.to_owned(),
            into: Some(label.to_owned()),
            change: Change::Merge {
                values: vec![label.to_owned(), String::new()],
                to: label.to_owned(),
            },
            note: label.to_owned(),
            on: false,
        }],
        metric: Metric::Precision,
        group: vec![None],
        polarity: Polarity::Burden,
        outcome: Some(PositiveValues {
            column: label.to_owned(),
            values: vec![label.to_owned(), String::new()],
        }),
        label_orders: vec![LabelOrder {
            column: label.to_owned(),
            labels: vec![label.to_owned(), String::new()],
        }],
        outcome_number: Some(NumericOutcome {
            column: label.to_owned(),
            unit: label.to_owned(),
            prediction: Some(label.to_owned()),
        }),
        decision: Some(DecisionRule::Score {
            column: label.to_owned(),
            cut: Cut::Threshold {
                at: number,
                strict: true,
            },
            first: vigie::tally::First::Lowest,
        }),
        count: Some(label.to_owned()),
        suppressed: vec![vigie::data::Suppressed {
            token: label.to_owned(),
            low: 1.0,
            high: number.abs(),
        }],
        rounded: Some(vigie::data::Rounded {
            to: 10,
            toward: vigie::data::Toward::Up,
        }),
        zero: Some(vigie::data::Zero::Hidden),
        methods: Methods {
            rates: RateInterval::Jeffreys,
            ratios: RatioInterval::Score,
            adjustment: Adjustment::BenjaminiHochberg,
            to_comment: 1,
            to_publish: u32::MAX,
            matters: Some(number.abs()),
            resampling: Default::default(),
        },
        totals: vec![vigie::data::TotalValue {
            column: label.to_owned(),
            value: label.to_owned(),
            people: true,
        }],
        score: None,
        score_first: Default::default(),
        weight: Some(label.to_owned()),
        stratum: Some((label.to_owned(), Some(label.to_owned()))),
        strata: Some(label.to_owned()),
        controls: vec![label.to_owned()],
        similar: Some(Default::default()),
        filters: vec![Filter {
            expression: label.to_owned(),
            on: true,
            note: label.to_owned(),
        }],
        arm: Some(vigie::project::Arm {
            column: label.to_owned(),
            random: vec![label.to_owned()],
            ..Default::default()
        }),
        population: Some(vigie::project::Population {
            source: "census".to_owned(),
            people: Some(number.abs()),
            groups: Vec::new(),
        }),
        sha256: vec!["0".repeat(64)],
        program: "0.1.0".to_owned(),
        taken: "2026-11-24T10:00:00Z".to_owned(),
        rows_received: u64::MAX,
        rows_kept: 0,
        numbers: Frozen {
            counts,
            numerator: amount,
            denominator: amount,
            value: Value::Known(number),
            interval: Some((number, 1.0 / 3.0)),
            reference_key: vec![Some(label.to_owned()), None],
            reference: Value::Bounds(number, number),
            reference_numerator: amount,
            reference_denominator: amount,
            difference: Value::Undefined(Undefined::OnlyBounds),
            difference_interval: None,
            ratio: Value::Known(1e300),
            ratio_interval: None,
            p_value: Some(5e-324),
            p_adjusted: Some(number),
            comparisons: 5,
            test: Some(Test::FisherExact),
            draws: Some(number),
            beside: beside(label, number),
        },
    }
}

/// Texts that a person or an attacker may put in a note: quotes, hashes, line breaks, any character.
pub fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\"#\\\\\r\n/* r(){},:\u{202f}\u{0}\u{feff}é«]{0,40}",
        "(\"#{0,4}){0,5}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_project_comes_back_as_it_was_saved(
        notes in texts(), text in texts(), label in texts(), number in -1e12..1e12_f64, grouping in 0..9_usize,
    ) {
        let (place, mut project) = shared();
        project.title = label.clone();
        project.notes = notes;
        project.view.grouping = grouping;
        project.view.stratum = Some(None);
        project.setup.attributes = vec![Attribute {
            column: label.clone(), bins: vec![number], order: vec![label.clone()],
        }];
        project.setup.groupings = vec![Grouping {
            attributes: vec![label.clone()],
            reference: Reference::MostFavoured,
        }];
        project.findings = vec![Finding {
 generated: String::new(),
 claim: Default::default(),
 history: Vec::new(),
            number: 7,
            text,
            severity: Default::default(),
            status: Default::default(),
            created: label.clone(),
            modified: label.clone(),
            evidence: evidence(&label, number),
            further: vec![evidence(&label, -number)],
        }];
        project.next_finding = 8;
        let path = place.path("again.ron");
        save_project(&project, &path, true).unwrap();
        prop_assert_eq!(load_project(&path).unwrap(), project);
    }
}

/// One audit for all cases.
fn shared() -> (&'static Place, Project) {
    static AUDIT: std::sync::OnceLock<(Place, Project)> = std::sync::OnceLock::new();
    let (place, project) = AUDIT.get_or_init(audited);
    (place, project.clone())
}

#[test]
fn the_file_reads_well_and_never_names_a_place_outside() {
    let (place, mut project) = audited();
    project.notes = "First line: “é”.\nSecond \"line\".".to_owned();
    let path = place.path("data.csv").to_string_lossy().into_owned();
    project.data.path = path;
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    let text = place.read("audit.ron");
    assert!(text.starts_with("// ") && text.lines().next().unwrap().contains("Vigie audit"));
    assert!(text.contains("First line: “é”.\nSecond \"line\"."));
    assert!(text.contains("path: \"data.csv\"") && !text.contains('\r'));
    assert!(!text.contains(&*place.folder().to_string_lossy()));
    // The same audit is the same bytes.
    save_project(&project, &place.path("audit.ron"), true).unwrap();
    assert_eq!(place.read("audit.ron"), text);
}

#[test]
fn a_save_that_fails_changes_nothing() {
    let (place, project) = audited();
    let before = place.read("audit.ron");
    let exists = save_project(&project, &place.path("audit.ron"), false);
    assert!(matches!(exists, Err(SaveError::Exists { .. })));
    let nowhere = save_project(&project, &place.path("nowhere/audit.ron"), true);
    assert!(matches!(nowhere, Err(SaveError::NoFolder { .. })));
    let folder = save_project(&project, place.folder(), true);
    assert!(matches!(folder, Err(SaveError::Refused { .. })));
    let mut huge = project;
    huge.notes = "x".repeat(17 << 20);
    let huge = save_project(&huge, &place.path("audit.ron"), true);
    assert!(matches!(huge, Err(SaveError::Refused { .. })));
    assert_eq!(place.read("audit.ron"), before);
    assert_eq!(std::fs::read_dir(place.folder()).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_saved_file_keeps_its_permissions_and_its_link() {
    use std::os::unix::fs::PermissionsExt;
    let (place, mut project) = audited();
    let mode = |name: &str| {
        let metadata = std::fs::metadata(place.path(name)).unwrap();
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode("audit.ron"), mode("data.csv"));
    std::fs::set_permissions(place.path("audit.ron"), PermissionsExt::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("audit.ron", place.path("link.ron")).unwrap();
    project.title = "through a link".to_owned();
    save_project(&project, &place.path("link.ron"), true).unwrap();
    assert_eq!(mode("audit.ron"), 0o640);
    assert!(place.read("audit.ron").contains("through a link"));
    assert!(
        std::fs::symlink_metadata(place.path("link.ron"))
            .unwrap()
            .is_symlink()
    );
}

#[test]
fn one_window_at_a_time() {
    let (place, _) = audited();
    let path = place.path("audit.ron");
    let lock = Lock::take(&path).unwrap();
    assert!(matches!(Lock::take(&path), Err(SaveError::Locked { .. })));
    // The program is another process: it does not write over an open audit either.
    let mut arguments = SIMPLE.to_vec();
    arguments.push("--force");
    place.create(&arguments).refuses(&["audit.ron"]);
    drop(lock);
    drop(Lock::take(&path).unwrap());
    #[cfg(unix)]
    assert_eq!(std::fs::read_dir(place.folder()).unwrap().count(), 2);
    // A folder where nothing can be written needs no lock.
    assert!(Lock::take(Path::new("/proc/audit.ron")).is_ok());
}

#[test]
fn recovery_copies_of_the_living_are_left_alone() {
    let (place, project) = audited();
    let storage = place.path("storage");
    let path = place.path("audit.ron");
    write_recovery(&storage, &project, Some(&path), place.folder()).unwrap();
    write_recovery(&storage, &project, Some(&path), place.folder()).unwrap();
    let copies = || {
        let entries = std::fs::read_dir(&storage).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    };
    let copy = copies()
        .into_iter()
        .find(|path| path.extension().unwrap() == "ron")
        .unwrap();
    assert_eq!(find_recoveries(&storage).len(), 0);

    // What a process that is gone leaves: a copy whose lock nobody holds.
    let orphan = storage.join("recovery-1-1.ron");
    std::fs::copy(&copy, &orphan).unwrap();
    std::fs::write(storage.join("recovery-2-2.ron"), "damaged").unwrap();
    let found = find_recoveries(&storage);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].project, project);
    assert_eq!(found[0].path.as_deref(), Some(&*path));
    assert_eq!(found[0].folder, place.folder());
    assert!(found[0].written.ends_with('Z'));
    discard_recovery(&storage, Some(&found[0]));
    assert!(!orphan.exists() && copy.exists());
    discard_recovery(&storage, None);
    assert!(!copy.exists());
    assert_eq!(copies().len(), 1, "only the damaged copy is left");
    assert!(find_recoveries(&place.path("never made")).is_empty());
}
