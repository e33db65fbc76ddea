//! Who is in: by role as far as nobody can be told apart, what the team sees, and in an open meeting each person.

use yew::prelude::*;

use crate::app::components::button::button_of;
use crate::app::components::choices::{Question, choices};
use crate::app::pages::result::words::said;
use crate::bank::model::Bank;
use crate::i18n::en::team::TEAM;
use crate::i18n::text::{fill, plural};
use crate::response::model::Response;
use crate::team::anonymity::{Floor, Group, groups};
use crate::team::grid::Grid;
use crate::team::meeting::{Change, Meeting, Mode};
use crate::team::roster::MemberId;

/// What the team may see, in the order in which it is offered.
const MODES: [Mode; 2] = [Mode::Anonymous, Mode::Open];

/// How many, and by role; what may not be shown is said.
pub fn who(grid: &Grid<'_>, meeting: &Meeting) -> Html {
    let floor = meeting.floor(&grid.bank.cut_offs);
    let body = if meeting.counts().is_some() {
        html! { <p class="fh-small">{ TEAM.roles_unknown }</p> }
    } else if meeting.roster().members().all(|member| member.role.is_none()) {
        html! { <p class="fh-small">{ TEAM.who_none }</p> }
    } else {
        by_role(grid.bank, meeting, floor)
    };
    html! {
        <section class="fh-stack" aria-labelledby="who" key="who">
            <h2 id="who">{ TEAM.who }</h2>
            <p><strong>{ said(plural(TEAM.who_count, meeting.size())) }</strong></p>
            { body }
        </section>
    }
}

fn by_role(bank: &Bank, meeting: &Meeting, floor: Floor) -> Html {
    let groups = groups(meeting.roster(), bank.roles.len(), floor);
    let is_shown = |group: &&Group| meeting.mode == Mode::Open || group.is_shown;
    let mut rows: Vec<(String, usize)> =
        groups.iter().filter(is_shown).map(|group| (role(bank, group.role), group.people)).collect();
    let left: usize = groups.iter().filter(|group| !is_shown(group)).map(|group| group.people).sum();
    let is_none_shown = rows.is_empty();
    if left > 0 && !is_none_shown {
        rows.push((TEAM.others.to_owned(), left));
    }
    let values = [floor.people().to_string(), meeting.size().to_string()];
    let rule = if is_none_shown { TEAM.roles_few } else { TEAM.roles_some };
    let rule = (left > 0).then(|| fill(rule, &[("floor", &values[0]), ("n", &values[1])]));
    html! {
        <>
            if !is_none_shown {
                <table>
                    <caption class="fh-hidden">{ TEAM.who }</caption>
                    <thead>
                        <tr><th scope="col">{ TEAM.role }</th><th scope="col" class="fh-table__number">{ TEAM.people }</th></tr>
                    </thead>
                    <tbody>
                        for (role, people) in rows {
                            <tr key={role.clone()}>
                                <th scope="row">{ said(role) }</th>
                                <td class="fh-table__number">{ said(people.to_string()) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            }
            if let Some(rule) = rule {
                <p class="fh-small">{ said(rule) }</p>
            }
        </>
    }
}

fn role(bank: &Bank, role: Option<u16>) -> String {
    let found = role.and_then(|role| bank.roles.get(usize::from(role)));
    found.map_or_else(|| TEAM.no_role.to_owned(), |role| role.title.clone())
}

/// Whether names are shown, with the sentence that everybody has to agree to first.
pub fn mode(meeting: &Meeting, bank: &Bank, on_change: &Callback<Change>) -> Html {
    if meeting.counts().is_some() {
        return Html::default();
    }
    let floor = meeting.floor(&bank.cut_offs).people().to_string();
    let question =
        Question { name: "mode".to_owned(), legend: TEAM.mode, hint: Some(fill(TEAM.mode_hint, &[("floor", &floor)])) };
    let chosen = MODES.iter().position(|mode| *mode == meeting.mode);
    let on_choose = on_change.reform(|place: usize| Change::Show(MODES.get(place).copied().unwrap_or_default()));
    html! { <div key="mode">{ choices(question, &[TEAM.mode_anonymous, TEAM.mode_open], chosen, &on_choose) }</div> }
}

/// Each person by the title of their answers, with a way to take them out. Only where names may be shown.
pub fn persons(grid: &Grid<'_>, meeting: &Meeting, on_change: &Callback<Change>) -> Html {
    let people = meeting.people().take(PERSONS).enumerate();
    html! {
        <section class="fh-stack" aria-labelledby="persons" key="persons">
            <h2 id="persons">{ TEAM.persons }</h2>
            <ul class="fh-saved">{ for people.map(|(at, (id, person))| entry(grid.bank, at, id, &person.response, on_change)) }</ul>
        </section>
    }
}

/// People that are listed: an open meeting is of people who know each other.
const PERSONS: usize = 100;

fn entry(bank: &Bank, at: usize, id: MemberId, response: &Response, on_change: &Callback<Change>) -> Html {
    let untitled = || fill(TEAM.person, &[("n", &(at + 1).to_string())]);
    let name = if response.title.trim().is_empty() { untitled() } else { response.title.clone() };
    let role = response.role.as_ref().and_then(|id| bank.roles.iter().find(|role| role.id == *id));
    let role = role.map_or(TEAM.no_role, |role| role.title.as_str());
    let form = bank.form(response.form.as_str()).map_or("", |form| form.title.as_str());
    let answered = response.states().len().to_string();
    let line = fill(TEAM.person_line, &[("role", role), ("form", form), ("n", &answered)]);
    let of = fill(TEAM.take_out_of, &[("name", &name)]);
    let leave = on_change.reform(move |_: MouseEvent| Change::Leave(id));
    html! {
        <li class="fh-saved__entry" key={response.id.clone()}>
            <div class="fh-saved__text">
                <p dir="auto"><strong>{ said(name) }</strong></p>
                <p class="fh-small">{ said(line) }</p>
            </div>
            { button_of("fh-button fh-button--danger", TEAM.take_out, of, leave) }
        </li>
    }
}
