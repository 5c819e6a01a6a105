package org.policytrim.method.stage;

/**
 * A variant of an experiment that leaves out one reward term, to measure the effect of that term.
 *
 * @param term the name of the reward term that is left out of every stage
 */
public record Ablation(String term) {

  private static final String PREFIX = "no-";

  public Ablation {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("an ablation needs a reward term to leave out");
    }
  }

  /**
   * Returns the ablation of this name.
   *
   * @param name of the form {@code no-TERM}
   * @throws IllegalArgumentException if the name has another form
   */
  public static Ablation named(String name) {
    if (!name.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "an ablation is named %sTERM, found %s".formatted(PREFIX, name));
    }
    return new Ablation(name.substring(PREFIX.length()));
  }

  /** Returns the name in experiments and reports, {@code no-TERM}. */
  public String name() {
    return PREFIX + term;
  }

  /**
   * Returns the label of a stage that is trained for this ablation.
   *
   * @param stage the stage's name in the experiment
   */
  public String label(String stage) {
    return name() + "/" + stage;
  }

  /** Returns true if the reward term of this name is left out. */
  public boolean leavesOut(String reward) {
    return reward.equals(term);
  }
}
