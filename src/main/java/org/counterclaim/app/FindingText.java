package org.counterclaim.app;

import java.util.Locale;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Side;
import org.counterclaim.model.Stance;
import picocli.CommandLine.Help.Ansi;

/** Findings and statements as a person reads them at a terminal of 80 columns. */
final class FindingText {

    private static final int WIDTH = 80;
    private static final String NEWLINE = System.lineSeparator();

    private final Ansi ansi;

    /** @param colours whether to write colours */
    FindingText(boolean colours) {
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    String of(Contradiction c) {
        StringBuilder out = new StringBuilder();
        var kind = c.kind();
        String head = relation(c.relation())
                + (kind == null ? "" : ", " + Text.words(kind))
                + (c.status() == FindingStatus.OPEN ? "" : ", " + Text.words(c.status()));
        line(out, paint("bold,red", head) + pad(head, Text.minute(c.detectedAt())));
        wrap(out, "", c.summary(), "bold");
        side(out, c.left(), "cyan");
        side(out, c.right(), "yellow");
        wrap(out, "", c.explanation(), "");
        line(
                out,
                paint(
                        "faint",
                        "rule " + c.rule() + ", score " + String.format(Locale.ROOT, "%.2f", c.score()) + ", "
                                + c.id()));
        return out.toString();
    }

    String of(Claim c) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                paint("cyan", String.format("%-4s", c.factuality().code()))
                        + paint("bold", Text.plain(c.attribution().toString())));
        wrap(out, "     ", '"' + c.evidence().exact() + '"', "");
        line(out, "     " + paint("faint", c.proposition().predicate().name() + ", " + Text.plain(c.articleId())));
        return out.toString();
    }

    String of(Stance s) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                paint("cyan", String.format("%-8s", Text.words(s.value())))
                        + paint("bold", Text.plain(s.attribution().toString())));
        wrap(out, "     ", "on: " + s.target().text(), "");
        wrap(out, "     ", '"' + s.evidence().exact() + '"', "");
        return out.toString();
    }

    String of(Dossier d) {
        StringBuilder out = new StringBuilder();
        wrap(out, "", d.title(), "bold");
        for (Dossier.Position p : d.positions()) {
            String who = p.position() + "  " + p.attribution() + " (" + p.independentOrigins()
                    + (p.independentOrigins() == 1 ? " origin, " : " origins, ") + Text.minute(p.first()) + ")"
                    + (p.superseded() ? ", superseded" : "");
            wrap(out, "  ", who, "cyan");
            wrap(out, "      ", '"' + p.quote() + '"', "");
        }
        if (!d.silent().isEmpty()) {
            wrap(out, "  ", "not on record: " + String.join(", ", d.silent()), "faint");
        }
        return out.toString();
    }

    private void side(StringBuilder out, Side s, String colour) {
        String origins = s.independentOrigins() > 1 ? ", " + s.independentOrigins() + " independent origins" : "";
        wrap(
                out,
                "  ",
                s.attribution() + " (" + s.outlet().domain() + ", " + Text.minute(s.publishedAt()) + origins + ")",
                colour);
        wrap(out, "    ", '"' + s.quote() + '"', "");
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case CONTRADICTS -> "CONTRADICTION";
            case POSITION_CHANGE -> "CHANGE OF POSITION";
            case CORRECTS -> "CORRECTION";
            default -> Text.words(relation).toUpperCase(Locale.ROOT);
        };
    }

    private static String pad(String left, String right) {
        return " ".repeat(Math.max(1, WIDTH - left.length() - right.length())) + right;
    }

    private void wrap(StringBuilder out, String indent, String text, String style) {
        for (String l : Text.wrapped(text, indent, WIDTH)) {
            line(out, paint(style, l));
        }
    }

    /** The text itself never reaches picocli's markup, so what an article says can't colour anything. */
    private String paint(String style, String text) {
        if (style.isEmpty() || !ansi.enabled()) {
            return text;
        }
        Ansi.IStyle[] styles = Ansi.Style.parse(style);
        return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append(NEWLINE);
    }
}
