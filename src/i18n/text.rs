//! Texts with places to fill, and plurals.

/// Fills each `{name}` of a text. A name that is not given stays as it is, so that a slip is seen.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, after) = rest.split_at(start);
        filled.push_str(before);
        let named = values.iter().find_map(|(name, value)| {
            let end = after[1..].strip_prefix(name)?.strip_prefix('}')?;
            Some((*value, end))
        });
        let (value, end) = named.unwrap_or(("{", &after[1..]));
        filled.push_str(value);
        rest = end;
    }
    filled.push_str(rest);
    filled
}

/// The form of a text that goes with a number: `"{n} item|{n} items"`, with `{n}` filled.
pub fn plural(text: &str, count: usize) -> String {
    let (one, other) = text.split_once('|').unwrap_or((text, text));
    fill(if count == 1 { one } else { other }, &[("n", &count.to_string())])
}

/// A whole number with a comma before every third digit from its end: `10,000`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{fill, grouped, plural};

    #[test]
    fn every_place_is_filled_once_and_values_are_not_filled_again() {
        assert_eq!(fill("{n} of {m}, {n}", &[("n", "{m}"), ("m", "3")]), "{m} of 3, {m}");
    }

    #[test]
    fn an_unknown_place_and_a_lone_brace_stay_as_they_are() {
        assert_eq!(fill("{x} { {n", &[("n", "1")]), "{x} { {n");
    }

    #[test]
    fn one_is_singular_and_none_is_not() {
        assert_eq!(plural("{n} item|{n} items", 1), "1 item");
        assert_eq!(plural("{n} item|{n} items", 0), "0 items");
        assert_eq!(plural("{n} more", 1), "1 more");
    }

    #[test]
    fn digits_stand_in_threes_from_the_end() {
        assert_eq!([0, 999, 1_000, 10_000, 1_234_567].map(grouped), ["0", "999", "1,000", "10,000", "1,234,567"]);
    }
}
