package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Source;
import org.counterclaim.model.Source.Kind;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Tells who a source is from its noun phrase; "a Harbour Gazette article citing officials" gives two. */
final class SourceReader {

    private static final Set<String> UNNAMED = Set.of(
            "anonymous",
            "unnamed",
            "unidentified",
            "undisclosed",
            "familiar",
            "anonymity",
            "close",
            "knowledgeable",
            "privy");
    private static final Set<String> CITING = Set.of("cite", "quote", "source", "base");

    private final Document document;
    private final Entities entities;
    private final WordList documents = WordList.load("en", "document-sources");
    private final WordList evidential = WordList.load("en", "evidential-verbs");
    private final WordList speakers = WordList.load("en", "speaker-nouns");
    private final WordList anonymous = WordList.load("en", "anonymous-sources");

    SourceReader(Document document, Entities entities) {
        this.document = document;
        this.entities = entities;
    }

    /** The chain that a noun phrase stands for, outermost first; never empty. */
    List<Source> read(Node head) {
        Sentence s = document.sentence(head.passage());
        Node node = antecedent(s, head);
        List<Source> chain = new ArrayList<>();
        Token t = s.token(node.token());
        if (documents.contains(t.lemma()) && entities.one(node).isEmpty()) {
            chain.add(owner(s, node).orElseGet(() -> new Source(name(s, node.token()), Kind.DOCUMENT, null, null)));
        } else {
            chain.add(source(s, node));
        }
        cited(node.passage(), node.token()).ifPresent(cited -> chain.add(source(s, cited)));
        return chain;
    }

    /**
     * Whether what this phrase stands for can be a source. Anybody can say; a thing or an event shows, suggests or means
     * something without saying it.
     */
    boolean canSpeak(Node head, String verb) {
        Node node = antecedent(document.sentence(head.passage()), head);
        Token t = document.token(node);
        if (t.tag().equals("CD")) {
            // "Seven in ten say", but "2014 saw", "the five suggest"
            return !evidential.contains(verb) && !isDated(document.sentence(node.passage()), node.token());
        }
        if (t.tag().equals("EX") || t.tag().startsWith("VB")) {
            return false;
        }
        Optional<Entity> entity = entities.one(node);
        if (entity.isPresent()) {
            EntityType type = entity.get().type();
            boolean place = type == EntityType.PLACE; // "the city of Marn said": whoever governs it
            return place ? !evidential.contains(verb) : type != EntityType.EVENT && type != EntityType.PRODUCT;
        }
        return isSource(t) || !evidential.contains(verb);
    }

    private boolean isSource(Token t) {
        return documents.contains(t.lemma())
                || anonymous.contains(t.lemma())
                || isSpeaker(t)
                || t.isPronoun()
                || t.isProperNoun();
    }

    private static boolean isDated(Sentence s, int token) {
        return s.name(token).filter(NamedSpan::isTime).isPresent();
    }

    /** "Minister", "police": a common noun for somebody who can speak. */
    boolean isSpeaker(Token noun) {
        return speakers.contains(noun.lemma());
    }

    /** "who said": the noun that the relative clause hangs on. */
    private static Node antecedent(Sentence s, Node head) {
        Token t = s.token(head.token());
        if (t.tag().startsWith("W")) {
            for (int up = t.head(), steps = 0;
                    up >= 0 && steps < s.size();
                    up = s.token(up).head(), steps++) {
                if (s.token(up).relation().equals("relcl")) {
                    return new Node(head.passage(), s.token(up).head());
                }
            }
        }
        return head;
    }

    private Source source(Sentence s, Node node) {
        Token t = s.token(node.token());
        Optional<Entity> named = inApposition(s, node);
        Optional<Entity> entity = named.or(() -> entities.one(node));
        if (isAnonymous(s, t)
                && entity.filter(e -> e.type() == EntityType.PERSON).isEmpty()) {
            Entity speaksFor = entity.flatMap(entities::principal).orElse(null);
            return new Source(name(s, t.index()), Kind.ANONYMOUS, null, speaksFor);
        }
        if (entity.isPresent()) {
            Entity e = entity.get();
            Entity principal = entities.principal(e).orElse(null);
            String name =
                    named.isPresent() || e.type() == EntityType.PERSON || t.isPronoun() ? e.name() : name(s, t.index());
            return new Source(name, kind(e.type()), e, principal);
        }
        if (t.isPronoun() || t.tag().startsWith("W") || t.tag().equals("DT")) {
            return new Source(t.form(), Kind.UNRESOLVED, null, null);
        }
        Kind kind = t.tag().equals("NNS") || t.tag().equals("CD")
                ? Kind.GROUP
                : t.isProperNoun() ? Kind.ORGANISATION : Kind.PERSON;
        return new Source(name(s, t.index()), kind, null, affiliation(s, node));
    }

