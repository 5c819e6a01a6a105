package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The requirements of the SPI on a {@link RewardTerm}.
 *
 * <pre>{@code
 * class MyTermContractTest extends RewardTermContract {
 *   public RewardTerm term() {
 *     return new MyTermProvider().create(new MyTermSettings(0.5), context());
 *   }
 * }
 * }</pre>
 */
public abstract class RewardTermContract {

  private static final Clause SCORES =
      new Clause(
          "score returns one finite number per episode, for any group",
          "divisions by a deviation or a count that can be 0: no success, one success, all equal");

  private static final Clause PURE =
      new Clause(
          "the same group always gives the same scores, and is not changed",
          "state kept between calls (running means, maxima), chance, and the clock");

  private static final Clause SIBLINGS =
      new Clause(
          "the order of the episodes does not change their scores",
          "special treatment of the first or last episode, and ties broken by position");

  private static final Clause FAILURE =
      new Clause(
          "a failed episode scores 0",
          "whether success is checked first; a term that deliberately scores failures overrides"
              + " scoresFailures()");

  /** Creates the term under test. */
  public abstract RewardTerm term();

  /** Returns true if the term deliberately scores failed episodes, against the convention. */
  public boolean scoresFailures() {
    return false;
  }

  /** Returns the layout of the test episodes, for the term's provider. */
  public final RewardContext context() {
    return SpecSamples.rewardContext();
  }

  /** Returns the step limit of the test episodes; the term's settings may depend on it. */
  public int stepLimit() {
    return 200;
  }

  /** Returns the test groups, of different sizes, outcomes and horizons. */
  public List<EpisodeGroup> groups() {
    Task task = new Task("task", "do the task", stepLimit());
    List<EpisodeGroup> groups = new ArrayList<>();
    groups.add(EpisodeBuilder.group(task, 0));
    groups.add(EpisodeBuilder.group(task, 1));
    groups.add(EpisodeBuilder.group(task, stepLimit()));
    groups.add(EpisodeBuilder.group(task, 0, 0, 0, 0));
    groups.add(EpisodeBuilder.group(task, 0, 12, 0, 0));
    groups.add(EpisodeBuilder.group(task, 40, 40, 40, 40));
    groups.add(EpisodeBuilder.group(task, 1, stepLimit()));
    RandomStream random = RandomStream.of(0x7E63);
    for (int group = 0; group < 20; group++) {
      EpisodeBuilder[] siblings = new EpisodeBuilder[8];
      for (int i = 0; i < siblings.length; i++) {
        int steps = 1 + random.nextInt(stepLimit());
        EpisodeBuilder sibling = EpisodeBuilder.of(task).horizon(5 + 5 * random.nextInt(3));
        siblings[i] =
            switch (random.nextInt(6)) {
              case 0 -> sibling.runsOut();
              case 1 -> sibling.terminatesAt(steps);
              default -> sibling.succeedsAt(steps);
            };
      }
      groups.add(EpisodeBuilder.group(siblings));
    }
    return groups;
  }

  @Test
  @DisplayName("every episode gets a finite score")
  void everySiblingGetsAFiniteScore() {
    RewardTerm term = term();
    for (EpisodeGroup group : groups()) {
      double[] scores = term.score(group);
      SCORES.require(
          scores.length == group.size() && Arrays.stream(scores).allMatch(Double::isFinite),
          () -> "%s for %s".formatted(Arrays.toString(scores), text(group)));
    }
  }

  @Test
  @DisplayName("the same group gives the same scores")
  void sameGroupGivesSameScores() {
    RewardTerm term = term();
    List<double[]> first = groups().stream().map(term::score).toList();
    List<EpisodeGroup> groups = groups();
    for (int i = groups.size() - 1; i >= 0; i--) {
      double[] before = first.get(i);
      EpisodeGroup group = groups.get(i);
      for (RewardTerm other : List.of(term, term())) {
        double[] again = other.score(group);
        PURE.require(
            Arrays.equals(before, again),
            () ->
                "%s and, after other groups, %s for %s"
                    .formatted(Arrays.toString(before), Arrays.toString(again), text(group)));
      }
    }
  }

  @Test
  @DisplayName("the order of the episodes does not matter")
  void scoresGoWithTheirSiblings() {
    RewardTerm term = term();
    for (EpisodeGroup group : groups()) {
      double[] scores = term.score(group);
      for (int shift = 1; shift < group.size(); shift++) {
        List<Episode> turned = new ArrayList<>(group.episodes());
        java.util.Collections.rotate(turned, shift);
        double[] again = term.score(new EpisodeGroup(group.task(), group.initialState(), turned));
        for (int i = 0; i < scores.length; i++) {
          double expected = scores[i];
          double found = again[(i + shift) % scores.length];
          int place = i;
          SIBLINGS.require(
              Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)),
              () ->
                  "episode %d of %s scored %s, in another order %s"
                      .formatted(place, text(group), expected, found));
        }
      }
    }
  }

  @Test
  @DisplayName("a failure scores 0")
  void failureScoresZero() {
    org.junit.jupiter.api.Assumptions.assumeFalse(
        scoresFailures(), "the term scores failures deliberately");
    RewardTerm term = term();
    for (EpisodeGroup group : groups()) {
      double[] scores = term.score(group);
      for (int i = 0; i < scores.length; i++) {
        int place = i;
        FAILURE.require(
            group.episodes().get(i).success() || scores[i] == 0,
            () ->
                "episode %d of %s failed and scored %s"
                    .formatted(place, text(group), scores[place]));
      }
    }
  }

  private static String text(EpisodeGroup group) {
    return group.episodes().stream()
        .map(
            episode ->
                (episode.success() ? "success at step " : "failure after ")
                    + episode.outcome().steps()
                    + " with h "
                    + episode.horizon())
        .toList()
        .toString();
  }
}
