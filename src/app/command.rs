//! Every command of the window. A widget never changes the audit: it emits a [`Command`].

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{AnnotationEdit, ChoiceEdit, Notice, Purpose, Shelf, State, TalkEdit};
use crate::chart::{Along, Order};
use crate::data::{Format, Joining, ReadAs, Unpivot};
use crate::measure::Metric;
use crate::project::{CardLine, Claim, DecisionRule, RatioLine, Setup, Severity, Status, Traced, ViewKind};
use crate::report::{ChartForm, Form, Options};
use crate::tally::GroupKey;
use crate::text::Language;

/// What a widget asks for. Applied in one place, `apply`.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something from a menu, a button or the keyboard, without more to say.
    Do(Action),
    /// A change of the audit. Undoable.
    Edit(Edit),
    /// A change of what is looked at. Not undoable, saved with the audit.
    Show(Show),
    /// Notes a view of a finding anew, with the audit as it is now, by its place among those that it rests on.
    NoteAnew {
        number: u32,
        place: usize,
    },
    /// Opens a dataset or a project, by its content.
    Open(PathBuf),
    /// Opens an audit that another window has, as a copy that is saved elsewhere.
    OpenCopy(PathBuf),
    /// Opens a sample project by its folder name.
    OpenSample(String),
    /// Reads the dataset again in another way (encoding, delimiter, decimal separator).
    ReadAs(Format),
    /// Reads a column of the dataset as this, or again as its cells show.
    ReadColumn {
        column: String,
        read_as: Option<ReadAs>,
    },
    /// Reads a column that was set aside when the dataset was read.
    BringBack(String),
    /// Reads a column that was set aside, for the set-up's screen to show what it holds.
    Need(String),
    /// Reads a sheet of the workbook, from under the header that stands after `before` rows; `None` finds it.
    ReadSheet {
        sheet: String,
        before: Option<u64>,
    },
    /// Turns groups that stand in columns into rows; `None` puts them back.
    Unpivot(Option<Unpivot>),
    /// Opens the model's outputs, to be joined.
    OpenOutputs(PathBuf),
    /// Reads the pending outputs again in another way.
    ReadOutputsAs(Format),
    /// Reads a column of the pending outputs as this, or again as its cells show.
    ReadOutputsColumn {
        column: String,
        read_as: Option<ReadAs>,
    },
    /// Reads another sheet of the pending outputs' workbook.
    ReadOutputsSheet(String),
    /// Looks at what joining the pending outputs so would do.
    Diagnose(Joining),
    /// What the pending outputs are called.
    NamePending(String),
    /// Opens joined outputs again, by their place, to change how they are joined.
    ChangeJoin(usize),
    /// Looks for a source at another place; `source` is its own: the data, then the outputs.
    Relocate {
        path: PathBuf,
        source: usize,
    },
    /// Saves the audit there.
    SaveTo {
        path: PathBuf,
        overwrite: bool,
    },
    /// Asks for the report in another way: its language, its sections, what is kept back.
    AskReport(Box<Options>),
    /// Proposes to write the report in another form.
    ReportAs(Form),
    /// Writes the report that is on the screen.
    SaveReport {
        path: PathBuf,
        overwrite: bool,
    },
    /// Looks at a pinned view again, by its place.
    OpenPin(usize),
    /// Asks where to write the view that is on the screen, as this.
    ExportChart(ChartForm),
    /// Writes the view that is on the screen.
    SaveChart {
        path: PathBuf,
        overwrite: bool,
    },
    /// Opens the system's file dialog.
    Browse(Purpose),
    /// Takes up a recovery copy, by its place in [`State::recoveries`].
    Recover(usize),
    ForgetRecovery(usize),
    /// Takes a path off the recent list.
    ForgetRecent(PathBuf),
    Language(Language),
    Theme(Theme),
    /// Text size, from 0.8 to 2.0.
    Zoom(f32),
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    /// High contrast and large type, for a room.
    Projector,
}

impl Theme {
    /// All themes, in the order of the menu.
    pub const ALL: [Theme; 4] = [Theme::System, Theme::Light, Theme::Dark, Theme::Projector];
}

