package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.operation.Computation.Input;

/** The names under which a prefix travels from backbone to head. */
public final class FeatureNames {

  /** Which prefix tokens are there, [prefix tokens], 1 or 0. */
  public static final String VALID = "valid";

  private FeatureNames() {}

  /** The keys of a layer, [key heads, prefix tokens, head width]. */
  public static String keys(int layer) {
    return "kv." + layer + ".k";
  }

  /** The values of a layer, shaped as its keys. */
  public static String values(int layer) {
    return "kv." + layer + ".v";
  }

  /** The names of all keys and values, in the order in which a prefix gives them. */
  public static List<String> keyValues(Pi05Sizes sizes) {
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < sizes.language().depth(); layer++) {
      names.add(keys(layer));
      names.add(values(layer));
    }
    return names;
  }

  /** What a prefix gives for each observation. */
  public static FeatureSpec spec(Pi05Sizes sizes) {
    Pi05Sizes.Language language = sizes.language();
    List<FeatureSpec.Field> fields = new ArrayList<>();
    for (int layer = 0; layer < language.depth(); layer++) {
      for (String name : List.of(keys(layer), values(layer))) {
        fields.add(
            FeatureSpec.Field.floats(
                name, language.keyHeads(), sizes.prefixTokens(), language.headWidth()));
      }
    }
    fields.add(FeatureSpec.Field.floats(VALID, sizes.prefixTokens()));
    return new FeatureSpec(fields);
  }

  /** A batch of prefixes as inputs of a computation. */
  static List<Input> inputs(Pi05Sizes sizes) {
    int keyHeads = sizes.language().keyHeads();
    int headWidth = sizes.language().headWidth();
    List<Input> inputs = new ArrayList<>();
    for (int layer = 0; layer < sizes.language().depth(); layer++) {
      inputs.add(Input.floats(keys(layer), -1, keyHeads, sizes.prefixTokens(), headWidth));
      inputs.add(Input.floats(values(layer), -1, keyHeads, sizes.prefixTokens(), headWidth));
    }
    inputs.add(Input.floats(VALID, -1, sizes.prefixTokens()));
    return inputs;
  }

  static <T> List<KeyValues<T>> read(Pi05Sizes sizes, Map<String, T> inputs) {
    List<KeyValues<T>> read = new ArrayList<>();
    for (int layer = 0; layer < sizes.language().depth(); layer++) {
      read.add(new KeyValues<>(inputs.get(keys(layer)), inputs.get(values(layer))));
    }
    return read;
  }

  static <T> Map<String, T> write(List<KeyValues<T>> made) {
    Map<String, T> named = new LinkedHashMap<>();
    for (int layer = 0; layer < made.size(); layer++) {
      named.put(keys(layer), made.get(layer).keys());
      named.put(values(layer), made.get(layer).values());
    }
    return named;
  }
}
