//! What is said of how a number came about: the shown sums give the shown numbers, and neighbors are told apart truly.

use std::sync::OnceLock;

use foothold::bank::model::{Bank, Shares};
use foothold::bank::read;
use foothold::files::response;
use foothold::i18n::en::result::RESULT;
use foothold::report::Report;
use foothold::report::names::Names;
use foothold::report::neighbor::{self, Hurdle};
use foothold::report::say;
use foothold::report::verdict::Closing;
use foothold::response::model::{Response, Weighting};
use foothold::scoring::outcome::{Class, Conclusion};
use foothold::scoring::score;

use crate::golden::{built_in, outcome};
use crate::kinds::pool;

const CLOSE: f64 = 1e-9;

fn is_same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < CLOSE,
        (None, None) => true,
        _ => false,
    }
}

/// The random answers, some of them weighed in a way of their own.
fn weighed() -> impl Iterator<Item = &'static (Response, Report)> {
    static WEIGHED: OnceLock<Vec<(Response, Report)>> = OnceLock::new();
    WEIGHED.get_or_init(|| weigh().collect()).iter()
}

fn weigh() -> impl Iterator<Item = (Response, Report)> {
    let ways = [[40, 20, 30, 10], [100, 0, 0, 0], [0, 35, 65, 0], [7, 31, 29, 33]];
    pool().iter().enumerate().map(move |(number, (response, _))| {
        let shares = built_in().presets[0].shares.0.iter().zip(ways[number % 4]);
        let shares = Shares(shares.map(|((module, _), share)| (module.clone(), share)).collect());
        let response = Response { weighting: Weighting::Own(shares), ..response.clone() };
        let report = crate::golden::report(&response);
        (response, report)
    })
}

#[test]
fn every_score_is_the_sum_that_is_shown_for_it() {
    for (_, report) in weighed() {
        for part in &report.entry_points {
            let explained = report.explained(part.name.place).expect("explained");
            for (sum, index) in explained.indices.iter().zip(&part.modules) {
                assert_eq!(sum.module, index.module);
                assert!(is_same(sum.value(), index.value), "{} {:?} {:?}", sum.module, sum.value(), index.value);
                assert!(is_same(sum.ends().map(|ends| ends.0), index.range.map(|range| range.low)));
                assert!(is_same(sum.ends().map(|ends| ends.1), index.range.map(|range| range.high)));
            }
            let needs = explained.index("needs").expect("needs");
            assert!(is_same(needs.value(), part.need));
            assert!(is_same(explained.fit.now.value(), part.fit));
            assert!(is_same(explained.readiness.now.value(), part.readiness));
            for (mixed, range) in [(&explained.fit, part.fit_range), (&explained.readiness, part.readiness_range)] {
                assert!(is_same(mixed.low.value(), range.map(|range| range.low)));
                assert!(is_same(mixed.high.value(), range.map(|range| range.high)));
            }
            let conditions = explained.index("conditions").expect("conditions");
            assert!((needs.coverage().min(conditions.coverage()) - part.coverage).abs() < CLOSE);
        }
    }
}

#[test]
fn points_of_fit_add_up_to_fit_and_are_those_of_the_reasons() {
    for (_, report) in weighed() {
        for part in &report.entry_points {
            let explained = report.explained(part.name.place).expect("explained");
            let all = explained.indices.iter().flat_map(|sum| sum.terms.iter().map(move |term| (sum, term)));
            let points: f64 = all.filter_map(|(sum, term)| explained.points_of_fit(sum, term)).sum();
            assert!((points - part.fit.unwrap_or_default()).abs() < CLOSE);
            for reason in &part.why.speaks_for {
                let (sum, term) = explained.term(&reason.said.item.id).expect("a term");
                assert!(is_same(explained.points_of_fit(sum, term), Some(reason.points)));
                assert_eq!(term.is_reversed, reason.reversed);
            }
        }
    }
}

