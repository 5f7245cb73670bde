//! Moments and days as people write them, in the time of this computer.

use jiff::civil::Date;

use crate::text::Language;

/// A moment given as RFC 3339, to the minute; what cannot be read comes back as it is.
pub(crate) fn moment(language: Language, written: &str) -> String {
    let Ok(moment) = written.parse::<jiff::Timestamp>() else {
        return written.to_owned();
    };
    let local = moment.to_zoned_datetime(jiff::tz::TimeZone::system());
    let form = match language {
        Language::French => "%d/%m/%Y à %H:%M",
        Language::English => "%-d %b %Y, %H:%M",
    };
    local.strftime(form).to_string()
}

/// A day given as 2027-01-31, as people write it; what cannot be read comes back as it is.
pub(crate) fn day_words(language: Language, written: &str) -> String {
    match (written.parse::<Date>(), language) {
        (Ok(day), Language::French) => day.strftime("%d/%m/%Y").to_string(),
        (Ok(_), Language::English) | (Err(_), _) => written.to_owned(),
    }
}

/// A day as people type it, as 2027-01-31; `None` when it is none. In English only that form is read: 03/04 is not the
/// same day to everybody.
pub(crate) fn typed_day(language: Language, typed: &str) -> Option<String> {
    let typed = typed.trim();
    let day = typed.parse::<Date>().or_else(|error| match language {
        Language::French => Date::strptime("%d/%m/%Y", typed),
        Language::English => Err(error),
    });
    day.ok().map(|day| day.to_string())
}

/// Whether a day given as 2027-01-31 is before today.
pub(crate) fn has_passed(written: &str) -> bool {
    let now = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::system());
    let today = now.date();
    written.parse::<Date>().is_ok_and(|day| day < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for language in Language::ALL {
            let shown = day_words(language, "2027-01-31");
            assert_eq!(typed_day(language, &shown).as_deref(), Some("2027-01-31"));
            assert_eq!(typed_day(language, "some day"), None);
        }
        assert_eq!(
            typed_day(Language::French, "1/2/2027").as_deref(),
            Some("2027-02-01")
        );
        assert_eq!(typed_day(Language::English, "1/2/2027"), None);
        assert!(has_passed("2001-01-01") && !has_passed("2999-01-01") && !has_passed("soon"));
    }
}
