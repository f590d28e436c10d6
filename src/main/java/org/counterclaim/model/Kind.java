package org.counterclaim.model;

/** What a contradiction rests on (after de Marneffe, Rafferty and Manning 2008, extended for news). */
public enum Kind {
    DENIAL,
    NEGATION,
    ANTONYM,
    NUMERIC,
    FACTIVE_MODAL,
    STRUCTURE,
    LEXICAL,
    WORLD_KNOWLEDGE,
    TEMPORAL,
    PLACE,
    MISATTRIBUTION,
    CAUSE_AGENT,
    RETRACTION,
    STANCE,
    STANCE_REVERSAL,
    QUOTED_OPPONENT
}
