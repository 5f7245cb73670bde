//! Numbers as people read them.

use vigie::tally::Amount;
use vigie::text::{
    Language, count, decimal, p_value, percent, points, range_percent, range_points, range_ratio, ratio,
};

/// In French, a narrow no-break space is written `_` and a no-break space `~` in these tables.
fn french(text: &str) -> String {
    text.replace('_', "\u{202f}").replace('~', "\u{a0}")
}

/// Checks a table of (number, French, English).
fn table<N: Copy + std::fmt::Debug>(write: impl Fn(Language, N) -> String, rows: &[(N, &str, &str)]) {
    for (number, in_french, in_english) in rows {
        assert_eq!(write(Language::French, *number), french(in_french), "{number:?}");
        assert_eq!(
            write(Language::English, *number),
            in_english.replace('~', "\u{a0}"),
            "{number:?}"
        );
    }
}

#[test]
fn people_are_counted_in_groups_of_three_digits() {
    table(
        |language, number| count(language, Amount::exact(number)),
        &[
            (0.0, "0", "0"),
            (999.0, "999", "999"),
            (1795.0, "1_795", "1,795"),
            (17_000_000.0, "17_000_000", "17,000,000"),
            (1234.5, "1_234,5", "1,234.5"),
        ],
    );
}

#[test]
fn counts_within_bounds_are_a_range() {
    table(
        |language, (low, high)| count(language, Amount { low, high }),
        &[
            ((1.0, 9.0), "1–9", "1–9"),
            ((990.0, 1010.0), "990–1_010", "990–1,010"),
        ],
    );
}

#[test]
fn percentages_have_one_decimal_and_small_ones_two_digits() {
    table(
        percent,
        &[
            (0.448_467, "44,8~%", "44.8%"),
            (1.0, "100,0~%", "100.0%"),
            (0.0, "0,0~%", "0.0%"),
            (0.01, "1,0~%", "1.0%"),
            (0.0004, "0,04~%", "0.04%"),
            (0.004_16, "0,42~%", "0.42%"),
            (0.000_041_2, "0,0041~%", "0.0041%"),
            (0.005, "0,5~%", "0.5%"),
            (0.009_99, "1,0~%", "1.0%"),
            (1e-9, "<~0,0001~%", "<~0.0001%"),
        ],
    );
}

#[test]
fn a_share_that_is_not_everybody_never_reads_as_everybody() {
    table(
        percent,
        &[
            (0.9996, "99,96~%", "99.96%"),
            (0.999_999, "99,9999~%", "99.9999%"),
        ],
    );
}

#[test]
fn points_have_a_sign_and_agree_with_their_number() {
    table(
        points,
        &[
            (0.214, "+21,4 points", "+21.4 points"),
            (-0.031, "−3,1 points", "−3.1 points"),
            (0.01, "+1,0 point", "+1.0 points"),
            (0.0199, "+2,0 points", "+2.0 points"),
            (-0.015, "−1,5 point", "−1.5 points"),
            (0.0004, "+0,04 point", "+0.04 points"),
            (-0.0004, "−0,04 point", "−0.04 points"),
            (0.0, "0,0 point", "0.0 points"),
            (-0.0, "0,0 point", "0.0 points"),
        ],
    );
}

#[test]
fn ratios_have_two_decimals_and_tiny_ones_two_digits() {
    table(
        ratio,
        &[
            (1.912, "1,91", "1.91"),
            (0.0042, "0,0042", "0.0042"),
            (1234.5, "1_234,50", "1,234.50"),
            (0.0, "0,00", "0.00"),
        ],
    );
}

#[test]
fn p_values_under_one_in_a_thousand_are_said_to_be_under() {
    table(
        p_value,
        &[
            (2.1e-37, "<~0,001", "<~0.001"),
            (0.0123, "0,012", "0.012"),
            (1.0, "1,000", "1.000"),
        ],
    );
}

#[test]
fn plain_numbers_keep_the_decimals_they_need() {
    table(
        decimal,
        &[
            (5.0, "5", "5"),
            (100.0, "100", "100"),
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (-1234.25, "−1_234,25", "−1,234.25"),
            (0.1 + 0.2, "0,3", "0.3"),
            (1e-7, "1e−7", "1e−7"),
            (1.5e20, "1,5e20", "1.5e20"),
            (1e-6, "0,000001", "0.000001"),
        ],
    );
}

#[test]
fn ranges_say_their_unit_once() {
    table(range_percent, &[((0.4256, 0.4716), "42,6–47,2~%", "42.6–47.2%")]);
    table(
        range_points,
        &[
            ((0.1821, 0.245), "+18,2 à +24,5 points", "+18.2 to +24.5 points"),
            ((-0.03, 0.011), "−3,0 à +1,1 point", "−3.0 to +1.1 points"),
        ],
    );
    table(range_ratio, &[((1.7212, 2.1241), "1,72–2,12", "1.72–2.12")]);
}

#[test]
fn what_is_not_a_number_is_a_dash() {
    for write in [percent, points, ratio, decimal] {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(
                write(Language::French, number).contains('—'),
                "{}",
                write(Language::French, number)
            );
        }
    }
}
