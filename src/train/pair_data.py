"""Prepares the examples of the pair model.

    python3 pair_data.py --data DATA --silver silver.tsv.gz --encoder ENCODER_DIR --wordnet WN.jar --out OUT

DATA holds the folders fnc1, emergent, claimdiff, perspectrum, rte, nli and news. Writes OUT/train.jsonl and
OUT/held.jsonl (held out for temperature and reliability: whole topics or claims, never rows of a dev split). A line:

    {"head": "stance" | "relation" | "effect" | "link", "text": ..., "claim": ..., "allowed": [labels], "weight": 1.0, "from": set}

`allowed` has one label, or several where the set does not tell them apart (an RTE pair that is not entailed is neutral
or contradicted); the loss is that of their summed probability.

Sets under a non-commercial licence (ANLI, SICK) are never read.
"""
import argparse
import collections
import gzip
import hashlib
import json
import os
import random
import re

import numpy as np
import torch

import edits
import passages
import silver
import stories
import wordnet
from minilm import CLS, SEP, Encoder, WordPiece
from passage import passage, sentences

SEED = 20
HELD_SHARE = 0.06
# Small and of few topics: more of it must be kept back to tell how much a rare label counts.
HELD_SHARES = {"claimdiff": 0.2}
NLI_SETS = (
    "breaking_nli_dev", "conjnli_dev", "control_dev", "fever_symmetric_dev", "med_dev", "nan_nli_dev", "neg_mnli_dev",
    "neg_rte_dev", "neg_snli_dev", "scone_train",
)  # fmt: skip
NLI_LABELS = {
    "entailment": ["entail"], "neutral": ["neutral"], "contradiction": ["contradict"], "SUPPORTS": ["entail"],
    "REFUTES": ["contradict"], "not_entailment": ["neutral", "contradict"],
}  # fmt: skip
# What the head `link` may say of two that do not contradict each other, and of two that only look alike.
NO_CONFLICT = ["corroborates", "supersedes", "scope_differs", "reported_only", "unrelated"]
OTHER_MATTER = ["scope_differs", "unrelated"]
DENIALS = re.compile(r"\bden(y|ied|ies)|reject|insist|contrar|false|untrue|refut|disput|never")
NOT_TOLD_APART = {"med_dev", "scone_train"}  # their "neutral" only means "not entailed"


def rows(*path):
    with open(os.path.join(*path)) as file:
        return [json.loads(line) for line in file]


