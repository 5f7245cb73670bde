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
mod entropy;
mod fairlearn;
mod groupings;
mod intervals;
mod lower_first;
mod missing_groups;
mod recodes;
mod resampling;
mod rows;
mod scores;
mod stages;
mod strata;
mod summaries;
mod support;
mod together;
mod totals;
mod weights;
