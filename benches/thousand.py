#!/usr/bin/env python3
"""Writes a thousand articles to time a whole export on: each a dozen paragraphs, drawn by chance from the stories of tests/corpora.

    benches/thousand.py FOLDER [NUMBER]
    time target/release/dossier export FOLDER --format json --output F
    time python3 ../shared/score/peer_spacy.py FOLDER F

The same paragraphs come in other company each time, so no article is a copy of another. The draw is always the same.
"""
import random
import sys
from pathlib import Path

STORIES = Path(__file__).resolve().parent.parent / "tests" / "corpora"
PARAGRAPHS = 12


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__.strip())
    folder, number = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    texts = [path.read_text() for path in sorted(STORIES.glob("*/*.txt"))]
    paragraphs = [part.strip() for text in texts for part in text.split("\n\n") if len(part.split()) > 15]
    draw = random.Random(1000)
    folder.mkdir(parents=True, exist_ok=True)
    words = 0
    for article in range(number):
        body = "\n\n".join(draw.sample(paragraphs, PARAGRAPHS))
        day = f"{1 + article % 28} January 2022"
        (folder / f"{article:04}.txt").write_text(f"Talks of the day, report {article}\n\n{day}\n\n{body}\n")
        words += len(body.split())
    print(f"{number} articles, {words:,} words, in {folder}")


if __name__ == "__main__":
    main()
