//! What a press on a part of a picture does, in every view.

use super::threshold::cut_at;
use crate::app::{Command, Show};
use crate::chart::Target;
use crate::measure::ResolvedReference;
use crate::ui::picture::Press;
use crate::ui::rates_controls::set_reference;
use crate::ui::shown::Shown;

/// Whether a part of a picture stands for what is selected.
pub fn is_on(shown: &Shown, target: Target) -> bool {
    match target {
        Target::Reference(group) => shown.measured.reference == ResolvedReference::Group(group),
        other => other.group().is_some() && other.group() == shown.selected,
    }
}

/// Selects the group that was pressed, everywhere, or lets it go; makes it the reference; looks inside a stratum.
pub fn press(shown: &Shown, pressed: Press, commands: &mut Vec<Command>) {
    let target = pressed.target;
    match target {
        Target::Reference(group) => {
            if let Some(reference) = shown.reference_to(group)
                && !is_on(shown, target)
            {
                set_reference(shown, reference, commands);
            }
        }
        Target::Stratum(stratum) => {
            let stratum = stratum.and_then(|place| shown.evaluated.strata.get(place));
            if let Some(stratum) = stratum {
                commands.push(Command::Show(Show::Kind(crate::project::ViewKind::Rates)));
                commands.push(Command::Show(Show::Stratum(Some(stratum.level.clone()))));
            }
        }
        Target::Threshold(at) => cut_at(shown, at, pressed.continues, commands),
        Target::Group(group)
        | Target::Bin { group, .. }
        | Target::Stage { group, .. }
        | Target::Cell { group, .. } => {
            let key = (shown.selected != Some(group)).then(|| shown.group(group).key.clone());
            commands.push(Command::Show(Show::Group(key)));
        }
    }
}
