package org.counterclaim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the names of one text agree. The model sees a sentence at a time, so that a surname alone may pass for a company
 * in one sentence or be missed in another, though the text has given the full name.
 */
final class NameAgreement {

    private static final Set<String> TYPES =
            Set.of("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW");
    /** A surname may also be a place, a people or nothing at all, where more than a guess is wanted. */
    private static final Set<String> MISTAKEN_FOR_PERSONS =
            Set.of("ORG", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW");

    private static final Set<String> AFTER_SURNAMES = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii", "iv");
    private static final int ENOUGH = 3;
    private static final double MOST = 0.6;

    private final String text;
    private final List<Words> sentences;
    private final Map<String, Map<String, Integer>> typesOf = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    private NameAgreement(String text, List<Words> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** The same analyses with names that agree. */
    static List<Decoder.Analysis> agree(String text, List<Words> sentences, List<Decoder.Analysis> analyses) {
        NameAgreement agreement = new NameAgreement(text, sentences);
        for (int i = 0; i < analyses.size(); i++) {
            for (NamedSpan name : analyses.get(i).names()) {
                agreement.count(i, withoutPossessive(name, analyses.get(i)), analyses.get(i));
            }
        }
        List<Decoder.Analysis> agreed = new ArrayList<>(analyses.size());
        for (int i = 0; i < analyses.size(); i++) {
            Decoder.Analysis a = analyses.get(i);
            agreed.add(a.withNames(agreement.names(i, a)));
        }
        return agreed;
    }

    private void count(int sentence, NamedSpan name, Decoder.Analysis a) {
        if (!TYPES.contains(name.type())) {
            return;
        }
        typesOf.computeIfAbsent(key(sentence, name), k -> new HashMap<>()).merge(name.type(), 1, Integer::sum);
        if (name.type().equals("PERSON") && (name.to() - name.from() > 1 || followsTitle(a, name.from()))) {
            int last = name.to() - 1;
            while (last > name.from() && AFTER_SURNAMES.contains(word(sentence, last))) {
                last--;
            }
            String surname = word(sentence, last);
            if (surname.length() > 2 && isCapital(sentence, last)) {
                surnames.add(surname);
            }
        }
    }

    private List<NamedSpan> names(int sentence, Decoder.Analysis a) {
        List<NamedSpan> names = new ArrayList<>();
        boolean[] taken = new boolean[a.tags().length];
        for (NamedSpan name : a.names()) {
            names.add(new NamedSpan(type(sentence, withoutPossessive(name, a)), name.from(), name.to()));
            for (int i = name.from(); i < name.to(); i++) {
                taken[i] = true;
            }
        }
        boolean missed = false;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]
                    && a.tags()[i].equals("NNP")
                    && isCapital(sentence, i)
                    && surnames.contains(word(sentence, i))
                    && !standsInAName(a, i)) {
                names.add(new NamedSpan("PERSON", i, i + 1));
                missed = true;
            }
        }
        if (missed) {
            names.sort(Comparator.comparingInt(NamedSpan::from));
        }
        return names;
    }

    private String type(int sentence, NamedSpan name) {
        if (!TYPES.contains(name.type())) {
            return name.type();
        }
        String key = key(sentence, name);
        Map<String, Integer> types = typesOf.getOrDefault(key, Map.of());
        if (surnames.contains(key)
                && (MISTAKEN_FOR_PERSONS.contains(name.type())
                        || types.getOrDefault("PERSON", 0) > types.getOrDefault(name.type(), 0))) {
            return "PERSON";
        }
        int all = types.values().stream().mapToInt(Integer::intValue).sum();
        boolean single = name.to() - name.from() == 1;
        if (single && name.type().equals("PERSON")) {
            return "PERSON";
        }
        if (single && MISTAKEN_FOR_PERSONS.contains(name.type()) && types.getOrDefault("PERSON", 0) * ENOUGH >= all) {
            return "PERSON";
        }
        return types.entrySet().stream()
                .filter(t -> all >= ENOUGH && t.getValue() >= MOST * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name.type());
    }

    /** The model's names hold their 's, as its teachers' do. */
    private static NamedSpan withoutPossessive(NamedSpan name, Decoder.Analysis a) {
        boolean possessive = name.to() - name.from() > 1 && a.tags()[name.to() - 1].equals("POS");
        return possessive ? new NamedSpan(name.type(), name.from(), name.to() - 1) : name;
    }

    /** In "President Berg" a proper noun that is no name itself stands before the name. */
    private static boolean followsTitle(Decoder.Analysis a, int i) {
        return i > 0
                && a.tags()[i - 1].equals("NNP")
                && a.heads()[i - 1] == i
                && a.relations()[i - 1].equals("compound")
                && a.names().stream().noneMatch(n -> n.from() < i && i - 1 < n.to());
    }

    /** Next to other proper nouns a surname is part of a longer name, as in a firm or a street. */
    private static boolean standsInAName(Decoder.Analysis a, int i) {
        return i > 0 && a.tags()[i - 1].startsWith("NNP")
                || i + 1 < a.tags().length && a.tags()[i + 1].startsWith("NNP");
    }

    private String key(int sentence, NamedSpan name) {
        StringBuilder key = new StringBuilder();
        for (int i = name.from(); i < name.to(); i++) {
            String word = word(sentence, i);
            if (!(i == name.from() && word.equals("the") && name.to() - name.from() > 1)) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
        }
        return key.toString();
    }

    private String word(int sentence, int i) {
        return sentences.get(sentence).form(text, i).toLowerCase(Locale.ROOT);
    }

    private boolean isCapital(int sentence, int i) {
        return Character.isUpperCase(text.codePointAt(sentences.get(sentence).starts()[i]));
    }
}
