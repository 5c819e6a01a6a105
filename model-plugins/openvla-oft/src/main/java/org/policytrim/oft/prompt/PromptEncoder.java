package org.policytrim.oft.prompt;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/**
 * Instructions to token ids. Every prompt ends with one and the same token, behind which actions
 * begin; it is added where the text does not end with it.
 */
public final class PromptEncoder implements AutoCloseable {

  /** The words of a small vocabulary that no text holds; ids 1 and 2 are those of Llama. */
  private static final List<String> SPECIALS = List.of("<unk>", "<s>", "</s>", "<actions>");

  /** The stop token's id in a small vocabulary, as in Llama's. */
  public static final int STOP = SPECIALS.indexOf("</s>");

  /** The last token of prompts in a small vocabulary. */
  public static final int LAST = SPECIALS.indexOf("<actions>");

  private final PromptStyle style;
  private final PromptTokenizer tokenizer;
  private final int last;
  private final int room;

  /**
   * An encoder.
   *
   * @param tokenizer closed with it
   * @param last the id that every prompt ends with
   * @param room how many tokens the network reads at the most
   */
  public PromptEncoder(PromptStyle style, PromptTokenizer tokenizer, int last, int room) {
    this.style = style;
    this.tokenizer = tokenizer;
    this.last = last;
    this.room = room;
  }

  /**
   * Reads a tokenizer's rules.
   *
   * @param vocabulary how many ids are words
   * @throws IOException if they can't be understood
   */
  public static PromptTokenizer tokenizer(String json, int vocabulary) throws IOException {
    return new PromptTokenizer("openvla-oft", json, vocabulary);
  }

  /** A small vocabulary for the prompts of these instructions. */
  public static WordVocabulary words(PromptStyle style, Collection<String> instructions) {
    return new WordVocabulary(
        SPECIALS, "<s>", "<unk>", instructions.stream().map(style::text).toList(), List.of());
  }

  /** The most tokens a prompt with one of these instructions has. */
  public static int longest(PromptStyle style, Collection<String> instructions) {
    return 1 + WordVocabulary.longest(instructions.stream().map(style::text).toList());
  }

  /** The tokenizer's rules, as read. */
  public String json() {
    return tokenizer.json();
  }

  /**
   * The ids of the prompt for an instruction.
   *
   * @return at least 3, at most as many as the network reads
   * @throws PluginException if there are too few or too many
   */
  public int[] encode(String instruction) {
    int[] ids = tokenizer.encode(style.text(instruction), room);
    if (ids.length == 0 || ids[ids.length - 1] != last) {
      ids = Arrays.copyOf(ids, ids.length + 1);
      ids[ids.length - 1] = last;
    }
    if (ids.length < 3 || ids.length > room) {
      throw new PluginException(
          "openvla-oft",
          "the prompt for '%s' has %d tokens, the policy reads 3 to %d"
              .formatted(instruction, ids.length, room),
          "Use another instruction.");
    }
    return ids;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
