//! `vigie chart`: a view of an audit as a picture or as its table.

use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use super::measure::audit;
use super::output;
use crate::measure::Metric;
use crate::project::{ViewKind, save_file};
use crate::report::{ChartForm, Exported, export, today};
use crate::text::{Language, group_name, text_with};

/// Which view, and where it is written.
#[derive(Debug, Args)]
pub(super) struct Chart {
    /// The audit
    pub project: PathBuf,
    /// Which view: rates, ratios, calibration, process, strata… [default: the one last looked at]
    #[arg(long, value_name = "VIEW")]
    pub view: Option<String>,
    /// Which groups, by their place in the set-up, from 1 [default: those last looked at]
    #[arg(long, value_name = "PLACE")]
    pub grouping: Option<usize>,
    /// Which metric, by the name that `measure` gives it [default: the one last looked at]
    #[arg(long, value_name = "METRIC")]
    pub metric: Option<String>,
    /// The group that it speaks of, by its values joined with × as on the screen
    #[arg(long, value_name = "GROUP")]
    pub group: Option<String>,
    /// The file to write; its name ends in .svg, .png or .csv
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
    /// The day written in the margin [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<String>,
    /// Write over a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// Writes the view.
pub(super) fn chart(arguments: &Chart, language: Language) -> Result<(), Failure> {
    let name = arguments.output.to_string_lossy();
    let form = ChartForm::of_name(&name);
    let form = form.ok_or_else(|| {
        let forms = "--output FILE.svg|FILE.png|FILE.csv";
        Failure::argument(language, "--output", &name, forms)
    })?;
    let mut audit = audit(&arguments.project, language)?;
    let groupings = audit.project.setup.groupings.len();
    let view = &mut audit.project.view;
    if let Some(kind) = &arguments.view {
        view.kind = ViewKind::from_name(kind).ok_or_else(|| {
            let known: Vec<&str> = ViewKind::ALL.iter().map(|kind| kind.name()).collect();
            Failure::argument(language, "--view", kind, &format!("--view {}", known.join("|")))
        })?;
    }
    if let Some(metric) = &arguments.metric {
        view.metric = Metric::from_name(metric).ok_or_else(|| {
            let known: Vec<&str> = Metric::ALL.iter().map(|metric| metric.name()).collect();
            let form = format!("--metric {}", known.join("|"));
            Failure::argument(language, "--metric", metric, &form)
        })?;
    }
    if let Some(place) = arguments.grouping {
        if !(1..=groupings).contains(&place) {
            let form = format!("--grouping 1..{groupings}");
            return Err(Failure::argument(
                language,
                "--grouping",
                &place.to_string(),
                &form,
            ));
        }
        view.grouping = place - 1;
    }
    let groups = audit.evaluation.groupings.get(view.grouping);
    let groups = groups
        .map(|evaluated| &evaluated.measured.groups[..])
        .unwrap_or_default();
    let selected = match &arguments.group {
        None => None,
        Some(wanted) => {
            let same = |key: &&crate::tally::GroupKey| group_name(language, key) == *wanted;
            let found = groups.iter().map(|group| &group.key).find(same);
            Some(found.ok_or_else(|| {
                let known: Vec<String> = groups
                    .iter()
                    .map(|group| group_name(language, &group.key))
                    .collect();
                Failure::argument(language, "--group", wanted, &known.join(" | "))
            })?)
        }
    };
    let today = today();
    let day = arguments.date.as_deref().unwrap_or(&today);
    let exported = Exported {
        language,
        project: &audit.project,
        evaluation: &audit.evaluation,
        selected,
        day,
    };
    let content = export(&exported, form).map_err(Failure::said)?;
    save_file(&content, &arguments.output, arguments.force)
        .map_err(|error| Failure::save(language, &error))?;
    let written = text_with(language, "cli-written", &[("path", name.as_ref().into())]);
    output::say(language, &format!("{written}\n"))
}
