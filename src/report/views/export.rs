//! A view as it leaves the house: SVG, PNG or CSV of what is seen, with what it was made from in the margin, and small
//! counts kept back.

use std::sync::{Arc, OnceLock};

use super::{Nothing, Sheet, Shown, sheet};
use crate::chart::{Page, PosterWords, poster, svg_file};
use crate::measure::Measured;
use crate::project::{Evaluation, Project};
use crate::report::{KeptBack, paper};
use crate::tally::{Amount, GroupKey};
use crate::text::{Language, count, cut_words, text, text_with};

/// What a chart is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartForm {
    /// Lines, marks and words: stays sharp at any size.
    Svg,
    /// Pixels, two for each point.
    Png,
    /// The table behind it.
    Csv,
}

impl ChartForm {
    pub const ALL: [ChartForm; 3] = [ChartForm::Png, ChartForm::Svg, ChartForm::Csv];

    /// The ending of its file's name.
    pub fn ending(self) -> &'static str {
        match self {
            ChartForm::Svg => "svg",
            ChartForm::Png => "png",
            ChartForm::Csv => "csv",
        }
    }

    /// The form of a file's name, by its ending.
    pub fn of_name(name: &str) -> Option<ChartForm> {
        let (_, ending) = name.rsplit_once('.')?;
        let same = |form: &ChartForm| form.ending().eq_ignore_ascii_case(ending);
        ChartForm::ALL.into_iter().find(same)
    }
}

/// What is exported: the view that the project looks at, and the group selected.
#[derive(Clone, Copy)]
pub struct Exported<'a> {
    pub language: Language,
    pub project: &'a Project,
    pub evaluation: &'a Evaluation,
    pub selected: Option<&'a GroupKey>,
    /// The day written in the margin, as `2026-11-24`.
    pub day: &'a str,
}

/// The day in UTC, as `2026-11-24`.
pub fn today() -> String {
    let now = jiff::Timestamp::now().to_string();
    now.get(..10).unwrap_or_default().to_owned()
}

/// Writes the view down; an error says in words why it cannot be made. Counts of fewer people than the project's
/// minimum to publish are kept back, as in the report.
pub fn export(exported: &Exported<'_>, form: ChartForm) -> Result<Vec<u8>, String> {
    let (language, project) = (exported.language, exported.project);
    let stratum = project.view.stratum.as_ref();
    let groupings: Vec<(&[String], &Measured)> = { exported.evaluation.groupings.iter() }
        .map(|evaluated| {
            let measured = evaluated.within(stratum).unwrap_or(&evaluated.measured);
            (&evaluated.attributes[..], measured)
        })
        .collect();
    let least = project.setup.methods.to_publish;
    let kept = KeptBack::of(&groupings, least);
    let shown = Shown::find(language, project, exported.evaluation, exported.selected);
    let shown = shown.map_err(|nothing| match nothing {
        Nothing::EmptyStratum => text(language, "disparities-empty-stratum"),
        Nothing::NotMeasured | Nothing::Counting => text(language, "disparities-not-measured"),
    })?;
    let shown = Shown {
        kept: Some((&kept, least)),
        ..shown
    };
    let sheet = sheet(&shown, Page::PAPER)?;
    let words = margin(exported, &shown, &sheet, least);
    let says = words.says.join(" ");
    let drawn = || svg_file(&poster(&sheet.picture, &words), paper(), &words.title, &says);
    match form {
        ChartForm::Svg => Ok(drawn().into_bytes()),
        ChartForm::Png => png(&drawn()).ok_or_else(|| text(language, "view-too-large")),
        ChartForm::Csv => Ok(csv(&words, &sheet)),
    }
}

/// What stands around the chart.
fn margin(exported: &Exported<'_>, shown: &Shown<'_>, sheet: &Sheet, least: u32) -> PosterWords {
    let language = shown.language;
    let (setup, evaluation) = (shown.setup(), exported.evaluation);
    let mut under = Vec::new();
    let title = shown.project.title.trim();
    under.extend((!title.is_empty()).then(|| title.to_owned()));
    if let Some(rule) = &setup.decision {
        under.push(cut_words(language, rule));
    }
    let written = |rows: u64| count(language, Amount::exact(rows as f64));
    let people = [
        ("n", count(language, shown.measured.overall.counts.n()).into()),
        ("kept", written(evaluation.rows_kept).into()),
        ("received", written(evaluation.rows_received).into()),
    ];
    under.push(text_with(language, "view-margin-people", &people));
    let filters: Vec<&str> = { evaluation.steps.iter().filter(|step| step.on) }
        .map(|step| step.expression.as_str())
        .collect();
    under.push(match filters[..] {
        [] => text(language, "status-no-filter"),
        _ => {
            let filters = [("filters", filters.join(" · ").into())];
            text_with(language, "view-margin-filters", &filters)
        }
    });
    if let (Some(column), Some(level)) = (&setup.stratum, &shown.project.view.stratum) {
        let level = level.clone().unwrap_or_else(|| text(language, "group-missing"));
        let stratum = [("column", column.as_str().into()), ("level", level.into())];
        under.push(text_with(language, "view-margin-stratum", &stratum));
    }
    let mut hides = sheet.hides.clone();
    if least > 0 {
        let least = [("least", count(language, Amount::exact(f64::from(least))).into())];
        hides.push(text_with(language, "report-kept-back-note", &least));
    }
    let mut foot: Vec<String> = { shown.project.sources() }
        .map(|source| {
            let name = source.path.rsplit(['/', '\\']).next().unwrap_or_default();
            let source = [("file", name.into()), ("sha256", source.sha256.as_str().into())];
            text_with(language, "view-margin-source", &source)
        })
        .collect();
    let made = [
        ("day", exported.day.into()),
        ("version", env!("CARGO_PKG_VERSION").into()),
    ];
    foot.push(text_with(language, "view-margin-made", &made));
    PosterWords {
        title: sheet.title.clone(),
        under,
        says: sheet.notices.iter().chain(&sheet.says).cloned().collect(),
        hides,
        foot,
    }
}

/// The table behind the chart, one line per row under stable names; the margin stands before it, each line after a `#`.
fn csv(words: &PosterWords, sheet: &Sheet) -> Vec<u8> {
    let margin = std::iter::once(&words.title)
        .chain(&words.under)
        .chain(&words.foot);
    let mut out: Vec<u8> = Vec::new();
    for line in margin {
        out.extend(format!("# {}\n", line.replace(['\n', '\r'], " ")).into_bytes());
    }
    let mut writer = csv::Writer::from_writer(out);
    for line in sheet.twin.fields(true, &|number| number.to_string()) {
        // Writing to memory cannot fail.
        let _ = writer.write_record(line);
    }
    writer.into_inner().unwrap_or_default()
}

/// The picture in pixels, two for each point; `None` when it would be too large.
fn png(svg: &str) -> Option<Vec<u8>> {
    use resvg::{tiny_skia, usvg};
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(include_bytes!("../../../assets/fonts/Inter-Regular.otf").to_vec());
        fonts.load_font_data(include_bytes!("../../../assets/fonts/Inter-SemiBold.otf").to_vec());
        Arc::new(fonts)
    });
    let options = usvg::Options {
        fontdb: fonts.clone(),
        font_family: "Inter".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let size = tree.size();
    let (width, height) = ((2.0 * size.width()).ceil(), (2.0 * size.height()).ceil());
    let mut pixels = tiny_skia::Pixmap::new(width as u32, height as u32)?;
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(2.0, 2.0),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().ok()
}
