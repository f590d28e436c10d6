package org.counterclaim.text.en;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterclaim.text.Resources;

/** Base forms by rules and, where rules fail, by lists made from WordNet. Tables only, so no cache is needed. */
final class EnglishLemmas {

    private final Set<String> verbs = new HashSet<>(Resources.list(EnglishLemmas.class, "verbs.txt"));
    private final Map<String, String> verbForms = table("verb-forms.tsv");
    private final Map<String, String> nounForms = table("noun-forms.tsv");
    private final Map<String, String> adjectiveForms = table("adjective-forms.tsv");

    private static Map<String, String> table(String name) {
        Map<String, String> table = new HashMap<>();
        for (String line : Resources.list(EnglishLemmas.class, name)) {
            String[] parts = line.split("\t");
            table.put(parts[0], parts[1]);
        }
        return table;
    }

    /** @param form with plain quotes */
    String of(String form, String tag, String relation, String headTag) {
        String word = form.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "MD" -> modal(word);
            case "VB", "VBP", "VBD", "VBZ", "VBN", "VBG" -> verb(word, tag, relation, headTag);
            case "NNS" -> noun(word);
            case "JJR", "JJS", "RBR", "RBS" -> adjective(word);
            case "RB" -> word.equals("n't") || word.equals("nt") ? "not" : word;
            default -> word;
        };
    }

    private static String modal(String word) {
        return switch (word) {
            case "'ll", "wo" -> "will";
            case "'d" -> "would";
            case "ca" -> "can";
            case "sha" -> "shall";
            default -> word;
        };
    }

    private String verb(String word, String tag, String relation, String headTag) {
        switch (word) {
            case "'m", "'re", "ai":
                return "be";
            case "'ve":
                return "have";
            case "'s":
                return relation.equals("aux") && headTag.equals("VBN") ? "have" : "be";
            case "'d":
                return "have";
            case "'ll":
                return "will";
            default:
        }
        // "to found a party", "they fell trees"
        if ((tag.equals("VB") || tag.equals("VBP")) && verbs.contains(word)) {
            return word;
        }
        String irregular = verbForms.get(word);
        if (irregular != null) {
            return irregular;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1 && !verbs.contains(word)) {
            return word.substring(0, hyphen + 1) + verb(word.substring(hyphen + 1), tag, relation, headTag);
        }
        return regular(word);
    }

    private String regular(String word) {
        List<String> candidates = List.of();
        if (word.endsWith("ies") || word.endsWith("ied")) {
            candidates = List.of(cut(word, 3) + "y", cut(word, 1));
        } else if (word.endsWith("es")) {
            candidates = List.of(cut(word, 1), cut(word, 2));
        } else if (word.endsWith("s") && !word.endsWith("ss")) {
            candidates = List.of(cut(word, 1));
        } else if (word.endsWith("ed")) {
            candidates = stems(cut(word, 2));
        } else if (word.endsWith("ing")) {
            candidates = stems(cut(word, 3));
        }
        for (String c : candidates) {
            if (verbs.contains(c)) {
                return c;
            }
        }
        if (verbs.contains(word) || candidates.isEmpty() || word.length() < 5) {
            return word;
        }
        // a verb the list does not know: "doxxed", "vlogging"
        return candidates.get(candidates.size() > 1 && !word.endsWith("ies") && !word.endsWith("ied") ? 1 : 0);
    }

    private static List<String> stems(String stem) {
        int n = stem.length();
        boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
        return doubled ? List.of(stem + "e", stem, cut(stem, 1)) : List.of(stem + "e", stem);
    }

    private String noun(String word) {
        String irregular = nounForms.get(word);
        if (irregular != null) {
            return irregular;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
        }
        if (word.endsWith("men") && word.length() > 4) {
            return cut(word, 3) + "man";
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("zzes")
                || word.endsWith("oes")) {
            return cut(word, 2);
        }
        boolean singular = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.length() < 4;
        return word.endsWith("'s") ? cut(word, 2) : word.endsWith("s") && !singular ? cut(word, 1) : word;
    }

    private String adjective(String word) {
        String irregular = adjectiveForms.get(word);
        if (irregular != null) {
            return irregular;
        }
        String stem = word.endsWith("er") ? cut(word, 2) : word.endsWith("est") ? cut(word, 3) : "";
        if (stem.length() < 3) {
            return word;
        }
        return stem.endsWith("i") ? cut(stem, 1) + "y" : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
