package org.counterclaim.event;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of a data file: one a line, lines that begin with {@code #} are comments. */
final class Table {

    private static final Pattern BAR = Pattern.compile("\\|");

    private Table() {}

    static Stream<String> lines(String text) {
        return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#"));
    }

    /** Cells of each row; a row that is too short is filled with empty cells. */
    static Stream<String[]> rows(String text, String separator, int columns) {
        return lines(text).map(l -> {
            String[] cells = Arrays.copyOf(l.split(Pattern.quote(separator), -1), columns);
            Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i].strip());
            return cells;
        });
    }

    /** The items of a cell, separated by bars. */
    static List<String> items(String cell) {
        return BAR.splitAsStream(cell)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
