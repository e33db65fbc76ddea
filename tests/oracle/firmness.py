"""How firm the verdict is (section 6): gap, presets, what-if runs, pivotal answers, proof, label."""

import math

import score
from model import SLACK, goodness, meets

MASK = (1 << 64) - 1


def uniforms(seed):
    """SplitMix64 as numbers from 0 to just below 1."""
    state = seed & MASK
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield ((z ^ (z >> 31)) >> 11) * 2.0 ** -53


def drawn_shares(modules, shares, draw):
    """Shares around the chosen ones: a gamma number for each module, divided by their sum."""
    gamma = {}
    for module in modules:
        product = 1.0
        for _ in range(shares[module]):
            product *= 1.0 - next(draw)
        gamma[module] = -math.log(product) if shares[module] else 0.0
    total = sum(gamma.values())
    return {m: g / total for m, g in gamma.items()}


def drawn_level(item, sheet, slip, draw):
    """One level up or down for an answered item, any level for an open one."""
    u = next(draw)
    if not sheet.answered(item):
        return math.floor(u * (item.top + 1))
    level = sheet.level[item.id]
    if u < slip:
        return min(item.top, level + 1)
    if u < 2 * slip:
        return max(0, level - 1)
    return level


def rank_shares(bank, sheet, shares, ordered):
    """For each option, the share of draws in which it has each rank."""
    cut, draw = bank.cut, uniforms(bank.cut["seed"])
    modules = [m for m in shares if m in bank.scored]
    modules.sort(key=bank.scored.index)
    applying = [i for i in bank.items if sheet.applies(i) and i.module in bank.scored]
    unclassed = {o["id"] for o in ordered if o["class"] == "unclassed"}
    bearing = {key: [(i.place, abs(i.weights[key[0]]), i.weights[key[0]] > 0, i.top) for i in items if sheet.applies(i)]
               for key, items in bank.bearing.items()}
    weight = {key: sum(w for _, w, _, _ in items) for key, items in bearing.items()}
    gates = {p: [bank.by_id[g].place for g in bank.gates[p] if sheet.applies(bank.by_id[g])] for p in bank.points}
    counts = {p: [0] * len(bank.points) for p in bank.points}
    levels = [0] * len(bank.items)
    for _ in range(cut["draws"]):
        mixed = drawn_shares(modules, shares, draw)
        for item in applying:
            levels[item.place] = drawn_level(item, sheet, cut["slip"], draw)
        found = []
        for p in bank.points:
            values = {}
            for module in bank.scored:
                items = bearing[p, module]
                reached = sum(w * (levels[n] if up else top - levels[n]) for n, w, up, top in items)
                values[module] = 100 * reached / (items[0][3] * weight[p, module]) if items else None
            states = ["blocked" if levels[n] < cut["gate_blocked_below"] else
                      "warning" if levels[n] < cut["gate_warning_below"] else "met" for n in gates[p]]
            option = {
                "id": p, "fit": score.mix(mixed, values), "need": values["needs"],
                "readiness": score.mix(bank.readiness_shares, {m: values[m] for m in score.READINESS}),
                "indices": {m: {"coverage": 1.0 if bearing[p, m] else 0.0} for m in ("needs", "conditions")},
                "gates": dict(zip(gates[p], states)),
            }
            option["class"] = "unclassed" if p in unclassed else score.class_of(cut, option)
            found.append(option)
        for rank, option in enumerate(score.in_order(found)):
            counts[option["id"]][rank] += 1
    return {p: [n / cut["draws"] for n in row] for p, row in counts.items()}


def pivotal(bank, sheet, shares, now):
    """Single changes after which another option leads: one level first, then open items."""
    near, far = [], []
    for item in bank.items:
        if not sheet.applies(item):
            continue
        if sheet.answered(item):
            level = sheet.level[item.id]
            tries, target = [(level, k) for k in (level - 1, level + 1) if 0 <= k <= item.top], near
        else:
            tries, target = [(None, k) for k in range(item.top + 1)], far
        for before, after in tries:
            leads = score.leader(score.ranked(bank, sheet.moved(item, after), shares))
            if leads != now:
                target.append({"item": item.id, "from": before, "to": after, "leader": leads})
    return near + far


