//! Which columns of the data an audit names: those it cannot do without.

use std::collections::BTreeSet;

use super::{Finding, Outputs, Project, Setup};
use crate::data::{Expression, Kept};

impl Project {
    /// Which columns of the data are kept in memory. Once it is known what the audit measures, those that something in it
    /// names, whatever it is; before, any may be asked for. What is said of the sources themselves, and of who is set
    /// apart, needs no cell.
    pub fn kept(&self) -> Kept {
        let keys = self.outputs.iter().flat_map(|outputs| &outputs.joining.keys);
        let keys = keys.map(|key| key.data.clone());
        let kept = Kept::named_in(self.filters_unread()).with(self.columns_named());
        let kept = kept.with(keys).with(self.data.kept.iter().cloned());
        match self.setup.settles_columns() {
            true => kept.and_no_others(),
            false => kept,
        }
    }

    /// Which columns of a file of outputs are kept in memory.
    pub fn kept_of(&self, outputs: &Outputs) -> Kept {
        let behind = format!(" ({})", outputs.name);
        let own = |name: String| {
            let mut own = name.as_str();
            while let Some(before) = own.strip_suffix(&behind) {
                own = before;
            }
            own.to_owned()
        };
        let keys = outputs.joining.keys.iter().map(|key| key.outputs.clone());
        let mut named = self.columns_named();
        named.extend(self.data.kept.iter().cloned());
        let kept = Kept::all().with(keys).with(named.clone());
        let kept = kept.with(named.into_iter().map(own));
        match self.setup.settles_columns() {
            true => kept.and_no_others(),
            false => kept,
        }
    }

    fn columns_named(&self) -> BTreeSet<String> {
        let mut named = self.setup.columns_named();
        for view in self.findings.iter().flat_map(Finding::views) {
            named.extend(view.setup().columns_named());
        }
        named
    }

    /// Filters that name columns in a way that is not understood.
    fn filters_unread(&self) -> Vec<String> {
        let filters = self.setup.filters.iter().map(|filter| &filter.expression);
        let unread = filters.filter(|filter| Expression::parse(filter).is_err());
        unread.cloned().collect()
    }
}

impl Setup {
    /// The columns that it names, wherever it does.
    pub fn columns_named(&self) -> BTreeSet<String> {
        let mut named = BTreeSet::new();
        self.add_columns(&mut named);
        named.extend(self.recodes.iter().map(|recode| recode.column.clone()));
        named
    }

    /// Whether it says which columns are used, so that the others can be let go. Totals are seen from all the columns of a
    /// table of counts.
    pub fn settles_columns(&self) -> bool {
        self.problems().is_empty() && self.count.is_none()
    }
}
