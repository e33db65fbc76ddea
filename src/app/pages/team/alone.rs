//! Where each member alone would have landed: counted, never named, and worked out in slices.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::home::Gathering;
use crate::app::browser::slices::{Work, work};
use crate::app::hooks::shared::Shared;
use crate::app::pages::result::words::said;
use crate::bank::model::Bank;
use crate::i18n::en::team::TEAM;
use crate::team::landing::{Lander, Landing};
use crate::team::roster::MemberId;

/// The bank and who is in.
#[derive(Debug, PartialEq, Properties)]
pub struct AloneProps {
    pub bank: Shared<Bank>,
    pub gathering: Gathering,
}

/// A table of entry points with people.
#[component]
pub fn Alone(props: &AloneProps) -> Html {
    let landing = use_landing(props.bank, &props.gathering);
    let bank = props.bank.get();
    let rows = landing.map(|landing| rows(bank, &landing));
    html! {
        <section class="fh-stack" aria-labelledby="alone">
            <h2 id="alone">{ TEAM.alone }</h2>
            <p class="fh-small">{ TEAM.alone_text }</p>
            if let Some(rows) = rows {
                <table key="table">
                    <caption class="fh-hidden">{ TEAM.alone }</caption>
                    <thead>
                        <tr><th scope="col">{ TEAM.alone_entry }</th><th scope="col" class="fh-table__number">{ TEAM.people }</th></tr>
                    </thead>
                    <tbody>
                        for (title, people) in rows {
                            <tr key={title.clone()}>
                                <th scope="row">{ title }</th>
                                <td class="fh-table__number">{ said(people.to_string()) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            } else {
                <p key="waiting">{ TEAM.alone_wait }</p>
            }
        </section>
    }
}

fn rows(bank: &Bank, landing: &Landing) -> Vec<(String, u32)> {
    let entry_points = landing.entry_points.iter();
    let named = entry_points.filter_map(|(id, people)| Some((bank.entry_point(id.as_str())?.title.clone(), *people)));
    let none = (landing.none > 0).then(|| (TEAM.alone_none.to_owned(), landing.none));
    named.chain(none).collect()
}

/// `None` until it is worked out, and again when somebody comes or goes.
#[hook]
pub fn use_landing(bank: Shared<Bank>, gathering: &Gathering) -> Option<Landing> {
    let landing = use_state(|| None::<(Gathering, Landing)>);
    let setter = landing.setter();
    use_effect_with((bank, gathering.clone()), move |(bank, gathering)| {
        let held: RefCell<Option<Work>> = RefCell::new(Some(land(*bank, gathering.clone(), setter)));
        move || drop(held.take())
    });
    let (of, landing) = (*landing).clone()?;
    (of == *gathering).then_some(landing)
}

fn land(bank: Shared<Bank>, gathering: Gathering, setter: UseStateSetter<Option<(Gathering, Landing)>>) -> Work {
    let meeting = Rc::clone(&gathering.0);
    let mut ids = meeting.roster().ids().collect::<Vec<MemberId>>().into_iter();
    let mut lander = Lander::new(bank.get(), &meeting.shares(&bank));
    work(move || match ids.next() {
        Some(id) => {
            meeting.roster().member(id).into_iter().for_each(|member| lander.land(member));
            false
        }
        None => {
            setter.set(Some((gathering.clone(), lander.landing())));
            true
        }
    })
}
