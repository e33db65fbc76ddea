"""A second scorer, written from the scoring page alone (sections 1 to 6), to check the first.

Usage: python3 tests/oracle/score.py BANK.json RESPONSE.json
It prints the `result` of formats.md as one line of JSON, with numbers in full. Standard library only.
"""

import json
import math
import sys

sys.dont_write_bytecode = True  # a run leaves no cache folder in the tree

import firmness
from model import READINESS, SLACK, Bank, Sheet, chosen_shares, goodness, load, meets

CLASSES = ("start_now", "prepare_first", "build_conditions", "ready_not_pressing", "not_now", "unclassed")


# Section 2: the profile.

def summary(items, sheet):
    """Value, range and counts of one module or dimension."""
    answered = [sheet.level[i.id] for i in items if sheet.answered(i)]
    open_items = [i for i in items if sheet.is_open(i)]
    top = items[0].top if items else 1
    here, there = sum(answered), len(answered) + len(open_items)
    states = [sheet.state[i.id] for i in items]
    return {
        "value": 100 * here / (top * len(answered)) if answered else None,
        "range": [100 * here / (top * there), 100 * (here + top * len(open_items)) / (top * there)] if there else None,
        "answered": len(answered),
        "not_sure": states.count("not_sure"),
        "absent": states.count("absent"),
        "not_applicable": states.count("not_applicable"),
    }


def profile(bank, sheet):
    """Every module of the form with its dimensions, in the bank's order."""
    result = {}
    for module in bank.modules:
        items = [i for i in bank.items if i.module == module]
        result[module] = summary(items, sheet)
        result[module]["dimensions"] = {
            d: summary([i for i in items if i.dimension == d], sheet)
            for d in bank.dimensions[module] if any(i.dimension == d for i in items)
        }
    return result


# Section 3: indices, Fit, Need, Readiness.

def index(bank, sheet, p, module):
    """Index with its range and coverage of one entry point in one module."""
    reached = answered = applying = open_weight = 0
    top = 1
    for item in bank.bearing[p, module]:
        if not sheet.applies(item):
            continue
        weight, top = abs(item.weights[p]), item.top
        applying += weight
        if sheet.answered(item):
            answered += weight
            reached += weight * goodness(item, p, sheet.level[item.id])
        else:
            open_weight += weight
    return {
        "value": 100 * reached / (top * answered) if answered else None,
        "range": [100 * reached / (top * applying), 100 * (reached + top * open_weight) / (top * applying)] if applying else None,
        "coverage": answered / applying if applying else 0.0,
    }


def mix(shares, values):
    """The mean of the defined values by module, weighted by their shares; None when no share counts."""
    defined = [m for m in values if values[m] is not None]
    total = sum(shares[m] for m in defined)
    return sum(shares[m] * values[m] for m in defined) / total if total else None


def range_of(shares, indices):
    ends = [mix(shares, {m: i["range"] and i["range"][end] for m, i in indices.items()}) for end in (0, 1)]
    return None if ends[0] is None else ends


def gate_states(bank, sheet, p):
    """The state of each gate of p, in the bank's order of its gates."""
    states = {}
    for gate in bank.gates[p]:
        if gate not in bank.by_id:
            continue
        state = sheet.state[gate]
        if state == "not_applicable":
            states[gate] = state
        elif state != "level":
            states[gate] = "open"
        elif sheet.level[gate] < bank.cut["gate_blocked_below"]:
            states[gate] = "blocked"
        else:
            states[gate] = "warning" if sheet.level[gate] < bank.cut["gate_warning_below"] else "met"
    return states


# Section 4: class and ranking.

