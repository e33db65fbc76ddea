//! Colors: what is one, and how well two can be told apart.

use foothold::embed::color::Color;
use proptest::prelude::*;

#[test]
fn every_way_to_write_a_color_gives_the_same() {
    let teal = Some(Color::hex(0x00_80_80));
    for text in ["teal", " Teal\n", "#008080", "#008080FF", "rgb(0, 128, 128)", "rgb(0 128 128)", "rgba(0,128,128,1)"] {
        assert_eq!(Color::read(text), teal, "{text}");
    }
    assert_eq!(Color::read("rgb(0 128 128 / 100%)"), teal);
    assert_eq!(Color::read("#0AF"), Some(Color::hex(0x00_aa_ff)));
    assert_eq!(Color::read("#0aff"), Some(Color::hex(0x00_aa_ff)));
}

/// F81.
#[test]
fn nothing_else_is_a_color() {
    let long = "#".repeat(1_000_000);
    for text in [
        "",
        "#",
        "#12",
        "#12345",
        "#1234567",
        "#ggg",
        "#0b5d5e80",
        "#0008",
        "0b5d5e",
        "rgb(1, 2)",
        "rgb(1, 2, 256)",
        "rgb(1, 2, -3)",
        "rgb(1.5, 2, 3)",
        "rgb(1, 2, 3, 0.5)",
        "rgb(1, 2, 3",
        "rgb(1, 2, 3);}",
        "rgb(+1, 2, 3)",
        "rgb(, , )",
        "hsl(180 50% 50%)",
        "url(https://example.org/a.png)",
        "red; background: url(x)",
        "red}",
        "expression(alert(1))",
        "var(--x)",
        "color-mix(in srgb, red, blue)",
        "transparent",
        "currentcolor",
        "inherit",
        "rebeccapurple",
        "ＲＥＤ",
        &long,
    ] {
        assert_eq!(Color::read(text), None, "{:.40}", text);
    }
}

#[test]
fn contrast_is_as_the_guidelines_have_it() {
    let near = |one: u32, two: u32, expected: f64| {
        let found = Color::hex(one).contrast(Color::hex(two));
        assert!((found - expected).abs() < 0.005, "{one:06x} on {two:06x}: {found}");
    };
    near(0x00_00_00, 0xff_ff_ff, 21.0);
    near(0x77_77_77, 0xff_ff_ff, 4.48);
    near(0x76_76_76, 0xff_ff_ff, 4.54);
    near(0xff_00_00, 0xff_ff_ff, 4.0);
    near(0x0b_5d_5e, 0x0b_5d_5e, 1.0);
}

fn any_color() -> impl Strategy<Value = Color> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| Color { red, green, blue })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(color in any_color()) {
        prop_assert_eq!(Color::read(&color.to_string()), Some(color));
        prop_assert_eq!(Color::read(&format!("rgb({}, {}, {})", color.red, color.green, color.blue)), Some(color));
    }

    #[test]
    fn contrast_is_the_same_both_ways_and_from_1_to_21(one in any_color(), two in any_color()) {
        let contrast = one.contrast(two);
        prop_assert!((1.0..=21.0 + 1e-9).contains(&contrast));
        prop_assert_eq!(contrast.to_bits(), two.contrast(one).to_bits());
    }

    #[test]
    fn a_mixture_lies_between(one in any_color(), two in any_color(), percent in 0_u8..=100) {
        let mixed = one.mixed(two, percent);
        let lies = |mixed: u8, one: u8, two: u8| (one.min(two)..=one.max(two)).contains(&mixed);
        prop_assert!(lies(mixed.red, one.red, two.red) && lies(mixed.green, one.green, two.green));
        prop_assert_eq!((one.mixed(two, 0), one.mixed(two, 100)), (one, two));
    }

    #[test]
    fn any_text_is_a_color_or_none(text in ".{0,80}") {
        if let Some(color) = Color::read(&text) {
            prop_assert_eq!(Color::read(&color.to_string()), Some(color));
        }
    }
}
