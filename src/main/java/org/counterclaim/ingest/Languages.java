package org.counterclaim.ingest;

import java.util.Locale;

/** Language tags as articles state them, and the language of those that state none. */
final class Languages {

    private static final String DEFAULT = "en";

    private Languages() {}

    /** BCP 47: {@code en_US} and {@code English} are understood too. */
    static String tag(String stated) {
        String text = stated.strip();
        for (String iso : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(iso).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(text)) {
                return iso;
            }
        }
        String tag = Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? DEFAULT : tag;
    }

    static String of(String text) {
        return DEFAULT;
    }
}
