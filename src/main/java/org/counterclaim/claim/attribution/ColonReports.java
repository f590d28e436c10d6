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
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * Who speaks before a colon. In headlines a name, an office or a document says what stands behind it ("Minister: the bridge is
 * safe"); in the body people do whose names open paragraphs, if more than one paragraph opens so, as in transcripts.
 */
final class ColonReports {

    private static final int LONGEST_SOURCE = 6;
    private static final int FEWEST_TURNS = 2;
    private static final String COLON = ":";
    private static final String SAY = "say";

    private static final Set<String> IN_PERSON = Set.of("i", "we", "you", "me", "us", "my", "our", "your");

    private final WordList bodies = WordList.load("en", "organisation-nouns");
    private final WordList labels = WordList.load("en", "headline-sources");
    private final WordList negators = WordList.load("en", "negators");
    private final Document document;
    private final SourceReader sources;
    private final Entities entities;
    private final boolean transcript;

    ColonReports(Document document, Entities entities) {
        this.document = document;
        this.entities = entities;
        this.sources = new SourceReader(document, entities);
        this.transcript = isTranscript();
    }

    /** Names that open paragraphs: of people who speak, and not a list of candidates. */
    private boolean isTranscript() {
        List<Passage> turns = document.passages().stream().filter(this::isTurn).toList();
        return turns.size() >= FEWEST_TURNS
                && turns.stream()
                        .flatMap(p -> p.sentence().tokens().stream())
                        .anyMatch(t -> IN_PERSON.contains(t.lemma()));
    }

    List<Draft> find(Passage passage) {
        if (passage.part() == Part.HEADLINE) {
            return headline(passage);
        }
        return transcript && isTurn(passage) ? List.of(turn(passage)) : List.of();
    }

    private List<Draft> headline(Passage passage) {
        List<Draft> found = new ArrayList<>();
        Sentence s = passage.sentence();
        int colon = colon(s);
        if (colon >= 1 && colon < s.size() - 2 && (isLabel(s, colon) || says(s, colon))) {
            speaker(passage.index(), s, colon).ifPresent(head -> found.add(draft(passage, head, colon)));
        }
        if (passage.index() > 0 && isApart(document.passages().get(passage.index() - 1), passage)) {
            Node head = new Node(passage.index(), s.size() - 1);
            if (isTelling(s, head)) {
                found.add(draftBefore(passage, head));
            }
        }
        return found;
    }

    /** "Port closed - harbour master": parted from what stands before it. */
    private boolean isApart(Passage before, Passage passage) {
        return before.part() == Part.HEADLINE
                && document.text(passage.index())
                        .substring(
                                before.sentence().span().end(),
                                passage.sentence().span().start())
                        .matches("\\s+[-–—]\\s+|:\\s+");
    }

    private boolean isTelling(Sentence s, Node head) {
        Token noun = s.token(head.token());
        return s.tokens().stream().noneMatch(t -> t.tag().matches("VB[DZP]|MD"))
                && (speaks(s, head) || labels.contains(noun.lemma()));
    }

    private Draft draftBefore(Passage passage, Node head) {
        Draft draft = new Draft(head, sources.read(head), head, Commitment.ASSERT);
        for (int p = 0; p < passage.index(); p++) {
            BitSet all = new BitSet();
            all.set(0, document.sentence(p).size());
            draft.add(p, all);
        }
        return draft;
    }

    /** Not a title: "Petra Holm: a life in pictures". */
    private boolean says(Sentence s, int colon) {
        Token first = s.token(colon + 1);
        boolean asks =
                first.tag().startsWith("W") || s.token(s.size() - 1).form().equals("?");
        return !asks && isStatement(s, colon, first);
    }

    private boolean isStatement(Sentence s, int colon, Token first) {
        return first.tag().equals("``")
                || negators.contains(first.lemma())
                || s.tokens().stream().skip(colon + 1).anyMatch(Token::isVerb);
    }

    /** What one says in a transcript: to the end of the paragraph. */
    private Draft turn(Passage passage) {
        int colon = colon(passage.sentence());
        Draft draft = draft(passage, new Node(passage.index(), colon - 1), colon);
        for (int p = passage.index() + 1; p < document.size() && inOneParagraph(passage, p); p++) {
            BitSet all = new BitSet();
            all.set(0, document.sentence(p).size());
            draft.add(p, all);
        }
        return draft;
    }

    private boolean inOneParagraph(Passage first, int other) {
        return document.passages().get(other).part() == first.part()
                && document.sentence(other).paragraph() == first.sentence().paragraph();
    }

    private Draft draft(Passage passage, Node head, int colon) {
        BitSet content = new BitSet();
        content.set(colon + 1, passage.sentence().size());
        Draft draft = new Draft(new Node(passage.index(), colon), sources.read(head), head, Commitment.ASSERT);
        draft.add(passage.index(), content);
        return draft;
    }

    /** A paragraph that opens with the name of a person and a colon. */
    private boolean isTurn(Passage passage) {
        Sentence s = passage.sentence();
        int colon = colon(s);
        return passage.part() == Part.BODY
                && opensParagraph(passage)
                && colon >= 1
                && s.tokens().stream().skip(colon + 1).anyMatch(Token::isVerb)
                && s.tokens().stream().limit(colon).allMatch(Token::isNoun)
                && entities.one(new Node(passage.index(), colon - 1))
                        .filter(e -> e.type() == EntityType.PERSON)
                        .isPresent();
    }

    private boolean opensParagraph(Passage passage) {
        return passage.index() == 0 || !inOneParagraph(passage, passage.index() - 1);
    }

    /** Of the colon behind the first few words; -1 if there is none. */
    private static int colon(Sentence s) {
        for (int i = 0; i < s.size() && i <= LONGEST_SOURCE; i++) {
            if (s.token(i).form().equals(COLON)) {
                return i;
            }
        }
        return -1;
    }

    /** The noun that heads what stands before the colon, if somebody who can speak is meant and no verb stands there. */
    private Optional<Node> speaker(int passage, Sentence s, int colon) {
        int end = colon;
        for (int i = colon - 1; i >= 0; i--) {
            Token t = s.token(i);
            if (t.isVerb() && entities.of(new Node(passage, i)).isEmpty()) {
                return Optional.empty();
            }
            // "The governor to farmers: ...", "the head of the port: ..."
            end = t.tag().equals("IN") ? i : end;
        }
        if (end == 0) {
            return Optional.empty();
        }
        Node head = new Node(passage, end - 1);
        return isLabel(s, colon) || speaks(s, head) ? Optional.of(head) : Optional.empty();
    }

    /** "Report: ..." */
    private boolean isLabel(Sentence s, int colon) {
        return colon == 1
                && labels.value(s.token(0).lemma()).filter("alone"::equals).isPresent();
    }

    /** "Harbour strike: ..." names what it is about; a common noun speaks only where it is somebody's. */
    private boolean speaks(Sentence s, Node head) {
        Token noun = s.token(head.token());
        boolean person =
                entities.one(head).filter(e -> e.type() == EntityType.PERSON).isPresent();
        boolean named = entities.of(head).size() == 1
                && (noun.isProperNoun() || bodies.contains(noun.lemma()))
                && sources.canSpeak(head, SAY);
        boolean somebodys = labels.value(noun.lemma()).filter("of"::equals).isPresent() && hasName(s, head);
        return person || named || somebodys || noun.isNoun() && sources.isSpeaker(noun);
    }

    /** "The Holm campaign". */
    private boolean hasName(Sentence s, Node head) {
        return s.children(head.token()).stream()
                .filter(c -> Set.of("compound", "poss", "nmod").contains(c.relation()))
                .flatMap(c -> entities.of(new Node(head.passage(), c.index())).stream())
                .anyMatch(e -> e.type() == EntityType.PERSON || e.type() == EntityType.ORGANISATION);
    }
}
