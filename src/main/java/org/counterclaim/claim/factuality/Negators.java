package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Words that negate a clause from within: adverbs ("never"), determiners ("no") and pronouns ("nobody"). */
public final class Negators {

    /** "Not a single club", "not one": as much as "no club". */
    private static final Set<String> ONE = Set.of("a", "an", "one", "single", "any");

    /** How long something did not happen: "for 27 years". */
    private static final Set<String> STRETCHES = Set.of(
            "minute", "hour", "day", "night", "week", "month", "year", "decade", "century", "season", "while", "time");

    /** "Did not sell until May": so it did, then. */
    private static final Set<String> UNTIL = Set.of("until", "till");

    private final WordList words = WordList.load("en", "negators");

    /** Whether the verb's clause is negated by an adverb or a phrase, in front of it or beside it. */
    public boolean negates(Sentence s, Token verb) {
        boolean negated = Inversion.negates(s, verb);
        for (Token c : s.children(verb.index())) {
            negated |= switch (c.relation()) {
                case "neg" -> !isPart(s, c);
                case "aux" -> c.lemma().endsWith("n't");
                case "advmod" -> isAdverb(c.lemma()) || isNoMore(s, c);
                case "acomp", "attr" -> isNegatedWithin(s, c);
                case "prep", "dative" -> verb.isVerb() && inNoCase(s, verb, c);
                default -> false;
            };
        }
        return negated && !isUntil(s, verb);
    }

    boolean isAdverb(String lemma) {
        return is(lemma, "adverb");
    }

    /** Whether the word negates in any way. */
    public boolean isNegator(String lemma) {
        return words.contains(lemma);
    }

    boolean isDeterminer(String lemma) {
        return is(lemma, "determiner");
    }

    private boolean is(String lemma, String kind) {
        return words.value(lemma).filter(kind::equals).isPresent();
    }

    /** "Nobody", "no ship", "neither side", "not one ship". */
    boolean isNegative(Sentence s, Token participant) {
        if (is(participant.lemma(), "pronoun")) {
            return true;
        }
        boolean neither = participant.isPronoun() // "we neither planned nor did it"
                && s.children(participant.index()).stream()
                        .anyMatch(c -> c.index() == participant.index() + 1
                                && c.lemma().equals("neither"));
        return neither
                || s.children(participant.index()).stream()
                        .filter(c -> c.index() < participant.index())
                        .anyMatch(c -> Set.of("det", "preconj", "neg", "nmod").contains(c.relation())
                                        && isDeterminer(c.lemma())
                                || isNot(s, c)
                                        && ONE.contains(s.token(c.index() + 1).lemma()));
    }

    /** "Not all ships", "not every ship": some may and some may not; also where "not" hangs on the verb. */
    boolean tellsOfPart(Sentence s, Token child) {
        return isPart(s, child)
                || child.relation().startsWith("nsubj")
                        && s.children(child.index()).stream().anyMatch(c -> isPart(s, c));
    }

    private boolean isPart(Sentence s, Token t) {
        return isNot(s, t) && is(s.token(t.index() + 1).lemma(), "whole");
    }

    private static boolean isNot(Sentence s, Token t) {
        return t.relation().equals("neg") && t.lemma().equals("not") && t.index() + 1 < s.size();
    }

    /**
     * "At no time did it", "in none of those talks", "spoke to no envoy"; a phrase in front turns the verb round with its
     * meaning: "in no time it did".
     */
    private boolean inNoCase(Sentence s, Token verb, Token preposition) {
        Optional<Token> object = s.child(preposition.index(), "pobj").filter(o -> isNegative(s, o));
        if (object.isEmpty()) {
            return false;
        }
        Optional<Token> subject = Inversion.subject(s, verb);
        if (subject.filter(n -> preposition.index() < n.index()).isPresent()) {
            return Inversion.isTurned(s, verb, subject.get());
        }
        return !is(preposition.lemma(), "beside")
                && !is(object.get().lemma(), "beside")
                && !is(preposition.lemma() + " " + object.get().lemma(), "beside")
                && s.children(object.get().index()).stream().noneMatch(c -> is(c.lemma(), "beside"));
    }

    /** "She is 'not worried'", "it is 'no longer safe'": in a quotation of its own. */
    private boolean isNegatedWithin(Sentence s, Token said) {
        return s.children(said.index()).stream()
                .filter(c -> c.index() < said.index())
                .anyMatch(c -> switch (c.relation()) {
                    case "neg" -> isAdverb(c.lemma()) && !isPart(s, c);
                    case "advmod" -> isNoMore(s, c);
                    default -> false;
                });
    }

    /** "Has not spoken to him much", "did not formally resign": what is denied is only how, how much or how often. */
    boolean tellsOfDegree(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .filter(c -> c.relation().equals("advmod") && is(c.lemma(), "degree"))
                .anyMatch(c -> s.children(verb.index()).stream()
                        .anyMatch(n -> n.relation().equals("neg") && n.index() < c.index()));
    }

    /** "No longer", "no more". */
    private boolean isNoMore(Sentence s, Token adverb) {
        return Set.of("longer", "more").contains(adverb.form())
                && adverb.index() > 0
                && s.token(adverb.index() - 1).lemma().equals("no");
    }

    /** "Not until May did it sell", "did not sell until May", "it was not until May that": so it did, then. */
    private static boolean isUntil(Sentence s, Token verb) {
        for (Token t : s.children(verb.index())) {
            boolean before = t.index() > 0
                    && UNTIL.contains(t.lemma())
                    && s.token(t.index() - 1).lemma().equals("not");
            boolean until = UNTIL.contains(t.lemma())
                    || s.child(t.index(), "mark")
                            .filter(m -> UNTIL.contains(m.lemma()))
                            .isPresent();
            if (before || until && t.index() > verb.index() && isPast(s, verb)) {
                return true;
            }
        }
        return false;
    }

    /** "For 27 years she did not accuse him": of what came then it says nothing, or rather that it did. */
    static boolean holdForAWhile(Sentence s, Token verb) {
        return isPast(s, verb)
                && s.children(verb.index()).stream()
                        .filter(c -> c.relation().equals("prep") && c.lemma().equals("for"))
                        .anyMatch(c -> s.child(c.index(), "pobj")
                                .filter(o -> STRETCHES.contains(o.lemma()))
                                .isPresent());
    }

    private static boolean isPast(Sentence s, Token verb) {
        boolean past = verb.tag().equals("VBD");
        for (Token c : s.children(verb.index())) {
            if (c.relation().startsWith("aux")) {
                past |= c.tag().equals("VBD");
                if (c.tag().equals("MD")) {
                    return false;
                }
            }
        }
        return past;
    }
}
