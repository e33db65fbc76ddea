//! Ninety minutes, from why to who and when.

use yew::prelude::*;

use crate::i18n::en::team_setup::SET_UP;

/// What is done, how, and for how many minutes.
const PARTS: [(u32, &str, &str); 6] = [
    (5, SET_UP.open_what, SET_UP.open_how),
    (10, SET_UP.spread_what, SET_UP.spread_how),
    (45, SET_UP.talk_what, SET_UP.talk_how),
    (10, SET_UP.find_what, SET_UP.find_how),
    (15, SET_UP.result_what, SET_UP.result_how),
    (5, SET_UP.close_what, SET_UP.close_how),
];

/// A row for each part, with the minutes from its begin to its end.
pub fn agenda() -> Html {
    let words = &SET_UP;
    html! {
        <section class="fh-stack" aria-labelledby="agenda">
            <h2 id="agenda">{ words.agenda }</h2>
            <p>{ words.agenda_text }</p>
            <div class="fh-scroll" role="region" aria-label={words.agenda_table} tabindex="0">
                <table>
                    <caption>{ words.agenda_table }</caption>
                    <thead>
                        <tr>
                            for column in [words.minutes, words.what_column, words.how_column] {
                                <th scope="col" key={column}>{ column }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (minutes, (_, what, how)) in spans().into_iter().zip(PARTS) {
                            <tr key={what}>
                                <td>{ minutes }</td>
                                <th scope="row">{ what }</th>
                                <td>{ how }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn spans() -> Vec<String> {
    let span = |at: &mut u32, (minutes, ..): &(u32, &str, &str)| {
        let begin = *at;
        *at += minutes;
        Some(format!("{begin}–{at}"))
    };
    PARTS.iter().scan(0, span).collect()
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn the_parts_are_ninety_minutes() {
        assert_eq!(spans(), ["0–5", "5–15", "15–60", "60–70", "70–85", "85–90"]);
    }
}
