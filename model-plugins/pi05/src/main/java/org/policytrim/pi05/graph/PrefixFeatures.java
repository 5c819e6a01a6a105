package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.operation.Computation.Input;

/** The features of an observation: keys and values of every layer of the prefix. */
public final class PrefixFeatures {

  /** The mask of valid prefix tokens, [prefix tokens], 1 or 0. */
  public static final String VALID = "valid";

  private PrefixFeatures() {}

  /** Returns the name of a layer's keys, [key heads, prefix tokens, head width]. */
  static String keys(int layer) {
    return "kv." + layer + ".k";
  }

  /** Returns the name of a layer's values, which have the shape of its keys. */
  static String values(int layer) {
    return "kv." + layer + ".v";
  }

  /** Returns the names of all keys and values, in the order of a prefix's outputs. */
  public static List<String> keyValues(Pi05Sizes sizes) {
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < sizes.language().depth(); layer++) {
      names.add(keys(layer));
      names.add(values(layer));
    }
    return names;
  }

  /** Returns the features of one observation. */
  public static FeatureSpec spec(Pi05Sizes sizes) {
    Pi05Sizes.Language language = sizes.language();
    List<FeatureSpec.Field> fields = new ArrayList<>();
    for (String name : keyValues(sizes)) {
      fields.add(
          FeatureSpec.Field.floats(
              name, language.keyHeads(), sizes.prefixTokens(), language.headWidth()));
    }
    fields.add(FeatureSpec.Field.floats(VALID, sizes.prefixTokens()));
    return new FeatureSpec(fields);
  }

  /** Returns a batch of features as the inputs of a computation. */
  static List<Input> inputs(Pi05Sizes sizes) {
    return spec(sizes).fields().stream().map(Input::batch).toList();
  }

  static <T> List<KeyValues<T>> read(Pi05Sizes sizes, Map<String, T> inputs) {
    List<KeyValues<T>> read = new ArrayList<>();
    for (int layer = 0; layer < sizes.language().depth(); layer++) {
      read.add(new KeyValues<>(inputs.get(keys(layer)), inputs.get(values(layer))));
    }
    return read;
  }

  static <T> Map<String, T> write(List<KeyValues<T>> layers) {
    Map<String, T> named = new LinkedHashMap<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      named.put(keys(layer), layers.get(layer).keys());
      named.put(values(layer), layers.get(layer).values());
    }
    return named;
  }
}