def plain(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def example(head, text, claim, allowed, origin, group, weight=1.0):
    return {"head": head, "text": text, "claim": claim, "allowed": allowed, "weight": weight, "from": origin, "group": group}


def fnc1(data, tokenizer, rng, unrelated):
    """Related pairs and a sample of the unrelated. Headlines of Emergent's dev part stay out: the two sets share
    articles."""
    barred = {plain(r["headline"]) for r in rows(data, "emergent", "dev.jsonl")}
    bodies = {b["body_id"]: b["text"] for b in rows(data, "fnc1", "bodies.jsonl")}
    pairs = [r for r in rows(data, "fnc1", "train.jsonl") if plain(r["headline"]) not in barred]
    related = [r for r in pairs if r["stance"] != "unrelated"]
    other = rng.sample([r for r in pairs if r["stance"] == "unrelated"], unrelated)
    for r in related + other:
        text = passage(bodies[r["body_id"]], r["headline"], tokenizer)
        yield example("stance", text, r["headline"], [r["stance"]], "fnc1", f"fnc1:{r['body_id']}")


def opposed(data, rng, most=12):
    """Headlines set against each other: of one claim (Emergent) or one body (FNC-1) one agrees and one disagrees, or both
    agree. Real sentences of real newsrooms, with no edit to give the answer away."""
    barred = {plain(r["headline"]) for r in rows(data, "emergent", "dev.jsonl")}
    sides = collections.defaultdict(lambda: collections.defaultdict(dict))
    names = {"for": "agree", "against": "disagree", "observing": "discuss"}
    for r in rows(data, "emergent", "train.jsonl"):
        here = sides["em:" + r["claim_id"]]
        here["agree"][plain(r["claim"])] = r["claim"]
        here[names[r["stance"]]][plain(r["headline"])] = r["headline"]
    for r in rows(data, "fnc1", "train.jsonl"):
        if r["stance"] != "unrelated" and plain(r["headline"]) not in barred:
            sides[f"fnc1:{r['body_id']}"][r["stance"]][plain(r["headline"])] = r["headline"]
    allowed = {
        ("agree", "disagree"): ["contradict"], ("agree", "agree"): ["entail", "neutral"],
        ("agree", "discuss"): ["entail", "neutral"], ("disagree", "disagree"): ["entail", "neutral"],
    }  # fmt: skip
    for group, by_stance in sides.items():
        for (left, right), labels in allowed.items():
            both = [
                (a, b) for a in by_stance[left].values() for b in by_stance[right].values() if plain(a) != plain(b)
            ]
            for a, b in rng.sample(both, min(most, len(both))):
                a, b = (a, b) if rng.random() < 0.5 else (b, a)
                origin = "opposed" if labels == ["contradict"] else "agreed"
                yield example("relation", a, b, labels, origin, group)
                links = ["contradicts"] if labels == ["contradict"] else NO_CONFLICT
                yield example("link", a, f"{stories.gap(0)}: {b}", links, origin + "-link", group, 0.5)


def emergent(data):
    names = {"for": "agree", "against": "disagree", "observing": "discuss"}
    for r in rows(data, "emergent", "train.jsonl"):
        yield example("stance", r["headline"], r["claim"], [names[r["stance"]]], "emergent", "em:" + r["claim_id"])


def stance_as_relation(examples):
    """What a newsroom's article says of a headline, as what it entails or contradicts: contradictions that people wrote, in
    long texts, as the sets of short sentences have none."""
    relations = {
        "agree": ["entail", "neutral"], "discuss": ["neutral", "entail"], "disagree": ["contradict"],
        "unrelated": ["neutral"],
    }  # fmt: skip
    for e in examples:
        (stance,) = e["allowed"]
        origin = "disagrees-relation" if stance == "disagree" else "agrees-relation"
        yield example("relation", e["text"], e["claim"], relations[stance], origin, e["group"], 0.7)


def claimdiff(data):
    for r in rows(data, "claimdiff", "train.jsonl"):
        label = "weaken" if r["weaken"] else "strengthen" if r["strengthen"] else "neither"
        yield example("effect", r["claim_b"], r["claim_a"], [label], "claimdiff", "cd:" + r["topic"], 1.5)


def perspectrum(data):
    for r in rows(data, "perspectrum", "train.jsonl"):
        label = "strengthen" if r["stance"] == "SUPPORT" else "weaken"
        group = f"ps:{r['claim_id']}"
        yield example("effect", r["perspective"], r["claim"], [label], "perspectrum", group, 0.6)


def rte(data):
    """RTE-1 and RTE-2, both parts; RTE-3 is kept for measuring."""
    for name in ("rte1_dev", "rte1_test", "rte2_dev", "rte2_test"):
        for r in rows(data, "rte", name + ".jsonl"):
            yield example("relation", r["premise"], r["hypothesis"], NLI_LABELS[r["label2"]], "rte", plain(r["premise"])[:60])


def nli(data, tokenizer):
    measured = {g for r in rows(data, "rte", "rte3_dev.jsonl") for g in _grams(r["premise"])}
    for name in NLI_SETS:
        for r in rows(data, "nli", name + ".jsonl"):
            premise = r["premise"]
            if name == "neg_rte_dev" and len(_grams(premise) & measured) > 3:
                continue  # an edited pair of RTE-3
            if len(premise.split()) > 120:
                premise = passage(premise, r["hypothesis"], tokenizer)
            label = r["label"]
            allowed = ["neutral", "contradict"] if name in NOT_TOLD_APART and label == "neutral" else NLI_LABELS[label]
            weight = 0.5 if name in ("breaking_nli_dev", "scone_train", "med_dev") else 1.0
            yield example("relation", premise, r["hypothesis"], allowed, name, plain(premise)[:60], weight)


def _grams(text, size=6):
    words = plain(text).split()
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def met(path, rng, most):
    """Sentences of real articles that met in the program and that no rule took for a conflict (MetPairs.java): nearly none of
    them is one. What sounds like a denial is left out, because there it may be."""
    if path is None:
        return
    with open(path) as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.count("\t") == 2]  # the log may stand between
    rows = [r for r in rows if not DENIALS.search((r[1] + " " + r[2]).lower())]
    for days, earlier, later in rng.sample(rows, min(most, len(rows))):
        claim = f"{stories.gap(int(days))}: {later}"
        yield example("link", earlier, claim, NO_CONFLICT, "met", "met:" + plain(earlier)[:60], 0.8)


