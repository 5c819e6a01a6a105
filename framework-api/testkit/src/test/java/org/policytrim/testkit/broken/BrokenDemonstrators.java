package org.policytrim.testkit.broken;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.testkit.EnvironmentContract;

/** Contract tests of demonstrators with one mistake each. */
final class BrokenDemonstrators {

  private BrokenDemonstrators() {}

  static class IsTooStrong extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        Demonstrator disturb(Demonstrator sound) {
          return () -> {
            double[] action = sound.act();
            action[0] *= 3;
            return action;
          };
        }
      };
    }
  }

  static class NeverArrives extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        Demonstrator disturb(Demonstrator sound) {
          return () -> new double[2];
        }
      };
    }
  }

  static class MeansNothing extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        Demonstrator disturb(Demonstrator sound) {
          return new Demonstrator() {
            @Override
            public double[] act() {
              return sound.act();
            }

            @Override
            public boolean isIntended() {
              return false;
            }
          };
        }
      };
    }
  }

  static class RollsItsOwnDice extends EnvironmentContract {
    private static final RandomGenerator DICE = new java.util.SplittableRandom(1);

    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        Demonstrator disturb(Demonstrator sound) {
          return () -> {
            double[] action = sound.act();
            action[0] *= 0.9 + 0.1 * DICE.nextDouble();
            return action;
          };
        }
      };
    }
  }

  static class ListsTheSlowerFirst extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        public List<String> demonstrationStyles() {
          return super.demonstrationStyles().reversed();
        }
      };
    }
  }

  static class KnowsEveryStyle extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return new DisturbedBenchmark() {
        @Override
        public Demonstrator demonstrator(
            Environment environment, String style, RandomGenerator random) {
          return super.demonstrator(
              environment, style.startsWith("no-") ? "expert" : style, random);
        }
      };
    }
  }
}
