package org.counterclaim.serve;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Side;

/**
 * Which findings to show. An empty word lets everything pass.
 *
 * @param outlet domain of either side's outlet
 * @param text every word of it occurs in the summary, explanation, a quote, a holder or an outlet
 */
public record FindingFilter(String relation, String kind, String status, String outlet, String text)
        implements Predicate<Contradiction> {

    public static final FindingFilter ALL = new FindingFilter("", "", "", "", "");

    @Override
    public boolean test(Contradiction c) {
        return is(relation, c.relation())
                && (kind.isEmpty() || c.kind() != null && is(kind, c.kind()))
                && is(status, c.status())
                && (outlet.isEmpty()
                        || sides(c).stream().anyMatch(s -> s.outlet().domain().equals(outlet)))
                && hasWords(c);
    }

    private boolean hasWords(Contradiction c) {
        if (text.isBlank()) {
            return true;
        }
        StringBuilder words = new StringBuilder(c.summary()).append(' ').append(c.explanation());
        for (Side s : sides(c)) {
            words.append(' ').append(s.quote()).append(' ').append(s.sentence());
            words.append(' ')
                    .append(s.attribution())
                    .append(' ')
                    .append(s.outlet().domain());
        }
        String all = words.toString().toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<Side> sides(Contradiction c) {
        return List.of(c.left(), c.right());
    }

    private static boolean is(String asked, Enum<?> value) {
        return asked.isEmpty() || asked.equalsIgnoreCase(value.name());
    }
}
