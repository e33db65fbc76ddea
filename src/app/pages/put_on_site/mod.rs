//! "Put it on your site": the snippet for an organisation's own page, made and tried here.

pub mod chosen;
pub mod code;
pub mod form;
pub mod preview;

use yew::prelude::*;

use self::chosen::Chosen;
use self::code::Code;
use self::form::form;
use self::preview::Preview;
use crate::app::browser::{location, text_file};
use crate::app::components::button::button;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::app::setup::Setup;
use crate::i18n::en::put_on_site::PUT_ON_SITE;
use crate::report::html::base64::hash_source;
use crate::report::snippet::Snippet;

/// What the folder sets, which is where the fields begin.
#[derive(Debug, PartialEq, Properties)]
pub struct PutOnSiteProps {
    pub setup: Shared<Setup>,
}

/// The digest of the pinned script.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Digest {
    /// Nobody has asked for it.
    Unasked,
    Awaited,
    Missing,
    Here(AttrValue),
}

/// Choosing beside the preview, then the three ways to paste, then what to know before.
#[component]
pub fn PutOnSite(props: &PutOnSiteProps) -> Html {
    let words = &PUT_ON_SITE;
    use_title(words.title);
    let bank = use_session().bank.get();
    let config = &props.setup.get().config;
    let chosen = use_reducer(|| Chosen {
        title: bank.title.clone(),
        bank: config.bank.clone().unwrap_or_default(),
        accent: config.accent.map(|accent| accent.to_string()).unwrap_or_default(),
        ..Chosen::default()
    });
    let title = if chosen.title.trim().is_empty() { bank.title.clone() } else { chosen.title.clone() };
    let snippet = Snippet {
        folder: use_folder(),
        version: env!("CARGO_PKG_VERSION"),
        title: title.clone(),
        link: words.link,
        workspace: chosen.workspace.clone(),
        bank: chosen.bank.clone(),
        tone: chosen.tone,
        share: chosen.share,
        accent: chosen.color(),
    };
    let (digest, on_make) = use_digest(&snippet);
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead">{ words.lead }</p>
                if !snippet.folder.is_empty() && !snippet.folder.starts_with("https://") {
                    <p class="fh-remark">{ words.insecure }</p>
                }
                { hosts(config.hosts.as_deref()) }
            </header>
            <div class="fh-columns fh-columns--even">
                { form(&chosen) }
                <Preview chosen={(*chosen).clone()} title={title} />
            </div>
            { ways(&snippet, &digest, &on_make) }
            { policy(&snippet) }
            { crosses() }
        </div>
    }
}

/// Which sites' pages this copy answers, where not all are.
fn hosts(hosts: Option<&'static [String]>) -> Html {
    let words = &PUT_ON_SITE;
    html! {
        if let Some(hosts) = hosts {
            <p class="fh-remark">{ if hosts.is_empty() { words.hosts_none } else { words.hosts } }</p>
            if !hosts.is_empty() {
                <ul>
                    for host in hosts {
                        <li key={host.as_str()}><code>{ host }</code></li>
                    }
                </ul>
            }
        }
    }
}

/// The address of the folder, once the page stands.
#[hook]
fn use_folder() -> String {
    let folder = use_state_eq(String::new);
    let setter = folder.setter();
    use_effect_with((), move |()| setter.set(location::folder_address()));
    (*folder).clone()
}

/// The digest, and what reads the script of this version for it, so that it is that of the very file.
#[hook]
fn use_digest(snippet: &Snippet) -> (Digest, Callback<MouseEvent>) {
    let digest = use_state_eq(|| Digest::Unasked);
    let path = format!("embed/{}", snippet.pinned_name());
    let on_make = use_callback((path, digest.setter()), |_: MouseEvent, (path, setter)| {
        setter.set(Digest::Awaited);
        let setter = setter.clone();
        text_file::read(path.clone(), move |text| {
            setter.set(text.map_or(Digest::Missing, |text| Digest::Here(hash_source(text.as_bytes()).into())));
        });
    });
    ((*digest).clone(), on_make)
}

fn ways(snippet: &Snippet, digest: &Digest, on_make: &Callback<MouseEvent>) -> Html {
    let words = &PUT_ON_SITE;
    let pinned = match digest {
        Digest::Unasked => {
            html! { <div class="fh-row" key="make">{ button("fh-button", words.pinned_make, on_make.clone()) }</div> }
        }
        Digest::Awaited => html! { <p key="awaited">{ words.pinned_awaited }</p> },
        Digest::Missing => html! { <p key="missing">{ words.pinned_missing }</p> },
        Digest::Here(digest) => {
            html! { <Code key="here" id="pinned" name={words.pinned} code={snippet.pinned(digest)} /> }
        }
    };
    html! {
        <section class="fh-stack fh-stack--wide" aria-labelledby="copy">
            <h2 id="copy">{ words.copy_heading }</h2>
            <div class="fh-stack">
                <h3>{ words.loader }</h3>
                <p>{ words.loader_text }</p>
                <Code id="loader" name={words.loader} code={snippet.loader()} />
                if let Some(style) = snippet.style() {
                    <h4>{ words.style }</h4>
                    <p>{ words.style_text }</p>
                    <Code id="style" name={words.style} code={style} />
                }
            </div>
            <div class="fh-stack">
                <h3>{ words.pinned }</h3>
                <p>{ words.pinned_text }</p>
                { pinned }
            </div>
            <div class="fh-stack">
                <h3>{ words.frame }</h3>
                <p>{ words.frame_text }</p>
                <Code id="frame" name={words.frame} code={snippet.frame()} />
            </div>
        </section>
    }
}

fn policy(snippet: &Snippet) -> Html {
    let words = &PUT_ON_SITE;
    html! {
        <section class="fh-stack" aria-labelledby="policy">
            <h2 id="policy">{ words.policy }</h2>
            <p>{ words.policy_text }</p>
            <Code id="policy-lines" name={words.policy} code={snippet.policy()} />
            <p>{ words.policy_note }</p>
        </section>
    }
}

fn crosses() -> Html {
    let words = &PUT_ON_SITE;
    let all = [words.crosses_always, words.crosses_asked, words.crosses_agreed, words.crosses_in, words.crosses_never];
    html! {
        <>
            <section class="fh-stack" aria-labelledby="crosses">
                <h2 id="crosses">{ words.crosses }</h2>
                <ul>
                    for sentence in all {
                        <li>{ sentence }</li>
                    }
                </ul>
            </section>
            <section class="fh-stack" aria-labelledby="kept">
                <h2 id="kept">{ words.kept }</h2>
                <p>{ words.kept_text }</p>
            </section>
            <section class="fh-stack" aria-labelledby="own">
                <h2 id="own">{ words.own }</h2>
                <p>{ words.own_text }</p>
            </section>
        </>
    }
}
