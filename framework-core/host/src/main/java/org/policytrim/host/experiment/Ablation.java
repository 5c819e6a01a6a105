package org.policytrim.host.experiment;

/**
 * An experiment without one of its reward terms: the same run again, to see what the term does.
 *
 * @param term the reward term that no stage has
 */
public record Ablation(String term) {

  private static final String PREFIX = "no-";

  /** Checks the term's name. */
  public Ablation {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("an ablation needs a reward term to leave out");
    }
  }

  /**
   * The ablation that an experiment calls by this name.
   *
   * @throws IllegalArgumentException unless the name is of the form {@code no-TERM}
   */
  public static Ablation named(String name) {
    if (!name.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "an ablation is named %sTERM, found %s".formatted(PREFIX, name));
    }
    return new Ablation(name.substring(PREFIX.length()));
  }

  /** What an experiment and its report call it: {@code no-TERM}. */
  public String name() {
    return PREFIX + term;
  }

  /** What a stage trained for this ablation is called beside the experiment's own. */
  public String label(StageSettings stage) {
    return name() + "/" + stage.name();
  }

  /** Whether the reward term of this name is the one that is left out. */
  public boolean leavesOut(String reward) {
    return reward.equals(term);
  }
}
