package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.model.Factuality.Polarity;
import org.counterclaim.model.Role;

/**
 * Two claims side by side, the earlier published first, with how far they speak of one event.
 *
 * @param sameHolder whether one source holds both, or speaks for the same
 */
public record Pair(Mention first, Mention second, EventMatch match, boolean sameHolder, Lexicon lexicon) {

    private static final double RARE = 0.3;
    private static final int FEW_WORDS = 4;

    public boolean sameArticle() {
        return first.claim().articleId().equals(second.claim().articleId());
    }

    public boolean sameOutlet() {
        return first.claim().outlet().domain().equals(second.claim().outlet().domain());
    }

    /** Whether both are one voice, however often it is printed. */
    public boolean hasOneOrigin() {
        return sameHolder
                || sameArticle()
                || first.claim().origin().id().equals(second.claim().origin().id());
    }

    /** Whether both say outright that it is so, with no "probably", "will" or "may". */
    public boolean bothCertain() {
        return bothAffirm()
                && first.factuality().certainty() == Certainty.CERTAIN
                && second.factuality().certainty() == Certainty.CERTAIN;
    }

    /**
     * How much of what the briefer side tells in rare words, beside names and predicates, the other tells too: from 0 to 1; 0
     * where one side has no such words.
     */
    public double told() {
        double least = Math.min(telling(first.words()), telling(second.words()));
        return least == 0 ? 0 : telling(match.sharedWords()) / least;
    }

    /** The same of what the fuller side tells. */
    public double toldByBoth() {
        double most = Math.max(telling(first.words()), telling(second.words()));
        return most == 0 ? 0 : telling(match.sharedWords()) / most;
    }

    private double telling(Set<String> words) {
        return words.stream()
                .filter(w -> !w.equals(first.lemma()) && !w.equals(second.lemma()))
                .mapToDouble(lexicon::rarity)
                .filter(rarity -> rarity > RARE)
                .sum();
    }

    /**
     * Whether both name one particular thing that the deed is done to; somebody only where it is done but once: nobody dies
     * twice, rivals beat each other again and again.
     */
    public boolean sameParticularObject() {
        boolean once = first.recurrence() == Recurrence.ONCE && second.recurrence() == Recurrence.ONCE;
        return match.isSame(Role.PATIENT)
                && first.in(Role.PATIENT).stream()
                        .anyMatch(p -> p.isParticular() && !p.isState() && (once || p.type() != EntityType.PERSON));
    }

    /** Whether neither says that it is done to anybody or anything. */
    public boolean hasNoObjects() {
        return first.in(Role.PATIENT).isEmpty() && second.in(Role.PATIENT).isEmpty();
    }

    /** Whether both clauses hold a name beside those of who takes part. */
    public boolean shareAnotherName() {
        return match.sharedNames().stream().anyMatch(n -> first.participants().stream()
                .noneMatch(p -> p.tokens().contains(n)));
    }

    /** Whether what either names beside the doer stands on the other side too. */
    public boolean nameTheSame() {
        return names(first, second) && names(second, first);
    }

    private boolean names(Mention one, Mention other) {
        return one.fillers().stream()
                .filter(f -> f.role() != Role.AGENT && f.party().isNamed())
                .allMatch(f -> other.names().containsAll(f.party().tokens())
                        || other.fillers().stream()
                                .anyMatch(g -> g.party().compare(f.party(), lexicon) == Agreement.SAME));
    }

    /** Whether one side's words stand in the other's: one statement printed twice, however it was read each time. */
    public boolean sameWords() {
        List<String> one = words(first);
        List<String> other = words(second);
        List<String> brief = one.size() < other.size() ? one : other;
        return brief.size() >= FEW_WORDS && Collections.indexOfSubList(brief == one ? other : one, brief) >= 0;
    }

    private static List<String> words(Mention m) {
        return Arrays.stream(
                        m.claim().evidence().exact().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    public boolean bothCommitted() {
        return first.factuality().isCommitted() && second.factuality().isCommitted();
    }

    /** Whether both sides say that something is so. */
    public boolean bothAffirm() {
        return bothCommitted()
                && first.factuality().polarity() == Polarity.POSITIVE
                && second.factuality().polarity() == Polarity.POSITIVE;
    }

    public boolean oneAffirmsOneDenies() {
        return first.factuality().excludes(second.factuality());
    }

    /** The side that says it is so, of two that exclude each other. */
    public Mention affirming() {
        return first.factuality().polarity() == Polarity.POSITIVE ? first : second;
    }

    /** The side that says it is not so, of two that exclude each other. */
    public Mention denying() {
        return affirming() == first ? second : first;
    }

    /**
     * Whether the two sides may be set against each other at all: both say who does what, and within one article both are
     * quoted, because an outlet does not contradict the people whose words it gives.
     */
    public boolean isComparable() {
        return !first.isOpen()
                && !second.isOpen()
                && !(sameArticle() && (first.isOutletsOwn() || second.isOutletsOwn()));
    }

    /** Whether both are equally sure: that something will not happen is no answer to its having happened. */
    public boolean equallySure() {
        return first.factuality().certainty() == second.factuality().certainty();
    }

    /** What both have in common, in words for people. */
    public List<String> shared() {
        List<String> shared = new ArrayList<>();
        if (match.predicates() == EventMatch.Predicates.SAME) {
            shared.add("event type");
        }
        if (match.isSame(Role.PARTICIPANT)) {
            shared.add("participants");
        }
        for (Role role : Role.values()) {
            if (role != Role.PARTICIPANT && match.isSame(role)) {
                shared.add(role.name().toLowerCase(Locale.ROOT));
            }
        }
        if (match.time() == Agreement.SAME) {
            shared.add("time");
        }
        if (match.place() == Agreement.SAME) {
            shared.add("place");
        }
        match.sharedNames().stream().limit(4).forEach(n -> shared.add("name " + n));
        match.sharedWords().stream()
                .filter(w -> lexicon.rarity(w) > 0.3)
                .limit(4)
                .forEach(w -> shared.add("word " + w));
        return shared;
    }
}
