//! The map in words: its axes, one sentence that says what it shows, and a mark for each entry point.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::chart::map::{MapWords, Mark};
use crate::report::entry_point::EntryPointPart;
use crate::report::names::EntryPointName;
use crate::scoring::close::meets;

/// The words that the map is drawn with.
pub fn words(text: &ResultTexts) -> MapWords<'static> {
    let map = text.map;
    MapWords {
        need: map.need_axis,
        readiness: map.readiness_axis,
        pressing_ready: map.pressing_ready,
        pressing_not_ready: map.pressing_not_ready,
        ready_not_pressing: map.ready_not_pressing,
        neither: map.neither,
    }
}

/// A mark for each entry point that has both values. Keys are ranks where there are ranks, else letters.
pub fn marks(text: &ResultTexts, report: &Report) -> Vec<Mark> {
    let placed = report.entry_points.iter().filter_map(|part| Some((part, part.need?, part.readiness?)));
    let mark = |(position, (part, need, readiness)): (usize, (&EntryPointPart, f64, f64))| Mark {
        place: part.name.place,
        key: key(report, position),
        name: part.name.short.clone(),
        note: fill(text.map.note, &[("need", &whole(need)), ("readiness", &whole(readiness))]),
        need,
        readiness,
        need_range: part.need_range,
        readiness_range: part.readiness_range,
    };
    placed.enumerate().map(mark).collect()
}

/// Letters claim no order; numbers stand for the order of the list.
fn key(report: &Report, position: usize) -> String {
    if report.shows.ranking {
        return (position + 1).to_string();
    }
    char::from_u32('A' as u32 + u32::try_from(position).unwrap_or_default()).map_or_else(String::new, String::from)
}

/// One sentence that says who stands where.
pub fn summary(text: &ResultTexts, report: &Report, cut_offs: &CutOffs) -> String {
    let map = &text.map;
    let is_in = |part: &EntryPointPart, pressing: bool, ready: bool| {
        part.need.zip(part.readiness).is_some_and(|(need, readiness)| {
            meets(need, cut_offs.need_pressing) == pressing && meets(readiness, cut_offs.ready_start) == ready
        })
    };
    let zone = |pressing: bool, ready: bool| -> Vec<&EntryPointName> {
        report.entry_points.iter().filter(|part| is_in(part, pressing, ready)).map(|part| &part.name).collect()
    };
    let unplaced = report.entry_points.iter().filter(|part| part.need.is_none() || part.readiness.is_none());
    let zones = [
        (map.summary_pressing_ready, zone(true, true)),
        (map.summary_pressing_not_ready, zone(true, false)),
        (map.summary_ready_not_pressing, zone(false, true)),
        (map.summary_neither, zone(false, false)),
        (map.summary_unplaced, unplaced.map(|part| &part.name).collect()),
    ];
    let said = zones.iter().filter(|(_, names)| !names.is_empty());
    let said: Vec<_> = said.map(|(pattern, names)| fill(pattern, &[("names", &super::shorts(text, names))])).collect();
    said.join(" ")
}

/// What the boxes mean, or that there are none.
pub fn boxes(text: &ResultTexts, report: &Report) -> &'static str {
    let counts = &report.about.counts;
    if counts.not_sure + counts.absent == 0 { text.map.no_boxes } else { text.map.boxes }
}
