//! All answers about all plans in one table: a row a test, a column a plan.

use yew::prelude::*;

use crate::app::pages::result::words::said;
use crate::i18n::en::result::ResultTexts;
use crate::report::choice::{ChoiceAnswer, OptionPart};
use crate::report::say::choice as say;

/// The table in a frame that scrolls where the screen is narrow; the cards above say the whole one under another.
pub fn table(text: &ResultTexts, options: &[&OptionPart]) -> Html {
    let words = &text.choice;
    let Some(first) = options.first() else { return Html::default() };
    html! {
        <section class="fh-stack" aria-labelledby="tests" key="tests">
            <h2 id="tests">{ words.table }</h2>
            <div class="fh-scroll" role="region" aria-labelledby="tests" tabindex="0">
                <table>
                    <caption>{ words.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_test }</th>
                            for option in options {
                                <th scope="col" key={option.name.id.as_str()}>{ said(option.name.title.clone()) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (place, test) in first.answers.iter().enumerate() {
                            { row(text, test, options.iter().filter_map(|option| option.answers.get(place))) }
                        }
                        <tr key="all">
                            <th scope="row">{ words.row_standing }</th>
                            for option in options {
                                <td key={option.name.id.as_str()}>{ said(standing(text, option)) }</td>
                            }
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn row<'a>(text: &ResultTexts, test: &ChoiceAnswer, answers: impl Iterator<Item = &'a ChoiceAnswer>) -> Html {
    html! {
        <tr key={test.item.id.as_str()}>
            <th scope="row">
                { said(test.item.short.clone()) }
                if let Some(weight) = say::weight(text, test) {
                    <span class="fh-small">{ " (" }{ said(weight) }{ ")" }</span>
                }
            </th>
            for (place, answer) in answers.enumerate() {
                <td key={place}>{ said(say::answer(text, answer)) }</td>
            }
        </tr>
    }
}

fn standing(text: &ResultTexts, option: &OptionPart) -> String {
    let standing = say::standing(text, option);
    match say::number(text, option) {
        Some(number) => format!("{standing}, {number}"),
        None => standing.to_owned(),
    }
}
