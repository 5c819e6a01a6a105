package org.policytrim.network.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vocabulary of the whole words of a network's prompts, as a {@code tokenizer.json}. Case is
 * ignored; other words become the unknown word. Every encoded prompt starts with the begin word.
 */
public final class WordVocabulary {

  /**
   * The pieces of the tokenizer's "Whitespace" rule: runs of letters and digits, runs of others.
   */
  private static final Pattern PIECE =
      Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final String BEGIN = "<bos>";
  private static final String UNKNOWN = "<unk>";

  private final List<String> specials;
  private final String begin;
  private final String unknown;
  private final Set<String> words = new LinkedHashSet<>();

  /**
   * Collects the words of prompts: the special ones first, then the others in alphabetical order.
   *
   * @param specials words that do not occur in texts, in the order of their ids
   * @param begin the special word with which every prompt starts
   * @param unknown the special word for words that are not in the vocabulary
   * @param prompts prompts with all words
   * @param further words that follow the alphabetical ones, each a single piece of text
   */
  public WordVocabulary(
      List<String> specials,
      String begin,
      String unknown,
      Collection<String> prompts,
      Collection<String> further) {
    this.specials = List.copyOf(specials);
    this.begin = begin;
    this.unknown = unknown;
    if (!specials.contains(begin) || !specials.contains(unknown)) {
      throw new IllegalArgumentException(
          "'%s' and '%s' must be among the special words %s".formatted(begin, unknown, specials));
    }
    words.addAll(specials);
    Set<String> found = new TreeSet<>();
    for (String prompt : prompts) {
      Matcher pieces = PIECE.matcher(prompt.toLowerCase(Locale.ROOT));
      while (pieces.find()) {
        found.add(pieces.group());
      }
    }
    words.addAll(found);
    words.addAll(further);
  }

  /**
   * Returns the vocabulary of some prompts, with the special words padding (id 0), begin (1) and
   * unknown (2).
   *
   * @param further words that follow the alphabetical ones, each a single piece of text
   */
  public static WordVocabulary of(Collection<String> prompts, Collection<String> further) {
    return new WordVocabulary(List.of("<pad>", BEGIN, UNKNOWN), BEGIN, UNKNOWN, prompts, further);
  }

  /** Returns the number of token ids. */
  public int size() {
    return words.size();
  }

  /** Returns the most tokens that one of these prompts has, the begin word included. */
  public static int longest(Collection<String> prompts) {
    return prompts.stream().mapToInt(prompt -> 1 + pieces(prompt)).max().orElse(1);
  }

  private static int pieces(String prompt) {
    return Math.toIntExact(PIECE.matcher(prompt).results().count());
  }

  /** Returns the text of the tokenizer's file. */
  public String toJson() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    ArrayNode added = root.putArray("added_tokens");
    int special = 0;
    for (String word : specials) {
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
    single.addObject().putObject("SpecialToken").put("id", begin).put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    processor
        .putArray("pair")
        .addAll(single)
        .addObject()
        .putObject("Sequence")
        .put("id", "B")
        .put("type_id", 0);
    ObjectNode first = processor.putObject("special_tokens").putObject(begin);
    first.put("id", begin).putArray("ids").add(specials.indexOf(begin));
    first.putArray("tokens").add(begin);
    root.putNull("decoder");
    ObjectNode model = root.putObject("model").put("type", "WordLevel");
    ObjectNode vocabulary = model.putObject("vocab");
    int id = 0;
    for (String word : words) {
      vocabulary.put(word, id++);
    }
    model.put("unk_token", unknown);
    return root.toPrettyString();
  }
}
