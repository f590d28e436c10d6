package org.counterclaim.compare.rule;

import java.util.Set;

/** Event types and verbs whose counts grow while they are being made, from {@code tolls.txt}. */
final class Tolls {

    static final Set<String> SHIPPED = WordList.read("en/tolls.txt");

    private Tolls() {}
}
