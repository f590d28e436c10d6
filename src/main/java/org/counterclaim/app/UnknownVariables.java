package org.counterclaim.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Environment variables that are named like settings and are none: one that is misspelt would be passed over without a word.
 * They are warned of and not refused, since an environment is shared with other programs.
 */
final class UnknownVariables {

    private static final String OURS = "COUNTERCLAIM_";
    private static final String KAFKA = OURS + "KAFKA_";

    /** What Kubernetes sets in every container for a service that is there, here one whose name begins with ours. */
    private static final Pattern OF_A_SERVICE =
            Pattern.compile("(.+?)_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private UnknownVariables() {}

    /** A sentence for each, with the known name that is nearest to it, if one is near; never with its value. */
    static List<String> warnings(Map<String, String> environment) {
        Set<String> known = known();
        return environment.keySet().stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).startsWith(OURS))
                .filter(name -> !known.contains(name) && !(name.startsWith(KAFKA) && name.length() > KAFKA.length()))
                .filter(name -> !isOfAService(name, environment))
                .sorted()
                .map(name -> "The environment variable " + name + " is none of Counterclaim's and is ignored"
                        + nearest(name, known)
                                .map(k -> "; did you mean " + k + "?")
                                .orElse("; the README lists those that are"))
                .toList();
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of(Logging.LEVEL, Logging.FORMAT));
        ConfigurationReader.defaults().keySet().forEach(key -> known.add(ConfigurationReader.variable(key)));
        return known;
    }

    private static boolean isOfAService(String name, Map<String, String> environment) {
        Matcher service = OF_A_SERVICE.matcher(name);
        return service.matches() && environment.containsKey(service.group(1) + "_SERVICE_HOST");
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        String written = name.toUpperCase(Locale.ROOT);
        int most = Math.max(2, (written.length() - OURS.length()) / 4);
        Optional<String> near = known.stream()
                .filter(k -> distance(written, k) <= most)
                .min(Comparator.comparingInt(k -> distance(written, k)));
        return near.or(() -> only(
                known.stream().filter(k -> words(k).contains(words(written))).toList()));
    }

    /** What is left of a name without our prefix, so that whole words are found in it. */
    private static String words(String name) {
        return '_' + name.substring(OURS.length()) + '_';
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** How many characters must be put in, left out or changed to make one of the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
