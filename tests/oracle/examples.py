"""Writes the worked examples: tests/golden/scoring/*.json and the tables of src/scoring/README.md.

Usage: python3 tests/oracle/examples.py (from any folder; it takes about a minute).
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import score

ROOT = Path(__file__).resolve().parents[2]
BANK = score.load(ROOT / "src/bank/data/teaching-job.json")
GOLDEN = ROOT / "tests/golden/scoring"
PAGE = ROOT / "src/scoring/README.md"
HEADING = "## Worked examples"
FULL = [i for m in BANK["modules"] if m["scored"] for d in m["dimensions"] for i in d["items"]]
MODULE = {i["id"]: m["id"] for m in BANK["modules"] for d in m["dimensions"] for i in d["items"]}


def levels(pick):
    """Answers with the level that `pick(module, item)` gives for every item of the full form."""
    return {i["id"]: {"level": pick(MODULE[i["id"]], i)} for i in FULL}


def built_for(p):
    """Answers that make the case for one entry point."""
    def pick(module, item):
        w = item["weights"].get(p, {"weight": 0})["weight"]
        if module == "needs":
            return 3 if w == 2 else 2 if w == 1 else 0 if w < 0 else 1
        if module == "strengths":
            return 2 if w == 2 else 1
        return 2 if module == "conditions" and w > 0 else 1
    return levels(pick)


def with_gates_shut(p):
    gates = next(e["gates"] for e in BANK["entry_points"] if e["id"] == p)
    return {**built_for(p), **{gate: {"level": 0} for gate in gates}}


def every_second_absent(answers):
    return {i["id"]: answers[i["id"]] for n, i in enumerate(FULL) if n % 2 == 0}


EXAMPLES = {
    "all-at-1": ("Every item at level 1.", levels(lambda m, i: 1)),
    "all-at-2": ("Every item at level 2.", levels(lambda m, i: 2)),
    "needs-3-rest-0": ("Needs at 3, the rest at 0.", levels(lambda m, i: 3 if m == "needs" else 0)),
    "needs-0-rest-2": ("Needs at 0, the rest at 2.", levels(lambda m, i: 0 if m == "needs" else 2)),
    "all-absent": ("Nothing answered.", {}),
    "case-team-learning": ("The case for team learning.", built_for("team-learning")),
    "case-staffing-schedule": ("The case for staffing and schedule.", built_for("staffing-schedule")),
    "case-rookie": ("The case for rookies.", built_for("rookie")),
    "case-pay-pathways": ("The case for pay and pathways.", built_for("pay-pathways")),
    "case-pipeline": ("The case for the pipeline.", built_for("pipeline")),
    "staffing-no-agreement": ("The staffing case, with the two agreement items not applicable.", {
        **built_for("staffing-schedule"),
        "enable-agreement-timing": {"not_applicable": True}, "enable-agreement-room": {"not_applicable": True}}),
    "staffing-trust-unknown": ("The staffing case, with labor trust not sure.", {
        **built_for("staffing-schedule"), "enable-labor-trust": {"not_sure": True}}),
    "rookie-gates-blocked": ("The rookie case, with its three gates at 0.", with_gates_shut("rookie")),
    "rookie-half-absent": ("The rookie case, with items 2, 4, 6 and so on of the form absent.",
                           every_second_absent(built_for("rookie"))),
}


def response(number, answers):
    """A finished response with a fixed id and fixed times."""
    return {
        "format": "foothold-response/1", "id": f"00000000-0000-4000-8000-{number:012d}",
        "kind": "individual", "form": "full", "bank": {"id": BANK["id"], "version": BANK["version"]},
        "created_at": "2026-01-05T09:00:00Z", "updated_at": "2026-01-05T10:00:00Z", "revision": 1,
        "title": "", "role": "cabinet", "preset": "balanced", "answers": answers,
        "critical": [], "choice": {}, "app": {"name": "foothold", "version": "0.1.0"},
    }


def row(cells):
    return "| " + " | ".join(c if isinstance(c, str) else json.dumps(c) for c in cells) + " |"


def tables(name, told, result):
    """The two tables of one example."""
    keys = ("verdict", "label", "lead", "gap", "presets_led", "proven")
    heads = ("entry_point", "class", "rank", "fit", "need", "readiness",
             "coverage_needs", "coverage_conditions", "rank_1_share")
    lines = [f"### {name}", "", told, "", row(keys), row(["---"] * len(keys)), row([result[k] for k in keys]), "",
             row(heads), row(["---"] * len(heads))]
    for option in result["entry_points"]:
        covered = [option["indices"][m]["coverage"] for m in ("needs", "conditions")]
        lines.append(row([option[k] for k in ("id", "class", "rank", "fit", "need", "readiness")]
                         + covered + [option["rank_shares"][0]]))
    return "\n".join(lines) + "\n"


def main():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    page = PAGE.read_text(encoding="utf-8")
    before, intro = page.split(HEADING)
    intro = intro.split("### ")[0].strip()
    made = []
    for number, (name, (told, answers)) in enumerate(EXAMPLES.items(), start=1):
        one = response(number, answers)
        result = score.score(BANK, one)
        golden = {"name": name, "response": one, "result": result}
        (GOLDEN / f"{name}.json").write_text(json.dumps(golden, indent=1) + "\n", encoding="utf-8")
        made.append(tables(name, told, result))
        print(name, result["verdict"], result["label"], result["lead"])
    PAGE.write_text(f"{before}{HEADING}\n\n{intro}\n\n" + "\n".join(made), encoding="utf-8")


if __name__ == "__main__":
    main()
