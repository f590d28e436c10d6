package org.counterclaim.event;

/** The shipped catalogues, read once. */
final class Shipped {

    static final EventCatalogue EVENTS = new FileEventCatalogue(ConfigFolder.shippedFiles("events", ".properties"));

    private Shipped() {}
}
