package org.counterclaim.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Place;
import org.counterclaim.model.Predicate;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Role;
import org.counterclaim.model.Source;
import org.counterclaim.model.Span;
import org.counterclaim.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Claims for tests, put together slot by slot: {@code claim("Harbour Gazette").event("call").with("trump", "putin")}. */
final class Claims {

    private static final EventCatalogue CATALOGUE = EventCatalogue.shipped();

    private final Outlet outlet;
    private Attribution attribution;
    private Predicate predicate = new Predicate(null, "be");
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<String> content = new ArrayList<>();
    private @Nullable Place place;
    private TimeSpan time = TimeSpan.UNKNOWN;
    private Factuality factuality = Factuality.CT_PLUS;
    private Instant publishedAt = Instant.parse("2024-11-11T12:00:00Z");
    private @Nullable String article;
    private List<String> story = List.of();
    private int bodyLength = 300;
    private String rest = "";
    private Evidence.Part part = Evidence.Part.BODY;
    private String before = "";
    private String quote = "";

    private Claims(String outlet) {
        this.outlet = new Outlet(Ids.slug(outlet) + ".example", outlet);
        this.attribution = new Attribution(List.of(Source.of(this.outlet)));
    }

    static Claims claim(String outlet) {
        return new Claims(outlet);
    }

    Claims heldBy(String name, String id) {
        Entity e = entity(id);
        attribution = attribution.through(new Source(name, Source.Kind.ORGANISATION, e, null));
        return this;
    }

    /** A verb or noun, given its type by the catalogue where it has one. */
    Claims event(String lemma) {
        String type = CATALOGUE
                .byId(lemma)
                .or(() -> CATALOGUE.byVerb(lemma))
                .or(() -> CATALOGUE.byNoun(lemma))
                .map(t -> t.id())
                .orElse(null);
        predicate = new Predicate(type, lemma);
        content.add(lemma);
        return this;
    }

    /** {@code person:..., country:..., org:...}, or a plain word. */
    Claims arg(Role role, String id) {
        Entity e = id.contains(":") ? entity(id) : null;
        String text = e != null ? e.name() : id;
        arguments.add(new Argument(role, text, e != null ? Ids.slug(text) : id, e));
        content.add(e != null ? Ids.slug(text) : id);
        return this;
    }

    Claims with(String... ids) {
        for (String id : ids) {
            arg(Role.PARTICIPANT, id);
        }
        return this;
    }

    Claims words(String... lemmas) {
        content.addAll(List.of(lemmas));
        return this;
    }

    Claims in(String name, @Nullable String country) {
        place = new Place("in " + name, name, country);
        return this;
    }

    Claims on(String day) {
        Instant start = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        time = new TimeSpan(start, start.plusSeconds(86_400), day);
        return this;
    }

    Claims count(Quantity.Bound bound, double value, String counted) {
        quantities.add(new Quantity(
                value, value, "count", bound, Quantity.Counting.UNKNOWN, counted, bound + " " + value + " " + counted));
        return this;
    }

    Claims denied() {
        factuality = Factuality.CT_MINUS;
        return this;
    }

    Claims held(Factuality value) {
        factuality = value;
        return this;
    }

    Claims publishedAt(String instant) {
        publishedAt = Instant.parse(instant);
        return this;
    }

    Claims ofStory(String... terms) {
        story = List.of(terms);
        return this;
    }

    Claims inBodyOf(int characters) {
        bodyLength = characters;
        return this;
    }

    Claims article(String id) {
        article = id;
        return this;
    }

    /** What its sentence holds beside the claim. */
    Claims followedBy(String words) {
        rest = words;
        return this;
    }

    /** The claim's own words, and those of the sentence before them. */
    Claims quoted(String lead, String words) {
        before = lead;
        quote = words;
        return this;
    }

    Claims inHeadline() {
        part = Evidence.Part.HEADLINE;
        return this;
    }

    Claim build() {
        String text = !quote.isEmpty()
                ? quote
                : attribution + ": " + String.join(" ", content)
                        + (factuality.polarity() == Factuality.Polarity.NEGATIVE ? " not so" : "");
        Span words = new Span(before.length(), before.length() + text.length());
        Proposition p = Proposition.of(predicate, arguments, place, time, quantities, content);
        String articleId = article != null ? article : outlet.domain() + "/" + Ids.hash(text + publishedAt);
        return new Claim(
                        Ids.hash(articleId + text + p.id()),
                        articleId,
                        1,
                        outlet,
                        attribution,
                        p,
                        factuality,
                        List.of(factuality),
                        Evidence.of(part, before + text, Ids.hash(before + text), words),
                        before + text + rest,
                        publishedAt,
                        Genre.NEWS,
                        new Origin(articleId, outlet.name()))
                .about(List.of(), story, bodyLength);
    }

    private static Entity entity(String id) {
        String kind = id.substring(0, id.indexOf(':'));
        String own = id.substring(id.indexOf(':') + 1);
        return switch (kind) {
            case "country" -> new Entity(id, own, EntityType.COUNTRY, own, null);
            case "person" -> new Entity(id, title(own), EntityType.PERSON);
            case "org" -> new Entity(id, title(own), EntityType.ORGANISATION);
            default -> new Entity(id, title(own), EntityType.OTHER);
        };
    }

    private static String title(String slug) {
        StringBuilder name = new StringBuilder();
        for (String t : slug.split("-", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(t.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(t.substring(1));
        }
        return name.toString();
    }
}
