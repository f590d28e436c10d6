package org.counterclaim.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Article;
import org.counterclaim.model.Ids;

/**
 * The names that an article is most about: words in capitals that are never written small in it, those of headline and first
 * lines before those that only come often.
 */
final class Topic {

    private static final Pattern STOP = Pattern.compile("[.!?:\\n\"“]");
    private static final Pattern OWN = Pattern.compile("['’]s$");

    private static final int MOST = 6;
    private static final int LEAD = 250;
    private static final int READ = 6_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");

    private Topic() {}

    static List<String> of(Article article) {
        String body = article.body().substring(0, Math.min(READ, article.body().length()));
        Set<String> small = new HashSet<>();
        Map<String, Integer> names = new HashMap<>();
        boolean titleCase = isTitleCase(article.headline());
        count(body, 0, names, small);
        Map<String, Integer> headline = new HashMap<>();
        count(article.headline(), 0, headline, small);
        // A headline in title case tells names from other words only with the body's help.
        headline.forEach((name, n) -> {
            if (!titleCase || names.containsKey(name)) {
                names.merge(name, 3, Integer::sum);
            }
        });
        return names.entrySet().stream()
                .filter(e -> !small.contains(e.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(String text, int from, Map<String, Integer> names, Set<String> small) {
        Matcher m = WORD.matcher(text);
        boolean afterStop = true;
        int last = from;
        while (m.find()) {
            String between = text.substring(last, m.start());
            afterStop |= STOP.matcher(between).find();
            last = m.end();
            String word = Ids.slug(OWN.matcher(m.group()).replaceFirst(""));
            if (Character.isUpperCase(m.group().charAt(0))) {
                if (word.length() > 2 && !afterStop) {
                    names.merge(word, m.start() < LEAD ? 2 : 1, Integer::sum);
                } else if (word.length() > 2 && names.containsKey(word)) {
                    names.merge(word, 1, Integer::sum);
                }
            } else {
                small.add(word);
            }
            afterStop = false;
        }
    }

    private static boolean isTitleCase(String headline) {
        Matcher m = WORD.matcher(headline);
        int capital = 0;
        int all = 0;
        while (m.find()) {
            if (m.group().length() > 3) {
                all++;
                capital += Character.isUpperCase(m.group().charAt(0)) ? 1 : 0;
            }
        }
        return all > 0 && capital > 0.7 * all;
    }
}
