package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** "Minister: the bridge is safe": in headlines, a name or office before a colon says what stands behind it. */
final class HeadlineReports {

    private static final int LONGEST_SOURCE = 5;
    private static final Set<String> COLONS = Set.of(":");
    private static final String SAY = "say";

    private final WordList bodies = WordList.load("en", "organisation-nouns");
    private final Document document;
    private final SourceReader sources;
    private final Entities entities;

    HeadlineReports(Document document, Entities entities) {
        this.document = document;
        this.entities = entities;
        this.sources = new SourceReader(document, entities);
    }

    List<Draft> find(Passage passage) {
        List<Draft> found = new ArrayList<>();
        if (passage.part() != Part.HEADLINE) {
            return found;
        }
        Sentence s = passage.sentence();
        int colon = colon(s);
        if (colon < 1 || colon > LONGEST_SOURCE || colon >= s.size() - 2) {
            return found;
        }
        speaker(passage.index(), s, colon).ifPresent(head -> {
            BitSet content = new BitSet();
            content.set(colon + 1, s.size());
            boolean hasVerb = content.stream().anyMatch(i -> s.token(i).isVerb());
            if (hasVerb) {
                Draft draft = new Draft(new Node(passage.index(), colon), sources.read(head), head, Commitment.ASSERT);
                draft.add(passage.index(), content);
                found.add(draft);
            }
        });
        return found;
    }

    private static int colon(Sentence s) {
        for (Token t : s.tokens()) {
            if (COLONS.contains(t.form())) {
                return t.index();
            }
        }
        return -1;
    }

    /** The last noun before the colon, if somebody who can speak is meant and no verb stands there. */
    private Optional<Node> speaker(int passage, Sentence s, int colon) {
        for (int i = 0; i < colon; i++) {
            if (s.token(i).isVerb()) {
                return Optional.empty();
            }
        }
        Node last = new Node(passage, colon - 1);
        Token noun = s.token(colon - 1);
        // "Harbour strike: ..." names what it is about; a common noun speaks only where it is somebody's.
        boolean named = entities.of(last).size() == 1
                && (noun.isProperNoun() || bodies.contains(noun.lemma()))
                && sources.canSpeak(last, SAY);
        boolean speaks = noun.isNoun() && (named || sources.isSpeaker(noun));
        return speaks ? Optional.of(last) : Optional.empty();
    }
}
