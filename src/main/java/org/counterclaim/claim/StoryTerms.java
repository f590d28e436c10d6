package org.counterclaim.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.event.TermWeights;
import org.counterclaim.model.Article;
import org.counterclaim.model.Span;

/**
 * The terms that tell an article's story from others: of headline and beginning, by term frequency and inverse document
 * frequency. Two reports of one story share many of them, two articles about one country or one president few.
 */
final class StoryTerms {

    private static final int MOST = 24;
    /** News says first what it is about; the rest is background that other stories share. */
    private static final int READ = 1_600;

    private static final TermWeights WEIGHTS = TermWeights.english();

    private StoryTerms() {}

    /**
     * Most telling first.
     *
     * @param own the parts of the body that are the article's own text
     */
    static List<String> of(Article article, List<Span> own) {
        Map<String, Integer> counts = new HashMap<>();
        TermWeights.forEach(article.headline(), term -> counts.merge(term, 1, Integer::sum));
        int left = READ;
        for (Span span : own) {
            int end = Math.min(span.end(), span.start() + left);
            TermWeights.forEach(article.body().substring(span.start(), end), t -> counts.merge(t, 1, Integer::sum));
            left -= end - span.start();
        }
        Map<String, Double> telling = new HashMap<>();
        counts.forEach((term, count) -> telling.put(term, (1 + Math.log(count)) * WEIGHTS.of(term)));
        return telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
