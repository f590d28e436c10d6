"""The part of an article that speaks to a claim: its first sentence and the sentences that share most rare words with
the claim, up to a number of words, in the order of the article. `org.counterclaim.learned.Passage` does the same."""
import math
import re

LIMIT = 50
LONGEST_SENTENCE = 40

_BREAK = re.compile(r"\s*\n\s*|(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])")


def sentences(body):
    """A cheap split at line breaks and at full stops before a capital or digit. Pieces below three words are dropped."""
    cut = [" ".join(piece.split()[:LONGEST_SENTENCE]) for piece in _BREAK.split(body)]
    return [piece for piece in cut if len(piece.split()) >= 3]


def rarity(word, tokenizer):
    """How rare a word is, read off the vocabulary: its single pieces stand roughly in the order of their frequency, and
    a word of several pieces is rarer than any of them."""
    pieces = tokenizer.pieces(word)
    rank = pieces[0] if len(pieces) == 1 else 40000
    return max(0.0, math.log(rank / 1990.0))


def passage(body, claim, tokenizer, limit=LIMIT):
    parts = sentences(body)
    if not parts:
        return " ".join(body.split()[:limit])
    wanted = {w: rarity(w, tokenizer) for w in tokenizer.words(claim) if w[0].isalnum()}
    scores = [sum(wanted[w] for w in set(tokenizer.words(part)) if w in wanted) for part in parts]
    chosen, size = [0], len(parts[0].split())
    for index in sorted(range(1, len(parts)), key=lambda i: (-scores[i], i)):
        length = len(parts[index].split())
        if scores[index] <= 0:
            break
        if size + length <= limit:
            chosen.append(index)
            size += length
    return " ".join(parts[i] for i in sorted(chosen))
