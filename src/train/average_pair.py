"""Writes the mean of two checkpoints of one model: of a run and of the run that went on from it.

    python3 average_pair.py FIRST SECOND.pt MEAN.pt

FIRST is a checkpoint or an exported int8 model.

The mean keeps what the first knew and the second would have lost (WiSE-FT, Wortsman et al. 2022). Heads that only the second has
stay as they are.
"""
import sys

import torch

import read_exported_pair

second = torch.load(sys.argv[2])
first = read_exported_pair.weights(sys.argv[1], second) if sys.argv[1].endswith(".onnx") else torch.load(sys.argv[1])
mean = {
    name: (first[name] + value) / 2 if name in first and value.is_floating_point() else value
    for name, value in second.items()
}
torch.save(mean, sys.argv[3])
