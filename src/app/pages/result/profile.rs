//! The profile by module and dimension, and whether it can last.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::DimensionBars;
use super::twin::{Hooks, twin};
use super::words::said;
use super::workings::workings;
use crate::app::hooks::text::result_text;
use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::names::SCALING;
use crate::report::picture::profile::table_of;
use crate::report::profile::ModulePart;
use crate::report::say;
use crate::report::say::explain;
use crate::scoring::outcome::Profile;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct ProfileProps {
    pub report: Rc<Report>,
}

/// The scaling profile with its caution.
#[component]
pub fn CanItLast(props: &ProfileProps) -> Html {
    let text = result_text();
    let words = &text.findings;
    let Some(part) = props.report.profile.iter().find(|part| part.module.as_str() == SCALING) else {
        return Html::default();
    };
    html! {
        <section class="fh-stack" aria-labelledby="lasting">
            <h2 id="lasting">{ words.lasting }</h2>
            <p class="fh-small">{ words.lasting_intro }</p>
            { picture(text, part) }
            <p class="fh-small">{ words.lasting_caution }</p>
            <ul class="fh-small">
                for source in &part.sources {
                    <li key={source.as_str()}>{ said(source.clone()) }</li>
                }
            </ul>
        </section>
    }
}

/// Every other module with its dimensions, each on its own scale.
#[component]
pub fn ProfileParts(props: &ProfileProps) -> Html {
    let text = result_text();
    let words = &text.findings;
    let parts: Vec<_> = props.report.profile.iter().filter(|part| part.module.as_str() != SCALING).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack" aria-labelledby="profile">
            <h2 id="profile">{ words.profile }</h2>
            <p class="fh-small">{ words.profile_intro }</p>
            <div class="fh-columns fh-columns--even">
                for part in &parts {
                    { module(text, part) }
                }
            </div>
        </section>
    }
}

fn module(text: &ResultTexts, part: &ModulePart) -> Html {
    let words = &text.findings;
    let high = match part.high_is {
        HighIs::Bad => words.high_bad,
        HighIs::Good => words.high_good,
    };
    html! {
        <section class="fh-stack" key={part.module.as_str()}>
            <h3>{ said(part.title.clone()) }</h3>
            <p class="fh-small">{ said(format!("{} {high}", part.question)) }</p>
            { picture(text, part) }
        </section>
    }
}

fn worked_out(text: &ResultTexts, part: &ModulePart) -> Html {
    let of = fill(text.explain.of_entry_point, &[("title", &part.title)]);
    let dimensions = part.dimensions.clone();
    workings(of, move || dimensions.iter().map(|one| explain::dimension(result_text(), one)).collect())
}

/// A bar for each dimension, the same in a sentence, and in a table.
fn picture(text: &ResultTexts, part: &ModulePart) -> Html {
    let name = fill(text.pictures.profile_name, &[("title", &part.title)]);
    let dimensions = part.dimensions.iter().map(|one| hooks(one.dimension.as_str(), &one.profile));
    let hooks = std::iter::once(hooks(part.module.as_str(), &part.profile)).chain(dimensions).collect();
    html! {
        <>
            <DimensionBars high_is={part.high_is} dimensions={part.dimensions.clone()} />
            <p class="fh-small">{ said(say::picture::profile(text, part)) }</p>
            { twin(text, &name, &table_of(text, part), hooks) }
            { worked_out(text, part) }
        </>
    }
}

fn hooks(id: &str, profile: &Profile) -> Hooks {
    vec![("data-profile", Some(id.to_owned())), ("data-value", profile.value.map(|value| value.to_string()))]
}