/// A change of the audit.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The whole set-up, changed. `label` is the text id that names the change in the undo menu; with `continues`
    /// it belongs to the same gesture as the change before it (a slider being dragged) and to the same undo step.
    Setup {
        setup: Box<Setup>,
        label: &'static str,
        continues: bool,
    },
    Title(String),
    Notes(String),
    /// A line of the front page.
    Card {
        line: CardLine,
        words: String,
    },
    /// Shows a column that is set apart, for this reason.
    Release {
        column: String,
        reason: String,
    },
    /// Sets a column apart: it is neither shown nor written.
    SetApart(String),
    /// Keeps the view on the screen under this name.
    Pin(String),
    RenamePin {
        place: usize,
        name: String,
    },
    Unpin(usize),
    /// Takes joined outputs out of the audit, by their place.
    RemoveOutputs(usize),
    /// Notes a finding from what is on the screen: the view's metric, this group.
    AddFinding {
        group: GroupKey,
        text: String,
        /// The sentence that the program wrote of it.
        generated: String,
        severity: Severity,
        status: Status,
        claim: Box<Claim>,
    },
    EditFinding {
        number: u32,
        text: String,
        severity: Severity,
        status: Status,
        claim: Box<Claim>,
    },
    DeleteFinding(u32),
    Choice(ChoiceEdit),
    Talk(TalkEdit),
    Annotate(AnnotationEdit),
    /// Adds what is on the screen of this group to what a finding rests on.
    AddView {
        number: u32,
        group: GroupKey,
    },
    /// Takes a view away from a finding, by its place among those that it rests on.
    RemoveView {
        number: u32,
        place: usize,
    },
    /// Settles what two people changed differently, by its place: the other version, or what stands.
    Settle {
        place: usize,
        take_other: bool,
    },
}

/// A change of what is looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Show {
    Step(Step),
    /// Looks at the groups in another way.
    Kind(ViewKind),
    /// Holds impact ratios against these lines.
    RatioLines(Vec<RatioLine>),
    /// Selects a group everywhere; `None` clears.
    Group(Option<GroupKey>),
    /// How a number came about, in the place of the evidence; `None` goes back to this.
    Number(Option<Traced>),
    Metric(Metric),
    /// Index into the set-up's groupings.
    Grouping(usize),
    Order(Order),
    /// What the cut is moved along in the view of thresholds.
    Along(Along),
    /// The rule that others are compared with there.
    Mark(Option<DecisionRule>),
    Stratum(Option<Option<String>>),
    /// Findings or choices, of the step that has both.
    Shelf(Shelf),
    /// The choice begun last is filled in, or left as it is.
    FilledIn,
    /// Goes to a view that a finding was noted from, by its place among those that it rests on.
    View {
        number: u32,
        place: usize,
    },
}

/// The path of an audit, as on the left rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Step {
    #[default]
    Data,
    Setup,
    Disparities,
    Findings,
    Report,
}

impl Step {
    /// All steps, from the top.
    pub const ALL: [Step; 5] = [
        Step::Data,
        Step::Setup,
        Step::Disparities,
        Step::Findings,
        Step::Report,
    ];

    /// Text id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Step::Data => "step-data",
            Step::Setup => "step-setup",
            Step::Disparities => "step-disparities",
            Step::Findings => "step-findings",
            Step::Report => "step-report",
        }
    }

    /// Its keys: the number of its place on the rail.
    pub fn shortcut(self) -> KeyboardShortcut {
        let key = match self {
            Step::Data => Key::Num1,
            Step::Setup => Key::Num2,
            Step::Disparities => Key::Num3,
            Step::Findings => Key::Num4,
            Step::Report => Key::Num5,
        };
        KeyboardShortcut::new(Modifiers::COMMAND, key)
    }
}

/// A command that needs nothing more said. The registry of menus, buttons and shortcuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    OpenFile,
    AddOutputs,
    Save,
    SaveAs,
    /// Asks where to save a copy, when the audit's own place will not do.
    SaveElsewhere,
    /// Answers to "somebody else saved this audit": makes one of both, or saves over theirs.
    BringTogether,
    ReplaceUnderneath,
    /// Opens a copy of the audit that another window has.
    OpenCopy,
    /// Takes away the strip that names what is not understood in the file.
    DismissExtras,
    /// Asks where to write the report that is on the screen.
    SaveReport,
    /// Back to the start page; asks first when work is unsaved.
    CloseAudit,
    Undo,
    Redo,
    /// Joins the pending outputs.
    Join,
    /// Forgets the pending outputs.
    DropPendingOutputs,
    /// Audits the files as they are now: their new fingerprints replace the audited ones. Findings keep their
    /// frozen numbers and stay marked when these no longer hold.
    AcceptChangedData,
    /// Stops the running job.
    Cancel,
    ZoomIn,
    ZoomOut,
    Quit,
    /// Answers to "save before closing?".
    CloseWithoutSaving,
    SaveAndClose,
    StayOpen,
    /// Closes the message or form shown over the window.
    DismissNotice,
}

