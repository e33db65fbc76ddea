//! The weights control: a preset or four whole percentages, with the neutral result beside one's own.

use std::rc::Rc;

use yew::prelude::*;

use super::words::said;
use super::workings::workings;
use crate::app::components::pick::Pick;
use crate::app::hooks::event::text_of;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::id::{ModuleId, PresetId};
use crate::bank::model::{Bank, Shares};
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::say;
use crate::response::model::Weighting;

/// What is in use, what comes of it, what comes of the neutral set, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct WeightsProps {
    pub bank: Shared<Bank>,
    pub weighting: Weighting,
    pub report: Rc<Report>,
    /// `None` where the neutral set is the one in use.
    pub neutral: Option<Rc<Report>>,
    /// `report` belongs to the weights in use; else that is still being worked out.
    pub is_current: bool,
    pub on_weighting: Callback<Weighting>,
}

/// The control, and both results beside it.
#[component]
pub fn Weights(props: &WeightsProps) -> Html {
    let text = result_text();
    let words = &text.weights;
    let options = props.bank.presets.iter().map(|preset| (preset.id.to_string().into(), preset.title.clone().into()));
    let options: Vec<(AttrValue, AttrValue)> = options.collect();
    let used = used(&props.bank, &props.weighting);
    let on_pick =
        use_callback((props.on_weighting.clone(), used.clone()), |picked: Option<String>, (on_weighting, used)| {
            on_weighting.emit(match picked {
                Some(id) => Weighting::Preset(PresetId::from(id)),
                None => Weighting::Own(used.clone()),
            });
        });
    let (picked, is_own) = match &props.weighting {
        Weighting::Preset(id) => (Some(AttrValue::from(id.to_string())), false),
        Weighting::Own(_) => (None, true),
    };
    html! {
        <section class="fh-stack" aria-labelledby="weights">
            <h2 id="weights">{ words.heading }</h2>
            <p class="fh-small">{ words.intro }</p>
            <div class="fh-weights">
                <div class="fh-stack">
                    <Pick id="weights-preset" label={words.preset} none={words.own} {options} {picked} {on_pick} />
                    if is_own {
                        <OwnShares bank={props.bank} {used} on_weighting={&props.on_weighting} />
                    }
                </div>
                <div class="fh-weights__outcome">
                    { outcome(text, props) }
                </div>
            </div>
        </section>
    }
}

/// The scored modules' percentages as they are in use, in the bank's order.
fn used(bank: &Bank, weighting: &Weighting) -> Shares {
    let shares = match weighting {
        Weighting::Own(shares) => Some(shares),
        Weighting::Preset(id) => bank.preset(id.as_str()).map(|preset| &preset.shares),
    };
    let scored = bank.modules.iter().filter(|module| module.scored);
    let of = |module: &ModuleId| shares.map_or(0, |shares| shares.of(module));
    Shares(scored.map(|module| (module.id.clone(), of(&module.id))).collect())
}

fn outcome(text: &ResultTexts, props: &WeightsProps) -> Html {
    let words = &text.weights;
    let title = |report: &Report| report.method.preset.clone().unwrap_or_else(|| words.own.to_owned());
    let now = fill(words.now, &[("preset", &title(&props.report))]);
    let beside = |neutral: &Report| fill(words.neutral, &[("preset", &title(neutral))]);
    html! {
        <>
            <div class="fh-stack fh-stack--tight">
                <h3>{ said(now.clone()) }</h3>
                if props.is_current {
                    { closing(text, &props.report, now) }
                } else {
                    <p>{ words.waiting }</p>
                }
            </div>
            if let Some(neutral) = &props.neutral {
                <div class="fh-stack fh-stack--tight" key="neutral">
                    <h3>{ said(beside(neutral)) }</h3>
                    { closing(text, neutral, beside(neutral)) }
                </div>
            } else if props.is_current {
                <p class="fh-small">{ words.same }</p>
            }
        </>
    }
}

