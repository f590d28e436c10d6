"""Trains the reader on parsed news sentences.

    python3 train_reader.py --encoder ENCODER_DIR --silver silver.tsv.gz --model reader.pt \
        [--sentences 58000] [--passes 1.5] [--minutes 60] [--start reader.plain.onnx] [--probe dev.tsv]

The encoder runs in bf16, the heads in float32. 58,000 sentences and 1.5 passes take about 35 minutes on two free cores.
"""
import argparse
import collections
import json
import random
import re
import time

import torch
import torch.nn.functional as F

import casing
import read_exported
import silver
from minilm import CLS, SEP, UNKNOWN, WordPiece
from reader_model import ReaderModel

SEED = 1
BATCH = 32
LONGEST = 128
ROLES = 40  # the rarest role labels are not worth a matrix each
IGNORED = -100
CHECKPOINT_SECONDS = 600


def pieces(sentence, tokenizer):
    """Input ids and the place of each word's first piece."""
    ids, first = [CLS], []
    for token in sentence:
        first.append(len(ids))
        split = [p for word in tokenizer.words(token.form) for p in tokenizer.pieces(word)]
        ids += split or [UNKNOWN]
    return ids + [SEP], first


def label_sets(sentences):
    roles = collections.Counter(role for s in sentences for t in s for role in t.roles.values())
    return {
        "POS": sorted({t.tag for s in sentences for t in s}),
        "DEP": sorted({t.label for s in sentences for t in s}),
        "NER": sorted({t.entity for s in sentences for t in s}),
        "SRL": ["_"] + [role for role, _ in roles.most_common(ROLES)],
    }


def labels_of(export):
    with open(re.sub(r"(\.\w+)?\.onnx$", ".labels.json", export)) as file:
        return json.load(file)


def prepared(sentences, tokenizer, index):
    """With their pieces; without the few that are too long or have a label of their own."""
    known = [s for s in sentences if all(t.tag in index["POS"] and t.label in index["DEP"] and t.entity in index["NER"] for t in s)]
    data = [(s, *pieces(s, tokenizer)) for s in known]
    return [item for item in data if len(item[1]) <= LONGEST]


def shortened(item, words):
    """A sentence's first words."""
    sentence, ids, first = item
    return item if words == len(sentence) else (sentence[:words], ids[: first[words]] + [SEP], first[:words])


class Batch:
    """Padded inputs and targets of some sentences."""

    def __init__(self, chosen, index, rng=None):
        """With `rng`, now and then a sentence is written as a headline."""
        written = [casing.rewritten(s, rng) if rng else ([casing.casing(t.form) for t in s], len(s)) for s, _, _ in chosen]
        chosen = [shortened(item, kept) for item, (_, kept) in zip(chosen, written)]
        longest = max(len(ids) for _, ids, _ in chosen)
        words = max(len(s) for s, _, _ in chosen)
        size = len(chosen)
        self.ids = torch.zeros(size, longest, dtype=torch.long)
        self.mask, self.casing = torch.zeros_like(self.ids), torch.zeros_like(self.ids)
        self.first = torch.zeros(size, words, dtype=torch.long)
        self.real = torch.zeros(size, words, dtype=torch.bool)
        self.tag, self.name, self.predicate, self.head, self.relation = (
            torch.full((size, words), IGNORED) for _ in range(5)
        )
        self.role = torch.full((size, words, words + 1), IGNORED)
        for row, (sentence, ids, first) in enumerate(chosen):
            count = len(sentence)
            self.ids[row, : len(ids)] = torch.tensor(ids)
            self.mask[row, : len(ids)] = 1
            for word, (start, end) in enumerate(zip(first, first[1:] + [len(ids) - 1])):
                self.casing[row, start:end] = written[row][0][word]
            self.first[row, :count] = torch.tensor(first)
            self.real[row, :count] = True
            self.tag[row, :count] = torch.tensor([index["POS"][t.tag] for t in sentence])
            self.name[row, :count] = torch.tensor([index["NER"][t.entity] for t in sentence])
            self.predicate[row, :count] = torch.tensor([int(bool(t.lemma)) for t in sentence])
            self.head[row, :count] = torch.tensor([t.head + 1 for t in sentence])
            self.relation[row, :count] = torch.tensor([index["DEP"][t.label] for t in sentence])
            for predicate, token in enumerate(sentence):
                if token.lemma:
                    self.role[row, :count, predicate + 1] = 0
            for word, token in enumerate(sentence):
                for predicate, role in token.roles.items():
                    if sentence[predicate].lemma:
                        self.role[row, word, predicate + 1] = index["SRL"].get(role, 0)

    def predicates(self):
        """Rows and columns of the predicates."""
        return ((self.role != IGNORED).any(1)).nonzero(as_tuple=True)

    def gold(self):
        return (self.head.clamp(min=0), *self.predicates())


def batches(data, rng):
    order = data[:]
    rng.shuffle(order)
    out = []
    for start in range(0, len(order), BATCH * 40):
        window = sorted(order[start : start + BATCH * 40], key=lambda item: len(item[1]))
        out += [window[i : i + BATCH] for i in range(0, len(window), BATCH)]
    rng.shuffle(out)
    return out


