package org.counterclaim.event;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterclaim.model.Role;

/** One file of {@code config/events}: an event type and the triggers that say it. */
record EventTypeFile(EventType type, List<Trigger> verbs, List<Trigger> nouns) {

    private static final Set<String> KEYS =
            Set.of("key.class", "recurrence", "symmetric", "verbs", "nouns", "antonyms", "roles", "plover", "said");

    /** Commas outside brackets. */
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private record Phrase(List<String> words, List<Condition> conditions) {}

    /** @throws IllegalArgumentException with the type's id and what is wrong */
    static EventTypeFile parse(String id, String text) {
        try {
            return read(id, properties(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("event type " + id + ": " + e.getMessage(), e);
        }
    }

    private static Properties properties(String text) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Set<String> unknown = new TreeSet<>(p.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown property " + unknown);
        }
        return p;
    }

    private static EventTypeFile read(String id, Properties p) {
        List<Phrase> verbs = phrases(p.getProperty("verbs", ""));
        List<Phrase> nouns = phrases(p.getProperty("nouns", ""));
        EventType type = new EventType(
                id,
                p.getProperty("key.class", id).strip(),
                EventType.Recurrence.valueOf(
                        p.getProperty("recurrence", "rarely").strip().toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(p.getProperty("symmetric", "false").strip()),
                lemmas(verbs),
                lemmas(nouns),
                items(p.getProperty("antonyms", "")).collect(Collectors.toCollection(LinkedHashSet::new)),
                roles(p.getProperty("roles", "")),
                p.getProperty("plover"),
                Boolean.parseBoolean(p.getProperty("said", "false").strip()));
        return new EventTypeFile(type, triggers(type, verbs), triggers(type, nouns));
    }

    private static Stream<String> items(String list) {
        return COMMA.splitAsStream(list).map(String::strip).filter(s -> !s.isEmpty());
    }

    private static List<Phrase> phrases(String list) {
        return items(list).map(EventTypeFile::phrase).toList();
    }

    private static Phrase phrase(String item) {
        int open = item.indexOf('(');
        if (open < 0) {
            return new Phrase(List.of(item.split("\\s+")), List.of());
        }
        if (!item.endsWith(")")) {
            throw new IllegalArgumentException("bracket not closed: " + item);
        }
        List<Condition> conditions = new ArrayList<>();
        for (String c : item.substring(open + 1, item.length() - 1).split(";", -1)) {
            conditions.add(Condition.parse(c));
        }
        return new Phrase(List.of(item.substring(0, open).strip().split("\\s+")), conditions);
    }

    private static Set<String> lemmas(List<Phrase> phrases) {
        return phrases.stream().map(p -> String.join(" ", p.words())).collect(Collectors.toSet());
    }

    private static List<Trigger> triggers(EventType type, List<Phrase> phrases) {
        return phrases.stream()
                .map(p -> new Trigger(type, p.words(), p.conditions()))
                .toList();
    }

    private static Map<String, Role> roles(String list) {
        Map<String, Role> roles = new HashMap<>();
        items(list).forEach(item -> {
            String[] pair = item.split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("not label=role: " + item);
            }
            roles.put(pair[0].strip(), Role.valueOf(pair[1].strip().toUpperCase(Locale.ROOT)));
        });
        return roles;
    }
}
