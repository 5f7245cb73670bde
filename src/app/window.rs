//! The window itself: each frame takes in what happened, draws, and applies what was asked.

use std::path::PathBuf;

use super::keeper::Keeper;
use super::pointer::Pointer;
use super::shortcuts::pressed;
use super::state::{Closing, State, Workspace};
use super::{Command, Dialogs, Jobs, Preferences, Recents, Sample, Step};
use crate::project::find_recoveries;

/// The program's name where the system keeps its files.
const APP_ID: &str = "vigie";

/// Where the program keeps things and finds its samples.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// For preferences and recovery copies; `None` keeps nothing.
    pub storage: Option<PathBuf>,
    pub samples: Vec<Sample>,
    /// Work is done on the spot instead of by workers: for tests.
    pub inline: bool,
    /// Bytes of columns beyond which those that an audit does not use are set aside.
    pub room: u64,
}

/// The application: the state, and what the screens remember between two frames.
pub struct App {
    pub state: State,
    pub screens: crate::ui::Screens,
    kept_preferences: Preferences,
    window_title: String,
    pointer: Pointer,
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
            shelf: Default::default(),
            filling_in: None,
            selected: None,
            traced: None,
            notice: None,
            closing: None,
            save_form: false,
            elsewhere: false,
            extras_seen: false,
            overwrite: None,
            reporting: Default::default(),
            exporting: Default::default(),
            keeper: Keeper::new(home.storage.clone(), home.inline),
            recents: Recents::look(&preferences.recent, home.inline, context),
            samples: home.samples,
            storage: home.storage,
            room: home.room,
            jobs: Jobs::new(home.inline),
            dialogs: Dialogs::default(),
        };
        let mut app = App {
            state,
            screens: Default::default(),
            kept_preferences: preferences,
            window_title: String::new(),
            pointer: Pointer::default(),
        };
        if let Some(file) = file {
            app.state.apply(Command::Open(file), context);
        }
        app
    }

    /// Keeps what would be missed: preferences, and a copy of unsaved work.
    fn keep(&mut self, context: &egui::Context) {
        let Some(storage) = &self.state.storage else {
            return;
        };
        if self.kept_preferences != self.state.preferences {
            self.kept_preferences = self.state.preferences.clone();
            self.kept_preferences.write(storage);
        }
        let folder = self.state.folder().unwrap_or_default();
        self.state
            .keeper
            .keep(self.state.document.as_ref(), &folder, context);
    }

    /// Asks about unsaved work before the system closes the window.
    fn answer_closing(&mut self, context: &egui::Context) {
        if !context.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.state.is_dirty() {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            // The question must be seen, even when the window was asked to close from a task bar.
            context.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
            context.send_viewport_cmd(egui::ViewportCommand::Focus);
            self.state.closing = Some(Closing::Window);
            context.request_repaint();
        } else {
            self.state.keeper.discard();
        }
    }

    /// Names the window after the audit, for task bars.
    fn name_window(&mut self, context: &egui::Context) {
        let title = match &self.state.document {
            Some(document) if !document.project.title.is_empty() => {
                format!("{} · Vigie", document.project.title)
            }
            _ => "Vigie".to_owned(),
        };
        if title != self.window_title {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        self.state.receive(context);
        self.answer_closing(context);
        self.keep(context);
        self.name_window(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        let mut commands = pressed(&self.state, &context);
        commands.extend(dropped(&context).map(Command::Open));
        crate::ui::window_ui(ui, &self.state, &mut self.screens, &mut commands);
        for command in commands {
            self.state.apply(command, &context);
            context.request_repaint();
        }
    }

    fn raw_input_hook(&mut self, context: &egui::Context, input: &mut egui::RawInput) {
        self.pointer.follow(context.zoom_factor(), input);
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// The first file dropped on the window in this frame.
fn dropped(context: &egui::Context) -> Option<PathBuf> {
    context.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()))
}

/// Opens the window, on the start page or on a file, in this language rather than the one preferred. Fails when the
/// system has no display.
pub fn run(file: Option<PathBuf>, language: Option<crate::text::Language>) -> Result<(), eframe::Error> {
    let home = Home {
        storage: eframe::storage_dir(APP_ID),
        samples: super::find_samples(),
        inline: false,
        room: crate::data::ROOM,
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
            Box::new(move |creation| {
                let mut app = App::new(&creation.egui_ctx, home, file);
                if let Some(language) = language {
                    // Both, so that a language asked for once is not written down as a preference.
                    app.state.preferences.language = language;
                    app.kept_preferences.language = language;
                }
                Ok(Box::new(app))
            }),
        )
    };
    // OpenGL runs on the oldest machines; where it is missing, the other renderer may have a way.
    attempt(eframe::Renderer::Glow).or_else(|error| {
        log::warn!("no OpenGL window ({error}); trying wgpu");
        // What kept the first from opening is what is wrong: the second may only say that it came second.
        attempt(eframe::Renderer::Wgpu).map_err(|second| {
            log::warn!("no wgpu window either ({second})");
            error
        })
    })
}
