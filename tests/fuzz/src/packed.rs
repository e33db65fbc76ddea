//! Links: with answers, and to a team's members.

use foothold::bank::model::Bank;
use foothold::files::invitation::{self, Invitation, is_title};
use foothold::files::link;
use foothold::response::begin::begin;
use foothold::response::model::{Response, ResponseKind, Weighting};
use foothold::response::moment::Date;
use foothold::route::Route;

use super::bits::changed;
use super::promise::{comes_back, is_kept, scores};
use super::sample::{full, now, toy};

const ID: &str = "00000000-0000-4000-8000-000000000200";

/// The text of a link: as it is, or behind a `~` one of ours with other bits in it.
fn text(bytes: &[u8], ours: impl Fn() -> Vec<String>) -> Option<String> {
    match bytes {
        [b'~', which, edits @ ..] => {
            let ours = ours();
            Some(changed(&ours[usize::from(*which) % ours.len()], edits))
        }
        bytes => String::from_utf8(bytes.to_vec()).ok(),
    }
}

/// A link with answers opens them or nothing, and what it opens can be kept.
pub fn link(bytes: &[u8]) {
    let Some(text) = text(bytes, links) else { return };
    let Ok(response) = link::read(&text, toy(), ID.to_owned(), now()) else { return };
    assert_eq!(link::write(&response, toy()), Some(text));
    comes_back(&response, toy());
    is_kept(&response, toy());
    scores(&response, toy());
}

/// An empty one, one with everything, and one of a team by a preset.
fn links() -> Vec<String> {
    let bank: &Bank = toy();
    let empty = begin(bank, &bank.forms[0], ID.to_owned(), now());
    let preset = Weighting::Preset(bank.presets[1].id.clone());
    let team = Response { kind: ResponseKind::Team, weighting: preset, ..full().clone() };
    [&empty, full(), &team].map(|response| link::write(response, bank).expect("a link")).to_vec()
}

/// A link to a team's members says what it was made with, or nothing; and its address is one of ours.
pub fn invitation(bytes: &[u8]) {
    let Some(text) = text(bytes, invitations) else { return };
    if let Some(Route::Join(packed)) = Route::read(&format!("#/join/{text}")) {
        assert_eq!(packed, text.strip_suffix('/').unwrap_or(&text));
    }
    let Ok(invited) = invitation::read(&text, toy()) else { return };
    assert!(is_title(&invited.title) && toy().form(invited.form.as_str()).is_some());
    assert_eq!(invitation::write(&invited, toy()).as_ref(), Some(&text));
    assert_eq!(Route::read(&format!("#/join/{text}")), Some(Route::Join(text)));
}

fn invitations() -> Vec<String> {
    let form = toy().forms[1].id.clone();
    let made = |title: &str, date| Invitation { form: form.clone(), title: title.to_owned(), date };
    let all =
        [made("A", None), made("Müller's \u{1f600} team", Date::read("2027-03-01")), made(&"x".repeat(120), None)];
    all.map(|invitation| invitation::write(&invitation, toy()).expect("packed")).to_vec()
}
