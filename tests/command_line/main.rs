//! The audit through its file and its commands: the real program, run on files in temporary folders.

mod arguments;
mod compas;
mod counts;
mod create;
mod hostile_data;
mod hostile_projects;
mod joins;
mod project_files;
mod rates_chart;
mod recodes;
mod set_ups;
mod support;
mod verify;
mod windowless;
