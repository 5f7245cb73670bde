//! The one place where commands change the state.

use egui::Context;

use super::choosing::SHOWN_OPTION;
use super::command::{Action, Command, Edit, Show};
use super::jobs::Purpose;
use super::state::{Closing, Document, Notice, State};
use super::{Step, now};
use crate::data::{Asked, Error, Source};
use crate::project::{DecisionRule, Finding, Project, Setup};

impl State {
    /// Does what a widget asked for.
    pub fn apply(&mut self, command: Command, context: &Context) {
        match command {
            Command::Do(action) => self.act(action, context),
            Command::Edit(edit) => self.edit(edit),
            Command::Show(show) => self.show(show),
            Command::NoteAnew { number, place } => self.note_anew(number, place, context),
            Command::Open(_) | Command::OpenCopy(_) | Command::OpenSample(_) | Command::Recover(_)
                if self.is_dirty() =>
            {
                self.closing = Some(Closing::Open(Box::new(command)));
            }
            Command::Open(path) => self.open(&path, context),
            Command::OpenCopy(path) => self.open_copy(path, context),
            Command::OpenSample(name) => self.open_sample(&name, context),
            Command::ReadAs(format) => self.read_as(format, context),
            Command::BringBack(column) => self.bring_back(column),
            Command::Need(column) => self.need(column),
            Command::ReadColumn { column, read_as } => self.change("undo-read-column", false, |project| {
                project.data.decide(column, read_as);
            }),
            Command::ReadSheet { sheet, before } => self.read_sheet(sheet, before, context),
            Command::Unpivot(how) => self.unpivot(how, context),
            Command::OpenOutputs(path) => self.open_outputs(&path, context),
            Command::ReadOutputsAs(format) => self.read_outputs_as(format, context),
            Command::ReadOutputsColumn { column, read_as } => {
                self.read_outputs_column(column, read_as, context);
            }
            Command::ReadOutputsSheet(sheet) => {
                let sheet = Some(sheet);
                self.read_outputs(
                    Asked {
                        sheet,
                        ..Asked::default()
                    },
                    context,
                );
            }
            Command::Diagnose(joining) => self.diagnose(joining, context),
            Command::NamePending(name) => self.name_pending(name),
            Command::ChangeJoin(place) => self.change_join(place, context),
            Command::Relocate { path, source } => self.relocate(&path, source, context),
            Command::SaveTo { path, overwrite } => self.save_to(&path, overwrite, context),
            Command::AskReport(options) => self.ask_report(*options),
            Command::OpenPin(place) => self.open_pin(place),
            Command::ExportChart(form) => self.exporting.form = Some(form),
            Command::SaveChart { path, overwrite } => self.save_chart(&path, overwrite),
            Command::ReportAs(form) => self.reporting.written_as = form,
            Command::SaveReport { path, overwrite } => self.save_report(&path, overwrite),
            Command::Browse(purpose) => self.browse(purpose, context),
            Command::Recover(index) => self.recover(index),
            Command::ForgetRecovery(index) => self.forget_recovery(index),
            Command::ForgetRecent(path) => self.preferences.forget(&path),
            Command::Language(language) => self.preferences.language = language,
            Command::Theme(theme) => self.preferences.theme = theme,
            Command::Zoom(zoom) => self.preferences.zoom = zoom.clamp(0.8, 2.0),
        }
        self.reconcile(context);
    }

    /// Whether closing would lose work.
    pub fn is_dirty(&self) -> bool {
        self.document.as_ref().is_some_and(Document::is_dirty)
    }

    fn act(&mut self, action: Action, context: &Context) {
        if !action.enabled(self) {
            return;
        }
        match action {
            Action::OpenFile => self.browse(Purpose::Open, context),
            Action::AddOutputs => self.browse(Purpose::Outputs, context),
            Action::Save => match self.document.as_ref().and_then(|document| document.path.clone()) {
                Some(path) => self.save_to(&path, true, context),
                None => self.save_form = true,
            },
            Action::SaveAs => self.save_form = true,
            Action::SaveElsewhere => {
                self.notice = None;
                (self.save_form, self.elsewhere) = (true, true);
            }
            Action::BringTogether => self.bring_together(context),
            Action::ReplaceUnderneath => self.replace_underneath(context),
            Action::OpenCopy => {
                if let Some(Notice::Held(path)) = self.notice.take() {
                    self.apply(Command::OpenCopy(path), context);
                }
            }
            Action::DismissExtras => self.extras_seen = true,
            Action::SaveReport => self.reporting.form = true,
            Action::CloseAudit => self.close(Closing::Audit, context),
            Action::Quit => self.close(Closing::Window, context),
            Action::Undo => self.travel(|document| document.history.undo(document.project.clone())),
            Action::Redo => self.travel(|document| document.history.redo(document.project.clone())),
            Action::Join => self.join(context),
            Action::DropPendingOutputs => self.pending = None,
            Action::AcceptChangedData => self.accept_changed_data(context),
            Action::Cancel => self.stop_job(),
            Action::ZoomIn => self.preferences.zoom = (self.preferences.zoom + 0.1).min(2.0),
            Action::ZoomOut => self.preferences.zoom = (self.preferences.zoom - 0.1).max(0.8),
            Action::CloseWithoutSaving => self.finish_closing(context),
            Action::SaveAndClose => self.act(Action::Save, context),
            Action::StayOpen => self.closing = None,
            Action::DismissNotice => {
                self.notice = None;
                self.overwrite = None;
                (self.save_form, self.elsewhere) = (false, false);
                self.reporting.form = false;
                self.exporting.form = None;
            }
        }
    }

