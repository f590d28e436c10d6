package org.counterclaim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stance is about: an actor, or an event or proposal.
 *
 * @param id content hash of entity or proposition
 * @param text its words, resolved as far as possible, e.g. "call of Scholz and Putin"
 * @param head lemma of its head word in lower case: {@code merger} for "the planned merger of Halvex and Norwind"
 * @param entity the actor, where the target is one
 * @param event the event or proposal, where the target is one
 * @param content lemmas of its content words in lower case
 */
public record Target(
        String id,
        String text,
        String head,
        @Nullable Entity entity,
        @Nullable Proposition event,
        List<String> content) {

    public Target {
        content = List.copyOf(content);
    }

    public static Target of(
            String text, String head, @Nullable Entity entity, @Nullable Proposition event, List<String> content) {
        String key = (entity == null ? "" : entity.id())
                + '|'
                + (event == null ? "" : event.id())
                + '|'
                + String.join(" ", content);
        return new Target(Ids.hash(key), text, head, entity, event, content);
    }
}
