package org.policytrim.testkit.broken;

import java.util.Map;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.Matrix;

/** Contract tests of environments with one mistake each in their observations. */
final class BrokenViews {

  private BrokenViews() {}

  static class ForgetsTheSplit extends BrokenEnvironments.Case {
    ForgetsTheSplit() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Matrix reset(InitialState state) {
                  return super.reset(
                      new InitialState(state.taskId(), StateSplit.TRAINING, state.index()));
                }
              });
    }
  }

  static class HasNoLastState extends BrokenEnvironments.Case {
    HasNoLastState() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Matrix reset(InitialState state) {
                  return super.reset(
                      new InitialState(state.taskId(), state.split(), state.index() % 1000));
                }
              });
    }
  }

  static class MovesWhenSeen extends BrokenEnvironments.Case {
    MovesWhenSeen() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                private int looks;

                @Override
                public Matrix reset(InitialState state) {
                  looks = 0;
                  return super.reset(state);
                }

                @Override
                public Observation observe(ObservationSpec spec) {
                  looks++;
                  return super.observe(spec);
                }

                @Override
                public StepOutcome step(double[] action) {
                  return super.step(
                      action.length == 2
                          ? BrokenEnvironments.moved(action, -0.01 * looks)
                          : action);
                }
              });
    }
  }

  static class DrawsTheWrongSize extends BrokenEnvironments.Case {
    DrawsTheWrongSize() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Observation observe(ObservationSpec spec) {
                  Observation seen = super.observe(spec);
                  return seen.images().isEmpty()
                      ? seen
                      : new Observation(
                          Map.of("front", ImageFrame.wrap(2, 2, new byte[12])),
                          seen.state(),
                          seen.instruction());
                }
              });
    }
  }

  static class MixesUpItsFields extends BrokenEnvironments.Case {
    MixesUpItsFields() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Observation observe(ObservationSpec spec) {
                  Observation seen = super.observe(spec);
                  boolean part = spec.name().equals("part");
                  return new Observation(
                      seen.images(), seen.state().map(x -> part ? -x : x), seen.instruction());
                }
              });
    }
  }

  static class KnowsEveryField extends BrokenEnvironments.Case {
    KnowsEveryField() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Observation observe(ObservationSpec spec) {
                  return spec.name().equals("unknown")
                      ? Observation.ofState(task().instruction(), 0)
                      : super.observe(spec);
                }
              });
    }
  }

  static class DrawsNothing extends BrokenEnvironments.Case {
    DrawsNothing() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Observation observe(ObservationSpec spec) {
                  Observation seen = super.observe(spec);
                  return spec.name().equals("other-size")
                      ? new Observation(
                          Map.of("front", ImageFrame.wrap(40, 56, new byte[40 * 56 * 3])),
                          seen.state(),
                          seen.instruction())
                      : seen;
                }
              });
    }
  }
}