    /** "The governor, Tom Hale,", "the mill's owner, Quillon Energy,": the name behind the office or the role. */
    private Optional<Entity> inApposition(Sentence s, Node node) {
        return s.child(node.token(), "appos")
                .flatMap(name -> entities.one(new Node(node.passage(), name.index())))
                .filter(e -> e.type() == EntityType.PERSON
                        || !s.token(node.token()).isProperNoun()
                                && e.type() == EntityType.ORGANISATION
                                && entities.one(node).filter(e::equals).isPresent());
    }

    /** "The company's lawyer": speaks for whoever owns or modifies the noun. */
    private @org.jspecify.annotations.Nullable Entity affiliation(Sentence s, Node node) {
        for (Token c : s.children(node.token())) {
            boolean modifies = c.relation().equals("poss")
                    || c.relation().equals("compound")
                    || c.relation().equals("nmod");
            if (modifies) {
                Optional<Entity> e = entities.one(new Node(node.passage(), c.index()));
                if (e.isPresent() && e.get().type() != EntityType.PLACE) {
                    return e.get();
                }
            }
        }
        return null;
    }

    private static Kind kind(EntityType type) {
        return switch (type) {
            case PERSON -> Kind.PERSON;
            case COUNTRY -> Kind.COUNTRY;
            case GROUP -> Kind.GROUP;
            case OUTLET -> Kind.OUTLET;
            case DOCUMENT -> Kind.DOCUMENT;
            default -> Kind.ORGANISATION;
        };
    }

    private boolean isAnonymous(Sentence s, Token t) {
        if (!anonymous.contains(t.lemma())) {
            return false;
        }
        if (t.lemma().equals("source") || t.lemma().equals("insider")) {
            return true;
        }
        return s.subtree(t.index()).stream().anyMatch(c -> UNNAMED.contains(c.lemma()));
    }

    /** Whoever a document belongs to: "the ministry's report", "a Harbour Gazette article", "a statement by the club". */
    private Optional<Source> owner(Sentence s, Node node) {
        for (Token c : s.children(node.token())) {
            String relation = c.relation();
            if (relation.equals("poss") || relation.equals("compound") || relation.equals("nmod")) {
                Node owner = new Node(node.passage(), c.index());
                if (entities.one(owner).isPresent()) {
                    return Optional.of(source(s, owner));
                }
            }
            if (relation.equals("prep") && Set.of("by", "from", "of").contains(c.lemma())) {
                Optional<Token> object = s.child(c.index(), "pobj");
                if (object.isPresent()
                        && entities.one(new Node(node.passage(), object.get().index()))
                                .isPresent()) {
                    return Optional.of(
                            source(s, new Node(node.passage(), object.get().index())));
                }
            }
        }
        return Optional.empty();
    }

    /** The source that "citing", "sourced from", "based on" behind a phrase names; "citing conflicts" gives a reason. */
    Optional<Node> cited(int passage, int head) {
        return cited(document.sentence(passage), head)
                .map(n -> new Node(passage, n))
                .filter(n -> entities.one(n).isPresent() || isSource(document.token(n)));
    }

    private static Optional<Integer> cited(Sentence s, int head) {
        for (Token c : s.children(head)) {
            boolean clause = c.relation().equals("acl")
                    || c.relation().equals("advcl")
                    || c.relation().equals("prep");
            if (clause && CITING.contains(c.lemma())) {
                Optional<Token> object = s.child(c.index(), "dobj");
                if (object.isPresent()) {
                    return Optional.of(object.get().index());
                }
                for (Token p : s.children(c.index())) {
                    Optional<Token> through = s.child(p.index(), "pobj");
                    if (p.relation().equals("prep")
                            && through.isPresent()
                            && !p.lemma().equals("in")) {
                        return Optional.of(through.get().index());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Sentence s, int head) {
        if (s.token(head).tag().equals("CD")) {
            return s.subtreeSpan(head).in(s.source()); // "seven in ten": no number without its measure
        }
        return NounPhrase.stripArticle(new NounPhrase(s, head).withOf().in(s.source()));
    }
}
