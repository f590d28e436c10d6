package org.counterclaim.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Event types out of files, indexed by the words that say them. */
final class FileEventCatalogue implements EventCatalogue {

    private final SortedMap<String, EventType> types = new TreeMap<>();
    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();

    /** @param files id of an event type to the content of its file */
    FileEventCatalogue(SortedMap<String, String> files) {
        files.forEach((id, text) -> {
            EventTypeFile file = EventTypeFile.parse(id, text);
            types.put(id, file.type());
            file.verbs().forEach(t -> add(verbs, t.words().get(0), t));
            file.nouns().forEach(t -> add(nouns, headOf(t.words()), t));
        });
        check();
    }

    private static void add(Map<String, List<Trigger>> index, String word, Trigger trigger) {
        index.computeIfAbsent(word, w -> new ArrayList<>()).add(trigger);
    }

    /** The head of a noun phrase: its last word, or the one before a preposition ("cessation of hostilities"). */
    private static String headOf(List<String> words) {
        int prep = words.stream()
                .filter(w -> w.equals("of") || w.equals("in"))
                .mapToInt(words::indexOf)
                .findFirst()
                .orElse(words.size());
        return words.get(prep - 1);
    }

    private void check() {
        for (EventType t : types.values()) {
            for (String a : t.antonyms()) {
                if (!types.containsKey(a)) {
                    throw new IllegalArgumentException("event type " + t.id() + ": no antonym of this name: " + a);
                }
            }
        }
        for (Map<String, List<Trigger>> index : List.of(verbs, nouns)) {
            index.values().forEach(FileEventCatalogue::sort);
        }
    }

    /** Longer before shorter, conditions before none: the first that holds is the best. */
    private static void sort(List<Trigger> triggers) {
        triggers.sort(Comparator.<Trigger>comparingInt(t -> -t.words().size())
                .thenComparingInt(t -> t.conditions().isEmpty() ? 1 : 0)
                .thenComparing(t -> t.type().id()));
        Map<List<String>, String> plain = new HashMap<>();
        for (Trigger t : triggers) {
            if (t.conditions().isEmpty()) {
                String other = plain.put(t.words(), t.type().id());
                if (other != null) {
                    throw new IllegalArgumentException("event types " + other + " and "
                            + t.type().id() + " both claim \"" + String.join(" ", t.words()) + "\" without condition");
                }
            }
        }
    }

    @Override
    public Collection<EventType> types() {
        return List.copyOf(types.values());
    }

    @Override
    public Optional<EventType> byId(String id) {
        return Optional.ofNullable(types.get(id));
    }

    @Override
    public List<Trigger> verbTriggers(String word) {
        return List.copyOf(verbs.getOrDefault(word, List.of()));
    }

    @Override
    public List<Trigger> nounTriggers(String head) {
        return List.copyOf(nouns.getOrDefault(head, List.of()));
    }

    @Override
    public Optional<EventType> byVerb(String lemma) {
        List<String> words = List.of(lemma.split(" ", -1));
        return plain(verbTriggers(words.get(0)), words);
    }

    @Override
    public Optional<EventType> byNoun(String lemma) {
        List<String> words = List.of(lemma.split(" ", -1));
        return plain(nounTriggers(headOf(words)), words);
    }

    private static Optional<EventType> plain(List<Trigger> triggers, List<String> words) {
        return triggers.stream()
                .filter(t -> t.words().equals(words) && t.conditions().isEmpty())
                .map(Trigger::type)
                .findFirst();
    }
}
