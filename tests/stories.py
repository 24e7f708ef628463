#!/usr/bin/env python3
"""Scores the invented stories of tests/corpora with a built program and prints the README's table of them.

    tests/stories.py target/release/dossier

The scorer lies in ../shared/score beside the clone; where it does not, it says so and passes.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORER = ROOT.parent / "shared" / "score" / "articles.py"
STORIES = ["summit", "parliament", "takeover", "strike", "merger", "coalition", "ministers", "ceasefire", "cabinet", "dispute",
           "pact", "bid", "chamber", "accord", "senate", "yards", "corridor", "stake", "islands", "lender",
           "airline", "border", "budget", "waters", "quota", "assembly", "caucus", "dam", "foundry", "brewery", "ports", "rails",
           "club", "tariff", "hostile", "crisis", "walkout",
           "clinic", "treaty", "strait", "gasline", "ferries", "stores", "noconfidence", "reefs", "grid", "tram", "minority",
           "hydro", "port", "envoys", "merge", "embargo", "pension"]
# No rule was written with a look at these.
HELD_OUT = {"reefs", "minority", "port", "envoys", "merge", "pension"}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    program = pathlib.Path(sys.argv[1]).resolve()
    if not SCORER.exists():
        print(f"No {SCORER} beside the clone: the stories were not scored.")
        return 0
    print("| story | names | actors | offices (recall) | statements and speakers | relations, pair | and kind "
          "| meetings found, split, false | participants |")
    print("|" + "---|" * 9)
    for story in STORIES:
        gold = ROOT / "tests" / "corpora" / story / "gold.json"
        with tempfile.TemporaryDirectory() as out:
            dossier = f"{out}/dossier.json"
            run([program, "export", gold.parent, "--format", "json", "--output", dossier])
            found = json.loads(run([sys.executable, SCORER, gold, dossier, "--json"]))
        print(row(story, found))
    return 0


def row(story, found):
    """One line of the table, of what the scorer prints as JSON."""
    meetings = found["meetings"]
    figures = [
        found["mentions"]["strict"]["F1"],
        found["actors"]["corpus"]["F1_strict"],
        found["roles"]["title+of_R"],
        found["statements"]["all"]["full"]["F1"],
        found["relations"]["pair+evidence"]["F1"],
        found["relations"]["typed"]["F1"],
    ]
    counts = f"{meetings['found']}/{meetings['gold']}, {meetings['split']}, {meetings['false']}"
    cells = [f"{story} (held out)" if story in HELD_OUT else story, *(f"{figure:.3f}" for figure in figures), counts, f"{meetings['participants']['F1']:.3f}"]
    return "| " + " | ".join(cells) + " |"


def run(command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
