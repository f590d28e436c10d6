package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What a word tells of the clause that is its complement: "managed to", "forgot to", "from selling", "the idea of selling". */
final class Complements {

    private static final Set<String> CHARGING = Set.of("accuse", "suspect", "blame", "charge");
    private static final Set<String> OBLIGING = Set.of("have", "need");
    private static final Negators NEGATORS = new Negators();

    private final WordList signatures = WordList.load("en", "complement-signatures");
    private final WordList facts = WordList.load("en", "fact-nouns");

    /** What the word above makes of the complement below it. */
    void read(Sentence s, Token t, Token above, Finding finding) {
        if (above.isVerb()) {
            if (!t.relation().equals("prep")) {
                signature(s, above, t, finding);
            }
        } else if (t.relation().equals("pcomp")) {
            gerund(s, t, above, finding);
        } else if (t.relation().equals("xcomp") || t.relation().equals("ccomp")) {
            if (isInfinitive(s, t) && isTooMuch(s, above)) {
                finding.negative = !finding.negative;
            } else {
                finding.aimed(); // "able to", "ready to"
            }
        }
    }

    /** "Too ill to stand"; "not too ill to stand" leaves it open. */
    private static boolean isTooMuch(Sentence s, Token adjective) {
        boolean too =
                s.children(adjective.index()).stream().anyMatch(c -> c.lemma().equals("too"));
        return too && s.head(adjective.index()).filter(v -> isNegated(s, v)).isEmpty();
    }

    /** "The failure to pay", "no choice but to sell": what a noun tells of the infinitive that hangs on it. */
    void ofNoun(Sentence s, Token infinitive, Finding finding) {
        Optional<String> signature = s.head(infinitive.index())
                .filter(Token::isNoun)
                .flatMap(n -> ofNoun(s, n, isBehindBut(s, infinitive) ? " but" : " to"));
        signature.ifPresentOrElse(v -> apply(v, false, finding), finding::aimed);
    }

    /** The same where the parser hangs the infinitive on the noun's verb; whether such a noun stands before it. */
    boolean isOfNounBefore(Sentence s, Token infinitive, Finding finding) {
        boolean but = isBehindBut(s, infinitive);
        int before = first(s, infinitive) - (but ? 2 : 1);
        Optional<String> signature = before < 0 || !s.token(before).isNoun()
                ? Optional.empty()
                : ofNoun(s, s.token(before), but ? " but" : " to");
        signature.ifPresent(v -> apply(v, false, finding));
        return signature.isPresent();
    }

    private Optional<String> ofNoun(Sentence s, Token noun, String link) {
        Optional<String> none =
                NEGATORS.isNegative(s, noun) ? signatures.value("no " + noun.lemma() + link) : Optional.empty();
        return none.or(() -> signatures.value(noun.lemma() + link));
    }

    /** Of the words of an infinitive, "but" left out where the parser counts it among them. */
    private static int first(Sentence s, Token infinitive) {
        int first = s.subtree(infinitive.index()).get(0).index();
        return s.token(first).lemma().equals("but") ? first + 1 : first;
    }

    private static boolean isBehindBut(Sentence s, Token infinitive) {
        int first = first(s, infinitive);
        return first > 0 && s.token(first - 1).lemma().equals("but");
    }

