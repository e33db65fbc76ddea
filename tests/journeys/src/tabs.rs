//! Several windows on one origin, and the browser's storage seen from beside the page.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::WindowHandle;

use crate::visit::eventually;
use crate::{Outcome, Visit};

/// Keeps from a window what others write, and that it is looked at again, for as long as it is told to.
const DEAF: &str = "for (const name of ['storage', 'visibilitychange', 'pageshow', 'focus']) {
        addEventListener(name, (event) => { if (window.deaf) event.stopImmediatePropagation(); }, true);
    }
    if (window.BroadcastChannel) {
        const listen = BroadcastChannel.prototype.addEventListener;
        BroadcastChannel.prototype.addEventListener = function (name, act, ...rest) {
            return listen.call(this, name, (event) => { if (!window.deaf) act(event); }, ...rest);
        };
    }";

impl Visit {
    /// Opens the page that is shown in a second window as well and goes there. Gives the first window and the second.
    pub async fn second_window(&self) -> Outcome<[WindowHandle; 2]> {
        let address = self.driver().current_url().await?;
        let first = self.driver().window().await?;
        let second = self.driver().new_tab().await?;
        self.in_window(&second).await?;
        self.driver().goto(address.as_str()).await?;
        self.ready().await?;
        Ok([first, second])
    }

    /// Goes to a window.
    pub async fn in_window(&self, window: &WindowHandle) -> Outcome {
        Ok(self.driver().switch_to_window(window.clone()).await?)
    }

    /// Goes to a page of this origin that is not the tool: what it does is done by another page.
    pub async fn elsewhere(&self) -> Outcome {
        self.go(crate::site::ANOTHER_PAGE).await
    }

    /// Waits, in the page around them, until the tool stands in each frame. Whoever enters a frame before that may
    /// find it gone: what a frame holds before its page comes is thrown away.
    pub async fn frames_ready(&self) -> Outcome {
        let script = "return [...document.querySelectorAll('iframe')]
            .every((frame) => frame.contentDocument?.documentElement?.hasAttribute('data-ready'))";
        eventually("the tool stands in each frame", || async {
            let are_ready = self.run(script, []).await?;
            Ok(if are_ready == true { Ok(()) } else { Err("a frame without it".to_owned()) })
        })
        .await
    }

    /// Removes all that this origin keeps, from a page that is not the tool, so that nothing is written again.
    pub async fn forget_all(&self) -> Outcome {
        self.elsewhere().await?;
        let script = "const done = arguments[0];
            const remove = ({ name }) => new Promise((then) => {
                const removal = indexedDB.deleteDatabase(name);
                removal.onsuccess = removal.onerror = then;
            });
            localStorage.clear();
            indexedDB.databases().then((all) => Promise.all(all.map(remove))).then(() => done())";
        self.driver().execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// From the next page on, windows can be made deaf.
    pub fn may_be_deaf(&self) {
        self.run_first(DEAF);
    }

    /// Makes the window deaf to what others write, until it comes back.
    pub async fn deafen(&self) -> Outcome {
        self.run("window.deaf = true", []).await?;
        Ok(())
    }

    /// What a browser tells a page that comes back to sight.
    pub async fn come_back(&self) -> Outcome {
        let script = "window.deaf = false;
            document.dispatchEvent(new Event('visibilitychange'));
            dispatchEvent(new PageTransitionEvent('pageshow'));
            dispatchEvent(new Event('focus'))";
        self.run(script, []).await?;
        Ok(())
    }

    /// What a browser tells a page that is left.
    pub async fn turn_away(&self) -> Outcome {
        self.run("dispatchEvent(new Event('blur')); dispatchEvent(new PageTransitionEvent('pagehide'))", []).await?;
        Ok(())
    }

    /// Whether the browser would ask the person before it closes this page or loads it again.
    pub async fn asks_before_it_goes(&self) -> Outcome<bool> {
        let script = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        Ok(self.run(script, []).await? == true)
    }

    /// Waits until the options chosen in this window are these, by the prompts' items; it must not take longer than `limit`.
    pub async fn shows_chosen(&self, expected: &Value, limit: Duration) -> Outcome {
        let since = Instant::now();
        eventually(&format!("the window shows {expected}"), || async {
            let chosen = self.chosen().await?;
            Ok(if chosen == *expected { Ok(()) } else { Err(chosen.to_string()) })
        })
        .await?;
        match since.elapsed() {
            taken if taken <= limit => Ok(()),
            taken => Err(format!("it took {taken:?} until the window shows {expected}").into()),
        }
    }
}
