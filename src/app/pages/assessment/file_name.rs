//! What a file is called: a name that every file system takes, whatever the title.

/// Characters of a title that a name may carry.
const LIMIT: usize = 60;
/// Names of devices, which Windows takes for no file whatever their ending; the last two with a digit from 1 to 9.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The name of a file of answers.
pub fn file_name(title: &str, id: &str, tool: &str) -> String {
    format!("{}.json", stem(title, id, tool))
}

/// Lower-case letters, digits and hyphens of the title, what a name has before its fixed ending. `tool` stands in where
/// nothing is left of it.
pub fn stem(title: &str, id: &str, tool: &str) -> String {
    let tool = tool.to_ascii_lowercase();
    let slug = slug(if title.trim().is_empty() { &tool } else { title });
    match slug.as_str() {
        "" => format!("{tool}-{}", id.chars().take(8).filter(char::is_ascii_alphanumeric).collect::<String>()),
        slug if is_device(slug) => format!("{tool}-{slug}"),
        slug => slug.to_owned(),
    }
}

fn slug(title: &str) -> String {
    let lower = title.to_ascii_lowercase();
    let parts = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(LIMIT).collect();
    cut.trim_end_matches('-').to_owned()
}

fn is_device(slug: &str) -> bool {
    let port = slug.strip_suffix(|last: char| ('1'..='9').contains(&last));
    DEVICES[..4].contains(&slug) || port.is_some_and(|port| DEVICES[4..].contains(&port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_called(title: &str, wanted: &str) {
        assert_eq!(file_name(title, "6f1c0d3e-8a4b-4c2d-9e5f-0a1b2c3d4e5f", "Foothold"), wanted, "{title:?}");
    }

    /// F56.
    #[test]
    fn a_name_is_letters_digits_and_hyphens_with_a_fixed_ending() {
        is_called("North Ridge: 2026/27", "north-ridge-2026-27.json");
        is_called("../../etc/passwd", "etc-passwd.json");
        is_called("\u{202e}gpj.exe", "gpj-exe.json");
        is_called("  ", "foothold.json");
        is_called("東京", "foothold-6f1c0d3e.json");
    }

    /// F56.
    #[test]
    fn a_name_is_never_that_of_a_device() {
        for device in ["con", "PRN", "aux", "nul", "COM1", "lpt9"] {
            is_called(device, &format!("foothold-{}.json", device.to_lowercase()));
        }
        is_called("com0", "com0.json");
        is_called("console", "console.json");
        is_called("com", "com.json");
    }

    /// F56.
    #[test]
    fn a_long_title_is_cut_to_sixty_characters_and_not_at_a_hyphen() {
        is_called(&"a".repeat(300), &format!("{}.json", "a".repeat(60)));
        is_called(&format!("{} b", "a".repeat(59)), &format!("{}.json", "a".repeat(59)));
    }
}
