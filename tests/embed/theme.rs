//! Themes: what a host may set, that nothing else comes out, and that everything can be read.

use std::fs;

use foothold::embed::color::Color;
use foothold::embed::palette::{DARK, LIGHT, Palette};
use foothold::embed::theme::{Theme, ThemeFault, Token, Tone, names, parse};
use proptest::prelude::*;

fn value<'a>(theme: &'a Theme, name: &str) -> Option<&'a str> {
    theme.properties.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn color(theme: &Theme, name: &str) -> Option<Color> {
    value(theme, name).map(|value| Color::read(value).expect("a color"))
}

#[test]
fn without_a_token_nothing_is_set() {
    assert_eq!(parse([], None), (Theme::default(), vec![]));
    assert_eq!(parse([("--foothold-accent", " ")], None), (Theme::default(), vec![]));
}

#[test]
fn an_accent_brings_what_goes_with_it() {
    let (theme, faults) = parse([("--foothold-accent", "#7a1fa2")], None);
    assert_eq!(faults, []);
    assert_eq!(value(&theme, "--fh-light-accent"), Some("#7a1fa2"));
    assert_eq!(value(&theme, "--fh-light-on-accent"), Some("#ffffff"));
    let names: Vec<&str> = theme.properties.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["--fh-light-accent-wash", "--fh-light-accent", "--fh-light-on-accent", "--fh-light-accent-strong"]
    );
}

#[test]
fn every_token_is_set() {
    let tokens = [
        ("--foothold-accent", "rgb(0, 0, 128)"),
        ("--foothold-on-accent", "#fff"),
        ("--foothold-surface", "#fafaff"),
        ("--foothold-text", "#111"),
        ("--foothold-border", "gray"),
        ("--foothold-radius", "24px"),
        ("--foothold-font", "rounded"),
    ];
    let (theme, faults) = parse(tokens, None);
    assert_eq!(faults, []);
    for (name, expected) in [
        ("--fh-light-accent", "#000080"),
        ("--fh-light-on-accent", "#ffffff"),
        ("--fh-light-paper", "#fafaff"),
        ("--fh-light-ink", "#111111"),
        ("--fh-light-line-strong", "#808080"),
        ("--fh-host-radius", "24px"),
        ("--fh-host-radius-small", "20px"),
    ] {
        assert_eq!(value(&theme, name), Some(expected), "{name}");
    }
    assert!(value(&theme, "--fh-host-sans").is_some_and(|stack| stack.starts_with("ui-rounded")));
}

#[test]
fn a_theme_is_for_one_tone() {
    let of = |tokens: &[(&str, &str)], tone| {
        let (theme, faults) = parse(tokens.iter().copied(), tone);
        assert_eq!(faults, [], "{tokens:?}");
        theme.properties[0].0.clone()
    };
    assert!(of(&[("--foothold-surface", "#101010")], None).starts_with("--fh-dark-"));
    assert!(of(&[("--foothold-text", "#ffffff")], None).starts_with("--fh-dark-"));
    assert!(of(&[("--foothold-text", "#000000")], None).starts_with("--fh-light-"));
    assert!(of(&[("--foothold-accent", "#ffd500")], Some(Tone::Dark)).starts_with("--fh-dark-"));
}

/// F82.
#[test]
fn what_cannot_be_read_is_left_as_it_is_without_a_theme() {
    for (tokens, token) in [
        (vec![("--foothold-accent", "#ffd500")], Token::Accent),
        (vec![("--foothold-accent", "#777777")], Token::Accent),
        (vec![("--foothold-accent", "#000080"), ("--foothold-on-accent", "#0000a0")], Token::Accent),
        (vec![("--foothold-on-accent", "#0b5d5e")], Token::OnAccent),
        (vec![("--foothold-text", "#888888")], Token::Text),
        (vec![("--foothold-surface", "#808080")], Token::Surface),
        (vec![("--foothold-surface", "#ffffff"), ("--foothold-text", "#eeeeee")], Token::Surface),
        (vec![("--foothold-border", "#dddddd")], Token::Border),
    ] {
        let (theme, faults) = parse(tokens.clone(), None);
        assert_eq!(theme, Theme::default(), "{tokens:?}");
        assert_eq!(faults, [ThemeFault::Contrast(token)], "{tokens:?}");
        assert_eq!(faults[0].code(), "theme-contrast");
    }
}

