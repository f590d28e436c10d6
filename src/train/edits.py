"""Variants of a parsed news sentence whose truth towards the sentence is known by construction.

Each variant belongs to a group:
  SAME      says the same (reworded: passive, other attribution, an adjunct left out, a number spelled out)
  NEGATED   says that it is not so (negation put in or taken out, denial by a speaker, antonym)
  ALTERED   says something else about the same event (roles swapped, another number)
  SHIFTED   says it of another day or of another participant
  OPEN      leaves it open (asks, declines to say, hedges)
`label` gives what two variants of one sentence are to each other.
"""
import re

from silver import detokenise

SAME, NEGATED, ALTERED, SHIFTED, OPEN = "same", "negated", "altered", "shifted", "open"

ENTAIL, NEUTRAL, CONTRADICT = "entail", "neutral", "contradict"

_SPEECH = {"say", "tell", "report", "announce", "add", "state", "claim", "confirm", "note", "insist", "believe", "show"}
_SYMMETRIC = {"meet", "marry", "face", "fight", "join", "match", "equal", "resemble", "divorce", "contact", "play", "visit"}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_BOUNDS = {"least", "most", "about", "around", "nearly", "almost", "over", "than", "to", "some", "roughly", "approximately"}
_NAMED = {"PERSON", "ORG", "GPE", "NORP"}

_SPEAKERS = (
    "a spokesman", "a spokeswoman", "officials", "the ministry", "the government", "the company", "the president's office",
    "police", "the army", "a senior official", "the club", "her lawyer", "his lawyer", "the agency", "the prime minister",
)  # fmt: skip
_SAY = (
    "{Sp} said that {s}.", "{S}, {sp} said.", "According to {sp}, {s}.", "{Sp} confirmed that {s}.",
    "{Sp} told reporters that {s}.", '"{S}," {sp} said.',
)  # fmt: skip
_DENY = (
    "{Sp} denied that {s}.", "{Sp} denied reports that {s}.", "{Sp} rejected claims that {s}.",
    "{Sp} said it was not true that {s}.", "Reports that {s} are false, {sp} said.", "{Sp} dismissed the claim that {s}.",
    "{Sp} disputed that {s}.", "It is untrue that {s}, {sp} said.", "{Sp} called the report that {s} a fabrication.",
)  # fmt: skip
_LEAVE_OPEN = (
    "{Sp} declined to say whether {s}.", "It is unclear whether {s}.", "{Sp} would not comment on whether {s}.",
    "{Sp} neither confirmed nor denied that {s}.", "{Sp} is investigating whether {s}.", "{Sp} asked whether {s}.",
    "{Sp} said it could not yet be established whether {s}.", "It remains to be seen whether {s}.",
)  # fmt: skip


def label(left, right):
    """What two variants of one sentence are to each other, as the set of admissible labels; empty where unknown."""
    pair = {left, right}
    if pair == {SAME} or pair == {NEGATED}:
        return {ENTAIL}
    if pair == {SAME, NEGATED} or pair == {SAME, ALTERED}:
        return {CONTRADICT}
    if OPEN in pair and pair != {OPEN}:
        return {NEUTRAL}
    if pair == {SAME, SHIFTED}:
        return {NEUTRAL, CONTRADICT}
    if pair == {NEGATED, SHIFTED}:
        return {NEUTRAL}
    return set()


class Clause:
    """A finite clause with its own tokens: forms, tags and governors re-indexed to start at 0."""

    def __init__(self, tokens, head):
        self.tokens, self.head = tokens, head
        self.children = {}
        for index, token in enumerate(tokens):
            self.children.setdefault(token.head, []).append(index)

    def subtree(self, index):
        out, stack = [], [index]
        while stack:
            node = stack.pop()
            out.append(node)
            stack += self.children.get(node, [])
        return sorted(out)

    def child(self, *labels):
        return next((c for c in self.children.get(self.head, []) if self.tokens[c].label in labels), None)

    def forms(self):
        return [t.form for t in self.tokens]