#[test]
fn gap_presets_unlocks_and_dimensions_are_what_they_are_made_of() {
    let mut seen = [0; 3];
    for (response, report) in weighed() {
        if let Some(firm) = &report.firmness {
            let led = firm.leaders.iter().filter(|(_, leader)| leader.as_ref() == Some(&firm.about)).count();
            assert_eq!((led, firm.leaders.len()), (firm.presets_led as usize, firm.presets as usize));
            assert!(is_same(firm.rival.as_ref().map(|rival| rival.fit - rival.rival_fit), firm.gap));
            seen[0] += 1;
            seen[1] += usize::from(firm.gap.is_some());
        }
        if let Closing::Verdict(part) = &report.closing {
            for unlock in &part.unlocks {
                let sum: f64 = unlock.parts.iter().map(|part| part.part).sum();
                assert!((sum - unlock.unlock).abs() < CLOSE);
                seen[2] += 1;
            }
        }
        let profile = outcome(response).profile;
        let dimensions = profile.iter().flat_map(|module| &module.dimensions);
        for ((_, value), part) in dimensions.zip(report.profile.iter().flat_map(|module| &module.dimensions)) {
            assert_eq!(part.levels.len(), value.answered as usize);
            let sum: f64 = part.levels.iter().map(|level| level.value()).sum();
            let mean =
                (!part.levels.is_empty()).then(|| 100.0 * sum / (part.levels.len() as f64 * f64::from(part.top)));
            assert!(is_same(mean, value.value));
        }
    }
    assert!(seen.iter().all(|seen| *seen > 0), "{seen:?}");
}

/// Every sentence with a sum in it that a report can show.
fn sentences(bank: &Bank, report: &Report) -> Vec<String> {
    let text = &RESULT;
    let mut all = Vec::new();
    for part in &report.entry_points {
        let explained = report.explained(part.name.place).expect("explained");
        all.extend(say::explain::sums(text, explained, part, report.shows.ranking));
        all.extend(say::explain::reasons(text, explained, &part.why.speaks_for, false));
        all.extend(say::explain::reasons(text, explained, &part.why.holds_back, true));
        all.extend(say::explain::first_in_runs(text, part, bank.cut_offs.draws));
    }
    if let Some(firm) = &report.firmness {
        all.extend(say::explain::firmness(text, firm, &bank.cut_offs));
    }
    if let Closing::Verdict(part) = &report.closing {
        all.extend(part.unlocks.iter().map(|unlock| say::explain::unlock(text, unlock)));
    }
    let dimensions = report.profile.iter().flat_map(|module| &module.dimensions);
    all.extend(dimensions.map(|part| say::explain::dimension(text, part)));
    all
}

/// The sums of a sentence with the value that it gives each: what stands around every `=`.
fn sums(sentence: &str) -> Vec<(String, f64)> {
    let is_part = |c: char| c.is_ascii_digit() || "+−×÷(). ,".contains(c);
    let mut found = Vec::new();
    for (at, _) in sentence.match_indices('=') {
        let before = &sentence[..at];
        let start = before
            .rfind(|c: char| !is_part(c))
            .map_or(0, |end| end + before[end..].chars().next().map_or(1, char::len_utf8));
        // A full stop that ends a sentence is no decimal point.
        let before = before[start..].rsplit(". ").next().expect("a part").replace(',', "");
        let after = sentence[at + 1..].trim_start();
        let end = after.find(|c: char| !(c.is_ascii_digit() || ".−".contains(c))).unwrap_or(after.len());
        let value = after[..end]
            .trim_end_matches('.')
            .replace('−', "-")
            .parse()
            .unwrap_or_else(|_| panic!("no value: {sentence}"));
        found.push((before.trim().to_owned(), value));
    }
    found
}

/// Works out a sum as one learns it in school.
struct Reader<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl Reader<'_> {
    fn next(&mut self, wanted: &str) -> Option<char> {
        while self.0.next_if_eq(&' ').is_some() {}
        self.0.next_if(|c| wanted.contains(*c))
    }

    fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        while let Some(sign) = self.next("+−") {
            let other = self.product();
            sum += if sign == '+' { other } else { -other };
        }
        sum
    }

    fn product(&mut self) -> f64 {
        let mut product = self.number();
        while let Some(sign) = self.next("×÷") {
            let other = self.number();
            product = if sign == '×' { product * other } else { product / other };
        }
        product
    }

    fn number(&mut self) -> f64 {
        if self.next("(").is_some() {
            let sum = self.sum();
            self.next(")").expect("a bracket that closes");
            return sum;
        }
        let mut digits = String::new();
        while let Some(digit) = self.0.next_if(|c| c.is_ascii_digit() || *c == '.' || (*c == ' ' && digits.is_empty()))
        {
            digits.push(digit);
        }
        digits.trim().parse().unwrap_or_else(|_| panic!("no number: {digits:?}"))
    }
}

