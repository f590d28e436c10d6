package org.counterclaim.claim.attribution;

import org.counterclaim.model.Factuality;
import org.counterclaim.model.Factuality.Certainty;

/** What a reporting word tells of how far its source commits itself to the content. */
public enum Commitment {
    /** Holds it true. */
    ASSERT,
    /** Holds it true, and so does whoever uses the word: "admitted", "revealed". */
    ADMIT,
    /** Holds it false. */
    DENY,
    /** Holds it false where the object is something said ("dismissed reports"); else an act, not a report. */
    DENY_REPORT,
    /** Holds it unlikely. */
    DOUBT,
    /** Holds it probable. */
    BELIEVE,
    /** Holds it possible. */
    SUSPECT,
    /** Commits to nothing: questions. */
    ASK,
    /** Holds it possible and is for or against it: demands, wishes. */
    WANT,
    /** Says nothing of it: "declined to comment". */
    DECLINE,
    /** Holds that the accused did it. */
    ACCUSE,
    /** Takes it for granted, as whoever uses the word does, and finds it good or bad: "praised", "condemned". */
    JUDGE,
    /** Means to bring it about. */
    PLAN,
    /** Speaks or thinks of it; how far that commits the source, the word does not tell. */
    MENTION;

    /** The commitment that a word list's value names, e.g. {@code deny-report}. */
    static Commitment of(String value) {
        return valueOf(value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The source's factuality for a content that stands inside it with this factuality of its own. */
    public Factuality apply(Factuality inner) {
        return switch (this) {
            case ASSERT, ADMIT, ACCUSE, JUDGE -> inner;
            case DENY, DENY_REPORT -> inner.negated();
            case DOUBT -> atMost(Certainty.PROBABLE, inner.negated());
            case BELIEVE, PLAN -> atMost(Certainty.PROBABLE, inner);
            case SUSPECT, WANT -> atMost(Certainty.POSSIBLE, inner);
            case ASK, DECLINE, MENTION -> Factuality.UU;
        };
    }

    private static Factuality atMost(Certainty limit, Factuality value) {
        return value.certainty().ordinal() >= limit.ordinal() ? value : Factuality.of(limit, value.polarity());
    }
}