class News:
    """The news articles, and where a sentence stands in them."""

    def __init__(self, data):
        self.articles, self.place = [], {}
        for name in sorted(os.listdir(os.path.join(data, "news"))):
            with gzip.open(os.path.join(data, "news", name), "rt") as file:
                for line in file:
                    article = json.loads(line)
                    number = len(self.articles)
                    self.articles.append(article)
                    for sentence in sentences(article["body"]):
                        self.place.setdefault(self.key(sentence), number)

    @staticmethod
    def key(text):
        return "".join(re.findall(r"\w", text.lower()))[:80]

    def article_of(self, text):
        number = self.place.get(self.key(text))
        return None if number is None else self.articles[number]


def names_seen(parsed):
    pool = collections.defaultdict(collections.Counter)
    for tokens in parsed:
        start = None
        for i, token in enumerate(tokens):
            mark, kind = token.entity[:2], token.entity[2:]
            if mark in ("U-", "B-"):
                start = i
            if mark in ("U-", "L-") and start is not None:
                pool[kind][" ".join(t.form for t in tokens[start : i + 1])] += 1
    return {k: [n for n, c in v.most_common(400) if c >= 3] for k, v in pool.items()}


def edited(parsed, editor, rng, count):
    """Pairs of variants of one sentence. Negation stands on either side and on both, so that the cue alone tells
    nothing."""
    made = 0
    for tokens in parsed:
        for clause in edits.clauses(tokens):
            variants = editor.variants(clause)
            pairs = [(a, b) for a in variants for b in variants if a is not b]
            by_label = collections.defaultdict(list)
            for a, b in pairs:
                allowed = edits.label(a[0], b[0])
                if allowed:
                    rare = edits.ALTERED in (a[0], b[0]) or edits.SHIFTED in (a[0], b[0])
                    by_label[tuple(sorted(allowed)), rare].append((a[1], b[1]))
            group = plain(variants[0][1])[:60]
            for (allowed, rare), choices in by_label.items():
                if not rare and rng.random() < 0.45:
                    continue
                premise, hypothesis = rng.choice(choices)
                yield example("relation", premise, hypothesis, list(allowed), "edited" + ("-rare" if rare else ""), group, 0.7)
                made += 1
        if made >= count:
            return


def in_context(parsed, editor, news, rng, count):
    """A variant of a sentence among its neighbours in the article, against another variant of it, or against a sentence that
    stands further down: in a long text most of what is said has nothing to do with the claim."""
    made = 0
    for tokens in parsed:
        text = silver.detokenise([t.form for t in tokens])
        article = news.article_of(text)
        if article is None:
            continue
        around = sentences(article["body"])
        at = next((i for i, s in enumerate(around) if News.key(s) == News.key(text)), None)
        if at is None:
            continue
        before, after = around[max(0, at - rng.choice((0, 1, 2))) : at], around[at + 1 : at + 1 + rng.choice((0, 1, 2))]
        for clause in edits.clauses(tokens):
            variants = editor.variants(clause)
            by_label = collections.defaultdict(list)
            for a in variants:
                for b in variants:
                    allowed = edits.label(a[0], b[0]) if a is not b else None
                    if allowed:
                        by_label[tuple(sorted(allowed))].append((a[1], b[1]))
            for allowed, choices in by_label.items():
                premise, hypothesis = rng.choice(choices)
                whole = " ".join([*before, premise, *after])
                yield example("relation", whole, hypothesis, list(allowed), "in-context", article["id"], 0.7)
                made += 1
            far = [s for s in around[at + 4 :] if 6 <= len(s.split()) <= 30]
            if far and rng.random() < 0.5:
                whole = " ".join([*before, variants[0][1], *after])
                yield example("relation", whole, rng.choice(far), ["neutral"], "in-context-far", article["id"], 0.5)
        if made >= count:
            return


