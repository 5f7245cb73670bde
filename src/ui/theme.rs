//! How the window looks: colours from `assets/theme`, fonts, spacing. No other file names a colour.

use std::sync::{Arc, OnceLock};

use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, TextStyle};
use serde::Deserialize;

use crate::app::Theme;

/// The colours of a theme.
#[derive(Clone, Debug, Deserialize)]
pub struct Tokens {
    pub dark: bool,
    /// Behind everything.
    #[serde(deserialize_with = "colour")]
    pub background: Color32,
    /// Rail, bars, evidence panel.
    #[serde(deserialize_with = "colour")]
    pub panel: Color32,
    /// Cards and fields that stand out of a panel.
    #[serde(deserialize_with = "colour")]
    pub raised: Color32,
    /// Tracks, table stripes, fields that lie lower.
    #[serde(deserialize_with = "colour")]
    pub sunken: Color32,
    #[serde(deserialize_with = "colour")]
    pub text: Color32,
    /// Secondary text; still readable.
    #[serde(deserialize_with = "colour")]
    pub muted: Color32,
    #[serde(deserialize_with = "colour")]
    pub border: Color32,
    /// The one thing to press, the selected thing.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    #[serde(deserialize_with = "colour")]
    pub accent_soft: Color32,
    #[serde(deserialize_with = "colour")]
    pub on_accent: Color32,
    /// Something to know before going on.
    #[serde(deserialize_with = "colour")]
    pub warning: Color32,
    #[serde(deserialize_with = "colour")]
    pub warning_soft: Color32,
    /// Something went wrong.
    #[serde(deserialize_with = "colour")]
    pub danger: Color32,
    #[serde(deserialize_with = "colour")]
    pub danger_soft: Color32,
    /// Lines behind a chart.
    #[serde(deserialize_with = "colour")]
    pub grid: Color32,
    /// The reference group and its line.
    #[serde(deserialize_with = "colour")]
    pub reference: Color32,
    #[serde(deserialize_with = "colours")]
    groups: Vec<Color32>,
}

impl Tokens {
    /// The edge of fields, boxes and buttons: seen from the back of a room, unlike the lines between areas.
    pub fn edge(&self) -> Color32 {
        self.border.lerp_to_gamma(self.muted, 0.68)
    }

    /// The fixed colour of a group, by its place in its grouping.
    pub fn group(&self, index: usize) -> Color32 {
        self.groups
            .get(index % self.groups.len().max(1))
            .copied()
            .unwrap_or(self.text)
    }
}

fn colour<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(from)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("not a colour: {text}")))
}

fn colours<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Color32>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    texts
        .iter()
        .map(|text| {
            Color32::from_hex(text).map_err(|_| serde::de::Error::custom(format!("not a colour: {text}")))
        })
        .collect()
}

/// The three sets of colours, read once.
fn sets() -> &'static [Tokens; 3] {
    static SETS: OnceLock<[Tokens; 3]> = OnceLock::new();
    SETS.get_or_init(|| {
        let files = [
            include_str!("../../assets/theme/light.ron"),
            include_str!("../../assets/theme/dark.ron"),
            include_str!("../../assets/theme/projector.ron"),
        ];
        // The files are part of the program and a test reads each, so this cannot fail for a user.
        files.map(|file| ron::from_str(file).unwrap_or_else(|error| panic!("theme: {error}")))
    })
}

/// The colours in force.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    let [light, dark, projector] = sets();
    if ui
        .ctx()
        .data(|data| data.get_temp::<bool>(projector_id()))
        .unwrap_or(false)
    {
        projector
    } else if ui.visuals().dark_mode {
        dark
    } else {
        light
    }
}

fn projector_id() -> egui::Id {
    egui::Id::unique("projector-theme")
}

/// A text style of headings, smaller than the title of a screen.
pub fn subheading() -> TextStyle {
    TextStyle::Name(Arc::from("subheading"))
}

/// The family of bold text.
pub fn bold() -> FontFamily {
    FontFamily::Name(Arc::from("bold"))
}

