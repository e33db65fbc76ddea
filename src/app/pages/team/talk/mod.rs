//! One question that the team talks about: what was answered, what to ask each other, and what is agreed.

pub mod agreement;
pub mod beside;
pub mod keys;
pub mod parked;
pub mod rows;
pub mod vote;

use std::rc::Rc;

use yew::prelude::*;

use self::agreement::{ANSWERS, Agreement};
use self::beside::{bears, before_talk};
use self::keys::Way;
use self::parked::Parked;
use self::rows::{Counted, rows};
use self::vote::Vote;
use crate::app::browser::{announce, focus};
use crate::app::components::button::button;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::pages::result::words::said;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::meeting::hooks::{use_meeting, use_on_meeting};
use crate::app::session::meeting::look::{LookHandle, use_look};
use crate::bank::id::ItemId;
use crate::bank::model::Bank;
use crate::i18n::en::team_talk::{TEAM_SAID, TEAM_TALK};
use crate::i18n::text::fill;
use crate::report::say::team::{closeness_sentence, turn};
use crate::report::team::item::{TalkItem, talk_item};
use crate::report::team::place::{List, Place, place};
use crate::route::Route;
use crate::team::grid::Grid;
use crate::team::meeting::{Change, Meeting, Mode, Sight};
use crate::team::tally::Tally;

/// Which question, and what keeps the meeting.
#[derive(Debug, PartialEq, Properties)]
pub struct TalkProps {
    pub item: ItemId,
    pub keeper: KeeperHandle,
}

/// The question as the meeting has it, or what to do first.
#[component]
pub fn Talk(props: &TalkProps) -> Html {
    let (state, bank) = (use_meeting(), props.keeper.bank_shared());
    let look = use_look(&props.keeper);
    let meeting = &state.meeting;
    let found = found(&bank, meeting, &props.item);
    let short = found.as_ref().map(|(item, _)| item.item.short.clone());
    use_title(&fill(TEAM_TALK.title, &[("item", &short.unwrap_or_else(|| props.item.to_string()))]));
    let floor = u32::try_from(meeting.floor(&bank.cut_offs).people()).unwrap_or(u32::MAX);
    match (meeting.sight(&bank.cut_offs), found) {
        (Sight::Shown, Some((item, place))) => {
            // An open vote has two secrets at least to keep; an anonymous one as many as anything else.
            let least = if meeting.mode == Mode::Open { 2 } else { floor };
            html! { <Shown {bank} item={Rc::new(item)} {place} {look} {least} /> }
        }
        (Sight::Nobody, _) => instead(TEAM_TALK.no_answers, TEAM_TALK.no_answers_text.to_owned()),
        (Sight::TooFew { floor, .. }, _) => {
            instead(TEAM_TALK.too_few, fill(TEAM_TALK.too_few_text, &[("n", &floor.to_string())]))
        }
        (Sight::Shown, None) => instead(TEAM_TALK.unknown, TEAM_TALK.unknown_text.to_owned()),
    }
}

fn found(bank: &Shared<Bank>, meeting: &Meeting, id: &ItemId) -> Option<(TalkItem, Option<Place>)> {
    let grid = Grid::new(bank.get());
    let counted = meeting.counted(&grid)?;
    let agenda = counted.agenda(&grid, &meeting.shares(bank));
    let item = talk_item(&grid, &counted.tallies, &agenda, id).filter(|item| item.tally.asked() > 0)?;
    Some((item, place(&agenda, id)))
}

/// Nothing to talk about yet: why, and the way to it.
fn instead(heading: &'static str, text: String) -> Html {
    html! {
        <div class="fh-stack" key={heading}>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="fh-lead">{ said(text) }</p>
            <div class="fh-row"><a class="fh-button fh-button--main" href={Route::Team.to_string()}>{ TEAM_TALK.back }</a></div>
        </div>
    }
}