/// How many sums there were.
fn hold(bank: &Bank, report: &Report) -> usize {
    let mut count = 0;
    for sentence in sentences(bank, report) {
        assert!(!sentence.contains(['{', '}']), "{sentence}");
        for (sum, value) in sums(&sentence) {
            // What goes in is rounded to a tenth where it is no whole number, and so is what comes out.
            let within = if sum.contains('.') { 0.1501 } else { 0.0501 };
            let found = Reader(sum.chars().peekable()).sum();
            assert!((found - value).abs() < within, "{sum} is {found}: {sentence}");
            count += 1;
        }
    }
    count
}

#[test]
fn the_sums_that_are_shown_come_to_what_is_shown() {
    let count: usize = weighed().map(|(_, report)| hold(built_in(), report)).sum();
    assert!(count > 10_000, "{count} sums");
}

#[test]
fn so_they_do_for_a_bank_on_another_subject() {
    let bank = read::read(include_bytes!("../../src/bank/data/library.json")).expect("a bank");
    let response = response::read(include_bytes!("../golden/toy-response.json"), &bank).expect("a response").response;
    let form = bank.form(response.form.as_str()).expect("a form");
    let outcome = score(&bank, form, &response.states(), &response.shares(&bank));
    assert!(hold(&bank, &Report::new(&bank, &response, &outcome)) > 10);
}

#[test]
fn neighbors_are_apart_by_the_points_that_their_parts_add_up_to() {
    let mut told = 0;
    for (response, report) in weighed() {
        let outcome = outcome(response);
        let names = Names::new(built_in(), response);
        let ranked = outcome.entry_points.iter().filter(|one| one.rank.is_some()).count();
        let expected = if report.shows.ranking { ranked.min(outcome.entry_points.len() - 1) } else { 0 };
        assert_eq!(report.neighbors.len(), expected);
        for pair in &report.neighbors {
            let of = |id| outcome.entry_points.iter().find(|one| one.id == id).expect("it is there");
            let parts = neighbor::by_module(&names, of(pair.upper.id.clone()), of(pair.lower.id.clone()));
            let Some(ahead) = pair.ahead else { continue };
            assert!((parts.iter().map(|(_, points)| points).sum::<f64>() - ahead).abs() < CLOSE);
            assert!(pair.modules.windows(2).all(|pair| pair[0].1.abs() >= pair[1].1.abs()));
            told += 1;
        }
    }
    assert!(told > 100);
}

#[test]
fn another_class_always_has_a_hurdle_and_every_hurdle_is_true() {
    let cut_offs = &built_in().cut_offs;
    let mut kinds = std::collections::BTreeSet::new();
    for (_, report) in weighed() {
        for pair in &report.neighbors {
            assert_eq!(pair.hurdles.is_empty(), pair.upper_class == pair.lower_class);
            let lower = report.at(pair.lower.place).expect("it is there");
            for hurdle in &pair.hurdles {
                let is_true = match hurdle {
                    Hurdle::Coverage(coverage) => {
                        *coverage < cut_offs.class_coverage && lower.class == Class::Unclassed
                    }
                    Hurdle::Need(need) => *need == lower.need && need.is_none_or(|need| need < cut_offs.need_pressing),
                    Hurdle::Readiness { value, least } => {
                        *value == lower.readiness && value.is_none_or(|value| value < *least)
                    }
                    Hurdle::Shut(gates) | Hurdle::HalfOpen(gates) | Hurdle::Unknown(gates) => {
                        gates.iter().all(|gate| lower.gates.iter().any(|of_lower| of_lower.item == *gate))
                    }
                };
                assert!(is_true, "{hurdle:?} of {lower:?}");
                kinds.insert(format!("{hurdle:?}").split(['(', ' ']).next().map(str::to_owned));
            }
            let said = say::neighbor::sentences(&RESULT, pair, cut_offs).join(" ");
            assert!(!said.contains(['{', '}']), "{said}");
            assert!(said.contains(&say::inside(&pair.lower.title)), "{said}");
        }
    }
    assert!(kinds.len() >= 4, "{kinds:?}");
}

#[test]
fn where_no_order_is_shown_nothing_is_said_of_one() {
    for (response, report) in weighed() {
        let is_ranked = matches!(outcome(response).conclusion, Conclusion::Verdict(_)) && report.shows.ranking;
        assert_eq!(is_ranked, !report.neighbors.is_empty());
        if !report.shows.ranking {
            let part = report.entry_points.first();
            let lines = part.and_then(|part| Some((report.explained(part.name.place)?, part)));
            let lines =
                lines.map_or_else(Vec::new, |(explained, part)| say::explain::sums(&RESULT, explained, part, false));
            assert!(lines.iter().all(|line| !line.contains("Fit")), "{lines:?}");
        }
    }
}
