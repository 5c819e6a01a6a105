package org.policytrim.oft.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/**
 * Translation of instructions into token ids. Every prompt ends with the same token, after which
 * the actions begin; it is added if the text does not end with it.
 */
public final class PromptEncoder {

  /** The special words of a small vocabulary; ids 1 and 2 are those of Llama. */
  private static final List<String> SPECIALS = List.of("<unk>", "<s>", "</s>", "<actions>");

  /** The stop token's id in a small vocabulary, as in Llama's. */
  public static final int STOP = SPECIALS.indexOf("</s>");

  /** The last token of prompts in a small vocabulary. */
  public static final int LAST = SPECIALS.indexOf("<actions>");

  private final Style style;
  private final PromptTokenizer tokenizer;
  private final int last;
  private final int longest;

  /**
   * Makes an encoder.
   *
   * @param tokenizer stays the caller's to close
   * @param last the id that every prompt ends with
   * @param longest the most tokens that the network reads
   */
  public PromptEncoder(Style style, PromptTokenizer tokenizer, int last, int longest) {
    this.style = style;
    this.tokenizer = tokenizer;
    this.last = last;
    this.longest = longest;
  }

  /** Returns a small vocabulary for the prompts of these instructions. */
  public static WordVocabulary words(Style style, Collection<String> instructions) {
    return new WordVocabulary(
        SPECIALS, "<s>", "<unk>", instructions.stream().map(style::text).toList(), List.of());
  }

  /** Returns the most tokens that a prompt for one of these instructions has. */
  public static int longest(Style style, Collection<String> instructions) {
    return 1 + WordVocabulary.longest(instructions.stream().map(style::text).toList());
  }

  /**
   * Returns the ids of the prompt for an instruction.
   *
   * @return at least 3 and at most as many as the network reads
   * @throws PluginException if there are too few or too many
   */
  public int[] encode(String instruction) {
    int[] ids = tokenizer.encode(style.text(instruction), longest);
    if (ids.length == 0 || ids[ids.length - 1] != last) {
      ids = Arrays.copyOf(ids, ids.length + 1);
      ids[ids.length - 1] = last;
    }
    if (ids.length < 3 || ids.length > longest) {
      throw new PluginException(
          OftFamily.NAME,
          "the prompt for '%s' has %d tokens, the policy reads 3 to %d"
              .formatted(instruction, ids.length, longest),
          "Use another instruction.");
    }
    return ids;
  }

  /** The texts of prompts. */
  public enum Style {
    /** The question that OpenVLA was trained with. */
    QUESTION,
    /** The instruction alone, which costs a small network the fewest tokens. */
    INSTRUCTION;

    /** Returns the prompt for an instruction. */
    public String text(String instruction) {
      String cleaned = instruction.strip();
      return this == QUESTION
          ? "In: What action should the robot take to %s?\nOut:"
              .formatted(cleaned.toLowerCase(Locale.ROOT))
          : cleaned;
    }
  }
}
