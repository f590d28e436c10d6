package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * Reads the titles and offices that stand with a name ("Kremlin spokesman Dmitry Peskov", "Peskov, the Kremlin's
 * spokesman", "President Duda of Poland"): what the person can be called by, and whom it speaks for.
 */
final class TitleReader {

    private final Actors actors;
    private final EntityWords words;

    TitleReader(Actors actors, EntityWords words) {
        this.actors = actors;
        this.words = words;
    }

    void read(Document document, List<Mention> mentions, Map<Node, Entity> named) {
        for (Mention mention : mentions) {
            if (mention.profile().entity().type() != EntityType.PERSON) {
                continue;
            }
            Sentence s = document.sentence(mention.head().passage());
            int head = mention.head().token();
            List<Token> titles = titleTokens(s, head);
            for (Token title : titles) {
                read(mention, s, title, head, named);
            }
            gender(mention.profile(), s, head);
        }
    }

    /** Title words before the name, in apposition to it, or said of it ("Duda is the president of ..."). */
    private List<Token> titleTokens(Sentence s, int head) {
        List<Token> found = new ArrayList<>();
        for (Token t : s.children(head)) {
            if (words.speaks(t.lemma()) && (t.index() < head || t.relation().equals("appos"))) {
                found.add(t);
            }
        }
        s.head(head).ifPresent(parent -> {
            String relation = s.token(head).relation();
            if (relation.equals("appos") && words.speaks(parent.lemma())) {
                found.add(parent);
            }
            if (relation.equals("nsubj") && parent.lemma().equals("be")) {
                s.child(parent.index(), "attr")
                        .filter(a -> words.speaks(a.lemma()))
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private void read(Mention mention, Sentence s, Token title, int name, Map<Node, Entity> named) {
        Profile profile = mention.profile();
        profile.titles().add(title.lemma());
        for (Token near : s.tokens()) {
            boolean before = near.index() < Math.max(title.index(), name) && isModifier(s, near, title, name);
            boolean behind = isOfComplement(s, near, title) || isOfComplement(s, near, s.token(name));
            if (before || behind) {
                principal(near, new Node(mention.head().passage(), near.index()), named)
                        .filter(body -> words.isSpokesperson(title.lemma()) || !words.isAssembly(body.name()))
                        .ifPresent(profile::speaksFor);
            }
        }
    }

    private static boolean isModifier(Sentence s, Token near, Token title, int name) {
        return near.head() >= 0
                && (near.relation().equals("compound")
                        || near.relation().equals("nmod")
                        || near.relation().equals("poss"))
                && (s.dominates(title.index(), near.index()) || near.head() == name)
                && near.index() != title.index();
    }

    private static boolean isOfComplement(Sentence s, Token near, Token title) {
        return near.relation().equals("pobj")
                && s.head(near.index())
                        .filter(p -> (p.lemma().equals("of") || p.lemma().equals("for")) && p.head() == title.index())
                        .isPresent();
    }

    private Optional<Entity> principal(Token near, Node node, Map<Node, Entity> named) {
        Entity entity = named.get(node);
        if (entity != null && (entity.type() == EntityType.COUNTRY || entity.type() == EntityType.ORGANISATION)) {
            return Optional.of(entity);
        }
        return actors.seat(near.form()).or(() -> actors.demonym(near.form())).or(() -> actors.country(near.form()));
    }

    /** By the titles and offices, then by the given name. */
    private void gender(Profile profile, Sentence s, int head) {
        for (Token t : s.children(head)) {
            profile.gender(words.genderOfTitle(t.form()));
        }
        profile.titles().forEach(t -> profile.gender(words.gender(t)));
        profile.gender(words.genderOfName(profile.entity().name()));
    }
}
