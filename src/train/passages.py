"""Passages written for this project: short news texts, and what they say of sentences, headlines and claims.

    # short name
    T<TAB>the passage
    E<TAB>a sentence that it entails        N<TAB>one that it leaves open        C<TAB>one that it contradicts
    A<TAB>a headline that it agrees with    D<TAB>one that it disputes           S<TAB>one that it only reports
    W<TAB>a sentence<TAB>a claim<TAB>strengthens, weakens or neither: what the sentence does to the claim

A blank line or the next name ends a passage. The texts are invented and under the project's own licence.
"""
import glob
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "passages")
HEADS = {
    "E": ("relation", "entail"), "N": ("relation", "neutral"), "C": ("relation", "contradict"),
    "A": ("stance", "agree"), "D": ("stance", "disagree"), "S": ("stance", "discuss"),
}  # fmt: skip
EFFECTS = {"strengthens": "strengthen", "weakens": "weaken", "neither": "neither"}


def read(folder=FOLDER):
    """Yields (name, text, mark, cells) for every line but T."""
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        name = text = None
        with open(path) as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if line.startswith("# "):
                    name, text = f"{os.path.basename(path)}:{line[2:].strip()}", None
                elif cells[0] == "T":
                    text = cells[1]
                elif len(cells) > 1:
                    yield name, text, cells[0], cells[1:]


def examples(rng, example):
    headlines = [(name, cells[0]) for name, _, mark, cells in read() if mark in "ADS"]
    for name, text, mark, cells in read():
        group = "passage:" + name
        if mark == "W":
            yield example("effect", cells[0], cells[1], [EFFECTS[cells[2].strip()]], "passages", group)
            continue
        head, label = HEADS[mark]
        yield example(head, text, cells[0], [label], "passages", group)
        if head == "stance" and rng.random() < 0.4:
            other, headline = rng.choice(headlines)
            if other != name:
                yield example("stance", text, headline, ["unrelated"], "passages", group)


if __name__ == "__main__":
    import collections

    counts = collections.Counter((mark, cells[-1] if mark == "W" else "") for _, _, mark, cells in read())
    print(len({name for name, *_ in read()}), "passages", *sorted(counts.items()), sep="\n")
