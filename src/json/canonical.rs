//! Canonical JSON (RFC 8785): one value, one text, so that a checksum over it means something.

use serde_json::{Number, Value};

use super::print::write_text;

/// The one text of a value: no spaces, keys in the order of their UTF-16 units, numbers as ECMAScript prints them.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number_text(number)),
        Value::String(text) => write_text(text, out),
        Value::Array(list) => {
            out.push('[');
            for (index, element) in list.iter().enumerate() {
                separate(index, out);
                write(element, out);
            }
            out.push(']');
        }
        Value::Object(object) => {
            let mut members: Vec<_> = object.iter().collect();
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            out.push('{');
            for (index, (key, member)) in members.into_iter().enumerate() {
                separate(index, out);
                write_text(key, out);
                out.push(':');
                write(member, out);
            }
            out.push('}');
        }
    }
}

fn separate(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

/// ECMAScript's `Number::toString`. JSON numbers are read as doubles there, so whole ones are too.
fn number_text(number: &Number) -> String {
    let value = number.as_f64().unwrap_or_default();
    if value == 0.0 {
        return "0".to_owned();
    }
    // serde_json prints the shortest digits that read back as the same double, but places the point by rules of its own.
    let shortest = Number::from_f64(value.abs()).map_or_else(String::new, |number| number.to_string());
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, fraction].concat();
    let digits = all.trim_start_matches('0');
    // The decimal point stands after so many digits.
    let point = exponent.parse::<i32>().unwrap_or_default() + whole.len() as i32 - (all.len() - digits.len()) as i32;
    let text = place_point(digits.trim_end_matches('0'), point);
    if value < 0.0 { format!("-{text}") } else { text }
}

fn place_point(digits: &str, point: i32) -> String {
    let count = digits.len() as i32;
    match point {
        _ if (count..=21).contains(&point) => digits.to_owned() + &"0".repeat((point - count) as usize),
        1..=21 => format!("{}.{}", &digits[..point as usize], &digits[point as usize..]),
        -5..=0 => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
        _ => {
            let fraction = if count > 1 { format!(".{}", &digits[1..]) } else { String::new() };
            format!("{}{fraction}e{:+}", &digits[..1], point - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_read_as_ecmascript_prints_them() {
        // Half of these stand in RFC 8785, appendix B.
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (50.0, "50"),
            (0.5, "0.5"),
            (1.0 / 3.0, "0.3333333333333333"),
            (5e-324, "5e-324"),
            (-5e-324, "-5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (9007199254740992.0, "9007199254740992"),
            (295147905179352830000.0, "295147905179352830000"),
            (9.999999999999997e22, "9.999999999999997e+22"),
            (1e23, "1e+23"),
            (1e21, "1e+21"),
            (1e20, "100000000000000000000"),
            (333_333_333.333_333_3, "333333333.3333333"),
            (0.000001, "0.000001"),
            (1e-7, "1e-7"),
            (-3.3333333333333333e-6, "-0.0000033333333333333333"),
        ];
        for (value, text) in cases {
            assert_eq!(canonical(&json!(value)), text);
        }
    }

    #[test]
    fn keys_are_sorted_by_utf_16_units_and_text_is_escaped_no_more_than_needed() {
        // U+1F600 is two units from D83D on, so it comes before U+FB33.
        let value = json!({"\u{fb33}": 1, "\u{1f600}": 2, "b": [true, null], "a": "\u{20ac}$\u{f}\n\"\\/\u{7f}"});
        let text = "{\"a\":\"\u{20ac}$\\u000f\\n\\\"\\\\/\u{7f}\",\"b\":[true,null],\"\u{1f600}\":2,\"\u{fb33}\":1}";
        assert_eq!(canonical(&value), text);
    }

    #[test]
    fn a_whole_number_has_one_text_however_it_was_written() {
        assert_eq!(canonical(&json!([2, 2.0, 20e-1])), "[2,2,2]");
    }
}
