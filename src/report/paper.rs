//! The colours of charts on paper: those of the light theme of the window.

use std::sync::OnceLock;

use crate::chart::Palette;

/// The colours, read once.
pub fn paper() -> &'static Palette {
    static PALETTE: OnceLock<Palette> = OnceLock::new();
    PALETTE.get_or_init(|| {
        let theme = include_str!("../../assets/theme/light.ron");
        // The file is part of the program and a test reads it, so this cannot fail for a user.
        ron::from_str(theme).unwrap_or_else(|error| panic!("theme: {error}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_of_eight_has_a_colour_of_its_own() {
        let mut groups = paper().groups.clone();
        groups.sort();
        groups.dedup();
        assert_eq!(groups.len(), 8);
    }
}
