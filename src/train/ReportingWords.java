import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Set;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * Writes the words of PolNeAR's articles, a line each with a tab and 1 for the head of a cue of reporting, else 0; an empty
 * line after each sentence. A cue of several words ("has made clear") counts for the word on which the others hang.
 *
 * <pre>java -cp target/counterclaim.jar src/train/ReportingWords.java POLNEAR/train.jsonl > cues.tsv</pre>
 */
class ReportingWords {

    private static final Set<String> LIGHT = Set.of("aux", "auxpass", "neg", "det", "punct", "prt");

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        try (OnnxReader reader = OnnxReader.shipped()) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode row = json.readTree(line);
                String text = row.get("text").asText();
                BitSet cues = new BitSet();
                for (JsonNode attribution : row.get("attributions")) {
                    for (JsonNode span : attribution.get("cue")) {
                        cues.set(span.get(0).asInt(), span.get(1).asInt());
                    }
                }
                StringBuilder out = new StringBuilder();
                for (Sentence s : reader.read(text)) {
                    for (Token t : s.tokens()) {
                        out.append(t.form().replaceAll("\\s", "_"))
                                .append('\t')
                                .append(isHead(s, t, cues) ? 1 : 0)
                                .append('\n');
                    }
                    out.append('\n');
                }
                System.out.print(out);
            }
        }
    }

    private static boolean isHead(Sentence s, Token t, BitSet cues) {
        boolean word = t.form().chars().anyMatch(Character::isLetter);
        boolean in = word && cues.get(t.start());
        boolean under = t.head() >= 0 && cues.get(s.token(t.head()).start());
        return in && !under && !LIGHT.contains(t.relation());
    }
}
