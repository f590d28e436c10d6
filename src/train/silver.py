"""Parsed news sentences (the reader's training file) as tokens, and the inflected forms seen in them."""
import collections
import gzip

Token = collections.namedtuple("Token", "form tag head label entity lemma roles")
# head: index of the governor, -1 for the root; lemma: of a predicate, else ""; roles: {predicate index: role}


def read(path, limit=None):
    """Sentences of 3 to 70 tokens."""
    opener = gzip.open if path.endswith(".gz") else open
    out, rows = [], []
    with opener(path, "rt") as file:
        for line in file:
            line = line.rstrip("\n")
            if line:
                rows.append(line.split("\t"))
                continue
            if 3 <= len(rows) <= 70 and all(len(r) >= 7 for r in rows):
                out.append([_token(r) for r in rows])
            rows = []
            if limit and len(out) >= limit:
                break
    return out


def _token(row):
    roles = {}
    for mark in (row[7] if len(row) > 7 else "").split():
        predicate, _, role = mark.partition(":")
        if role:
            roles[int(predicate) - 1] = role
    lemma = "" if row[6] == "_" else row[6].split(".")[0]
    return Token(row[1], row[2], int(row[3]) - 1, row[4], row[5], lemma, roles)


_NO_SPACE_BEFORE = set(",.;:!?%)]}'") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "”", "’", "’s", "''"}
_NO_SPACE_AFTER = set("([{$£€#“‘") | {"``"}


def detokenise(forms):
    """Forms as running text."""
    out, glue, quote = "", True, False
    for form in forms:
        if form == '"':
            quote = not quote
            out += (" " if quote and out and not glue else "") + form
            glue = quote
            continue
        attach = glue or form in _NO_SPACE_BEFORE or form == "-"
        out += form if attach else " " + form
        glue = form in _NO_SPACE_AFTER or form == "-"
    return out


def inflections(sentences):
    """The commonest form of each (lemma, tag) pair, so that a verb can be put into another form without a word list."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for token in sentence:
            if token.lemma and token.tag.startswith("VB"):
                counts[token.lemma, token.tag][token.form.lower()] += 1
    return {key: forms.most_common(1)[0][0] for key, forms in counts.items()}
