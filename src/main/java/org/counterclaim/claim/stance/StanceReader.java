package org.counterclaim.claim.stance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.counterclaim.claim.Sentences;
import org.counterclaim.claim.attribution.Attributions;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.claim.attribution.Voice;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.factuality.FactualityReader;
import org.counterclaim.claim.proposition.PropositionReader;
import org.counterclaim.claim.time.TimeReader;
import org.counterclaim.model.Article;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Source;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Target;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Reads the stances of a sentence: positions with their holders, targets and whether they are really taken. */
public final class StanceReader {

    private static final Set<String> FIRST_PERSON = Set.of("my", "our");
    private static final Duration HISTORY = Duration.ofDays(730);

    private final TimeReader times = new TimeReader();
    private final PositionFinder finder = new PositionFinder(new StanceWords());
    private final PropositionReader propositions;
    private final FactualityReader factuality;

    public StanceReader(PropositionReader propositions, FactualityReader factuality) {
        this.propositions = propositions;
        this.factuality = factuality;
    }

    /** @param resolve fills an event that is only pointed to ("the call") with what the article has told of it */
    public List<Stance> read(
            Document document,
            Entities entities,
            Attributions attributions,
            Passage passage,
            UnaryOperator<Proposition> resolve,
            Origin origin) {
        List<Stance> found = new ArrayList<>();
        for (Position position : finder.find(passage)) {
            for (Voice voice : attributions.voices(position.anchor())) {
                stance(document, entities, attributions, position, voice, resolve, origin)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Stance> stance(
            Document document,
            Entities entities,
            Attributions attributions,
            Position position,
            Voice voice,
            UnaryOperator<Proposition> resolve,
            Origin origin) {
        Article article = document.article();
        List<Source> chain = new ArrayList<>();
        chain.add(Source.of(article.outlet()));
        chain.addAll(voice.sources());
        Node holder = position.holder();
        if (holder == null) {
            // A judgement is its utterer's; a news article's own judgements of fact are claims, not stances.
            if (voice.sources().isEmpty() && article.genre() != Genre.OPINION) {
                return Optional.empty();
            }
        } else {
            if (isNobody(document, holder) || !attributions.canSpeak(document, entities, holder)) {
                return Optional.empty();
            }
            for (Source s : attributions.sources(document, entities, holder)) {
                if (!chain.get(chain.size() - 1).position().equals(s.position())) {
                    chain.add(s);
                }
            }
        }
        Attribution attribution = new Attribution(chain);
        if (attribution.holder().kind() == Source.Kind.UNRESOLVED) {
            return Optional.empty();
        }
        Optional<Stance.Value> value = value(document, position, voice);
        Optional<Target> target = target(document, entities, position.target(), resolve);
        if (value.isEmpty() || target.isEmpty() || isHolder(attribution, target.get())) {
            return Optional.empty();
        }
        int passage = position.anchor().passage();
        Evidence evidence = document.evidence(passage, position.span());
        String id = Ids.hash(String.join(
                "|",
                article.id(),
                evidence.part().name(),
                evidence.start() + "-" + evidence.end(),
                target.get().id(),
                attribution.toString(),
                value.get().name()));
        return Optional.of(new Stance(
                id,
                article.id(),
                article.version(),
                article.outlet(),
                attribution,
                target.get(),
                value.get(),
                evidence,
                Sentences.shortened(document.sentence(passage).span().in(document.text(passage))),
                article.publishedAt(),
                article.genre(),
                origin,
                List.of()));
    }

    /** "No video can justify it". */
    private static boolean isNobody(Document document, Node holder) {
        Sentence s = document.sentence(holder.passage());
        Token t = s.token(holder.token());
        int noun = t.tag().startsWith("W") ? s.head(t.index()).map(Token::head).orElse(t.index()) : t.index();
        return noun >= 0
                && s.children(noun).stream()
                        .anyMatch(c -> c.lemma().equals("no") && c.relation().equals("det"));
    }

    private static boolean isHolder(Attribution attribution, Target target) {
        Entity e = target.entity();
        return e != null && e.equals(attribution.holder().entity());
    }

    /** The side really taken: a stance that is only possible, asked or wished for is none; a negated one is turned round. */
    private Optional<Stance.Value> value(Document document, Position position, Voice voice) {
        Sentence s = document.sentence(position.anchor().passage());
        Report innermost = voice.innermost();
        BitSet inside = innermost == null
                ? null
                : innermost.content().get(position.anchor().passage());
        Factuality local = factuality.read(s, position.anchor().token(), t -> inside == null || inside.get(t));
        Factuality held = voice.holders(local);
        if (!held.isCommitted()) {
            return Optional.empty();
        }
        if (position.holder() == null) {
            return Optional.of(position.value()); // its own negation is counted in the judgement
        }
        TimeSpan when =
                times.of(s, position.anchor().token(), document.article().publishedAt());
        Instant end = when.end();
        if (end != null && end.plus(HISTORY).isBefore(document.article().publishedAt())) {
            return Optional.empty(); // "approved the inquiry in 1998": history, not where anybody stands
        }
        if (held.polarity() != local.polarity()) {
            return Optional.empty(); // who denies that somebody backs it says no more than that
        }
        if (held.polarity() != Factuality.Polarity.NEGATIVE) {
            return Optional.of(position.value());
        }
        // "Will not back it" takes a side; "has not backed it" leaves it open.
        return Optional.of(
                isDone(s, position.anchor().token()) ? Stance.Value.NEITHER : StanceWords.negate(position.value()));
    }

    /** Past and perfect, also after "yet to". */
    private static boolean isDone(Sentence s, int verb) {
        Token t = s.token(verb);
        boolean auxiliary = s.children(verb).stream()
                .anyMatch(c -> c.relation().startsWith("aux")
                        && (c.lemma().equals("have")
                                || c.lemma().equals("do") && c.tag().equals("VBD")));
        boolean modal = s.children(verb).stream().anyMatch(c -> c.tag().equals("MD"));
        boolean awaited = t.relation().equals("xcomp")
                && s.head(verb)
                        .filter(h -> s.children(h.index()).stream()
                                .anyMatch(c -> c.lemma().equals("yet")))
                        .isPresent();
        return !modal && (auxiliary || awaited || t.tag().equals("VBD"));
    }

    private Optional<Target> target(
            Document document, Entities entities, Node node, UnaryOperator<Proposition> resolve) {
        Sentence s = document.sentence(node.passage());
        Token t = s.token(node.token());
        List<String> content = content(s, node.token());
        if (content.isEmpty() && entities.one(node).isEmpty()) {
            return Optional.empty();
        }
        if (t.isVerb() && s.subtree(node.token()).stream().noneMatch(Token::isNoun)) {
            return Optional.empty(); // "hates to say it" tells of nothing
        }
        if (s.child(node.token(), "poss")
                .filter(p -> FIRST_PERSON.contains(p.lemma().toLowerCase(Locale.ROOT)))
                .isPresent()) {
            return Optional.empty(); // that somebody is for his own plans is no news
        }
        String text = s.subtreeSpan(node.token()).in(document.text(node.passage()));
        Optional<Proposition> event =
                propositions.event(document, entities, node).map(p -> pointsBack(s, node) ? resolve.apply(p) : p);
        Optional<Entity> entity =
                event.isPresent() || !t.isNoun() && !t.isPronoun() ? Optional.empty() : entities.one(node);
        return Optional.of(Target.of(
                Sentences.shortened(text),
                t.lemma().toLowerCase(Locale.ROOT),
                entity.orElse(null),
                event.orElse(null),
                content));
    }

    private static boolean pointsBack(Sentence s, Node node) {
        return s.token(node.token()).isNoun() && new NounPhrase(s, node.token()).isDefinite();
    }

    private static List<String> content(Sentence s, int head) {
        List<String> content = new ArrayList<>();
        for (Token t : s.subtree(head)) {
            if (t.isNoun()
                    || t.isVerb() && !t.relation().startsWith("aux")
                    || t.tag().startsWith("JJ")) {
                content.add(t.lemma());
            }
        }
        return content;
    }
}
