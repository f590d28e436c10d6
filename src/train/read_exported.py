"""Puts the weights of an exported int8 reader back into a model, so that training can go on where it ended."""
import numpy as np
import torch

from compact_reader import Source, short


def fill(model, path):
    """Fills a ReaderModel from the plain export that `export_reader.py` writes; the labels must be the same."""
    source = Source(path)
    state = model.state_dict()
    labels = {"relation": "MatMul_1", "role": "MatMul_3"}
    for name, tensor in state.items():
        module, _, kind = name.rpartition(".")
        if name.startswith("cue") and "cue_word.bias" not in source.tensors:
            continue  # made before it had this head
        if name in labels:
            size = tensor.shape[1]
            array = source.floats(labels[name]).reshape(size, -1, size).transpose(1, 0, 2)
        elif name == "encoder.words.weight":
            array = source.tensors["we.weight_q"].astype(np.float32) * source.tensors["we.weight_s"]
        elif name == "encoder.positions.weight":
            array = source.tensors["pe.weight"]
        elif name == "encoder.types.weight":
            array = source.casings(len(tensor))
        elif name == "root":
            array = source.root
        elif kind == "weight" and short(module) in source.matrices:
            array = source.floats(short(module)).T
        else:
            array = source.tensors[short(module) + "." + kind if module else name]
        if tuple(array.shape) != tuple(tensor.shape):
            raise ValueError(f"{name}: {array.shape} in the export, {tuple(tensor.shape)} in the model")
        state[name] = torch.tensor(np.ascontiguousarray(array))
    model.load_state_dict(state)
