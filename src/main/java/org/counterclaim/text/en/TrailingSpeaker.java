package org.counterclaim.text.en;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * "The league won the vote in Brenz, its chairman, Tom Hale, told supporters": who is named behind what was said is the verb's
 * subject. The parser likes to take such a phrase for an apposition to the last noun before it, and a name behind an office for
 * one to the office's place.
 */
final class TrailingSpeaker {

    /** How the parser hangs what was said from the verb behind it, right or wrong. */
    private static final Set<String> SAID = Set.of("ccomp", "csubj", "conj", "parataxis", "dep", "advcl");

    /** Verbs that have nobody for their object. */
    private static final Set<String> SAYING =
            Set.of("say", "write", "add", "explain", "note", "claim", "announce", "state", "argue", "insist");

    private static final Set<String> OFFICE = Set.of("nsubj", "appos", "dobj", "dep", "conj");

    private final WordList cues = WordList.load("en", "cues");
    private final WordList evidential = WordList.load("en", "evidential-verbs");
    private final WordList bodies = WordList.load("en", "organisation-nouns");
    private final WordList companyRoles = WordList.load("en", "company-roles");
    private final WordList speakers = WordList.load("en", "speaker-nouns");

    Sentence mended(Sentence s, Token verb) {
        String lemma = s.verbLemma(verb.index());
        boolean tells = verb.tag().matches("VB[DZP]") && cues.contains(lemma);
        if (!tells || saysBehind(s, verb)) {
            return s;
        }
        Optional<Token> subject = s.child(verb.index(), "nsubj");
        if (subject.isPresent()) {
            return evidential.contains(lemma) ? s : withOffice(s, subject.get(), verb);
        }
        Optional<Token> behind = speakerBehind(s, verb);
        if (behind.isPresent()) {
            return inverted(s, behind.get(), verb);
        }
        Optional<Token> said = s.children(verb.index()).stream()
                .filter(c -> c.index() < verb.index() && c.isVerb() && SAID.contains(c.relation()))
                .filter(c -> !c.relation().equals("advcl") || isSentence(s, c))
                .findFirst()
                .or(() -> partner(s, verb));
        Optional<Token> speaker = said.flatMap(c -> speaker(s, c, verb))
                // A memo confirms something too; two that are named as one speak.
                .filter(n -> !evidential.contains(lemma) || isNamedOffice(s, n));
        if (said.isEmpty() || speaker.isEmpty()) {
            return s;
        }
        Sentence mended = Trees.hung(s, speaker.get().index(), verb.index(), "nsubj");
        if (verb.relation().equals("conj")) {
            mended = Trees.hung(
                    mended, verb.index(), said.get().head(), said.get().relation());
        }
        mended = Trees.hung(mended, said.get().index(), verb.index(), "ccomp");
        for (Token t : mended.children(said.get().index())) {
            if (t.index() > verb.index()) {
                mended = Trees.hung(mended, t.index(), verb.index(), t.relation());
            }
        }
        return withOffice(mended, mended.token(speaker.get().index()), verb);
    }

    /** "..., said the mayor of Brenz, Tom Hale": the speaker right behind the verb, wherever the parser has hung it. */
    private Optional<Token> speakerBehind(Sentence s, Token verb) {
        if (!Trees.isComma(s, verb.index() - 1)) {
            return Optional.empty();
        }
        return s.tokens().stream()
                .filter(t -> t.index() > verb.index() && (isOffice(t) || isPerson(s, t)))
                .filter(t -> s.subtree(t.index()).get(0).index() == verb.index() + 1)
                .filter(t -> t.head() >= 0 && t.head() < verb.index()
                        || t.relation().equals("dobj")
                                && t.head() == verb.index()
                                && SAYING.contains(verb.lemma())
                                && partner(s, verb).isPresent())
                .findFirst();
    }

    private static Sentence inverted(Sentence s, Token speaker, Token verb) {
        Sentence mended = Trees.hung(s, speaker.index(), verb.index(), "nsubj");
        Optional<Token> said = partner(s, verb);
        if (said.isEmpty()) {
            return mended;
        }
        mended = Trees.hung(mended, verb.index(), said.get().head(), said.get().relation());
        return Trees.hung(mended, said.get().index(), verb.index(), "ccomp");
    }

    /** "Its chairman, Tom Hale", "its owner, Quillon Energy". */
    private boolean isNamedOffice(Sentence s, Token noun) {
        return s.children(noun.index()).stream()
                .filter(c -> c.relation().equals("appos"))
                .anyMatch(c -> isPerson(s, noun) ? isOffice(c) : isSpeaker(noun) && isNamed(s, c));
    }

    /** "The league won": no "after the league had won", no "having won". */
    private static boolean isSentence(Sentence s, Token clause) {
        return s.child(clause.index(), "nsubj").isPresent()
                && s.children(clause.index()).stream()
                        .noneMatch(c -> c.relation().equals("mark") || c.tag().equals("WRB"));
    }

