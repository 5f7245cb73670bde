//! What the name of a column says of it, in French and English, and whether its cells bear it out.

use std::collections::HashSet;

use super::Identifying;
use super::content::are_days;
use super::looks::{Cells, Looks};
use crate::data::TakenFor;
use crate::data::suggest::{has_word, is_known, is_quantity};
use crate::data::words::words;

/// Words, alone or run together, that name a person whatever the column holds.
const DIRECT: &[(Identifying, &[&str])] = &[
    (
        Identifying::Email,
        &["email", "emails", "courriel", "courriels", "mel", "adressemail"],
    ),
    (
        Identifying::Phone,
        &[
            "phone",
            "phones",
            "telephone",
            "mobile",
            "portable",
            "gsm",
            "telfixe",
            "telmobile",
            "telport",
        ],
    ),
    (
        Identifying::SocialSecurity,
        &[
            "nir",
            "nia",
            "ssn",
            "nss",
            "numsecu",
            "numsecusociale",
            "securitesociale",
            "secu",
            "socialsecuritynumber",
            "socialsecurity",
            "nationalinsurance",
            "nino",
        ],
    ),
    (
        Identifying::BankAccount,
        &[
            "iban",
            "bic",
            "rib",
            "bankaccount",
            "comptebancaire",
            "accountnumber",
        ],
    ),
    (
        Identifying::Name,
        &[
            "prenom",
            "prenoms",
            "firstname",
            "firstnames",
            "lastname",
            "surname",
            "forename",
            "fullname",
            "givenname",
            "familyname",
            "middlename",
            "maidenname",
            "patronyme",
            "nomprenom",
            "nometprenom",
            "nomprenoms",
            "prenomnom",
            "nomfamille",
            "nomdefamille",
            "nomusage",
            "nomdusage",
            "nomusuel",
            "nomnaissance",
            "nomdenaissance",
            "nomjeunefille",
            "nomdejeunefille",
            "nompatronymique",
        ],
    ),
    (
        Identifying::Address,
        &[
            "latitude",
            "longitude",
            "gps",
            "geolocation",
            "geolocalisation",
            "streetaddress",
        ],
    ),
    (
        Identifying::OfficialNumber,
        &[
            "passport",
            "passeport",
            "cni",
            "siret",
            "spi",
            "numerofiscal",
            "numfiscal",
            "taxid",
            "taxnumber",
            "nationalid",
            "numeroetranger",
            "agdref",
            "cartevitale",
            "carteidentite",
        ],
    ),
    (
        Identifying::LicencePlate,
        &[
            "immatriculation",
            "immat",
            "plaque",
            "licenceplate",
            "licenseplate",
            "numberplate",
            "plaqueimmatriculation",
        ],
    ),
    (
        Identifying::CaseNumber,
        &["matricule", "uuid", "guid", "numeroallocataire", "numallocataire"],
    ),
];

/// Words that name a person or a case when the values are mostly distinct or the word stands alone.
const INDIRECT: &[(Identifying, &[&str])] = &[
    (
        Identifying::Name,
        &["name", "names", "nom", "noms", "first", "last"],
    ),
    (Identifying::Email, &["mail", "mails"]),
    (Identifying::Phone, &["tel", "fax"]),
    (
        Identifying::Address,
        &["adresse", "adresses", "address", "rue", "street", "domicile"],
    ),
    (
        Identifying::CaseNumber,
        &[
            "id",
            "ids",
            "identifier",
            "identifiant",
            "numero",
            "num",
            "number",
            "dossier",
            "beneficiaire",
            "allocataire",
            "login",
            "user",
            "key",
            "cle",
            "ref",
            "reference",
            "index",
            "row",
            "ligne",
        ],
    ),
];

/// Words of places where many live: what they are called, and their numbers, name nobody.
const PLACES: &[&str] = &[
    "commune",
    "communes",
    "departement",
    "department",
    "region",
    "pays",
    "country",
    "city",
    "ville",
    "town",
    "quartier",
    "zone",
    "canton",
    "arrondissement",
    "county",
    "state",
    "province",
    "postal",
    "zip",
    "iris",
];

/// Words of a day of birth, alone or run together.
const BIRTH: &[&str] = &[
    "naissance",
    "birth",
    "dob",
    "ddn",
    "birthdate",
    "birthday",
    "datenaissance",
    "dateofbirth",
    "born",
    "naiss",
    "datenaiss",
    "nele",
    "neele",
    "nelle",
];

