package org.counterclaim.event;

/** The shipped catalogues, each read once and only when asked for. */
final class Shipped {

    private Shipped() {}

    /** Holder of the event types. */
    static final class Types {
        static final EventCatalogue EVENTS = new FileEventCatalogue(ConfigFolder.shippedFiles("events", ".properties"));

        private Types() {}
    }

    /** Holder of the actors. */
    static final class Everyone {
        static final Actors ACTORS = new FileActors(ConfigFolder::shippedFile);

        private Everyone() {}
    }
}
