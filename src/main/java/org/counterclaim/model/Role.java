package org.counterclaim.model;

/** The part a participant has in an event. Roles of symmetric events (call, meet, talk) are all {@link #PARTICIPANT}. */
public enum Role {
    /** Who does it (PropBank A0). */
    AGENT,
    /** To whom or what it is done (PropBank A1). */
    PATIENT,
    /** To whom or for whom: receiver, addressee, beneficiary (mostly PropBank A2). */
    RECIPIENT,
    /** One of several equal parties. */
    PARTICIPANT,
    /** What it is about. */
    TOPIC,
    INSTRUMENT,
    CAUSE,
    ORIGIN,
    DESTINATION,
    OTHER
}