def clauses(tokens):
    """The main clause, and what a reporting verb reports, where they have a subject and a finite verb."""
    whole = Clause(tokens, -1)
    root = next((i for i, t in enumerate(tokens) if t.head == -1), None)
    if root is None or not tokens[root].tag.startswith("VB"):
        return
    heads = [root]
    if tokens[root].lemma in _SPEECH:
        reported = [c for c in whole.children.get(root, []) if tokens[c].label == "ccomp"]
        heads = [c for c in reported if tokens[c].tag.startswith("VB")]
    for head in heads:
        keep = whole.subtree(head)
        if keep != list(range(keep[0], keep[-1] + 1)):
            continue
        while keep and (tokens[keep[0]].label in ("complm", "mark", "cc", "punct") or not tokens[keep[0]].form[0].isalnum()):
            keep.pop(0)
        while keep and tokens[keep[-1]].label == "punct":
            keep.pop()
        if head not in keep or not 5 <= len(keep) <= 32:
            continue
        place = {old: new for new, old in enumerate(keep)}
        inner = []
        for old in keep:
            token = tokens[old]
            roles = {place[p]: r for p, r in token.roles.items() if p in place}
            governor = -1 if old == head else place.get(token.head, place[head])
            inner.append(token._replace(head=governor, roles=roles))
        clause = Clause(inner, place[head])
        if any(t.form in '"“”‘:;(?' or t.form in ("``", "''") for t in inner):
            continue
        subject = clause.child("nsubj", "nsubjpass")
        names = any(t.entity != "O" for t in inner)
        if subject is not None and names and inner[subject].tag.startswith("NN") and _finite(clause) is not None:
            yield clause


def _finite(clause):
    """Index of the finite verb: the first auxiliary, else the head itself."""
    for index in clause.children.get(clause.head, []):
        token = clause.tokens[index]
        if token.label in ("aux", "auxpass") and token.tag in ("MD", "VBZ", "VBD", "VBP") and index < clause.head:
            return index
    return clause.head if clause.tokens[clause.head].tag in ("VBZ", "VBD", "VBP") else None


