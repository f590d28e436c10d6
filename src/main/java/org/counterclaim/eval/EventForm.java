package org.counterclaim.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.claim.attribution.Voice;
import org.counterclaim.model.Factuality;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * The syntactic class of an event's word, on which it depends what people read out of a sentence beside what its source commits
 * itself to: they take an event noun for real even below a "may", and what is reported for nearly sure.
 */
final class EventForm {

    private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl");

    private static final WordList SIGNATURES = WordList.load("en", "complement-signatures");
    private static final WordList REPORTING = WordList.load("en", "cues");
    private static final WordList REPORTING_NOUNS = WordList.load("en", "cue-nouns");

    private EventForm() {}

    /** Names of what holds of the word: its factuality, and that together with each trait of its form. */
    static Set<String> of(Sentence s, int word, Factuality value, Voice voice) {
        Set<String> traits = new TreeSet<>();
        Token t = s.token(word);
        String tag = part(t);
        traits.add("tag:" + tag);
        traits.add("tag:" + tag + " rel:" + t.relation());
        Report report = voice.innermost();
        traits.add("said:" + (report == null ? "no" : report.commitment().name()));
        REPORTING.value(s.verbLemma(word)).ifPresent(c -> traits.add("reports:" + c));
        SIGNATURES.value(s.verbLemma(word)).ifPresent(v -> traits.add("governs:" + v));
        REPORTING_NOUNS.value(t.lemma()).filter(c -> t.isNoun()).ifPresent(c -> traits.add("tells:" + c));
        for (Token c : s.children(word)) {
            switch (c.relation()) {
                case "aux", "auxpass" -> traits.add("aux:" + (c.isVerb() ? c.lemma() + c.tag() : c.lemma()));
                case "neg", "mark" -> traits.add(c.relation() + ":" + c.lemma());
                case "det", "poss" ->
                    traits.add(tag + " " + c.relation() + (c.relation().equals("det") ? c.lemma() : ""));
                default -> {
                    // says nothing of how sure it is
                }
            }
        }
        Optional<Token> above = s.head(word);
        above.ifPresent(a -> traits.add("below:" + part(a) + " " + t.relation()));
        // The verb that the word hangs on, however deep in its phrase.
        Token at = t;
        for (int steps = 0; steps < s.size(); steps++) {
            Optional<Token> head = s.head(at.index());
            if (head.isEmpty()) {
                break;
            }
            if (head.get().isVerb()) {
                Token verb = head.get();
                String how = tag + " " + at.relation() + " ";
                SIGNATURES.value(s.verbLemma(verb.index())).ifPresent(v -> traits.add(how + "signature:" + v));
                REPORTING.value(s.verbLemma(verb.index())).ifPresent(c -> traits.add(how + "reported:" + c));
                traits.add(tag + " under:" + verb.tag() + " "
                        + (CLAUSES.contains(at.relation()) ? at.relation() : "phrase"));
                for (Token c : s.children(verb.index())) {
                    if (c.relation().equals("aux") || c.relation().equals("neg")) {
                        traits.add(tag + " under-" + c.relation() + ":" + (c.isVerb() ? "verb" : c.lemma()));
                    }
                }
                break;
            }
            at = head.get();
        }
        Set<String> features = new TreeSet<>();
        features.add(value.name());
        for (String trait : traits) {
            features.add(trait);
            features.add(value.name() + " " + trait);
        }
        return features;
    }

    private static String part(Token t) {
        return t.isProperNoun()
                ? "NNP"
                : t.isNoun() ? "NN" : t.isVerb() ? t.tag() : t.tag().substring(0, 1);
    }
}
