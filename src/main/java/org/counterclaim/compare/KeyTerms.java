package org.counterclaim.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Ids;

/** Keys of a claim out of names and rare words, for sides that say it in quite different words. */
final class KeyTerms {

    private static final int TERMS = 3;
    private static final int ALONE = 4;
    /** Of the clause's own words that stand alone, beside those of the article's topic. */
    private static final int ABOUT = 2;
    /** Characters of a body. */
    private static final int LEAD = 900;

    private static final int STEM = 6;
    private static final double RARE = 0.65;

    private final KnownNames known;
    private final Lexicon lexicon;

    KeyTerms(KnownNames known, Lexicon lexicon) {
        this.known = known;
        this.lexicon = lexicon;
    }

    /**
     * The clause's most telling names and words two by two; in the lead also single ones, its own and those that the article
     * is about: one side often leaves out what its headline has said. What everybody knows makes no key by itself.
     */
    Set<String> of(Mention m, String place) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> common = new HashSet<>();
        for (Mention.Filler f : m.fillers()) {
            Party p = f.party();
            if (p.isNamed()) {
                String name = p.isState() ? p.name() : tellingToken(p);
                weigh(name, p.isState() ? 0.7 : 1.6, weights, common);
            }
        }
        if (!place.isEmpty()) {
            weigh(place, 1.5, weights, common);
        }
        for (String n : m.names()) {
            if (!isPartOfName(n, m)) {
                weigh(n, 0.4 + lexicon.rarity(n), weights, common);
            }
        }
        for (String w : m.words()) {
            double rarity = lexicon.rarity(w);
            if (rarity >= RARE && w.length() > 3 && w.chars().allMatch(Character::isLetter)) {
                weights.merge(term(w), rarity, Math::max);
            }
        }
        Set<String> keys = new LinkedHashSet<>(pairs("=", weights, common));
        if (isLead(m.claim().evidence())) {
            List<String> alone = Stream.concat(
                            best(weights, ABOUT).stream().filter(n -> !common.contains(n)), about(m, false))
                    .distinct()
                    .limit(ALONE)
                    .toList();
            alone.forEach(n -> keys.add("~" + n));
            if (alone.size() < 2) {
                List<String> both = Stream.concat(
                                best(weights, ABOUT).stream().filter(common::contains), about(m, true))
                        .distinct()
                        .limit(2)
                        .toList();
                if (both.size() == 2) {
                    pair("~", both.get(0), both.get(1), keys);
                }
            }
        }
        return keys;
    }

    /** What the claim's article is about: names that everybody knows, or the others. */
    private Stream<String> about(Mention m, boolean common) {
        return m.claim().topic().stream()
                .filter(n -> !isPartOfName(n, m) && known.contains(n) == common && !lexicon.isNameNoise(n))
                .map(KeyTerms::term)
                .filter(n -> n.length() > 3 && n.chars().allMatch(Character::isLetter));
    }

    /** Headline and first sentences: news says first what it is about, and there one name is enough to compare. */
    private static boolean isLead(Evidence evidence) {
        return evidence.part() == Evidence.Part.HEADLINE || evidence.span().start() < LEAD;
    }

    private void weigh(String name, double weight, Map<String, Double> weights, Set<String> common) {
        weights.merge(term(name), weight, Math::max);
        if (known.contains(name)) {
            common.add(term(name));
        }
    }

    /** A first name tells nothing beside its surname. */
    private static boolean isPartOfName(String word, Mention m) {
        return m.fillers().stream()
                .anyMatch(f -> f.party().isNamed() && f.party().tokens().contains(word));
    }

    /** A name's beginning stands for its derived forms: Ostria, Ostrian, Ostrians. */
    private static String term(String name) {
        String slug = Ids.slug(name);
        return slug.length() > STEM ? slug.substring(0, STEM) : slug;
    }

    private static List<String> best(Map<String, Double> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Keys of the weightiest terms two by two, but of no two that everybody knows. */
    static List<String> pairs(String prefix, Map<String, Double> weights, Set<String> common) {
        List<String> best = best(weights, TERMS);
        Set<String> keys = new LinkedHashSet<>();
        for (int j = 1; j < best.size(); j++) {
            for (int i = 0; i < j; i++) {
                if (!common.contains(best.get(i)) || !common.contains(best.get(j))) {
                    pair(prefix, best.get(i), best.get(j), keys);
                }
            }
        }
        return List.copyOf(keys);
    }

    private static void pair(String prefix, String a, String b, Set<String> keys) {
        keys.add(prefix + (a.compareTo(b) < 0 ? a + '|' + b : b + '|' + a));
    }

    /** Of a person the surname, else the rarest word of the name. */
    String tellingToken(Party p) {
        List<String> tokens = p.tokens();
        if (p.type() == EntityType.PERSON) {
            return tokens.get(tokens.size() - 1);
        }
        String best = tokens.get(0);
        for (String t : tokens) {
            if (lexicon.rarity(t) > lexicon.rarity(best)) {
                best = t;
            }
        }
        return best;
    }
}
