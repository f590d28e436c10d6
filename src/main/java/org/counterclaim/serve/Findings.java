package org.counterclaim.serve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.counterclaim.model.Contradiction;

/** The newest findings, in memory and bounded: what the page shows. Safe for use by several threads. */
public final class Findings {

    private final int most;
    /** In order of first arrival. A changed finding keeps its place, so that a page being read does not jump. */
    private final LinkedHashMap<String, Contradiction> byId = new LinkedHashMap<>();

    private final Collection<Consumer<Contradiction>> listeners = new CopyOnWriteArrayList<>();

    /** @param most how many to keep; the oldest go first */
    public Findings(int most) {
        this.most = most;
    }

    /** Takes a finding or a later version of one; an earlier version of a known one is ignored. */
    public void put(Contradiction finding) {
        synchronized (byId) {
            Contradiction known = byId.get(finding.id());
            if (known != null && known.version() > finding.version()) {
                return;
            }
            byId.put(finding.id(), finding);
            if (byId.size() > most) {
                Iterator<String> oldest = byId.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        listeners.forEach(l -> l.accept(finding));
    }

    /** Forgets a finding, as after a null value of its topic. */
    public void remove(String id) {
        synchronized (byId) {
            byId.remove(id);
        }
    }

    public Optional<Contradiction> find(String id) {
        synchronized (byId) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** The findings that pass a filter, newest first. */
    public FindingsPage page(FindingFilter filter, int offset, int limit) {
        List<Contradiction> passed = newestFirst().stream().filter(filter).toList();
        int from = Math.min(offset, passed.size());
        int to = (int) Math.min((long) from + limit, passed.size());
        return new FindingsPage(passed.size(), from, passed.subList(from, to));
    }

    /** How many findings there are of each relation, kind, status and outlet. */
    public Facets facets() {
        List<Contradiction> all = newestFirst();
        return new Facets(
                all.size(),
                count(all, c -> List.of(word(c.relation()))),
                count(all, c -> {
                    var kind = c.kind();
                    return kind == null ? List.of() : List.of(word(kind));
                }),
                count(all, c -> List.of(word(c.status()))),
                count(all, c -> List.of(
                                c.left().outlet().domain(), c.right().outlet().domain())
                        .stream()
                        .distinct()
                        .toList()));
    }

    /** Calls back on each change from now on, on the thread that brings it. */
    public void onChange(Consumer<Contradiction> listener) {
        listeners.add(listener);
    }

    private List<Contradiction> newestFirst() {
        List<Contradiction> all;
        synchronized (byId) {
            all = new ArrayList<>(byId.values());
        }
        java.util.Collections.reverse(all);
        return all;
    }

    private static SortedMap<String, Integer> count(
            List<Contradiction> all, Function<Contradiction, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(c -> values.apply(c).forEach(v -> counts.merge(v, 1, Integer::sum)));
        return new TreeMap<>(counts);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
