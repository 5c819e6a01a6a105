package org.policytrim.libero.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.verify.RecordedEpisodes;

class ExpertTest {

  private static final int LIMIT = 240;
  private static final int SETTLING = 10;

  @Test
  void teleoperationIsSlowerThanTheExpert() {
    RecordedEpisodes.Episode recorded = RecordedEpisodes.open("libero_spatial_0");
    try (Simulation simulation = simulation(recorded)) {
      simulation.reset(recorded.initialState(), SETTLING);
      int expert = steps(simulation, new ScriptedExpert(simulation, recorded.goal())::act);
      simulation.reset(recorded.initialState(), SETTLING);
      SplittableRandom random = new SplittableRandom(7);
      int teleoperated =
          steps(simulation, new TeleoperatedExpert(simulation, recorded.goal(), random)::act);

      assertThat(expert).isLessThan(100);
      assertThat(teleoperated).isGreaterThan(expert).isLessThan(LIMIT);
    } finally {
      recorded.model().close();
    }
  }

  @Test
  void isReproducible() {
    RecordedEpisodes.Episode recorded = RecordedEpisodes.open("libero_object_0");
    try (Simulation simulation = simulation(recorded)) {
      double[] first = play(simulation, recorded, 20);
      double[] again = play(simulation, recorded, 20);
      assertThat(again).isEqualTo(first);
      List<GoalTerm> unknown = List.of(new GoalTerm("juggle", List.of("alphabet_soup_1")));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Skills.motion(
                      unknown.getFirst(), unknown, new SceneQueries(simulation), _ -> false))
          .withMessageContaining("juggle");
    } finally {
      recorded.model().close();
    }
  }

  @Test
  void deviatesWithUnchangedFingers() {
    RecordedEpisodes.Episode recorded = RecordedEpisodes.open("libero_spatial_0");
    try (Simulation simulation = simulation(recorded)) {
      simulation.reset(recorded.initialState(), SETTLING);
      TeleoperatedExpert teleoperated =
          new TeleoperatedExpert(simulation, recorded.goal(), new SplittableRandom(5));
      int deviations = 0;
      double grip = 0;
      for (int step = 0; step < LIMIT; step++) {
        double[] action = teleoperated.act();
        if (teleoperated.isDeviating()) {
          deviations++;
          assertThat(action[6]).isEqualTo(grip);
          assertThat(Math.hypot(Math.hypot(action[0], action[1]), action[2]))
              .isCloseTo(TeleoperatedExpert.DEVIATION_SPEED, within(1e-12));
        }
        grip = action[6];
        boolean _ = simulation.step(action);
      }
      assertThat(deviations).isBetween(TeleoperatedExpert.SHORTEST_DEVIATION, LIMIT / 4);
    } finally {
      recorded.model().close();
    }
  }

  private static Simulation simulation(RecordedEpisodes.Episode recorded) {
    return new Simulation(
        recorded.model(), recorded.goal(), ControllerKind.OSC_POSE, ControllerStart.STALE);
  }

  private static double[] play(
      Simulation simulation, RecordedEpisodes.Episode recorded, int steps) {
    simulation.reset(recorded.initialState(), 0);
    TeleoperatedExpert teleoperated =
        new TeleoperatedExpert(simulation, recorded.goal(), new SplittableRandom(3));
    for (int i = 0; i < steps; i++) {
      boolean _ = simulation.step(teleoperated.act());
    }
    return simulation.save();
  }

  /** Returns the number of actions until success, or the limit. */
  private static int steps(Simulation simulation, Supplier<double[]> hand) {
    for (int step = 1; step <= LIMIT; step++) {
      double[] action = hand.get();
      for (double number : action) {
        assertThat(number).isBetween(-1.0, 1.0);
      }
      if (simulation.step(action)) {
        return step;
      }
    }
    return LIMIT;
  }
}
