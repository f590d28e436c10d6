"""Counts in how many articles the beginning of a word stands, for the words that are frequent in news.

    python3 document_frequency.py ARTICLES.jsonl[.gz]... > document-frequency.tsv

The first line says how many articles were counted. A word is known by its first letters, so that "elect", "elected" and
"election" are one; `TermWeights` in the program cuts alike. Needs nothing but Python.
"""
import collections
import gzip
import json
import re
import sys

LETTERS = 6
SHORTEST = 3
FEWEST = 30  # what stands in fewer articles is rare, however many
WORD = re.compile(r"[^\W\d_]+")


def terms(text):
    return {w.lower()[:LETTERS] for w in WORD.findall(text) if len(w) >= SHORTEST}


def main():
    counts, articles = collections.Counter(), 0
    for path in sys.argv[1:]:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
            for line in file:
                article = json.loads(line)
                counts.update(terms(f"{article.get('headline') or ''} {article.get('body') or ''}"))
                articles += 1
    print(f"*\t{articles}")
    for term, count in sorted(counts.items()):
        if count >= FEWEST:
            print(f"{term}\t{count}")


if __name__ == "__main__":
    main()
