package org.policytrim.testkit.broken;

import java.util.concurrent.atomic.AtomicInteger;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.testkit.EnvironmentContract;

/** Contract tests of environments with one mistake each. */
final class BrokenEnvironments {

  private BrokenEnvironments() {}

  /** Wraps a correct environment into one with a mistake. */
  @FunctionalInterface
  interface Mistake {
    Environment in(Environment sound);
  }

  abstract static class Case extends EnvironmentContract {

    private final Mistake mistake;

    Case(Mistake mistake) {
      this.mistake = mistake;
    }

    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        Environment disturb(Environment environment) {
          return mistake.in(environment);
        }
      };
    }
  }

  static double[] moved(double[] action, double by) {
    double[] moved = action.clone();
    moved[0] += by;
    return moved;
  }

  static class KeepsSomethingFromTheLastEpisode extends Case {
    KeepsSomethingFromTheLastEpisode() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                private double momentum;

                @Override
                public StepOutcome step(double[] action) {
                  momentum += 0.001;
                  return super.step(action.length == 2 ? moved(action, -momentum) : action);
                }
              });
    }
  }

  static class SharesACounter extends Case {
    private static final AtomicInteger STEPS = new AtomicInteger();

    SharesACounter() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Matrix reset(InitialState state) {
                  STEPS.set(0);
                  return super.reset(state);
                }

                @Override
                public StepOutcome step(double[] action) {
                  double push = 0.001 * STEPS.incrementAndGet();
                  return super.step(action.length == 2 ? moved(action, -push) : action);
                }
              });
    }
  }

  static class DependsOnTheThread extends Case {
    DependsOnTheThread() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public StepOutcome step(double[] action) {
                  double push = 1e-6 * Thread.currentThread().threadId();
                  return super.step(action.length == 2 ? moved(action, -push) : action);
                }
              });
    }
  }

  static class TakesAnyNumber extends Case {
    TakesAnyNumber() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public StepOutcome step(double[] action) {
                  double[] tame = action.clone();
                  for (int i = 0; i < tame.length; i++) {
                    tame[i] = Double.isFinite(tame[i]) ? tame[i] : 0;
                  }
                  return super.step(tame);
                }
              });
    }
  }

  static class MovesBeforeItRefuses extends Case {
    MovesBeforeItRefuses() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public StepOutcome step(double[] action) {
                  if (action.length > 2) {
                    var _ = super.step(new double[] {0.1, 0.1});
                  }
                  return super.step(action);
                }
              });
    }
  }

  static class DoesNotClip extends Case {
    DoesNotClip() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public StepOutcome step(double[] action) {
                  boolean far = action.length == 2 && Math.abs(action[0]) > 1;
                  return super.step(far ? moved(action, -Math.signum(action[0])) : action);
                }
              });
    }
  }

  static class GoesOnAfterTheEnd extends Case {
    GoesOnAfterTheEnd() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public StepOutcome step(double[] action) {
                  try {
                    return super.step(action);
                  } catch (IllegalStateException ended) {
                    return new StepOutcome(false, true, 0, Matrix.filled(1, 2, 0));
                  }
                }
              });
    }
  }

  static class StateIsTooShort extends Case {
    StateIsTooShort() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public Matrix reset(InitialState state) {
                  return Matrix.of(1, 1, super.reset(state).get(0, 0));
                }
              });
    }
  }

  static class ClosesOnce extends Case {
    ClosesOnce() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                private boolean closed;

                @Override
                public void close() {
                  if (closed) {
                    throw new IllegalStateException("closed already");
                  }
                  closed = true;
                }
              });
    }
  }

  static class RestoresHalf extends Case {
    RestoresHalf() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                private double drift;

                @Override
                public Matrix reset(InitialState state) {
                  drift = 0;
                  return super.reset(state);
                }

                @Override
                public StepOutcome step(double[] action) {
                  drift += action.length == 2 ? 0.01 * action[1] : 0;
                  return super.step(action.length == 2 ? moved(action, -drift) : action);
                }
              });
    }
  }

  static class LosesCountInSnapshots extends Case {
    LosesCountInSnapshots() {
      super(
          sound ->
              new DisturbedEnvironment(sound) {
                @Override
                public EnvironmentSnapshot snapshot() {
                  EnvironmentSnapshot snapshot = super.snapshot();
                  return new EnvironmentSnapshot(snapshot.initialState(), 0, snapshot.content());
                }
              });
    }
  }

  /** Opens environments for unknown tasks. */
  static class OpensForeignTasks extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        public Environment open(Task task) {
          return super.open(suite().tasks().getFirst());
        }
      };
    }
  }

  /** Behaves differently in each instance. */
  static class DependsOnTheInstance extends EnvironmentContract {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    @Override
    public Benchmark openBenchmark() {
      double push = 0.001 * INSTANCES.incrementAndGet();
      return new DisturbedBenchmark() {
        @Override
        Environment disturb(Environment environment) {
          return new DisturbedEnvironment(environment) {
            @Override
            public StepOutcome step(double[] action) {
              return super.step(action.length == 2 ? moved(action, -push) : action);
            }
          };
        }
      };
    }
  }

  /** Has two tasks with the same instruction. */
  static class GivesOneInstructionTwice extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return org.policytrim.testkit.FakeBenchmark.of(
          org.policytrim.testkit.SpecSamples.actions(2),
          org.policytrim.testkit.SpecSamples.stateOnly(2),
          new Task("one", "do it", 20),
          new Task("two", "do it", 20));
    }
  }
}
