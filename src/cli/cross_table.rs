//! `--unpivot`: a cross-table turned into counts, as it is written after `vigie new`.

use super::failure::Failure;
use super::lists::split;
use crate::data::{Error, Table, Unpivot};
use crate::text::Language;

/// A cross-table's columns as they were written; the groups may still be "all the others".
pub(super) struct Spread(Unpivot);

impl Spread {
    /// The same, with "all the others" said by name.
    pub(super) fn over(self, table: &Table) -> Result<Unpivot, Error> {
        let mut how = self.0;
        if how.spread == ["*"] {
            let names = table.columns.iter().map(|column| column.name.clone());
            how.spread = names.filter(|name| !how.keep.contains(name)).collect();
        }
        // Said before a new reading could say it less well.
        for name in how.keep.iter().chain(&how.spread) {
            table.column(name)?;
        }
        Ok(how)
    }
}

/// How a cross-table becomes counts: `region: Men, Women -> sex, people`.
pub(super) fn spread(language: Language, given: &str) -> Result<Spread, Failure> {
    let form = "KEEP[,KEEP]: SPREAD[,SPREAD] -> NAME[*NAME], COUNT";
    let wrong = || Failure::argument(language, "--unpivot", given, form);
    let (columns, new) = given.rsplit_once("->").ok_or_else(wrong)?;
    let (keep, spread) = columns.rsplit_once(':').ok_or_else(wrong)?;
    let list = |part: &str| split(part, ',').ok_or_else(wrong);
    let named =
        |names: Vec<String>| -> Vec<String> { names.into_iter().filter(|name| !name.is_empty()).collect() };
    let (names, count) = new.rsplit_once(',').ok_or_else(wrong)?;
    let names_to = split(names, '*').ok_or_else(wrong)?;
    let how = Unpivot {
        keep: named(list(keep)?),
        spread: named(list(spread)?),
        names_to,
        values_to: count.trim().to_owned(),
        leave_out: Vec::new(),
    };
    let complete = !how.spread.is_empty()
        && !how.values_to.is_empty()
        && how.names_to.iter().all(|name| !name.is_empty());
    complete.then_some(Spread(how)).ok_or_else(wrong)
}
