package org.counterclaim.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Small tables taken out of WordNet by {@code src/train/lexicon.py}, held in memory. WordNet as a whole takes 37 MB; what
 * the comparison asks of it fits into one.
 */
final class WordTables implements Lexicon {

    /** Loaded on first use, once. */
    static final Lazy SHIPPED = new Lazy();

    static final class Lazy {
        private volatile @org.jspecify.annotations.Nullable WordTables tables;

        WordTables get() {
            WordTables t = tables;
            if (t == null) {
                synchronized (this) {
                    t = tables;
                    if (t == null) {
                        t = new WordTables();
                        tables = t;
                    }
                }
            }
            return t;
        }
    }

    private static final String[] NEGATIVE_PREFIXES = {"un", "dis", "in", "im", "il", "ir", "non", "mis"};

    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Set<Integer>> senses = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> commonVerbs = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> pronouns = new HashSet<>();
    private final Set<String> vagueGroups = new HashSet<>();
    private final Set<String> actorHeads = new HashSet<>();
    private final Set<String> famous = new HashSet<>();
    private final Set<String> nameNoise = new HashSet<>();

    private WordTables() {
        for (String line : lines("antonyms.tsv")) {
            String[] f = line.split("\t", -1);
            oppose(spaced(f[1]), spaced(f[2]));
        }
        int synset = 0;
        for (String line : lines("synonyms.tsv")) {
            int number = synset++;
            for (String word : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
                senses.computeIfAbsent(spaced(word), w -> new HashSet<>(2)).add(number);
            }
        }
        for (String line : lines("hypernyms.tsv")) {
            String[] f = line.split("\t", -1);
            Set<String> general = kinds.computeIfAbsent(spaced(f[1]), w -> new HashSet<>(2));
            Arrays.stream(f[2].split(" ", -1)).map(WordTables::spaced).forEach(general::add);
        }
        for (String line : lines("frequency.tsv")) {
            String[] f = line.split("\t", -1);
            counts.put(f[0], Integer.valueOf(f[1]));
        }
        commonVerbs.addAll(lines("common-verbs.txt"));
        people.addAll(lines("people.txt"));
        nameNoise.addAll(lines("name-noise.txt"));
        pronouns.addAll(lines("pronouns.txt"));
        vagueGroups.addAll(lines("vague-groups.txt"));
        actorHeads.addAll(lines("actor-heads.txt"));
        famous.addAll(lines("famous-names.txt"));
    }

    private void oppose(String one, String other) {
        opposites.computeIfAbsent(one, w -> new HashSet<>(2)).add(other);
        opposites.computeIfAbsent(other, w -> new HashSet<>(2)).add(one);
    }

    private static String spaced(String word) {
        return word.replace('_', ' ');
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordTables.class.getResourceAsStream("en/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing word table " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean opposite(String one, String other) {
        return opposites.getOrDefault(one, Set.of()).contains(other) || isNegated(one, other) || isNegated(other, one);
    }

    /** "unlawful" of "lawful": a negative prefix on a word that is known without it. */
    private boolean isNegated(String negative, String positive) {
        for (String prefix : NEGATIVE_PREFIXES) {
            if (negative.length() == positive.length() + prefix.length()
                    && positive.length() > 3
                    && negative.startsWith(prefix)
                    && negative.endsWith(positive)) {
                return counts.containsKey(positive) && !synonymous(negative, positive);
            }
        }
        return false;
    }

    @Override
    public boolean synonymous(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<Integer> a = senses.getOrDefault(one, Set.of());
        Set<Integer> b = senses.getOrDefault(other, Set.of());
        for (Integer s : a) {
            if (b.contains(s)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isKindOf(String special, String general) {
        return kinds.getOrDefault(special, Set.of()).contains(general);
    }

    @Override
    public String oppositionClass(String lemma) {
        TreeSet<String> all = new TreeSet<>(opposites.getOrDefault(lemma, Set.of()));
        all.add(lemma);
        return all.first();
    }

    @Override
    public double rarity(String lemma) {
        Integer count = counts.get(lemma);
        if (count == null) {
            return 1;
        }
        double log2 = (31 - Integer.numberOfLeadingZeros(1 + count));
        return Math.max(0.05, 0.9 - 0.1 * log2);
    }

    @Override
    public boolean isCommonVerb(String lemma) {
        return commonVerbs.contains(lemma);
    }

    @Override
    public boolean countsPeople(String lemma) {
        return people.contains(lemma);
    }

    @Override
    public boolean isVagueGroup(String word) {
        return vagueGroups.contains(word);
    }

    @Override
    public boolean isActorHead(String lemma) {
        return actorHeads.contains(lemma);
    }

    @Override
    public boolean isPronoun(String word) {
        return pronouns.contains(word);
    }

    @Override
    public boolean isFamous(String name) {
        return famous.contains(name);
    }

    @Override
    public boolean isNameNoise(String word) {
        return nameNoise.contains(word);
    }
}
