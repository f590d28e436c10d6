"""Writes a trained reader as int8 ONNX with its label lists.

    python3 export_reader.py --encoder ENCODER_DIR --model reader.pt --onnx reader.int8.onnx --labels reader.labels.json

Inputs: `ids`, `casing`, `mask` [batch, pieces], `first` [batch, words]; outputs: `pos`, `ner`, `predicate`, `cue` [batch, words, labels],
`arc` [batch, words, words + 1], `relation`, `role` [batch, words, words + 1, labels].
"""
import argparse
import json
import os

import torch

from quantise import quantise
from reader_model import ReaderModel

OUTPUTS = ["pos", "ner", "predicate", "arc", "relation", "role", "cue"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "model", "onnx", "labels"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    saved = torch.load(options.model)
    labels = saved["labels"]
    model = ReaderModel(options.encoder, *(len(labels[kind]) for kind in ("POS", "NER", "DEP", "SRL")))
    model.load_state_dict(saved["weights"])
    model.eval()
    ids = torch.randint(1000, 20000, (2, 9))
    first = torch.tensor([[1, 2, 4, 5], [1, 3, 4, 6]])
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    tree = {0: "batch", 1: "words", 2: "heads"}
    floats = options.onnx + ".float"
    torch.onnx.export(
        model,
        (ids, torch.zeros_like(ids), torch.ones_like(ids), first),
        floats,
        input_names=["ids", "casing", "mask", "first"],
        output_names=OUTPUTS,
        dynamic_axes={
            "ids": pieces, "casing": pieces, "mask": pieces, "first": words, "pos": words, "ner": words, "predicate": words, "cue": words,
            "arc": tree, "relation": tree, "role": tree,
        },  # fmt: skip
        opset_version=13,
    )
    quantise(floats, options.onnx)
    os.remove(floats)
    with open(options.labels, "w") as file:
        json.dump(labels, file, indent=0)
    print(f"{options.onnx}: {os.path.getsize(options.onnx):,} bytes")


if __name__ == "__main__":
    main()
