//! What a person does on this page again and again: begin, answer by keyboard, go on, keep a file, open one.

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::bank::{Bank, Item, Page};
use crate::visit::eventually;
use crate::{Outcome, Visit};

/// The question that the focus is in, and the option that it is on: its value, and whether it is chosen.
const FOCUSED_OPTION: &str = "const at = document.activeElement;
    const legend = at.closest('fieldset')?.querySelector('legend');
    return [at.type === 'radio' ? legend?.textContent ?? '' : '', at.value ?? '', at.checked === true]";

impl Visit {
    /// Waits for the screen of this heading (whole, or up to its `…`), and that the person is brought to it.
    pub async fn arrives_at(&self, heading: &str) -> Outcome {
        let what = format!("the focus is on the heading {heading:?}");
        let script = "const at = document.activeElement;
            return [document.querySelector('h1')?.textContent ?? '', at.tagName === 'H1', at.tagName + ' ' + at.textContent.slice(0, 60)]";
        eventually(&what, || async {
            let seen = self.run(script, []).await?;
            let found = seen[0].as_str().unwrap_or_default();
            let is_it = heading.strip_suffix('…').map_or(found == heading, |start| found.starts_with(start));
            Ok(if is_it && seen[1] == true { Ok(()) } else { Err(seen.to_string()) })
        })
        .await
    }

    /// Begins a form from Home by its button, up to the screen before the first question.
    pub async fn begin_form(&self, form: &str) -> Outcome {
        let name = format!("Start : {}", Bank::read()?.form(form)?);
        self.click(self.button(&name).await?).await?;
        self.arrives_at("A few things first").await
    }

    /// Begins the full form, up to its first page, of which nothing is answered yet.
    pub async fn at_first_page(&self) -> Outcome<Page> {
        let page = Bank::read()?.pages("full")?.remove(0);
        self.open("").await?;
        self.begin_form("full").await?;
        self.follow("Begin: Critical needs", &page.heading).await?;
        Ok(page)
    }

    /// Answers a page from its heading on, wherever the focus was, and waits until that is saved.
    pub async fn answer_and_save(&self, page: &Page, answers: &Value) -> Outcome {
        self.run("document.querySelector('h1').focus()", []).await?;
        self.answer(page, answers).await?;
        self.saved().await
    }

    /// Chooses an option by a click, wherever the focus is: the question by its prompt, the option by its value.
    pub async fn pick(&self, prompt: &str, value: &str) -> Outcome {
        let script = "const [prompt, value] = arguments;
            const group = [...document.querySelectorAll('fieldset')].find((each) => each.querySelector('legend')?.textContent === prompt);
            [...group.querySelectorAll('input[type=radio]')].find((each) => each.value === value).click()";
        self.run(script, [json!(prompt), json!(value)]).await?;
        Ok(())
    }

    /// Waits until the page says that all is saved. This is the one place that knows its words.
    pub async fn saved(&self) -> Outcome {
        eventually("the page says that all is saved", || async {
            let shown = self.text().await?;
            let says = |line: &str| line.trim() == "Saved" || line.trim().starts_with("Saved in this browser");
            Ok(if shown.lines().any(says) && !self.is_saving().await? { Ok(()) } else { Err(shown) })
        })
        .await
    }

    /// Whether an answer is on its way into the browser's storage, which the page says in words only where it lasts.
    async fn is_saving(&self) -> Outcome<bool> {
        Ok(self.run("return document.querySelector('[data-saving]') !== null", []).await? == true)
    }

    /// Goes on by the link of this name and the Enter key, as somebody without a mouse does.
    pub async fn follow(&self, name: &str, heading: &str) -> Outcome {
        self.tab_to(name).await?;
        self.press(Key::Enter).await?;
        self.arrives_at(heading).await
    }

    /// Answers a page by keyboard: Tab to each question, arrows or Space to the option. Focus must stay where it is put.
    /// `answers` holds what a file would under `answers`; an item that is not there is passed by.
    pub async fn answer(&self, page: &Page, answers: &Value) -> Outcome {
        for item in &page.items {
            self.tab_to_question(&item.prompt).await?;
            if let Some((option, value)) = option_of(item, &answers[&item.id]) {
                self.choose(item, option, &value).await?;
            }
        }
        Ok(())
    }

