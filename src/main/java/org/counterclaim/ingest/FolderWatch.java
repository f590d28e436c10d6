package org.counterclaim.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells which article files of a folder are new or changed. By looking, not by notice, so that network drives work as well. */
public final class FolderWatch {

    private record State(long size, long modified) {}

    private final Path folder;
    private final Map<Path, State> given = new HashMap<>();
    private final Map<Path, State> last = new HashMap<>();

    public FolderWatch(Path folder) {
        this.folder = folder;
    }

    /**
     * Files that are new or changed since they were given last, and were the same at the last look, so that none is given while
     * it is being written. Read them by {@link ArticleSource#open}.
     *
     * @throws UncheckedIOException where the folder can't be listed
     */
    public List<Path> changed() {
        List<Path> changed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(ArticleSource::isArticleFile).sorted()::iterator) {
                State now = state(file);
                if (now.equals(last.put(file, now)) && !now.equals(given.get(file))) {
                    given.put(file, now);
                    changed.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return changed;
    }

    private static State state(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
