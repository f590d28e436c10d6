"""Turns a float ONNX graph into an int8 one.

Matrices of linear layers: int8 with one scale a column, in a 7-bit range so that no processor saturates its 16-bit
sums; the activations that meet them are quantised as they come. The word table: int8 with one scale a row. The rest
stays float.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

_TABLE_ROWS = 20000


def quantise(source, target):
    model = onnx.load(source)
    graph = model.graph
    tensors = {t.name: t for t in graph.initializer}
    nodes, quantised = [], {}

    def add(name, array):
        if name not in tensors:
            tensors[name] = numpy_helper.from_array(array, name)
            graph.initializer.append(tensors[name])

    def is_matrix(name):
        return name in tensors and len(tensors[name].dims) == 2 and tensors[name].data_type == TensorProto.FLOAT

    for node in graph.node:
        if node.op_type == "MatMul" and is_matrix(node.input[1]):
            matrix = numpy_helper.to_array(tensors[node.input[1]])
            scale = np.maximum(np.abs(matrix).max(0), 1e-8) / 63.0
            add(node.input[1] + "_q", np.clip(np.round(matrix / scale), -63, 63).astype(np.int8))
            add(node.input[1] + "_s", scale.astype(np.float32))
            nodes += _matmul(node, quantised)
        elif node.op_type == "Gather" and is_matrix(node.input[0]) and tensors[node.input[0]].dims[0] > _TABLE_ROWS:
            table = numpy_helper.to_array(tensors[node.input[0]])
            scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127.0
            add(node.input[0] + "_q", np.clip(np.round(table / scale), -127, 127).astype(np.int8))
            add(node.input[0] + "_s", scale.astype(np.float32))
            nodes += _gather(node)
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    kept = [t for t in graph.initializer if t.name in used]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _matmul(node, quantised):
    activation, matrix = node.input
    out, made = node.output[0], []
    if activation not in quantised:
        quantised[activation] = [activation + suffix for suffix in ("_u8", "_scale", "_zero")]
        made.append(helper.make_node("DynamicQuantizeLinear", [activation], quantised[activation]))
    values, scale, zero = quantised[activation]
    made += [
        helper.make_node("MatMulInteger", [values, matrix + "_q", zero], [out + "_i32"]),
        helper.make_node("Cast", [out + "_i32"], [out + "_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [scale, matrix + "_s"], [out + "_scale"]),
        helper.make_node("Mul", [out + "_float", out + "_scale"], [out]),
    ]
    return made


def _gather(node):
    table, index = node.input
    out = node.output[0]
    return [
        helper.make_node("Gather", [table + "_q", index], [out + "_i8"]),
        helper.make_node("Cast", [out + "_i8"], [out + "_float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [table + "_s", index], [out + "_scale"]),
        helper.make_node("Mul", [out + "_float", out + "_scale"], [out]),
    ]
