//! Arguments -> window or command.

use std::process::ExitCode;

use vigie::{app, cli};

fn main() -> ExitCode {
    // To standard error, and only when RUST_LOG asks for it: a command promises one line there.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("off")).init();
    match cli::run(std::env::args_os()) {
        cli::Next::Done(status) => status,
        cli::Next::Window { language, .. } if !cli::has_display() => cli::no_window(language, None),
        cli::Next::Window {
            file,
            asked,
            language,
        } => match app::run(file, asked) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::no_window(language, Some(&error.to_string())),
        },
    }
}
