"""Rebuilds an exported int8 reader as the graph that ships: the same weights, less work.

    python3 compact_reader.py READER.int8.onnx SHIPPED.onnx

What the plain export computes and nobody asks for is left out: roles only towards words that are predicates, labels
only of the arc to the best head, the last layer and the heads only for the first piece of each word. The layers use
ONNX Runtime's fused operators. Inputs: `ids`, `casing`, `mask` [batch, pieces] and `first` [batch, words], int64, 0-padded.
Outputs: `pos` [batch, words, tags], `ner` [batch, words, names], `cue` [batch, words, 2], `arc` [batch, words, words + 1] (column 0 is the
root), `relation` [batch, words, labels] of the arc to the best head, `predicates` [found + 1, 2] (row of the batch and
word; the first entry is a filler that is always there), `role` [found + 1, words, roles] (role 0 is none).
"""
import re
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from casing import CASINGS

HEADS = 12
HIDDEN = 384
MICROSOFT = "com.microsoft"


class Graph:
    """Nodes and weights of a graph in the making."""

    def __init__(self):
        self.nodes, self.weights, self.names = [], {}, 0

    def const(self, array, kind=None):
        array = np.asarray(array, dtype=kind)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self.weights:
            self.weights[key] = numpy_helper.from_array(array, f"w{len(self.weights)}")
        return self.weights[key].name

    def op(self, kind, inputs, outputs=1, domain="", **attributes):
        if isinstance(outputs, int):
            names = [f"n{self.names + i}" for i in range(outputs)]
            self.names += outputs
        else:
            names = outputs
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if len(names) == 1 else names

    def linear(self, x, weight, bias=None):
        """x times an int8 matrix with one scale a column; x is quantised on the way."""
        values, scale = weight
        inputs = [x, self.const(values), self.const(scale, np.float32), ""]
        if bias is not None:
            inputs.append(self.const(bias, np.float32))
        return self.op("DynamicQuantizeMatMul", inputs, domain=MICROSOFT)

    def norm(self, x, weight, bias):
        return self.op("LayerNormalization", [x, self.const(weight, np.float32), self.const(bias, np.float32)],
                       axis=-1, epsilon=1e-5)

    def gelu(self, x):
        return self.op("FastGelu", [x], domain=MICROSOFT)


# Modules of reader_model.py by the short names that the shipped weights were first exported with.
SHORT = [(re.compile("^" + long + r"(?=\.|$)"), short) for long, short in {
    r"encoder\.words": "we", r"encoder\.positions": "pe", r"encoder\.norm": "ln",
    r"(?:encoder\.)?layers\.(\d+)\.query": r"layers.\1.q", r"(?:encoder\.)?layers\.(\d+)\.key": r"layers.\1.k",
    r"(?:encoder\.)?layers\.(\d+)\.value": r"layers.\1.v", r"(?:encoder\.)?layers\.(\d+)\.output": r"layers.\1.o",
    r"(?:encoder\.)?layers\.(\d+)\.inner": r"layers.\1.i", r"(?:encoder\.)?layers\.(\d+)\.outer": r"layers.\1.d",
    r"(?:encoder\.)?layers\.(\d+)\.attention_norm": r"layers.\1.ln1",
    r"(?:encoder\.)?layers\.(\d+)\.output_norm": r"layers.\1.ln2",
    "tag": "pos", "name": "ner", "predicate": "prd", "arc_head": "ah", "arc_word": "ad", "arc": "aw",
    "arc_bias": "hb", "relation_head": "rh", "relation_word": "rd", "role_head": "sh", "role_word": "sd",
}.items()]


def short(name):
    for long, replacement in SHORT:
        if long.match(name):
            return long.sub(replacement, name)
    return name


