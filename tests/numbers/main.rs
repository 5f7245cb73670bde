//! Every number against something independent: published tables, other packages, brute force.

mod bounds;
mod compas;
mod cuts;
mod fairlearn;
mod groupings;
mod intervals;
mod recodes;
mod rows;
mod support;
mod totals;
mod weights;
