package org.policytrim.pi05.prompt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/** The words of the prompts that a network made from scratch will be given. */
public final class PromptWords {

  private static final String PADDING = "<pad>";
  private static final String BEGIN = "<bos>";
  private static final String UNKNOWN = "<unk>";

  private PromptWords() {}

  /**
   * The vocabulary of all prompts that may come.
   *
   * @param format the prompts' format
   * @param instructions every instruction
   */
  public static WordVocabulary of(PromptFormat format, Collection<String> instructions) {
    List<String> steps =
        format.stateNumbers() > 0
            ? IntStream.range(0, PromptFormat.STEPS).mapToObj(Integer::toString).toList()
            : List.of();
    return new WordVocabulary(
        List.of(PADDING, BEGIN, UNKNOWN), BEGIN, UNKNOWN, prompts(format, instructions, 1), steps);
  }

  /** The most tokens a prompt with one of these instructions has. */
  public static int longest(PromptFormat format, Collection<String> instructions) {
    return WordVocabulary.longest(prompts(format, instructions, format.stateNumbers()));
  }

  private static List<String> prompts(
      PromptFormat format, Collection<String> instructions, int numbers) {
    float[] state = new float[numbers];
    // A number below the lowest step brings in the minus sign.
    Arrays.fill(state, -2);
    List<String> prompts = new ArrayList<>();
    instructions.forEach(instruction -> prompts.add(format.text(instruction, state)));
    return prompts;
  }

  /**
   * A tokenizer for pi0.5's prompts.
   *
   * @throws IOException if the rules can't be understood
   */
  public static PromptTokenizer tokenizer(String json, int vocabulary) throws IOException {
    return new PromptTokenizer("pi05", json, vocabulary);
  }
}
