//! What a report says: words first, everything filled in, no winner that the answers do not support.

use foothold::i18n::en::result::RESULT;
use foothold::i18n::en::result::ResultTexts;
use foothold::report::say;
use foothold::report::verdict::Closing;
use foothold::scoring::outcome::{Label, VerdictKind};

use crate::golden::{built_in, golden, report};
use crate::kinds::{every, find, of_kind};

const TEXT: ResultTexts = RESULT;

#[test]
fn every_verdict_is_words_before_any_number() {
    for (name, _, report) in every() {
        let spoken = say::verdict::spoken(&TEXT, &report);
        assert!(!spoken.sentence.is_empty() && !spoken.reasons.is_empty(), "{name}");
        assert!(!spoken.sentence.contains(|c: char| c.is_ascii_digit() || c == '{'), "{name}: {}", spoken.sentence);
        assert!(!spoken.reasons.join(" ").contains('{'), "{name}: {:?}", spoken.reasons);
        assert!(spoken.sentence.starts_with(char::is_uppercase), "{name}: {}", spoken.sentence);
    }
}

#[test]
fn a_shared_lead_is_never_said_as_one() {
    for (name, _, report) in every() {
        let Closing::Verdict(part) = &report.closing else {
            continue;
        };
        if part.label == Some(Label::Shared) {
            let spoken = say::verdict::spoken(&TEXT, &report);
            let sentence = spoken.sentence;
            assert!(!sentence.starts_with("Start with"), "{name}: {sentence}");
            assert!(part.named.iter().all(|one| !sentence.contains(&say::inside(&one.title))), "{name}: {sentence}");
            assert_eq!(spoken.named.len(), if part.named.len() > 1 { part.named.len() } else { 0 }, "{name}");
            let firm = report.firmness.as_ref().expect("a shared lead has a label");
            assert!(!say::firmness::reasons(&TEXT, firm).concat().contains(&firm.about.title), "{name}");
        }
    }
}

#[test]
fn a_lead_is_named_with_how_firm_it_is() {
    let (_, report) = find(|part| part.kind == VerdictKind::Start && part.label == Some(Label::Clear));
    let lead = report.closing.leading().remove(0);
    assert_eq!(say::verdict::spoken(&TEXT, &report).sentence, format!("Start with {}.", say::inside(&lead.title)));
    let firm = report.firmness.as_ref().expect("a label");
    assert_eq!(say::firmness::label(&TEXT, firm.label), "Clear lead.");
    let reasons = say::firmness::reasons(&TEXT, firm).join(" ");
    assert!(reasons.contains(&format!("of {} ways", built_in().presets.len())), "{reasons}");
}

#[test]
fn one_that_needs_preparing_says_which_it_is_and_why() {
    let (_, report) = find(|part| part.kind == VerdictKind::StartXPrepareY && part.lead.is_some());
    let Closing::Verdict(part) = &report.closing else { panic!("a verdict") };
    let need = |place: usize| report.at(place).and_then(|part| part.need);
    let (x, y) = (part.lead.as_ref().expect("X"), part.prepare.as_ref().expect("Y"));
    let reason = say::verdict::spoken(&TEXT, &report).reasons.concat();
    assert_eq!(reason.contains("The need behind"), need(y.place) > need(x.place), "{reason}");
}

#[test]
fn what_is_undefined_is_a_word_and_never_a_zero() {
    assert_eq!(say::value::value(&TEXT, None), "not enough answers");
    assert_eq!(say::value::value(&TEXT, Some(0.2)), "0");
    let (_, report) = of_kind(VerdictKind::NotEnoughAnswers);
    assert!(report.profile.iter().any(|part| part.profile.value.is_none()));
}

#[test]
fn a_range_that_shows_as_one_number_is_left_out() {
    let range = |low, high| Some(foothold::scoring::outcome::Range { low, high });
    assert_eq!(say::value::value_range(&TEXT, Some(50.0), range(49.8, 50.3)), "50");
    assert_eq!(say::value::value_range(&TEXT, Some(50.0), range(40.0, 60.0)), "50 (40–60)");
}

#[test]
fn titles_stand_in_a_sentence_as_words_do() {
    assert_eq!(say::inside("Rookie development"), "rookie development");
    assert_eq!(say::inside("HR systems"), "HR systems");
    assert_eq!(say::inside(""), "");
    assert_eq!(say::list(&TEXT, vec!["a".into(), "b".into(), "c".into()]), "a, b and c");
    assert_eq!(say::list(&TEXT, vec!["a and b".into(), "c".into()]), "a and b, and c");
    assert_eq!(say::list(&TEXT, vec!["a".into()]), "a");
    assert_eq!(say::list(&TEXT, Vec::new()), "");
}

#[test]
fn the_map_says_of_every_entry_point_where_it_is() {
    for (name, _, report) in every().into_iter().filter(|(_, _, report)| report.shows.map) {
        let summary = say::map::summary(&TEXT, &report, &built_in().cut_offs);
        for part in &report.entry_points {
            assert_eq!(summary.matches(&part.name.short).count(), 1, "{name}: {summary}");
        }
        let keys: Vec<_> = say::map::marks(&TEXT, &report).into_iter().map(|mark| mark.key).collect();
        assert_eq!(keys[0], if report.shows.ranking { "1" } else { "A" }, "{name}: letters claim no order");
    }
}

#[test]
fn a_few_runs_of_many_are_not_none() {
    assert_eq!(say::firmness::in_hundred(&TEXT, 0.0), "0");
    assert_eq!(say::firmness::in_hundred(&TEXT, 0.001), "under 1");
    assert_eq!(say::firmness::in_hundred(&TEXT, 0.971), "97");
}

#[test]
fn the_gap_is_said_in_points_or_that_there_is_none() {
    let mut firm = report(&golden("case-rookie")).firmness.expect("a label");
    firm.label = Label::Clear;
    for (gap, said) in [
        (Some(18.5), "19 points ahead"),
        (Some(1.2), "1 point ahead"),
        (Some(0.2), "level with"),
        (Some(-3.0), "by 3 points"),
        (None, "no other entry point with a pressing need"),
    ] {
        firm.gap = gap;
        let reasons = say::firmness::reasons(&TEXT, &firm).join(" ");
        assert!(reasons.contains(said), "{gap:?}: {reasons}");
    }
}
