//! How many chose which answer: a row for each level, its bar and its number.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::pages::result::drawing::Chart;
use crate::app::pages::result::words::said;
use crate::bank::model::HighIs;
use crate::i18n::en::team_talk::TEAM_SAID;
use crate::i18n::en::team_talk::TEAM_TALK;
use crate::i18n::text::{fill, plural};
use crate::report::chart::bar::bar;
use crate::report::say::bare;
use crate::report::say::team::{aside, people};
use crate::report::team::item::TalkItem;
use crate::response::answer::Level;
use crate::team::tally::Tally;

/// How a count is said: people who answered, or votes in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    People,
    Votes,
}

/// The answers as a list to read.
pub fn rows(item: &TalkItem, tally: &Tally, counted: Counted) -> Html {
    html! {
        <>
            <ul class="fh-spread">
                for (level, words) in (0..).zip(&item.levels) {
                    <li class="fh-spread__row" key={level}>{ row(item.high_is, words, tally, level, counted) }</li>
                }
            </ul>
            { beside(tally, counted) }
        </>
    }
}

/// The answers as radio buttons, one of them what the team agrees on; between two levels stands what lies between them.
pub fn choosable(item: &TalkItem, chosen: Option<Level>, on_choose: &Callback<Level>) -> Html {
    let option = |halves: u8, class: &'static str, body: Html| {
        let level = Level::from_halves(halves);
        let onchange = on_choose.reform(move |_: Event| level);
        html! {
            <label {class} key={halves}>
                <input class="fh-level__radio" type="radio" name="agreed" value={halves.to_string()}
                    checked={chosen == Some(level)} autocomplete="off" {onchange} />
                { body }
            </label>
        }
    };
    let levels = (0_u8..).zip(item.levels.iter()).map(|(level, words)| {
        let between = level.checked_sub(1).and_then(|under| item.levels.get(usize::from(under))).map(|under| {
            let of = fill(TEAM_TALK.between_of, &[("one", bare(under)), ("other", bare(words))]);
            let body = html! { <span>{ TEAM_TALK.between }<span class="fh-hidden">{ of }</span></span> };
            option(level.saturating_mul(2).saturating_sub(1), "fh-spread__between", body)
        });
        let body = row(item.high_is, words, &item.tally, level, Counted::People);
        html! { <>{ between }{ option(level.saturating_mul(2), "fh-level fh-spread__row fh-spread__row--choice", body) }</> }
    });
    let tone = match item.high_is {
        HighIs::Bad => "fh-levels fh-levels--bad",
        HighIs::Good => "fh-levels fh-levels--good",
    };
    html! { <><div class={tone}>{ for levels }</div>{ beside(&item.tally, Counted::People) }</> }
}

fn row(high_is: HighIs, words: &str, tally: &Tally, level: u8, counted: Counted) -> Html {
    let count = tally.counts.get(usize::from(level)).copied().unwrap_or_default();
    let share = 100.0 * f64::from(count) / f64::from(tally.asked().max(1));
    html! {
        <>
            <span class="fh-spread__level">{ said(words.to_owned()) }</span>
            <Chart class={classes!("fh-spread__bar")} drawing={Rc::new(bar(high_is, Some(share), None))} is_stretched={true} />
            <span class="fh-spread__count">{ said(number(count, counted)) }</span>
        </>
    }
}

/// Who gave no level, and how.
fn beside(tally: &Tally, counted: Counted) -> Html {
    let all = aside(&TEAM_SAID, tally);
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="fh-row fh-small fh-spread__beside">
            for (state, count) in all {
                <li key={state}>{ state }{ ": " }{ said(number(count, counted)) }</li>
            }
        </ul>
    }
}

fn number(count: u32, counted: Counted) -> String {
    let words = match counted {
        Counted::People => TEAM_SAID.people,
        Counted::Votes => TEAM_SAID.votes,
    };
    plural(words, people(count))
}
