//! Numbers that carry their own proof.

/// The French social security number: 13 characters and, mostly, the two digits of its key.
pub(super) fn is_french_number(cell: &str) -> bool {
    let compact: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '.' && *letter != '-')
        .collect();
    if !matches!(compact.len(), 13 | 15) || !compact.is_ascii() {
        return false;
    }
    // Corsica's two departments count as 19 and 18.
    let counted = match compact[5..7].to_ascii_uppercase().as_str() {
        "2A" => format!("{}19{}", &compact[..5], &compact[7..]),
        "2B" => format!("{}18{}", &compact[..5], &compact[7..]),
        _ => compact,
    };
    let digits = |from: usize, to: usize| counted.get(from..to)?.parse::<u64>().ok();
    let (Some(number), Some(month)) = (digits(0, 13), digits(3, 5)) else {
        return false;
    };
    let sex = matches!(counted.as_bytes()[0], b'1'..=b'4' | b'7' | b'8');
    // Months beyond the twelfth stand for births whose month is not known: rare, and believed with the key only.
    match counted.len() {
        13 => sex && matches!(month, 1..=12),
        _ => {
            let month = matches!(month, 1..=12 | 20 | 30..=42 | 50..=99);
            sex && month && digits(13, 15) == Some(97 - number % 97)
        }
    }
}

/// The United States' social security number as it is written.
pub(super) fn is_other_number(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [3, 2, 4] && parts.concat().bytes().all(|byte| byte.is_ascii_digit())
}

/// An international bank account number, whose remainder by 97 is one.
pub(super) fn is_iban(cell: &str) -> bool {
    let compact: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let shaped = (15..=34).contains(&compact.len())
        && compact.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && compact.as_bytes()[..2].iter().all(u8::is_ascii_uppercase)
        && compact.as_bytes()[2..4].iter().all(u8::is_ascii_digit);
    if !shaped {
        return false;
    }
    let turned = compact[4..].chars().chain(compact[..4].chars());
    let remainder = turned
        .filter_map(|letter| letter.to_digit(36))
        .fold(0, |left, value| {
            let scale = if value < 10 { 10 } else { 100 };
            (left * scale + value) % 97
        });
    remainder == 1
}

/// The 16 digits of a payment card, whose last proves the others (Luhn's formula).
pub(super) fn is_card(cell: &str) -> bool {
    let digits: Vec<u32> = cell.chars().filter_map(|letter| letter.to_digit(10)).collect();
    let spelled = { cell.chars() }.all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '-'));
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let sum = digits.chunks(2).map(|pair| match pair {
        [first, second] => doubled(*first) + second,
        _ => 0,
    });
    spelled && digits.len() == 16 && matches!(digits[0], 3..=6) && sum.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_number_with_its_key_is_known_and_one_digit_changed_gives_it_away(
            sex in 1..=2_u64,
            year in 0..100_u64,
            month in 1..=12_u64,
            rest in 100_000_u64..96_000_000,
            place in 0..13_usize,
            shift in 1..=9_u8,
        ) {
            let number = ((sex * 100 + year) * 100 + month) * 100_000_000 + rest;
            let written = format!("{number:013}{:02}", 97 - number % 97);
            prop_assert!(is_french_number(&written), "{written}");
            let mut changed = written.into_bytes();
            changed[place] = b'0' + (changed[place] - b'0' + shift) % 10;
            let changed = String::from_utf8(changed).unwrap();
            prop_assert!(!is_french_number(&changed), "{changed}");
        }
    }

    #[test]
    fn a_key_that_does_not_fit_gives_a_number_away() {
        // Published examples of the administration and of banks.
        assert!(is_french_number("2 55 08 14 168 025 38"));
        assert!(is_french_number("255081416802538"));
        assert!(!is_french_number("255081416802539"));
        assert!(is_french_number("2550814168025"));
        assert!(!is_french_number("9550814168025") && !is_french_number("2551514168025"));
        for iban in [
            "FR14 2004 1010 0505 0001 3M02 606",
            "GB82WEST12345698765432",
            "DE89370400440532013000",
        ] {
            assert!(is_iban(iban), "{iban}");
        }
        assert!(!is_iban("FR15 2004 1010 0505 0001 3M02 606"));
        assert!(!is_iban("ABCDEFGHIJKLMNOP"));
        assert!(is_card("4970 1012 3456 7893") && !is_card("4970 1012 3456 7894"));
        assert!(is_other_number("078-05-1120") && !is_other_number("2024-01-10"));
    }
}
