package org.counterclaim.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.counterclaim.serve.Writes;
import org.jspecify.annotations.Nullable;

/** Puts the configuration together: option beats environment beats file beats default. */
final class ConfigurationReader {

    private static final String DEFAULTS = "/org/counterclaim/config/counterclaim.properties";
    private static final String ENVIRONMENT = "COUNTERCLAIM_";
    private static final String KAFKA = "kafka.";

    private final Map<String, String> environment;

    ConfigurationReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param file the user's file, if any
     * @param options what the command line says, by key
     * @throws UserError if the file cannot be read, or a key or value in it cannot be understood
     */
    Configuration read(@Nullable Path file, Map<String, String> options) {
        Map<String, String> defaults = defaults();
        Map<String, String> all = new HashMap<>(defaults);
        if (file != null) {
            all.putAll(known(properties(file), defaults, file));
        }
        for (String key : defaults.keySet()) {
            String value = environment.get(variable(key));
            if (value != null) {
                all.put(key, value);
            }
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT + "KAFKA_")) {
                all.put(
                        name.substring(ENVIRONMENT.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        all.putAll(options);
        return configuration(all);
    }

    /** {@code bootstrap.servers} is {@code COUNTERCLAIM_BOOTSTRAP_SERVERS}. */
    static String variable(String key) {
        return ENVIRONMENT + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Map<String, String> defaults() {
        try (InputStream in = ConfigurationReader.class.getResourceAsStream(DEFAULTS)) {
            Properties p = new Properties();
            p.load(in);
            return asMap(p);
        } catch (IOException e) {
            throw new IllegalStateException(DEFAULTS + " is part of the program", e);
        }
    }

    private static Map<String, String> properties(Path file) {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            p.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "The configuration file " + file + " cannot be read",
                    "Name a readable properties file in UTF-8 with --config.",
                    e);
        }
        return asMap(p);
    }

    private static Map<String, String> asMap(Properties p) {
        Map<String, String> map = new HashMap<>();
        p.stringPropertyNames().forEach(k -> map.put(k, p.getProperty(k).trim()));
        return map;
    }

    /** A misspelt key that is silently ignored would cost its writer an afternoon. */
    private static Map<String, String> known(Map<String, String> set, Map<String, String> defaults, Path file) {
        for (String key : set.keySet()) {
            if (!defaults.containsKey(key) && !key.startsWith(KAFKA)) {
                throw new UserError(
                        "The configuration file " + file + " has the unknown key '" + key + "'",
                        "The keys are in config/counterclaim.properties; those of Kafka begin with 'kafka.'.");
            }
        }
        return set;
    }

    private Configuration configuration(Map<String, String> all) {
        Map<String, String> kafka = new HashMap<>();
        all.forEach((k, v) -> {
            if (k.startsWith(KAFKA)) {
                kafka.put(k.substring(KAFKA.length()), v);
            }
        });
        int threads = number(all, "threads", 0, 1024);
        return new Configuration(
                text(all, "bootstrap.servers"),
                text(all, "application.id"),
                new Configuration.Topics(value(all, "topic.prefix"), number(all, "topic.partitions", 1, 10_000), (short)
                        number(all, "topic.replication", -1, 100)),
                stateDir(value(all, "state.dir")),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                number(all, "store.memory.mb", 1, 1_000_000),
                orNull(all, "instance.id"),
                number(all, "standby.replicas", 0, 10),
                number(all, "horizon.days", 1, 3650),
                number(all, "article.timeout.seconds", 1, 50),
                number(all, "article.max.chars", 1_000, 5_000_000),
                new Configuration.LearnedPairs(isTrue(all, "learned.pairs"), share(all, "learned.pairs.threshold")),
                new Configuration.Http(
                        text(all, "http.host"), number(all, "http.port", -1, 65_535), writes(all), token(all)),
                viewFile(value(all, "view.file")),
                number(all, "view.days", 0, 36_500),
                kafka);
    }

    private static boolean isTrue(Map<String, String> all, String key) {
        return switch (value(all, key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UserError(key + " is '" + value(all, key) + "'", "Give true or false.");
        };
    }

    private static double share(Map<String, String> all, String key) {
        try {
            double share = Double.parseDouble(value(all, key));
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message
        }
        throw new UserError(key + " is '" + value(all, key) + "'", "Give a number from 0 to 1.");
    }

    private static Writes writes(Map<String, String> all) {
        String value = value(all, "http.writes");
        for (Writes w : Writes.values()) {
            if (w.name().equalsIgnoreCase(value)) {
                return w;
            }
        }
        throw new UserError("http.writes is '" + value + "'", "Give local, yes or no.");
    }

    /** The token itself, or what a file holds, as secrets are handed to containers. */
    private static @Nullable String token(Map<String, String> all) {
        String token = orNull(all, "http.token");
        String file = orNull(all, "http.token.file");
        if (file == null) {
            return token;
        }
        if (token != null) {
            throw new UserError("http.token and http.token.file are both set", "Keep one of them.");
        }
        String read;
        try {
            read = Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException e) {
            throw new UserError(
                    "http.token.file " + file + " cannot be read",
                    "Name a readable text file that holds the token.",
                    e);
        }
        if (read.isEmpty()) {
            // To ask for no token because a secret was not filled in would open the page to everybody.
            throw new UserError("http.token.file " + file + " is empty", "Put the token into it.");
        }
        return read;
    }

    private static @Nullable Path viewFile(String value) {
        return value.isEmpty() ? null : Path.of(value);
    }

    private Path stateDir(String value) {
        return value.isEmpty() ? StateFolder.usual(environment, System.getProperty("user.home", "")) : Path.of(value);
    }

    private static String value(Map<String, String> all, String key) {
        return all.getOrDefault(key, "");
    }

    private static @Nullable String orNull(Map<String, String> all, String key) {
        String value = value(all, key);
        return value.isBlank() ? null : value;
    }

    private static String text(Map<String, String> all, String key) {
        String value = value(all, key);
        if (value.isBlank()) {
            throw new UserError(key + " is empty", "Give it a value; see config/counterclaim.properties.");
        }
        return value;
    }

    private static int number(Map<String, String> all, String key, int from, int to) {
        String value = value(all, key);
        try {
            int n = Integer.parseInt(value);
            if (n >= from && n <= to) {
                return n;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message
        }
        throw new UserError(key + " is '" + value + "'", "Give a whole number from " + from + " to " + to + ".");
    }
}
