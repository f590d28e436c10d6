package org.counterclaim.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.claim.attribution.Attributions;
import org.counterclaim.claim.attribution.Voice;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Source;
import org.counterclaim.text.Token;

/** "I" and "we" in somebody's words are whoever speaks, or whom the speaker speaks for. */
final class FirstPerson {

    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");

    private FirstPerson() {}

    static Entities resolve(Document document, Entities entities, Attributions attributions) {
        Map<Node, List<Entity>> found = new HashMap<>();
        for (Passage passage : document.passages()) {
            for (Token t : passage.sentence().tokens()) {
                if (!t.isPronoun() || !SINGULAR.contains(t.lemma()) && !PLURAL.contains(t.lemma())) {
                    continue;
                }
                Node node = new Node(passage.index(), t.index());
                Voice voice = attributions.voices(node).get(0);
                if (voice.sources().isEmpty()) {
                    continue;
                }
                Source speaker = voice.sources().get(voice.sources().size() - 1);
                Entity principal = speaker.speaksFor();
                Entity meant = PLURAL.contains(t.lemma()) && principal != null ? principal : speaker.entity();
                if (meant != null) {
                    found.put(node, List.of(meant));
                }
            }
        }
        return entities.with(found);
    }
}
