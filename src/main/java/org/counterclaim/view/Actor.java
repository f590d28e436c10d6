package org.counterclaim.view;

import org.counterclaim.model.Attribution;
import org.counterclaim.model.Source;

/**
 * Somebody who is on record, as people look for them.
 *
 * @param id of whom it speaks for, else of itself; sources without a name are told apart by the outlet that quotes them
 * @param name for people
 */
record Actor(String id, String name) {

    /** Who commits itself at the end of a chain. */
    static Actor holder(Attribution chain) {
        return of(chain.holder(), chain);
    }

    static Actor of(Source source, Attribution chain) {
        Source outlet = chain.chain().get(0);
        if (source.kind() == Source.Kind.ANONYMOUS || source.kind() == Source.Kind.UNRESOLVED) {
            String id = outlet.position();
            return new Actor("unnamed:" + id.substring(id.indexOf(':') + 1), "unnamed sources in " + outlet.name());
        }
        var speaksFor = source.speaksFor();
        return new Actor(source.position(), speaksFor == null ? source.name() : speaksFor.name());
    }

    /** Itself, where it speaks for somebody else: Peskov, who is also found under Russia. */
    static Actor itself(Source source, Attribution chain) {
        var entity = source.entity();
        return source.speaksFor() != null && entity != null ? new Actor(entity.id(), source.name()) : of(source, chain);
    }
}