    /// Presses Tab until the focus is in the question's options. On the way are only what stands beside the last question.
    async fn tab_to_question(&self, prompt: &str) -> Outcome {
        let mut seen = self.run(FOCUSED_OPTION, []).await?;
        // Between two questions stand three lines that open, and the button that clears an answer.
        let mut tabs = if seen[0] == "" { 1 } else { 4 };
        for _ in 0..5 {
            let keys: String = std::iter::repeat_n(Key::Tab.value(), tabs).collect();
            self.press(keys).await?;
            seen = self.run(FOCUSED_OPTION, []).await?;
            if seen[0] == prompt {
                return Ok(());
            }
            tabs = 1;
        }
        Err(format!("Tab does not lead to {prompt:?}, but to {seen}").into())
    }

    /// Chooses an option of the question that the focus has just entered.
    async fn choose(&self, item: &Item, option: usize, value: &str) -> Outcome {
        let at = self.run(FOCUSED_OPTION, []).await?;
        if at[1] == value && at[2] == true {
            return Ok(());
        }
        if at[2] == true || at[1] != "0" {
            return Err(format!("{:?} has another answer already: {at}", item.prompt).into());
        }
        if option == 0 {
            self.press(Key::Space).await?;
        } else {
            let keys: String = std::iter::repeat_n(Key::Down.value(), option).collect();
            self.press(keys).await?;
        }
        let after = self.run(FOCUSED_OPTION, []).await?;
        if after == json!([item.prompt, value, true]) {
            Ok(())
        } else {
            Err(format!("after choosing {value} of {:?} the focus is on {after}", item.prompt).into())
        }
    }

    /// What the parts of the diagnostic say of the one that is shown: `2 of 3`.
    pub async fn part_progress(&self) -> Outcome<String> {
        let script = "const at = [...document.querySelectorAll('nav [aria-current=step]')].find((each) => each.checkVisibility());
            return at?.lastElementChild?.textContent ?? ''";
        Ok(self.run(script, []).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The value of the chosen option of each question that is shown, `null` where none is.
    pub async fn chosen(&self) -> Outcome<Value> {
        let script = "return Object.fromEntries([...document.querySelectorAll('.fh-item > fieldset')].map((group) =>
            [group.querySelector('legend').textContent, group.querySelector('input:checked')?.value ?? null]))";
        self.run(script, []).await
    }

    /// Presses a button that hands over a file, and gives that file.
    pub async fn file_from(&self, button: &str) -> Outcome<(String, Vec<u8>)> {
        self.click(self.button(button).await?).await?;
        self.downloaded().await
    }

    /// Keeps a file of the assessment whose result is shown: here where there is a button for it, else by the review.
    pub async fn file_of_result(&self) -> Outcome<(String, Vec<u8>)> {
        let script = "return [...document.querySelectorAll('main button')].some((button) => button.textContent === 'Keep a file')";
        if self.run(script, []).await? == true {
            return self.file_from("Keep a file").await;
        }
        let address = self.run("return location.hash", []).await?;
        self.link("Review the answers").await?.click().await?;
        self.arrives_at("Review your answers").await?;
        let file = self.file_from("Save as a file").await?;
        self.visit_route(address.as_str().unwrap_or_default()).await?;
        self.result().await?;
        Ok(file)
    }

    /// Opens a file on Home, up to the preview or the refusal.
    pub async fn open_file(&self, name: &str, bytes: &[u8]) -> Outcome {
        let path = self.file(name, bytes)?;
        let input: WebElement = self.file_input("Open a saved file…").await?;
        Ok(input.send_keys(path.to_string_lossy()).await?)
    }

    /// Chooses several files at once in the input of this name: `0.json`, `1.json` and so on.
    pub async fn open_files(&self, input: &str, files: &[String]) -> Outcome {
        let mut paths = Vec::new();
        for (number, file) in files.iter().enumerate() {
            paths.push(self.file(&format!("{number}.json"), file.as_bytes())?.to_string_lossy().into_owned());
        }
        Ok(self.file_input(input).await?.send_keys(paths.join("\n")).await?)
    }

