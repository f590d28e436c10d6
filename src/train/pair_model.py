"""The pair model: one MiniLM cross-encoder with four heads.

stance    of a text towards a claim: agree, disagree, discuss, unrelated
relation  of two sentences: entail, neutral, contradict
effect    of one claim on another that it need not exclude: strengthen, neither, weaken
link      of two sentences of news, the earlier first, how much later before the second (stories.gap): the program's relations
"""
import torch
from torch import nn

from minilm import CLS, SEP, Encoder

LABELS = {
    "stance": ["agree", "disagree", "discuss", "unrelated"],
    "relation": ["entail", "neutral", "contradict"],
    "effect": ["strengthen", "neither", "weaken"],
    "link": [
        "contradicts", "position_change", "corrects", "supersedes", "corroborates", "scope_differs", "reported_only",
        "unrelated",
    ],
}
LENGTH = 96  # pieces of a pair; the claim keeps at most CLAIM of them
CLAIM = 48


def encode(tokenizer, text, claim):
    """[CLS] text [SEP] claim [SEP] and the number of pieces of the first segment. The text is cut first."""
    right = tokenizer.ids(claim, CLAIM)
    left = tokenizer.ids(text, LENGTH - 3 - len(right))
    return [CLS] + left + [SEP] + right + [SEP], len(left) + 2


def collate(pairs):
    """Padded ids, types and mask of encoded pairs."""
    length = max(len(ids) for ids, _ in pairs)
    ids = torch.zeros(len(pairs), length, dtype=torch.long)
    types, mask = ids.clone(), ids.clone()
    for row, (pieces, first) in enumerate(pairs):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        types[row, first : len(pieces)] = 1
        mask[row, : len(pieces)] = 1
    return ids, types, mask


class PairModel(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.encoder = Encoder(folder)
        width = self.encoder.width
        self.pool = nn.Linear(width, width)
        self.drop = nn.Dropout(0.1)
        self.heads = nn.ModuleDict({head: nn.Linear(width, len(labels)) for head, labels in LABELS.items()})

    def pooled(self, ids, types, mask):
        state = self.encoder.hidden(ids, types, mask)[-1].float()
        weight = mask[..., None].float()
        return (state * weight).sum(1) / weight.sum(1)

    def logits(self, pooled):
        feature = self.drop(torch.tanh(self.pool(pooled)))
        return {head: linear(feature) for head, linear in self.heads.items()}

    def forward(self, ids, types, mask):
        return self.logits(self.pooled(ids, types, mask))
