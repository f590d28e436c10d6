package org.counterclaim.model;

/** What sort of thing an entity is. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    /** A state as an actor: its government, capital or seat of power speaks for it. */
    COUNTRY,
    PLACE,
    OUTLET,
    /** People named by what they are: officials, insiders, residents. */
    GROUP,
    DOCUMENT,
    EVENT,
    PRODUCT,
    OTHER
}
