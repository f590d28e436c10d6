package org.counterclaim.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The data files under {@code config}, which also ship in the jar. */
final class ConfigFolder {

    private static final String ROOT = "/org/counterclaim/config/";

    private ConfigFolder() {}

    /** One shipped file. */
    static String shippedFile(String name) {
        return resource(ROOT + name);
    }

    /** Any text in the jar. */
    static String resource(String path) {
        try (InputStream in = ConfigFolder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All shipped files of a folder with this ending: name without the ending to content, sorted. */
    static SortedMap<String, String> shippedFiles(String folder, String ending) {
        // A folder can't be listed through the class loader, but a file known to be in it leads there.
        URL known = Objects.requireNonNull(ConfigFolder.class.getResource(ROOT + folder + "/README.md"), folder);
        try {
            URI uri = known.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return files(Objects.requireNonNull(Path.of(uri).getParent()), ending);
            }
            String jar = uri.getRawSchemeSpecificPart();
            URI file = new URI(jar.substring(0, jar.indexOf('!')));
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(file), Map.of())) {
                return files(inside.getPath(ROOT + folder), ending);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("can't list " + known, e);
        }
    }

    /** All files of a folder with this ending: name without the ending to content, sorted. */
    static SortedMap<String, String> files(Path folder, String ending) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path p : (Iterable<Path>) paths::iterator) {
                String name = String.valueOf(p.getFileName());
                if (name.endsWith(ending)) {
                    files.put(name.substring(0, name.length() - ending.length()), Files.readString(p));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
        return files;
    }
}
