package org.counterclaim.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event or state with its roles, without any commitment to whether it is so: negation and doubt are the claim's
 * {@link Factuality}, not part of the proposition.
 *
 * @param id content hash of predicate, arguments, place, time and quantities, independent of article and outlet
 * @param content lemmas of the content words of the clause in lower case, in order of appearance, for weak comparison
 */
public record Proposition(
        String id,
        Predicate predicate,
        List<Argument> arguments,
        @Nullable Place place,
        TimeSpan time,
        List<Quantity> quantities,
        List<String> content) {

    public Proposition {
        arguments = List.copyOf(arguments);
        quantities = List.copyOf(quantities);
        content = List.copyOf(content);
    }

    /** The first argument in this role. */
    public Optional<Argument> argument(Role role) {
        return arguments.stream().filter(a -> a.role() == role).findFirst();
    }

    /** A readable id out of the content: the same proposition has the same id in every article. */
    public static Proposition of(
            Predicate predicate,
            List<Argument> arguments,
            @Nullable Place place,
            TimeSpan time,
            List<Quantity> quantities,
            List<String> content) {
        StringBuilder text = new StringBuilder(predicate.name());
        for (Argument a : arguments) {
            Entity e = a.entity();
            text.append('|').append(a.role()).append('=').append(e != null ? e.id() : a.head());
        }
        text.append("|place=").append(place == null ? "" : place.name());
        text.append("|time=").append(time.start()).append('/').append(time.end());
        for (Quantity q : quantities) {
            text.append('|').append(q.bound()).append(q.low()).append('-').append(q.high());
            text.append(q.unit()).append(q.counted());
        }
        text.append('|').append(String.join(" ", content));
        return new Proposition(Ids.hash(text.toString()), predicate, arguments, place, time, quantities, content);
    }
}