    /// Presses the button of this name by Enter, and waits for the heading that the person is brought to within the screen.
    pub async fn follow_to(&self, name: &str, heading: &str) -> Outcome {
        self.tab_to(name).await?;
        self.press(Key::Enter).await?;
        self.at(heading).await
    }

    /// Waits until the focus is on the heading of this text, wherever in the screen it stands.
    pub async fn at(&self, heading: &str) -> Outcome {
        eventually(&format!("the focus is on {heading:?}"), || async {
            let seen = self.run("return document.activeElement.textContent.slice(0, 80)", []).await?;
            Ok(if seen == heading { Ok(()) } else { Err(seen.to_string()) })
        })
        .await
    }

    /// Opens a response's file on Home and adds it to what is kept here.
    pub async fn add_file(&self, response: &Value) -> Outcome {
        self.open_file("answers.json", response.to_string().as_bytes()).await?;
        self.heading("What is in this file").await?;
        self.click(self.button("Add it").await?).await?;
        self.shows("was added from the file").await
    }

    /// Follows an address within the page, as a bookmark or the back button does.
    pub async fn visit_route(&self, route: &str) -> Outcome {
        self.run("location.hash = arguments[0]", [json!(route)]).await?;
        Ok(())
    }

    /// Waits until the result is worked out. It is told by the hook that the page has for it.
    pub async fn result(&self) -> Outcome {
        eventually("the result is there", || async {
            let script = "return [document.querySelector('h1')?.textContent ?? '', document.querySelector('.fh-waiting') === null && location.hash.endsWith('/result')]";
            let seen = self.run(script, []).await?;
            Ok(if seen[1] == true { Ok(()) } else { Err(seen.to_string()) })
        })
        .await
    }

    /// The one save that this origin keeps, or is about to: its key and its response.
    pub async fn only_save(&self) -> Outcome<(String, Value)> {
        eventually("there is one save", || async {
            let mut saves = self.saves().await?;
            Ok(match (saves.pop(), saves.is_empty()) {
                (Some(save), true) => Ok(save),
                (last, _) => Err(format!("there are {}", saves.len() + usize::from(last.is_some()))),
            })
        })
        .await
    }

    /// Every save that this origin keeps: its key and its response.
    pub async fn saves(&self) -> Outcome<Vec<(String, Value)>> {
        // A save waits for the frame that shows what was done, and the page says so.
        eventually("nothing is being saved", || async {
            let shown = self.text().await?;
            Ok(if shown.contains("Saving…") || self.is_saving().await? { Err(shown) } else { Ok(()) })
        })
        .await?;
        let stored = self.stored().await?;
        // Beside a save stand copies and what was set aside, whose keys are longer, and marks of what was deleted.
        let ours = stored.into_iter().filter(|(key, _)| key.starts_with("foothold:") && key.matches(':').count() == 3);
        let saves = ours.map(|(key, text)| {
            let save: Value = serde_json::from_str(&text)?;
            Ok((key, save["response"].clone()))
        });
        saves.filter(|save| !matches!(save, Ok((_, response)) if response.is_null())).collect()
    }
}

/// What `chosen` gives of a page: the value of each question's option, by its prompt.
pub fn expected<const N: usize>(page: &Page, values: [Option<&str>; N]) -> Value {
    page.items.iter().zip(values).map(|(item, value)| (item.prompt.clone(), json!(value))).collect()
}

/// Which option an answer is, from 0, and what its radio button is worth.
fn option_of(item: &Item, answer: &Value) -> Option<(usize, String)> {
    if let Some(level) = answer["level"].as_u64() {
        return Some((usize::try_from(level).ok()?, level.to_string()));
    }
    let aside = item.levels.len();
    if answer["not_sure"] == true {
        Some((aside, "not-sure".to_owned()))
    } else if answer["not_applicable"] == true && item.may_not_apply {
        Some((aside + 1, "not-applicable".to_owned()))
    } else {
        None
    }
}
