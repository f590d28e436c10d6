"""Trains the pair model.

    python3 train_pair.py --encoder ENCODER_DIR --examples OUT --model pair.pt [--passes 2] [--minutes 40]

Needs Debian's python3-torch (1.13) only. The encoder runs in bf16, the heads in float32. `--minutes` ends the run
early, the learning rate follows whichever of passes and minutes is further on. A checkpoint is written every ten
minutes, so that something usable always exists.
"""
import argparse
import collections
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import read_exported_pair
from minilm import WordPiece
from pair_model import LABELS, LENGTH, PairModel, collate, encode
from renaming import Renaming

SEED = 20
PIECES_A_BATCH = 2600
SMOOTHING = 0.05
CLASS_WEIGHTS = {
    "stance": [1.2, 3.0, 0.8, 0.7],
    "relation": [1.0, 1.0, 1.0],
    "effect": [0.8, 1.2, 4.0],
    "link": [1.0] * len(LABELS["link"]),
}
CHECKPOINT_SECONDS = 600
# Share of a set's rows in each pass, drawn anew: the large and narrow sets must not drown the rest.
SHARES = {
    "breaking_nli_dev": 0.15, "scone_train": 0.04, "med_dev": 0.06, "perspectrum": 0.1, "rte": 1.0, "control_dev": 0.5,
    "edited": 0.5, "edited-rare": 0.3, "neighbours": 0.3, "neighbours-other": 0.1, "in-context": 0.6, "in-context-far": 0.3,
    "agrees-relation": 0.3, "stance-edited": 0.8, "headlines": 0.2,
    "strangers": 0.5, "agreed": 0.25,
    "opposed-link": 0.5, "agreed-link": 0.1, "neighbours-link": 0.08,
    "stories-same-day": 0.5, "stories-relation": 0.4, "met": 0.45,
    "contrasts-same-day": 0.6, "contrasts-relation": 0.6,
}  # fmt: skip
UNRELATED_SHARE = 0.3
# How often an example of the project's own is seen under other names.
RENAMED_SHARE = 0.4
# Written for this project: natural sentences of every kind, so all of them in each pass.
OWN = ("stories", "stories-same-day", "stories-relation", "passages", "met",
       "contrasts", "contrasts-same-day", "contrasts-relation")  # fmt: skip


class Example:
    """A row of the examples; its pieces are made when first asked for."""

    def __init__(self, row, tokenizer):
        labels = LABELS[row["head"]]
        self.head, self.origin, self.weight = row["head"], row["from"], row["weight"]
        self.allowed = [labels.index(label) for label in row["allowed"]]
        self.text, self.claim, self.tokenizer = row["text"], row["claim"], tokenizer
        self.length = min(LENGTH, int(1.25 * (len(self.text.split()) + len(self.claim.split()))) + 4)
        self.kept = 1.0
        self._pair = None

    @property
    def pair(self):
        if self._pair is None:
            self._pair = encode(self.tokenizer, self.text, self.claim)
        return self._pair

    def seen(self, renaming, rng):
        """As `pair`, now and then under other names."""
        if self.origin in OWN and self.origin != "met" and rng.random() < RENAMED_SHARE:
            return encode(self.tokenizer, *renaming.of(self.text, self.claim, rng))
        return self.pair

    @property
    def share(self):
        if self.origin == "fnc1" and self.allowed == [LABELS["stance"].index("unrelated")]:
            return UNRELATED_SHARE * self.kept
        return SHARES.get(self.origin, 1.0) * self.kept


def read(path, tokenizer):
    with open(path) as file:
        return [Example(json.loads(line), tokenizer) for line in file]


