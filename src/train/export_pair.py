"""Calibrates a trained pair model on the examples held out and writes it as int8 ONNX.

    python3 export_pair.py --encoder ENCODER_DIR --examples OUT --model pair.pt --onnx pair.int8.onnx \
        [--golden PAIRS.tsv]

Inputs of the graph: `ids`, `types`, `mask` [batch, pieces] int64. Outputs: `stance`, `relation`, `effect`,
`link` [batch, labels], probabilities after the temperature, labels in the order of pair_model.LABELS. Prints the
temperatures and a reliability table. Beside the graph it writes `pair.decisions.tsv`: how much the rare label of a head
counts when one must be chosen. `--golden` rewrites the probabilities in a file of the program's tests (head,
text, claim, probabilities), so that the program can be held against the float weights.
"""
import argparse
import os

import torch
import torch.nn.functional as F
from torch import nn

from minilm import WordPiece
from pair_model import LABELS, PairModel, collate, encode
from quantise import quantise
from stories import gap
from train_pair import predict, read

BINS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


class Exported(nn.Module):
    """The model with softmax and temperature inside."""

    def __init__(self, model, temperature):
        super().__init__()
        self.model, self.temperature = model, temperature

    def forward(self, ids, types, mask):
        logits = self.model(ids, types, mask)
        return tuple(F.softmax(logits[head] / self.temperature[head], -1) for head in LABELS)


def fit(logits, labels):
    """The temperature of least cross-entropy, by plain search."""
    grid = [0.4 + 0.02 * i for i in range(131)]
    return min(grid, key=lambda t: F.cross_entropy(logits / t, labels).item())


def reliability(probabilities, labels):
    top, guess = probabilities.max(-1)
    lines = []
    for low, high in zip(BINS, BINS[1:]):
        inside = (top >= low) & (top < high)
        if inside.any():
            right = (guess[inside] == labels[inside]).float().mean()
            lines.append(f"    said {top[inside].mean():.2f}, right {right:.2f} ({int(inside.sum())})")
    return "\n".join(lines)


def precision_of(probabilities, labels, label):
    """Precision and recall of one label above thresholds."""
    lines = []
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        said = probabilities[:, label] >= threshold
        both = (said & (labels == label)).sum().item()
        precision, recall = both / max(1, int(said.sum())), both / max(1, int((labels == label).sum()))
        lines.append(f"    >= {threshold}: precision {precision:.2f} recall {recall:.2f}")
    return "\n".join(lines)


def calibrate(model, held):
    temperature = {}
    for head, names in LABELS.items():
        certain = [e for e in held if e.head == head and len(e.allowed) == 1]
        logits = torch.stack(predict(model, certain))
        labels = torch.tensor([e.allowed[0] for e in certain])
        temperature[head] = fit(logits, labels)
        probabilities = F.softmax(logits / temperature[head], -1)
        print(f"{head}: temperature {temperature[head]:.2f}, {len(certain)} held out")
        print(reliability(probabilities, labels))
        rare = {"stance": "disagree", "relation": "contradict", "effect": "weaken", "link": "contradicts"}[head]
        print(f"  {rare}:")
        print(precision_of(probabilities, labels, names.index(rare)))
    return temperature


# Where the rare label's share is as in the wild, roughly; edited sentences are half contradictions.
NATURAL = {
    "stance": ("disagree", {"fnc1", "emergent"}),
    "relation": ("contradict", {"passages", "stories-relation", "rte", "neg_mnli_dev", "neg_snli_dev"}),
    "effect": ("weaken", {"claimdiff"}),
}


def macro_f1(guess, labels):
    scores = []
    for label in labels.unique():
        both = ((guess == label) & (labels == label)).sum().item()
        scores.append(2 * both / max(1, int((guess == label).sum() + (labels == label).sum())))
    return sum(scores) / len(scores)


def decisions(model, held, temperature):
    """How many times the rare label's probability counts when one label must be chosen: best macro F1 on examples held out."""
    for head, (rare, origins) in NATURAL.items():
        rows = [e for e in held if e.head == head and e.origin in origins and len(e.allowed) == 1]
        probabilities = F.softmax(torch.stack(predict(model, rows)) / temperature[head], -1)
        labels = torch.tensor([e.allowed[0] for e in rows])
        at = LABELS[head].index(rare)

        def score(weight):
            weighted = probabilities.clone()
            weighted[:, at] *= weight
            return macro_f1(weighted.argmax(-1), labels)

        weight = max((0.6 + 0.1 * i for i in range(35)), key=lambda w: (round(score(w), 4), -abs(w - 1)))
        print(f"{head}: {rare} counts {weight:.1f} times, macro F1 {score(1.0):.3f} -> {score(weight):.3f} ({len(rows)})")
        yield head, rare, round(weight, 1)


def write_golden(exported, tokenizer, path):
    rows = []
    with open(path) as file:
        for line in file:
            head, text, claim = line.rstrip("\n").split("\t")[:3]
            inputs = collate([encode(tokenizer, text, f"{gap(0)}: {claim}" if head == "link" else claim)])
            with torch.no_grad():
                values = exported(*inputs)[list(LABELS).index(head)][0]
            rows.append("\t".join([head, text, claim] + [f"{v:.4f}" for v in values.tolist()]))
    with open(path, "w") as file:
        file.write("\n".join(rows) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "examples", "model", "onnx"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--golden")
    options = parser.parse_args()
    torch.set_num_threads(2)
    tokenizer = WordPiece(options.encoder)
    model = PairModel(options.encoder)
    model.load_state_dict(torch.load(options.model))
    model.eval()
    held = read(os.path.join(options.examples, "held.jsonl"), tokenizer)
    temperature = calibrate(model, held)
    with open(options.onnx.replace(".int8.onnx", ".decisions.tsv"), "w") as file:
        file.writelines(f"{head}\t{label}\t{weight}\n" for head, label, weight in decisions(model, held, temperature))
    exported = Exported(model, temperature).eval()
    ids = torch.randint(1000, 20000, (2, 9))
    axes = {0: "batch", 1: "pieces"}
    floats = options.onnx + ".float"
    torch.onnx.export(
        exported,
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        floats,
        input_names=["ids", "types", "mask"],
        output_names=list(LABELS),
        dynamic_axes={**{name: axes for name in ("ids", "types", "mask")}, **{head: {0: "batch"} for head in LABELS}},
        opset_version=13,
    )
    quantise(floats, options.onnx)
    os.remove(floats)
    if options.golden:
        write_golden(exported, tokenizer, options.golden)
    print(f"{options.onnx}: {os.path.getsize(options.onnx):,} bytes")


if __name__ == "__main__":
    main()
