"""How a word is written, as the program tells it (`Casing`), and sentences written like headlines.

Names stand out by their capitals, but not in headlines, where every word has one or all letters are capitals: so some
sentences of each batch are written that way.
"""
NONE, SMALL, CAPITAL, CAPITALS, MIXED = range(5)
CASINGS = 5
HEADLINES, SHOUTED, LOWERED = 0.06, 0.02, 0.02
_SMALL_IN_HEADLINES = {"IN", "DT", "CC", "TO", "PRP$", "RP"}


def casing(form):
    """NONE without letters that have cases; CAPITAL also of one letter."""
    letters = [c for c in form if c.isupper() or c.islower()]
    if not letters:
        return NONE
    if all(c.islower() for c in letters):
        return SMALL
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return CAPITAL
    return CAPITALS if all(c.isupper() for c in letters) else MIXED


def rewritten(sentence, rng):
    """The casing of each word of a sentence, now and then of another way to write it; and how many words to keep."""
    casings = [casing(token.form) for token in sentence]
    draw = rng.random()
    if draw < HEADLINES:
        for place, token in enumerate(sentence):
            if casings[place] == SMALL and (place == 0 or token.tag not in _SMALL_IN_HEADLINES):
                casings[place] = CAPITAL
    elif draw < HEADLINES + SHOUTED:
        casings = [CAPITALS if c != NONE else NONE for c in casings]
    elif draw < HEADLINES + SHOUTED + LOWERED:
        casings = [SMALL if c != NONE else NONE for c in casings]
    last = len(sentence) - 1
    stops = sentence[-1].form == "." and last > 1 and all(token.head != last for token in sentence)
    return casings, last if stops and draw < HEADLINES else len(sentence)