/// F82.
#[test]
fn one_pair_that_cannot_be_read_leaves_the_others() {
    let tokens = [("--foothold-accent", "#ffd500"), ("--foothold-border", "#555555"), ("--foothold-radius", "0")];
    let (theme, faults) = parse(tokens, None);
    assert_eq!(faults, [ThemeFault::Contrast(Token::Accent)]);
    assert_eq!(value(&theme, "--fh-light-line-strong"), Some("#555555"));
    assert_eq!(value(&theme, "--fh-host-radius"), Some("0px"));
    assert_eq!(value(&theme, "--fh-light-accent"), None);
}

/// F81.
#[test]
fn what_is_no_value_of_a_token_is_dropped() {
    let long = "a".repeat(1_000_000);
    for (name, text, token) in [
        ("--foothold-accent", "url(https://example.org/x)", Token::Accent),
        ("--foothold-on-accent", "#fff}", Token::OnAccent),
        ("--foothold-surface", "expression(alert(1))", Token::Surface),
        ("--foothold-text", long.as_str(), Token::Text),
        ("--foothold-border", "1px solid red", Token::Border),
        ("--foothold-radius", "25px", Token::Radius),
        ("--foothold-radius", "-1px", Token::Radius),
        ("--foothold-radius", "1rem", Token::Radius),
        ("--foothold-radius", "px", Token::Radius),
        ("--foothold-radius", "+9px", Token::Radius),
        ("--foothold-radius", "8", Token::Radius),
        ("--foothold-font", "Comic Sans MS", Token::Font),
        ("--foothold-font", "system; color: red", Token::Font),
    ] {
        let (theme, faults) = parse([(name, text)], None);
        assert_eq!((theme, faults), (Theme::default(), vec![ThemeFault::Malformed(token)]), "{name}");
    }
}

#[test]
fn an_unknown_token_is_told_by_the_beginning_of_its_name() {
    let long = format!("--foothold-{}", "x".repeat(100));
    let (theme, faults) = parse([("accent", "red"), (&long, "red")], None);
    assert_eq!(theme, Theme::default());
    assert_eq!(faults[0], ThemeFault::Unknown("accent".into()));
    assert!(matches!(&faults[1], ThemeFault::Unknown(name) if name.len() == 40));
    assert_eq!(faults[0].code(), "theme-token");
}

/// The values of a custom property, one for each tone, where a theme may set it.
fn defaults(tokens: &str, name: &str) -> Vec<Color> {
    let lines =
        tokens.lines().filter_map(|line| line.trim().strip_prefix(&format!("--fh-{name}: ")).map(str::to_owned));
    let values = lines.map(|line| {
        let value = line.rsplit_once(", ").map_or(line.as_str(), |(_, value)| value).to_owned();
        value.trim_end_matches([';', ')']).to_owned()
    });
    values.filter_map(|value| Color::read(&value)).take(2).collect()
}

#[test]
fn the_palettes_are_those_of_the_style_sheet() {
    let tokens = fs::read_to_string("styles/tokens.css").expect("tokens");
    let marks = ["focus", "bad", "good", "ep-1", "ep-2", "ep-3", "ep-4", "ep-5", "ep-6", "ep-7", "ep-8"]
        .into_iter()
        .enumerate();
    let both = |name: &str, of: &dyn Fn(&Palette) -> Color| {
        assert_eq!(defaults(&tokens, name), [of(&LIGHT), of(&DARK)], "{name}");
    };
    both("paper", &|palette| palette.paper);
    both("sheet", &|palette| palette.sheet);
    both("ink", &|palette| palette.ink);
    both("line-strong", &|palette| palette.line_strong);
    both("accent", &|palette| palette.accent);
    both("on-accent", &|palette| palette.on_accent);
    both("error", &|palette| palette.texts[0]);
    both("mark", &|palette| palette.texts[1]);
    marks.for_each(|(place, name)| both(name, &|palette| palette.marks[place]));
    for (place, name) in ["mark-wash", "bad-wash", "good-wash"].into_iter().enumerate() {
        both(name, &|palette| palette.washes[place]);
    }
}

