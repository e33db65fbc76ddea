"""Bank and response as the scoring page sees them: items in order, weights, states (section 1)."""

import json

SLACK = 1e-9
SCORED = ("needs", "strengths", "conditions", "scaling")
READINESS = ("strengths", "conditions", "scaling")
OPEN_STATES = ("not_sure", "absent")


def meets(value, cut_off):
    """Whether a value reaches a cut-off; an undefined value meets none."""
    return value is not None and value >= cut_off - SLACK


class Item:
    """One item of the form, with its weight for each entry point."""

    def __init__(self, place, module, dimension, raw, top):
        self.place = place
        self.id = raw["id"]
        self.module = module
        self.dimension = dimension
        self.top = top
        self.core = raw.get("core", False)
        self.weights = {p: w["weight"] for p, w in raw.get("weights", {}).items() if w["weight"]}


class Bank:
    """The bank's numbers, and the items of one form in the bank's order."""

    def __init__(self, raw, form_id):
        self.cut = raw["cut_offs"]
        self.form = next(f for f in raw["forms"] if f["id"] == form_id)
        self.presets = {p["id"]: p["shares"] for p in raw["presets"]}
        self.readiness_shares = raw["readiness_shares"]
        self.points = [p["id"] for p in raw["entry_points"]]
        self.titles = {p["id"]: p["title"] for p in raw["entry_points"]}
        self.gates = {p["id"]: p["gates"] for p in raw["entry_points"]}
        self.modules = [m["id"] for m in raw["modules"] if m["id"] in self.form["modules"]]
        self.scored = [m for m in self.modules if m in SCORED]
        self.dimensions = {}
        self.items = []
        for module in raw["modules"]:
            if module["id"] not in self.modules:
                continue
            self.dimensions[module["id"]] = [d["id"] for d in module["dimensions"]]
            for dimension in module["dimensions"]:
                for item in dimension["items"]:
                    if self.form.get("core_only") and not item.get("core"):
                        continue
                    top = len(item["levels"]) - 1
                    self.items.append(Item(len(self.items), module["id"], dimension["id"], item, top))
        self.by_id = {item.id: item for item in self.items}
        self.bearing = {
            (p, m): [i for i in self.items if i.module == m and p in i.weights]
            for p in self.points for m in self.scored
        }


class Sheet:
    """One set of answers: a state for every item of the form, and a level where there is one."""

    def __init__(self, state, level):
        self.state = state
        self.level = level

    @classmethod
    def read(cls, bank, answers):
        state, level = {}, {}
        for item in bank.items:
            answer = answers.get(item.id, {})
            if answer.get("not_applicable"):
                state[item.id] = "not_applicable"
            elif answer.get("not_sure"):
                state[item.id] = "not_sure"
            elif "level" in answer:
                state[item.id] = "level"
                level[item.id] = answer["level"]
            else:
                state[item.id] = "absent"
        return cls(state, level)

    def applies(self, item):
        return self.state[item.id] != "not_applicable"

    def answered(self, item):
        return self.state[item.id] == "level"

    def is_open(self, item):
        return self.state[item.id] in OPEN_STATES

    def moved(self, item, level):
        """The same sheet with one item at another level."""
        return Sheet({**self.state, item.id: "level"}, {**self.level, item.id: level})


def goodness(item, p, level):
    """g(i, p): the level, read in reverse where the weight is negative."""
    return level if item.weights[p] > 0 else item.top - level


def chosen_shares(bank, preset):
    """Shares by module, from a preset's id or the person's own percentages."""
    return dict(preset) if isinstance(preset, dict) else bank.presets[preset]


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