def class_of(cut, option):
    """The first class whose rule holds."""
    indices, states = option["indices"], list(option["gates"].values())
    for module in ("needs", "conditions"):
        if module not in indices or not meets(indices[module]["coverage"], cut["class_coverage"]):
            return "unclassed"
    blocked, warned, opened = (states.count(s) for s in ("blocked", "warning", "open"))
    ready = option["readiness"]
    if meets(option["need"], cut["need_pressing"]):
        if meets(ready, cut["ready_start"]) and not blocked and not opened and warned <= cut["warnings_start"]:
            return "start_now"
        if meets(ready, cut["ready_prepare"]) and blocked <= cut["blocked_prepare"]:
            return "prepare_first"
        return "build_conditions"
    return "ready_not_pressing" if meets(ready, cut["ready_start"]) and not blocked else "not_now"


def options(bank, sheet, shares):
    """Every entry point with its indices, mixes, gates and class, in the bank's order."""
    result = []
    for p in bank.points:
        indices = {m: index(bank, sheet, p, m) for m in bank.scored}
        values = {m: i["value"] for m, i in indices.items()}
        option = {
            "id": p, "class": None, "rank": None,
            "fit": mix(shares, values), "fit_range": range_of(shares, indices), "need": values.get("needs"),
            "readiness": mix(bank.readiness_shares, {m: values[m] for m in READINESS if m in values}),
            "provisional": any(shares[m] > 0 and values[m] is None for m in values),
            "indices": indices, "gates": gate_states(bank, sheet, p),
        }
        option["class"] = class_of(bank.cut, option)
        result.append(option)
    return result


def height(option):
    """Fit for sorting; an undefined Fit comes last in its class."""
    return -math.inf if option["fit"] is None else option["fit"]


def in_order(found):
    """Options by class, then Fit, then the bank's order; sets the ranks of the classed ones."""
    ordered = []
    place = {o["id"]: n for n, o in enumerate(found)}
    for name in CLASSES:
        same = sorted((o for o in found if o["class"] == name), key=lambda o: -height(o))
        while same:
            tied = [o for o in same if height(o) == height(same[0]) or height(same[0]) - height(o) <= SLACK]
            same = same[len(tied):]
            for option in tied:
                option["rank"] = None if name == "unclassed" else len(ordered) + 1
            ordered += sorted(tied, key=lambda o: place[o["id"]])
    return ordered


def ranked(bank, sheet, shares):
    return in_order(options(bank, sheet, shares))


def leader(ordered):
    """The option at rank 1, the first in the bank's order if tied; None when none is classed."""
    return ordered[0]["id"] if ordered and ordered[0]["rank"] == 1 else None


# Section 3, the trace.

def parts(bank, sheet, shares, option):
    """Points and hold-back of each answered item that bears on the option."""
    p, points, held = option["id"], {}, {}
    total = sum(shares[m] for m, i in option["indices"].items() if i["value"] is not None)
    for module in bank.scored:
        items = [i for i in bank.bearing[p, module] if sheet.answered(i)]
        weights = sum(abs(i.weights[p]) for i in items)
        for item in items:
            g = goodness(item, p, sheet.level[item.id])
            unit = 100 * shares[module] * abs(item.weights[p]) / (total * item.top * weights) if total else 0.0
            points[item.id], held[item.id] = unit * g, unit * (item.top - g)
    return points, held


# Section 5: the verdict.

def needed(bank, sheet):
    """The open items to answer until enough options would be classed."""
    least = min(bank.cut["classed_least"], len(bank.points))
    answers, chosen = sheet, []
    while True:
        short = [p for p in bank.points if any(
            not meets(index(bank, answers, p, m)["coverage"], bank.cut["class_coverage"]) for m in ("needs", "conditions"))]
        if len(bank.points) - len(short) >= least:
            return chosen
        gain = {i: sum(abs(i.weights.get(p, 0)) for p in short)
                for i in bank.items if i.module in ("needs", "conditions") and answers.is_open(i)}
        best = max(gain, key=lambda i: (gain[i], -i.place), default=None)
        if best is None or gain[best] == 0:
            return chosen
        chosen.append(best.id)
        answers = answers.moved(best, 0)


