//! The page around this one, if it answers: the handshake through the windows, then a port that only the two have.
//!
//! Whoever answers first, as the very window around this one and with the nonce of our hello, is the host. After that the
//! window is not listened to any more.

mod height;
mod plain;
mod seen;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessagePort, Window, console};

use super::timer::{self, Timeout};
use super::{clock, entropy};
use crate::embed::handshake::{CALLS, Direction, Host, Look, VERSIONS, hello, init, is_welcome};
use crate::embed::message::{Heard, Told};
use crate::embed::share::Share;
use crate::embed::value::Value;

/// How many messages of the host are read in a second; what comes beyond that is dropped.
const MOST: u32 = 200;
/// Milliseconds of a second.
const SECOND: i64 = 1_000;

/// What the host does.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// It has answered. Its name is the host of its address; `None` where it has none, as in a sandbox.
    Taken { host: Host, name: Option<String> },
    /// It looks otherwise now.
    Config(Look),
}

type OnNews = Box<dyn Fn(&Line, News)>;

/// The line to the host; all clones are one. It is closed when the page goes.
#[derive(Clone)]
pub struct Line(Rc<Inner>);

impl PartialEq for Line {
    fn eq(&self, other: &Line) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Line")
    }
}

struct Inner {
    nonce: String,
    parent: Window,
    /// The origins that are answered; `None`: all.
    hosts: Option<&'static [String]>,
    port: RefCell<Option<MessagePort>>,
    /// What the host asked for; it is told no more than that.
    share: Cell<Share>,
    /// The person agreed that the summary crosses.
    is_agreed: Cell<bool>,
    heard: Cell<(i64, u32)>,
    /// What listens and waits: to the window and for an answer at first, to the port and the page later.
    listeners: RefCell<Vec<EventListener>>,
    calls: RefCell<Vec<Timeout>>,
    height: RefCell<Option<height::Watch>>,
    on_news: OnNews,
}

/// Says to the window around this one that the page is here, and again until it is answered; `None` where there is no such
/// window. An answer from any other origin than one of the `hosts`, where there are some, is none.
pub fn call(hosts: Option<&'static [String]>, on_news: impl Fn(&Line, News) + 'static) -> Option<Line> {
    let window = web_sys::window()?;
    let parent = plain::field(&window, "parent");
    if parent.is_undefined() || parent == JsValue::from(&window) {
        return None;
    }
    let line = Line(Rc::new(Inner {
        nonce: entropy::nonce(),
        parent: parent.unchecked_into(),
        hosts,
        port: RefCell::default(),
        share: Cell::default(),
        is_agreed: Cell::default(),
        heard: Cell::default(),
        listeners: RefCell::default(),
        calls: RefCell::default(),
        height: RefCell::default(),
        on_news: Box::new(on_news),
    }));
    let listening = line.clone();
    let listener = EventListener::new(&window, "message", move |event| listening.answered(event));
    line.0.listeners.borrow_mut().push(listener);
    for millis in CALLS {
        let calling = line.clone();
        line.0.calls.borrow_mut().push(timer::after(millis, move || calling.say_hello()));
    }
    Some(line)
}

impl Line {
    /// Tells the host, if there is one and if it may be told this.
    pub fn tell(&self, told: &Told) {
        let needs = told.needs();
        if needs > self.0.share.get() || needs == Share::Summary && !self.0.is_agreed.get() {
            return;
        }
        if let Some(port) = &*self.0.port.borrow() {
            say(port.post_message(&plain::made(&told.value())));
        }
    }

    /// Whether the person agrees that the summary crosses.
    pub fn agree(&self, is_agreed: bool) {
        self.0.is_agreed.set(is_agreed);
    }

    /// To anybody around us: there is nothing private in it.
    fn say_hello(&self) {
        if self.0.port.borrow().is_none() {
            say(self.0.parent.post_message(&plain::made(&hello(&self.0.nonce)), "*"));
        }
    }

    /// A message to this window. All but the answer to our hello, from the window around us, is somebody else's.
    fn answered(&self, event: &Event) {
        let is_from_parent = plain::field(event, "source") == JsValue::from(&self.0.parent);
        let ports = plain::field(event, "ports");
        if !is_from_parent || plain::number(&ports, "length") != Some(1.0) || self.0.port.borrow().is_some() {
            return;
        }
        let origin = plain::field(event, "origin").as_string().unwrap_or_default();
        if !is_welcome(self.0.hosts, &origin) {
            return;
        }
        let Some(host) = init(&plain::read(&plain::field(event, "data")), &self.0.nonce) else { return };
        let name = origin.split_once("://").map(|(_, name)| name.to_owned());
        self.0.share.set(host.share);
        // A message's ports are ports.
        self.listen(plain::field(&ports, "0").unchecked_into());
        self.tell(&Told::Ready { app: env!("CARGO_PKG_VERSION").to_owned(), version: VERSIONS[0] });
        (self.0.on_news)(self, News::Taken { host, name });
        self.watch();
    }

    /// From here on only the port counts.
    fn listen(&self, port: MessagePort) {
        let line = self.clone();
        let on_message = move |event: &Event| {
            if line.has_time() {
                line.hear(&plain::read(&plain::field(event, "data")));
            }
        };
        let listener = EventListener::new(&port, "message", on_message);
        port.start();
        *self.0.port.borrow_mut() = Some(port);
        let window = self.0.listeners.replace(vec![listener]);
        let calls = self.0.calls.take();
        // Not now: the listener to the window is what is running.
        timer::once(0, move || drop((window, calls)));
    }

    fn watch(&self) {
        let line = self.clone();
        *self.0.height.borrow_mut() = height::watch(move |pixels| line.tell(&Told::Height(pixels)));
        let line = self.clone();
        self.0.listeners.borrow_mut().extend(seen::listen(move |top, height| line.tell(&Told::Focus { top, height })));
    }

    /// Whether another message may be read in this second.
    fn has_time(&self) -> bool {
        let now = clock::now().millis();
        let (since, count) = self.0.heard.get();
        let next = if (since..since + SECOND).contains(&now) { (since, count + 1) } else { (now, 1) };
        self.0.heard.set(next);
        next.1 <= MOST
    }

    fn hear(&self, message: &Value) {
        match Heard::read(message) {
            Some(Heard::Config(look)) => (self.0.on_news)(self, News::Config(look)),
            Some(Heard::Viewport { top, height }) => seen::keep_in_sight(top, height),
            Some(Heard::Ping(number)) => self.tell(&Told::Pong(number)),
            Some(Heard::Pong(_)) | None => {}
        }
    }
}

/// Lets the page run as the host says; `None`: as its language does.
pub fn set_direction(direction: Option<Direction>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    let set = root.map(|root| match direction {
        Some(Direction::LeftToRight) => root.set_attribute("dir", "ltr"),
        Some(Direction::RightToLeft) => root.set_attribute("dir", "rtl"),
        None => root.remove_attribute("dir"),
    });
    say(set.unwrap_or(Ok(())));
}

fn say(said: Result<(), JsValue>) {
    if let Err(error) = said {
        console::warn_1(&error);
    }
}
