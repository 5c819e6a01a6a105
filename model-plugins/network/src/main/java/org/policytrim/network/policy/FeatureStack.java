package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

/** Features of single observations, laid one behind the other as a batch, and cut apart again. */
public final class FeatureStack {

  private FeatureStack() {}

  /** As a batch; all features are floats of the same shapes. */
  public static NamedTensors stack(List<Features> all) {
    Map<String, Tensor> stacked = new LinkedHashMap<>();
    for (String name : all.getFirst().tensors().names()) {
      Shape single = all.getFirst().tensors().floats(name).shape();
      int size = single.elements();
      float[] values = new float[all.size() * size];
      for (int row = 0; row < all.size(); row++) {
        all.get(row).tensors().floats(name).copyTo(0, values, row * size, size);
      }
      List<Integer> extents = new ArrayList<>(single.extents());
      extents.addFirst(all.size());
      stacked.put(name, FloatTensor.wrap(new Shape(extents), values));
    }
    return new NamedTensors(stacked);
  }

  /** One element of a batch. */
  public static Features row(NamedTensors batch, FeatureSpec spec, int row) {
    Map<String, Tensor> single = new LinkedHashMap<>();
    for (FeatureSpec.Field field : spec.fields()) {
      FloatTensor whole = batch.floats(field.name());
      Shape shape = new Shape(field.extents());
      float[] values = new float[shape.elements()];
      whole.copyTo(row * values.length, values, 0, values.length);
      single.put(field.name(), FloatTensor.wrap(shape, values));
    }
    return new Features(new NamedTensors(single));
  }
}