def unlocks(bank, sheet, found):
    """Answered conditions items by what lifting them to the top would open."""
    pressing = [o for o in found if o["class"] != "unclassed" and meets(o["need"], bank.cut["need_pressing"])]
    gains = []
    for item in bank.items:
        if item.module == "conditions" and sheet.answered(item):
            gain = sum(max(0, item.weights.get(o["id"], 0)) * (item.top - sheet.level[item.id]) / item.top * o["need"] / 100
                       for o in pressing)
            if gain > 0:
                gains.append((round(-gain, 9), item.place, {"item": item.id, "unlock": gain}))
    return [entry for _, _, entry in sorted(gains, key=lambda g: g[:2])[:bank.cut["unlocks"]]]


def open_first(bank, sheet, shares, x):
    """What to open before X: its gates that are not met, else its two heaviest hold-backs."""
    gates = [g for state in ("blocked", "open", "warning") for g, s in x["gates"].items() if s == state]
    if gates:
        return gates
    held = parts(bank, sheet, shares, x)[1]
    conditions = [i for i in bank.items if i.id in held and i.module == "conditions"]
    return [i.id for i in sorted(conditions, key=lambda i: (round(-held[i.id], 9), i.place))[:2]]


def verdict_of(bank, ordered):
    """The verdict before its label, with X and Y where it has them."""
    cut, place = bank.cut, bank.points.index
    classed = [o for o in ordered if o["class"] != "unclassed"]
    if len(classed) < min(cut["classed_least"], len(bank.points)):
        return "not_enough_answers", None, None
    highest = max(o["need"] for o in classed)
    if not meets(highest, cut["need_mild"]):
        return "no_pressing_need", None, None
    if not meets(highest, cut["need_pressing"]):
        return "needs_are_mild", None, None
    if classed[0]["class"] == "start_now":
        x = classed[0]
        ahead = [o for o in classed if o["class"] in ("prepare_first", "build_conditions")
                 and (o["fit"] > x["fit"] or meets(o["need"], x["need"] + cut["need_lead"]))]
        if not ahead:
            return "start", x, None
        return "start_x_prepare_y", x, max(ahead, key=lambda o: (o["need"], -place(o["id"])))
    near = [o for o in classed if o["class"] == "prepare_first" and meets(o["need"], highest - cut["need_window"])]
    return ("prepare_then_start", near[0], None) if near else ("build_conditions_first", None, None)


def score(raw_bank, response):
    """The `result` object of formats.md."""
    bank = Bank(raw_bank, response["form"])
    sheet = Sheet.read(bank, response["answers"])
    shares = chosen_shares(bank, response["preset"])
    result = {key: None for key in ("verdict", "label", "lead", "prepare", "gap", "proven", "presets_led")}
    result.update(named=[], shares=shares, entry_points=[], profile=profile(bank, sheet),
                  pivotal=[], decisive_blanks=[], unlocks=[])
    if bank.form["gives"] == "profile":
        return result
    ordered = ranked(bank, sheet, shares)
    result["entry_points"] = ordered
    result["unlocks"] = unlocks(bank, sheet, ordered)
    if bank.form["gives"] == "shortlist":
        result["shortlist"] = [o["id"] for o in ordered if o["class"] != "unclassed"][:bank.cut["shortlist"]]
    else:
        rank_shares = firmness.rank_shares(bank, sheet, shares, ordered)
        for option in ordered:
            option["rank_shares"] = rank_shares[option["id"]]
        verdict, x, y = verdict_of(bank, ordered)
        result.update(verdict=verdict, prepare=y and y["id"])
        if verdict == "not_enough_answers":
            result["needed"] = needed(bank, sheet)
        if x:
            result.update(firmness.about(bank, sheet, shares, ordered, x, verdict))
            if verdict == "start" and result["label"] == "shared":
                result["verdict"] = "choose_between"
        if verdict == "prepare_then_start":
            result["open_first"] = open_first(bank, sheet, shares, x)
    for option in ordered:
        option["points"] = parts(bank, sheet, shares, option)[0]
        if bank.form["gives"] == "shortlist":
            option["rank"] = None
    return result


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(json.dumps(score(load(sys.argv[1]), load(sys.argv[2]))))
