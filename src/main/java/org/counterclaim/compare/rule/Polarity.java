package org.counterclaim.compare.rule;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Party;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Role;

/** What it takes for "it is so" and "it is not so" to be said of the same thing. */
final class Polarity {

    private static final Pattern NONFINITE = Pattern.compile("^(not |never |first |ever )?(to |\\w+ing\\b)");

    private static final Set<String> FURTHER = WordList.read("en/further.txt");
    private static final Set<String> OCCURRING = WordList.read("en/occurring.txt");
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final String EVER_NOT = "never";

    private Polarity() {}

    /**
     * Whether the denying side denies what the affirming side says, not something narrower: "did not meet him on Tuesday"
     * leaves Monday open, "did not sell drones" leaves ships open.
     */
    static boolean meet(Pair pair) {
        EventMatch m = pair.match();
        if (!pair.isComparable() || !pair.equallySure() || !m.sharesNamedParty()) {
            return false;
        }
        if (isIdea(pair.first()) || isIdea(pair.second())) {
            return false;
        }
        if (!(m.isOneEvent() || saysNoMore(pair)) || !denialReaches(pair) || m.anyCoreRoleUnclear()) {
            return false;
        }
        if (!m.closeInTime() && m.time() != Agreement.SAME) {
            return false;
        }
        if (isAnotherTime(pair)) {
            return false;
        }
        if (m.rolesSame() == 0 || !covers(pair.affirming(), pair.denying(), pair.lexicon())) {
            return false;
        }
        boolean told = pair.affirming().type() != null && m.namedSame() >= 2 && !isNoun(pair.denying());
        return told || wordsCovered(pair.affirming(), pair.denying(), pair.lexicon());
    }

    /** "Belgarin has fallen", "Belgarin has not fallen": little is shared, but there is no more, and the story is one. */
    private static boolean saysNoMore(Pair pair) {
        EventMatch m = pair.match();
        return m.differsInNothing()
                && m.predicates() == EventMatch.Predicates.SAME
                && m.story() == Agreement.SAME
                && !pair.lexicon().isCommonVerb(pair.first().lemma())
                && !hasHappenedSince(pair)
                && isWhole(pair.first(), m)
                && isWhole(pair.second(), m)
                && pair.denying().words().containsAll(behindVerb(pair.affirming()));
    }

    /** What is not so on Wednesday may be so on Friday. */
    private static boolean hasHappenedSince(Pair pair) {
        return pair.denying().equals(pair.first())
                && EventMatch.apart(pair.first(), pair.second()).compareTo(ONE_DAY) > 0;
    }

    /** "Silent" in "has fallen silent". */
    private static List<String> behindVerb(Mention m) {
        List<String> content = m.proposition().content();
        return content.subList(content.lastIndexOf(m.lemma()) + 1, content.size());
    }

    /** Whether all who take part are named and found on the other side. */
    private static boolean isWhole(Mention side, EventMatch m) {
        return m.namedSame()
                == side.fillers().stream().filter(f -> Mention.isCore(f.role())).count();
    }

    /**
     * Whether only a repetition is denied ("no second meeting" leaves the first), or that words were said on one occasion:
     * who did not accuse anybody on Monday may have done so on Tuesday.
     */
    private static boolean isAnotherTime(Pair pair) {
        List<String> denied = words(pair.denying().claim().evidence().exact());
        List<String> affirmed = words(pair.affirming().claim().sentence());
        if (denied.stream().anyMatch(w -> FURTHER.contains(w) && !affirmed.contains(w))) {
            return true;
        }
        EventType type = pair.denying().type();
        return type != null && type.said() && pair.match().time() != Agreement.SAME && !denied.contains(EVER_NOT);
    }

    /** "Improper contacts", "no formal talks": what stands beside a noun says which ones are denied. */
    private static boolean isNoun(Mention denying) {
        EventType type = denying.type();
        return type != null
                && type.nouns().contains(denying.lemma())
                && !type.verbs().contains(denying.lemma());
    }

    private static List<String> words(String text) {
        return List.of(Ids.slug(text).split("-", -1));
    }

    /** "To send troops", "sending troops" of which nobody says that it is so: talked of rather than held. */
    static boolean isIdea(Mention m) {
        if (m.factuality().certainty() == Factuality.Certainty.CERTAIN) {
            return false;
        }
        String first = m.claim().evidence().exact().toLowerCase(Locale.ROOT);
        return NONFINITE.matcher(first).find();
    }

    /**
     * Whether the affirming sentence has most of what the denying clause says besides its participants: "not an avid gun
     * collector" does not answer "a wealthy collector". Numbers must all be there.
     */
    private static boolean wordsCovered(Mention affirming, Mention denying, Lexicon lexicon) {
        String sentence = affirming.claim().sentence().toLowerCase(Locale.ROOT);
        double all = 0;
        double covered = 0;
        for (String w : denying.words()) {
            if (w.equals(denying.sense()) || w.equals(denying.lemma()) || isNoun(denying) && OCCURRING.contains(w)) {
                continue;
            }
            boolean there = affirming.words().contains(w) || sentence.contains(w);
            if (!there && Character.isDigit(w.charAt(0))) {
                return false;
            }
            all += lexicon.rarity(w);
            covered += there ? lexicon.rarity(w) : 0;
        }
        return covered >= 0.6 * all;
    }

    /** "No contact" denies a call; "no call" does not deny a meeting. */
    private static boolean denialReaches(Pair pair) {
        String denied = pair.denying().lemma();
        String affirmed = pair.affirming().lemma();
        return switch (pair.match().predicates()) {
            case SAME -> true;
            case RELATED ->
                pair.lexicon().synonymous(affirmed, denied) || pair.lexicon().isKindOf(affirmed, denied);
            case OPPOSITE, UNRELATED -> false;
        };
    }

    /** Whether everything that the denying side names is also there on the affirming side. */
    private static boolean covers(Mention affirming, Mention denying, Lexicon lexicon) {
        Set<String> words = new HashSet<>(affirming.words());
        words.addAll(affirming.names());
        for (Mention.Filler f : denying.fillers()) {
            if (f.role() == Role.AGENT || f.role() == Role.PARTICIPANT) {
                continue;
            }
            boolean found =
                    affirming.fillers().stream().anyMatch(g -> g.party().compare(f.party(), lexicon) == Agreement.SAME)
                            || words.containsAll(f.party().tokens());
            if (!found && !isVague(f.party(), lexicon)) {
                return false;
            }
        }
        for (Quantity q : denying.proposition().quantities()) {
            if (affirming.proposition().quantities().stream()
                    .noneMatch(p -> p.unit().equals(q.unit()) && p.compatible(q))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVague(Party party, Lexicon lexicon) {
        return !party.isNamed() && party.tokens().stream().allMatch(t -> t.length() < 3 || lexicon.countsPeople(t));
    }

    static double score(Pair pair) {
        EventMatch m = pair.match();
        double score = 0.45 + 0.07 * m.weight() + 0.06 * m.rolesSame();
        score -= m.predicates() == EventMatch.Predicates.SAME ? 0 : 0.08;
        score -= pair.first().holderIsKnown() && pair.second().holderIsKnown() ? 0 : 0.1;
        return score;
    }
}
