package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterclaim.text.Frame;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Whose deed a verb is, where the tree and the verb's roles disagree or the verb has moved. */
final class Subjects {

    private Subjects() {}

    /** "Denied that his firm had colluded, and called it a hoax": the subject of the one verb is that of its partner. */
    static Sentence ofPartner(Sentence s, int index) {
        Token verb = s.token(index);
        Optional<Token> partner =
                s.head(verb.index()).filter(h -> verb.relation().equals("conj") && h.isVerb());
        Optional<Token> subject = partner.flatMap(h -> s.child(h.index(), "nsubj"));
        Optional<Integer> doer = s.frame(verb.index()).stream()
                .flatMap(f -> f.roles().stream())
                .filter(r -> r.label().equals("A0"))
                .map(Frame.RoleFiller::token)
                .findFirst();
        boolean elsewhere = subject.isPresent()
                && doer.isPresent()
                && !has(s, verb)
                && s.child(verb.index(), "auxpass").isEmpty()
                && s.token(doer.get()).relation().equals("nsubj")
                && s.token(doer.get()).head() != partner.get().index()
                && s.dominates(partner.get().index(), doer.get());
        return elsewhere ? withFiller(s, verb, doer.get(), subject.get()) : s;
    }

    /** Gives a verb's frame the subject of the verb that it hangs on now for that of the one it hung on. */
    static Sentence moved(Sentence s, Token verb, Token now, Token before) {
        Optional<Token> whom = s.child(now.index(), "nsubj");
        Optional<Token> wrong = s.child(before.index(), "nsubj");
        if (whom.isEmpty() || wrong.isEmpty() || s.frame(verb.index()).isEmpty()) {
            return s;
        }
        return withFiller(s, verb, wrong.get().index(), whom.get());
    }

    /** The verb's frame with another filler in the place of one. */
    private static Sentence withFiller(Sentence s, Token verb, int wrong, Token right) {
        List<Frame> frames = new ArrayList<>();
        for (Frame f : s.frames()) {
            List<Frame.RoleFiller> roles = f.roles().stream()
                    .map(r -> r.token() == wrong ? new Frame.RoleFiller(r.label(), right.index()) : r)
                    .toList();
            frames.add(f.predicate() == verb.index() ? new Frame(f.predicate(), roles) : f);
        }
        return s.withFrames(frames);
    }

    static boolean has(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().startsWith("nsubj") || c.relation().equals("expl"));
    }
}
