//! The picture of a comparison inside strata: a row per stratum, without strata above them, all together under them.

use super::{
    Anchor, Axis, Fill, Form, Ink, Lettering, Page, Pen, Picture, Shape, Spot, Target, width, wrapped,
};
use crate::chart::{StrataChart, StrataRow, StrataRowKind};

/// The words of the chart.
pub struct StrataWords {
    /// One per row, in their order.
    pub rows: Vec<StrataRowWords>,
    /// Which side of zero is which.
    pub side: String,
    /// Over the gaps.
    pub head: String,
    /// The title of the axis.
    pub axis: String,
    /// A gap on the axis.
    pub say: Box<dyn Fn(f64) -> String>,
}

/// The words of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrataRowWords {
    pub name: String,
    /// How many people on both sides.
    pub note: String,
    /// The gap, or why there is none.
    pub gap: String,
    pub range: String,
    /// Everything in one breath.
    pub spoken: String,
    pub details: Vec<String>,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
}

const HEAD: f64 = 28.0;
const LEAST_ROW: f64 = 42.0;
/// Half the width of the mark of the largest stratum, and the least of any.
const LARGEST: f64 = 9.0;
const LEAST: f64 = 3.0;

/// The chart of gaps as a picture.
pub fn strata_picture(chart: &StrataChart, words: &StrataWords, page: Page) -> Picture {
    let mut picture = Picture::on(page);
    let names = { words.rows.iter() }
        .map(|row| width(&row.name, Lettering::STRONG).max(width(&row.note, Lettering::QUIET)));
    let names = page.column(names, 18.0, (110.0, 0.34));
    let numbers = words.rows.iter().map(|row| {
        // A reason breaks over lines; a range does not.
        width(&row.gap, Lettering::STRONG)
            .min(150.0)
            .max(width(&row.range, Lettering::QUIET).min(190.0))
    });
    let numbers = page.column(numbers, 10.0, (90.0, 0.32));
    let plot = (names + 10.0, page.width - numbers - 14.0);
    let axis = Axis::plain(chart.axis, plot);
    let rows: Vec<Row> = words
        .rows
        .iter()
        .map(|row| Row::new(row, names - 14.0, numbers - 8.0))
        .collect();
    let bottom = HEAD + rows.iter().map(|row| row.height).sum::<f64>();
    let mut y = HEAD;
    for (row, laid) in chart.rows.iter().zip(&rows) {
        if !is_stratum(row) {
            let to = (page.width, y + laid.height - 1.0);
            picture.rect((0.0, y + 1.0), to, Fill::solid(Ink::Sunken));
        }
        y += laid.height;
    }
    axis.draw(&mut picture, (HEAD, bottom), &words.say);
    let zero = axis.at(0.0);
    picture.line((zero, HEAD), (zero, bottom), Pen::solid(Ink::Reference, 1.5));
    let head = (page.width - 6.0, HEAD - 12.0);
    picture.words(head, &words.head, Lettering::QUIET, Anchor::End);
    // Beside the heading where both have room, at the left of the picture otherwise.
    let room = page.width - 20.0 - width(&words.head, Lettering::QUIET);
    let side = width(&words.side, Lettering::QUIET);
    let right = (plot.1).min(room).max(side);
    picture.words((right, HEAD - 12.0), &words.side, Lettering::QUIET, Anchor::End);
    let mut y = HEAD;
    for ((row, said), laid) in chart.rows.iter().zip(&words.rows).zip(&rows) {
        let middle = y + laid.height / 2.0;
        laid.write(&mut picture, is_stratum(row), middle);
        if !said.kept_back {
            gap_to(&mut picture, row, &axis, middle);
        }
        picture.spots.push(Spot {
            target: match row.kind {
                StrataRowKind::Stratum(stratum) => Target::Stratum(Some(stratum)),
                StrataRowKind::Crude | StrataRowKind::Pooled | StrataRowKind::Standardised => {
                    Target::Stratum(None)
                }
            },
            from: (0.0, y),
            to: (page.width, y + laid.height),
            spoken: said.spoken.clone(),
            details: said.details.clone(),
        });
        y += laid.height;
    }
    picture.rows = Some((HEAD, bottom));
    let at = ((plot.0 + plot.1) / 2.0, bottom + 38.0);
    let room = 2.0 * at.0.min(page.width - at.0);
    let lines = picture.paragraph(at, &words.axis, room, Lettering::LABEL, Anchor::Middle);
    picture.height = bottom + 26.0 + lines as f64 * Lettering::LABEL.line();
    picture
}

fn is_stratum(row: &StrataRow) -> bool {
    matches!(row.kind, StrataRowKind::Stratum(_))
}

/// The words of a row on their lines.
struct Row {
    name: Vec<String>,
    note: Vec<String>,
    gap: Vec<String>,
    range: Vec<String>,
    height: f64,
}

impl Row {
    fn new(words: &StrataRowWords, names: f64, numbers: f64) -> Row {
        let name = wrapped(&words.name, Lettering::STRONG, names);
        let note = wrapped(&words.note, Lettering::QUIET, names);
        let gap = wrapped(&words.gap, Lettering::STRONG, numbers);
        let range = wrapped(&words.range, Lettering::QUIET, numbers);
        let high = |strong: usize, quiet: usize| {
            strong as f64 * Lettering::STRONG.line() + quiet as f64 * Lettering::QUIET.line() + 10.0
        };
        Row {
            height: high(name.len(), note.len())
                .max(high(gap.len(), range.len()))
                .max(LEAST_ROW),
            name,
            note,
            gap,
            range,
        }
    }

    fn write(&self, picture: &mut Picture, is_stratum: bool, middle: f64) {
        let name = if is_stratum {
            Lettering::LABEL
        } else {
            Lettering::STRONG
        };
        let right = picture.width - 6.0;
        let sides = [
            (8.0, Anchor::Start, &self.name, name, &self.note),
            (right, Anchor::End, &self.gap, Lettering::STRONG, &self.range),
        ];
        for (x, anchor, strong, look, quiet) in sides {
            let text = strong.len() as f64 * look.line() + quiet.len() as f64 * Lettering::QUIET.line();
            let mut foot = middle - text / 2.0 + 0.78 * look.line();
            for line in strong {
                picture.words((x, foot), line, look, anchor);
                foot += look.line();
            }
            for line in quiet {
                picture.words((x, foot - 2.0), line, Lettering::QUIET, anchor);
                foot += Lettering::QUIET.line();
            }
        }
    }
}

fn gap_to(picture: &mut Picture, row: &StrataRow, axis: &Axis, y: f64) {
    let Ok(gap) = row.gap.value else { return };
    let ink = if is_stratum(row) { Ink::Accent } else { Ink::Text };
    if let Ok((low, high)) = row.gap.interval {
        picture.interval((axis.at(low), axis.at(high)), y, ink, false);
    }
    let clear = row.gap.interval.is_ok_and(|(low, high)| low > 0.0 || high < 0.0);
    // The area says how many people: the width goes as the square root.
    let (form, radius) = match is_stratum(row) {
        true => (Form::Circle, LEAST + (LARGEST - LEAST) * row.size.sqrt()),
        false => (Form::Diamond, LARGEST / 1.25),
    };
    picture.shapes.push(Shape::Mark {
        at: (axis.at(gap), y),
        form,
        radius,
        fill: Some(if clear { ink } else { Ink::Paper }),
        edge: Pen::solid(ink, 2.0),
    });
}
