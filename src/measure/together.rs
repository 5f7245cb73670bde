//! Comparisons of several measurements made together.

use super::{Measured, Metric};

/// Adjusts the p-values of each metric over the comparisons of all these measurements, and says in each how many they
/// are. People whose group is missing answer no question and are left out, as always.
pub fn adjust_together(of: &mut [&mut Measured]) {
    let Some(methods) = of.first().map(|measured| measured.methods) else {
        return;
    };
    for metric in Metric::ALL {
        let position = metric.position();
        let mut family = Vec::new();
        for measured in of.iter_mut() {
            let groups = measured.groups.iter_mut().filter(|group| !group.missing_group);
            let disparities = groups.filter_map(|group| group.disparities.get_mut(position));
            family.extend(disparities.filter(|disparity| disparity.p_value.is_ok()));
        }
        let p_values: Vec<f64> = family
            .iter()
            .filter_map(|disparity| disparity.p_value.ok())
            .collect();
        let adjusted = methods.adjustment.adjust(&p_values);
        for (disparity, adjusted) in family.into_iter().zip(adjusted) {
            disparity.p_adjusted = Some(adjusted);
        }
        for measured in of.iter_mut() {
            measured.comparisons[position] = p_values.len();
        }
    }
}
