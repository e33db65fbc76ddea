//! The hidden vote on one device: it is passed round, each vote is hidden at once, and all are shown together.
//!
//! A vote is a button or a number key. Nothing on the screen tells one from another, so that it works on a projector too.
//! What was voted is nowhere but here, and not in any order, until the team takes the counts into its record.

use yew::prelude::*;

use super::rows::{Counted, rows};
use crate::app::browser::{announce, focus};
use crate::app::components::button::button;
use crate::app::pages::result::words::said;
use crate::i18n::en::team_talk::{TEAM_SAID, TEAM_VOTE};
use crate::i18n::text::{fill, plural};
use crate::report::say::bare;
use crate::report::say::team::{closeness_sentence, people};
use crate::report::team::item::TalkItem;
use crate::team::ballot::Ballot;
use crate::team::said::Said;
use crate::team::tally::{Closeness, Tally};

/// The question, and whom to tell what came of it.
#[derive(Debug, PartialEq, Properties)]
pub struct VoteProps {
    pub item: std::rc::Rc<TalkItem>,
    /// The fewest votes that are shown together.
    pub least: u32,
    /// How close counts are, by the bank's cut-offs.
    pub on_close: Callback<Option<Tally>>,
    pub closeness: Callback<Tally, Option<Closeness>>,
}

/// Where the vote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Somebody chooses.
    Choosing,
    /// The device is passed on.
    Passing,
    Shown,
}

/// The heading, which the person is brought to at every stage.
const HEADING: &str = "vote";

/// The vote, from the first to what it came to.
#[component]
pub fn Vote(props: &VoteProps) -> Html {
    let top = u8::try_from(props.item.levels.len().saturating_sub(1)).unwrap_or(u8::MAX);
    let ballot = use_state(|| Ballot::new(top));
    let stage = use_state_eq(|| Stage::Choosing);
    // Every stage takes the place of the one that had the focus; its heading says how many votes are in.
    use_effect_with((*stage, ballot.votes()), |_| focus::id(HEADING));
    let votes = ballot.votes();
    let heading = match (*stage, votes) {
        (Stage::Shown, _) => TEAM_VOTE.result.to_owned(),
        (_, 0) => format!("{}. {}", TEAM_VOTE.heading, TEAM_VOTE.in_none),
        (Stage::Choosing, _) => format!("{}. {}", TEAM_VOTE.heading, plural(TEAM_VOTE.in_some, people(votes))),
        (Stage::Passing, _) => format!("{} {}", plural(TEAM_VOTE.in_some, people(votes)), TEAM_VOTE.pass_on),
    };
    let go = |to: Stage| {
        let stage = stage.setter();
        Callback::from(move |_: MouseEvent| stage.set(to))
    };
    let on_cast = {
        let (ballot, stage) = (ballot.clone(), stage.setter());
        Callback::from(move |vote: Said| {
            ballot.set(ballot.cast(vote));
            stage.set(Stage::Passing);
        })
    };
    let on_undo = {
        let ballot = ballot.clone();
        Callback::from(move |_: MouseEvent| {
            ballot.set(ballot.undo());
            announce::say(TEAM_VOTE.undone);
        })
    };
    let give_up = props.on_close.reform(|_: MouseEvent| {
        announce::say(TEAM_VOTE.given_up);
        None
    });
    let controls = html! {
        <div class="fh-row">
            if *stage == Stage::Passing {
                { button("fh-button fh-button--main", TEAM_VOTE.next, go(Stage::Choosing)) }
            }
            if ballot.shown(props.least).is_some() {
                { button("fh-button", TEAM_VOTE.show, go(Stage::Shown)) }
            }
            if ballot.can_undo() {
                { button("fh-button fh-button--quiet", TEAM_VOTE.undo, on_undo) }
            }
            { button("fh-button fh-button--quiet", TEAM_VOTE.give_up, give_up) }
        </div>
    };
    let body = match (*stage, ballot.shown(props.least)) {
        (Stage::Shown, Some(tally)) => shown(props, tally, go(Stage::Choosing), {
            let (ballot, empty) = (ballot.setter(), Ballot::new(top));
            Callback::from(move |()| ballot.set(empty.clone()))
        }),
        (Stage::Choosing, _) => html! { <>{ choosing(&props.item, votes == 0, &on_cast) }{ controls }</> },
        _ => html! { <>{ least(props.least, votes) }{ controls }</> },
    };
    let onkeydown = (*stage == Stage::Choosing).then(|| by_number(&props.item, on_cast));
    html! {
        <section class="fh-stack fh-vote" aria-labelledby={HEADING} {onkeydown}>
            <h2 id={HEADING} tabindex="-1">{ said(heading) }</h2>
            { body }
        </section>
    }
}

