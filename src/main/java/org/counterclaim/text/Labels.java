package org.counterclaim.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names behind the numbers of a model, in the model's order. */
record Labels(List<String> tags, List<String> relations, List<String> names, List<String> roles) {

    private static final Pattern LIST = Pattern.compile("\"(\\w+)\"\\s*:\\s*\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    /** Reads an object of four lists of plain strings; this room has no JSON library and needs none for that. */
    static Labels parse(String json) {
        Map<String, List<String>> lists = new HashMap<>();
        Matcher list = LIST.matcher(json);
        while (list.find()) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(list.group(2));
            while (name.find()) {
                names.add(name.group(1));
            }
            lists.put(list.group(1), List.copyOf(names));
        }
        return new Labels(named(lists, "POS"), named(lists, "DEP"), named(lists, "NER"), named(lists, "SRL"));
    }

    private static List<String> named(Map<String, List<String>> lists, String key) {
        List<String> list = lists.get(key);
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException("the model's labels have no list " + key);
        }
        return list;
    }
}