def batches(examples, rng):
    """Rows of like length together, about as many pieces in each batch, batches in random order."""
    chosen = [e for e in examples if rng.random() < e.share]
    rng.shuffle(chosen)
    out = []
    for start in range(0, len(chosen), 2000):
        window = sorted(chosen[start : start + 2000], key=lambda e: e.length)
        while window:
            rows = max(16, min(64, PIECES_A_BATCH // window[-1].length))
            out.append(window[-rows:])
            del window[-rows:]
    rng.shuffle(out)
    return out


def loss_of(logits, batch):
    """Weighted mean of -log p(admissible labels), smoothed towards the uniform distribution."""
    total, weight = 0.0, 0.0
    for head in LABELS:
        at = [i for i, e in enumerate(batch) if e.head == head]
        if not at:
            continue
        log = F.log_softmax(logits[head][at], -1)
        admissible = torch.full_like(log, -1e4)
        weights = torch.zeros(len(at))
        for row, i in enumerate(at):
            allowed = batch[i].allowed
            admissible[row, allowed] = 0
            weights[row] = batch[i].weight * sum(CLASS_WEIGHTS[head][a] for a in allowed) / len(allowed)
        right = -torch.logsumexp(log + admissible, -1)
        losses = (1 - SMOOTHING) * right - SMOOTHING * log.mean(-1)
        total = total + (losses * weights).sum()
        weight = weight + weights.sum()
    return total / weight


def predict(model, examples):
    """Logits of each example's own head, in order."""
    model.eval()
    out = [None] * len(examples)
    order = sorted(range(len(examples)), key=lambda i: examples[i].length)
    with torch.no_grad():
        for start in range(0, len(order), 64):
            chunk = order[start : start + 64]
            logits = model(*collate([examples[i].pair for i in chunk]))
            for row, i in enumerate(chunk):
                out[i] = logits[examples[i].head][row]
    model.train()
    return out


def report(model, examples):
    """Share of right answers by set, on examples with one admissible label."""
    right = collections.Counter()
    count = collections.Counter()
    for e, logits in zip(examples, predict(model, examples)):
        key = (e.head, e.origin)
        count[key] += 1
        right[key] += int(logits.argmax()) in e.allowed
    return "  ".join(f"{head}/{name} {right[head, name] / n:.3f} ({n})" for (head, name), n in sorted(count.items()))


def save(model, path):
    torch.save(model.state_dict(), path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "examples", "model"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--passes", type=float, default=2.0)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--frozen", type=int, default=3, help="lowest layers that stay as they are")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", help="a checkpoint, or an exported int8 model, to go on from")
    parser.add_argument("--replay", type=float, default=1.0, help="share of what is not in --whole")
    parser.add_argument("--whole", default=",".join(OWN), help="sets that are seen in full, by commas")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    tokenizer = WordPiece(options.encoder)
    train = read(os.path.join(options.examples, "train.jsonl"), tokenizer)
    held = read(os.path.join(options.examples, "held.jsonl"), tokenizer)
    renaming = Renaming(text for e in train if e.origin in OWN for text in (e.text, e.claim))
    whole = set(options.whole.split(","))
    for e in train:
        e.kept = 1.0 if e.origin in whole else options.replay
    probe = random.Random(SEED).sample(held, min(600, len(held)))
    model = PairModel(options.encoder)
    new = {n for n, _ in model.named_parameters() if not n.startswith("encoder.")}
    if options.start and options.start.endswith(".onnx"):
        model.load_state_dict(read_exported_pair.weights(options.start, model.state_dict()))
        new = set()
    elif options.start:
        new &= set(model.load_state_dict(torch.load(options.start), strict=False).missing_keys)
    model.encoder.freeze(options.frozen)
    learning = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for n, p in learning if n not in new], "peak": options.rate},
        {"params": [p for n, p in learning if n in new], "peak": 5e-4},
    ]
    optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, foreach=True)
    expected = options.passes * sum(e.share for e in train)
    began = saved = time.time()
    step, seen, shown = 0, 0, 0.0
    model.train()
    print(f"{len(train)} examples, {expected:.0f} to be seen", flush=True)
    while True:
        for batch in batches(train, rng):
            progress = max(seen / expected, (time.time() - began) / 60 / options.minutes)
            if progress >= 1:
                save(model, options.model)
                print("held out:", report(model, held), flush=True)
                return
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(1.0, (step + 1) / 60) * (1 - progress)
            inputs = collate([e.seen(renaming, rng) for e in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                pooled = model.pooled(*inputs)
            loss = loss_of(model.logits(pooled.float()), batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            step, seen, shown = step + 1, seen + len(batch), shown + loss.item()
            if step % 50 == 0:
                rate = seen / (time.time() - began)
                print(f"{step} {progress:.2f} loss {shown / 50:.3f} {rate:.1f} pairs/s", flush=True)
                shown = 0.0
            if time.time() - saved > CHECKPOINT_SECONDS:
                save(model, options.model)
                print("checkpoint:", report(model, probe), flush=True)
                saved = time.time()


if __name__ == "__main__":
    main()
