"""Stories written for this project: sentences of several reports, and how pairs of them stand to each other.

    # short name of the story
    a1<TAB>2024-03-04<TAB>a sentence
    c1<TAB>2024-03-05<TAB>a sentence
    P a1-c1 contradicts numeric

A blank line or the next name ends a story. The earlier published of a pair comes first. The texts are invented and under
the project's own licence. Those of `contrasts/` are written as the press writes, each with look-alikes beside its
conflicts; those in `reports-*.txt` are sentences of pairs of short reports.
"""
import datetime
import glob
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = ("stories", "contrasts")
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


def read(folder):
    """Yields (story, first sentence, second sentence, days between, relation, kind or None)."""
    for path in sorted(glob.glob(os.path.join(HERE, folder, "*.txt"))):
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


def examples(rng, example, folder):
    """For the heads link and relation; sentences of one day either way round. Their set is named as the folder."""
    for story, one, other, days, link, _ in read(folder):
        ways = [(one, other)] if days else [(one, other), (other, one)]
        origin = folder if days else folder + "-same-day"
        group = "story:" + story
        for left, right in ways:
            yield example("link", left, f"{gap(days)}: {right}", [link], origin, group)
        left, right = rng.choice(ways)
        yield example("relation", left, right, RELATION_OF[link], folder + "-relation", group)


if __name__ == "__main__":
    import collections

    rows = [row for folder in FOLDERS for row in read(folder)]
    print(len({r[0] for r in rows}), "stories", len(rows), "pairs")
    for key, count in sorted(collections.Counter(r[4] for r in rows).items()):
        print(key, count)
    for key, count in sorted(collections.Counter(r[5] for r in rows if r[5]).items()):
        print("  ", key, count)
