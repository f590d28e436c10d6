package org.counterclaim.eval;

import java.util.List;
import java.util.Optional;

/** All benchmarks; a new one is one more line here. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new SeedsBenchmark(),
            new PairsBenchmark(),
            new Fnc1Benchmark(),
            new EmergentBenchmark(),
            new ClaimDiffBenchmark(),
            new RteBenchmark(),
            new ReaderBenchmark(),
            new PolnearBenchmark(),
            new FactualityBenchmark(),
            new NewsmtscBenchmark());

    private Benchmarks() {}

    public static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    public static Optional<Benchmark> named(String name) {
        return ALL.stream().filter(b -> b.name().equals(name)).findFirst();
    }
}