/// What the name says, borne out by the cells.
pub(super) fn says(column: &Looks<'_>) -> Option<Identifying> {
    let whole = words(column.name);
    // Behind its own name, a column of outputs can have the name of its file.
    let own = column.name.split(" (").next().map(words);
    let called = called(column, &whole).or_else(|| called(column, &own?));
    if called.is_some() || matches!(column.taken_for, TakenFor::Date | TakenFor::Percentage) {
        return called;
    }
    let speaks = has_word(&whole, PLACES) || is_known(&whole);
    (!speaks && is_distinct(column)).then_some(Identifying::Distinct)
}

/// What the words of a name say.
fn called(column: &Looks<'_>, words: &[String]) -> Option<Identifying> {
    let together = words.concat();
    let has = |list: &[&str]| has_word(words, list) || list.contains(&together.as_str());
    if has(BIRTH) && (column.taken_for == TakenFor::Date || are_days(column)) {
        return Some(Identifying::BirthDate);
    }
    if matches!(column.taken_for, TakenFor::Date | TakenFor::Percentage) {
        return None;
    }
    let listed = |lists: &[(Identifying, &[&str])]| {
        let found = { lists.iter() }.find(|(_, list)| has(list));
        found
            .map(|(kind, _)| *kind)
            .filter(|kind| could_be(*kind, column))
    };
    // Two values say whether somebody has one.
    if let Some(kind) = listed(DIRECT)
        && Spread::of(column).are_many()
    {
        return Some(kind);
    }
    let kind = listed(INDIRECT)?;
    let means_other =
        has_word(words, PLACES) || is_quantity(words) || kind == Identifying::Name && is_known(words);
    let seen = Spread::of(column);
    // Fewer values, that come back again and again, are labels, whatever the column is called; more are people's or
    // cases', however many rows each has.
    let (few, many) = match kind {
        Identifying::CaseNumber => (20, 200),
        _ => (5, 20),
    };
    let labels = seen.distinct <= few && seen.distinct * 10 <= seen.filled;
    let mostly = match column.cells {
        Cells::Numbers(_) => seen.distinct * 100 >= seen.filled * 95,
        Cells::Text { .. } => seen.distinct * 2 > seen.filled || seen.distinct > many,
    };
    let is_it = !means_other && !labels && seen.are_many() && (words.len() == 1 || mostly);
    is_it.then_some(kind)
}

/// Whether cells of this type can hold such a thing.
fn could_be(kind: Identifying, column: &Looks<'_>) -> bool {
    let Cells::Numbers(numbers) = &column.cells else {
        return true;
    };
    match kind {
        Identifying::Name | Identifying::Email | Identifying::LicencePlate => false,
        // Coordinates.
        Identifying::Address => numbers.broken,
        // A number of telephones is not one.
        Identifying::Phone => numbers.long,
        _ => !numbers.broken,
    }
}

/// How many cells hold something, and how many different things.
struct Spread {
    filled: usize,
    distinct: usize,
}

impl Spread {
    /// More than two different things, or another in each cell.
    fn are_many(&self) -> bool {
        self.distinct > 2 || self.distinct > 0 && self.distinct == self.filled
    }

    /// Of all cells of text, and of the first numbers.
    fn of(column: &Looks<'_>) -> Spread {
        match &column.cells {
            Cells::Text { distinct } => Spread {
                filled: column.filled,
                distinct: *distinct,
            },
            Cells::Numbers(numbers) => {
                let seen: HashSet<u64> = numbers.first.iter().map(|number| number.to_bits()).collect();
                Spread {
                    filled: numbers.first.len(),
                    distinct: seen.len(),
                }
            }
        }
    }
}

/// Below this many rows, distinct values say nothing: a sheet of counts has a group on every row.
const ENOUGH_ROWS: usize = 50;

/// Whether nearly every cell is another, as numbers of cases are and quantities are not.
fn is_distinct(column: &Looks<'_>) -> bool {
    match &column.cells {
        Cells::Text { distinct } => *distinct >= ENOUGH_ROWS && distinct * 100 >= column.filled * 95,
        Cells::Numbers(numbers) => {
            let mut seen = HashSet::new();
            let (mut lowest, mut highest, mut round) = (f64::MAX, 0.0_f64, true);
            for &number in &numbers.first {
                // The first that comes back, or that no case can have, settles it.
                if number.fract() != 0.0 || number < 0.0 || !seen.insert(number.to_bits()) {
                    return false;
                }
                (lowest, highest) = (lowest.min(number), highest.max(number));
                round &= number % 10.0 == 0.0;
            }
            let dense = highest - lowest < 20.0 * seen.len() as f64;
            let digits = |number: f64| number.max(1.0).log10().floor();
            let even = digits(lowest) == digits(highest) && lowest >= 1e5;
            seen.len() >= ENOUGH_ROWS && !round && (dense || even)
        }
    }
}
