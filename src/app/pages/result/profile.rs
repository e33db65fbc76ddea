//! The profile by module and dimension, and whether it can last.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::DimensionBars;
use super::words::said;
use super::workings::workings;
use crate::app::hooks::text::result_text;
use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::names::SCALING;
use crate::report::profile::ModulePart;
use crate::report::say::explain;
use crate::report::say::value::{range, value};
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
            <DimensionBars high_is={part.high_is} dimensions={part.dimensions.clone()} />
            { twin(text, words.lasting, &[part]) }
            { worked_out(text, part) }
            <p class="fh-small">{ words.lasting_caution }</p>
            <ul class="fh-small">
                for source in &part.sources {
                    <li key={source.as_str()}>{ said(source.clone()) }</li>
                }
            </ul>
        </section>
    }
}

/// Every other module with its dimensions, each on its own scale; the same as a table.
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
            { twin(text, words.profile, &parts) }
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
            <DimensionBars high_is={part.high_is} dimensions={part.dimensions.clone()} />
            { worked_out(text, part) }
        </section>
    }
}

fn worked_out(text: &ResultTexts, part: &ModulePart) -> Html {
    let of = fill(text.explain.of_entry_point, &[("title", &part.title)]);
    let dimensions = part.dimensions.clone();
    workings(of, move || dimensions.iter().map(|one| explain::dimension(result_text(), one)).collect())
}

/// The same as a table, folded away.
fn twin(text: &ResultTexts, name: &'static str, parts: &[&ModulePart]) -> Html {
    html! {
        <details class="fh-fold">
            <summary>{ text.findings.profile_table }<span class="fh-hidden">{ ": " }{ name }</span></summary>
            { table(text, name, parts) }
        </details>
    }
}

fn table(text: &ResultTexts, name: &'static str, parts: &[&ModulePart]) -> Html {
    let words = &text.findings;
    // The section around it has the bare name; two regions of one name cannot be told apart by ear.
    let label = fill(words.profile_region, &[("name", name)]);
    html! {
        <div class="fh-scroll" role="region" aria-label={label.clone()} tabindex="0">
            <table>
                <caption class="fh-hidden">{ label }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_part }</th>
                        <th scope="col" class="fh-table__number">{ words.column_value }</th>
                        <th scope="col" class="fh-table__number">{ words.column_range }</th>
                        <th scope="col" class="fh-table__number">{ words.column_counts }</th>
                    </tr>
                </thead>
                for part in parts {
                    <tbody key={part.module.as_str()}>
                        { row(text, "rowgroup", part.module.as_str(), &part.title, &part.profile) }
                        for one in &part.dimensions {
                            { row(text, "row", one.dimension.as_str(), &one.title, &one.profile) }
                        }
                    </tbody>
                }
            </table>
        </div>
    }
}

fn row(text: &ResultTexts, scope: &'static str, id: &str, title: &str, profile: &Profile) -> Html {
    let all = profile.answered + profile.not_sure + profile.absent;
    let counts = [("answered", profile.answered.to_string()), ("all", all.to_string())];
    let counts = fill(text.findings.profile_counts, &counts.each_ref().map(|(name, value)| (*name, value.as_str())));
    let could_be = range(text, profile.range).unwrap_or_else(|| text.list.no_value.to_owned());
    html! {
        <tr key={id} data-profile={id.to_owned()} data-value={profile.value.map(|value| value.to_string())}>
            <th {scope}>{ said(title.to_owned()) }</th>
            <td class="fh-table__number">{ said(value(text, profile.value)) }</td>
            <td class="fh-table__number">{ said(could_be) }</td>
            <td class="fh-table__number">{ said(counts) }</td>
        </tr>
    }
}
