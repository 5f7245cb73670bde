//! The views: each as one sheet that the window shows, that is exported, and that pins are drawn from. A sheet has the
//! chart laid out, the sentences under it, what it does not show, and the table behind it.
//!
//! # How to add a view
//!
//! 1. `project/view.rs`: its [`ViewKind`], in [`ViewKind::ALL`] at its place, with its stable name; what it remembers is a
//!    field of `View` of its own, with `#[serde(default, skip_serializing_if = "is_usual")]`.
//! 2. `chart/NAME.rs`: what it draws, as plain data computed from measures. No words, no places.
//! 3. `chart/picture/NAME.rs`: its words as a struct, and the function from data and words to a `Picture`. Every mark that
//!    stands for something has a `Spot` with its `Target`; groups have their own ink and form.
//! 4. `text/views/NAME.rs`: that struct filled in both languages.
//! 5. `report/views/NAME.rs`: the sheet (`sheet`) and why it cannot be made (`why_not`), both called here. Its numbers go
//!    through [`Shown::hides`], so that what is exported keeps small counts back.
//! 6. `ui/views/NAME.rs`, where it has controls or more to say than its sheet; its icon in `ui/views/icons.rs`.
//!
//! Its name on screen is `view-NAME`, its one line of explanation `view-NAME-tip`, both in `views.ftl`.

mod calibration;
mod columns;
mod export;
mod flags;
mod process;
mod rates;
mod ratios;
mod shown;
mod strata;
mod threshold;

pub use export::{ChartForm, Exported, export, today};
pub(super) use flags::put_flags;
pub use shown::{Nothing, Shown};
pub use strata::{compared, spoken_of};
pub use threshold::marked;

use crate::chart::{Page, Picture, Twin};
use crate::project::ViewKind;
use crate::text::{Language, text};

/// A view, made.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub title: String,
    /// What the chart is called for those who do not see it.
    pub name: String,
    /// What must not be overlooked, before the chart.
    pub notices: Vec<String>,
    pub picture: Picture,
    /// The chart read aloud; the first sentence is the most important.
    pub says: Vec<String>,
    /// What the view does not show.
    pub hides: Vec<String>,
    pub twin: Twin,
}

/// Makes the view that the project looks at; an error says in words why it cannot be made.
pub fn sheet(shown: &Shown<'_>, page: Page) -> Result<Sheet, String> {
    let kind = shown.project.view.kind;
    if let Some(why) = why_not(shown, kind) {
        return Err(why);
    }
    let made = match kind {
        ViewKind::Rates => Some(rates::sheet(shown, page)),
        ViewKind::ImpactRatios => ratios::sheet(shown, page),
        ViewKind::Threshold => threshold::sheet(shown, page),
        ViewKind::Calibration => calibration::sheet(shown, page),
        ViewKind::Process => process::sheet(shown, page),
        ViewKind::Strata => strata::sheet(shown, page),
    }
    .ok_or_else(|| text(shown.language, "view-nothing"));
    made.map(|mut sheet| {
        let of = (shown.measured, shown.evaluated.strata.as_slice());
        put_flags(
            &mut sheet.picture,
            shown.language,
            of,
            shown.project.annotations_here().into_iter(),
        );
        sheet
    })
}

/// Why a view cannot be made of what is on the screen, in words; `None` when it can.
pub fn why_not(shown: &Shown<'_>, kind: ViewKind) -> Option<String> {
    match kind {
        ViewKind::Rates => None,
        ViewKind::ImpactRatios => ratios::why_not(shown),
        ViewKind::Threshold => threshold::why_not(shown),
        ViewKind::Calibration => calibration::why_not(shown),
        ViewKind::Process => process::why_not(shown),
        ViewKind::Strata => strata::why_not(shown),
    }
}

/// The name of a view.
pub fn view_name(language: Language, kind: ViewKind) -> String {
    text(
        language,
        match kind {
            ViewKind::Rates => "view-rates",
            ViewKind::ImpactRatios => "view-ratios",
            ViewKind::Threshold => "view-threshold",
            ViewKind::Calibration => "view-calibration",
            ViewKind::Process => "view-process",
            ViewKind::Strata => "view-strata",
        },
    )
}

/// What a view is for, in a line.
pub fn view_tip(language: Language, kind: ViewKind) -> String {
    text(
        language,
        match kind {
            ViewKind::Rates => "view-rates-tip",
            ViewKind::ImpactRatios => "view-ratios-tip",
            ViewKind::Threshold => "view-threshold-tip",
            ViewKind::Calibration => "view-calibration-tip",
            ViewKind::Process => "view-process-tip",
            ViewKind::Strata => "view-strata-tip",
        },
    )
}

/// Which of some counts are kept back: the small ones, and where one alone would be, the smallest of the others with it,
/// so that no sum gives it away.
fn complemented(small: &[bool], sizes: &[f64]) -> Vec<bool> {
    let mut hidden = small.to_vec();
    if small.iter().filter(|small| **small).count() == 1 {
        let shown = (0..small.len()).filter(|place| !small[*place]);
        if let Some(place) = shown.min_by(|one, other| sizes[*one].total_cmp(&sizes[*other])) {
            hidden[place] = true;
        }
    }
    hidden
}
