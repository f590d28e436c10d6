"""Teaches a trained reader which words report: the head of a cue in PolNeAR. The rest of the reader stays as it is.

    python3 train_cues.py --encoder ENCODER_DIR --model reader.pt --cues train.tsv --probe dev.tsv

The two files come from ReportingWords.java. Says precision and recall on the probe and writes the head into reader.pt.
"""
import argparse

import torch
import torch.nn.functional as F

from casing import casing
from minilm import CLS, SEP, UNKNOWN, WordPiece
from reader_model import ReaderModel

SEED = 5
LONGEST = 160
PASSES, ROWS, RATE = 6, 4096, 2e-3
WEIGHT = 2.0  # of a cue: missing one costs more than a doubtful one, which still needs a source and a content


def sentences(path):
    """[(form, label)] of each."""
    out, rows = [], []
    with open(path) as file:
        for line in file:
            if line.strip():
                form, label = line.rstrip("\n").split("\t")
                rows.append((form, int(label)))
            elif rows:
                out.append(rows)
                rows = []
    return out


def encoded(sentence, tokenizer):
    ids, casings, first = [CLS], [0], []
    for form, _ in sentence:
        first.append(len(ids))
        split = [p for word in tokenizer.words(form) for p in tokenizer.pieces(word)] or [UNKNOWN]
        ids += split
        casings += [casing(form)] * len(split)
    return ids + [SEP], casings + [0], first


def states(model, data, tokenizer):
    """The states of all words, in half precision, and their labels."""
    items = [(s, *encoded(s, tokenizer)) for s in data]
    items = sorted((i for i in items if len(i[1]) <= LONGEST), key=lambda i: len(i[1]))
    out, labels = [], []
    with torch.no_grad():
        for start in range(0, len(items), 32):
            chunk = items[start : start + 32]
            longest, words = max(len(i[1]) for i in chunk), max(len(i[3]) for i in chunk)
            ids = torch.zeros(len(chunk), longest, dtype=torch.long)
            casings, mask = torch.zeros_like(ids), torch.zeros_like(ids)
            first = torch.zeros(len(chunk), words, dtype=torch.long)
            for row, (_, pieces, written, at) in enumerate(chunk):
                ids[row, : len(pieces)] = torch.tensor(pieces)
                casings[row, : len(pieces)] = torch.tensor(written)
                mask[row, : len(pieces)] = 1
                first[row, : len(at)] = torch.tensor(at)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                mixed = model.encode(ids, casings, mask)
            state = model.words(mixed, first)
            for row, (sentence, *_) in enumerate(chunk):
                out.append(state[row, : len(sentence)].half())
                labels += [label for _, label in sentence]
    return torch.cat(out), torch.tensor(labels)


def report(model, words, labels):
    model.eval()
    with torch.no_grad():
        score = torch.cat([model.cues(part.float()).softmax(-1)[:, 1] for part in words.split(ROWS)])
    model.train()
    lines = []
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        found = score >= least
        both = int((found & (labels == 1)).sum())
        precision, recall = both / max(1, int(found.sum())), both / int(labels.sum())
        lines.append(f"{least}: precision {precision:.3f} recall {recall:.3f}")
    return "  ".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "model", "cues", "probe"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)
    saved = torch.load(options.model)
    model = ReaderModel(options.encoder, *(len(saved["labels"][kind]) for kind in ("POS", "NER", "DEP", "SRL")))
    model.load_state_dict(saved["weights"], strict=False)
    model.eval()
    tokenizer = WordPiece(options.encoder)
    words, labels = states(model, sentences(options.cues), tokenizer)
    probe = states(model, sentences(options.probe), tokenizer)
    head = [*model.cue_word.parameters(), *model.cue.parameters()]
    optimiser = torch.optim.AdamW(head, lr=RATE, weight_decay=0.01)
    model.train()
    steps, step = PASSES * (len(words) // ROWS + 1), 0
    for _ in range(PASSES):
        for rows in torch.randperm(len(words)).split(ROWS):
            optimiser.param_groups[0]["lr"] = RATE * (1 - step / steps)
            step += 1
            scores = model.cues(words[rows].float())
            F.cross_entropy(scores, labels[rows], torch.tensor([1.0, WEIGHT])).backward()
            optimiser.step()
            optimiser.zero_grad()
        print(report(model, *probe), flush=True)
    torch.save({"weights": model.state_dict(), "labels": saved["labels"]}, options.model)


if __name__ == "__main__":
    main()