    private void gerund(Sentence s, Token t, Token preposition, Finding finding) {
        Optional<Token> verb = governor(s, preposition);
        Optional<String> signature = verb.flatMap(v -> signatures
                .value(s.verbLemma(v.index()) + " " + preposition.lemma())
                .or(() -> signatures.value(v.lemma() + " " + preposition.lemma())));
        Optional<String> phrase = phrase(s, preposition);
        if (phrase.isPresent()) {
            apply(phrase.get(), false, finding);
            return;
        }
        Optional<Token> head = s.head(preposition.index());
        boolean ofNoun = head.filter(Token::isNoun).isPresent();
        Optional<String> matter = head.filter(Token::isNoun).flatMap(n -> behind(n, preposition));
        if (matter.isPresent()) {
            apply(matter.get(), false, finding);
        } else if (verb.filter(v -> CHARGING.contains(v.lemma()) && isNegated(s, v))
                .isPresent()) {
            finding.open = true; // "did not accuse him of lying": whether he lied is not told
        } else if (verb.isPresent() && signature.isPresent()) {
            boolean negated = isNegated(s, verb.get());
            apply(signature.get(), negated, finding);
            if (negated && ofNoun) {
                finding.negative = !finding.negative; // the climb passes by the object and does not meet the negation
            }
        } else if (preposition.lemma().equals("without")) {
            finding.negative = !finding.negative;
        } else if (ofNoun && Set.of("of", "for", "toward", "towards", "against").contains(preposition.lemma())) {
            finding.limit(Certainty.PROBABLE); // "the cost of selling": little is told of whether they will
        } else if (preposition.lemma().equals("against")
                || head.filter(Complements::isAdjective).isPresent()) {
            finding.aimed(); // "voted against selling", "ready for selling"
        } else if (preposition.lemma().equals("from")) {
            s.head(preposition.index()).filter(Token::isVerb).ifPresent(v -> signature(s, v, t, finding));
        }
    }

    private Optional<String> behind(Token noun, Token preposition) {
        return signatures.value(noun.lemma() + " " + preposition.lemma());
    }

    private static boolean isAdjective(Token t) {
        return t.tag().startsWith("JJ");
    }

    /** "Charges of fraud and selling it", where the parser joins the doing with the verb before. */
    boolean isListed(Sentence s, Token t, Finding finding) {
        Optional<Token> partner = t.relation().equals("conj") && t.tag().equals("VBG") && !hasAuxiliary(s, t)
                ? s.head(t.index()).filter(v -> v.isVerb() && !v.tag().equals("VBG"))
                : Optional.empty();
        Optional<Token> noun = partner.flatMap(v -> s.children(v.index()).stream()
                .filter(c -> c.relation().equals("cc") && c.index() > 0 && c.index() < t.index())
                .reduce((one, later) -> later)
                .map(cc -> s.token(cc.index() - 1)));
        for (int steps = 0; steps < s.size() && noun.isPresent(); steps++) {
            Optional<Token> preposition = s.head(noun.get().index());
            noun = preposition.filter(p -> p.relation().equals("prep")).flatMap(p -> s.head(p.index()));
            Optional<String> signature = noun.filter(Token::isNoun).flatMap(n -> behind(n, preposition.get()));
            if (signature.isPresent()) {
                apply(signature.get(), false, finding);
                return true;
            }
        }
        return false;
    }

    private static boolean hasAuxiliary(Sentence s, Token verb) {
        return s.children(verb.index()).stream().anyMatch(c -> c.relation().startsWith("aux"));
    }

    /** "Selling it would be wrong": a deed that is a subject is done only where the verb tells of something past. */
    static void ofSubject(Sentence s, Token deed, Token verb, Finding finding) {
        boolean past = verb.tag().equals("VBD")
                || s.children(verb.index()).stream()
                        .anyMatch(c -> c.relation().startsWith("aux") && c.tag().equals("VBD"));
        boolean modal = s.children(verb.index()).stream().anyMatch(c -> c.tag().equals("MD"));
        boolean infinitive = isInfinitive(s, deed);
        if (infinitive || deed.tag().equals("VBG") && (!past || modal)) {
            finding.aimed();
        }
    }

    /** "Came close to selling", "instead of selling", "far from selling": what the adverb at the preposition tells. */
    private Optional<String> phrase(Sentence s, Token preposition) {
        String of = " " + preposition.lemma();
        Optional<Token> adverb = s.child(preposition.index(), "advmod")
                .or(() -> s.head(preposition.index()).filter(h -> h.tag().matches("RB|JJ")));
        return adverb.flatMap(a -> s.head(a.index())
                .flatMap(v -> signatures.value(v.lemma() + " " + a.lemma() + of))
                .or(() -> signatures.value(a.lemma() + of)));
    }

    /** The verb that a preposition belongs to, also where the parser hangs it on the verb's object: "cleared the coach of". */
    private static Optional<Token> governor(Sentence s, Token preposition) {
        Optional<Token> head = s.head(preposition.index());
        return head.filter(h -> h.isNoun() && h.relation().equals("dobj"))
                .flatMap(h -> s.head(h.index()))
                .or(() -> head)
                .filter(Token::isVerb);
    }

