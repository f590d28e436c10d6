package org.counterclaim.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.model.Article;
import org.counterclaim.serde.Json;

/** Reads the files of a set. */
final class Rows {

    private static final Articles ARTICLES = new Articles();

    private Rows() {}

    /** One record for each line that is not blank. */
    static <T> List<T> read(Path file, Class<T> type) throws IOException {
        List<T> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    rows.add(Json.read(line, type));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return rows;
    }

    static List<Article> articles(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                articles.add(article(line, file.getFileName() + "-" + number));
            }
        }
        return articles;
    }

    /** @param id for an article that brings none */
    static Article article(String json, String id) throws IOException {
        try {
            return ARTICLES.read(json.getBytes(StandardCharsets.UTF_8), id, Instant.now())
                    .get(0);
        } catch (UnreadableArticleException e) {
            throw new IOException("article " + id + ": " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("there is no readable file " + file);
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
