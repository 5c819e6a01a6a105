package org.policytrim.testkit.broken;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/** Contract tests of heads with one mistake each. */
final class BrokenHeads {

  private BrokenHeads() {}

  private static List<DecisionGradient> scaled(List<DecisionGradient> replays, double factor) {
    return replays.stream()
        .map(one -> new DecisionGradient(one.replay(), one.weights().map(w -> factor * w)))
        .toList();
  }

  static class RecordsAnotherLogProbability extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public List<ActionSample> sample(List<SampleRequest> requests) {
          return super.sample(requests).stream()
              .map(
                  s ->
                      new ActionSample(
                          s.chunk(), s.logProbabilities().map(x -> x + 0.001), s.trace()))
              .toList();
        }
      };
    }
  }

  static class DependsOnItsBatch extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public List<Matrix> logProbabilities(List<RecordedDecision> replays) {
          return super.logProbabilities(replays).stream()
              .map(m -> m.map(x -> x - 0.01 * (replays.size() - 1)))
              .toList();
        }
      };
    }
  }

  static class SharesItsDice extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public List<ActionSample> sample(List<SampleRequest> requests) {
          RandomGenerator shared = requests.getFirst().random();
          return super.sample(
              requests.stream().map(r -> new SampleRequest(r.features(), shared)).toList());
        }
      };
    }
  }

  static class DrawsTheLikeliest extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public List<ActionSample> sample(List<SampleRequest> requests) {
          List<ActionSample> drawn = new ArrayList<>();
          for (SampleRequest request : requests) {
            // The best of several samples: correct log-probabilities of the wrong distribution.
            List<SampleRequest> tries =
                java.util.Collections.nCopies(
                    4, new SampleRequest(request.features(), request.random()));
            drawn.add(
                super.sample(tries).stream()
                    .max(Comparator.comparingDouble(s -> s.logProbabilities().sum()))
                    .orElseThrow());
          }
          return drawn;
        }
      };
    }
  }

  static class CutsItsPlans extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public List<ActionChunk> plan(List<SampleRequest> requests) {
          return super.plan(requests).stream()
              .map(plan -> new ActionChunk(plan.actions().slice(0, plan.steps() - 1)))
              .toList();
        }
      };
    }
  }

  static class HalvesItsGradient extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void accumulate(List<DecisionGradient> replays) {
          super.accumulate(scaled(replays, 0.5));
        }
      };
    }
  }

  static class ClimbsInsteadOfDescending extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void accumulate(List<DecisionGradient> replays) {
          super.accumulate(scaled(replays, -1));
        }
      };
    }
  }

  static class LeavesOutAStep extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void accumulate(List<DecisionGradient> replays) {
          super.accumulate(
              replays.stream()
                  .map(
                      one -> {
                        double[] weights = one.weights().toArray();
                        weights[weights.length - 1] = 0;
                        return new DecisionGradient(
                            one.replay(),
                            Matrix.of(one.weights().rows(), one.weights().columns(), weights));
                      })
                  .toList());
        }
      };
    }
  }

  static class AveragesItsBatch extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void accumulate(List<DecisionGradient> replays) {
          super.accumulate(scaled(replays, 1.0 / replays.size()));
        }
      };
    }
  }

  static class AddsAnEntropyBonus extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void accumulate(List<DecisionGradient> replays) {
          super.accumulate(
              replays.stream()
                  .map(r -> new DecisionGradient(r.replay(), r.weights().map(w -> w + 0.1)))
                  .toList());
        }
      };
    }
  }

  static class ForgetsToClip extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public double step(OptimizerSettings s) {
          return super.step(
              new OptimizerSettings(
                  s.learningRate(), s.beta1(), s.beta2(), s.epsilon(), s.weightDecay(), 1e30));
        }
      };
    }
  }

  static class ForgetsToDecay extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public double step(OptimizerSettings s) {
          return super.step(
              new OptimizerSettings(
                  s.learningRate(), s.beta1(), s.beta2(), s.epsilon(), 0, s.gradientClip()));
        }
      };
    }
  }

  static class ReturnsTheClippedNorm extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public double step(OptimizerSettings settings) {
          return Math.min(super.step(settings), settings.gradientClip());
        }
      };
    }
  }

  static class ForgetsItsMoments extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public NamedTensors trainingState() {
          return weights();
        }
      };
    }
  }

  static class KeepsTheGradient extends DisturbedModelCase.Flow {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        private final List<DecisionGradient> pending = new ArrayList<>();

        @Override
        public void accumulate(List<DecisionGradient> replays) {
          pending.addAll(replays);
        }

        @Override
        public double step(OptimizerSettings settings) {
          super.accumulate(pending);
          pending.clear();
          return super.step(settings);
        }
      };
    }
  }

  static class HandsOutLiveTensors extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        private final float[] live = head.weights().floats("decoder.prompt").toArray();

        @Override
        public NamedTensors weights() {
          NamedTensors now = super.weights();
          FloatTensor prompt = now.floats("decoder.prompt");
          prompt.copyTo(0, live, 0, live.length);
          return now.with("decoder.prompt", FloatTensor.wrap(prompt.shape(), live));
        }

        @Override
        public double step(OptimizerSettings settings) {
          double norm = super.step(settings);
          var _ = weights();
          return norm;
        }
      };
    }
  }

  static class TakesWhatFits extends DisturbedModelCase.Token {
    @Override
    TrainableActionHead disturb(TrainableActionHead head) {
      return new DisturbedHead(head) {
        @Override
        public void restore(NamedTensors state) {
          NamedTensors known = trainingState();
          NamedTensors fitting = NamedTensors.empty();
          for (String name : state.names()) {
            if (known.names().contains(name)) {
              fitting = fitting.with(name, state.tensors().get(name));
            }
          }
          super.restore(fitting);
        }
      };
    }
  }
}
