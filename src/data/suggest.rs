//! What each column might be for, as a suggestion the auditor accepts or not.

use super::words::words;
use super::{Decimal, Kind, Profile, parse_number};

/// A role that a column might have, with no consequence until accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    GroupAttribute,
    Outcome,
    Decision,
    Score,
    Count,
    Weight,
}

const COUNT: &[&str] = &[
    "count",
    "counts",
    "effectif",
    "effectifs",
    "nombre",
    "nb",
    "n",
    "freq",
    "frequency",
    "frequence",
    "total",
    "population",
    "pop",
    "headcount",
    "size",
    "taille",
    "people",
    "persons",
    "personnes",
    "individus",
    "candidates",
    "candidats",
    "applicants",
    "cases",
    "cas",
    "foyers",
    "households",
];

const WEIGHT: &[&str] = &[
    "weight",
    "weights",
    "poids",
    "pond",
    "ponderation",
    "wgt",
    "wt",
    "extri",
];

const SCORE: &[&str] = &[
    "score",
    "scores",
    "proba",
    "probas",
    "prob",
    "probability",
    "probabilite",
    "risk",
    "risque",
    "decile",
    "likelihood",
    "vraisemblance",
    "propensity",
    "propension",
    "rating",
    "note",
    "logit",
    "margin",
];

const DECISION: &[&str] = &[
    "decision",
    "decisions",
    "predicted",
    "prediction",
    "pred",
    "predict",
    "selected",
    "selection",
    "selectionne",
    "approved",
    "approval",
    "accepted",
    "accepte",
    "admis",
    "admitted",
    "admission",
    "refuse",
    "refus",
    "rejected",
    "granted",
    "accorde",
    "octroi",
    "hired",
    "embauche",
    "retenu",
    "controle",
    "controlled",
    "flagged",
    "alerte",
    "alert",
    "action",
    "prevu",
    "yhat",
    "audited",
    "interview",
    "entretien",
];

const OUTCOME: &[&str] = &[
    "label",
    "labels",
    "outcome",
    "outcomes",
    "target",
    "cible",
    "truth",
    "verite",
    "actual",
    "reel",
    "observed",
    "observe",
    "recid",
    "recidivism",
    "recidive",
    "recidivist",
    "default",
    "defaut",
    "fraud",
    "fraude",
    "repaid",
    "rembourse",
    "resultat",
    "result",
    "y",
    "income",
    "outcomes",
    "indu",
    "employed",
    "success",
];

/// Words of headers of what people are often treated differently for: protected by law, or close to it.
const GROUP: &[&str] = &[
    "sex",
    "sexe",
    "gender",
    "genre",
    "race",
    "ethnicity",
    "ethnie",
    "ethnic",
    "origin",
    "origine",
    "nationality",
    "nationalite",
    "citizenship",
    "birth",
    "naissance",
    "birthplace",
    "age",
    "ages",
    "religion",
    "disability",
    "handicap",
    "disabled",
    "marital",
    "matrimonial",
    "matrimoniale",
    "married",
    "relationship",
    "pregnancy",
    "grossesse",
    "pays",
    "country",
    "region",
    "departement",
    "department",
    "commune",
    "city",
    "ville",
    "quartier",
    "neighborhood",
    "neighbourhood",
    "zone",
    "territory",
    "territoire",
    "language",
    "langue",
    "family",
    "famille",
    "familiale",
    "parent",
    "parents",
    "children",
    "enfants",
    "isole",
    "qpv",
    "group",
    "groupe",
    "hispanic",
    "black",
    "white",
];

/// Words of headers of categories of people, that can be compared but are not what an audit looks at first.
const CATEGORY: &[&str] = &[
    "education",
    "diplome",
    "situation",
    "category",
    "categorie",
    "class",
    "classe",
    "csp",
    "occupation",
    "profession",
    "workclass",
];

/// For each column, the role its name and content suggest, or `None`. Looks at French and English words in the
/// header (sexe, sex, race, âge, naissance, score, proba, décision, label, effectif, count, …), and at the content
/// (two values, whole numbers, a score in 0–1 with many values, …).
pub fn suggest(profiles: &[Profile]) -> Vec<Option<Role>> {
    profiles.iter().map(suggest_one).collect()
}

/// What one column might be for.
pub fn suggest_one(profile: &Profile) -> Option<Role> {
    if profile.kind == Kind::Nothing {
        return None;
    }
    let words = words(&profile.name);
    let names = |list: &[&str]| has_word(&words, list);
    let number = matches!(profile.kind, Kind::WholeNumber | Kind::DecimalNumber);
    let lowest = profile.range.map_or(0.0, |(lowest, _)| lowest);
    let few = profile.distinct <= 5;
    if number && names(SCORE) && profile.distinct > 2 {
        Some(Role::Score)
    } else if names(DECISION) && few {
        Some(Role::Decision)
    } else if names(OUTCOME) && few {
        Some(Role::Outcome)
    } else if names(GROUP) {
        Some(Role::GroupAttribute)
    } else if number && names(WEIGHT) && lowest >= 0.0 {
        Some(Role::Weight)
    } else if names(COUNT) && (number && lowest >= 0.0 || hides_numbers(profile)) {
        Some(Role::Count)
    } else if profile.kind == Kind::DecimalNumber && is_share(profile) {
        Some(Role::Score)
    } else {
        None
    }
}

/// Whether a column of text shows numbers among other things: counts of which some are hidden.
fn hides_numbers(profile: &Profile) -> bool {
    let shown = profile
        .frequent
        .iter()
        .map(|(value, _)| value)
        .chain(&profile.examples);
    profile.kind == Kind::Text && { shown }.any(|value| parse_number(value, Decimal::Point).is_some())
}

/// Whether the values are many and lie between 0 and 1.
fn is_share(profile: &Profile) -> bool {
    profile.distinct > 20
        && profile
            .range
            .is_some_and(|(lowest, highest)| lowest >= 0.0 && highest <= 1.0)
}

/// Words of headers of amounts and ranks, of which nearly every row can have another.
const AMOUNT: &[&str] = &[
    "amount",
    "montant",
    "montants",
    "revenu",
    "revenus",
    "income",
    "salaire",
    "salary",
    "wage",
    "wages",
    "loan",
    "credit",
    "debt",
    "dette",
    "price",
    "prix",
    "cost",
    "cout",
    "couts",
    "balance",
    "solde",
    "capital",
    "loyer",
    "rent",
    "surface",
    "distance",
    "duree",
    "duration",
    "rank",
    "rang",
    "ranking",
    "classement",
    "priorite",
    "priority",
    "value",
    "valeur",
    "time",
    "temps",
    "delai",
    "age",
    "ages",
    "measure",
    "mesure",
    "quantity",
    "quantite",
];

/// Whether the words of a header say that a column counts or measures.
pub(super) fn is_quantity(words: &[String]) -> bool {
    [COUNT, WEIGHT, SCORE, AMOUNT]
        .iter()
        .any(|list| has_word(words, list))
}

/// Whether the words of a header say what a column holds, so that distinct values are no sign of people.
pub(super) fn is_known(words: &[String]) -> bool {
    is_quantity(words) || has_word(words, GROUP) || has_word(words, CATEGORY)
}

pub(super) fn has_word(words: &[String], list: &[&str]) -> bool {
    words.iter().any(|word| list.contains(&word.as_str()))
}
