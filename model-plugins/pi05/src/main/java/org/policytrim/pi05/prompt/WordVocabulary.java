package org.policytrim.pi05.prompt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vocabulary of whole words, made of the instructions a network will be given, as a {@code
 * tokenizer.json}. Case is ignored; a word that is not in it becomes the unknown word.
 */
public final class WordVocabulary {

  private static final String PADDING = "<pad>";
  private static final String BEGIN = "<bos>";
  private static final String UNKNOWN = "<unk>";

  /** What the tokenizer's "Whitespace" splits at: runs of letters and digits, runs of others. */
  private static final Pattern PIECE =
      Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Set<String> words = new LinkedHashSet<>();

  /**
   * Collects the words of all prompts that may come.
   *
   * @param format the prompts' format
   * @param instructions every instruction
   */
  public WordVocabulary(PromptFormat format, Collection<String> instructions) {
    words.add(PADDING);
    words.add(BEGIN);
    words.add(UNKNOWN);
    Set<String> found = new TreeSet<>();
    // A number below the lowest step brings in the minus sign.
    float[] state = new float[] {-2};
    for (String instruction : instructions) {
      addPieces(format.text(instruction, state), found);
    }
    words.addAll(found);
    if (format.stateNumbers() > 0) {
      for (int step = 0; step < PromptFormat.STEPS; step++) {
        words.add(Integer.toString(step));
      }
    }
  }

  private static void addPieces(String text, Set<String> into) {
    Matcher pieces = PIECE.matcher(text.toLowerCase(Locale.ROOT));
    while (pieces.find()) {
      into.add(pieces.group());
    }
  }

  /** The number of token ids. */
  public int size() {
    return words.size();
  }

  /** The most tokens a prompt with one of these instructions has. */
  public static int longestPrompt(PromptFormat format, Collection<String> instructions) {
    float[] state = new float[format.stateNumbers()];
    java.util.Arrays.fill(state, -2);
    int longest = 0;
    for (String instruction : instructions) {
      Matcher pieces = PIECE.matcher(format.text(instruction, state));
      int count = 1;
      while (pieces.find()) {
        count++;
      }
      longest = Math.max(longest, count);
    }
    return longest;
  }

  /** The tokenizer's file. */
  public String toJson() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    ArrayNode added = root.putArray("added_tokens");
    int special = 0;
    for (String word : java.util.List.of(PADDING, BEGIN, UNKNOWN)) {
      added
          .addObject()
          .put("id", special++)
          .put("content", word)
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false)
          .put("special", true);
    }
    root.putObject("normalizer").put("type", "Lowercase");
    root.putObject("pre_tokenizer").put("type", "Whitespace");
    ObjectNode processor = root.putObject("post_processor");
    processor.put("type", "TemplateProcessing");
    ArrayNode single = processor.putArray("single");
    single.addObject().putObject("SpecialToken").put("id", BEGIN).put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    processor
        .putArray("pair")
        .addAll(single)
        .addObject()
        .putObject("Sequence")
        .put("id", "B")
        .put("type_id", 0);
    ObjectNode begin = processor.putObject("special_tokens").putObject(BEGIN);
    begin.put("id", BEGIN).putArray("ids").add(1);
    begin.putArray("tokens").add(BEGIN);
    root.putNull("decoder");
    ObjectNode model = root.putObject("model").put("type", "WordLevel");
    ObjectNode vocabulary = model.putObject("vocab");
    int id = 0;
    for (String word : words) {
      vocabulary.put(word, id++);
    }
    model.put("unk_token", UNKNOWN);
    return root.toPrettyString();
  }
}
