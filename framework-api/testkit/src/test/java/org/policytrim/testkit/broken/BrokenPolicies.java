package org.policytrim.testkit.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;

/** Contract tests of backbones, policies and bundles with one mistake each. */
final class BrokenPolicies {

  private BrokenPolicies() {}

  /** Returns features with a changed first value. */
  private static Features moved(Features features, double by) {
    FloatTensor state = features.tensors().floats("state");
    float[] numbers = state.toArray();
    numbers[0] += (float) by;
    return new Features(features.tensors().with("state", FloatTensor.wrap(state.shape(), numbers)));
  }

  static class AddsAFeature extends DisturbedModelCase.Flow {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      return new DisturbedPolicy(
          policy,
          new DisturbedBackbone(
              policy.backbone(),
              (features, batch) ->
                  new Features(features.tensors().with("extra", IntTensor.scalar(1)))),
          policy.head());
    }
  }

  static class EncodesByBatch extends DisturbedModelCase.Flow {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      return new DisturbedPolicy(
          policy,
          new DisturbedBackbone(
              policy.backbone(), (features, batch) -> moved(features, 0.01 * batch)),
          policy.head());
    }
  }

  static class TrainsTheBackboneToo extends DisturbedModelCase.Flow {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      AtomicInteger steps = new AtomicInteger();
      TrainableActionHead head =
          new DisturbedHead(policy.head()) {
            @Override
            public double step(OptimizerSettings settings) {
              steps.incrementAndGet();
              return super.step(settings);
            }
          };
      return new DisturbedPolicy(
          policy,
          new DisturbedBackbone(
              policy.backbone(), (features, batch) -> moved(features, 0.01 * steps.get())),
          head);
    }
  }

  static class SavesOldWeights extends DisturbedModelCase.Token {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      NamedTensors first = policy.head().weights();
      return new DisturbedPolicy(policy, policy.head()) {
        @Override
        public void save(Path folder) throws IOException {
          NamedTensors now = head().weights();
          head().restore(first);
          super.save(folder);
          head().restore(now);
        }
      };
    }
  }

  static class TripsOverDamage extends DisturbedModelCase.Token {
    @Override
    public TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException {
      if (!Files.exists(folder.resolve("head.safetensors"))) {
        throw new IOException("no such file");
      }
      return super.openSaved(folder, card);
    }
  }

  static class RemembersTheCallBefore extends DisturbedModelCase.Token {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      return new DisturbedPolicy(policy, policy.head()) {
        private int calls;

        @Override
        public List<ActionChunk> plan(List<PlanRequest> requests) {
          calls++;
          return super.plan(requests).stream()
              .map(plan -> new ActionChunk(plan.actions().map(x -> x + 0.01 * calls)))
              .toList();
        }
      };
    }
  }

  static class ClosesOnce extends DisturbedModelCase.Token {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      return new DisturbedPolicy(policy, policy.head()) {
        private boolean closed;

        @Override
        public void close() {
          if (closed) {
            throw new IllegalStateException("closed already");
          }
          closed = true;
        }
      };
    }
  }

  static class PlansTooFew extends DisturbedModelCase.Token {
    @Override
    TrainablePolicy disturb(TrainablePolicy policy) {
      return new DisturbedPolicy(policy, policy.head()) {
        @Override
        public List<ActionChunk> plan(List<PlanRequest> requests) {
          List<ActionChunk> plans = super.plan(requests);
          return plans.subList(0, Math.min(2, plans.size()));
        }
      };
    }
  }
}
