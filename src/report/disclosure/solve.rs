//! Whether numbers that are not shown can be worked out from those that are.

/// An equation between numbers that are not shown: each by its place, with its sign. What is shown is known, whatever
/// it is, and plays no part in what can be worked out.
pub(super) type Equation = Vec<(usize, f64)>;

/// Which of `unknowns` numbers the equations determine, by Gauss and Jordan's elimination: those that end alone in a
/// row. The coefficients are whole and small, so what should be zero is.
pub(super) fn determined(unknowns: usize, equations: &[Equation]) -> Vec<bool> {
    let mut rows: Vec<Vec<f64>> = equations
        .iter()
        .filter(|equation| !equation.is_empty())
        .map(|equation| {
            let mut row = vec![0.0; unknowns];
            for (place, sign) in equation {
                row[*place] += sign;
            }
            row
        })
        .collect();
    let mut done = 0;
    for column in 0..unknowns {
        let largest =
            (done..rows.len()).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()));
        let Some(pivot) = largest.filter(|row| !is_zero(rows[*row][column])) else {
            continue;
        };
        rows.swap(done, pivot);
        let scale = rows[done][column];
        rows[done].iter_mut().for_each(|value| *value /= scale);
        let pivot = rows[done].clone();
        for (index, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if index != done && !is_zero(factor) {
                for (value, own) in row.iter_mut().zip(&pivot) {
                    *value -= factor * own;
                }
            }
        }
        done += 1;
    }
    let mut found = vec![false; unknowns];
    for row in &rows[..done] {
        let mut held = row.iter().enumerate().filter(|(_, value)| !is_zero(**value));
        if let (Some((place, _)), None) = (held.next(), held.next()) {
            found[place] = true;
        }
    }
    found
}

fn is_zero(value: f64) -> bool {
    value.abs() < 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_between_two_rings_is_worked_out_although_no_single_sum_gives_it() {
        // Rows and columns of a table, two or three unknowns in each: 0-3 and 5-8 go round, 4 joins them.
        let sum = |places: &[usize]| places.iter().map(|place| (*place, 1.0)).collect::<Equation>();
        let equations = [
            sum(&[0, 1]),
            sum(&[2, 3, 4]),
            sum(&[5, 6]),
            sum(&[7, 8]),
            sum(&[0, 2]),
            sum(&[1, 3]),
            sum(&[4, 5, 7]),
            sum(&[6, 8]),
        ];
        let found = determined(9, &equations);
        assert_eq!(
            found,
            [false, false, false, false, true, false, false, false, false]
        );
    }
}
