//! The result page as HTML, for every way in which a report can close.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use foothold::app::hooks::shared::Shared;
use foothold::app::pages::result::view::{ReportView, ReportViewProps};
use foothold::report::Report;
use foothold::report::verdict::Closing;
use foothold::route::ShortId;
use yew::prelude::*;

use crate::golden::{built_in, golden, report};
use crate::kinds::every;

/// Runs to its end what waits for nothing.
fn run<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

fn html(report: Option<Report>) -> String {
    let owner = ShortId::read("0123abcd");
    let props = move || ReportViewProps {
        bank: Shared::new(built_in()),
        title: "Alder Valley".into(),
        report: report.map(Rc::new),
        owner,
        actions: Html::default(),
        weights: Html::default(),
        hand_over: Html::default(),
    };
    let renderer = yew::LocalServerRenderer::<ReportView>::with_props(props()).hydratable(false);
    run(renderer.render())
}

/// What is between the tags.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut is_inside = false;
    for character in html.chars() {
        match character {
            '<' => is_inside = true,
            '>' => is_inside = false,
            _ if !is_inside => text.push(character),
            _ => {}
        }
    }
    text
}

/// The values of every attribute of this name.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.match_indices(&start).filter_map(|(at, _)| html[at + start.len()..].split('"').next()).collect()
}

#[test]
fn every_result_keeps_the_rules_of_the_house() {
    for (name, _, report) in every() {
        let html = html(Some(report));
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(!html.contains(" style="), "{name}: no inline style");
        let mut ids = values(&html, "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id twice");
        for id in values(&html, "aria-labelledby") {
            assert!(ids.binary_search(&id).is_ok(), "{name}: nothing has the id {id}");
        }
        assert!(!text_of(&html).contains(['{', '}']), "{name}: a place is left open");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for (name, _, report) in every() {
        let html = html(Some(report));
        let levels: Vec<u8> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html.as_bytes().get(at + 2))
            .copied()
            .filter(u8::is_ascii_digit)
            .map(|digit| digit - b'0')
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn the_verdict_stands_before_any_number() {
    for (name, _, report) in every() {
        let html = html(Some(report));
        let until = html.find("</h1>").expect("a heading");
        let before = text_of(&html[..until]);
        assert!(!before.contains(|c: char| c.is_ascii_digit()), "{name}: {before}");
    }
}

#[test]
fn every_picture_has_a_table_that_says_the_same() {
    for (name, _, report) in every() {
        let has_runs = report.entry_points.iter().any(|part| !part.rank_shares.is_empty());
        let figures = usize::from(report.shows.map) + usize::from(has_runs);
        let html = html(Some(report));
        let with_bars = html.matches("class=\"fh-bars\"").count();
        assert!(with_bars > 0, "{name}");
        let pictures = html.matches("role=\"img\"").count();
        assert_eq!(pictures, 2 * figures, "{name}: wide and narrow");
        assert_eq!(html.matches("<figure").count(), figures, "{name}");
        let tables = html.matches("<table>").count();
        assert!(tables >= figures + with_bars, "{name}: {tables} tables");
        assert!(html.matches("Show as a table").count() >= figures + with_bars, "{name}");
        assert_eq!(tables, html.matches("<caption").count(), "{name}: every table has its caption");
        assert_eq!(html.matches("<svg").count(), pictures + hidden(&html), "{name}: an SVG is named or hidden");
        let covered = drawings(&html).filter(|(tag, within)| is_named(tag) && within.starts_with(COVER)).count();
        assert_eq!(
            covered, pictures,
            "{name}: what stands in a named picture is hidden, or Firefox tells it after the name"
        );
    }
}

const COVER: &str = "<g aria-hidden=\"true\">";

/// The tag of each SVG, and all that comes after it.
fn drawings(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.match_indices("<svg").filter_map(|(at, _)| html[at..].split_once('>'))
}

fn is_named(tag: &str) -> bool {
    tag.contains("role=\"img\"")
}

fn hidden(html: &str) -> usize {
    drawings(html).filter(|(tag, _)| tag.contains("aria-hidden=\"true\"")).count()
}

#[test]
fn the_numbers_on_screen_are_the_scores_in_full() {
    let report = report(&golden("case-rookie"));
    let html = html(Some(report.clone()));
    let expected: Vec<String> = report.entry_points.iter().map(|part| part.fit.expect("a fit").to_string()).collect();
    assert_eq!(values(&html, "data-fit"), expected);
    let ranks: Vec<String> = report.entry_points.iter().map(|part| part.rank.expect("a rank").to_string()).collect();
    assert_eq!(values(&html, "data-rank"), ranks);
    let needs: Vec<String> = report.entry_points.iter().map(|part| part.need.expect("a need").to_string()).collect();
    assert_eq!(values(&html, "data-need"), needs);
}

#[test]
fn where_no_order_may_be_claimed_none_is_in_the_page() {
    for (name, _, report) in every().into_iter().filter(|(_, _, report)| !report.shows.ranking) {
        let html = html(Some(report));
        assert!(values(&html, "data-rank").is_empty() && values(&html, "data-fit").is_empty(), "{name}");
        assert!(!html.contains("<ol class=\"fh-rank\""), "{name}: an ordered list says an order");
    }
}

#[test]
fn the_example_links_to_nothing_of_anybodys() {
    let report = report(&golden("case-rookie"));
    let bank = Shared::new(built_in());
    let props = ReportViewProps {
        bank,
        title: "Example".into(),
        report: Some(Rc::new(report)),
        owner: None,
        actions: Html::default(),
        weights: Html::default(),
        hand_over: Html::default(),
    };
    let html = run(yew::LocalServerRenderer::<ReportView>::with_props(props).hydratable(false).render());
    assert!(!html.contains("#/a/"));
}

#[test]
fn items_link_to_the_page_on_which_they_are_asked() {
    let (_, _, report) = every().into_iter().find(|(name, ..)| name == "NotEnoughAnswers").expect("one of them");
    let Closing::Verdict(part) = report.closing.clone() else { panic!("a verdict") };
    let html = html(Some(report));
    for needed in &part.needed {
        let href = format!("#/a/0123abcd/take/{}/{}", needed.item.module, needed.item.dimension);
        assert!(values(&html, "href").contains(&href.as_str()), "{href}");
    }
}

#[test]
fn while_it_is_worked_out_there_is_a_heading_and_room() {
    let html = html(None);
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(text_of(&html).contains("Testing how firm this is"));
    assert!(html.contains("fh-waiting"));
}

#[test]
fn every_number_can_be_asked_how_it_was_worked_out() {
    for (name, _, report) in every() {
        let (shows, count) = (report.shows, report.entry_points.len());
        let folds = html(Some(report)).matches("How this is worked out").count();
        // The entry points, each in the list or under the map; the profile and what can last beside them.
        assert!(folds >= if shows.map { count + 2 } else { 1 }, "{name}: {folds}");
    }
}

#[test]
fn each_but_the_last_says_why_it_stands_before_the_next() {
    let report = report(&golden("case-rookie"));
    let text = text_of(&html(Some(report.clone())));
    for pair in report.entry_points.windows(2) {
        assert!(text.contains(&format!("Before {}", foothold::report::say::inside(&pair[1].name.title))), "{text}");
    }
}
