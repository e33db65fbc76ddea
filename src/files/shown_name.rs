//! Names that other computers gave to files, as they may be shown: nothing in them hides, reorders or leads anywhere.

/// Characters of a name that are shown; of a longer one it is the end, which tells files apart.
const LIMIT: usize = 100;
/// What stands for the rest of a longer name, and for a character that is not shown.
const CUT: char = '\u{2026}';
const STRANGE: char = '\u{fffd}';

/// The name with its folders, without steps out of them, a drive, or characters that do not show. It is for reading only: no
/// file is ever opened or written by it.
pub fn shown_name(name: &str) -> String {
    let parts = name.split(['/', '\\']).filter(|part| !matches!(part.trim(), "" | "." | ".."));
    let parts = parts.filter(|part| !is_drive(part));
    let joined = parts.collect::<Vec<_>>().join("/");
    let clean: Vec<char> = joined.chars().map(|letter| if is_hidden(letter) { STRANGE } else { letter }).collect();
    match clean.len().checked_sub(LIMIT) {
        None | Some(0) => clean.into_iter().collect(),
        Some(over) => std::iter::once(CUT).chain(clean.into_iter().skip(over + 1)).collect(),
    }
}

fn is_drive(part: &str) -> bool {
    matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic())
}

/// Control characters, and what is written without being seen: joiners, marks of direction and overrides of it.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::shown_name;

    #[test]
    fn a_plain_name_stays() {
        for name in ["north/ünï 1.json", "a.json", "…", "中文.json"] {
            assert_eq!(shown_name(name), name);
        }
    }

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for name in ["../../etc/passwd", "/etc/passwd", "C:\\etc\\passwd", "./etc/ .. //passwd"] {
            assert_eq!(shown_name(name), "etc/passwd");
        }
        assert_eq!(shown_name("../"), "");
    }

    #[test]
    fn nothing_in_a_name_hides_or_turns_it_around() {
        assert_eq!(shown_name("\u{202e}gpj.exe"), "\u{fffd}gpj.exe");
        assert_eq!(shown_name("a\u{0}\n\u{feff}\u{2066}b"), "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b");
    }

    #[test]
    fn of_a_long_name_the_end_is_shown() {
        let (hundred, more) = ("x".repeat(95) + ".json", "x".repeat(400) + ".json");
        assert_eq!(shown_name(&hundred), hundred);
        let shown = shown_name(&more);
        assert_eq!((shown.chars().count(), shown.ends_with("x.json"), shown.starts_with('…')), (100, true, true));
    }
}