/// The style sheet names what a theme sets, each in the block of its tone.
#[test]
fn every_property_of_a_theme_is_used_by_the_style_sheet() {
    let tokens = fs::read_to_string("styles/tokens.css").expect("tokens");
    let (light, rest) = tokens.split_once("@media screen and (prefers-color-scheme: dark)").expect("a dark block");
    let (dark, others) = rest.split_once("@media").expect("more blocks");
    for name in names() {
        let block = if name.starts_with("--fh-dark-") { dark } else { light };
        assert!(block.contains(&format!("var({name}, ")), "{name}");
        assert!(!others.contains(&name), "{name} speaks where no theme may");
    }
    assert!(!light.contains("--fh-dark-") || light.contains("`--fh-dark-"));
}

fn any_color_text() -> impl Strategy<Value = String> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// Colors near black and near white, which are the ones that themes are made of.
fn likely_color() -> impl Strategy<Value = String> {
    let near = |end: u8| {
        any::<[u8; 3]>().prop_map(move |part| {
            let [red, green, blue] = part.map(|channel| end.abs_diff(channel / 10));
            format!("#{red:02x}{green:02x}{blue:02x}")
        })
    };
    prop_oneof![near(0), near(255), any_color_text()]
}

proptest! {
    /// F81. Whatever names and values come, what goes out is one of our properties with a value that we made.
    #[test]
    fn only_values_of_ours_come_out(tokens in prop::collection::vec((".{0,30}", ".{0,60}"), 0..8), name in 0_usize..7, text in ".{0,40}") {
        let known = ["accent", "on-accent", "surface", "text", "border", "radius", "font"];
        let name = format!("--foothold-{}", known[name]);
        let tokens = tokens.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([(name.as_str(), text.as_str())]);
        let (theme, _) = parse(tokens, None);
        for (name, value) in &theme.properties {
            prop_assert!(names().contains(name), "{name}");
            let is_ours = Color::read(value).is_some() || value.ends_with("px") && value.len() <= 4 || value.ends_with("serif");
            prop_assert!(is_ours, "{value}");
        }
    }

    /// F82. Whatever colors a host sends, text has 4.5:1 and borders 3:1 on every ground of the theme that comes out.
    #[test]
    fn every_theme_can_be_read(colors in prop::collection::vec(likely_color(), 5), mask in 0_u8..32, tone in 0..3) {
        let known = ["--foothold-accent", "--foothold-on-accent", "--foothold-surface", "--foothold-text", "--foothold-border"];
        let tokens = known.iter().zip(&colors).enumerate().filter(|(place, _)| mask & (1 << place) != 0);
        let tone = [None, Some(Tone::Light), Some(Tone::Dark)][usize::try_from(tone).expect("small")];
        let (theme, _) = parse(tokens.map(|(_, (name, value))| (*name, value.as_str())), tone);
        let is_dark = theme.properties.iter().any(|(name, _)| name.starts_with("--fh-dark-"));
        let (prefix, palette) = if is_dark { ("--fh-dark-", &DARK) } else { ("--fh-light-", &LIGHT) };
        let get = |name: &str, usual: Color| color(&theme, &format!("{prefix}{name}")).unwrap_or(usual);
        let (paper, sheet) = (get("paper", palette.paper), get("paper", palette.sheet));
        let (ink, accent) = (get("ink", palette.ink), get("accent", palette.accent));
        let wash = get("accent-wash", palette.washes[2]);
        let mut pairs = vec![(get("on-accent", palette.on_accent), accent, 4.5)];
        for ground in [paper, sheet, wash] {
            let strong = get("accent-strong", ink);
            pairs.extend([(ink, ground, 4.5), (accent, ground, 4.5), (strong, ground, 4.5)]);
        }
        for ground in [paper, sheet] {
            pairs.push((get("line-strong", palette.line_strong), ground, 3.0));
            pairs.extend(palette.texts.iter().map(|text| (*text, ground, 4.5)));
            pairs.extend(palette.marks.iter().map(|mark| (*mark, ground, 3.0)));
            pairs.push((get("ink-soft", ink), ground, 4.5));
        }
        pairs.extend(palette.washes.iter().map(|wash| (ink, *wash, 4.5)));
        pairs.push((get("on-accent", palette.on_accent), get("accent-strong", accent), 4.5));
        for (one, two, least) in pairs {
            prop_assert!(one.contrast(two) >= least, "{one} on {two} in {theme:?}");
        }
    }
}
