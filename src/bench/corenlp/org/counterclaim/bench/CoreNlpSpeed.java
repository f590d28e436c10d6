package org.counterclaim.bench;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
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
import java.util.Locale;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.model.Article;

/**
 * How fast CoreNLP reads the same articles as far as it goes: {@code CoreNlpSpeed FILE.jsonl[.gz] LIMIT THREADS}. It is under
 * the GPL and therefore here only, in a profile of its own: nothing of it ships.
 */
public final class CoreNlpSpeed {

    private CoreNlpSpeed() {}

    /** @param args file, most articles, threads */
    public static void main(String[] args) throws Exception {
        List<String> texts = texts(Path.of(args[0]), Integer.parseInt(args[1]));
        // openie needs natlog.
        Properties p = new Properties();
        p.setProperty("annotators", "tokenize,ssplit,pos,lemma,depparse,natlog,ner,openie");
        p.setProperty("threads", args[2]);
        StanfordCoreNLP corenlp = new StanfordCoreNLP(p);
        // Models are loaded at the first text.
        texts.stream().limit(3).forEach(corenlp::process);
        long start = System.nanoTime();
        texts.stream().parallel().forEach(corenlp::process);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"corenlp\",\"articles\":%d,\"seconds\":%.1f,\"articles_per_second\":%.2f}%n",
                texts.size(),
                seconds,
                texts.size() / seconds);
    }

    private static List<String> texts(Path file, int limit) throws IOException {
        Articles forms = new Articles();
        List<String> texts = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && texts.size() < limit) {
                try {
                    for (Article a : forms.read(line.getBytes(StandardCharsets.UTF_8), null, Instant.now())) {
                        texts.add(a.headline() + "\n\n" + a.body());
                    }
                } catch (UnreadableArticleException e) {
                    // What Counterclaim leaves out is left out here.
                    System.err.println(e.reason());
                }
                line = lines.readLine();
            }
        }
        return texts;
    }
}
