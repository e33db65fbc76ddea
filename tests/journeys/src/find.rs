//! Finding things the way a person does, by what they are and what they are called, and waiting for them to appear.

use std::sync::atomic::Ordering;

use http::Method;
use serde_json::Value;
use thirtyfour::WebElement;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

use crate::command::Plain;
use crate::engine::Engine;
use crate::visit::eventually;
use crate::{Outcome, Visit};

/// What has the focus: its role and its accessible name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// Its computed role, such as `button`.
    pub role: String,
    /// Its computed name.
    pub name: String,
}

impl Visit {
    /// The button of this name. Names are whole, or end in `…` where only their beginning is given.
    pub async fn button(&self, name: &str) -> Outcome<WebElement> {
        self.only("button", "button, summary, [role=button], input[type=submit], input[type=button]", name).await
    }

    /// The link of this name.
    pub async fn link(&self, name: &str) -> Outcome<WebElement> {
        self.only("link", "a[href], [role=link]", name).await
    }

    /// The radio button of this name.
    pub async fn radio(&self, name: &str) -> Outcome<WebElement> {
        self.only("radio button", "input[type=radio], [role=radio]", name).await
    }

    /// The checkbox of this name.
    pub async fn checkbox(&self, name: &str) -> Outcome<WebElement> {
        self.only("checkbox", "input[type=checkbox], [role=checkbox]", name).await
    }

    /// The text field, number field or text area of this name.
    pub async fn field(&self, name: &str) -> Outcome<WebElement> {
        let fields = "textarea, input:not([type=radio], [type=checkbox], [type=file], [type=hidden], [type=submit], [type=button])";
        self.only("field", fields, name).await
    }

    /// The list to choose from of this name.
    pub async fn choice(&self, name: &str) -> Outcome<WebElement> {
        self.only("list to choose from", "select", name).await
    }

    /// The file input of this name.
    pub async fn file_input(&self, name: &str) -> Outcome<WebElement> {
        self.only("file input", "input[type=file]", name).await
    }

    /// The group of this name: a fieldset by its legend, or another group by its label.
    pub async fn group(&self, name: &str) -> Outcome<WebElement> {
        self.only("group", "fieldset, [role=group], [role=radiogroup]", name).await
    }

    /// The heading of this name.
    pub async fn heading(&self, name: &str) -> Outcome<WebElement> {
        self.only("heading", "h1, h2, h3, h4, h5, h6, [role=heading]", name).await
    }

    /// What has the focus now.
    pub async fn focus(&self) -> Outcome<Focus> {
        let element = self.driver().active_element().await?;
        Ok(Focus { role: computed(&element, "role").await?, name: name_of(&element).await? })
    }

    /// Presses Tab until the element of this name has the focus, as somebody without a mouse does.
    pub async fn tab_to(&self, name: &str) -> Outcome<Focus> {
        let mut passed = Vec::new();
        for _ in 0..200 {
            self.press(thirtyfour::Key::Tab).await?;
            let text = self.run(FOCUSED_TEXT, []).await?.as_str().map(str::to_owned);
            let focus = match text {
                // Its own text says already that it is another one, and saves asking the browser for its name.
                Some(text) if !could_be(&text, name) => Focus { role: String::new(), name: text },
                _ => self.focus().await?,
            };
            if is_called(&focus.name, name) {
                return Ok(focus);
            }
            passed.push(focus.name);
        }
        passed.truncate(30);
        Err(format!("Tab never reaches {name:?}; it passes {passed:?} and so on").into())
    }

    /// Waits for the one visible element that the selector finds and that is called `name`.
    async fn only(&self, kind: &str, selector: &str, name: &str) -> Outcome<WebElement> {
        let what = format!("there is one {kind} called {name:?}");
        // Chromium's driver knows no names in frames of other sites.
        let is_framed = self.is_framed.load(Ordering::Relaxed) && self.kind.engine == Engine::Chromium;
        eventually(&what, || async {
            let (mut called, mut others) = (Vec::new(), Vec::new());
            let visible = match self.visible(selector).await {
                Ok(visible) => visible,
                // Firefox finds that an element has gone between its script and its answer.
                Err(error) if is_stale(error.as_ref()) => {
                    return Ok(Err(format!("the page is still changing: {error}")));
                }
                Err(error) => return Err(error),
            };
            for element in visible {
                let found = if is_framed { text_of(&element).await } else { name_of(&element).await };
                match found {
                    Ok(found) if is_called(&found, name) || is_framed && could_be(&found, name) => called.push(element),
                    Ok(found) => others.push(found),
                    Err(error) => return Ok(Err(format!("the page is still changing: {error}"))),
                }
            }
            Ok(match (called.pop(), called.is_empty()) {
                (Some(only), true) => Ok(only),
                (Some(_), false) => Err(format!("there are {}", called.len() + 1)),
                (None, _) => Err(format!("there are {others:?}")),
            })
        })
        .await
    }

    /// The elements that a selector finds and a person can see and reach, in order of the page.
    async fn visible(&self, selector: &str) -> Outcome<Vec<WebElement>> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter((element) =>
            !element.closest('[inert]') && element.checkVisibility({ visibilityProperty: true }))";
        Ok(self.script(script, vec![Value::from(selector)]).await?.elements()?)
    }
}

/// The text of what has the focus; null where its name comes from elsewhere.
const FOCUSED_TEXT: &str = "const at = document.activeElement;
    return at.matches('input, select, textarea, [aria-label], [aria-labelledby]') ? null : at.textContent";

/// What an element is called where the browser does not say: by a label, or by its own text.
const NAME: &str = "const at = arguments[0];
    const by = at.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)) ?? [];
    const named = by[0] ?? at.labels?.[0] ?? at.querySelector(':scope > legend') ?? at;
    return at.getAttribute('aria-label') ?? named.textContent";

async fn text_of(element: &WebElement) -> Outcome<String> {
    let told = element.handle().execute(NAME, vec![element.to_json()?]).await?;
    let name = told.json().as_str().unwrap_or_default().to_owned();
    Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a command failed because an element is no longer in the page.
fn is_stale(error: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    let error = error.downcast_ref::<WebDriverError>();
    error.is_some_and(|error| matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_)))
}

/// Whether an element of this text can have this accessible name, white space aside.
fn could_be(text: &str, name: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    is_called(&bare(text), &bare(name))
}

/// Whether an element of this accessible name is what is meant by `wanted`, whole or up to its `…`.
fn is_called(name: &str, wanted: &str) -> bool {
    wanted.strip_suffix('…').map_or(name == wanted, |beginning| name.starts_with(beginning))
}

/// An element's accessible name with its white space evened out.
pub async fn name_of(element: &WebElement) -> Outcome<String> {
    let label = computed(element, "label").await?;
    Ok(label.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// An element's role or label as the browser computes it for assistive technology: commands that the client lacks.
async fn computed(element: &WebElement, what: &str) -> Outcome<String> {
    let path = format!("element/{}/computed{what}", element.element_id());
    Ok(element.handle().cmd(Plain { method: Method::GET, path, body: None }).await?.value()?)
}
