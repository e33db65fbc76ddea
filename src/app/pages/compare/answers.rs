//! Which answers moved, in their own words, and which became known or are not known any more.

use yew::prelude::*;

use crate::app::pages::result::words::said;
use crate::bank::id::ItemId;
use crate::compare::answers::AnswerChanges;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::names::Names;
use crate::report::say::compare as say;
use crate::response::answer::Level;

/// The lists; those without an entry are left out, but for that of the moves.
pub fn answers(text: &ResultTexts, names: &Names<'_>, changes: &AnswerChanges) -> Html {
    let words = &text.compare;
    html! {
        <section class="fh-stack" aria-labelledby="answers" key="answers">
            <h2 id="answers">{ words.answers }</h2>
            if changes.moved.is_empty() {
                <p key="none">{ words.answers_none }</p>
            } else {
                <p class="fh-small" key="intro">{ words.answers_intro }</p>
                <ul key="moved">
                    for moved in &changes.moved {
                        <li key={moved.item.as_str()} data-item={moved.item.to_string()}>
                            <strong>{ said(short(names, &moved.item)) }</strong>{ " (" }{ say::way(text, moved) }{ "): " }
                            { said(say::moved(text, names, moved)) }
                        </li>
                    }
                </ul>
            }
            { list(text, names, words.became_known, words.to_known, &changes.became_known) }
            { list(text, names, words.became_unknown, words.to_unknown, &changes.became_unknown) }
            { list(text, names, words.not_answered, words.to_unknown, &changes.not_answered) }
        </section>
    }
}

fn list(
    text: &ResultTexts,
    names: &Names<'_>,
    heading: &'static str,
    pattern: &str,
    items: &[(ItemId, Level)],
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack fh-stack--tight" key={heading}>
            <h3>{ heading }</h3>
            <ul>
                for (item, level) in items {
                    <li key={item.as_str()}>
                        <strong>{ said(short(names, item)) }</strong>{ ": " }
                        { said(fill(pattern, &[("level", &say::level_of(text, names, item, *level))])) }
                    </li>
                }
            </ul>
        </section>
    }
}

fn short(names: &Names<'_>, item: &ItemId) -> String {
    names.item(item).map(|name| name.short).unwrap_or_default()
}
