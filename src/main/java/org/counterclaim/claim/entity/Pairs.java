package org.counterclaim.claim.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Entity;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Phrases that stand for two at once: "both", "the pair", "the two leaders". */
final class Pairs {

    private final Mentions mentions;
    private final EntityWords words;

    Pairs(Mentions mentions, EntityWords words) {
        this.mentions = mentions;
        this.words = words;
    }

    static boolean isBoth(Token t) {
        return t.lemma().equals("both")
                && (t.relation().startsWith("nsubj") || t.relation().equals("pobj"));
    }

    boolean isPair(Sentence s, Token t) {
        if (isBoth(t) || t.lemma().equals("pair") || t.lemma().equals("duo")) {
            return true;
        }
        if (!words.pairNouns().contains(t.lemma()) || !t.tag().equals("NNS")) {
            return false;
        }
        return s.children(t.index()).stream()
                .anyMatch(c -> c.index() < t.index()
                        && (c.lemma().equals("two") || c.lemma().equals("both")));
    }

    /** The two that were named last, people for "the two leaders", states and bodies for "both sides". */
    List<Entity> resolve(Node node, Token t) {
        boolean bodies =
                words.pairNouns().value(t.lemma()).filter("body"::equals).isPresent();
        Set<Entity> found = new LinkedHashSet<>();
        List<Mention> before = mentions.before(node);
        if (!bodies) {
            // "The two leaders" are two who have a title, before any two people.
            for (int i = before.size() - 1; i >= 0 && found.size() < 2; i--) {
                Mention m = before.get(i);
                if (m.isPerson() && isNamed(m) && !m.profile().titles().isEmpty() && !isSpokesperson(m)) {
                    found.add(m.profile().entity());
                }
            }
            if (found.size() == 2) {
                return List.copyOf(found);
            }
            found.clear();
        }
        for (int i = before.size() - 1; i >= 0 && found.size() < 2; i--) {
            Mention m = before.get(i);
            if (isSpokesperson(m)) {
                continue; // speaks of the two, is not one of them
            }
            if (bodies ? m.isBody() || m.isPerson() && t.lemma().equals("side") : m.isPerson()) {
                found.add(m.profile().entity());
            }
        }
        return found.size() == 2 ? List.copyOf(found) : List.of();
    }

    private static boolean isNamed(Mention m) {
        return m.profile().entity().id().startsWith("person:");
    }

    private boolean isSpokesperson(Mention m) {
        return m.profile().titles().stream().anyMatch(words::isSpokesperson);
    }
}
