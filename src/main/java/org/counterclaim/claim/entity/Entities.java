package org.counterclaim.claim.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Entity;

/** Who the noun phrases of one document stand for. */
public final class Entities {

    private final Map<Node, List<Entity>> byHead;
    private final Map<String, Entity> principals;

    Entities(Map<Node, List<Entity>> byHead, Map<String, Entity> principals) {
        this.byHead = Map.copyOf(byHead);
        this.principals = Map.copyOf(principals);
    }

    /** Everyone that the phrase with this head word stands for; two for "the two leaders", none where nobody can tell. */
    public List<Entity> of(Node head) {
        return byHead.getOrDefault(head, List.of());
    }

    /** The one that the phrase stands for; empty where it stands for none or several. */
    public Optional<Entity> one(Node head) {
        List<Entity> all = of(head);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** These entities with more phrases told, such as "we" in a quote by who speaks it. */
    public Entities with(Map<Node, List<Entity>> more) {
        Map<Node, List<Entity>> all = new HashMap<>(byHead);
        more.forEach(all::putIfAbsent);
        return new Entities(all, principals);
    }

    /** The state or body that it speaks for. */
    public Optional<Entity> principal(Entity entity) {
        return Optional.ofNullable(principals.get(entity.id()));
    }
}