    /** Whether what the verb says stands behind it: then what stands before it is something else. */
    private static boolean saysBehind(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("ccomp") && c.index() > verb.index());
    }

    /**
     * "Has not fallen, the commander of the army, Ines Tarkov, said", "Ines Tarkov, the commander, said": neither the office
     * before the name nor the name before the office is part of what is said.
     */
    private Sentence withOffice(Sentence s, Token subject, Token verb) {
        boolean name = isNamed(s, subject);
        if (!name && !isOffice(subject) || !Trees.isComma(s, verb.index() - 1)) {
            return s;
        }
        Token first = s.subtree(subject.index()).get(0);
        return s.child(verb.index(), "ccomp").filter(c -> c.index() < first.index()).stream()
                .flatMap(c -> s.subtree(c.index()).stream()
                        .filter(t -> t.index() > c.index() && OFFICE.contains(t.relation()))
                        .filter(t -> name ? isOffice(t) || isPart(s, t) : isPerson(s, t)))
                .filter(t -> s.child(t.index(), "cc").isEmpty() && !isJoined(s, t))
                .filter(t -> !t.relation().equals("appos") || !isPerson(s, s.token(t.head())))
                .filter(t -> endsBefore(s, t, first))
                .findFirst()
                .map(t -> Trees.hung(s, t.index(), subject.index(), "appos"))
                .orElse(s);
    }

    /** "On Monday, its operator, Quillon Energy, said": no day is an operator. */
    private static boolean isPart(Sentence s, Token noun) {
        return noun.relation().equals("appos")
                && noun.tag().equals("NN")
                && s.child(noun.index(), "poss").isPresent()
                && s.name(noun.head()).filter(NamedSpan::isTime).isPresent();
    }

    /** "Brenz and Tom Hale": two, whatever comes behind. */
    private static boolean isJoined(Sentence s, Token conjunct) {
        return conjunct.relation().equals("conj")
                && s.child(conjunct.head(), "cc").isPresent();
    }

    /** The verb before, where the parser coordinates the two though no "and" does. */
    private static Optional<Token> partner(Sentence s, Token verb) {
        return s.head(verb.index())
                .filter(h -> h.index() < verb.index()
                        && h.isVerb()
                        && verb.relation().equals("conj"))
                .filter(h -> s.children(h.index()).stream()
                        .noneMatch(c ->
                                c.relation().equals("cc") || c.relation().equals("conj") && c.index() > verb.index()));
    }

    /** The highest of the appositions that end right before the verb and still mean the same person. */
    private Optional<Token> speaker(Sentence s, Token said, Token verb) {
        List<Token> ending = s.subtree(said.index()).stream()
                .filter(t -> t.relation().equals("appos") && endsBefore(s, t, verb))
                .toList();
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        Token last = ending.get(ending.size() - 1);
        boolean name = isPerson(s, last);
        // "Its chairman, Tom Hale," or "Tom Hale, its chairman,": an office and a name are one speaker.
        for (int i = ending.size() - 2; i >= 0; i--) {
            Token other = ending.get(i);
            if (name ? isOffice(other) : isOffice(last) && isPerson(s, other)) {
                return Optional.of(other);
            }
        }
        boolean named = s.name(last.index()).filter(n -> n.type().equals("ORG")).isPresent();
        return name || named || isSpeaker(last) ? Optional.of(last) : Optional.empty();
    }

    /**
     * "The head of the hospital in Marn, Petra Solm", "the owner of the mill, Quillon Energy": it is the head who is named so,
     * not the town; nobody is named twice.
     */
    Sentence named(Sentence s, Token name) {
        boolean person = isPerson(s, name);
        if (!isNamed(s, name) || !isBehindComma(s, name)) {
            return s;
        }
        Token at = s.token(name.head());
        for (int steps = 0; steps < s.size() && (steps == 0 || !isNamed(s, at)); steps++) {
            if (!isNamed(s, at) && (person ? isOffice(at) : isBody(at))) {
                return Trees.hung(s, name.index(), at.index(), "appos");
            }
            Optional<Token> above = s.head(at.index());
            if (above.isEmpty() || !Set.of("prep", "pobj").contains(at.relation())) {
                return s;
            }
            at = above.get();
        }
        return s;
    }

    /** Of one person, not of a body that speaks. */
    private boolean isOffice(Token noun) {
        return isSpeaker(noun) && !bodies.contains(noun.lemma()) && !noun.tag().equals("NNS");
    }

    /** What a company can be: "the operator", "the owner". */
    private boolean isBody(Token noun) {
        return noun.isNoun() && (bodies.contains(noun.lemma()) || companyRoles.contains(noun.lemma()));
    }

    private boolean isSpeaker(Token noun) {
        return noun.isNoun() && speakers.contains(noun.lemma());
    }

    private static boolean isPerson(Sentence s, Token noun) {
        return s.name(noun.index()).filter(n -> n.type().equals("PERSON")).isPresent();
    }

    private static boolean isNamed(Sentence s, Token noun) {
        return isPerson(s, noun)
                || s.name(noun.index()).filter(n -> n.type().equals("ORG")).isPresent();
    }

    private static boolean isBehindComma(Sentence s, Token noun) {
        return Trees.isComma(s, s.subtree(noun.index()).get(0).index() - 1);
    }

    /** Between commas, the second one right before the verb. */
    private static boolean endsBefore(Sentence s, Token noun, Token verb) {
        int to = s.subtree(noun.index()).stream()
                .filter(t -> !t.relation().equals("punct"))
                .mapToInt(Token::index)
                .max()
                .orElse(noun.index());
        int end = verb.index() - 1;
        return isBehindComma(s, noun) && (to == end || Trees.isComma(s, end) && to == end - 1);
    }
}
