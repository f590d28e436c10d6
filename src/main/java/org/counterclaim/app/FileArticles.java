package org.counterclaim.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.counterclaim.ingest.Arrival;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.Reading;
import org.counterclaim.model.Article;

/** Articles out of files and folders, one after the other. What cannot be read is noted and left out. */
final class FileArticles {

    private final List<Path> paths;
    private final Articles articles = new Articles();
    private final List<String> problems = new ArrayList<>();
    private long count;

    FileArticles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    void forEach(Consumer<Article> consumer) {
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    read(file, consumer);
                }
            } catch (IOException e) {
                throw new UserError(
                        path + " cannot be read: " + e.getMessage(), "Check the file and its permissions.", e);
            }
        }
    }

    long articles() {
        return count;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(Path file, Consumer<Article> consumer) throws IOException {
        String name = String.valueOf(file.getFileName());
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        boolean packed = name.endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            if (!name.replaceFirst("\\.gz$", "").endsWith(".jsonl")) {
                take(articles.readAll(in.readAllBytes(), Arrival.at(changed).withKey(name)), name, consumer);
                return;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    String where = name + ", line " + number;
                    take(articles.readAll(bytes, Arrival.at(changed).withKey(name + '-' + number)), where, consumer);
                }
            }
        }
    }

    private void take(List<Reading> readings, String where, Consumer<Article> consumer) {
        for (Reading reading : readings) {
            Article article = reading.article();
            if (article != null) {
                count++;
                consumer.accept(article);
            } else {
                var problem = reading.problem();
                problems.add(where + ": " + (problem == null ? "no article" : problem.getMessage()));
            }
        }
    }
}
