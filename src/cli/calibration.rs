//! The shares of "yes" by score, in `measure --format text`.

use super::table::aligned;
use crate::chart::calibration_chart;
use crate::measure::{Measured, Undefined};
use crate::text::{
    Language, bin_name, bin_range_words, bin_share_words, calibration_error_lines, calibration_sentence,
    group_name, no_calibration, reason, text,
};

/// A table per group, the sentence, and the calibration errors; nothing without a score.
pub(super) fn calibration_lines(measured: &Measured, language: Language) -> Vec<String> {
    let title = text(language, "calibration-title");
    let all = 0..measured.groups.len();
    let Some(chart) = calibration_chart(measured, all.clone()) else {
        // That there is no outcome is said of every metric already.
        let why = no_calibration(measured).filter(|why| *why != Undefined::NoOutcome);
        return why.map_or_else(Vec::new, |why| {
            vec![String::new(), format!("{title} · {}", reason(language, why))]
        });
    };
    let mut lines = vec![String::new(), title, text(language, "calibration-hint")];
    lines.extend(calibration_sentence(language, measured, &chart));
    for group in all {
        let name = group_name(language, &measured.groups[group].key);
        match &measured.calibration[group] {
            Err(why) => lines.push(format!("  {name} · {}", reason(language, *why))),
            Ok(bins) => {
                lines.push(format!("  {name}"));
                let rows: Vec<Vec<String>> = bins
                    .iter()
                    .map(|bin| {
                        vec![
                            format!("    {}", bin_name(language, (bin.from, bin.to))),
                            bin_share_words(language, bin),
                            bin_range_words(language, bin),
                        ]
                    })
                    .collect();
                lines.extend(aligned(&rows));
            }
        }
    }
    let errors = calibration_error_lines(language, measured);
    lines.extend(errors.into_iter().map(|line| format!("  {line}")));
    lines
}
