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
import org.policytrim.libero.verify.RecordedWorlds;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final double[] AHEAD = {0.6, -0.3, -0.5, 0.1, 0, -0.2, 1};

  private RecordedWorlds.World recorded;

  @BeforeAll
  void compile() {
    recorded = RecordedWorlds.world("libero_object_0");
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
  void theSameStartGivesTheSameWorld() {
    try (Simulation world = open();
        Simulation other = open()) {
      world.reset(recorded.initialState(), 2);
      play(world, 3);
      world.reset(recorded.initialState(), 2);
      other.reset(recorded.initialState(), 2);
      play(world, 4);
      play(other, 4);
      assertThat(world.save()).isEqualTo(other.save());
    }
  }

  @Test
  void goesOnFromWhereItWasSaved() {
    try (Simulation world = open();
        Simulation other = open()) {
      world.reset(recorded.initialState(), 0);
      double[] atStart = world.save();
      play(world, 3);
      double[] saved = world.save();
      double[] senses = world.senses().proprioception();
      play(world, 3);
      double[] end = world.save();

      other.restore(saved);
      assertThat(other.senses().proprioception()).isEqualTo(senses);
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
  void theHandGoesWhereItIsSent() {
    try (Simulation world = open()) {
      world.reset(recorded.initialState(), 10);
      double[] before = world.senses().hand();
      for (int i = 0; i < 10; i++) {
        boolean _ = world.step(new double[] {0, 1, 0, 0, 0, 0, -1});
      }
      double[] after = world.senses().hand();
      assertThat(after[1] - before[1]).isBetween(0.08, 0.2);
      assertThat(Math.abs(after[0] - before[0])).isLessThan(0.02);
      assertThat(world.senses().fingers()[0]).isGreaterThan(0.035);
    }
  }

  @Test
  void jointsGoWhereTheyAreSent() {
    try (Simulation world = open(ControllerKind.JOINT_POSITION, ControllerStart.FRESH)) {
      world.reset(recorded.initialState(), 0);
      assertThat(world.actionSize()).isEqualTo(8);
      double before = world.senses().joints()[0];
      for (int i = 0; i < 10; i++) {
        boolean _ = world.step(new double[] {1, 0, 0, 0, 0, 0, 0, -1});
      }
      assertThat(world.senses().joints()[0] - before).isBetween(0.05, 0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void onlyFiniteNumbersReachTheEngine(double bad) {
    try (Simulation world = open()) {
      world.reset(recorded.initialState(), 0);
      double[] before = world.save();
      for (int axis = 0; axis < AHEAD.length; axis++) {
        double[] action = AHEAD.clone();
        action[axis] = bad;
        assertThatIllegalArgumentException()
            .isThrownBy(() -> world.step(action))
            .withMessageContaining("number " + axis)
            .withMessageContaining("finite");
      }
      assertThat(world.save()).isEqualTo(before);
    }
  }

  @Test
  void clipsWhatIsOutOfRange() {
    double[] wide = {7, -3, -2, 0, 0, 0, 5};
    double[] clipped = {1, -1, -1, 0, 0, 0, 1};
    try (Simulation world = open();
        Simulation other = open()) {
      world.reset(recorded.initialState(), 0);
      other.reset(recorded.initialState(), 0);
      boolean _ = world.step(wide);
      boolean _ = other.step(clipped);
      assertThat(world.save()).isEqualTo(other.save());
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    try (Simulation world = open()) {
      assertThatIllegalStateException().isThrownBy(() -> world.step(AHEAD));
      assertThatIllegalStateException().isThrownBy(world::save);
      double[] state = recorded.initialState();
      double[] shorter = Arrays.copyOf(state, state.length - 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.reset(shorter, 0))
          .withMessageContaining(String.valueOf(state.length))
          .withMessageContaining(String.valueOf(state.length - 1));
      double[] broken = state.clone();
      broken[5] = Double.NaN;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.reset(broken, 0))
          .withMessageContaining("number 5");
      world.reset(state, 0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.step(new double[6]))
          .withMessageContaining("7 numbers, found 6");
      assertThatIllegalArgumentException().isThrownBy(() -> world.restore(new double[3]));
    }
  }

  private static void play(Simulation world, int actions) {
    for (int i = 0; i < actions; i++) {
      boolean _ = world.step(AHEAD);
    }
  }
}
