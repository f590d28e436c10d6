"""Reads the weights of an exported int8 pair model, so that training can go on from what ships."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper


def weights(path, like):
    """The tensors of the graph that `export_pair.py` writes, by the names and in the shapes of `like`. What int8 lost stays
    lost."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    matrices = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            # /model/layers.0/query/MatMul_output_0_i32
            matrices[".".join(node.output[0].split("/")[2:-1])] = node.input[1][: -len("_q")]
    state = {}
    for name, tensor in like.items():
        module, _, kind = name.rpartition(".")
        short = module.removeprefix("encoder.")
        if kind == "weight" and short in matrices:
            stored = matrices[short]
            array = (tensors[stored + "_q"].astype(np.float32) * tensors[stored + "_s"]).T
        elif name == "encoder.words.weight":
            array = tensors["model." + name + "_q"].astype(np.float32) * tensors["model." + name + "_s"]
        else:
            array = tensors["model." + name]
        if tuple(array.shape) != tuple(tensor.shape):
            raise ValueError(f"{name}: {array.shape} in the export, {tuple(tensor.shape)} in the model")
        state[name] = torch.tensor(np.ascontiguousarray(array))
    return state