def masked(arc, real):
    columns = torch.cat([torch.ones_like(real[:, :1]), real], 1)
    return arc.float().masked_fill(~columns[:, None, :], -1e4)


def at_heads(relation, head):
    """Relation scores of each word towards its given head."""
    place = head.clamp(min=0)[..., None, None].expand(-1, -1, 1, relation.shape[-1])
    return relation.gather(2, place).squeeze(2)


def losses(scores, batch):
    """Of scores made with `batch.gold()`."""

    def entropy(logits, target):
        return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), target.reshape(-1), ignore_index=IGNORED)

    tag, name, predicate, arc, relation, role = scores
    out = [
        entropy(tag, batch.tag),
        entropy(name, batch.name),
        entropy(predicate, batch.predicate),
        entropy(masked(arc, batch.real), batch.head),
        entropy(relation, batch.relation),
    ]
    rows, columns = batch.predicates()
    if len(rows):
        out.append(entropy(role, batch.role[rows, :, columns]))
    return out


def report(model, data, index):
    """Agreement with the teachers; the tree by plain argmax."""
    model.eval()
    c = collections.Counter()
    none = index["NER"]["O"]
    with torch.no_grad():
        for start in range(0, len(data), 64):
            b = Batch(data[start : start + 64], index)
            tag, name, predicate, arc, relation, role, _ = model(b.ids, b.casing, b.mask, b.first)
            head = masked(arc, b.real).argmax(-1)
            label = at_heads(relation, head).argmax(-1)
            right = (head == b.head) & b.real
            c["words"] += int(b.real.sum())
            c["uas"] += int(right.sum())
            c["las"] += int((right & (label == b.relation)).sum())
            c["tags"] += int(((tag.argmax(-1) == b.tag) & b.real).sum())
            guess = name.argmax(-1)
            c["name_both"] += int(((guess == b.name) & (guess != none) & b.real).sum())
            c["name_all"] += int(((guess != none) & b.real).sum()) + int(((b.name != none) & b.real).sum())
            known = b.role != IGNORED
            guess = role.argmax(-1)
            c["role_both"] += int(((guess == b.role) & (guess > 0) & known).sum())
            c["role_all"] += int(((guess > 0) & known).sum()) + int(((b.role > 0) & known).sum())
    model.train()
    words = c["words"]
    return (
        f"UAS {c['uas'] / words:.4f} LAS {c['las'] / words:.4f} tags {c['tags'] / words:.4f} "
        f"names {2 * c['name_both'] / max(1, c['name_all']):.4f} roles {2 * c['role_both'] / max(1, c['role_all']):.4f}"
    )


def save(model, labels, path):
    torch.save({"weights": model.state_dict(), "labels": labels}, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "silver", "model"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--sentences", type=int)
    parser.add_argument("--passes", type=float, default=1.5)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", help="plain export of a reader to go on with; its labels stand beside it")
    parser.add_argument("--probe", help="sentences to report on, else some of SILVER")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    tokenizer = WordPiece(options.encoder)
    sentences = silver.read(options.silver, options.sentences)
    labels = labels_of(options.start) if options.start else label_sets(sentences)
    index = {kind: {label: i for i, label in enumerate(names)} for kind, names in labels.items()}
    data = prepared(sentences, tokenizer, index)
    rng.shuffle(data)
    if options.probe:
        probe, train = prepared(silver.read(options.probe), tokenizer, index), data
    else:
        probe, train = data[:400], data[400:]
    model = ReaderModel(options.encoder, *(len(labels[kind]) for kind in ("POS", "NER", "DEP", "SRL")))
    if options.start:
        read_exported.fill(model, options.start)
        print(report(model, probe, index), flush=True)
    # The casings are as new as the heads.
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or n == "encoder.types.weight"]
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and n != "encoder.types.weight"]
    groups = [{"params": slow, "peak": options.rate}, {"params": fast, "peak": options.head_rate}]
    optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01)
    steps = int(options.passes * len(train) / BATCH)
    began = saved = time.time()
    step, shown = 0, 0.0
    print(f"{len(train)} sentences, {steps} steps", flush=True)
    while True:
        for chosen in batches(train, rng):
            progress = max(step / steps, (time.time() - began) / 60 / options.minutes)
            if progress >= 1:
                save(model, labels, options.model)
                print(report(model, probe, index), flush=True)
                return
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(1.0, (step + 1) / (steps / 15)) * (1 - progress)
            batch = Batch(chosen, index, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                mixed = model.encode(batch.ids, batch.casing, batch.mask)
            loss = sum(losses(model.heads(mixed, batch.first, batch.gold()), batch))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            step, shown = step + 1, shown + loss.item()
            if step % 50 == 0:
                rate = step * BATCH / (time.time() - began)
                print(f"{step}/{steps} loss {shown / 50:.3f} {rate:.1f} sentences/s", flush=True)
                shown = 0.0
            if time.time() - saved > CHECKPOINT_SECONDS:
                save(model, labels, options.model)
                print(report(model, probe, index), flush=True)
                saved = time.time()


if __name__ == "__main__":
    main()