    /** "The problem is that", "the good news was that". */
    private boolean tellsFact(Sentence s, Token be) {
        return s.child(be.index(), "nsubj")
                .filter(n -> facts.contains(n.lemma()))
                .isPresent();
    }

    private void signature(Sentence s, Token verb, Token complement, Finding finding) {
        boolean awaited = (verb.lemma().equals("be") || verb.lemma().equals("have"))
                && hasTo(s, complement)
                && s.children(verb.index()).stream().anyMatch(c -> c.lemma().equals("yet"));
        if (awaited) {
            finding.negative = !finding.negative; // "has yet to sign", "is yet to be signed"
            return;
        }
        if (verb.lemma().equals("be") && isOfIt(s, verb) && hasThat(s, complement)) {
            return; // "it is a pity that", "it was not until May that"
        }
        if (verb.lemma().equals("be") && complement.relation().equals("ccomp") && tellsFact(s, verb)) {
            return;
        }
        boolean obliged = OBLIGING.contains(verb.lemma()) && hasTo(s, complement);
        if (obliged && isNegated(s, verb)) {
            finding.open = true; // "did not have to pay": whether he paid is not told
            return;
        }
        if (verb.lemma().equals("be")
                || obliged && verb.lemma().equals("have") && !verb.tag().equals("VBD")
                || verb.lemma().equals("go") && complement.tag().equals("VB")) {
            finding.limit(Certainty.PROBABLE); // "is to sign", "has to sign", "is going to sign"
            return;
        }
        Optional<String> undergone = complement.tag().equals("VBN")
                        && s.child(complement.index(), "auxpass").isPresent()
                ? signatures.value(verb.lemma() + " being")
                : Optional.empty();
        Optional<String> signature = undergone
                .or(() -> signatures.value(s.verbLemma(verb.index())))
                .or(() -> signatures.value(verb.lemma()));
        if (signature.filter(v -> v.charAt(0) == '-').isPresent() && isThatClause(s, complement)) {
            return; // "forgot that", "failed to see that": so it is, unlike "forgot to"
        }
        if (signature.isEmpty()) {
            boolean clause =
                    complement.tag().equals("VBG") || complement.relation().equals("ccomp");
            if (!clause) {
                finding.aimed();
            }
            return;
        }
        apply(signature.get(), isNegated(s, verb), finding);
    }

    static boolean isNegated(Sentence s, Token verb) {
        return NEGATORS.negates(s, verb);
    }

    static void apply(String signature, boolean verbNegated, Finding finding) {
        char sign = signature.charAt(verbNegated ? 1 : 0);
        switch (sign) {
            case 'o' -> finding.aimed();
            case 'p' -> finding.limit(Certainty.PROBABLE);
            case 'n' -> {
                finding.negative = !finding.negative;
                finding.limit(Certainty.PROBABLE);
            }
            case '-' -> finding.negative = !finding.negative;
            default -> {
                // so it is
            }
        }
        if (verbNegated) {
            // The sign already counts the verb's own negation, which the climb will meet next.
            finding.negative = !finding.negative;
        }
    }

    private static boolean isOfIt(Sentence s, Token be) {
        return s.child(be.index(), "nsubj").filter(n -> n.lemma().equals("it")).isPresent();
    }

    static boolean hasThat(Sentence s, Token clause) {
        return s.child(clause.index(), "mark")
                .filter(m -> m.lemma().equals("that"))
                .isPresent();
    }

    private static boolean isThatClause(Sentence s, Token complement) {
        return complement.relation().equals("ccomp")
                && !hasTo(s, complement)
                && s.children(complement.index()).stream()
                        .anyMatch(c -> c.relation().startsWith("nsubj"));
    }

    /** Whether nothing follows for the complement, whichever way: "pledge", "plan". */
    boolean isPledge(String verb) {
        return signatures.value(verb).filter("oo"::equals).isPresent();
    }

    static boolean isInfinitive(Sentence s, Token t) {
        return t.tag().equals("VB") && hasTo(s, t);
    }

    private static boolean hasTo(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("aux") && c.lemma().equals("to"));
    }
}
