//! Text as it stands in XML and HTML.

/// A text that is safe between tags and within quotes: markup is escaped, and what XML cannot hold is left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(character),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_is_text_and_what_xml_cannot_hold_is_gone() {
        assert_eq!(escaped("<b> & \"q\"\u{0}\u{8}\u{ffff}"), "&lt;b&gt; &amp; &quot;q&quot;");
    }

    #[test]
    fn every_other_letter_stays() {
        let text = "Ünï \u{2028}\u{202e}\u{1f600}\n\tit's";
        assert_eq!(escaped(text), text);
    }
}
