package org.counterclaim.compare.rule;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.event.TermWeights;
import org.counterclaim.model.Evidence;

/** The gates of {@link LearnedPair}: which pairs its model may be asked about. */
final class Comparability {

    /** Least share of a sentence's characters that a claim's evidence covers if it is no aside. */
    private static final double MAIN = 0.2;

    /** Least share that the fuller of the two covers: else both are asides. */
    private static final double HALF = 0.5;

    /** What infinitives and relative clauses begin with. */
    private static final Set<String> BELOW = Set.of("to", "where", "who", "which", "whose", "that");

    /** What has no subject of its own: "giving families time", "separating from the rocket". */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}+ing\\b.*", Pattern.DOTALL);

    /** Least likeness of the stories of two brief articles, below which even sentences with the same words tell two. */
    private static final double RELATED = 0.05;

    /** Likeness at which two brief articles tell one story, whatever words the sentences share. */
    private static final double ONE_STORY = 0.22;

    /**
     * Least weight of the terms that two sentences share if their articles are less alike than that: a name that is hardly
     * ever heard, or two words that are not common.
     */
    private static final double TELLING = 4;

    private static final TermWeights WEIGHTS = TermWeights.english();

    private Comparability() {}

    /** Whether both articles are short and tell one story, by their words or by telling words that the sentences share. */
    static boolean tellOneStory(Pair pair) {
        // The model learned from single sentences; in long articles they stand in a context that it does not see.
        if (pair.sameArticle()
                || !pair.first().isInBriefText()
                || !pair.second().isInBriefText()) {
            return false;
        }
        double likeness = pair.first().likenessOfStories(pair.second());
        return likeness >= ONE_STORY || likeness >= RELATED && sharedWeight(pair) >= TELLING;
    }

    /** Whether two sentences of one story are likely to speak of one thing in it. */
    static boolean ofOneThing(Pair pair) {
        // Headlines tease and leave out what their text then says, so what happens must be known to be the same or
        // related.
        boolean headline = isHeadline(pair.first()) || isHeadline(pair.second());
        return pair.match().place() != Agreement.DIFFERENT
                && isMain(pair.first())
                && isMain(pair.second())
                && Math.max(share(pair.first()), share(pair.second())) >= HALF
                && isWords(pair.first()) == isWords(pair.second())
                && !(headline && pair.match().predicates() == EventMatch.Predicates.UNRELATED);
    }

    /** Of the terms that both sentences hold. */
    private static double sharedWeight(Pair pair) {
        Set<String> words = new HashSet<>();
        TermWeights.forEach(pair.first().claim().sentence(), words::add);
        Set<String> both = new HashSet<>();
        TermWeights.forEach(pair.second().claim().sentence(), word -> {
            if (words.contains(word)) {
                both.add(word);
            }
        });
        return both.stream().mapToDouble(WEIGHTS::of).sum();
    }

    /** That somebody accused another is as it is, whoever is right: the sentence may deny something, this claim of it does not. */
    private static boolean isWords(Mention m) {
        return m.type() != null && m.type().said();
    }

    private static boolean isHeadline(Mention m) {
        return m.claim().evidence().part() == Evidence.Part.HEADLINE;
    }

    private static double share(Mention m) {
        return (double) m.claim().evidence().exact().length()
                / Math.max(1, m.claim().sentence().length());
    }

    /** The model judges whole sentences, so what it says does not hold for each aside in them: "agreed to buy it". */
    private static boolean isMain(Mention m) {
        String evidence = m.claim().evidence().exact();
        int word = evidence.indexOf(' ');
        boolean below = word > 0 && BELOW.contains(evidence.substring(0, word).toLowerCase(Locale.ROOT));
        return !below && !PARTICIPLE.matcher(evidence).matches() && share(m) >= MAIN;
    }
}
