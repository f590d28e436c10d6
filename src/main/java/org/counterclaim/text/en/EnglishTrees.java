package org.counterclaim.text.en;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * Mends what the parser often gets wrong: speakers behind what they said, verdicts of courts, and clauses that it hangs too low,
 * by the nearest verb or noun, where a comma, the tense or the kind of noun tells that they belong higher up.
 */
final class EnglishTrees {

    private static final Set<String> NO_PERSON =
            Set.of("DATE", "TIME", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "MONEY", "PERCENT");
    private static final Set<String> SOMEBODY =
            Set.of("anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "those");
    private static final Set<String> SAYING = Set.of("say", "claim", "insist", "argue", "add", "write", "maintain");
    private static final Set<String> TELLING = Set.of("tell", "assure", "inform", "remind", "notify", "warn");

    private final LostVerbs verbs;
    private final TrailingSpeaker trailing = new TrailingSpeaker();
    private final DoubleObjects objects = new DoubleObjects();
    private final WordList cues = WordList.load("en", "cues");
    private final Denials denials = new Denials(cues);
    private final WordList courtActs = WordList.load("en", "court-acts");
    private final WordList documents = WordList.load("en", "document-sources");
    private final WordList speakers = WordList.load("en", "speaker-nouns");

    EnglishTrees(EnglishLemmas lemmas) {
        this.verbs = new LostVerbs(lemmas);
    }

    Sentence mended(Sentence s) {
        Sentence now = verbs.mended(s);
        for (Token t : s.tokens()) {
            now = mended(now, now.token(t.index()));
        }
        return now;
    }

    private Sentence mended(Sentence s, Token t) {
        if (t.form().equalsIgnoreCase("according")) {
            return source(s, t);
        }
        if (t.relation().equals("appos")) {
            return trailing.named(s, t);
        }
        if (!t.isVerb()) {
            return s;
        }
        Sentence turned = TurnedVerbs.mended(s, t);
        if (turned != s) {
            return turned;
        }
        Sentence told = trailing.mended(objects.mended(courtAct(s, t), t), t);
        return t.head() < 0 ? told : Subjects.ofPartner(hungHigher(told, told.token(t.index())), t.index());
    }

    /** "Found the mayor guilty": the mayor is whom the court finds so, wherever the parser hangs the verdict. */
    private Sentence courtAct(Sentence s, Token t) {
        Optional<Token> verdict = s.tokens().stream()
                .filter(c -> c.index() > t.index())
                .filter(c -> c.head() == t.index()
                        || s.child(t.index(), "dobj")
                                .filter(o -> o.index() == c.head() && o.index() < c.index())
                                .isPresent())
                .filter(c -> courtActs.contains(t.lemma() + " " + c.lemma())
                        && s.child(c.index(), "mark").isEmpty())
                .findFirst();
        if (verdict.isEmpty()) {
            return s;
        }
        Sentence mended = Trees.hung(s, verdict.get().index(), t.index(), "oprd");
        Optional<Token> whom = s.child(verdict.get().index(), "nsubj");
        return whom.map(w -> Trees.hung(mended, w.index(), t.index(), "dobj")).orElse(mended);
    }

    private Sentence hungHigher(Sentence s, Token t) {
        return switch (t.relation()) {
            case "conj" -> partner(s, t);
            case "advcl" -> participle(s, t);
            case "relcl" -> relative(s, t);
            case "acl" -> unfounded(s, t);
            case "ccomp" -> SplitQuotes.mended(withSubject(spliced(s, t), t), t);
            default -> s;
        };
    }

    /** "It is no ally, there is no likeness": two sentences with a comma between them; "there is" has no clause for its object. */
    private static Sentence spliced(Sentence s, Token t) {
        Token above = s.token(t.head());
        boolean stands =
                above.lemma().equals("be") && s.child(above.index(), "expl").isPresent();
        boolean before = t.index() < above.index()
                && s.child(t.index(), "mark").isEmpty()
                && Subjects.has(s, t)
                && s.child(above.index(), "expl")
                        .filter(there -> Trees.isComma(s, there.index() - 1))
                        .isPresent();
        return stands && before ? Trees.hung(s, t.index(), above.index(), "parataxis") : s;
    }

    /** "Says the strike 'never happened'": the strike is not what is said but what the clause is about. */
    private static Sentence withSubject(Sentence s, Token t) {
        Token above = s.token(t.head());
        Optional<Token> object = s.child(above.index(), "dobj")
                .filter(o -> o.index() > above.index() && o.index() < t.index() && o.isNoun());
        boolean bare = t.tag().matches("VB[DZP]")
                && !Subjects.has(s, t)
                && s.child(t.index(), "mark").isEmpty()
                && t.index() > 0
                && s.subtree(t.index()).get(0).tag().equals("``");
        return object.isPresent() && bare && SAYING.contains(above.lemma())
                ? Trees.hung(s, object.get().index(), t.index(), "nsubj")
                : s;
    }

    /** "Denied that she had sold it, and called it a farce": the comma and the tense tell that the denier calls it so. */
    private Sentence partner(Sentence s, Token t) {
        Optional<Token> denial = t.head() < t.index() ? denials.above(s, t.head()) : Optional.empty();
        int first = s.subtree(t.index()).get(0).index();
        if (first > 0 && s.token(first - 1).lemma().equals("nor") && Subjects.has(s, t)) {
            return Trees.hung(s, first - 1, t.index(), "cc"); // "nor did she sell it": it negates this verb
        }
        Optional<Token> denied = denials.denied(s, s.token(t.head()));
        if (denied.isPresent() && t.head() < t.index() && Denials.isGerund(s, t)) {
            return Trees.hung(s, t.index(), denied.get().index(), "conj");
        }
        if (denial.isEmpty()
                || Subjects.has(s, t)
                || first == 0
                || !Set.of("and", "but").contains(s.token(first - 1).lemma())) {
            return s;
        }
        boolean comma = Trees.isComma(s, first - 2);
        boolean says = cues.value(t.lemma()).filter("assert"::equals).isPresent()
                && s.child(t.index(), "ccomp").isPresent();
        // Where only the verb hangs low and not its "and", the parser was of two minds.
        boolean torn = s.token(first - 1).head() == denial.get().index();
        if (!comma && !says || !agrees(s, t, denial.get(), says || torn ? t : s.token(t.head()))) {
            return s;
        }
        int above = denial.get().index();
        Sentence moved = Subjects.moved(Trees.hung(s, t.index(), above, "conj"), t, denial.get(), s.token(t.head()));
        moved = Trees.hung(moved, first - 1, above, "cc");
        return comma ? Trees.hung(moved, first - 2, above, "punct") : moved;
    }

    /** "Denied that she had sold it, saying ...": the denier says so. */
    private Sentence participle(Sentence s, Token t) {
        Optional<Token> denial = t.head() < t.index() ? denials.above(s, t.head()) : Optional.empty();
        int first = s.subtree(t.index()).get(0).index();
        boolean says = t.tag().equals("VBG") && cues.contains(t.lemma()) && !Subjects.has(s, t);
        if (denial.isEmpty() || !says || !Trees.isComma(s, first - 1)) {
            return s;
        }
        return Trees.hung(
                Trees.hung(s, t.index(), denial.get().index(), "advcl"),
                first - 1,
                denial.get().index(),
                "punct");
    }

    /** Whether a verb has the tense of the one; a plain past also where the one is in the perfect and the other in no plain past. */
    private static boolean agrees(Sentence s, Token t, Token one, Token other) {
        String tense = tense(s, t);
        boolean plain = !other.equals(t) && tense(s, other).equals("VBD");
        boolean told = tense.equals("VBD") && tense(s, one).equals("VBZ VBN") && !plain;
        return !tense.isEmpty() && (tense.equals(tense(s, one)) || told);
    }

    private static String tense(Sentence s, Token verb) {
        if (verb.tag().matches("VB[DZP]")) {
            return verb.tag().replace("VBP", "VBZ");
        }
        for (Token c : s.children(verb.index())) {
            if (c.relation().startsWith("aux") && c.tag().matches("VB[DZP]|MD")) {
                return c.tag().replace("VBP", "VBZ") + " " + verb.tag();
            }
        }
        return "";
    }

    /** "By Holm on Thursday, who told": a day, a place or a letter tells nothing; the last person before it does. */
    private Sentence relative(Sentence s, Token t) {
        Token noun = s.token(t.head());
        boolean who = s.children(t.index()).stream()
                .anyMatch(c -> c.relation().startsWith("nsubj") && c.lemma().equals("who"));
        if (who) {
            Optional<Token> somebody = s.head(noun.index())
                    .filter(p -> noun.relation().equals("pobj"))
                    .flatMap(p -> s.head(p.index()))
                    .filter(o -> SOMEBODY.contains(o.lemma().toLowerCase(Locale.ROOT)));
            if (somebody.isPresent() && !speakers.contains(noun.lemma())) {
                return Trees.hung(s, t.index(), somebody.get().index(), "relcl"); // "anyone at the mill who knew"
            }
        }
        if (who && isNoPerson(s, noun)) {
            Optional<Token> person = personBefore(s, noun.index());
            if (person.isPresent()) {
                return Trees.hung(s, t.index(), person.get().index(), "relcl");
            }
        }
        // "Told a paper that the mill had closed" is what the paper is told, and no paper that had closed something.
        Optional<Token> teller = s.head(noun.index())
                .filter(v -> noun.relation().equals("dobj") && TELLING.contains(v.lemma()))
                .filter(v -> s.child(v.index(), "ccomp").isEmpty());
        boolean full = s.children(t.index()).stream()
                        .anyMatch(c -> c.relation().equals("mark") && c.tag().equals("IN"))
                && s.children(t.index()).stream()
                        .anyMatch(c ->
                                c.relation().startsWith("nsubj") && !c.tag().startsWith("W"));
        return teller.isPresent() && full
                ? Trees.hung(s, t.index(), teller.get().index(), "ccomp")
                : s;
    }

    /** "Claimed without evidence that she had sold it": the clause is what is claimed. */
    private Sentence unfounded(Sentence s, Token t) {
        boolean that =
                s.child(t.index(), "mark").filter(m -> m.lemma().equals("that")).isPresent();
        Optional<Token> verb = s.head(t.head())
                .filter(p -> that && p.lemma().equals("without"))
                .flatMap(p -> s.head(p.index()))
                .filter(v -> cues.contains(v.lemma()))
                .filter(v -> s.child(v.index(), "ccomp").isEmpty());
        return verb.isPresent() ? Trees.hung(s, t.index(), verb.get().index(), "ccomp") : s;
    }

    private boolean isNoPerson(Sentence s, Token noun) {
        Optional<NamedSpan> name = s.name(noun.index());
        return name.isPresent() ? NO_PERSON.contains(name.get().type()) : documents.contains(noun.lemma());
    }

    private Optional<Token> personBefore(Sentence s, int noun) {
        for (int i = noun - 1; i >= 0; i--) {
            Token t = s.token(i);
            boolean person = s.name(i).filter(n -> n.type().equals("PERSON")).isPresent()
                    || t.isNoun() && speakers.contains(t.lemma());
            boolean head = !Set.of("compound", "nmod", "poss").contains(t.relation());
            if (person && head && !s.dominates(noun, i)) {
                return t.relation().equals("appos") ? s.head(i) : Optional.of(t);
            }
        }
        return Optional.empty();
    }

    /** "... had sold the mill, according to the Ledger.": behind a comma at the end it is the source of the whole sentence. */
    private static Sentence source(Sentence s, Token according) {
        List<Token> phrase = s.subtree(according.index());
        int last = phrase.get(phrase.size() - 1).index();
        boolean end = s.tokens().subList(last + 1, s.size()).stream()
                .allMatch(t -> t.relation().equals("punct"));
        if (!end || !Trees.isComma(s, according.index() - 1) || phrase.get(0).index() != according.index()) {
            return s;
        }
        Optional<Token> root = s.tokens().stream().filter(t -> t.head() < 0).findFirst();
        boolean below = root.isPresent()
                && root.get().isVerb()
                && root.get().index() < according.index()
                && according.head() != root.get().index();
        return below ? Trees.hung(s, according.index(), root.get().index(), "prep") : s;
    }
}
