"""The reader model: one MiniLM encoder and light heads for tags, names, predicates, the tree, roles and cues of reporting.

The encoder's words have no capitals; how a word is written (`casing.py`) comes in beside them, as the kind of its pieces.
All layers are mixed (softmax weights, each normalised) before the heads: the last layer of all-MiniLM is flat over the
tokens of a sentence. Bilinear scores are written as linear layers and `matmul`, and scaled down by about the square root
of the width: `torch.einsum` of Debian's PyTorch 1.13 gives wrong gradients at odd sizes, and unscaled scores explode.
"""
import torch
import torch.nn.functional as F
from torch import nn

from casing import CASINGS
from minilm import Encoder

ARC, PART = 256, 96
ARC_SCALE, PART_SCALE = 16.0, 10.0
WIDTH = 64


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class ReaderModel(nn.Module):
    def __init__(self, folder, tags, names, relations, roles, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(folder, dropout=dropout, types=CASINGS)
        width = self.encoder.width
        self.mix = nn.Parameter(torch.zeros(len(self.encoder.layers) + 1))
        self.root = nn.Parameter(torch.zeros(width))
        self.drop = nn.Dropout(0.1)
        self.tag, self.name, self.predicate = nn.Linear(width, tags), nn.Linear(width, names), nn.Linear(width, 2)
        self.arc_head, self.arc_word = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.arc, self.arc_bias = nn.Linear(ARC, ARC, bias=False), nn.Linear(ARC, 1)
        self.relation_head, self.relation_word = nn.Linear(width, PART), nn.Linear(width, PART)
        self.relation = nn.Parameter(torch.randn(relations, PART + 1, PART + 1) * 0.02)
        self.role_head, self.role_word = nn.Linear(width, PART), nn.Linear(width, PART)
        self.role = nn.Parameter(torch.randn(roles, PART + 1, PART + 1) * 0.02)
        self.cue_word, self.cue = nn.Linear(width, PART), nn.Linear(PART, 2)  # train_cues.py

    def encode(self, ids, casing, mask):
        states = self.encoder.hidden(ids, casing, mask)
        weights = torch.softmax(self.mix, 0)
        width = (self.encoder.width,)
        return sum(weights[i] * F.layer_norm(state.float(), width) for i, state in enumerate(states))

    def words(self, mixed, first):
        """The state of each word's first piece."""
        x = F.layer_norm(mixed.float(), (self.encoder.width,))
        return x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))

    def cues(self, words):
        return self.cue(self.drop(F.gelu(self.cue_word(words))))

    def heads(self, mixed, first, gold=None):
        """All scores but those of cues: arcs and what hangs on them have column 0 for the root and column j + 1 for word j.

        For training, `gold` is (columns of the heads [batch, words], rows and columns of the predicates): then labels are
        scored only towards these heads, [batch, words, labels], and roles only towards these predicates, [predicates,
        words, roles]. That is all the loss looks at, and a tenth of the work.
        """
        words = self.words(mixed, first)
        rooted = torch.cat([self.root[None, None].expand(words.shape[0], 1, -1), words], 1)
        drop = self.drop

        def part(linear, states):
            return drop(F.gelu(linear(states)))

        head = part(self.arc_head, rooted)
        arc = self.arc(part(self.arc_word, words)) @ head.transpose(1, 2).contiguous()
        arc = (arc + self.arc_bias(head).transpose(1, 2)) / ARC_SCALE
        to_heads = part(self.relation_word, words), self.relation, part(self.relation_head, rooted)
        to_predicates = part(self.role_word, words), self.role, part(self.role_head, rooted)
        if gold is None:
            relation, role = bilinear(*to_heads), bilinear(*to_predicates)
        else:
            relation, role = towards_heads(*to_heads, gold[0]), towards_predicates(*to_predicates, *gold[1:])
        return self.tag(drop(words)), self.name(drop(words)), self.predicate(drop(words)), arc, relation, role

    def forward(self, ids, casing, mask, first):
        mixed = self.encode(ids, casing, mask)
        return *self.heads(mixed, first), self.cues(self.words(mixed, first))


def bilinear(words, weight, heads):
    """Scores [batch, words, heads, labels] of words [batch, n, PART] towards heads [batch, m, PART]."""
    words, heads = with_one(words), with_one(heads)
    labels, size = weight.shape[0], weight.shape[1]
    batch, count = words.shape[:2]
    projected = (words @ weight.permute(1, 0, 2).reshape(size, labels * size)).reshape(batch, count * labels, size)
    scores = projected @ heads.transpose(1, 2).contiguous()
    return scores.reshape(batch, count, labels, -1).transpose(2, 3) / PART_SCALE


def towards_heads(words, weight, heads, columns):
    """The same scores of each word towards one head alone, [batch, words, labels]."""
    chosen = heads.gather(1, columns[..., None].expand(-1, -1, heads.shape[-1]))
    labels, size = weight.shape[0], padded(weight).shape[-1]
    projected = (padded(with_one(words)) @ joined(weight)).reshape(*words.shape[:2], labels, size)
    return (projected * padded(with_one(chosen))[:, :, None]).sum(-1) / PART_SCALE


def towards_predicates(words, weight, heads, rows, columns):
    """The same scores of all words towards some heads, [heads, words, labels]."""
    swapped = weight.transpose(1, 2)
    labels, size = weight.shape[0], padded(weight).shape[-1]
    towards = (padded(with_one(heads[rows, columns])) @ joined(swapped)).reshape(-1, 1, labels, size)
    return (padded(with_one(words))[rows][:, :, None] * towards).sum(-1) / PART_SCALE


def joined(weight):
    """All labels' matrices beside each other, [size, labels * size]."""
    whole = F.pad(padded(weight), (0, 0, 0, -weight.shape[1] % WIDTH))
    return whole.permute(1, 0, 2).reshape(whole.shape[1], -1)


def padded(x):
    """With zeros up to a width that Debian's PyTorch 1.13 computes the gradients of products right for; 97 is none."""
    return F.pad(x, (0, -x.shape[-1] % WIDTH))
