package org.counterclaim.model;

/**
 * How far a source commits itself to a proposition: certainty and polarity (Saurí and Pustejovsky 2009, 2012, FactBank).
 */
public enum Factuality {
    CT_PLUS("CT+", Certainty.CERTAIN, Polarity.POSITIVE),
    CT_MINUS("CT-", Certainty.CERTAIN, Polarity.NEGATIVE),
    PR_PLUS("PR+", Certainty.PROBABLE, Polarity.POSITIVE),
    PR_MINUS("PR-", Certainty.PROBABLE, Polarity.NEGATIVE),
    PS_PLUS("PS+", Certainty.POSSIBLE, Polarity.POSITIVE),
    PS_MINUS("PS-", Certainty.POSSIBLE, Polarity.NEGATIVE),
    /** The source says it, asks it, wants it or reports it without committing itself either way. */
    UU("Uu", Certainty.UNDERSPECIFIED, Polarity.UNKNOWN);

    /** How sure the source says it is. */
    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNDERSPECIFIED
    }

    /** Whether the source says that it is so or that it is not so. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE,
        UNKNOWN
    }

    private final String code;
    private final Certainty certainty;
    private final Polarity polarity;

    Factuality(String code, Certainty certainty, Polarity polarity) {
        this.code = code;
        this.certainty = certainty;
        this.polarity = polarity;
    }

    /** FactBank's code, e.g. {@code CT-}. */
    public String code() {
        return code;
    }

    public Certainty certainty() {
        return certainty;
    }

    public Polarity polarity() {
        return polarity;
    }

    /** Whether a source that says so commits itself, at least as probable. */
    public boolean isCommitted() {
        return certainty == Certainty.CERTAIN || certainty == Certainty.PROBABLE;
    }

    /** Whether both cannot be held of one proposition: opposite polarities, each at least probable. */
    public boolean excludes(Factuality other) {
        return isCommitted()
                && other.isCommitted()
                && polarity != Polarity.UNKNOWN
                && other.polarity != Polarity.UNKNOWN
                && polarity != other.polarity;
    }

    /** The same certainty with the opposite polarity; {@code Uu} stays. */
    public Factuality negated() {
        return switch (this) {
            case CT_PLUS -> CT_MINUS;
            case CT_MINUS -> CT_PLUS;
            case PR_PLUS -> PR_MINUS;
            case PR_MINUS -> PR_PLUS;
            case PS_PLUS -> PS_MINUS;
            case PS_MINUS -> PS_PLUS;
            case UU -> UU;
        };
    }

    /** The value for a certainty and polarity; {@code Uu} where either is unknown. */
    public static Factuality of(Certainty certainty, Polarity polarity) {
        for (Factuality f : values()) {
            if (f.certainty == certainty && f.polarity == polarity) {
                return f;
            }
        }
        return UU;
    }

    /**
     * The value for FactBank's code.
     *
     * @throws IllegalArgumentException if the code is none of the seven
     */
    public static Factuality ofCode(String code) {
        for (Factuality f : values()) {
            if (f.code.equals(code)) {
                return f;
            }
        }
        throw new IllegalArgumentException("not a factuality code: " + code);
    }
}
