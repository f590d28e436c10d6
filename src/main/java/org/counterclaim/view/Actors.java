package org.counterclaim.view;

import java.util.List;

/**
 * Who stands against whom. Only findings that stand, open or confirmed, are counted.
 *
 * @param total how many actors there are in all
 * @param actors those of the most findings, at most as many as asked for
 * @param pairs how many findings each two of them have
 */
public record Actors(long total, List<Standing> actors, List<Pair> pairs) {

    public Actors {
        actors = List.copyOf(actors);
        pairs = List.copyOf(pairs);
    }

    /** @param findings in which the actor holds a side */
    public record Standing(String id, String name, long findings) {}

    /** Two actors, or one against itself where it has changed its position. */
    public record Pair(String one, String other, long findings) {}
}