def difference(bank, sheet, shares, x, q):
    """Fit(X) - Fit(q) over all applying weights: the fixed part, and each open item's effect from 0 to top."""
    fixed, effects = 0.0, {}
    for p, sign in ((x, 1.0), (q, -1.0)):
        items = {m: [i for i in bank.bearing[p, m] if sheet.applies(i)] for m in bank.scored}
        total = sum(shares[m] for m in bank.scored if items[m])
        for module in bank.scored:
            weights = sum(abs(i.weights[p]) for i in items[module])
            for item in items[module]:
                unit = sign * 100 * shares[module] * abs(item.weights[p]) / (total * weights)
                if sheet.answered(item):
                    fixed += unit * goodness(item, p, sheet.level[item.id]) / item.top
                elif item.weights[p] > 0:
                    effects[item] = effects.get(item, 0.0) + unit
                else:
                    fixed += unit
                    effects[item] = effects.get(item, 0.0) - unit
    return fixed, effects


def proof(bank, sheet, shares, ordered, x):
    """Whether X leads whatever the open answers turn out to be, and the open items that decide it."""
    worst = {}
    for q in bank.points:
        if q != x["id"]:
            fixed, effects = difference(bank, sheet, shares, x["id"], q)
            worst[q] = (fixed + sum(min(0.0, e) for e in effects.values()), effects)
    nearest = min(worst, key=lambda q: (worst[q][0], bank.points.index(q)), default=None)
    effects = worst[nearest][1] if nearest else {}
    blanks = sorted((i for i in effects if abs(effects[i]) > SLACK), key=lambda i: (round(-abs(effects[i]), 9), i.place))
    proven = None
    if x["class"] == "start_now":
        readiness = score.range_of(bank.readiness_shares, {m: x["indices"][m] for m in score.READINESS})
        proven = ("open" not in x["gates"].values()
                  and meets(x["indices"]["needs"]["range"][0], bank.cut["need_pressing"])
                  and meets(readiness[0], bank.cut["ready_start"])
                  and all(low > 0 for low, _ in worst.values()))
    return proven, [i.id for i in blanks[:10]]


def label_of(cut, gap, leads, led, coverage):
    """The first label whose four cut-offs are met."""
    for name in ("clear", "likely"):
        if ((gap is None or meets(gap, cut["gap_" + name])) and meets(leads, cut["runs_" + name])
                and meets(led, cut["presets_" + name]) and meets(coverage, cut["coverage_" + name])):
            return name
    return "shared"


def about(bank, sheet, shares, ordered, x, verdict):
    """The keys of the result that speak of X."""
    cut = bank.cut
    if verdict == "start_x_prepare_y":
        rivals = [o for o in ordered if o is not x and o["class"] == "start_now"]
    else:
        rivals = [o for o in ordered if o is not x and o["class"] != "unclassed" and meets(o["need"], cut["need_pressing"])]
    gap = x["fit"] - max(o["fit"] for o in rivals) if rivals else None
    led = sum(score.leader(score.ranked(bank, sheet, preset)) == x["id"] for preset in bank.presets.values())
    coverage = min(x["indices"][m]["coverage"] for m in ("needs", "conditions"))
    label = label_of(cut, gap, x["rank_shares"][0], led / len(bank.presets), coverage)
    if label == "shared" and len(bank.points) == 1:
        label = "likely"
    named = [x["id"]]
    if label == "shared":
        named = [o["id"] for o in ordered if o is x or meets(o["rank_shares"][0], cut["runs_named"])
                 or (o["class"] == x["class"] and abs(o["fit"] - x["fit"]) <= cut["named_within"] + SLACK)]
        if len(named) == 1:
            named.append(next(o["id"] for o in ordered if o is not x and o["class"] != "unclassed"))
        named.sort(key=bank.titles.get)
    proven, blanks = proof(bank, sheet, shares, ordered, x)
    return {
        "label": label, "lead": None if label == "shared" else x["id"], "gap": gap, "proven": proven,
        "presets_led": led, "named": named, "decisive_blanks": blanks,
        "pivotal": pivotal(bank, sheet, shares, score.leader(ordered)),
    }
