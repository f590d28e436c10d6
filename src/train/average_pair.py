"""Writes the mean of two checkpoints of one model: of a run and of the run that went on from it.

    python3 average_pair.py FIRST.pt SECOND.pt MEAN.pt

The mean keeps what the first knew and the second would have lost (WiSE-FT, Wortsman et al. 2022). Heads that only the second has
stay as they are.
"""
import sys

import torch

first, second = torch.load(sys.argv[1]), torch.load(sys.argv[2])
mean = {
    name: (first[name] + value) / 2 if name in first and value.is_floating_point() else value
    for name, value in second.items()
}
torch.save(mean, sys.argv[3])
