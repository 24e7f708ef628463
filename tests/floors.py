#!/usr/bin/env python3
"""Score floors: exports the development sets with a built program, scores them, and fails where a figure is under its floor.

    tests/floors.py target/release/dossier

The sets and their scorers lie in ../shared/score beside the clone; where they do not, it says so and passes.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORE = ROOT.parent / "shared" / "score"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    program = pathlib.Path(sys.argv[1]).resolve()
    if not (SCORE / "table.py").exists():
        print(f"No {SCORE} beside the clone: the score floors were not run.")
        return 0
    floors = [line.split("|") for line in (ROOT / "tests/floors.txt").read_text().splitlines() if line and line[0] != "#"]
    with tempfile.TemporaryDirectory() as out:
        folders = run([sys.executable, "table.py", "--folders"])
        for line in folders.splitlines():
            name, folder = line.split("\t")
            run([program, "export", folder, "--format", "json", "--output", f"{out}/{name}.json"])
        table = run([sys.executable, "table.py", out])
    print(table)
    found = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 6:
            found[cells[0], cells[1]] = cells
    under = []
    for name, measure, column, floor in ([cell.strip() for cell in row] for row in floors):
        cells = found.get((name, measure))
        value = cells[{"P": 2, "R": 3, "F1": 4, "note": 5}[column]] if cells else "nothing"
        good = value == floor if column == "note" else cells is not None and float(value or 0) >= float(floor)
        if not good:
            under.append(f"{name}, {measure}, {column}: {value}; at least {floor} was reached before.")
    print("\n".join(under) or f"All {len(floors)} score floors hold.")
    return 1 if under else 0


def run(command):
    return subprocess.run([str(part) for part in command], cwd=SCORE, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
