//! What is made of the view on the screen is laid out once and painted in many frames: it is kept until something that
//! it is made of changes.

use std::sync::Arc;

use super::links::said_links;
use crate::chart::Page;
use crate::measure::strata::Inside;
use crate::project::{Evaluation, Project, ViewKind};
use crate::report::{Sheet, compared, sheet, spoken_of};
use crate::text::Language;
use crate::ui::shown::Shown;
use crate::ui::tracing::Link;

/// Something made of what is looked at, and all that it was made of.
#[derive(Debug)]
pub struct Kept<T>(Option<(Basis, T)>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(None)
    }
}

/// Everything that a view is made of.
#[derive(Debug)]
struct Basis {
    language: Language,
    project: Project,
    /// Held, so that no other measures can come to lie at its place.
    evaluation: Arc<Evaluation>,
    selected: Option<usize>,
    page: Option<Page>,
}

impl<T> Kept<T> {
    /// What `make` makes, or made before of the same; `evaluation` is what is shown, `page` what it is laid out for.
    pub fn of(
        &mut self,
        shown: &Shown,
        evaluation: &Arc<Evaluation>,
        page: Option<Page>,
        make: impl FnOnce() -> T,
    ) -> &T {
        // The rest of what is shown is found in these: a field that is not must be compared as well.
        let Shown {
            language,
            project,
            evaluation: _,
            evaluated: _,
            measured: _,
            metric: _,
            polarity: _,
            unit: _,
            selected,
            kept: _,
        } = *shown;
        let is_same = |basis: &Basis| {
            basis.language == language
                && Arc::ptr_eq(&basis.evaluation, evaluation)
                && basis.selected == selected
                && basis.page == page
                && basis.project == *project
        };
        let same = self.0.take().filter(|(basis, _)| is_same(basis));
        let (_, made) = self.0.insert(same.unwrap_or_else(|| {
            let basis = Basis {
                language,
                project: project.clone(),
                evaluation: evaluation.clone(),
                selected,
                page,
            };
            (basis, make())
        }));
        made
    }
}

/// The view on the screen, made, with what its words and cells are traced to.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub sheet: Sheet,
    /// Its sentences, each with its numbers.
    pub links: Vec<(String, Vec<Link>)>,
    /// The group that strata compare, and its comparison; `None` where no strata are looked at.
    pub inside: Option<(usize, Inside)>,
}

impl Made {
    /// Makes it; an error says in words why it cannot be made.
    pub fn of(shown: &Shown, page: Page) -> Result<Made, String> {
        let inside = || {
            let mut compared = compared(shown)?;
            let group = spoken_of(shown, &compared)?;
            Some((group, compared.swap_remove(group).ok()?))
        };
        Ok(Made {
            sheet: sheet(shown, page)?,
            links: said_links(shown),
            inside: match shown.project.view.kind {
                ViewKind::Strata => inside(),
                _ => None,
            },
        })
    }
}