impl Action {
    /// The actions that menus show, in their order.
    pub const MENU: [Action; 10] = [
        Action::OpenFile,
        Action::AddOutputs,
        Action::Save,
        Action::SaveAs,
        Action::CloseAudit,
        Action::Undo,
        Action::Redo,
        Action::ZoomIn,
        Action::ZoomOut,
        Action::Quit,
    ];

    /// Text id of its name; its tooltip is the same id with `-tip`.
    pub fn text_id(self) -> &'static str {
        match self {
            Action::OpenFile => "command-open",
            Action::AddOutputs => "command-add-outputs",
            Action::Save => "command-save",
            Action::SaveAs => "command-save-as",
            Action::SaveElsewhere => "command-save-elsewhere",
            Action::BringTogether => "command-bring-together",
            Action::ReplaceUnderneath => "command-replace-underneath",
            Action::OpenCopy => "command-open-copy",
            Action::DismissExtras => "command-dismiss-extras",
            Action::SaveReport => "command-save-report",
            Action::CloseAudit => "command-close",
            Action::Undo => "command-undo",
            Action::Redo => "command-redo",
            Action::Join => "command-join",
            Action::DropPendingOutputs => "command-drop-outputs",
            Action::AcceptChangedData => "command-accept-data",
            Action::Cancel => "command-cancel",
            Action::ZoomIn => "command-zoom-in",
            Action::ZoomOut => "command-zoom-out",
            Action::Quit => "command-quit",
            Action::CloseWithoutSaving => "command-close-without-saving",
            Action::SaveAndClose => "command-save-and-close",
            Action::StayOpen => "command-stay-open",
            Action::DismissNotice => "command-dismiss",
        }
    }

    /// Its keys, the same on every keyboard layout.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Action::OpenFile => (Modifiers::COMMAND, Key::O),
            Action::Save => (Modifiers::COMMAND, Key::S),
            Action::SaveAs => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S),
            Action::CloseAudit => (Modifiers::COMMAND, Key::W),
            Action::Undo => (Modifiers::COMMAND, Key::Z),
            Action::Redo => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z),
            Action::ZoomIn => (Modifiers::COMMAND, Key::Plus),
            Action::ZoomOut => (Modifiers::COMMAND, Key::Minus),
            Action::Quit => (Modifiers::COMMAND, Key::Q),
            Action::AddOutputs
            | Action::SaveElsewhere
            | Action::BringTogether
            | Action::ReplaceUnderneath
            | Action::OpenCopy
            | Action::DismissExtras
            | Action::SaveReport
            | Action::Join
            | Action::DropPendingOutputs
            | Action::AcceptChangedData
            | Action::Cancel
            | Action::CloseWithoutSaving
            | Action::SaveAndClose
            | Action::StayOpen
            | Action::DismissNotice => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Whether it can be done now.
    pub fn enabled(self, state: &State) -> bool {
        let document = state.document.as_ref();
        match self {
            Action::OpenFile | Action::ZoomIn | Action::ZoomOut | Action::Quit | Action::DismissNotice => {
                true
            }
            Action::Save | Action::SaveAs | Action::SaveElsewhere | Action::CloseAudit => document.is_some(),
            Action::BringTogether | Action::ReplaceUnderneath => {
                matches!(state.notice, Some(Notice::Underneath { .. }))
            }
            Action::OpenCopy => matches!(state.notice, Some(Notice::Held(_))),
            Action::DismissExtras => document.is_some_and(|d| !d.project.extras.is_empty()),
            Action::SaveReport => state.report().is_some(),
            Action::AddOutputs => document.is_some() && state.pending.is_none(),
            Action::Undo => document.is_some_and(|d| d.history.undo_label().is_some()),
            Action::Redo => document.is_some_and(|d| d.history.redo_label().is_some()),
            Action::Join => state.pending.as_ref().is_some_and(|p| p.can_join()),
            Action::DropPendingOutputs => state.pending.is_some(),
            Action::AcceptChangedData => state.data_changed(),
            Action::Cancel => state.jobs.running().is_some(),
            Action::CloseWithoutSaving | Action::SaveAndClose | Action::StayOpen => state.closing.is_some(),
        }
    }
}
