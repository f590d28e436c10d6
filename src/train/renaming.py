"""Other names for the people and places of two sentences, the same in both: a story must not be known by its names.

Only words that are never written small in the texts at hand, no days, no months, and none that shares its beginning with
another of the pair ("Ostrovia", "Ostrovian"), since those belong together.
"""
import calendar
import re

_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_DATES = {*calendar.day_name, *calendar.month_name}
_BEGINNING = 4


class Renaming:
    def __init__(self, texts):
        texts = list(texts)
        small = {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
        found = {word for text in texts for word in _NAME.findall(text)}
        self.names = sorted(word for word in found - _DATES if word.lower() not in small)
        self.known = set(self.names)

    def of(self, text, claim, rng, share=0.7):
        """Both texts with most of their names exchanged."""
        here = sorted({*_NAME.findall(text), *_NAME.findall(claim)} & self.known)
        beginnings = [name[:_BEGINNING] for name in here]
        other = {
            name: rng.choice(self.names)
            for name in here
            if beginnings.count(name[:_BEGINNING]) == 1 and rng.random() < share
        }

        def put(match):
            return other.get(match.group(), match.group())

        return _NAME.sub(put, text), _NAME.sub(put, claim)