def stance_edited(parsed, editor, news, rng, count):
    """An article's passage against a claim edited from one of its own sentences."""
    made = 0
    for tokens in parsed:
        article = news.article_of(silver.detokenise([t.form for t in tokens]))
        if article is None:
            continue
        for clause in edits.clauses(tokens):
            variants = editor.variants(clause)[1:]
            wanted = rng.choice([edits.SAME, edits.NEGATED, edits.NEGATED, edits.OPEN])
            choices = [text for group, text in variants if group == wanted]
            if not choices:
                continue
            allowed = {edits.SAME: ["agree", "discuss"], edits.NEGATED: ["disagree"], edits.OPEN: ["agree", "discuss"]}[wanted]
            yield example("stance", article["body"], rng.choice(choices), allowed, "stance-edited", article["id"], 0.6)
            made += 1
        if made >= count:
            return


def headlines(news, rng, count):
    """A headline with its own article (agree or discuss) and with any other (unrelated)."""
    usable = [a for a in news.articles if 5 <= len(a["headline"].split()) <= 20 and len(a["body"].split()) > 60]
    for article in rng.sample(usable, min(count, len(usable))):
        yield example("stance", article["body"], article["headline"], ["agree", "discuss"], "headlines", article["id"], 0.4)
        other = rng.choice(usable)
        yield example("stance", other["body"], article["headline"], ["unrelated"], "strangers", article["id"], 0.5)


def strangers(parsed, editor, rng, count):
    """Variants of two sentences that have nothing to do with each other."""
    last = None
    for tokens in parsed:
        for clause in edits.clauses(tokens):
            text = rng.choice(editor.variants(clause))[1]
            if last is not None:
                yield example("relation", last, text, ["neutral"], "strangers", plain(text)[:60], 0.5)
                count -= 1
            last = text
        if count <= 0:
            return


