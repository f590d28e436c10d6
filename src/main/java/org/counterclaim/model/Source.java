package org.counterclaim.model;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose words are given.
 *
 * @param name as the article says, resolved to the fullest name where that could be told ("he" becomes "Dmitry Peskov")
 * @param entity who it is, where that could be told
 * @param speaksFor whom it speaks for, e.g. Peskov for the Kremlin; null where it speaks for itself
 */
public record Source(
        String name,
        Kind kind,
        @Nullable Entity entity,
        @Nullable Entity speaksFor) {

    private static final Pattern PREPOSITION =
            Pattern.compile(" (?:of|in|from|at|with|for|on|familiar|close|who|that|inside|near|among|and)\\b|,");

    private static final Set<String> PLURALS = Set.of("people", "police", "men", "women", "children", "media", "staff");

    private static final Set<String> SINGULARS = Set.of("news", "politics", "series", "press", "congress");

    /** What sort of source it is. */
    public enum Kind {
        OUTLET,
        PERSON,
        ORGANISATION,
        COUNTRY,
        DOCUMENT,
        /** People who are named by what they are: officials, residents. */
        GROUP,
        /** A source that the article does not want to name. */
        ANONYMOUS,
        /** A speaker who is there but cannot be told: an answer of its own, never a guess. */
        UNRESOLVED
    }

    /** The outlet as the source of its own sentences. */
    public static Source of(Outlet outlet) {
        Entity self = new Entity("outlet:" + outlet.domain(), outlet.name(), EntityType.OUTLET);
        return new Source(outlet.name(), Kind.OUTLET, self, null);
    }

    /** Whether verbs after its name stand in the plural: "officials say", "the ministry says". */
    public boolean isPlural() {
        return isPlural(name, kind == Kind.GROUP || kind == Kind.ANONYMOUS);
    }

    /** The same for a name that stands for it, such as that of whom it speaks for. */
    public static boolean isPlural(Entity entity) {
        return isPlural(entity.name(), entity.type() == EntityType.GROUP);
    }

    /** Proper names are singular, whatever they end with; of the others the word before a preposition tells. */
    private static boolean isPlural(String name, boolean group) {
        if (name.isEmpty() || !group && !Character.isLowerCase(name.charAt(0))) {
            return false;
        }
        String first = PREPOSITION.split(name.strip(), 2)[0];
        String head = first.substring(first.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        return PLURALS.contains(head) || head.matches("\\p{L}{2,}[^'’suia]s") && !SINGULARS.contains(head);
    }

    /** Identity for comparing positions: whom it speaks for, else who it is, else its name. */
    public String position() {
        if (speaksFor != null) {
            return speaksFor.id();
        }
        return entity != null ? entity.id() : "name:" + Ids.slug(name);
    }
}
