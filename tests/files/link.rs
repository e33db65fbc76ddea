//! Links: what is packed comes back, nothing else is in it, and a link that was changed opens nothing.

use foothold::bank::built_in;
use foothold::bank::id::{EntryPointId, ItemId};
use foothold::bank::model::{Bank, Preset, Shares};
use foothold::files::link::{LinkFault, read, write};
use foothold::order::map::SortedMap;
use foothold::response::answer::{Answer, EvidenceTag, Level, State};
use foothold::response::begin::begin;
use foothold::response::model::{Response, ResponseKind, Weighting};
use foothold::response::moment::Moment;
use proptest::prelude::*;

use crate::support::{item, toy, toy_with};

const ID: &str = "00000000-0000-4000-8000-000000000200";
/// What stands in an address before what is packed.
const BEFORE: &str = "#/r/";
const LONGEST: usize = 120;

fn now() -> Moment {
    Moment::read("2026-11-26T12:00:00Z").expect("a moment")
}

fn taken(text: &str, bank: &Bank) -> Result<Response, LinkFault> {
    read(text, bank, ID.to_owned(), now())
}

/// One state for each number that is drawn; absent ones have none.
fn state(code: u8, is_team: bool, top: u8, may_not_apply: bool) -> Option<State> {
    match code {
        0 => None,
        1 => Some(State::NotSure),
        2 if may_not_apply => Some(State::NotApplicable),
        _ if is_team => Some(State::Level(Level::from_halves(code % (2 * top + 1)))),
        _ => Some(State::Level(Level::whole(code % (top + 1)))),
    }
}

fn answers<'a>(
    bank: &'a Bank,
    codes: &'a [u8],
    is_team: bool,
    is_choice: bool,
) -> impl Iterator<Item = (ItemId, Answer)> + 'a {
    let items = bank.items().filter(move |placed| placed.item.choice.is_some() == is_choice);
    items.zip(codes.iter().cycle()).filter_map(move |(placed, code)| {
        let state = state(*code, is_team, placed.module.top(), placed.item.not_applicable)?;
        Some((placed.item.id.clone(), Answer { state: Some(state), ..Answer::default() }))
    })
}

