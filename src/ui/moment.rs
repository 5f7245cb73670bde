//! A moment as people write it, in the time of this computer.

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