/// A question with its answers.
#[derive(Debug, PartialEq, Properties)]
struct ShownProps {
    bank: Shared<Bank>,
    item: Rc<TalkItem>,
    place: Option<Place>,
    look: LookHandle,
    /// The fewest votes that are shown together.
    least: u32,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let (item, text) = (&props.item, result_text());
    let on_meeting = use_on_meeting();
    let is_voting = use_state_eq(|| false);
    let on_close = {
        let (id, is_voting) = (item.item.id.clone(), is_voting.setter());
        Callback::from(move |vote: Option<Tally>| {
            if let Some(vote) = vote {
                announce::say(TEAM_TALK.vote_kept);
                on_meeting.emit(Change::Vote(id.clone(), vote));
            }
            is_voting.set(false);
        })
    };
    // The vote takes the person's place with it when it ends: they are brought back to the answers.
    let was_voting = use_mut_ref(|| false);
    use_effect_with(*is_voting, move |is_voting| {
        if was_voting.replace(*is_voting) && !is_voting {
            focus::id(ANSWERS);
        }
    });
    let open = {
        let is_voting = is_voting.setter();
        Callback::from(move |_: MouseEvent| is_voting.set(true))
    };
    let cut_offs = props.bank.cut_offs;
    let body = if *is_voting {
        let closeness = Callback::from(move |tally: Tally| tally.closeness(&cut_offs));
        html! { <Vote key="vote" item={Rc::clone(item)} least={props.least} {on_close} {closeness} /> }
    } else {
        html! {
            <div class="fh-columns fh-columns--talk" key="talk">
                <div class="fh-stack">
                    <Agreement item={Rc::clone(item)} />
                    <div class="fh-row">{ button("fh-button", TEAM_TALK.vote_open, open) }</div>
                    <Voted item={Rc::clone(item)} />
                </div>
                <div class="fh-stack fh-talk__beside">
                    { before_talk(&props.bank, item) }
                    { bears(item) }
                </div>
            </div>
        }
    };
    html! {
        <div class="fh-stack fh-stack--wide fh-talk">
            <header class="fh-stack fh-stack--tight">
                <p class="fh-place">{ said(whereabouts(props)) }</p>
                <h1 tabindex="-1">{ said(item.prompt.clone()) }</h1>
                <p class="fh-lead">{ said(format!("{} {}", closeness_sentence(&TEAM_SAID, item.closeness), turn(text, &TEAM_SAID, item))) }</p>
            </header>
            { body }
            <Way place={props.place.clone()} look={props.look.clone()} is_paused={*is_voting} />
            <Parked />
        </div>
    }
}

fn whereabouts(props: &ShownProps) -> String {
    let number = |place: &Place| [("n", place.number.to_string()), ("all", place.of.to_string())];
    let filled = |pattern: &str, place: &Place| {
        let values = number(place);
        fill(pattern, &[(values[0].0, &values[0].1), (values[1].0, &values[1].1)])
    };
    let place = match &props.place {
        Some(place) if place.list == List::TalkFirst => filled(TEAM_TALK.place_talk, place),
        Some(place) => filled(TEAM_TALK.place_find, place),
        None => TEAM_TALK.place_none.to_owned(),
    };
    fill(TEAM_TALK.in_module, &[("place", &place), ("module", &props.item.item.module_title)])
}

/// The question whose vote is in the record.
#[derive(Debug, PartialEq, Properties)]
struct VotedProps {
    item: Rc<TalkItem>,
}

/// What the last hidden vote came to, where one is in the record.
#[component]
fn Voted(props: &VotedProps) -> Html {
    let (state, on_meeting) = (use_meeting(), use_on_meeting());
    let id = props.item.item.id.clone();
    let Some(vote) = state.meeting.votes.get(&id).cloned() else {
        return Html::default();
    };
    let on_drop = on_meeting.reform(move |_: MouseEvent| {
        announce::say(TEAM_TALK.vote_dropped);
        Change::Unvote(id.clone())
    });
    html! {
        <section class="fh-stack fh-stack--tight" aria-labelledby="voted">
            <h2 id="voted">{ TEAM_TALK.vote_taken }</h2>
            { rows(&props.item, &vote, Counted::Votes) }
            <div class="fh-row">{ button("fh-button fh-button--quiet", TEAM_TALK.vote_drop, on_drop) }</div>
        </section>
    }
}
