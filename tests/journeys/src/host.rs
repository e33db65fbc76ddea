//! Pages of somebody else's site, `tests/journeys/hosts/`, that show ours in a frame, and going in and out of that frame.

use std::path::Path;
use std::sync::atomic::Ordering;

use serde_json::Value;
use thirtyfour::{Key, WebElement};

use crate::engine::Engine;
use crate::site::Site;
use crate::visit::eventually;
use crate::{Outcome, Visit};

/// The frame of the element in this place.
const FRAME: &str =
    "return document.querySelectorAll('foothold-diagnostic')[arguments[0]]?.shadowRoot?.querySelector('iframe')";

/// Brings what is there to the middle of the window.
const SCROLL: &str = "scrollTo(0, scrollY + frame.getBoundingClientRect().top + arguments[1][1] - innerHeight / 2);";

/// Until what moves with the page has moved.
const SETTLE: &str = "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done()), 150)";

impl Visit {
    /// The server of the other site. In its pages `{app}` is the address of our folder.
    pub fn host(&self) -> Outcome<&Site> {
        if self.host.get().is_none() {
            let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
            let host = Site::open(&pages, "/", "localhost")?;
            host.put("{app}", self.site.address(""));
            // A visit is one task: nobody else can have been faster.
            self.host.set(host).map_err(|_| "there are two hosts")?;
        }
        self.host.get().ok_or_else(|| "there is no host".into())
    }

    /// Opens a page of the other site.
    pub async fn open_host(&self, path: &str) -> Outcome {
        let address = self.host()?.address(path);
        self.is_framed.store(false, Ordering::Relaxed);
        Ok(self.driver().goto(address).await?)
    }

    /// Waits until the page around was told so of the element in this place, and gives what came with it. What was told
    /// before that is not looked at again.
    pub async fn told(&self, name: &str) -> Outcome<Value> {
        self.told_that(name, |_| true).await
    }

    /// The same, of the first that `is_it`.
    pub async fn told_that(&self, name: &str, is_it: impl Fn(&Value) -> bool) -> Outcome<Value> {
        eventually(&format!("the page around is told {name:?}"), || async {
            let told = self.all_told().await?;
            let found = told.iter().rev().find(|each| each["name"] == name && is_it(&each["detail"]));
            Ok(found.map(|each| each["detail"].clone()).ok_or_else(|| Value::from(told.clone()).to_string()))
        })
        .await
    }

    /// Everything that the page around was told so far.
    pub async fn all_told(&self) -> Outcome<Vec<Value>> {
        Ok(serde_json::from_value(self.run("return window.told", []).await?)?)
    }

    /// Goes into the frame of the first element, once the tool stands there.
    pub async fn enter(&self) -> Outcome {
        self.enter_that(0).await
    }

    /// Goes into the frame of the element in this place, once the tool stands there.
    pub async fn enter_that(&self, place: usize) -> Outcome {
        self.enter_page(place).await?;
        self.ready().await
    }

    /// The same, whatever stands there.
    pub async fn enter_page(&self, place: usize) -> Outcome {
        self.frame(place).await?.enter_frame().await?;
        self.is_framed.store(true, Ordering::Relaxed);
        self.place.store(place, Ordering::Relaxed);
        Ok(())
    }

    /// Clicks as a person does. WebKit's driver misses what is in a frame: the first click is told the place in the page
    /// around, and once the person is in the frame they go on by the keyboard.
    pub async fn click(&self, element: WebElement) -> Outcome {
        if self.kind.engine != Engine::WebKit || !self.is_framed.load(Ordering::Relaxed) {
            return Ok(element.click().await?);
        }
        let script = "if (!document.hasFocus()) return 'elsewhere';
            arguments[0].focus();
            return document.activeElement === arguments[0] ? arguments[0].tagName : 'elsewhere'";
        let focused = element.handle().execute(script, vec![element.to_json()?]).await?.json().clone();
        match focused.as_str() {
            Some("TEXTAREA") => return Ok(()),
            Some("A" | "BUTTON" | "SUMMARY") => return self.press(Key::Enter).await,
            _ => {}
        }
        let place = self.place.load(Ordering::Relaxed);
        // The page is scrolled to it, and what stays in sight moves with that: where it is, is known once it rests.
        let mut at = self.place_around(&element, place).await?;
        for _ in 0..20 {
            self.enter_page(place).await?;
            self.driver().execute_async(SETTLE, Vec::new()).await?;
            let next = self.place_around(&element, place).await?;
            if std::mem::replace(&mut at, next.clone()) == next {
                break;
            }
        }
        let (x, y) = (at[0].as_i64().unwrap_or_default(), at[1].as_i64().unwrap_or_default());
        self.driver().action_chain().move_to(x, y).click().perform().await?;
        self.enter_page(place).await
    }

    /// Scrolls the page around, to which it leads, to an element of the frame, and tells where that is then.
    async fn place_around(&self, element: &WebElement, place: usize) -> Outcome<Value> {
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left + Math.min(width / 2, 40), top + height / 2]";
        let inside = element.handle().execute(script, vec![element.to_json()?]).await?.json().clone();
        self.leave().await?;
        let script = format!(
            "const frame = (() => {{ {FRAME} }})();
            {SCROLL}
            const {{ left, top }} = frame.getBoundingClientRect();
            return [Math.round(left + arguments[1][0]), Math.round(top + arguments[1][1])]"
        );
        self.run(&script, [Value::from(place), inside]).await
    }

    /// Goes back to the page around.
    pub async fn leave(&self) -> Outcome {
        self.driver().enter_default_frame().await?;
        self.is_framed.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// Waits until the frame is as tall as what is in it, and gives that height. It ends in the page around.
    pub async fn fits(&self) -> Outcome<i64> {
        eventually("the frame is as tall as what is in it", || async {
            let height = self.run(&format!("{FRAME}.clientHeight"), [Value::from(0)]).await?;
            self.enter_page(0).await?;
            let script = "return [Math.ceil(document.body.getBoundingClientRect().height), document.documentElement.scrollHeight > innerHeight, document.documentElement.scrollHeight, innerHeight, [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().bottom > document.body.getBoundingClientRect().bottom + 1).map((each) => each.outerHTML.slice(0, 120)).slice(-3)]";
            let inside = self.run(script, []).await?;
            self.leave().await?;
            let (height, wanted) = (height.as_i64().unwrap_or(-1), inside[0].as_i64().unwrap_or(-2));
            let fits = (height - wanted).abs() <= 1 && inside[1] == false;
            Ok(if fits { Ok(height) } else { Err(format!("{height}, and inside {inside}")) })
        })
        .await
    }

    async fn frame(&self, place: usize) -> Outcome<WebElement> {
        eventually("there is a frame", || async {
            let found = self.script(FRAME, vec![Value::from(place)]).await?;
            Ok(found.element().map_err(|error| error.to_string()))
        })
        .await
    }
}