/// The verdict's sentence, and the Fit of the first where one is named.
fn closing(text: &ResultTexts, report: &Rc<Report>, of: String) -> Html {
    let spoken = say::verdict::spoken(text, report);
    let all = Rc::clone(report);
    let fits = report.entry_points.iter().filter(|_| report.shows.ranking).map(|part| {
        let fit = say::value::value(text, part.fit);
        (part.name.place, fill(text.weights.fit_of, &[("fit", &fit), ("name", &part.name.short)]))
    });
    html! {
        <>
            <p>{ said(spoken.sentence) }</p>
            <ul class="fh-small">
                for (place, line) in fits {
                    <li key={place}>{ said(line) }</li>
                }
            </ul>
            if report.shows.ranking {
                { workings(of, move || say::explain::fits(result_text(), &all)) }
            }
        </>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct OwnSharesProps {
    bank: Shared<Bank>,
    used: Shares,
    on_weighting: Callback<Weighting>,
}

/// Percentages as typed. Only a full set is told; until it is full, the last full one counts.
#[component]
fn OwnShares(props: &OwnSharesProps) -> Html {
    let text = result_text();
    let words = &text.weights;
    let typed = use_state(|| props.used.0.iter().map(|(_, share)| share.to_string()).collect::<Vec<_>>());
    let on_share = {
        let (typed, modules, on_weighting) = (typed.clone(), props.used.clone(), props.on_weighting.clone());
        Callback::from(move |(place, share): (usize, String)| {
            let mut next = (*typed).clone();
            next[place] = share;
            if let Check::Full(shares) = check(&next) {
                let modules = modules.0.iter().map(|(module, _)| module.clone());
                on_weighting.emit(Weighting::Own(Shares(modules.zip(shares).collect())));
            }
            typed.set(next);
        })
    };
    let fault = fault(text, &check(&typed));
    let (id, is_faulty) = ("weights-sum", fault.is_some());
    let title =
        |module: &ModuleId| props.bank.module(module.as_str()).map_or_else(String::new, |module| module.title.clone());
    html! {
        <fieldset class="fh-stack fh-stack--tight" aria-describedby={id}>
            <legend class="fh-field__label">{ words.shares }</legend>
            <div class="fh-weights__shares">
                for (place, (module, _)) in props.used.0.iter().enumerate() {
                    <ShareField key={place} {place} label={title(module)} value={typed[place].clone()} {is_faulty} on_share={&on_share} />
                }
            </div>
            if let Some(fault) = fault {
                <p class="fh-error" key="fault" {id}>{ said(fault) }</p>
            } else {
                <p class="fh-small" key="full" {id}>{ words.adds_up }</p>
            }
        </fieldset>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ShareFieldProps {
    place: usize,
    label: AttrValue,
    value: AttrValue,
    is_faulty: bool,
    on_share: Callback<(usize, String)>,
}

#[component]
fn ShareField(props: &ShareFieldProps) -> Html {
    let (place, id) = (props.place, format!("weights-share-{}", props.place));
    let oninput = props.on_share.reform(move |event: InputEvent| (place, text_of(&event)));
    html! {
        <div class="fh-field">
            <label class="fh-field__label" for={id.clone()}>{ said(props.label.clone()) }</label>
            <input class="fh-field__control fh-field__control--number" {id} type="text" inputmode="numeric" maxlength="3" autocomplete="off"
                value={&props.value} aria-invalid={props.is_faulty.then_some("true")} {oninput} />
        </div>
    }
}

/// What typed percentages come to.
enum Check {
    Full(Vec<u8>),
    /// Whole percentages, with a sum that is not 100.
    Sum(u32),
    NotWhole,
}

fn check(typed: &[String]) -> Check {
    let whole = |share: &String| share.trim().parse::<u8>().ok().filter(|share| *share <= 100);
    let Some(shares) = typed.iter().map(whole).collect::<Option<Vec<u8>>>() else {
        return Check::NotWhole;
    };
    match shares.iter().map(|share| u32::from(*share)).sum() {
        100 => Check::Full(shares),
        sum => Check::Sum(sum),
    }
}

fn fault(text: &ResultTexts, check: &Check) -> Option<String> {
    let words = &text.weights;
    let sum =
        |pattern: &str, sum: u32| fill(pattern, &[("sum", &sum.to_string()), ("n", &sum.abs_diff(100).to_string())]);
    match check {
        Check::Full(_) => None,
        Check::Sum(total) if *total < 100 => Some(sum(words.too_little, *total)),
        Check::Sum(total) => Some(sum(words.too_much, *total)),
        Check::NotWhole => Some(words.not_whole.to_owned()),
    }
}
