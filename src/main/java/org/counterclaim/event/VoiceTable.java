package org.counterclaim.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Offices or titles and for whom they speak. */
final class VoiceTable {

    private final Map<String, Actors.Voice> voices = new HashMap<>();

    VoiceTable(String text) {
        Table.rows(text, "\t", 2)
                .forEach(row -> voices.put(row[0], Actors.Voice.valueOf(row[1].toUpperCase(Locale.ROOT))));
    }

    /** By the longest ending of the words that is known. */
    Optional<Actors.Voice> of(String words) {
        String rest = words.strip();
        while (!rest.isEmpty()) {
            Actors.Voice voice = voices.get(rest);
            if (voice != null) {
                return Optional.of(voice);
            }
            rest = rest.contains(" ") ? rest.substring(rest.indexOf(' ') + 1) : "";
        }
        return Optional.empty();
    }
}