/// What can be voted: its number, its words, and what it counts as.
fn options(item: &TalkItem) -> Vec<(String, Said)> {
    let levels = (0..).zip(&item.levels).map(|(level, words)| (bare(words).to_owned(), Said::level(level)));
    let aside = [(TEAM_SAID.not_sure, Said::NOT_SURE), (TEAM_SAID.not_applicable, Said::NOT_APPLICABLE)];
    let aside = aside.into_iter().filter(|(_, said)| *said == Said::NOT_SURE || item.not_applicable);
    levels.chain(aside.map(|(words, said)| (words.to_owned(), said))).collect()
}

/// How it goes is said to the first.
fn choosing(item: &TalkItem, is_first: bool, on_cast: &Callback<Said>) -> Html {
    html! {
        <>
            if is_first {
                <p key="how">{ TEAM_VOTE.how }</p>
            }
            <h3 id="vote-choose">{ TEAM_VOTE.choose }</h3>
            <p class="fh-small">{ TEAM_VOTE.choose_hint }</p>
            <ol class="fh-vote__options" aria-labelledby="vote-choose">
                for (number, (words, vote)) in (1..).zip(options(item)) {
                    <li key={number}>
                        <button class="fh-button fh-vote__option" type="button" onclick={on_cast.reform(move |_: MouseEvent| vote)}>
                            { said(fill(TEAM_VOTE.button_of, &[("n", &number.to_string()), ("level", &words)])) }
                        </button>
                    </li>
                }
            </ol>
        </>
    }
}

/// A number key votes while the focus is in the vote.
fn by_number(item: &TalkItem, on_cast: Callback<Said>) -> Callback<KeyboardEvent> {
    let votes: Vec<Said> = options(item).into_iter().map(|(_, vote)| vote).collect();
    Callback::from(move |event: KeyboardEvent| {
        let number = event.key().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let is_alone = !event.repeat() && !event.ctrl_key() && !event.alt_key() && !event.meta_key();
        if let Some(vote) = number.filter(|_| is_alone).and_then(|number| votes.get(number)) {
            event.prevent_default();
            on_cast.emit(*vote);
        }
    })
}

fn least(least: u32, votes: u32) -> Html {
    if votes >= least {
        return Html::default();
    }
    html! { <p class="fh-small">{ said(fill(TEAM_VOTE.least, &[("n", &least.to_string())])) }</p> }
}

fn shown(props: &VoteProps, tally: &Tally, go_again: Callback<MouseEvent>, clear: Callback<()>) -> Html {
    let close = closeness_sentence(&TEAM_SAID, props.closeness.emit(tally.clone()));
    let taken = tally.clone();
    let take = props.on_close.reform(move |_: MouseEvent| Some(taken.clone()));
    let leave = props.on_close.reform(|_: MouseEvent| {
        announce::say(TEAM_VOTE.left);
        None
    });
    let again = Callback::from(move |event: MouseEvent| {
        clear.emit(());
        go_again.emit(event);
    });
    html! {
        <>
            <p class="fh-lead">{ said(close) }</p>
            { rows(&props.item, tally, Counted::Votes) }
            <div class="fh-row">
                { button("fh-button fh-button--main", TEAM_VOTE.take, take) }
                { button("fh-button", TEAM_VOTE.again, again) }
                { button("fh-button fh-button--quiet", TEAM_VOTE.leave, leave) }
            </div>
        </>
    }
}
