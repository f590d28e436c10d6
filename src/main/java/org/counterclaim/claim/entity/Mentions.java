package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;

/** Where who is named, by passage, so that looking back costs the same in an article of any length. */
final class Mentions {

    /** How many passages back a pronoun reaches; further back it is anybody's guess. */
    private static final int REACH = 4;

    private final Document document;
    private final List<List<Mention>> byPassage = new ArrayList<>();

    Mentions(Document document) {
        this.document = document;
        for (int i = 0; i < document.size(); i++) {
            byPassage.add(new ArrayList<>());
        }
    }

    void add(Mention mention) {
        List<Mention> list = byPassage.get(mention.head().passage());
        list.add(mention);
        list.sort(Comparator.comparingInt(m -> m.head().token()));
    }

    List<Mention> in(int passage) {
        return byPassage.get(passage);
    }

    /** The mentions within reach before a word, in order; a headline and the body do not reach into each other. */
    List<Mention> before(Node node) {
        List<Mention> before = new ArrayList<>();
        for (int p = Math.max(0, node.passage() - REACH); p <= node.passage(); p++) {
            if (document.part(p) != document.part(node.passage())) {
                continue;
            }
            for (Mention m : byPassage.get(p)) {
                if (p < node.passage() || m.head().token() < node.token()) {
                    before.add(m);
                }
            }
        }
        return before;
    }
}