class Source:
    """Weights of the plain export by the short names of its modules."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.tensors = {short(t.name): numpy_helper.to_array(t) for t in graph.initializer}
        self.matrices = {}
        for node in graph.node:
            if node.op_type == "MatMulInteger":
                path = node.output[0].strip("/").split("_output")[0]
                module = path.split("/MatMul")[0] if "/" in path else path
                self.matrices[short(module.replace("/", "."))] = node.input[1]
        types = [n for n in self.tensors if n.endswith("types.weight")]
        self.types = self.tensors[types[0]] if types else self._folded(graph, "Add")[None]
        self.root = self.tensors["root"] if "root" in self.tensors else self._folded(graph, "Expand")

    def _folded(self, graph, operator):
        """The one weight without a name of its own that goes into an operator: the exporter made it of others."""
        for node in graph.node:
            for name in node.input:
                if node.op_type == operator and name.startswith("onnx::" + operator):
                    return self.tensors[name].reshape(-1)
        raise ValueError(f"no weight for {operator}")

    def casings(self, count):
        """A row for each way to write a word; all the same in readers that were made without."""
        return self.types if len(self.types) == count else np.repeat(self.types[:1], count, 0)

    def matrix(self, name):
        values = self.matrices[name]
        return self.tensors[values], self.tensors[values[:-2] + "_s"].reshape(-1)

    def bias(self, name):
        return self.tensors[name + ".bias"]

    def floats(self, name):
        values, scale = self.matrix(name)
        return values.astype(np.float32) * scale

    def joined(self, names):
        pairs = [self.matrix(n) for n in names]
        return ((np.concatenate([p[0] for p in pairs], 1), np.concatenate([p[1] for p in pairs])),
                np.concatenate([self.bias(n) for n in names]))


def erf_gelu(x):
    from math import erf
    return np.array([0.5 * v * (1 + erf(v / np.sqrt(2))) for v in x], np.float32)


def build(source):
    g = Graph()
    s = source
    # pieces, places, segment
    table = s.tensors["we.weight_q"], s.tensors["we.weight_s"]
    piece = g.op("Mul", [g.op("Cast", [g.op("Gather", [g.const(table[0]), "ids"])], to=TensorProto.FLOAT),
                         g.op("Gather", [g.const(table[1]), "ids"])])
    pieces = g.op("Gather", [g.op("Shape", ["ids"]), g.const(1, np.int64)])
    places = g.op("Slice", [g.const(s.tensors["pe.weight"], np.float32), g.const([0], np.int64),
                            g.op("Unsqueeze", [pieces, g.const([0], np.int64)]), g.const([0], np.int64)])
    casing = g.op("Gather", [g.const(s.casings(CASINGS), np.float32), "casing"])
    x = g.norm(g.op("Sum", [piece, places, casing]), s.tensors["ln.weight"], s.tensors["ln.bias"])
    mask = g.op("Cast", ["mask"], to=TensorProto.INT32)
    at = g.op("Unsqueeze", ["first", g.const([2], np.int64)])

    def words(t):
        return g.op("GatherND", [t, at], batch_dims=1)

    layers = 1 + max(int(k.split(".")[1]) for k in s.tensors if k.startswith("layers."))
    states = [words(x)]
    for n in range(layers):
        p = f"layers.{n}."
        weight, bias = s.joined([p + "q", p + "k", p + "v"])
        query, key, value = g.op("Split", [g.linear(x, weight, bias), g.const([HIDDEN] * 3, np.int64)], 3, axis=-1)
        attended = g.op("MultiHeadAttention", [query, key, value, "", mask], domain=MICROSOFT, num_heads=HEADS)
        if n == layers - 1:
            attended, x = words(attended), words(x)

        def skip(a, b, name):
            return g.op("SkipLayerNormalization", [a, b, g.const(s.tensors[p + name + ".weight"], np.float32),
                                                   g.const(s.tensors[p + name + ".bias"], np.float32)],
                        domain=MICROSOFT, epsilon=1e-5)

        x = skip(x, g.linear(attended, s.matrix(p + "o"), s.bias(p + "o")), "ln1")
        inner = g.gelu(g.linear(x, s.matrix(p + "i"), s.bias(p + "i")))
        x = skip(x, g.linear(inner, s.matrix(p + "d"), s.bias(p + "d")), "ln2")
        states.append(x if n == layers - 1 else words(x))
    # all layers mixed
    mix = np.exp(s.tensors["mix"] - s.tensors["mix"].max())
    mix /= mix.sum()
    w = g.op("Sum", [g.norm(h, np.full(HIDDEN, m), np.zeros(HIDDEN)) for h, m in zip(states, mix)])
    w = g.norm(w, np.ones(HIDDEN), np.zeros(HIDDEN))
    # every head that looks at a word, as one matrix
    heads = ["ah", "rh", "ad", "rd", "sd", "cue_word", "sh", "pos", "ner", "prd"]
    weight, bias = s.joined(heads)
    sizes = [len(s.bias(h)) for h in heads]
    # On processors with AMX, ONNX Runtime 1.24 gets each 32nd row wrong in the last columns of a matrix whose width
    # leaves more than 16 over a multiple of 32, so the width is filled up.
    filler = -sum(sizes) % 32
    weight = tuple(np.pad(part, [(0, 0)] * (part.ndim - 1) + [(0, filler)]) for part in weight)
    scores = g.linear(w, weight, np.pad(bias, (0, filler)))
    gelus, sh, pos, ner, prd, _ = g.op(
        "Split", [scores, g.const([sum(sizes[:6])] + sizes[6:] + [filler], np.int64)],
        ["gelus", "sh", "pos", "ner", "prd", "filler"], axis=-1)
    ah, rh, ad, rd, sd, cue = g.op("Split", [g.gelu(gelus), g.const(sizes[:6], np.int64)], 6, axis=-1)
    products = g.op("MatMul", [cue, g.const(s.floats("cue"), np.float32)])
    g.op("Add", [products, g.const(s.bias("cue"), np.float32)], ["cue"])

    def with_root(t, name):
        row = erf_gelu(s.root @ s.floats(name) + s.bias(name))
        shape = g.op("Concat", [g.op("Shape", ["first"], start=0, end=1), g.const([1, len(row)], np.int64)], axis=0)
        return g.op("Concat", [g.op("Expand", [g.const(row[None, None]), shape]), t], axis=1)

    def with_one(t):
        shape = g.op("Concat", [g.op("Shape", [t], start=0, end=-1), g.const([1], np.int64)], axis=0)
        return g.op("Concat", [t, g.op("Expand", [g.const(np.ones((1, 1), np.float32)), shape])], axis=-1)

    # arcs; the head's own bias comes in through the dependent's side
    aw, aw_scale = s.matrix("aw")
    own = s.floats("hb").reshape(-1)
    dependents = g.linear(ad, (aw, aw_scale / 16), own / 16)
    arc = g.op("MatMul", [dependents, g.op("Transpose", [with_root(ah, "ah")], perm=[0, 2, 1])], ["arc"])
    real = g.op("Greater", ["first", g.const(0, np.int64)])
    real_or_root = g.op("Pad", [g.op("Cast", [real], to=TensorProto.FLOAT), g.const([0, 1, 0, 0], np.int64),
                                g.const(1, np.float32)])
    price = g.op("Unsqueeze", [g.op("Mul", [g.op("Sub", [real_or_root, g.const(1, np.float32)]),
                                            g.const(1e6, np.float32)]), g.const([1], np.int64)])
    best = g.op("ArgMax", [g.op("Add", [arc, price])], axis=-1, keepdims=1)
    # label of the arc to the best head
    labels, parts = len(s.matrix("MatMul_1")[1]) // 97, 97
    values, scale = s.matrix("MatMul_1")
    one = s.floats("MatMul_1")[-1] / 10
    left = g.linear(rd, (values[:-1], scale / 10), one)
    left = g.op("Reshape", [left, g.const([0, 0, labels, parts], np.int64)])
    heads_of = with_one(g.op("GatherND", [with_root(rh, "rh"), best], batch_dims=1))
    right = g.op("Unsqueeze", [heads_of, g.const([3], np.int64)])
    g.op("Squeeze", [g.op("MatMul", [left, right]), g.const([3], np.int64)], ["relation"])
    # roles towards the predicates that were found
    is_predicate = g.op("And", [g.op("Cast", [g.op("ArgMax", [prd], axis=-1, keepdims=0)], to=TensorProto.BOOL), real])
    found = g.op("Transpose", [g.op("NonZero", [is_predicate])], perm=[1, 0])
    found = g.op("Concat", [g.const([[0, 0]], np.int64), found], ["predicates"], axis=0)
    roles = len(s.matrix("MatMul_3")[1]) // parts
    cube = s.floats("MatMul_3").reshape(parts, roles, parts)  # dependent, role, predicate
    cube = np.ascontiguousarray(cube.transpose(2, 0, 1)).reshape(parts, parts * roles) / 10
    predicate = g.gelu(g.op("GatherND", [sh, found]))
    towards = g.op("Gemm", [predicate, g.const(cube[:-1], np.float32), g.const(cube[-1], np.float32)])
    towards = g.op("Reshape", [towards, g.const([0, parts, roles], np.int64)])
    rows = g.op("Squeeze", [g.op("Slice", [found, g.const([0], np.int64), g.const([1], np.int64),
                                           g.const([1], np.int64)]), g.const([1], np.int64)])
    g.op("MatMul", [g.op("Gather", [with_one(sd), rows]), towards], ["role"])
    return g


def save(g, path):
    def value(name, kind, shape):
        return helper.make_tensor_value_info(name, kind, shape)

    ints, floats = TensorProto.INT64, TensorProto.FLOAT
    graph = helper.make_graph(
        g.nodes, "reader",
        [value("ids", ints, ["batch", "pieces"]), value("casing", ints, ["batch", "pieces"]), value("mask", ints, ["batch", "pieces"]),
         value("first", ints, ["batch", "words"])],
        [value("pos", floats, ["batch", "words", "tags"]), value("ner", floats, ["batch", "words", "names"]),
         value("cue", floats, ["batch", "words", "is"]), value("arc", floats, ["batch", "words", "heads"]), value("relation", floats, ["batch", "words", "labels"]),
         value("predicates", ints, ["found", 2]), value("role", floats, ["found", "words", "roles"])],
        list(g.weights.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])
    model.ir_version = 8
    onnx.save(model, path)


if __name__ == "__main__":
    save(build(Source(sys.argv[1])), sys.argv[2])
