package org.policytrim.pi05;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.network.text.WordVocabulary;

/**
 * The text of prompts, as the original writes it: the instruction alone, or with the state in it,
 * each number as one of 256 steps between its 1% and 99% quantile.
 *
 * @param stateNumbers the state numbers in a prompt; 0 for the instruction alone. If there are more
 *     than the state has, zeros follow, as in checkpoints that pad their states
 */
record Pi05Prompt(int stateNumbers) {

  /** The steps of a state number. */
  private static final int STEPS = 256;

  Pi05Prompt {
    if (stateNumbers < 0) {
      throw new IllegalArgumentException(
          "a prompt holds at least 0 state numbers, found " + stateNumbers);
    }
  }

  /**
   * Returns the prompt for an instruction.
   *
   * @param state normalised so that its quantiles are -1 and 1
   */
  String text(String instruction, float[] state) {
    String cleaned = instruction.strip().replace('_', ' ').replace('\n', ' ');
    if (stateNumbers == 0) {
      return cleaned + "\n";
    }
    StringBuilder text = new StringBuilder("Task: ").append(cleaned).append(", State:");
    for (int i = 0; i < stateNumbers; i++) {
      text.append(' ').append(step(i < state.length ? state[i] : 0));
    }
    return text.append(";\nAction: ").toString();
  }

  /**
   * Returns the step of a number: the number of boundaries -1, -1 + 1/128, ... below 1 that it has
   * reached, less one. So everything below the range is step -1.
   */
  private static int step(float value) {
    return (int) Math.clamp(Math.floor((value + 1.0) * STEPS / 2), -1, STEPS - 1);
  }

  /** Returns the vocabulary of the prompts for these instructions, with all steps of a state. */
  WordVocabulary words(Collection<String> instructions) {
    return WordVocabulary.of(
        prompts(instructions, 1),
        stateNumbers > 0
            ? IntStream.range(0, STEPS).mapToObj(Integer::toString).toList()
            : List.of());
  }

  /** Returns the most tokens that a prompt for one of these instructions has. */
  int longest(Collection<String> instructions) {
    return WordVocabulary.longest(prompts(instructions, stateNumbers));
  }

  private List<String> prompts(Collection<String> instructions, int numbers) {
    float[] state = new float[numbers];
    // A number below the lowest step adds the minus sign to the vocabulary.
    Arrays.fill(state, -2);
    return instructions.stream().map(instruction -> text(instruction, state)).toList();
  }
}
