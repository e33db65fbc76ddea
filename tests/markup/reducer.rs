//! What happens to the session, action by action.

use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::session::action::Action;
use foothold::app::session::state::{Assessment, Kept, Session, Undo};
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
    let empty = Session::new(Shared::new(bank()));
    let full = responses.iter().fold(empty, |session, response| session.after(Action::Add(response.clone())));
    responses.iter().fold(full, |session, response| session.after(kept(response)))
}

/// The keeper wrote it as it was.
fn kept(response: &Response) -> Action {
    Action::Saved { written: Rc::new(response.clone()), response: response.clone(), rev: 1, now: at(1) }
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
    for action in
        [change(&a, level("need-hours", 1)), Action::Notice(None), Action::Left("x".to_owned()), Action::TryAgain]
    {
        assert!(Rc::ptr_eq(&Rc::clone(&before).reduce(action.clone()), &before), "{action:?}");
    }
}

#[test]
fn deleting_can_be_taken_back_to_the_same_place() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B"), named("cccccccc", "C")];
    let deleted = session(&all).after(Action::Delete(short(&all[1])));
    assert_eq!((titles(&deleted), deleted.leaving.as_slice()), (vec!["A", "C"], [all[1].id.clone()].as_slice()));
    let back = deleted.after(Action::Undo { now: at(3) });
    assert_eq!((titles(&back), back.leaving.len(), back.undo.clone()), (vec!["A", "B", "C"], 0, None));
    assert_eq!(kept_of(&back, &all[1]), Kept::Changed);
}

#[test]
fn replacing_by_a_file_can_be_taken_back() {
    let a = named("aaaaaaaa", "A");
    let file = after(&a, [level("need-hours", 3), Change::Title("From the file".to_owned())]);
    let replaced = session(std::slice::from_ref(&a)).after(Action::Replace { response: file.clone(), now: at(4) });
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
    let failed = session(std::slice::from_ref(&a)).after(Action::NotSaved { id: short(&a), fault: StoreFault::Full });
    assert_eq!(kept_of(&failed, &a), Kept::Failed(StoreFault::Full));
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
fn another_tab_is_followed_where_this_one_has_nothing_of_its_own() {
    let a = named("aaaaaaaa", "A");
    let heard = after(&a, [level("need-rookie-load", 2)]);
    let heard = Assessment { kept: Kept::Saved(None), rev: 7, ..Assessment::new(heard) };
    let idle = session(std::slice::from_ref(&a)).after(Action::Heard(heard.clone()));
    assert_eq!(idle.assessments[0].response, heard.response);
    let busy = session(std::slice::from_ref(&a)).after(change(&a, level("need-hours", 1)));
    assert_eq!(busy.after(Action::Heard(heard)), busy);
    assert!(session(std::slice::from_ref(&a)).after(Action::HeardGone(a.id.clone())).assessments.is_empty());
    assert_eq!(busy.after(Action::HeardGone(a.id.clone())), busy);
}

#[test]
fn erasing_all_leaves_nothing_and_no_way_back() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B")];
    let erased = session(&all).after(Action::Delete(short(&all[0]))).after(Action::EraseAll);
    assert!(erased.assessments.is_empty() && erased.undo.is_none());
    assert_eq!(erased.leaving, [all[0].id.clone(), all[1].id.clone()]);
}

#[test]
fn the_way_back_is_from_the_last_act_only() {
    let all = [named("aaaaaaaa", "A"), named("bbbbbbbb", "B")];
    let twice = session(&all).after(Action::Delete(short(&all[0]))).after(Action::Delete(short(&all[1])));
    assert!(matches!(&twice.undo, Some(Undo::Deleted { assessment, .. }) if assessment.response.title == "B"));
}