    fn stop_job(&mut self) {
        let Some(job) = self.jobs.running().map(|running| running.label) else {
            return;
        };
        self.jobs.cancel();
        self.give_up(job, Error::Cancelled);
    }

    /// Changes the audit, remembering how it was under the text id `label`.
    pub(super) fn change(&mut self, label: &'static str, continues: bool, change: impl FnOnce(&mut Project)) {
        let Some(document) = &mut self.document else {
            return;
        };
        let before = document.project.clone();
        change(&mut document.project);
        if document.project != before {
            document.history.remember(label, before, continues);
        }
    }

    fn travel(&mut self, step: impl FnOnce(&mut Document) -> Option<(&'static str, Project)>) {
        let Some(document) = &mut self.document else {
            return;
        };
        let now = document.project.clone();
        let Some((label, mut project)) = step(document) else {
            return;
        };
        // What is looked at, and where the files are, is not undone; but what an option showed is.
        if label != SHOWN_OPTION {
            project.view.clone_from(&now.view);
            fit_view(&mut project, &now.setup);
        }
        for source in project.sources_mut() {
            keep_place(source, &now);
        }
        // A number once given is never given again, even when its finding is undone.
        project.next_finding = project.next_finding.max(now.next_finding);
        project.next = project.next.beyond(now.next);
        document.project = project;
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Setup {
                setup,
                label,
                continues,
            } => self.change(label, continues, |project| {
                let before = std::mem::replace(&mut project.setup, *setup);
                mark_rule(project, &before);
                fit_view(project, &before);
            }),
            Edit::Pin(name) => self.pin(name),
            Edit::RenamePin { place, name } => self.change("undo-rename-pin", false, |project| {
                if let Some(pin) = project.pins.get_mut(place) {
                    pin.name = name;
                }
            }),
            Edit::Unpin(place) => self.change("undo-unpin", false, |project| {
                if place < project.pins.len() {
                    project.pins.remove(place);
                }
            }),
            Edit::Title(title) => self.change("undo-title", true, |project| project.title = title),
            Edit::Notes(notes) => self.change("undo-notes", true, |project| project.notes = notes),
            Edit::Card { line, words } => self.change("undo-card", true, |project| {
                *project.card.line_mut(line) = words;
            }),
            Edit::Release { column, reason } => self.change("undo-privacy-show", false, |project| {
                project.quarantine.release(&column, &reason);
            }),
            Edit::SetApart(column) => self.change("undo-privacy-hide", false, |project| {
                // What the audit rests on cannot be hidden from it.
                if !project.columns_used().contains(&column) {
                    project.quarantine.set_apart(&column);
                }
            }),
            Edit::RemoveOutputs(place) => self.change("undo-remove-outputs", false, |project| {
                if place < project.outputs.len() {
                    project.outputs.remove(place);
                }
            }),
            Edit::AddFinding {
                group,
                text,
                generated,
                severity,
                status,
                claim,
            } => {
                let Some((evidence, now)) = self.freeze(&group) else {
                    return;
                };
                self.change("undo-add-finding", false, |project| {
                    let number = project.next_finding;
                    project.next_finding += 1;
                    project.findings.push(Finding {
                        number,
                        text,
                        generated,
                        severity,
                        status,
                        created: now.clone(),
                        modified: now,
                        claim: *claim,
                        history: Vec::new(),
                        evidence,
                        further: Vec::new(),
                    });
                });
            }
            Edit::AddView { number, group } => {
                if let Some((evidence, now)) = self.freeze(&group) {
                    self.change_finding("undo-add-view", number, |finding| finding.add_view(evidence, now));
                }
            }
            Edit::RemoveView { number, place } => {
                self.change_finding("undo-remove-view", number, |finding| {
                    finding.remove_view(place, now());
                });
            }
            Edit::EditFinding {
                number,
                text,
                severity,
                status,
                claim,
            } => self.change_finding("undo-edit-finding", number, |finding| {
                finding.rewrite(text, severity, status, *claim, now());
            }),
            Edit::Settle { place, take_other } => self.change("undo-settle", false, |project| {
                let before = project.setup.clone();
                project.settle(place, take_other);
                fit_view(project, &before);
            }),
            Edit::Choice(edit) => self.edit_choice(edit),
            Edit::Talk(edit) => self.edit_talk(edit),
            Edit::Annotate(edit) => self.edit_annotation(edit),
            Edit::DeleteFinding(number) => self.change("undo-delete-finding", false, |project| {
                project.delete_finding(number);
            }),
        }
    }

