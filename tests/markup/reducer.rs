//! What happens to the session, action by action.

use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::session::action::Action;
use foothold::app::session::assessment::{Assessment, Kept, Unsaved};
use foothold::app::session::state::{Deleter, Leaving, Replacer, Session, Undo};
use foothold::response::change::{Change, Detail};
use foothold::response::model::Response;
use foothold::route::ShortId;
use yew::Reducible;

use crate::common::{after, at, bank, begun, level};

fn named(id: &str, title: &str) -> Response {
    Response {
        id: format!("{id}-1b9e-4c1e-9a53-0c8b7c9a7f10"),
        ..after(&begun("full"), [Change::Title(title.to_owned())])
    }
}

fn session(responses: &[Response]) -> Session {
    let empty = Session::new(Shared::new(bank()), "here".into());
    let full = responses.iter().fold(empty, |session, response| session.after(Action::Add(response.clone())));
    responses.iter().fold(full, |session, response| session.after(kept(response)))
}

/// The keeper wrote it as it was.
fn kept(response: &Response) -> Action {
    Action::Saved { written: Rc::new(response.clone()), response: response.clone(), rev: 1, now: at(1) }
}

fn replace(response: &Response) -> Action {
    Action::Replace { response: response.clone(), by: Replacer::File, now: at(4) }
}

fn not_saved(response: &Response) -> Action {
    Action::NotSaved { id: short(response), why: Unsaved::Store(StoreFault::Full) }
}

fn leaving(response: &Response, rev: u64) -> Leaving {
    Leaving { id: response.id.clone(), rev }
}

fn short(response: &Response) -> ShortId {
    ShortId::of(&response.id)
}

fn titles(session: &Session) -> Vec<&str> {
    session.assessments.iter().map(|assessment| assessment.response.title.as_str()).collect()
}

fn change(response: &Response, change: Change) -> Action {
    Action::Change { id: short(response), change, now: at(2) }
}

#[track_caller]
fn kept_of(session: &Session, response: &Response) -> Kept {
    session.assessment(&short(response)).expect("it is there").kept
}

#[test]
fn a_choice_is_due_at_once_and_typing_when_it_pauses() {
    let a = named("aaaaaaaa", "A");
    let note = Change::Detail { item: "need-hours".into(), detail: Detail::Note("x".to_owned()) };
    assert_eq!(
        kept_of(&session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1))), &a),
        Kept::Changed
    );
    assert_eq!(kept_of(&session(std::slice::from_ref(&a)).after(change(&a, note.clone())), &a), Kept::Typing);
    let both = session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1))).after(change(&a, note));
    assert_eq!(kept_of(&both, &a), Kept::Changed);
}

#[test]
fn nothing_changed_is_the_very_same_state() {
    let a = named("aaaaaaaa", "A");
    let before = Rc::new(session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1))));
    for action in [
        change(&a, level("need-hours", 1)),
        Action::Notice(None),
        Action::Mirrored { id: "x".to_owned(), rev: 9 },
        Action::TryAgain,
    ] {
        assert!(Rc::ptr_eq(&Rc::clone(&before).reduce(action.clone()), &before), "{action:?}");
    }
}

#[test]
fn deleting_can_be_taken_back_to_the_same_place() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B"), named("cccccccc", "C")];
    let deleted = session(&all).after(Action::Delete(short(&all[1])));
    assert_eq!((titles(&deleted), deleted.leaving.as_slice()), (vec!["A", "C"], [leaving(&all[1], 1)].as_slice()));
    let back = deleted.after(Action::Undo { now: at(3) });
    assert_eq!((titles(&back), back.leaving.len(), back.undo.clone()), (vec!["A", "B", "C"], 0, None));
    assert_eq!(kept_of(&back, &all[1]), Kept::Changed);
}

#[test]
fn replacing_by_a_file_can_be_taken_back() {
    let a = named("aaaaaaaa", "A");
    let file = after(&a, [level("need-hours", 3), Change::Title("From the file".to_owned())]);
    let replaced = session(std::slice::from_ref(&a)).after(replace(&file));
    assert_eq!((titles(&replaced), &replaced.assessments[0].response.answers), (vec!["From the file"], &file.answers));
    let back = replaced.after(Action::Undo { now: at(5) });
    assert_eq!((titles(&back), back.assessments[0].response.answers.len()), (vec!["A"], 0));
    assert!(back.assessments[0].response.revision > replaced.assessments[0].response.revision);
}

#[test]
fn what_a_file_brought_can_be_taken_away_again() {
    let brought = session(&[named("aaaaaaaa", "A")]).after(Action::Bring(named("bbbbbbbb", "B")));
    assert_eq!((titles(&brought), brought.undo.is_some()), (vec!["A", "B"], true));
    assert_eq!(titles(&brought.after(Action::Undo { now: at(3) })), ["A"]);
}

#[test]
fn a_failed_save_is_due_again_at_the_next_change_or_when_there_is_room() {
    let a = named("aaaaaaaa", "A");
    let failed = session(std::slice::from_ref(&a)).after(not_saved(&a));
    assert_eq!(kept_of(&failed, &a), Kept::Failed(Unsaved::Store(StoreFault::Full)));
    assert_eq!(kept_of(&failed.after(Action::TryAgain), &a), Kept::Changed);
    assert_eq!(kept_of(&failed.after(change(&a, level("need-hours", 1))), &a), Kept::Changed);
}

