package org.counterclaim.event;

import java.util.Map;
import java.util.Set;
import org.counterclaim.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * A type of event that news report, one file in {@code config/events}.
 *
 * @param id name of the type, e.g. {@code call}
 * @param keyClass types that may speak of one event share it (call, meet, talk; approve, reject), so that they meet
 * @param recurrence how often an event of this type happens to the same participants
 * @param symmetric whether its parties are equal ("A met B" is "B met A"); their role is then PARTICIPANT
 * @param verbs lemmas that say it, particles joined by a space ("vote down"); some only under the conditions of their
 *     {@link Trigger}
 * @param nouns lemmas of nouns that say it ("phone call"), multi-words joined by a space; some only under conditions
 * @param antonyms ids of types that exclude it for the same participants and time
 * @param roles what fills which role: PropBank label (A0, A1, A2) or preposition ({@code with}, {@code to}) to role
 * @param plover CAMEO / PLOVER code, where there is one
 * @param said whether the event is words: who did not say it on one day may have said it on any other
 */
public record EventType(
        String id,
        String keyClass,
        Recurrence recurrence,
        boolean symmetric,
        Set<String> verbs,
        Set<String> nouns,
        Set<String> antonyms,
        Map<String, Role> roles,
        @Nullable String plover,
        boolean said) {

    /** How often: the more often, the closer two reported times must be for one event. */
    public enum Recurrence {
        /** Calls, strikes, statements: again within days. */
        OFTEN,
        /** Elections, verdicts, launches: again within months or years. */
        RARELY,
        /** A death, the signing of this treaty. */
        ONCE
    }

    public EventType {
        verbs = Set.copyOf(verbs);
        nouns = Set.copyOf(nouns);
        antonyms = Set.copyOf(antonyms);
        roles = Map.copyOf(roles);
    }
}