    fn show(&mut self, show: Show) {
        if let Show::Step(step) = show {
            if self.why_not(step).is_none() {
                self.step = step;
            }
            return;
        }
        if let Show::Number(traced) = show {
            self.traced = traced;
            return;
        }
        // What is asked about is a number of what was looked at.
        self.traced = None;
        if let Show::Group(group) = show {
            self.selected = group;
            return;
        }
        match show {
            Show::Shelf(shelf) => self.shelf = shelf,
            Show::FilledIn => self.filling_in = None,
            _ => {}
        }
        let Some(document) = &mut self.document else {
            return;
        };
        let project = &mut document.project;
        match show {
            Show::Step(_) | Show::Group(_) | Show::Shelf(_) | Show::FilledIn | Show::Number(_) => {}
            Show::Kind(kind) => project.view.kind = kind,
            Show::RatioLines(lines) => project.view.ratio_lines = lines,
            Show::Metric(metric) => project.view.metric = metric,
            Show::Grouping(index) if index < project.setup.groupings.len() => {
                project.view.grouping = index;
                self.selected = None;
            }
            Show::Grouping(_) => {}
            Show::Order(order) => project.view.order = order,
            Show::Along(along) => project.view.along = along,
            Show::Mark(rule) => project.view.marked = rule,
            Show::Stratum(stratum) => project.view.stratum = stratum,
            Show::View { number, place } => {
                let finding = project.findings.iter().find(|finding| finding.number == number);
                let Some(evidence) = finding.and_then(|finding| finding.views().nth(place)) else {
                    return;
                };
                let attributes = &evidence.grouping.attributes;
                let place = project
                    .setup
                    .groupings
                    .iter()
                    .position(|grouping| grouping.attributes == *attributes);
                let Some(place) = place else { return };
                project.view.grouping = place;
                project.view.metric = evidence.metric;
                project.view.stratum = evidence.stratum.as_ref().map(|(_, level)| level.clone());
                self.selected = Some(evidence.group.clone());
                if self.workspace.evaluation.is_some() {
                    self.step = Step::Disparities;
                }
            }
        }
    }
}

/// Keeps the view on what it showed, when the set-up under it changed from `before`.
pub(super) fn fit_view(project: &mut Project, before: &Setup) {
    let groupings = &project.setup.groupings;
    let shown = before
        .groupings
        .get(project.view.grouping)
        .map(|grouping| &grouping.attributes);
    let place = groupings
        .iter()
        .position(|grouping| Some(&grouping.attributes) == shown);
    project.view.grouping =
        place.unwrap_or_else(|| project.view.grouping.min(groupings.len().saturating_sub(1)));
    if project.setup.stratum != before.stratum {
        project.view.stratum = None;
    }
    project.view.fit_metric(&project.setup);
}

/// Marks the rule in force when its cut is moved for the first time, so that others are compared with it.
fn mark_rule(project: &mut Project, before: &Setup) {
    let same_score = |rule: &DecisionRule| match (rule, &project.setup.decision) {
        (
            DecisionRule::Score { column, first, .. },
            Some(DecisionRule::Score {
                column: same,
                first: order,
                ..
            }),
        ) => column == same && first == order,
        _ => false,
    };
    let moved = before.decision != project.setup.decision;
    let marked = project.view.marked.as_ref().is_some_and(same_score);
    if moved && !marked {
        project.view.marked = before.decision.clone().filter(same_score);
    }
}

/// Keeps where a file is, when the audit still has it.
pub(super) fn keep_place(source: &mut Source, now: &Project) {
    if let Some(same) = now.sources().find(|same| same.sha256 == source.sha256) {
        source.path.clone_from(&same.path);
    }
}
