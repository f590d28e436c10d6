package org.counterclaim.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Side;
import org.counterclaim.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Findings as linked data (JSON-LD): what is said as schema.org {@code Claim}, where it stands as W3C Web Annotation, and the
 * finding as an annotation that links the two. There is no rating in it: nobody is said to be right.
 */
final class LinkedData {

    static final List<Object> CONTEXT = List.of(
            "http://www.w3.org/ns/anno.jsonld",
            Map.of("schema", "https://schema.org/", "counterclaim", "urn:counterclaim:term:"));

    private LinkedData() {}

    /** Nodes of one finding: two claims, their two places, and the finding. */
    static List<Map<String, Object>> of(Contradiction c) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Side side : List.of(c.left(), c.right())) {
            nodes.add(claim(side));
            nodes.add(place(side));
        }
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("id", "urn:counterclaim:finding:" + c.id());
        finding.put("type", "Annotation");
        finding.put("motivation", "linking");
        finding.put("created", c.detectedAt().toString());
        finding.put("counterclaim:relation", word(c.relation()));
        put(finding, "counterclaim:kind", c.kind() == null ? null : word(c.kind()));
        finding.put("counterclaim:status", word(c.status()));
        finding.put("counterclaim:rule", c.rule());
        finding.put("counterclaim:version", c.version());
        finding.put(
                "body",
                Map.of("type", "TextualBody", "value", c.explanation(), "language", "en", "purpose", "describing"));
        finding.put("target", List.of(claimId(c.left()), claimId(c.right())));
        nodes.add(finding);
        return nodes;
    }

    private static Map<String, Object> claim(Side s) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", claimId(s));
        claim.put("type", "schema:Claim");
        claim.put("schema:text", s.quote());
        claim.put("schema:author", author(s.sources().holder()));
        claim.put("counterclaim:attribution", s.attribution());
        claim.put("counterclaim:position", s.position());
        claim.put("schema:appearance", article(s));
        return claim;
    }

    private static Map<String, Object> place(Side s) {
        Evidence e = s.evidence();
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", source(s));
        target.put(
                "selector",
                List.of(
                        Map.of(
                                "type",
                                "TextQuoteSelector",
                                "exact",
                                e.exact(),
                                "prefix",
                                e.prefix(),
                                "suffix",
                                e.suffix()),
                        Map.of("type", "TextPositionSelector", "start", e.start(), "end", e.end())));
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", "urn:counterclaim:evidence:" + s.statementId());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "identifying");
        annotation.put("body", claimId(s));
        annotation.put("target", target);
        return annotation;
    }

    private static Map<String, Object> article(Side s) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", source(s));
        article.put("type", "schema:NewsArticle");
        article.put("schema:identifier", s.articleId());
        article.put("schema:version", s.articleVersion());
        article.put("schema:datePublished", s.publishedAt().toString());
        article.put(
                "schema:publisher",
                Map.of(
                        "type",
                        "schema:NewsMediaOrganization",
                        "schema:name",
                        s.outlet().name(),
                        "schema:url",
                        "https://" + s.outlet().domain()));
        return article;
    }

    private static Map<String, Object> author(Source source) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("type", source.kind() == Source.Kind.PERSON ? "schema:Person" : "schema:Organization");
        author.put("schema:name", source.name());
        var entity = source.entity();
        put(
                author,
                "schema:sameAs",
                entity == null || entity.wikidata() == null
                        ? null
                        : "http://www.wikidata.org/entity/" + entity.wikidata());
        return author;
    }

    private static String source(Side s) {
        return s.url() != null ? s.url() : "urn:counterclaim:article:" + s.articleId();
    }

    private static String claimId(Side s) {
        return "urn:counterclaim:statement:" + s.statementId();
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
