"""Our open tables, read by programs that know nothing of us: what they find must be what we say.

python check.py FOOTHOLD BANK FOLDER: the command line, the question bank, and a folder to work in.
"""
import csv
import json
import random
import subprocess
import sys
import uuid
from pathlib import Path

import duckdb
import jsonschema
import krippendorff
import numpy

foothold, bank_file, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).resolve()
bank = json.loads(bank_file.read_text(encoding="utf-8"))
full = next(form for form in bank["forms"] if form["id"] == "full")
modules = [module for module in bank["modules"] if module["id"] in full["modules"]]
items = [item for module in modules for dimension in module["dimensions"] for item in dimension["items"]]
scored = [item["id"] for module in modules if module.get("scored", True) for dimension in module["dimensions"] for item in dimension["items"]]
top = len(modules[0]["labels"]) - 1
# What a spreadsheet would take for a formula, and what it would stumble over.
hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")', 'a "b", c', "two\nlines", "größer, 学校", ""]


def person(rng, number):
    """One person's answers: most questions answered, some not, notes that nobody should trust."""
    answers = {}
    for item in items:
        chance = rng.random()
        if chance < 0.8:
            answers[item["id"]] = {"level": rng.randint(0, top)}
        elif chance < 0.9:
            answers[item["id"]] = {"not_sure": True}
        elif chance < 0.95 and item.get("not_applicable"):
            answers[item["id"]] = {"not_applicable": True}
        if item["id"] in answers and rng.random() < 0.1:
            answers[item["id"]]["note"] = rng.choice(hostile)
    return {
        "format": "foothold-response/1",
        "id": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
        "kind": "individual",
        "form": "full",
        "bank": {"id": bank["id"], "version": bank["version"]},
        "revision": number,
        "role": rng.choice(bank["roles"])["id"],
        "answers": answers,
    }


def run(*arguments):
    """What the command line prints; it must have nothing to complain of."""
    ran = subprocess.run([foothold, *map(str, arguments)], capture_output=True, check=False)
    assert ran.returncode == 0 and not ran.stderr, (arguments, ran.returncode, ran.stderr.decode()[:500])
    return ran.stdout.decode("utf-8")


def write(name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


rng = random.Random(20261126)
people = [person(rng, number) for number in range(1, 301)]
lines = write("people.jsonl", "".join(json.dumps(one) + "\n" for one in people))
team = json.loads(run("team", lines, "--json"))
answers = write("answers.csv", run("convert", lines, "--to", "csv"))
ours = write("ours.jsonl", run("convert", lines, "--to", "jsonl"))
open_team = json.loads(run("convert", lines, "--to", "team"))
anonymous_team = json.loads(run("convert", lines, "--to", "team-anonymous"))


def told(item):
    """What our own command line says of an item, in the order of `found`."""
    said = team["items"][item]
    return (*said["counts"], said["not_sure"], said["not_applicable"], said["median"], round(said["mean"], 9))


def compare(rows):
    found = {item: (*map(int, counts), float(median), round(float(mean), 9)) for item, *counts, median, mean in rows}
    assert len(found) == len(items), len(found)
    for item, numbers in found.items():
        assert numbers == told(item), (item, numbers, told(item))


COUNTS = ", ".join(f"count(*) FILTER (level = {level})" for level in range(top + 1))
NUMBERS = f"{COUNTS}, count(*) FILTER (state = 'not_sure'), count(*) FILTER (state = 'not_applicable'), median(level), avg(level)"


def duckdb_reads_the_table():
    compare(duckdb.sql(f"SELECT item, {NUMBERS} FROM read_csv('{answers}') GROUP BY item").fetchall())


def duckdb_reads_the_lines():
    rows = duckdb.sql(f"""
        WITH said AS (
            SELECT unnest(map_entries(answers)) AS entry
            FROM read_json('{ours}', format = 'newline_delimited', columns = {{
                answers: 'MAP(VARCHAR, STRUCT(level DOUBLE, not_sure BOOLEAN, not_applicable BOOLEAN))' }})
        ), flat AS (
            SELECT entry.key AS item, entry.value.level AS level,
                CASE WHEN entry.value.not_sure THEN 'not_sure' WHEN entry.value.not_applicable THEN 'not_applicable' END AS state
            FROM said
        )
        SELECT item, {NUMBERS} FROM flat GROUP BY item""").fetchall()
    compare(rows)


def krippendorff_agrees_on_alpha():
    level = lambda one, item: one["answers"].get(item, {}).get("level", numpy.nan)
    for count in [2, 7, len(people)]:
        some = people[:count]
        few = write(f"first-{count}.jsonl", "".join(json.dumps(one) + "\n" for one in some))
        data = numpy.array([[level(one, item) for item in scored] for one in some], dtype=float)
        theirs = krippendorff.alpha(data, level_of_measurement="ordinal", value_domain=list(range(top + 1)))
        ours = json.loads(run("team", few, "--json"))["alpha"]
        assert abs(ours - theirs) < 1e-9, (count, ours, theirs)


def jsonschema_validates_every_file():
    validator = lambda kind: jsonschema.Draft202012Validator(json.loads(run("schema", kind)))
    for one in ours.read_text(encoding="utf-8").splitlines():
        validator_of_responses.validate(json.loads(one))
    for file in [open_team, anonymous_team]:
        validator("team").validate(file)
    broken = json.loads(json.dumps(anonymous_team))
    broken["responses"] = []
    assert not validator("team").is_valid(broken), "an anonymous file with people in it"
    broken = json.loads(json.dumps(open_team))
    broken["responses"][0]["answers"][items[0]["id"]] = {"level": 1.5}
    assert not validator("team").is_valid(broken), "half a level of one person"


validator_of_responses = jsonschema.Draft202012Validator(json.loads(run("schema", "response")))


def sheet_of(table):
    """What LibreOffice makes of a table, as the text of its own format."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "fods",
         "--infilter=CSV:44,34,76,1", "--outdir", str(folder), str(table)],
        check=True, capture_output=True, timeout=180)
    return table.with_suffix(".fods").read_text(encoding="utf-8")


def libreoffice_runs_no_formula():
    assert "table:formula" in sheet_of(write("bare.csv", '"note"\r\n"=1+1"\r\n')), "it would not run one anyway"
    sheet = sheet_of(answers)
    assert "table:formula" not in sheet, "a cell became a formula"
    with answers.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    # The sheet has them all, and the guarded ones as text.
    assert sheet.count("<table:table-row") >= len(rows) and any(row["note"].startswith("'=") for row in rows)
    assert "'=1+1" in sheet or "&apos;=1+1" in sheet, "a guarded note is not there"


failed = 0
checks = [duckdb_reads_the_table, duckdb_reads_the_lines, krippendorff_agrees_on_alpha, jsonschema_validates_every_file, libreoffice_runs_no_formula]
for check in checks:
    try:
        check()
        print(f"test {check.__name__} ... ok", flush=True)
    except Exception as error:
        failed += 1
        print(f"test {check.__name__} ... FAILED\n    {type(error).__name__}: {str(error)[:1000]}", flush=True)
print(f"\ntest result: {'FAILED' if failed else 'ok'}. {len(checks) - failed} passed; {failed} failed")
sys.exit(1 if failed else 0)
