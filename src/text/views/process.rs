//! The words of the chart of a process.

use crate::chart::{ProcessChart, ProcessGroupWords, ProcessWords};
use crate::measure::{Measured, Stage};
use crate::text::{
    Language, count, group_name, percent, range_percent, share_words, step_words, text, text_with,
};

/// What is written on the chart and said of its marks. `chosen` is the group that it speaks of.
pub fn process_words(
    language: Language,
    measured: &Measured,
    chart: &ProcessChart,
    stages: &[Stage],
    chosen: Option<usize>,
) -> ProcessWords {
    let named = stages.iter().map(|stage| {
        let people = [("people", count(language, stage.people).into())];
        let people = text_with(language, "disparities-n", &people);
        (stage.name.clone(), people)
    });
    let groups = chart.lines.iter().map(|line| {
        let name = group_name(language, &measured.groups[line.group].key);
        let mut words = ProcessGroupWords {
            chosen: chosen == Some(line.group),
            ..ProcessGroupWords::default()
        };
        for (place, stage) in stages.iter().enumerate() {
            let here = &stage.groups[line.group];
            words.people.push(count(language, here.n));
            let step = step_words(language, here);
            if place > 0 {
                words.steps.push(short_step(&step));
            }
            let mut details = vec![format!("{name} · {}", stage.name), share_words(language, here)];
            if let Ok(interval) = here.share_interval {
                let range = [("range", range_percent(language, interval).into())];
                details.push(text_with(language, "strata-range", &range));
            }
            details.extend((!step.is_empty()).then_some(step));
            words.spoken.push(details.join(", "));
            words.details.push(details);
        }
        words.name = name;
        words
    });
    ProcessWords {
        groups: groups.collect(),
        stages: named.collect(),
        up: text(language, "process-chart-up"),
        under: text(language, "process-chart-under"),
        say: Box::new(move |share| percent(language, share)),
    }
}

/// A step without its interval, which is said on hover and in the table.
fn short_step(step: &str) -> String {
    step.split(" (").next().unwrap_or(step).to_owned()
}
