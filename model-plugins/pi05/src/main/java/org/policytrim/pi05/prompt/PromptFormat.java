package org.policytrim.pi05.prompt;

/**
 * The text a policy is prompted with, as the original writes it: with the state in it, each number
 * as one of 256 steps between its 1% and 99% quantile, or the instruction alone.
 *
 * @param stateNumbers how many state numbers stand in it; 0 for the instruction alone. Where there
 *     are more than the state has, zeros follow, as in checkpoints that pad their states
 */
public record PromptFormat(int stateNumbers) {

  /** How many steps a state number has. */
  public static final int STEPS = 256;

  public PromptFormat {
    if (stateNumbers < 0) {
      throw new IllegalArgumentException(
          "a prompt holds at least 0 state numbers, found " + stateNumbers);
    }
  }

  /**
   * The prompt.
   *
   * @param instruction what to do
   * @param state normalised so that its quantiles are -1 and 1; unused where none stands in it
   */
  public String text(String instruction, float[] state) {
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
   * The step of a number: how many of the boundaries -1, -1 + 1/128, ... below 1 it has reached,
   * counted from -1, which stands for everything below.
   */
  static int step(float value) {
    return (int) Math.clamp(Math.floor((value + 1.0) * STEPS / 2), -1, STEPS - 1);
  }
}
