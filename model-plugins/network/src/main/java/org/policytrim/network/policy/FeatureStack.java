package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

/** Conversion between the features of single observations and batches of them. */
public final class FeatureStack {

  private FeatureStack() {}

  /** Joins features to a batch; all have the same shapes. */
  public static NamedTensors stack(List<Features> all) {
    Map<String, Tensor> stacked = new LinkedHashMap<>();
    all.getFirst()
        .tensors()
        .tensors()
        .forEach(
            (name, first) -> {
              List<Integer> extents = new ArrayList<>(first.shape().extents());
              extents.addFirst(all.size());
              stacked.put(name, stacked(all, name, first, new Shape(extents)));
            });
    return new NamedTensors(stacked);
  }

  private static Tensor stacked(List<Features> all, String name, Tensor first, Shape shape) {
    int size = first.shape().elements();
    return switch (first) {
      case FloatTensor ignored -> {
        float[] values = new float[all.size() * size];
        for (int row = 0; row < all.size(); row++) {
          all.get(row).tensors().floats(name).copyTo(0, values, row * size, size);
        }
        yield FloatTensor.wrap(shape, values);
      }
      case IntTensor ignored -> {
        int[] values = new int[all.size() * size];
        for (int row = 0; row < all.size(); row++) {
          System.arraycopy(
              all.get(row).tensors().ints(name).toArray(), 0, values, row * size, size);
        }
        yield IntTensor.wrap(shape, values);
      }
    };
  }

  /** Returns one element of a batch. */
  public static Features row(NamedTensors batch, FeatureSpec spec, int row) {
    Map<String, Tensor> single = new LinkedHashMap<>();
    for (FeatureSpec.Field field : spec.fields()) {
      Shape shape = new Shape(field.extents());
      int size = shape.elements();
      if (field.type() == FeatureSpec.ElementType.FLOAT) {
        float[] values = new float[size];
        batch.floats(field.name()).copyTo(row * size, values, 0, size);
        single.put(field.name(), FloatTensor.wrap(shape, values));
      } else {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
          values[i] = batch.ints(field.name()).get(row * size + i);
        }
        single.put(field.name(), IntTensor.wrap(shape, values));
      }
    }
    return new Features(new NamedTensors(single));
  }
}
