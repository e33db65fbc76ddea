//! What the person has chosen for the snippet, as typed.

use std::rc::Rc;

use yew::prelude::*;

use crate::embed::address::{is_bank, is_workspace};
use crate::embed::color::Color;
use crate::embed::share::Share;
use crate::embed::theme::{Theme, Tone, parse};
use crate::i18n::en::put_on_site::PUT_ON_SITE;

/// The fields, with whatever stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    pub title: String,
    pub workspace: String,
    pub bank: String,
    pub accent: String,
    /// `None` is each visitor's own.
    pub tone: Option<Tone>,
    pub share: Share,
}

/// One field becomes another.
#[derive(Debug, Clone)]
pub enum Choose {
    Title(String),
    Workspace(String),
    Bank(String),
    Accent(String),
    Tone(Option<Tone>),
    Share(Share),
}

impl Reducible for Chosen {
    type Action = Choose;

    fn reduce(self: Rc<Self>, action: Choose) -> Rc<Chosen> {
        let mut chosen = (*self).clone();
        match action {
            Choose::Title(title) => chosen.title = title,
            Choose::Workspace(workspace) => chosen.workspace = workspace,
            Choose::Bank(bank) => chosen.bank = bank,
            Choose::Accent(accent) => chosen.accent = accent,
            Choose::Tone(tone) => chosen.tone = tone,
            Choose::Share(share) => chosen.share = share,
        }
        if chosen == *self { self } else { Rc::new(chosen) }
    }
}

impl Chosen {
    /// Why the workspace is left out, if it is.
    pub fn workspace_fault(&self) -> Option<&'static str> {
        let is_good = self.workspace.is_empty() || is_workspace(&self.workspace);
        (!is_good).then_some(PUT_ON_SITE.workspace_wrong)
    }

    /// Why the bank is left out, if it is.
    pub fn bank_fault(&self) -> Option<&'static str> {
        let is_good = self.bank.is_empty() || is_bank(&self.bank);
        (!is_good).then_some(PUT_ON_SITE.bank_wrong)
    }

    /// Why the color is left out, if it is.
    pub fn accent_fault(&self) -> Option<&'static str> {
        if self.accent.trim().is_empty() {
            return None;
        }
        match Color::read(&self.accent) {
            None => Some(PUT_ON_SITE.accent_wrong),
            Some(_) if self.theme() == Theme::default() => Some(PUT_ON_SITE.accent_pale),
            Some(_) => None,
        }
    }

    /// The color, if it is used.
    pub fn color(&self) -> Option<Color> {
        Color::read(&self.accent).filter(|_| self.accent_fault().is_none())
    }

    /// The look that the color makes.
    pub fn theme(&self) -> Theme {
        parse([("--foothold-accent", self.accent.as_str())], self.tone).0
    }
}
