package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.parameter.ParameterScope.Adaptation;
import org.policytrim.network.parameter.StoredTensor;

/**
 * The low-rank correction of one or several maps of one input (see {@link LowRank}). The A of all
 * maps are one product.
 */
final class LowRankAdapter {

  private final Parameter down;
  private final List<Parameter> up = new ArrayList<>();
  private final LowRank lowRank;

  private LowRankAdapter(List<Adaptation> adaptations, int inputs, List<Integer> outputs) {
    lowRank = adaptations.getFirst().lowRank();
    List<StoredTensor> downs = new ArrayList<>();
    for (int i = 0; i < adaptations.size(); i++) {
      ParameterScope place = adaptations.get(i).place();
      downs.add(
          place.child(LowRank.DOWN).stored("weight", Initializer.fanIn(), lowRank.rank(), inputs));
      up.add(
          place
              .child(LowRank.UP)
              .parameter("weight", Initializer.zeros(), outputs.get(i), lowRank.rank()));
    }
    down = adaptations.getFirst().place().stack(downs);
  }

  /** Returns the adapter of maps in these scopes; null if they have none. */
  static @Nullable LowRankAdapter of(
      List<ParameterScope> places, int inputs, List<Integer> outputs) {
    List<Adaptation> adaptations =
        places.stream().flatMap(place -> place.adaptation().stream()).toList();
    if (adaptations.isEmpty()) {
      return null;
    }
    if (adaptations.size() < places.size()) {
      throw new IllegalArgumentException("either all maps of one product have adapters, or none");
    }
    return new LowRankAdapter(adaptations, inputs, outputs);
  }

  /** Builds it: [..., inputs] to [..., outputs]. */
  <T> T apply(TensorOperations<T> ops, T x) {
    T reduced = ops.scale(ops.linear(x, ops.parameter(down)), lowRank.scale());
    if (up.size() == 1) {
      return ops.linear(reduced, ops.parameter(up.getFirst()));
    }
    int[] ranks = new int[up.size()];
    Arrays.fill(ranks, lowRank.rank());
    List<T> parts = ops.split(reduced, -1, ranks);
    List<T> corrections = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      corrections.add(ops.linear(parts.get(i), ops.parameter(up.get(i))));
    }
    return ops.concatenate(-1, corrections);
  }
}
