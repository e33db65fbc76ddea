//! Answers to other banks than the page asks now: listed under their bank, and opened with it.

use yew::prelude::*;

use crate::app::components::button::button_of;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::pages::switch::{shelf_with, switch};
use crate::app::session::action::Action;
use crate::app::session::banks::Shelved;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, Refused};
use crate::files::elsewhere::{self, Elsewhere};
use crate::i18n::en::banks::ELSEWHERE;
use crate::i18n::text::{fill, plural};
use crate::i18n::time::ago;
use crate::response::moment::Moment;

/// The list, if there is anything in it.
pub fn elsewhere(_: &SessionHandle, keeper: &KeeperHandle) -> Html {
    html! { <List keeper={keeper.clone()} /> }
}

#[derive(Debug, PartialEq, Properties)]
struct ListProps {
    keeper: KeeperHandle,
}

/// One bank and the answers to it.
#[derive(Debug, PartialEq)]
struct Group {
    id: String,
    version: String,
    digest: Option<String>,
    saves: Vec<Saved>,
}

/// What a save says of itself without its bank.
#[derive(Debug, Clone, PartialEq)]
struct Saved {
    id: String,
    title: String,
    changed: Option<Moment>,
    answers: usize,
}

#[component]
fn List(props: &ListProps) -> Html {
    let (session, keeper) = (use_session(), &props.keeper);
    let groups = groups(session.elsewhere(keeper).filter_map(|(id, text)| read(id, text)));
    if groups.is_empty() {
        return Html::default();
    }
    let kept = keeper.banks().unwrap_or_default();
    html! {
        <section class="fh-stack" aria-labelledby="elsewhere">
            <h2 id="elsewhere">{ ELSEWHERE.heading }</h2>
            <p>{ ELSEWHERE.text }</p>
            for group in &groups {
                <OfBank key={format!("{} {}", group.id, group.version)} keeper={keeper.clone()} title={title_of(&kept, group)}
                    version={group.version.clone()} shelf={shelf_with(&kept, &group.id, group.digest.as_deref())} saves={group.saves.clone()} />
            }
        </section>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct OfBankProps {
    keeper: KeeperHandle,
    title: String,
    version: String,
    shelf: Option<String>,
    saves: Vec<Saved>,
}

#[component]
fn OfBank(props: &OfBankProps) -> Html {
    let (text, session, now) = (use_text(), use_session(), use_now());
    let named = [("title", props.title.as_str()), ("version", props.version.as_str())];
    let (name, of) = (fill(ELSEWHERE.group, &named), fill(ELSEWHERE.open_of, &named));
    let keeper = props.keeper.clone();
    let act = props.shelf.clone().map(|shelf| {
        let onclick = move |_: MouseEvent| {
            if switch(&keeper, Some(&shelf)).is_err() {
                let refused = Refused { title: ELSEWHERE.open.to_owned(), text: ELSEWHERE.failed.to_owned() };
                session.dispatch(Action::Notice(Some(Notice::Unopened(Some(refused)))));
            }
        };
        button_of("fh-button", ELSEWHERE.open, of, onclick.into())
    });
    let line = |saved: &Saved| {
        let age = now.map_or_else(|| text.time.unknown.to_owned(), |now| ago(text, saved.changed, now));
        fill(ELSEWHERE.line, &[("count", &plural(ELSEWHERE.answers, saved.answers)), ("ago", &age)])
    };
    html! {
        <div class="fh-stack fh-stack--tight">
            <h3 dir="auto"><span key={name.clone()}>{ name }</span></h3>
            <ul class="fh-saved">
                for saved in &props.saves {
                    <li class="fh-saved__entry" key={saved.id.as_str()}>
                        <div class="fh-saved__text">
                            <p dir="auto">{ if saved.title.trim().is_empty() { text.shell.untitled } else { &saved.title } }</p>
                            <p class="fh-small"><span key={line(saved)}>{ line(saved) }</span></p>
                        </div>
                    </li>
                }
            </ul>
            <div class="fh-row">
                if let Some(act) = act {
                    { act }
                } else {
                    <p class="fh-small">{ ELSEWHERE.unknown }</p>
                }
            </div>
        </div>
    }
}

/// The title if the bank is kept, else its id.
fn title_of(kept: &[Shelved], group: &Group) -> String {
    let of_id = kept.iter().filter_map(|shelved| shelved.bank.as_ref()).find(|bank| bank.id == group.id);
    of_id.map_or_else(|| group.id.clone(), |bank| bank.title.clone())
}

fn groups(saves: impl Iterator<Item = (Group, Saved)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (bank, saved) in saves {
        let known = groups.iter_mut().find(|group| group.id == bank.id && group.version == bank.version);
        match known {
            Some(group) => group.saves.push(saved),
            None => groups.push(Group { saves: vec![saved], ..bank }),
        }
    }
    groups
}

fn read(id: &str, text: &str) -> Option<(Group, Saved)> {
    let Elsewhere { bank, version, digest, title, updated_at, answers } = elsewhere::read(text)?;
    let saved = Saved { id: id.to_owned(), title, changed: Moment::read(&updated_at), answers };
    Some((Group { id: bank, version, digest, saves: Vec::new() }, saved))
}
