package org.counterclaim.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data files that ship beside the classes. */
public final class Resources {

    private Resources() {}

    /** Lines of a list without its comments and empty lines. */
    public static List<String> list(Class<?> beside, String name) {
        return lines(beside, name).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("# "))
                .toList();
    }

    /** All lines as they stand. */
    public static List<String> lines(Class<?> beside, String name) {
        try (BufferedReader r = new BufferedReader(new InputStreamReader(open(beside, name), StandardCharsets.UTF_8))) {
            return r.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = open(beside, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Class<?> beside, String name) throws FileNotFoundException {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing beside " + beside.getName());
        }
        return in;
    }
}
