package org.counterclaim.claim.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** "Voss said that he ...": what gender the pronouns tell of whoever is alone with them in a sentence. */
final class PronounGenders {

    private static final Map<String, Profile.Gender> SUBJECTS =
            Map.of("he", Profile.Gender.MALE, "she", Profile.Gender.FEMALE);

    private final Document document;

    PronounGenders(Document document) {
        this.document = document;
    }

    /** Tells the named people their genders, where all that the text tells of one agrees. */
    void read(List<Mention> names) {
        Map<Profile, Set<Profile.Gender>> told = new HashMap<>();
        for (Mention mention : names) {
            boolean person = mention.profile().entity().type() == EntityType.PERSON;
            if (person && mention.subject() && isAlone(mention, names)) {
                Set<Profile.Gender> genders = told.computeIfAbsent(mention.profile(), p -> new HashSet<>());
                Sentence s = document.sentence(mention.head().passage());
                s.tokens().stream()
                        .filter(t -> isSubject(t) && t.index() > mention.head().token())
                        .filter(t -> SUBJECTS.containsKey(t.lemma()))
                        .forEach(t -> genders.add(SUBJECTS.get(t.lemma())));
            }
        }
        told.forEach((profile, genders) -> {
            if (genders.size() == 1) {
                profile.gender(genders.iterator().next());
            }
        });
    }

    private boolean isAlone(Mention mention, List<Mention> names) {
        return names.stream()
                .filter(m -> m.head().passage() == mention.head().passage())
                .filter(m -> m.profile().entity().type() == EntityType.PERSON)
                .allMatch(m -> m.profile().equals(mention.profile()));
    }

    private static boolean isSubject(Token t) {
        return t.relation().startsWith("nsubj");
    }
}
