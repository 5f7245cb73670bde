//! Is this cell a date, and in which order are the dates of a column written?

use jiff::civil::Date;

use super::DateOrder;

/// What a cell says when it is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub date: Date,
    /// Whether a time of day followed.
    pub timed: bool,
}

/// The day that a trimmed cell writes in this order, `None` when it is none: `31/12/2026`, `2026-12-31T08:30`,
/// `1.2.2026`. The year has four digits; a day that no calendar has is not a date.
pub(crate) fn day(cell: &str, order: DateOrder) -> Option<Day> {
    let (day, rest) = split_day(cell)?;
    let timed = match rest.strip_prefix(['T', ' ']) {
        Some(time) if is_time(time) => true,
        None if rest.is_empty() => false,
        _ => return None,
    };
    let [first, second, third] = day;
    let (year, month, day) = match (order, first.len()) {
        (DateOrder::YearMonthDay, 4) => (first, second, third),
        (DateOrder::DayMonthYear, 1 | 2) if third.len() == 4 => (third, second, first),
        (DateOrder::MonthDayYear, 1 | 2) if third.len() == 4 => (third, first, second),
        _ => return None,
    };
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(Day { date, timed })
}

/// The three numbers of a date, and what follows them.
fn split_day(cell: &str) -> Option<([&str; 3], &str)> {
    let (first, rest) = digits(cell)?;
    let separator = rest
        .chars()
        .next()
        .filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    let (second, rest) = digits(&rest[1..])?;
    let (third, rest) = digits(rest.strip_prefix(separator)?)?;
    Some(([first, second, third], rest))
}

/// One to four digits at the start.
fn digits(text: &str) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&length).then(|| text.split_at(length))
}

/// Whether these are hours and minutes, with seconds and a time zone or without: `8:30`, `23:59:59.5`, `08:30+01:00`.
fn is_time(text: &str) -> bool {
    let zone = text.find(['Z', '+', '-']);
    let (time, zone) = zone.map_or((text, ""), |at| text.split_at(at));
    let is_zone = match zone.strip_prefix(['+', '-']) {
        Some(offset) => offset.len() >= 2 && offset.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'),
        None => matches!(zone, "" | "Z"),
    };
    let parts: Vec<&str> = time.trim_end().split(':').collect();
    let below = |part: &str, limit: u32| {
        let whole = part.split('.').next().unwrap_or_default();
        let digits = part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        digits && matches!(whole.len(), 1 | 2) && whole.parse().is_ok_and(|number: u32| number < limit)
    };
    is_zone
        && match parts.as_slice() {
            [hours, minutes] => below(hours, 24) && below(minutes, 60),
            [hours, minutes, seconds] => below(hours, 24) && below(minutes, 60) && below(seconds, 61),
            _ => false,
        }
}

/// Which orders the cells of a column fit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Orders {
    day_first: usize,
    month_first: usize,
    year_first: usize,
}

impl Orders {
    /// Takes in a label that stands in so many cells.
    pub(crate) fn see(&mut self, label: &str, cells: usize) {
        // Most labels are no dates, and their first letters say so.
        if !label.starts_with(|letter: char| letter.is_ascii_digit()) || label.len() < 8 {
            return;
        }
        let fits = |order| if day(label, order).is_some() { cells } else { 0 };
        self.day_first += fits(DateOrder::DayMonthYear);
        self.month_first += fits(DateOrder::MonthDayYear);
        self.year_first += fits(DateOrder::YearMonthDay);
    }

    /// The order that fits most cells, how many it fits, and whether the column decides between day and month. When
    /// it does not, the day comes first.
    pub(crate) fn best(&self) -> (DateOrder, usize, bool) {
        let most = self.year_first.max(self.day_first).max(self.month_first);
        if self.year_first == most {
            (DateOrder::YearMonthDay, most, true)
        } else if self.day_first == most {
            (DateOrder::DayMonthYear, most, self.month_first < most)
        } else {
            (DateOrder::MonthDayYear, most, true)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, order: DateOrder) -> Option<String> {
        day(cell, order).map(|day| day.date.to_string())
    }

    #[test]
    fn dates_are_read_in_their_order_only() {
        let said = |date: &str| Some(date.to_string());
        assert_eq!(read("31/12/2026", DateOrder::DayMonthYear), said("2026-12-31"));
        assert_eq!(read("12-31-2026", DateOrder::MonthDayYear), said("2026-12-31"));
        assert_eq!(read("2026.12.31", DateOrder::YearMonthDay), said("2026-12-31"));
        assert_eq!(read("1/2/2026", DateOrder::DayMonthYear), said("2026-02-01"));
        for (cell, order) in [
            ("31/12/2026", DateOrder::MonthDayYear),
            ("31/12/2026", DateOrder::YearMonthDay),
            ("2026-12-31", DateOrder::DayMonthYear),
        ] {
            assert_eq!(read(cell, order), None, "{cell}");
        }
    }

    #[test]
    fn days_that_no_calendar_has_and_other_shapes_are_no_dates() {
        for cell in [
            "29/02/2023",
            "31/04/2026",
            "00/01/2026",
            "1/1/26",
            "31/12-2026",
            "31/12/2026x",
            "31/12/2026 24:00",
            "31/12/2026 8h",
            "1.234.567",
            "12/2026",
            "0001/1/2026",
            "é1/2/2026",
            "31/12/2026 12:61",
        ] {
            assert_eq!(read(cell, DateOrder::DayMonthYear), None, "{cell}");
        }
        assert!(read("29/02/2024", DateOrder::DayMonthYear).is_some());
    }

    #[test]
    fn a_time_of_day_may_follow() {
        for cell in [
            "2026-01-02T08:30",
            "2026-01-02 8:30:59.25",
            "2026-01-02T08:30:00Z",
            "2026-01-02T08:30+01:00",
        ] {
            let day = day(cell, DateOrder::YearMonthDay).expect(cell);
            assert!(day.timed && day.date.to_string() == "2026-01-02", "{cell}");
        }
    }

    #[test]
    fn a_column_that_cannot_tell_takes_the_day_first_and_says_so() {
        let order = |cells: &[&str]| {
            let mut orders = Orders::default();
            cells.iter().for_each(|cell| orders.see(cell, 1));
            orders.best()
        };
        assert_eq!(
            order(&["01/02/2026", "03/04/2026"]),
            (DateOrder::DayMonthYear, 2, false)
        );
        assert_eq!(
            order(&["01/02/2026", "13/04/2026"]),
            (DateOrder::DayMonthYear, 2, true)
        );
        assert_eq!(
            order(&["01/02/2026", "03/14/2026"]),
            (DateOrder::MonthDayYear, 2, true)
        );
        assert_eq!(order(&["2026-02-01"]), (DateOrder::YearMonthDay, 1, true));
    }
}
