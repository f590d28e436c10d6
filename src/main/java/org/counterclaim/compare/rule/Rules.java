package org.counterclaim.compare.rule;

import java.util.List;
import org.counterclaim.compare.Rule;

/** The rules in the order in which they are asked; the first that knows an answer gives it. */
public final class Rules {

    private Rules() {}

    public static List<Rule> shipped() {
        return List.of(
                new RetractionRule(),
                new DenialRule(),
                new NegationRule(),
                new AntonymRule(),
                new PositionChangeRule(),
                new NumericRule(),
                new TemporalRule(),
                new PlaceRule(),
                new MutualBlameRule(),
                new CauseAgentRule(),
                new StructureRule(),
                new ReportedOnlyRule(),
                new CorroborationRule(),
                new ScopeRule());
    }
}
