package org.counterclaim.claim.factuality;

import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Purposes and reasons behind a negated verb, for which alone the negation may be meant. */
final class Reasons {

    private static final String BECAUSE = "because";
    private static final Set<String> REASONS = Set.of("over", "for", "out", "due");
    /** "In order to", "with the aim of", "in retaliation for": a preposition and a noun that together give a purpose or reason. */
    private static final WordList PURPOSES = WordList.load("en", "purpose-phrases");

    private static final WordList GOVERNING = WordList.load("en", "complement-signatures");
    private static final WordList CUES = WordList.load("en", "cues");
    /** Cue words that are deeds too and take no infinitive: "dismissed", "blamed". */
    private static final Set<String> DEEDS = Set.of("deny", "deny-report", "judge", "accuse");

    private static final Set<String> NARROWING = Set.of("just", "only", "simply", "merely", "solely", "primarily");

    private Reasons() {}

    /** "Did not dismiss him to hide the losses", "not because he asked": the no may be meant for the purpose or reason alone. */
    static boolean follow(Sentence s, Token verb) {
        for (Token c : s.children(verb.index())) {
            boolean after = c.index() > verb.index();
            if (after && Complements.isInfinitive(s, c) && isPurpose(s, verb, c)) {
                return true;
            }
            if (after && c.relation().equals("prep") && isPurposePhrase(s, c)) {
                return true;
            }
            if (after && isObject(c) && c.isProperNoun() && hasInfinitive(s, c)) {
                return true; // "dismissed Brandt to stop her": a name takes no infinitive
            }
            if (after && (c.relation().equals("advcl") || c.relation().equals("prep")) && isReason(s, c)) {
                return true;
            }
        }
        return false;
    }

    /** Also an infinitive taken for a complement, where the verb has an object and takes none: "dismissed her to stop her". */
    private static boolean isPurpose(Sentence s, Token verb, Token infinitive) {
        if (infinitive.relation().equals("advcl")) {
            return true;
        }
        String lemma = s.verbLemma(verb.index());
        boolean governs = GOVERNING.contains(lemma)
                || CUES.value(lemma).filter(v -> !DEEDS.contains(v)).isPresent();
        return infinitive.relation().equals("xcomp")
                && !governs
                && s.children(verb.index()).stream().anyMatch(Reasons::isObject);
    }

    private static boolean isObject(Token t) {
        return t.relation().equals("dobj") || t.relation().equals("nsubjpass");
    }

    private static boolean hasInfinitive(Sentence s, Token noun) {
        return s.children(noun.index()).stream()
                .anyMatch(c -> c.relation().equals("acl") && Complements.isInfinitive(s, c));
    }

    /** A phrase of the list, with something behind its noun that tells for what: "in an effort to", but not "in that order". */
    private static boolean isPurposePhrase(Sentence s, Token preposition) {
        return s.child(preposition.index(), "pobj")
                .filter(n -> PURPOSES.contains(preposition.lemma() + " " + n.lemma()))
                .filter(n -> s.children(n.index()).stream().anyMatch(c -> c.index() > n.index()) || hasNext(s, n))
                .isPresent();
    }

    /** Where the parser has hung on the verb what stands right behind the noun. */
    private static boolean hasNext(Sentence s, Token noun) {
        return noun.index() + 1 < s.size()
                && Set.of("to", "for", "of", "that", "against")
                        .contains(s.token(noun.index() + 1).lemma());
    }

    /** "Because", and with "just" before it any other reason. */
    private static boolean isReason(Sentence s, Token top) {
        if (begins(s, top, Set.of(BECAUSE))) {
            return true;
        }
        int first = s.subtree(top.index()).get(0).index();
        boolean narrowed = NARROWING.contains(s.token(first).lemma())
                || first > 0 && NARROWING.contains(s.token(first - 1).lemma());
        return narrowed && begins(s, top, REASONS);
    }

    private static boolean begins(Sentence s, Token top, Set<String> words) {
        return words.contains(top.lemma())
                || s.children(top.index()).stream()
                        .anyMatch(c ->
                                (c.relation().equals("mark") || c.relation().equals("prep"))
                                        && words.contains(c.lemma())
                                        && c.index() < top.index());
    }
}
