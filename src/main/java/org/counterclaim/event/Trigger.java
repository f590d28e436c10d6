package org.counterclaim.event;

import java.util.List;

/**
 * A word, or several, that says an event of a type, under conditions.
 *
 * @param words lemmas in lower case, in order: {@code [shoot, down]}, {@code [phone, call]}
 * @param conditions all must hold; empty for words that need none
 */
public record Trigger(EventType type, List<String> words, List<Condition> conditions) {

    public Trigger {
        words = List.copyOf(words);
        conditions = List.copyOf(conditions);
    }

    public boolean holds(Surroundings around) {
        return conditions.stream().allMatch(c -> c.holds(around));
    }
}
