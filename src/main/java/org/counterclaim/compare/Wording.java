package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Factuality.Polarity;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts a verdict into one plain English sentence. Neutral: it says who says what, never who is right. */
public final class Wording {

    private static final int QUOTE = 140;

    private Wording() {}

    /**
     * @param on what the two disagree or agree on, e.g. "whether it took place"
     * @param differing slots in which they differ
     */
    public static Verdict verdict(
            Pair pair,
            Relation relation,
            @Nullable Kind kind,
            String rule,
            double score,
            String on,
            List<String> differing) {
        String sentence = says(pair.first().claim())
                + ", "
                + (relation.isFinding() ? "whereas " : "and ")
                + says(pair.second().claim())
                + "; they "
                + verb(relation)
                + " "
                + on
                + because(pair)
                + ".";
        return new Verdict(relation, kind, rule, sentence, clamp(score), pair.shared(), differing, passedChecks(pair));
    }

    public static double clamp(double score) {
        return Math.round(Math.max(0, Math.min(1, score)) * 100) / 100.0;
    }

    private static String verb(Relation relation) {
        return switch (relation) {
            case CONTRADICTS, POSITION_CHANGE, CORRECTS, SCOPE_DIFFERS, SUPERSEDES, REPORTED_ONLY, UNRELATED ->
                "differ on";
            case CORROBORATES, SAME_ORIGIN -> "agree on";
        };
    }

    public static String says(Statement statement) {
        String holder = holder(statement);
        String quote = '"' + shortened(statement.evidence().exact()) + '"';
        boolean many = statement.holder().isPlural();
        if (statement instanceof Stance s) {
            return switch (s.value()) {
                case FAVOUR ->
                    holder + (many ? " are for " : " is for ") + s.target().text() + " (" + quote + ")";
                case AGAINST ->
                    holder + (many ? " are against " : " is against ")
                            + s.target().text() + " (" + quote + ")";
                case NEITHER ->
                    holder + (many ? " take no side on " : " takes no side on ")
                            + s.target().text() + " (" + quote + ")";
            };
        }
        boolean denies = statement instanceof Claim c && c.factuality().polarity() == Polarity.NEGATIVE;
        return holder + (many ? " say " : " says ") + (denies ? "it is not so: " : "") + quote;
    }

    /** The holder's name, and through which outlet it reached the reader. */
    public static String holder(Statement statement) {
        String name = statement.holder().name();
        String outlet = statement.outlet().name();
        return statement.attribution().isOutletsOwn() || name.equals(outlet) ? name : name + " (in " + outlet + ")";
    }

    static String shortened(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        if (one.length() <= QUOTE) {
            return one;
        }
        int cut = one.lastIndexOf(' ', QUOTE);
        return one.substring(0, cut > QUOTE / 2 ? cut : QUOTE) + "...";
    }

    private static String because(Pair pair) {
        List<String> reasons = new ArrayList<>();
        EventMatch m = pair.match();
        if (!m.sharedNames().isEmpty()) {
            reasons.add("both name "
                    + String.join(
                            ", ",
                            m.sharedNames().stream()
                                    .limit(3)
                                    .map(Wording::capital)
                                    .toList()));
        }
        if (m.time() == Agreement.SAME) {
            reasons.add("the time is the same");
        } else if (m.closeInTime()) {
            reasons.add("they were published close together");
        }
        if (m.place() == Agreement.SAME) {
            reasons.add("the place is the same");
        }
        List<String> words = m.sharedWords().stream()
                .filter(w -> pair.lexicon().rarity(w) > 0.3)
                .limit(3)
                .toList();
        if (!words.isEmpty()) {
            reasons.add("both speak of " + String.join(", ", words));
        }
        return reasons.isEmpty() ? "" : ", and are taken to mean one event because " + joined(reasons);
    }

    private static String joined(List<String> items) {
        return items.size() == 1
                ? items.get(0)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> passedChecks(Pair pair) {
        List<String> passed = new ArrayList<>();
        EventMatch m = pair.match();
        passed.add(pair.sameHolder() ? "same-holder" : "different-holders");
        if (pair.bothCommitted()) {
            passed.add("both-commit-themselves");
        }
        if (m.time() != Agreement.DIFFERENT) {
            passed.add(m.time() == Agreement.SAME ? "time-same" : "time-compatible");
        }
        if (m.place() != Agreement.DIFFERENT) {
            passed.add(m.place() == Agreement.SAME ? "place-same" : "place-compatible");
        }
        for (Role role : m.roles().keySet()) {
            if (m.isSame(role)) {
                passed.add(role.name().toLowerCase(java.util.Locale.ROOT) + "-same");
            }
        }
        return passed;
    }
}
