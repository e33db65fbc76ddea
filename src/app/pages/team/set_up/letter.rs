//! The letter that goes with the link: as text to paste, as an e-mail to begin, and as a page to print.

use yew::prelude::*;

use crate::bank::model::Form;
use crate::files::invitation::Invitation;
use crate::i18n::en::team_setup::SetUp;
use crate::i18n::en::time::Time;
use crate::i18n::text::{fill, plural};
use crate::i18n::time::day;

/// What the letter says.
pub struct Letter<'a> {
    pub words: &'a SetUp,
    pub time: &'a Time,
    pub invitation: &'a Invitation,
    pub form: &'a Form,
    pub questions: usize,
    /// `None` where the page runs from a disk.
    pub link: Option<&'a str>,
    /// The fewest people that anything is shown of without names.
    pub floor: usize,
}

impl Letter<'_> {
    /// The whole letter, its steps numbered.
    pub fn text(&self) -> String {
        let steps = self.steps().into_iter().zip(1..).map(|(step, place)| format!("{place}. {step}"));
        let [paper, promise, record] = self.rest();
        let parts = std::iter::once(self.greeting()).chain(steps).chain([paper, promise, record]);
        parts.collect::<Vec<_>>().join("\n\n")
    }

    /// The same as a page.
    pub fn printed(&self) -> Html {
        html! {
            <div class="fh-stack">
                <h2>{ self.invitation.title.clone() }</h2>
                <p>{ self.greeting() }</p>
                <ol>
                    for step in self.steps() {
                        <li key={step.clone()}>{ step.clone() }</li>
                    }
                </ol>
                for part in self.rest() {
                    <p key={part.clone()}>{ part.clone() }</p>
                }
            </div>
        }
    }

    fn greeting(&self) -> String {
        let (questions, minutes) = (plural(self.words.questions, self.questions), self.form.minutes.to_string());
        let date = self.invitation.date.map(|date| day(self.time, date));
        let template = if date.is_some() { self.words.greeting_dated } else { self.words.greeting };
        let date = date.unwrap_or_default();
        let form = &self.form.title;
        fill(template, &[("form", form), ("questions", &questions), ("minutes", &minutes), ("date", &date)])
    }

    fn steps(&self) -> [String; 4] {
        let words = self.words;
        let open = match self.link {
            Some(link) => fill(words.step_link, &[("link", link)]),
            None => fill(words.step_disk, &[("form", &self.form.title)]),
        };
        [open, words.step_alone.to_owned(), words.step_file.to_owned(), words.step_hand.to_owned()]
    }

    fn rest(&self) -> [String; 3] {
        let words = self.words;
        let promise = fill(words.promise, &[("floor", &self.floor.to_string())]);
        [words.paper.to_owned(), promise, words.record.to_owned()]
    }
}

/// An address that begins an e-mail, to nobody yet.
pub fn mail_address(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", quoted(subject), quoted(&body.replace('\n', "\r\n")))
}

/// Every byte but letters, digits and `-._~` as a percent sign and two digits.
fn quoted(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let quote = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(quote).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use crate::i18n::en::team_setup::SET_UP;
    use crate::i18n::en::time::TIME;
    use crate::response::moment::Date;

    #[track_caller]
    fn letter(date: Option<&str>, link: Option<&str>) -> String {
        let form = built_in().form("full").expect("a form");
        let date = date.and_then(Date::read);
        let invitation = Invitation { form: form.id.clone(), title: "North".to_owned(), date };
        let letter =
            Letter { words: &SET_UP, time: &TIME, invitation: &invitation, form, questions: 69, link, floor: 5 };
        letter.text()
    }

    #[test]
    fn it_says_day_link_and_who_is_protected() {
        let text = letter(Some("2027-03-01"), Some("https://example.org/#/join/AB"));
        assert!(text.starts_with("We meet on March 1, 2027. "), "{text}");
        assert!(text.contains("\n\n1. Open this link: https://example.org/#/join/AB\n\n2. "), "{text}");
        assert!(text.contains("nothing at all of fewer than 5 people."), "{text}");
        assert!(!text.contains(['{', '}']), "{text}");
        let text = letter(None, None);
        assert!(text.starts_with("Before we meet, ") && text.contains("foothold.html"), "{text}");
        assert!(!text.contains(['{', '}']), "{text}");
    }

    #[test]
    fn an_address_for_mail_carries_any_letter() {
        assert_eq!(mail_address("a&b", "ü?\n"), "mailto:?subject=a%26b&body=%C3%BC%3F%0D%0A");
    }
}
