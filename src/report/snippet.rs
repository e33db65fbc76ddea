//! What an organisation pastes into its page, made of what it chose. Every value is written so that it stays a value.

use super::escape::escaped;
use crate::embed::address::{is_bank, is_workspace};
use crate::embed::color::Color;
use crate::embed::share::Share;
use crate::embed::theme::Tone;

/// What was chosen, and where this copy of the tool lives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippet {
    /// The folder's address, with the stroke at its end.
    pub folder: String,
    /// The tool's version, as in `1.4.2`.
    pub version: &'static str,
    /// What a screen reader calls the frame.
    pub title: String,
    /// What stands there until the tool does.
    pub link: &'static str,
    pub workspace: String,
    pub bank: String,
    /// `None` is each visitor's own.
    pub tone: Option<Tone>,
    pub share: Share,
    pub accent: Option<Color>,
}

impl Snippet {
    /// The loader and its element. The loader is always the newest.
    pub fn loader(&self) -> String {
        self.with_script(&format!("<script async src=\"{}\"></script>", escaped(&self.script("v1.js"))))
    }

    /// The same, with the loader of this version, and only if it is the one with this digest.
    pub fn pinned(&self, integrity: &str) -> String {
        let script = escaped(&self.script(&self.pinned_name()));
        let integrity = escaped(integrity);
        self.with_script(&format!(
            "<script async src=\"{script}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        ))
    }

    /// The name of the loader of this version.
    pub fn pinned_name(&self) -> String {
        format!("v1.{}.js", self.version)
    }

    /// A frame and nothing else: it has one height, and neither looks like the page around it nor tells it anything.
    pub fn frame(&self) -> String {
        let src = escaped(&format!("{}{}", self.folder, self.framed()));
        let title = escaped(&self.title);
        format!(
            "<iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"900\"\n  allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></iframe>"
        )
    }

    /// The page that the frame shows, from the folder on.
    pub fn framed(&self) -> String {
        let asked = [("workspace", self.workspace()), ("bank", self.bank())];
        let asked: Vec<String> = asked
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if asked.is_empty() { "embed.html".to_owned() } else { format!("embed.html?{}", asked.join("&")) }
    }

    /// What the color is set by, in the page's own style sheet.
    pub fn style(&self) -> Option<String> {
        self.accent.map(|accent| format!("foothold-diagnostic {{\n  --foothold-accent: {accent};\n}}"))
    }

    /// What a content security policy of the page around has to have.
    pub fn policy(&self) -> String {
        let host = self.folder.find("://").map_or(0, |end| end + 3);
        let end = self.folder[host..].find('/').map_or(self.folder.len(), |end| host + end);
        let origin = &self.folder[..end];
        format!("script-src {origin};\nframe-src {origin};")
    }

    fn script(&self, name: &str) -> String {
        format!("{}embed/{name}", self.folder)
    }

    fn with_script(&self, script: &str) -> String {
        let (attributes, folder, link) = (self.attributes(), escaped(&self.folder), escaped(self.link));
        format!(
            "{script}\n<foothold-diagnostic{attributes}>\n  <a href=\"{folder}\">{link}</a>\n</foothold-diagnostic>"
        )
    }

    /// Those that differ from what holds without them.
    fn attributes(&self) -> String {
        let tone = match self.tone {
            None => "",
            Some(Tone::Light) => "light",
            Some(Tone::Dark) => "dark",
        };
        let share = match self.share {
            Share::Nothing => "",
            Share::Progress => "progress",
            Share::Summary => "summary",
        };
        let all = [
            ("workspace", self.workspace()),
            ("bank", self.bank()),
            ("theme", tone),
            ("share", share),
            ("frame-title", self.title.as_str()),
        ];
        let given = all.iter().filter(|(_, value)| !value.is_empty());
        given.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect()
    }

    fn workspace(&self) -> &str {
        if is_workspace(&self.workspace) { &self.workspace } else { "" }
    }

    fn bank(&self) -> &str {
        if is_bank(&self.bank) { &self.bank } else { "" }
    }
}
