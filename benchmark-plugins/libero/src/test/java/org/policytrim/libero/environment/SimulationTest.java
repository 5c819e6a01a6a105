package org.policytrim.libero.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.verify.RecordedEpisodes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final double[] AHEAD = {0.6, -0.3, -0.5, 0.1, 0, -0.2, 1};

  private RecordedEpisodes.Episode recorded;

  @BeforeAll
  void compile() {
    recorded = RecordedEpisodes.open("libero_object_0");
  }

  @AfterAll
  void close() {
    if (recorded != null) {
      recorded.model().close();
    }
  }

  private Simulation open(ControllerKind kind, ControllerStart start) {
    return new Simulation(recorded.model(), recorded.goal(), kind, start);
  }

  private Simulation open() {
    return open(ControllerKind.OSC_POSE, ControllerStart.STALE);
  }

  @Test
  void isReproducible() {
    try (Simulation simulation = open();
        Simulation other = open()) {
      simulation.reset(recorded.initialState(), 2);
      play(simulation, 3);
      simulation.reset(recorded.initialState(), 2);
      other.reset(recorded.initialState(), 2);
      play(simulation, 4);
      play(other, 4);
      assertThat(simulation.save()).isEqualTo(other.save());
    }
  }

  @Test
  void continuesFromASavedState() {
    try (Simulation simulation = open();
        Simulation other = open()) {
      simulation.reset(recorded.initialState(), 0);
      double[] atStart = simulation.save();
      play(simulation, 3);
      double[] saved = simulation.save();
      double[] sensors = simulation.sensors().proprioception();
      play(simulation, 3);
      double[] end = simulation.save();

      other.restore(saved);
      assertThat(other.sensors().proprioception()).isEqualTo(sensors);
      play(other, 3);
      assertThat(other.save()).isEqualTo(end);

      other.restore(atStart);
      play(other, 6);
      assertThat(other.save()).as("with the stale start still to come").isEqualTo(end);
    }
  }

  @Test
  void theStaleStartDiffersFromTheFreshOne() {
    try (Simulation stale = open();
        Simulation fresh = open(ControllerKind.OSC_POSE, ControllerStart.FRESH)) {
      stale.reset(recorded.initialState(), 0);
      fresh.reset(recorded.initialState(), 0);
      play(stale, 1);
      play(fresh, 1);
      double[] one = stale.data().qpos().toArray();
      double[] other = fresh.data().qpos().toArray();
      assertThat(Math.abs(one[1] - other[1])).isGreaterThan(1e-5);
    }
  }

  @Test
  void handFollowsActions() {
    try (Simulation simulation = open()) {
      simulation.reset(recorded.initialState(), 10);
      double[] before = simulation.sensors().hand();
      for (int i = 0; i < 10; i++) {
        boolean _ = simulation.step(new double[] {0, 1, 0, 0, 0, 0, -1});
      }
      double[] after = simulation.sensors().hand();
      assertThat(after[1] - before[1]).isBetween(0.08, 0.2);
      assertThat(Math.abs(after[0] - before[0])).isLessThan(0.02);
      assertThat(simulation.sensors().fingers()[0]).isGreaterThan(0.035);
    }
  }

  @Test
  void jointsFollowActions() {
    try (Simulation simulation = open(ControllerKind.JOINT_POSITION, ControllerStart.FRESH)) {
      simulation.reset(recorded.initialState(), 0);
      assertThat(simulation.actionSize()).isEqualTo(8);
      double before = simulation.sensors().joints()[0];
      for (int i = 0; i < 10; i++) {
        boolean _ = simulation.step(new double[] {1, 0, 0, 0, 0, 0, 0, -1});
      }
      assertThat(simulation.sensors().joints()[0] - before).isBetween(0.05, 0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void rejectsNumbersThatAreNotFinite(double bad) {
    try (Simulation simulation = open()) {
      simulation.reset(recorded.initialState(), 0);
      double[] before = simulation.save();
      for (int axis = 0; axis < AHEAD.length; axis++) {
        double[] action = AHEAD.clone();
        action[axis] = bad;
        assertThatIllegalArgumentException()
            .isThrownBy(() -> simulation.step(action))
            .withMessageContaining("number " + axis)
            .withMessageContaining("finite");
      }
      assertThat(simulation.save()).isEqualTo(before);
    }
  }

  @Test
  void clipsActions() {
    double[] wide = {7, -3, -2, 0, 0, 0, 5};
    double[] clipped = {1, -1, -1, 0, 0, 0, 1};
    try (Simulation simulation = open();
        Simulation other = open()) {
      simulation.reset(recorded.initialState(), 0);
      other.reset(recorded.initialState(), 0);
      boolean _ = simulation.step(wide);
      boolean _ = other.step(clipped);
      assertThat(simulation.save()).isEqualTo(other.save());
    }
  }

  @Test
  void rejectsOtherLengths() {
    try (Simulation simulation = open()) {
      assertThatIllegalStateException().isThrownBy(() -> simulation.step(AHEAD));
      assertThatIllegalStateException().isThrownBy(simulation::save);
      double[] state = recorded.initialState();
      double[] shorter = Arrays.copyOf(state, state.length - 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> simulation.reset(shorter, 0))
          .withMessageContaining(String.valueOf(state.length))
          .withMessageContaining(String.valueOf(state.length - 1));
      double[] unstable = state.clone();
      unstable[5] = Double.NaN;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> simulation.reset(unstable, 0))
          .withMessageContaining("number 5");
      simulation.reset(state, 0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> simulation.step(new double[6]))
          .withMessageContaining("7 numbers, found 6");
      assertThatIllegalArgumentException().isThrownBy(() -> simulation.restore(new double[3]));
    }
  }

  private static void play(Simulation simulation, int actions) {
    for (int i = 0; i < actions; i++) {
      boolean _ = simulation.step(AHEAD);
    }
  }
}
