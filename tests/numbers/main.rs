//! Every number against something independent: published tables, other packages, brute force.

mod adjusted;
mod arms;
mod bounds;
mod compas;
mod composites;
mod counted;
mod coverage;
mod cuts;
mod direction;
mod fairlearn;
mod groupings;
mod intervals;
mod lower_first;
mod missing_groups;
mod recodes;
mod rows;
mod stages;
mod strata;
mod support;
mod totals;
mod weights;
