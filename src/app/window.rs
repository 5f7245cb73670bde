//! The window itself: each frame takes in what happened, draws, and applies what was asked.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::state::{Closing, State, Workspace};
use super::{Action, Command, Dialogs, Jobs, Preferences, Sample, Step};
use crate::project::{Project, find_recoveries, write_recovery};

/// The program's name where the system keeps its files.
const APP_ID: &str = "vigie";

/// At most this much work is lost in a crash.
const RECOVERY_PERIOD: Duration = Duration::from_secs(5);

/// Where the program keeps things and finds its samples.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// For preferences and recovery copies; `None` keeps nothing.
    pub storage: Option<PathBuf>,
    pub samples: Vec<Sample>,
    /// Work is done on the spot instead of by workers: for tests.
    pub inline: bool,
}

/// The application: the state, and what the screens remember between two frames.
pub struct App {
    pub state: State,
    pub screens: crate::ui::Screens,
    last_recovery: Option<(Instant, Project)>,
    kept_preferences: Preferences,
    may_close: bool,
}

impl App {
    /// Builds the application; fonts and styles are installed in `context`.
    pub fn new(context: &egui::Context, home: Home, file: Option<PathBuf>) -> App {
        let preferences = home.storage.as_deref().map(Preferences::read).unwrap_or_default();
        crate::ui::install(context);
        let state = State {
            recoveries: home.storage.as_deref().map(find_recoveries).unwrap_or_default(),
            preferences: preferences.clone(),
            document: None,
            workspace: Workspace::default(),
            pending: None,
            step: Step::Data,
            selected: None,
            notice: None,
            closing: None,
            save_form: false,
            overwrite: None,
            recovered: None,
            samples: home.samples,
            storage: home.storage,
            jobs: Jobs::new(home.inline),
            dialogs: Dialogs::default(),
        };
        let mut app = App {
            state,
            screens: Default::default(),
            last_recovery: None,
            kept_preferences: preferences,
            may_close: false,
        };
        if let Some(file) = file {
            app.state.apply(Command::Open(file), context);
        }
        app
    }

    fn keep(&mut self, context: &egui::Context) {
        let Some(storage) = self.state.storage.clone() else {
            return;
        };
        if self.kept_preferences != self.state.preferences {
            self.kept_preferences = self.state.preferences.clone();
            self.kept_preferences.write(&storage);
        }
        let Some(document) = self
            .state
            .document
            .as_ref()
            .filter(|document| document.is_dirty())
        else {
            return;
        };
        if self
            .last_recovery
            .as_ref()
            .is_some_and(|(_, project)| *project == document.project)
        {
            return;
        }
        let since = self
            .last_recovery
            .as_ref()
            .map_or(RECOVERY_PERIOD, |(written, _)| written.elapsed());
        if let Some(wait) = RECOVERY_PERIOD.checked_sub(since).filter(|wait| !wait.is_zero()) {
            context.request_repaint_after(wait);
            return;
        }
        let (project, path) = (document.project.clone(), document.path.clone());
        self.last_recovery = Some((Instant::now(), project.clone()));
        let folder = self.state.folder().unwrap_or_default();
        let write = move || {
            if let Err(error) = write_recovery(&storage, &project, path.as_deref(), &folder) {
                log::warn!("no recovery copy: {error}");
            }
        };
        if let Err(error) = std::thread::Builder::new()
            .name("recovery".to_owned())
            .spawn(write)
        {
            log::warn!("no recovery copy: {error}");
        }
    }

    fn shortcuts(&self, context: &egui::Context) -> Vec<Command> {
        // The ones with most modifiers first, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
        let mut actions: Vec<Action> = Action::MENU.to_vec();
        actions.sort_by_key(|action| {
            std::cmp::Reverse(action.shortcut().is_some_and(|shortcut| shortcut.modifiers.shift))
        });
        actions
            .into_iter()
            .filter(|action| {
                action
                    .shortcut()
                    .is_some_and(|shortcut| context.input_mut(|input| input.consume_shortcut(&shortcut)))
            })
            .map(Command::Do)
            .collect()
    }
}

impl eframe::App for App {
    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        self.state.receive(context);
        if context.input(|input| input.viewport().close_requested()) && !self.may_close {
            if self.state.is_dirty() {
                context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                self.state.closing = Some(Closing::Window);
            } else {
                self.state.drop_recovery();
            }
        }
        self.keep(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        let mut commands = self.shortcuts(&context);
        commands.extend(dropped(&context).map(Command::Open));
        crate::ui::window_ui(ui, &self.state, &mut self.screens, &mut commands);
        for command in commands {
            let closing_window = self.state.closing == Some(Closing::Window);
            if closing_window && command == Command::Do(Action::CloseWithoutSaving) {
                self.may_close = true;
                self.state.drop_recovery();
            }
            self.state.apply(command, &context);
            context.request_repaint();
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// The first file dropped on the window in this frame.
fn dropped(context: &egui::Context) -> Option<PathBuf> {
    context.input(|input| {
        input
            .raw
            .dropped_files
            .iter()
            .next()
            .map(|file| file.path().to_owned())
    })
}

/// Opens the window, on the start page or on a file. Fails when the system has no display.
pub fn run(file: Option<PathBuf>) -> Result<(), eframe::Error> {
    let home = Home {
        storage: eframe::storage_dir(APP_ID),
        samples: super::find_samples(),
        inline: false,
    };
    let attempt = |renderer| {
        let (home, file) = (home.clone(), file.clone());
        let options = eframe::NativeOptions {
            renderer,
            viewport: egui::ViewportBuilder::default()
                .with_app_id(APP_ID)
                .with_title("Vigie")
                .with_inner_size([1440.0, 900.0])
                .with_min_inner_size([800.0, 560.0]),
            ..Default::default()
        };
        eframe::run_native(
            APP_ID,
            options,
            Box::new(move |creation| Ok(Box::new(App::new(&creation.egui_ctx, home, file)))),
        )
    };
    // OpenGL runs on the oldest machines; where it is missing, the other renderer may have a way.
    attempt(eframe::Renderer::Glow).or_else(|error| {
        log::warn!("no OpenGL window ({error}); trying wgpu");
        attempt(eframe::Renderer::Wgpu)
    })
}