class Editor:
    """Makes the variants. `names` maps an entity type to names seen in the news."""

    def __init__(self, inflections, antonyms, names, random):
        self.inflections, self.antonyms, self.names, self.random = inflections, antonyms, names, random

    def variants(self, clause):
        """(group, text) of one clause; the first is the clause itself."""
        same = [clause.forms()] + [f for f in (self.passive(clause), self.shortened(clause), self.respelled(clause)) if f]
        negated = [f for f in (self.negated(clause), self.antonym(clause)) if f]
        out = [(SAME, sentence(f)) for f in same]
        out += [(NEGATED, sentence(f)) for f in negated]
        out += [(SAME, self.frame(_SAY, f)) for f in same[:2]]
        out += [(NEGATED, self.frame(_SAY, f)) for f in negated[:1]]
        out += [(NEGATED, self.frame(_DENY, f)) for f in same[:2]]
        if negated and self.random.random() < 0.3:
            out.append((SAME, self.frame(_DENY, negated[0])))
        out.append((OPEN, self.frame(_LEAVE_OPEN, self.random.choice(same))))
        for forms in (self.swapped(clause), self.renumbered(clause)):
            if forms:
                out.append((ALTERED, sentence(forms)))
        for forms in (self.redated(clause), self.renamed(clause)):
            if forms:
                out.append((SHIFTED, sentence(forms)))
        return out

    def frame(self, templates, forms):
        speaker = self.random.choice(_SPEAKERS)
        text = detokenise(forms)
        lower = text if _keeps_capital(forms[0]) else text[0].lower() + text[1:]
        filled = self.random.choice(templates).format(
            s=lower, S=text[0].upper() + text[1:], sp=speaker, Sp=speaker[0].upper() + speaker[1:]
        )
        return filled

    def negated(self, clause):
        forms, tokens = clause.forms(), clause.tokens
        negation = next((c for c in clause.children.get(clause.head, []) if tokens[c].label == "neg"), None)
        finite = _finite(clause)
        if finite is None:
            return None
        if negation is not None:
            return self._affirmed(clause, negation)
        if any(re.fullmatch("no|nobody|none|nothing|never|neither|nor|hardly", f.lower()) for f in forms):
            return None
        token = tokens[finite]
        if finite != clause.head or token.lemma == "be" or token.form.lower() in ("is", "was", "are", "were"):
            particle = "never" if self.random.random() < 0.1 else "not"
            return forms[: finite + 1] + [particle] + forms[finite + 1 :]
        if not token.lemma:
            return None
        if token.tag == "VBD" and self.random.random() < 0.12:
            return forms[:finite] + ["never"] + forms[finite:]
        auxiliary = {"VBD": "did", "VBZ": "does", "VBP": "do"}[token.tag]
        return forms[:finite] + [auxiliary, "not", token.lemma] + forms[finite + 1 :]

    def _affirmed(self, clause, negation):
        """The clause without its negation; "did not go" becomes "went"."""
        forms, tokens = clause.forms(), clause.tokens
        if tokens[negation].form.lower() not in ("not", "n't", "never"):
            return None
        drop = {negation}
        before = next((c for c in clause.children[clause.head] if tokens[c].form.lower() in ("did", "does", "do")), None)
        if before is not None:
            tag = {"did": "VBD", "does": "VBZ", "do": "VBP"}[tokens[before].form.lower()]
            form = self.inflections.get((tokens[clause.head].lemma, tag))
            if form is None:
                return None
            forms[clause.head] = form
            drop.add(before)
        elif forms[negation] == "n't" and forms[negation - 1].lower() in ("wo", "ca"):
            forms[negation - 1] = {"wo": "will", "ca": "can"}[forms[negation - 1].lower()]
        return [f for i, f in enumerate(forms) if i not in drop]

    def antonym(self, clause):
        token = clause.tokens[clause.head]
        for other in self.random.sample(self.antonyms.get(token.lemma, []), len(self.antonyms.get(token.lemma, []))):
            form = other if token.tag == "VB" else self.inflections.get((other, token.tag))
            if form and not any(clause.tokens[c].label in ("prt", "neg") for c in clause.children.get(clause.head, [])):
                forms = clause.forms()
                forms[clause.head] = form
                return forms
        return None

    def _subject_and_object(self, clause):
        subject, target = clause.child("nsubj"), clause.child("dobj")
        if subject is None or target is None or not subject < clause.head < target:
            return None
        left, right = clause.subtree(subject), clause.subtree(target)
        contiguous = all(part == list(range(part[0], part[-1] + 1)) for part in (left, right))
        return (left, right) if contiguous and len(left) <= 6 and len(right) <= 8 else None

    def swapped(self, clause):
        parts = self._subject_and_object(clause)
        if not parts or clause.tokens[clause.head].lemma in _SYMMETRIC | _SPEECH:
            return None
        heads = [clause.tokens[clause.child("nsubj")], clause.tokens[clause.child("dobj")]]
        if not all(t.entity[2:] in _NAMED or t.tag in ("NNP", "NNPS") for t in heads):
            return None
        left, right = parts
        forms = clause.forms()
        return forms[: left[0]] + _span(forms, right) + forms[left[-1] + 1 : right[0]] + _span(forms, left) + forms[right[-1] + 1 :]

    def passive(self, clause):
        parts = self._subject_and_object(clause)
        verb = clause.tokens[clause.head]
        participle = self.inflections.get((verb.lemma, "VBN"))
        if not parts or verb.tag != "VBD" or not participle or verb.lemma in ("have", "be", "get", "want", "cost"):
            return None
        left, right = parts
        if left[-1] + 1 != clause.head or right[0] != clause.head + 1 or clause.tokens[left[-1]].tag == "PRP":
            return None
        forms = clause.forms()
        be = "were" if clause.tokens[clause.child("dobj")].tag in ("NNS", "NNPS") else "was"
        agent = [forms[left[0]] if _keeps_capital(forms[left[0]]) else forms[left[0]].lower()] + _span(forms, left)[1:]
        return forms[: left[0]] + _span(forms, right) + [be, participle, "by"] + agent + forms[right[-1] + 1 :]

    def shortened(self, clause):
        """Without one adjunct of time, place or manner."""
        adjuncts = [
            c
            for c in clause.children.get(clause.head, [])
            if clause.tokens[c].roles.get(clause.head, "") in ("AM-TMP", "AM-LOC", "AM-ADV", "AM-MNR", "AM-CAU", "AM-PRP")
            and clause.tokens[c].label not in ("neg", "aux")
        ]
        if not adjuncts:
            return None
        drop = set(clause.subtree(self.random.choice(adjuncts)))
        forms = [f for i, f in enumerate(clause.forms()) if i not in drop]
        while forms and forms[0] in (",", ";"):
            forms.pop(0)
        return forms if len(forms) >= 4 else None

    def respelled(self, clause):
        """A small number in digits for words, or in words for digits."""
        forms = clause.forms()
        for index, token in enumerate(clause.tokens):
            if token.entity != "U-CARDINAL":
                continue
            if token.form.lower() in _NUMBERS[2:]:
                forms[index] = str(_NUMBERS.index(token.form.lower()))
                return forms
            if token.form.isdigit() and 2 <= int(token.form) <= 12:
                forms[index] = _NUMBERS[int(token.form)]
                return forms
        return None

    def renumbered(self, clause):
        forms = clause.forms()
        places = [
            i
            for i, t in enumerate(clause.tokens)
            if t.entity[2:] in ("CARDINAL", "MONEY", "PERCENT", "QUANTITY")
            and (t.form.lower() in _NUMBERS[2:] or re.fullmatch(r"\d[\d,]*(\.\d+)?", t.form))
            and not (i and forms[i - 1].lower() in _BOUNDS)
            and not (i + 1 < len(forms) and forms[i + 1] in ("-", "to"))
        ]
        if not places:
            return None
        index = self.random.choice(places)
        forms[index] = self._other_number(forms[index])
        return forms

    def _other_number(self, form):
        factor = self.random.choice((0.25, 0.4, 0.6, 0.75, 1.35, 1.6, 2, 3, 5))
        if form.lower() in _NUMBERS:
            return self.random.choice([n for n in _NUMBERS[2:] if n != form.lower()])
        value = float(form.replace(",", ""))
        if "." in form:
            return f"{value * factor + 0.3:.1f}"
        other = max(1, round(value * factor))
        other = other + 1 if other == value else other
        return f"{other:,}" if "," in form else str(other)

    def redated(self, clause):
        forms = clause.forms()
        for index, token in enumerate(clause.tokens):
            for names in (_DAYS, _MONTHS):
                if token.form in names and token.entity.endswith("DATE"):
                    forms[index] = self.random.choice([n for n in names if n != token.form])
                    return forms
        return None

    def renamed(self, clause):
        """Another subject or object of the same type."""
        forms = clause.forms()
        for index in self.random.sample([c for c in (clause.child("nsubj", "nsubjpass"), clause.child("dobj")) if c is not None], 1):
            kind = clause.tokens[index].entity
            if kind[:2] not in ("U-", "L-") or kind[2:] not in ("PERSON", "ORG", "GPE"):
                return None
            start = index
            while kind[0] == "L" and start > 0 and clause.tokens[start].entity[:2] != "B-":
                start -= 1
            name = self.random.choice(self.names[kind[2:]])
            if name.split()[-1] in forms:
                return None
            return forms[:start] + name.split() + forms[index + 1 :]
        return None


def _span(forms, part):
    return forms[part[0] : part[-1] + 1]


def _keeps_capital(form):
    return form[0].isupper() and form.lower() not in (
        "the", "a", "an", "he", "she", "it", "they", "we", "this", "that", "these", "those", "his", "her", "their", "its",
        "in", "on", "at", "as", "for", "after", "by", "some", "many", "most", "all", "two", "three", "one", "but", "and", "there", "police", "officials",
    )  # fmt: skip


def sentence(forms):
    text = detokenise(forms)
    return text[0].upper() + text[1:] + "."
