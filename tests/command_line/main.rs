//! The audit through its file and its commands: the real program, run on files in temporary folders.

mod arguments;
mod arms;
mod compas;
mod counts;
mod create;
mod hostile_data;
mod hostile_formats;
mod hostile_projects;
mod joins;
mod large;
mod lower_first;
mod methods;
mod privacy;
mod process;
mod project_files;
mod rates_chart;
mod reading;
mod recodes;
mod set_ups;
mod sheets;
mod strata;
mod support;
mod twins;
mod verify;
mod windowless;