#[test]
fn a_key_typed_while_a_save_was_under_way_stays_due_and_what_another_tab_stored_comes_in() {
    let a = named("aaaaaaaa", "A");
    let typed = session(std::slice::from_ref(&a)).after(change(&a, Change::Title("AB".to_owned())));
    let stored = after(&a, [level("need-rookie-load", 2)]);
    let now = typed.after(Action::Saved { written: Rc::new(a.clone()), response: stored.clone(), rev: 9, now: at(6) });
    let assessment = &now.assessments[0];
    assert_eq!((titles(&now), assessment.kept, assessment.rev), (vec!["AB"], Kept::Typing, 9));
    assert_eq!(assessment.response.answers, stored.answers);
}

#[test]
fn another_window_is_followed_and_what_it_lacks_is_written_again() {
    let a = named("aaaaaaaa", "A");
    let heard = after(&a, [level("need-rookie-load", 2)]);
    let heard = Assessment { kept: Kept::Here(None), rev: 7, ..Assessment::new(heard) };
    let idle = session(std::slice::from_ref(&a)).after(Action::Heard(heard.clone()));
    assert_eq!((&idle.assessments[0].response, kept_of(&idle, &a)), (&heard.response, Kept::Here(None)));
    let busy = session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1))).after(Action::Heard(heard));
    assert_eq!((busy.assessments[0].response.answers.len(), kept_of(&busy, &a)), (2, Kept::Changed));
    assert_eq!(busy.assessments[0].rev, 7);
}

/// F37.
#[test]
fn a_deletion_in_another_window_is_followed_and_can_be_taken_back_here() {
    let a = named("aaaaaaaa", "A");
    for before in
        [session(std::slice::from_ref(&a)), session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1)))]
    {
        let gone = before.after(Action::HeardGone(leaving(&a, 5)));
        assert!(gone.assessments.is_empty());
        assert!(matches!(gone.undo, Some(Undo::Deleted { by: Deleter::OtherWindow, .. })), "{:?}", gone.undo);
        // What a slow window says about it later does not bring it back.
        let late = Assessment { kept: Kept::Here(None), rev: 5, ..Assessment::new(a.clone()) };
        assert!(gone.after(Action::Heard(late)).assessments.is_empty());
        let back = gone.after(Action::Undo { now: at(7) });
        assert_eq!((titles(&back), kept_of(&back, &a), back.assessments[0].rev), (vec!["A"], Kept::Changed, 5));
    }
}

/// F118.
#[test]
fn what_is_for_this_visit_only_leaves_the_storage_and_is_at_risk() {
    let a = after(&named("aaaaaaaa", "A"), [level("need-hours", 1)]);
    let before = session(std::slice::from_ref(&a));
    assert!(!before.is_at_risk());
    let visit = before.after(Action::VisitOnly { id: short(&a), is_on: true });
    assert_eq!((visit.leaving.as_slice(), visit.is_at_risk()), ([leaving(&a, 1)].as_slice(), true));
    let stored = visit.after(Action::Left(leaving(&a, 2))).after(Action::VisitOnly { id: short(&a), is_on: false });
    assert_eq!((kept_of(&stored, &a), stored.assessments[0].rev, stored.leaving.len()), (Kept::Changed, 2, 0));
}

/// F61.
#[test]
fn merging_a_file_keeps_what_only_one_of_them_has_and_can_be_taken_back() {
    let a = after(&named("aaaaaaaa", "A"), [level("need-hours", 1)]);
    let file = after(&named("aaaaaaaa", "A"), [level("need-rookie-load", 2)]);
    let merged = session(std::slice::from_ref(&a)).after(Action::Merge { response: file, now: at(8) });
    assert_eq!((merged.assessments[0].response.answers.len(), kept_of(&merged, &a)), (2, Kept::Changed));
    let back = merged.after(Action::Undo { now: at(9) });
    assert_eq!(back.assessments[0].response.answers, a.answers);
}

#[test]
fn starting_over_clears_the_answers_and_can_be_taken_back() {
    let a = after(&named("aaaaaaaa", "A"), [level("need-hours", 1)]);
    let over = session(std::slice::from_ref(&a)).after(Action::StartOver { id: short(&a), now: at(8) });
    assert_eq!((titles(&over), over.assessments[0].response.answers.len()), (vec!["A"], 0));
    assert_eq!(over.after(Action::Undo { now: at(9) }).assessments[0].response.answers, a.answers);
}

#[test]
fn erasing_all_leaves_nothing_and_no_way_back() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B")];
    let erased = session(&all).after(Action::Delete(short(&all[0]))).after(Action::EraseAll);
    assert!(erased.assessments.is_empty() && erased.undo.is_none());
    assert_eq!(erased.leaving, [leaving(&all[0], 1), leaving(&all[1], 1)]);
}

#[test]
fn the_way_back_is_from_the_last_act_only() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B")];
    let twice = session(&all).after(Action::Delete(short(&all[0]))).after(Action::Delete(short(&all[1])));
    assert!(matches!(&twice.undo, Some(Undo::Deleted { assessment, .. }) if assessment.response.title == "B"));
}
