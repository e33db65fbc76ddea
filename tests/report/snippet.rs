//! What an organisation pastes: true to what was chosen, and never more than values.

use foothold::embed::address::Address;
use foothold::embed::color::Color;
use foothold::embed::share::Share;
use foothold::embed::theme::Tone;
use foothold::report::html::base64::hash_source;
use foothold::report::snippet::Snippet;
use proptest::prelude::*;

fn plain() -> Snippet {
    Snippet {
        folder: "https://tool.example/a/".into(),
        version: "1.4.2",
        title: "Teaching job".into(),
        link: "Open it",
        ..Snippet::default()
    }
}

fn all() -> Snippet {
    Snippet {
        workspace: "north-county".into(),
        bank: "our-bank.json".into(),
        tone: Some(Tone::Dark),
        share: Share::Summary,
        accent: Some(Color::hex(0xff_d5_00)),
        ..plain()
    }
}

#[test]
fn what_is_not_chosen_is_not_written() {
    let expected = "<script async src=\"https://tool.example/a/embed/v1.js\"></script>
<foothold-diagnostic frame-title=\"Teaching job\">
  <a href=\"https://tool.example/a/\">Open it</a>
</foothold-diagnostic>";
    assert_eq!(plain().loader(), expected);
    assert_eq!(plain().style(), None);
    assert_eq!(plain().framed(), "embed.html");
}

#[test]
fn everything_that_is_chosen_is_written() {
    let element = "<foothold-diagnostic workspace=\"north-county\" bank=\"our-bank.json\" theme=\"dark\" share=\"summary\" frame-title=\"Teaching job\">";
    assert!(all().loader().contains(element), "{}", all().loader());
    assert_eq!(all().framed(), "embed.html?workspace=north-county&bank=our-bank.json");
    assert_eq!(all().style().as_deref(), Some("foothold-diagnostic {\n  --foothold-accent: #ffd500;\n}"));
}

#[test]
fn the_pinned_snippet_names_the_version_and_the_digest_of_its_script() {
    // As `openssl dgst -sha256 -binary | base64` has it.
    let integrity = hash_source(b"alert(1)\n");
    assert_eq!(integrity, "sha256-MaeD7tQk/YNyd6Pm9J12ROmv0Z93QwNN4VH7v3gI+RI=");
    let start = format!(
        "<script async src=\"https://tool.example/a/embed/v1.1.4.2.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>\n<foothold-diagnostic "
    );
    assert!(plain().pinned(&integrity).starts_with(&start));
}

#[test]
fn a_policy_names_the_place_and_no_path() {
    assert_eq!(plain().policy(), "script-src https://tool.example;\nframe-src https://tool.example;");
    let bare = Snippet { folder: "http://localhost:8080/".into(), ..plain() };
    assert_eq!(bare.policy(), "script-src http://localhost:8080;\nframe-src http://localhost:8080;");
    assert_eq!(Snippet::default().policy(), "script-src ;\nframe-src ;");
}

proptest! {
    #[test]
    fn a_value_stays_a_value(title in ".{0,60}", workspace in ".{0,20}", bank in ".{0,20}") {
        let snippet = Snippet { title, workspace, bank, ..all() };
        for text in [snippet.loader(), snippet.pinned("sha256-x"), snippet.frame()] {
            // The tags that we write, and no others; each quotation mark belongs to one of our attributes.
            let tags = text.matches('<').count();
            prop_assert!(tags == 6 || text.starts_with("<iframe") && tags == 2, "{text}");
            let inside = text.split('"').skip(1).step_by(2);
            prop_assert!(inside.clone().all(|value| !value.contains(['<', '>'])), "{text}");
            prop_assert_eq!(text.matches('"').count() % 2, 0);
        }
        let address = Address::read(snippet.framed().split_once('?').map_or("", |(_, query)| query));
        prop_assert_eq!(address.workspace.unwrap_or_default(), if snippet.framed().contains("workspace=") { snippet.workspace } else { String::new() });
    }
}
