package org.counterclaim.topology;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Source;
import org.counterclaim.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as far as it counts for the independence of its group.
 *
 * @param outlet domain of the publishing outlet
 * @param name slug of the outlet's name, by which others cite it
 * @param cites slug of the outlet that it has its words from; null for the outlet's own reporting
 */
record Witness(
        String statementId,
        Instant publishedAt,
        String outlet,
        String name,
        Origin origin,
        @Nullable String cites) {

    /** Earliest first; the id settles ties, so that the order is the same in every run. */
    static final Comparator<Witness> ORDER =
            Comparator.comparing(Witness::publishedAt).thenComparing(Witness::statementId);

    static Witness of(Statement s) {
        return new Witness(
                s.id(), s.publishedAt(), s.outlet().domain(), slug(s.outlet().name()), s.origin(), cited(s));
    }

    /** One outlet, one text, or one has it from the other, or both from the same. */
    boolean sharesOriginWith(Witness other) {
        return outlet.equals(other.outlet)
                || origin.isSameAs(other.origin)
                || name.equals(other.cites)
                || other.name.equals(cites)
                || cites != null && cites.equals(other.cites);
    }

    /** How many origins there are, when sharing one is handed on from witness to witness. */
    static int independentOrigins(List<Witness> witnesses) {
        int[] root = new int[witnesses.size()];
        int count = root.length;
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j < i; j++) {
                int a = find(root, i);
                int b = find(root, j);
                if (a != b && witnesses.get(i).sharesOriginWith(witnesses.get(j))) {
                    root[Math.max(a, b)] = Math.min(a, b);
                    count--;
                }
            }
        }
        return count;
    }

    private static int find(int[] root, int i) {
        int r = i;
        while (root[r] != r) {
            r = root[r];
        }
        return r;
    }

    private static @Nullable String cited(Statement s) {
        return s.attribution().chain().stream()
                .skip(1)
                .filter(source -> source.kind() == Source.Kind.OUTLET)
                .map(source -> slug(source.name()))
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    /** Outlets are cited with and without their article. */
    private static String slug(String name) {
        String slug = Ids.slug(name);
        return slug.startsWith("the-") ? slug.substring(4) : slug;
    }
}