fn any_response(bank: &'static Bank) -> impl Strategy<Value = Response> {
    let codes = prop::collection::vec(0_u8..12, 97);
    let choice = prop::collection::vec(prop::option::of(prop::collection::vec(0_u8..12, 8)), bank.entry_points.len());
    (codes, choice, any::<bool>(), 0..bank.forms.len(), 0..=bank.presets.len(), 0_u8..=100).prop_map(
        move |(codes, choice, is_team, form, preset, share)| {
            let scored: Vec<_> = bank.modules.iter().filter(|module| module.scored).collect();
            let own = |place: usize| [share, 100 - share].get(place).copied().unwrap_or_default();
            let own = scored.iter().enumerate().map(|(place, module)| (module.id.clone(), own(place))).collect();
            let options = bank.entry_points.iter().zip(&choice);
            let options = options.filter_map(|(option, codes)| Some((option.id.clone(), codes.as_ref()?)));
            let options = options.map(|(option, codes)| (option, answers(bank, codes, is_team, true).collect()));
            let options: Vec<(EntryPointId, foothold::order::map::SortedMap<_, _>)> = options.collect();
            Response {
                kind: if is_team { ResponseKind::Team } else { ResponseKind::Individual },
                weighting: bank
                    .presets
                    .get(preset)
                    .map_or(Weighting::Own(Shares(own)), |preset| Weighting::Preset(preset.id.clone())),
                answers: answers(bank, &codes, is_team, false).collect(),
                choice: options.into_iter().filter(|(_, answers)| !answers.is_empty()).collect(),
                ..begin(bank, &bank.forms[form], ID.to_owned(), now())
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_packed_comes_back_and_is_short(response in any_response(built_in())) {
        let link = write(&response, built_in()).expect("a link");
        prop_assert!(BEFORE.len() + link.len() <= LONGEST, "{} letters", link.len());
        prop_assert_eq!(taken(&link, built_in()), Ok(response));
    }

    #[test]
    fn a_bank_on_another_subject_has_links_too(response in any_response(toy())) {
        prop_assert_eq!(taken(&write(&response, toy()).expect("a link"), toy()), Ok(response));
    }

    #[test]
    fn a_single_letter_that_was_changed_is_found(response in any_response(built_in()), at in any::<prop::sample::Index>()) {
        let link = write(&response, built_in()).expect("a link");
        let at = at.index(link.len());
        for letter in (0_u8..128).map(char::from).filter(|letter| !link[at..].starts_with(*letter)) {
            let changed = format!("{}{letter}{}", &link[..at], &link[at + 1..]);
            prop_assert_eq!(taken(&changed, built_in()), Err(LinkFault::Damaged), "{} at {}", letter, at);
        }
    }

    #[test]
    fn a_link_with_a_piece_missing_doubled_or_strange_is_damaged(response in any_response(built_in()), at in any::<prop::sample::Index>(), strange in ".{0,40}") {
        let link = write(&response, built_in()).expect("a link");
        let at = at.index(link.len());
        for changed in [&link[..at], &link[at + 1..], &format!("{link}A"), &format!("{link}{link}"), &strange] {
            prop_assert_eq!(taken(changed, built_in()), Err(LinkFault::Damaged));
        }
    }
}

/// A response with a level of 1 for every item.
fn ones(bank: &Bank) -> Response {
    Response {
        answers: answers(bank, &[1 + bank.modules[0].top()], false, false).collect(),
        ..begin(bank, &bank.forms[0], ID.to_owned(), now())
    }
}

#[test]
fn notes_names_roles_and_dates_are_not_in_a_link() {
    let plain = ones(toy());
    let mut written = Response {
        title: "Elm County".into(),
        role: Some("staff".into()),
        id: "00000000-0000-4000-8000-000000000999".into(),
        revision: 99,
        ..plain.clone()
    };
    for (_, answer) in written.answers.iter_mut() {
        answer.note = "Only between us".into();
        answer.evidence = Some(EvidenceTag::Judgment);
        answer.discuss = true;
    }
    assert_eq!(write(&written, toy()), write(&plain, toy()));
}

#[test]
fn a_link_fits_the_questions_that_it_was_made_for_and_their_corrected_texts() {
    let link = write(&ones(toy()), toy()).expect("a link");
    assert_eq!(taken(&link, built_in()), Err(LinkFault::OtherBank));
    let weighed = toy_with(|bank| {
        item(bank, "need-noise")["core"] = (!item(bank, "need-noise")["core"].as_bool().unwrap_or(false)).into()
    });
    assert_eq!(taken(&link, &weighed), Err(LinkFault::OtherBank));
    let corrected = toy_with(|bank| item(bank, "need-noise")["prompt"] = "How loud is it, in the evening?".into());
    assert_eq!(taken(&link, &corrected).map(|response| response.answers), Ok(ones(toy()).answers));
}

/// Found by the fuzzer: such a link was opened, and its answers could be saved but not read again.
#[test]
fn a_link_with_what_no_file_can_hold_opens_nothing() {
    let said = |kind, item: &str, state| {
        let answer = Answer { state: Some(state), ..Answer::default() };
        let answers = [(ItemId::from(item), answer)].into_iter().collect();
        let response = Response { kind, answers, ..ones(toy()) };
        taken(&write(&response, toy()).expect("packed"), toy()).map(|_| ())
    };
    let half = State::Level(Level::from_halves(3));
    assert_eq!(said(ResponseKind::Individual, "need-noise", half), Err(LinkFault::Damaged));
    assert_eq!(said(ResponseKind::Team, "need-noise", half), Ok(()));
    assert_eq!(said(ResponseKind::Individual, "need-noise", State::NotApplicable), Err(LinkFault::Damaged));
    assert_eq!(said(ResponseKind::Individual, "enable-vehicle", State::NotApplicable), Ok(()));
}

#[test]
fn a_form_that_the_bank_does_not_have_gives_no_link() {
    assert_eq!(write(&Response { form: "gone".into(), ..ones(toy()) }, toy()), None);
}

#[test]
fn a_link_as_long_as_a_book_is_refused_at_once() {
    assert_eq!(taken(&"A".repeat(5_000_000), built_in()), Err(LinkFault::Damaged));
}

/// A link that was handed out stays one: this one was made by the first version.
#[test]
fn links_of_the_first_version_still_open() {
    assert_eq!(write(&ones(toy()), toy()).as_deref(), Some(FIRST));
    assert_eq!(taken(FIRST, toy()).map(|response| response.answers), Ok(ones(toy()).answers));
}

const FIRST: &str = "Ath5Mn4AAG22222222AzBMUR";

/// As many levels as a bank may have: the highest fits into a link as well.
#[test]
fn a_bank_of_many_levels_has_links_too() {
    for levels in 2..=100 {
        let mut bank = toy().clone();
        bank.modules[0].labels = vec![String::new(); levels];
        let item = bank.modules[0].items().next().expect("an item").id.clone();
        let top = u8::try_from(levels - 1).expect("few");
        let answer = Answer { state: Some(State::Level(Level::whole(top))), ..Answer::default() };
        let response = Response {
            answers: SortedMap::from([(item, answer)]),
            ..begin(&bank, bank.form("full").expect("a form"), ID.to_owned(), now())
        };
        let packed = write(&response, &bank).expect("packed");
        assert_eq!(taken(&packed, &bank).map(|taken| taken.answers), Ok(response.answers), "{levels}");
    }
}

/// A place that stands for "their own" is no preset's.
#[test]
fn a_bank_may_have_more_presets_than_a_link_counts() {
    let mut bank = toy().clone();
    let preset = bank.presets[0].clone();
    bank.presets = (0..257).map(|at| Preset { id: format!("p{at}").as_str().into(), ..preset.clone() }).collect();
    for (at, expected) in [(254, Weighting::Preset("p254".into())), (255, Weighting::Own(preset.shares.clone()))] {
        let weighting = Weighting::Preset(bank.presets[at].id.clone());
        let response = Response { weighting, ..begin(&bank, bank.form("full").expect("a form"), ID.to_owned(), now()) };
        let packed = write(&response, &bank).expect("packed");
        assert_eq!(taken(&packed, &bank).map(|taken| taken.weighting), Ok(expected));
    }
}
