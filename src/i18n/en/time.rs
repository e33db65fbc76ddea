//! How long ago, and dates.

texts! {
    /// Words about time. Months stand in one text, apart by spaces.
    Time = TIME {
        now: "just now",
        seconds: "{n} s ago",
        minutes: "{n} minute ago|{n} minutes ago",
        hours: "{n} hour ago|{n} hours ago",
        days: "yesterday|{n} days ago",
        date: "{month} {day}",
        date_with_year: "{month} {day}, {year}",
        months: "January February March April May June July August September October November December",
        unknown: "at an unknown date",
    }
}
