package org.policytrim.pi05.prompt;

/**
 * The text a policy is prompted with. In the original the state stands in it, each number as one of
 * 256 steps between its 1% and 99% quantile.
 *
 * @param withState whether it does here
 */
public record PromptFormat(boolean withState) {

  /** How many steps a state number has. */
  public static final int STEPS = 256;

  /**
   * The prompt.
   *
   * @param instruction what to do
   * @param state normalised so that its quantiles are -1 and 1; unused without state
   */
  public String text(String instruction, float[] state) {
    String cleaned = instruction.strip().replace('_', ' ').replace('\n', ' ');
    if (!withState) {
      return "Task: " + cleaned + ";\nAction: ";
    }
    StringBuilder text = new StringBuilder("Task: ").append(cleaned).append(", State:");
    for (float value : state) {
      text.append(' ').append(step(value));
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
