//! Reads markup back into tags, as far as these tests need it.

use std::collections::BTreeMap;

/// An element with what is inside it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    /// All text inside, its children's too.
    pub text: String,
}

const VOID: [&str; 4] = ["input", "br", "hr", "img"];

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|each| each == class))
    }

    /// Itself and everything inside, in the order of the document.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Element::all));
        all
    }

    pub fn every(&self, name: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    #[track_caller]
    pub fn only(&self, name: &str) -> &Element {
        let all = self.every(name);
        assert_eq!(all.len(), 1, "one {name}: {all:?}");
        all[0]
    }
}

/// The elements of a text of markup, under a root without a name.
#[track_caller]
pub fn read(markup: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        let text = plain(&rest[..start]);
        open.iter_mut().for_each(|element| element.text.push_str(&text));
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = &comment[comment.find("-->").expect("a comment ends") + 3..];
        } else if let Some(close) = rest.strip_prefix('/') {
            let end = close.find('>').expect("a tag ends");
            let element = open.pop().expect("a tag was opened");
            assert_eq!(element.name, close[..end], "tags close in order");
            open.last_mut().expect("the root stays").children.push(element);
            rest = &close[end + 1..];
        } else {
            let (element, after) = tag(rest);
            rest = after;
            if VOID.contains(&element.name.as_str()) {
                open.last_mut().expect("the root stays").children.push(element);
            } else {
                open.push(element);
            }
        }
    }
    assert_eq!(
        open.len(),
        1,
        "every tag is closed: {:?}",
        open.iter().map(|element| &element.name).collect::<Vec<_>>()
    );
    open.remove(0)
}

fn tag(text: &str) -> (Element, &str) {
    let end = text.find([' ', '>', '/']).expect("a tag has an end");
    let mut element = Element { name: text[..end].to_owned(), ..Element::default() };
    let mut rest = text[end..].trim_start();
    loop {
        if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
            return (element, after);
        }
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let close = quoted.find('"').expect("a value is closed");
            value = plain(&quoted[..close]);
            rest = &quoted[close + 1..];
        }
        assert!(element.attributes.insert(name.clone(), value).is_none(), "{name} twice in {}", element.name);
        rest = rest.trim_start();
    }
}

fn plain(text: &str) -> String {
    let plain = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x2F;", "/");
    plain.replace("&amp;", "&")
}
