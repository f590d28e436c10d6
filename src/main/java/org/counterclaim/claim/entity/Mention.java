package org.counterclaim.claim.entity;

import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * A place in the document where a profile is named.
 *
 * @param head head token of the name
 * @param place what the name is in its sentence: subjects are what pronouns mostly stand for
 */
record Mention(Profile profile, Node head, Place place) {

    /** In the order in which pronouns prefer them. */
    enum Place {
        ANY,
        SUBJECT,
        MAIN_SUBJECT
    }

    private static final Set<String> MAIN = Set.of("root", "conj", "parataxis");

    static Mention of(Profile profile, Node head, Sentence s) {
        return new Mention(profile, head, place(s, s.token(head.token())));
    }

    boolean subject() {
        return place != Place.ANY;
    }

    /** "Hale's rival, Karl Lund, said": a name beside a subject is the subject. */
    private static Place place(Sentence s, Token name) {
        Token noun = name.relation().equals("appos") ? s.head(name.index()).orElse(name) : name;
        if (!noun.relation().startsWith("nsubj")) {
            return Place.ANY;
        }
        Token verb = s.token(noun.head());
        for (int steps = 0; steps < s.size() && MAIN.contains(verb.relation()); steps++) {
            if (verb.head() < 0) {
                return Place.MAIN_SUBJECT;
            }
            verb = s.token(verb.head());
        }
        return verb.head() < 0 ? Place.MAIN_SUBJECT : Place.SUBJECT;
    }

    boolean isPerson() {
        return profile.entity().type() == EntityType.PERSON;
    }

    /** A state or an organisation. */
    boolean isBody() {
        EntityType type = profile.entity().type();
        return type == EntityType.ORGANISATION || type == EntityType.COUNTRY;
    }
}
