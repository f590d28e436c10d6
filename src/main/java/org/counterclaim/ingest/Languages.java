package org.counterclaim.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Language tags as articles state them, and the language of those that state none. */
final class Languages {

    private static final String MODEL = "/langdetect-183.bin";

    private static final String UNSURE = "en";
    private static final int SHORTEST = 60;
    private static final int SAMPLE = 1_500;
    /** Confidence is shared among a hundred languages, so that little of it is much. */
    private static final double SURE = 0.05;

    private static final double LEAD = 1.15;
    private static final Map<String, String> TAGS = tags();

    private Languages() {}

    /** BCP 47; {@code en_US} and {@code English} are understood too. */
    static String tag(String stated) {
        String text = stated.strip().toLowerCase(Locale.ROOT);
        String named = TAGS.get(text);
        if (named != null) {
            return named;
        }
        String tag = Locale.forLanguageTag(stated.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? UNSURE : tag;
    }

    /** The language a text is written in; English where it is too short to tell. */
    static String of(String text) {
        if (text.length() < SHORTEST) {
            return UNSURE;
        }
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Language[] ranked = Detector.INSTANCE.get().predictLanguages(sample);
        boolean sure = ranked.length > 1
                && ranked[0].getConfidence() >= SURE
                && ranked[0].getConfidence() >= LEAD * ranked[1].getConfidence();
        String tag = sure ? TAGS.get(ranked[0].getLang()) : null;
        return tag == null ? UNSURE : tag;
    }

    /** English names and three-letter codes to two-letter tags. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(tag);
            tags.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), tag);
            tags.put(locale.getISO3Language(), tag);
        }
        tags.put("cmn", "zh");
        tags.put("nob", "no");
        return tags;
    }

    /** Loaded when the first article comes that does not say its language: most do. */
    private static final class Detector {

        // The model is shared; a detector keeps state while it counts.
        private static final ThreadLocal<LanguageDetector> INSTANCE = ThreadLocal.withInitial(Detector::create);
        private static final LanguageDetectorModel SHARED = load();

        private static LanguageDetector create() {
            return new LanguageDetectorME(SHARED);
        }

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("language model is missing: " + MODEL);
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read language model " + MODEL, e);
            }
        }
    }
}