def embed(texts, encoder, tokenizer):
    """Unit vectors: mean of the last layer, as the encoder was trained to give."""
    ids = [[CLS] + tokenizer.ids(t, 60) + [SEP] for t in texts]
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    out = np.zeros((len(ids), encoder.width), dtype=np.float32)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 64):
            chunk = order[start : start + 64]
            length = max(len(ids[i]) for i in chunk)
            batch = torch.zeros(len(chunk), length, dtype=torch.long)
            for row, i in enumerate(chunk):
                batch[row, : len(ids[i])] = torch.tensor(ids[i])
            mask = (batch != 0).long()
            state = encoder.hidden(batch, torch.zeros_like(batch), mask)[-1].float()
            mean = (state * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            out[chunk] = torch.nn.functional.normalize(mean, dim=-1).numpy()
    return out


def neighbours(parsed, editor, encoder, tokenizer, news, rng, pool):
    """Like sentences of different articles: as they stand they do not contradict each other; with the shared main verb
    of one negated they do."""
    items = []
    for tokens in parsed:
        for clause in edits.clauses(tokens):
            items.append((edits.sentence(clause.forms()), clause, clause.tokens[clause.head].lemma))
        if len(items) >= pool:
            break
    vectors = embed([text for text, _, _ in items], encoder, tokenizer)
    for start in range(0, len(items), 1000):
        likeness = vectors[start : start + 1000] @ vectors.T
        for row in range(likeness.shape[0]):
            likeness[row, start + row] = -1
        best = likeness.argmax(1)
        for row, other in enumerate(best):
            score, here = likeness[row, other], start + row
            a, b = items[here], items[other]
            if not 0.55 <= score <= 0.97 or plain(a[0]) == plain(b[0]):
                continue
            group = plain(a[0])[:60]
            if rng.random() < (0.9 if score > 0.7 else 0.3):
                yield example("relation", a[0], b[0], ["entail", "neutral"], "neighbours", group, 0.7)
            names = {t.form for t in a[1].tokens if t.entity != "O"} & {t.form for t in b[1].tokens if t.entity != "O"}
            variants = editor.variants(b[1])
            if score > 0.78 and a[2] and a[2] == b[2] and names:
                denied = [text for kind, text in variants if kind == edits.NEGATED]
                if denied:
                    yield example("relation", a[0], rng.choice(denied), ["contradict"], "neighbours-negated", group, 0.7)
            elif score < 0.68 and a[2] != b[2]:
                denied = [text for kind, text in variants if kind in (edits.NEGATED, edits.ALTERED)]
                if denied:
                    text = rng.choice(denied)
                    yield example("relation", a[0], text, ["neutral"], "neighbours-other", group, 0.7)
                    later = stories.gap(rng.choice((0, 0, 1, 3, 12)))
                    yield example("link", a[0], f"{later}: {text}", OTHER_MATTER, "neighbours-link", group, 0.4)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "silver", "encoder", "wordnet", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--met", help="what MetPairs.java has written")
    parser.add_argument("--unrelated", type=int, default=7000)
    parser.add_argument("--edited", type=int, default=16000)
    parser.add_argument("--in-context", type=int, default=16000)
    parser.add_argument("--stance-edited", type=int, default=3500)
    parser.add_argument("--headlines", type=int, default=1500)
    parser.add_argument("--strangers", type=int, default=2500)
    parser.add_argument("--pool", type=int, default=40000, help="sentences searched for neighbours")
    options = parser.parse_args()
    torch.set_num_threads(2)
    rng = random.Random(SEED)
    tokenizer, encoder = WordPiece(options.encoder), Encoder(options.encoder).eval()
    parsed = silver.read(options.silver)
    rng.shuffle(parsed)
    editor = edits.Editor(silver.inflections(parsed), wordnet.verb_antonyms(options.wordnet), names_seen(parsed), rng)
    news = News(options.data)

    def with_passage(examples):
        for e in examples:
            e["text"] = passage(e["text"], e["claim"], tokenizer)
            yield e

    parts = [
        fnc1(options.data, tokenizer, rng, options.unrelated),
        emergent(options.data),
        opposed(options.data, rng),
        *(stories.examples(rng, example, folder) for folder in stories.FOLDERS),
        passages.examples(rng, example),
        met(options.met, rng, 5000),
        stance_as_relation(fnc1(options.data, tokenizer, rng, options.unrelated // 7)),
        stance_as_relation(emergent(options.data)),
        claimdiff(options.data),
        perspectrum(options.data),
        rte(options.data),
        nli(options.data, tokenizer),
        with_passage(headlines(news, rng, options.headlines)),
        with_passage(stance_edited(parsed, editor, news, rng, options.stance_edited)),
        strangers(parsed[len(parsed) // 6 :], editor, rng, options.strangers),
        edited(parsed[len(parsed) // 3 :], editor, rng, options.edited),
        in_context(parsed[len(parsed) // 5 :], editor, news, rng, options.in_context),
        neighbours(parsed, editor, encoder, tokenizer, news, rng, options.pool),
    ]
    os.makedirs(options.out, exist_ok=True)
    counts = collections.Counter()
    with open(os.path.join(options.out, "train.jsonl"), "w") as train, open(os.path.join(options.out, "held.jsonl"), "w") as held:
        for part in parts:
            for e in part:
                share = int(hashlib.sha1(e.pop("group").encode()).hexdigest()[:8], 16) / 2**32
                split = "held" if share < HELD_SHARES.get(e["from"], HELD_SHARE) else "train"
                counts[split, e["from"], "|".join(e["allowed"])] += 1
                print(json.dumps(e, ensure_ascii=False), file=held if split == "held" else train)
    for key, count in sorted(counts.items()):
        print(*key, count)


if __name__ == "__main__":
    main()
