package org.counterclaim.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must stand around a word for it to say an event: {@code object=deal|pact}.
 *
 * @param slot where to look, see {@link Surroundings#fillers}
 * @param not whether it must not be so
 * @param fillers what may fill the slot; empty for anything
 */
public record Condition(String slot, boolean not, Set<String> fillers) {

    private static final Pattern FORM = Pattern.compile("(!?)\\s*([a-z]+)\\s*(?:(!?=)\\s*([^=!]+))?");

    public Condition {
        fillers = Set.copyOf(fillers);
    }

    /** @throws IllegalArgumentException if the text is no condition */
    static Condition parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("not a condition: " + text);
        }
        boolean not = !m.group(1).isEmpty() || "!=".equals(m.group(3));
        Set<String> fillers = m.group(4) == null || m.group(4).strip().equals("*")
                ? Set.of()
                : Arrays.stream(m.group(4).split("\\|", -1)).map(String::strip).collect(Collectors.toSet());
        return new Condition(m.group(2), not, fillers);
    }

    boolean holds(Surroundings around) {
        Set<String> there = around.fillers(slot);
        boolean found = fillers.isEmpty() ? !there.isEmpty() : !Collections.disjoint(there, fillers);
        return found != not;
    }
}