/// Installs fonts and both styles, before the first frame.
pub fn install(context: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let files: [(&str, &'static [u8]); 2] = [
        ("Inter", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
        (
            "Inter SemiBold",
            include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallbacks = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let family = |first: &str| -> Vec<String> {
        let rest = fallbacks.iter().cloned().chain(["Hack".to_owned()]);
        std::iter::once(first.to_owned()).chain(rest).collect()
    };
    fonts.families.insert(FontFamily::Proportional, family("Inter"));
    fonts.families.insert(bold(), family("Inter SemiBold"));
    context.set_fonts(fonts);
    context.options_mut(|options| {
        // A system that says nothing gets the light theme; the text size has its own commands.
        options.fallback_theme = egui::Theme::Light;
        options.zoom_with_keyboard = false;
    });
    let [light, dark, _] = sets();
    context.style_mut_of(egui::Theme::Light, |style| dress(style, light));
    context.style_mut_of(egui::Theme::Dark, |style| dress(style, dark));
}

/// Puts the chosen theme and text size in force; called each frame, does nothing when nothing changed.
pub fn apply(context: &egui::Context, theme: Theme, zoom: f32) {
    let (preference, projector, scale) = match theme {
        Theme::System => (egui::ThemePreference::System, false, 1.0),
        Theme::Light => (egui::ThemePreference::Light, false, 1.0),
        Theme::Dark => (egui::ThemePreference::Dark, false, 1.0),
        Theme::Projector => (egui::ThemePreference::Light, true, 1.25),
    };
    let was = context
        .data(|data| data.get_temp::<bool>(projector_id()))
        .unwrap_or(false);
    if was != projector {
        context.data_mut(|data| data.insert_temp(projector_id(), projector));
        let [light, _, projected] = sets();
        context.style_mut_of(egui::Theme::Light, |style| {
            dress(style, if projector { projected } else { light })
        });
    }
    if context.options(|options| options.theme_preference) != preference {
        context.set_theme(preference);
    }
    let zoom = zoom * scale;
    if (context.zoom_factor() - zoom).abs() > 0.001 {
        context.set_zoom_factor(zoom);
    }
}

fn dress(style: &mut egui::Style, tokens: &Tokens) {
    use egui::{CornerRadius, Stroke, Vec2};
    style.text_styles = [
        (TextStyle::Heading, FontId::new(23.0, bold())),
        (subheading(), FontId::new(16.0, bold())),
        (TextStyle::Body, FontId::new(14.5, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(14.5, FontFamily::Proportional)),
        (TextStyle::Small, FontId::new(12.5, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(13.5, FontFamily::Monospace)),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(8.0, 8.0);
    style.spacing.button_padding = Vec2::new(12.0, 6.0);
    style.spacing.interact_size.y = 30.0;
    style.spacing.icon_width = 18.0;
    style.interaction.selectable_labels = false;
    let visuals = &mut style.visuals;
    *visuals = if tokens.dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    visuals.panel_fill = tokens.background;
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(1.0, tokens.border);
    visuals.extreme_bg_color = tokens.raised;
    visuals.faint_bg_color = tokens.sunken;
    visuals.hyperlink_color = tokens.accent;
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.danger;
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    let states = [
        (
            &mut visuals.widgets.noninteractive,
            tokens.panel,
            tokens.border,
            tokens.text,
        ),
        (
            &mut visuals.widgets.inactive,
            tokens.raised,
            tokens.edge(),
            tokens.text,
        ),
        (
            &mut visuals.widgets.hovered,
            tokens.accent_soft,
            tokens.accent,
            tokens.text,
        ),
        (
            &mut visuals.widgets.active,
            tokens.accent_soft,
            tokens.accent,
            tokens.text,
        ),
        (
            &mut visuals.widgets.open,
            tokens.accent_soft,
            tokens.border,
            tokens.text,
        ),
    ];
    for (widget, fill, border, text) in states {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, border);
        widget.fg_stroke = Stroke::new(1.0, text);
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
    // Also the look of what has the keyboard, so it must be seen from afar.
    visuals.widgets.active.bg_stroke = Stroke::new(2.0, tokens.accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A colour as light, per the WCAG definition of relative luminance.
    fn luminance(colour: Color32) -> f64 {
        let [red, green, blue] = [colour.r(), colour.g(), colour.b()].map(|channel| {
            let share = f64::from(channel) / 255.0;
            match share <= 0.03928 {
                true => share / 12.92,
                false => ((share + 0.055) / 1.055).powf(2.4),
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn all_words_have_a_contrast_of_four_and_a_half_at_least() {
        let mut weak = Vec::new();
        for (theme, t) in ["light", "dark", "projector"].iter().zip(sets()) {
            let surfaces = [
                ("background", t.background),
                ("panel", t.panel),
                ("raised", t.raised),
                ("sunken", t.sunken),
            ];
            let inks = [
                ("text", t.text),
                ("muted", t.muted),
                ("accent", t.accent),
                ("warning", t.warning),
                ("danger", t.danger),
            ];
            let everywhere = surfaces
                .iter()
                .flat_map(|surface| inks.map(|ink| (ink, *surface)));
            let on_tints = [
                (("on_accent", t.on_accent), ("accent", t.accent)),
                (("text", t.text), ("accent_soft", t.accent_soft)),
                (("muted", t.muted), ("accent_soft", t.accent_soft)),
                (("accent", t.accent), ("accent_soft", t.accent_soft)),
                (("text", t.text), ("warning_soft", t.warning_soft)),
                (("muted", t.muted), ("warning_soft", t.warning_soft)),
                (("warning", t.warning), ("warning_soft", t.warning_soft)),
                (("text", t.text), ("danger_soft", t.danger_soft)),
                (("danger", t.danger), ("danger_soft", t.danger_soft)),
                (("panel", t.panel), ("warning", t.warning)),
            ];
            for (surface, under) in surfaces {
                let contrast = contrast(t.edge(), under);
                if contrast < 3.0 {
                    weak.push(format!("{theme}: edge on {surface}, {contrast:.2}"));
                }
            }
            for ((ink, colour), (surface, under)) in everywhere.chain(on_tints) {
                let contrast = contrast(colour, under);
                if contrast < 4.5 {
                    weak.push(format!("{theme}: {ink} on {surface}, {contrast:.2}"));
                }
            }
        }
        assert!(weak.is_empty(), "{}", weak.join("\n"));
    }
}
