package org.counterclaim.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Place;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.TimeSpan;

/**
 * The events that an article has spoken of so far, so that "the call", "the talks" can be told to be one of them and take its
 * participants, place and time (event coreference inside one article).
 */
final class EventMemory {

    private final EventCatalogue catalogue;
    private final List<Proposition> events = new ArrayList<>();

    EventMemory(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Keeps an event that has participants of its own. */
    void add(Proposition p) {
        if (p.predicate().type() != null && !named(p).isEmpty()) {
            events.add(p);
        }
    }

    /**
     * A definite mention filled with what its event is known by. A mention with other participants than any earlier event, or
     * with as many, stays as it is.
     */
    Proposition resolve(Proposition mention) {
        // "The conversation" is the last call before it, even if talks of others have come between.
        return last(
                        mention,
                        e -> Objects.equals(
                                e.predicate().type(), mention.predicate().type()))
                .or(() -> last(mention, e -> sameClass(e, mention)))
                .map(e -> merged(mention, e))
                .orElse(mention);
    }

    private Optional<Proposition> last(Proposition mention, Predicate<Proposition> kind) {
        Set<String> own = named(mention);
        for (int i = events.size() - 1; i >= 0; i--) {
            Proposition e = events.get(i);
            Set<String> theirs = named(e);
            if (kind.test(e) && theirs.size() > own.size() && theirs.containsAll(own) && fits(mention, e)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** "The killings of many smugglers" is not the killing spoken of before: what a mention says of itself must be there. */
    private static boolean fits(Proposition mention, Proposition event) {
        return mention.arguments().stream().filter(a -> a.entity() == null).allMatch(a -> event.arguments().stream()
                .anyMatch(b -> b.role() == a.role() && b.head().equals(a.head())));
    }

    private boolean sameClass(Proposition one, Proposition other) {
        Optional<String> a = keyClass(one);
        return a.isPresent() && a.equals(keyClass(other));
    }

    private Optional<String> keyClass(Proposition p) {
        String type = p.predicate().type();
        return type == null ? Optional.empty() : catalogue.byId(type).map(EventType::keyClass);
    }

    private static Proposition merged(Proposition mention, Proposition event) {
        List<Argument> arguments = new ArrayList<>(event.arguments());
        Place place = mention.place() != null ? mention.place() : event.place();
        TimeSpan time = mention.time().isKnown() ? mention.time() : event.time();
        return Proposition.of(mention.predicate(), arguments, place, time, mention.quantities(), mention.content());
    }

    private static Set<String> named(Proposition p) {
        return p.arguments().stream()
                .map(Argument::entity)
                .filter(Objects::nonNull)
                .map(Entity::id)
                .collect(Collectors.toSet());
    }
}
