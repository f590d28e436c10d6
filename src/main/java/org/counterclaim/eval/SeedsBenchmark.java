package org.counterclaim.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * A handful of whole articles and what must and must not be found in them. Rows of four sorts: {@code relation} of two quotes,
 * {@code claim} and {@code stance} at a quote, and {@code none} where nothing may be found.
 */
final class SeedsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "seeds";
    }

    record Row(
            String id,
            String what,
            @Nullable Place left,
            @Nullable Place right,
            @Nullable List<String> relation,
            @Nullable String article,
            @Nullable String quote,
            @Nullable List<String> holder,
            @Nullable String factuality,
            @Nullable String value) {

        record Place(String article, String quote) {}
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<Article> articles = new ArrayList<>(Rows.articles(data.resolve("articles.jsonl")));
        articles.sort(Comparator.comparing(Article::publishedAt).thenComparing(Article::id));
        List<Row> rows = Rows.read(data.resolve("expected.jsonl"), Row.class);
        VerdictLog log = new VerdictLog();
        Pipeline pipeline = new Pipeline(parts.observedBy(log), Limits.USUAL);
        progress.expect(articles.size());
        for (Article article : articles) {
            pipeline.add(article);
            progress.step();
        }
        Map<String, Article> byId = articles.stream().collect(Collectors.toMap(Article::id, a -> a, (a, b) -> b));
        Check check = new Check(pipeline, log, byId);
        int expected = 0;
        int found = 0;
        int violated = 0;
        List<String> failures = new ArrayList<>();
        for (Row row : rows) {
            String problem = check.problem(row);
            boolean none = row.what().equals("none");
            expected += none ? 0 : 1;
            if (problem == null) {
                found += none ? 0 : 1;
            } else {
                violated += none ? 1 : 0;
                failures.add(row.id() + ": " + problem);
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("found", found);
        metrics.put("expected", expected);
        metrics.put("false", violated);
        metrics.put("n", rows.size());
        metrics.put("failures", failures);
        return new Outcome(metrics, failures);
    }

    /** What the pipeline said, held against one row at a time. */
    private record Check(Pipeline pipeline, VerdictLog log, Map<String, Article> articles) {

        /** Why the row does not hold; null where it does. */
        @Nullable
        String problem(Row row) throws IOException {
            return switch (row.what()) {
                case "relation" -> relation(row);
                case "claim" -> claim(row);
                case "stance" -> stance(row);
                case "none" -> none(row);
                default -> throw new IOException("expected.jsonl, row " + row.id() + ": unknown sort " + row.what());
            };
        }

        private @Nullable String relation(Row row) throws IOException {
            Quote left = quote(row, row.left());
            Quote right = quote(row, row.right());
            Set<Relation> wanted = EnumSet.noneOf(Relation.class);
            for (String r : list(row.relation())) {
                wanted.add(Relation.valueOf(r.toUpperCase(Locale.ROOT)));
            }
            Set<Relation> given = EnumSet.noneOf(Relation.class);
            log.between(left, right).forEach(c -> given.add(c.verdict().relation()));
            given.remove(Relation.UNRELATED);
            boolean wrongFinding = given.stream().anyMatch(r -> r.isFinding() && !wanted.contains(r));
            boolean asWanted = given.isEmpty()
                    ? wanted.contains(Relation.UNRELATED)
                    : given.stream().anyMatch(wanted::contains);
            if (asWanted && !wrongFinding) {
                return null;
            }
            String why = given.isEmpty() ? " (" + Loss.of(pipeline, log, left, right) + ")" : "";
            return "relation is " + (given.isEmpty() ? "none" : given) + why + ", expected one of " + wanted;
        }

        private @Nullable String claim(Row row) throws IOException {
            Quote quote = quote(row);
            List<Claim> there =
                    pipeline.claims().stream().filter(quote::overlaps).toList();
            boolean holds =
                    there.stream().anyMatch(c -> c.factuality().code().equals(row.factuality()) && held(c, row));
            return holds
                    ? null
                    : "claims are "
                            + there.stream()
                                    .map(c -> c.holder().name() + " "
                                            + c.factuality().code() + " "
                                            + c.proposition().predicate().name())
                                    .toList()
                            + ", expected " + row.holder() + " " + row.factuality();
        }

        private @Nullable String stance(Row row) throws IOException {
            Quote quote = quote(row);
            List<Stance> there =
                    pipeline.stances().stream().filter(quote::overlaps).toList();
            boolean holds =
                    there.stream().anyMatch(s -> s.value().name().equalsIgnoreCase(row.value()) && held(s, row));
            return holds
                    ? null
                    : "stances are "
                            + there.stream()
                                    .map(s -> s.holder().name() + " " + s.value() + " "
                                            + s.target().text())
                                    .toList()
                            + ", expected " + row.holder() + " " + row.value();
        }

        private @Nullable String none(Row row) throws IOException {
            Quote quote = quote(row);
            List<Statement> there = new ArrayList<>(pipeline.claims());
            there.addAll(pipeline.stances());
            there.removeIf(s -> !quote.overlaps(s) || Holders.isReader(s.holder()));
            return there.isEmpty()
                    ? null
                    : "must say nothing, but gives "
                            + there.stream()
                                    .map(s -> s.attribution() + ": "
                                            + s.evidence().exact())
                                    .toList();
        }

        private static boolean held(Statement statement, Row row) {
            return list(row.holder()).stream().anyMatch(name -> Holders.isNamed(statement.holder(), name));
        }

        private Quote quote(Row row) throws IOException {
            return quote(row, new Row.Place(String.valueOf(row.article()), String.valueOf(row.quote())));
        }

        private Quote quote(Row row, Row.@Nullable Place place) throws IOException {
            Article article = place == null ? null : articles.get(place.article());
            Optional<Quote> quote =
                    article == null || place == null ? Optional.empty() : Quote.in(article, place.quote());
            return quote.orElseThrow(
                    () -> new IOException("expected.jsonl, row " + row.id() + ": its quote is not in its article"));
        }

        private static List<String> list(@Nullable List<String> list) {
            return list == null ? List.of() : list;
        }
    }
}
