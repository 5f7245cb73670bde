//! The audit without a window: `new`, `measure`, `report`, `chart`, `verify`, `diff`, `merge`.
//!
//! Exit status: 0 done; 1 the audit does not hold (`verify`), two audits differ (`diff`), something is to be settled (`merge`); 2 bad usage or unreadable input, with one line on
//! standard error that names the file, and the line and column where there is one.

mod adjusted;
mod arguments;
mod arms;
mod build;
mod burden;
mod calibration;
mod chart;
mod consistency;
mod cross_table;
mod csv;
mod csv_lines;
mod csv_strata;
mod csv_summary;
mod direction;
mod failure;
mod inside;
mod joins;
mod json;
mod json_findings;
mod json_sources;
mod json_steps;
mod json_strata;
mod json_summary;
mod labels;
mod lists;
mod loading;
mod local_law;
mod measure;
mod merge;
mod methods;
mod new;
mod output;
mod outputs_reading;
mod process;
mod reading;
mod recodes;
mod refusal;
mod report;
mod spelling;
mod stable_names;
mod table;
mod tidy;
mod verify;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::text::{Language, text, text_with};
use arguments::{Arguments, Command};
use failure::{DOES_NOT_HOLD, Failure, UNUSABLE};

/// What is to be done after the arguments were read.
#[derive(Debug)]
pub enum Next {
    /// Everything is done.
    Done(ExitCode),
    /// A window is to be opened, on the start page or on a file.
    Window {
        file: Option<PathBuf>,
        /// The language asked for; without one, the window has its own.
        asked: Option<Language>,
        /// For what is said when it cannot be opened.
        language: Language,
    },
}

/// Reads the arguments (the program's name first) and carries out the command, if they hold one.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Next {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&given) {
        Ok(arguments) => arguments,
        Err(error) => return Next::Done(refused_arguments(&error, &given)),
    };
    let asked = arguments.lang.map(arguments::Lang::language);
    let language = asked.unwrap_or_else(Language::of_system);
    if let (Some(file), Some(_)) = (&arguments.file, &arguments.command) {
        output::complain(&refusal::file_and_command(language, file));
        return Next::Done(ExitCode::from(UNUSABLE));
    }
    let result = match arguments.command {
        None => {
            return Next::Window {
                file: arguments.file,
                asked,
                language,
            };
        }
        Some(Command::New(new)) => new::new(&new, language).map(|()| ExitCode::SUCCESS),
        Some(Command::Measure(measure)) => measure::measure(&measure, language).map(|()| ExitCode::SUCCESS),
        Some(Command::Diff { first, second }) => merge::diff(&first, &second, language).map(holds),
        Some(Command::Merge(merge)) => merge::run(&merge, language).map(holds),
        Some(Command::Chart(chart)) => chart::chart(&chart, language).map(|()| ExitCode::SUCCESS),
        Some(Command::Report(report)) => report::report(&report, language).map(|()| ExitCode::SUCCESS),
        Some(Command::Verify {
            file,
            project,
            format,
        }) => match project {
            None => verify::verify(&file, format, language),
            Some(project) => report::verify(&file, &project, language),
        }
        .map(holds),
    };
    Next::Done(result.unwrap_or_else(|failure: Failure| {
        output::complain(&failure.sentence);
        ExitCode::from(failure.status)
    }))
}

/// The status of a command that says whether something holds.
fn holds(holds: bool) -> ExitCode {
    match holds {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(DOES_NOT_HOLD),
    }
}

/// Whether the system has a screen to open a window on, as far as can be known before trying.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("WAYLAND_DISPLAY") || set("DISPLAY")
}

/// Says that no window can be opened, and what works without one.
pub fn no_window(language: Language, reason: Option<&str>) -> ExitCode {
    output::complain(&match reason {
        None => text(language, "cli-no-display"),
        Some(reason) => {
            // Where in which library's source stands before what happened.
            let reason = reason.rsplit(": ").next().unwrap_or(reason);
            text_with(language, "cli-no-window", &[("reason", reason.into())])
        }
    });
    ExitCode::from(UNUSABLE)
}

/// Help and version as asked; anything else in one line.
fn refused_arguments(error: &clap::Error, given: &[OsString]) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match output::print(&error.render().to_string()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(UNUSABLE),
        };
    }
    output::complain(&refusal::sentence(error, given));
    ExitCode::from(UNUSABLE)
}
