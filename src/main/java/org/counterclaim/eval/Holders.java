package org.counterclaim.eval;

import java.util.Locale;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Source;
import org.jspecify.annotations.Nullable;

/** Whether a source is the one a gold row names. */
final class Holders {

    private Holders() {}

    /** By name, by a shorter or longer form of it that ends alike (a surname), or by whom it speaks for. */
    static boolean isNamed(Source source, String gold) {
        return alike(source.name(), gold) || alike(source.entity(), gold) || alike(source.speaksFor(), gold);
    }

    /** A reader's comment belongs to its reader. */
    static boolean isReader(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.contains("reader") || name.contains("comment");
    }

    private static boolean alike(@Nullable Entity entity, String gold) {
        return entity != null && alike(entity.name(), gold);
    }

    private static boolean alike(String name, String gold) {
        String one = slug(name);
        String other = slug(gold);
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.equals(other) || one.endsWith('-' + other) || other.endsWith('-' + one));
    }

    private static String slug(String name) {
        return Ids.slug(name.replace("’s", "").replace("'s", "")).replaceFirst("^the-", "");
    }
}
