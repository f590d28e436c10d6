"""Stories written for this project: sentences of several reports, and how pairs of them stand to each other.

    # short name of the story
    a1<TAB>2024-03-04<TAB>a sentence
    c1<TAB>2024-03-05<TAB>a sentence
    P a1-c1 contradicts numeric

A blank line or the next name ends a story. The earlier published of a pair comes first. The texts are invented and under
the project's own licence.
"""
import datetime
import glob
import os
import random

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "stories")
# Published how much later, in the words that the model reads before the second sentence; up to so many days.
GAPS = [(0, "the same day"), (1, "a day later"), (6, "days later"), (27, "weeks later"), (300, "months later"), (1e9, "years later")]
RELATION_OF = {
    "contradicts": ["contradict"], "corrects": ["contradict"], "position_change": ["contradict", "neutral"],
    "corroborates": ["entail", "neutral"], "supersedes": ["neutral", "contradict"], "scope_differs": ["neutral"],
    "reported_only": ["neutral"], "unrelated": ["neutral"],
}  # fmt: skip


def gap(days):
    """As `Gap` in the program says it."""
    return next(words for most, words in GAPS if days <= most)


def read(folder=FOLDER):
    """Yields (story, first sentence, second sentence, days between, relation, kind or None)."""
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        story, sentences = None, {}
        with open(path) as file:
            for number, line in enumerate(file, 1):
                line = line.rstrip("\n")
                if line.startswith("# "):
                    story, sentences = f"{os.path.basename(path)}:{line[2:]}", {}
                elif line.startswith("P "):
                    words = line.split()
                    one, other = words[1].split("-")
                    (day, text), (later, second) = sentences[one], sentences[other]
                    days = (later - day).days
                    if days < 0:
                        raise ValueError(f"{path}:{number}: {one} is the later of the two")
                    yield story, text, second, days, words[2], words[3] if len(words) > 3 else None
                elif line:
                    name, day, text = line.split("\t")
                    sentences[name] = datetime.date.fromisoformat(day), text


def examples(rng, example):
    """For the heads link, kind and relation; sentences of one day either way round."""
    for story, one, other, days, link, kind in read():
        ways = [(one, other)] if days else [(one, other), (other, one)]
        origin = "stories" if days else "stories-same-day"
        group = "story:" + story
        for left, right in ways:
            yield example("link", left, f"{gap(days)}: {right}", [link], origin, group)
        left, right = rng.choice(ways)
        if link == "contradicts":
            yield example("kind", left, f"{gap(days)}: {right}", [kind], "stories-kind", group, 0.5)
        yield example("relation", left, right, RELATION_OF[link], "stories-relation", group)


if __name__ == "__main__":
    import collections

    rows = list(read())
    print(len({r[0] for r in rows}), "stories", len(rows), "pairs")
    for key, count in sorted(collections.Counter(r[4] for r in rows).items()):
        print(key, count)
    for key, count in sorted(collections.Counter(r[5] for r in rows if r[5]).items()):
        print("  ", key, count)
