package org.policytrim.api.tool;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Facts about a checkpoint that its files may lack.
 *
 * @param axes the number of action axes of the robot; longer statistics are cut to it
 * @param state the number of state numbers of the robot; longer statistics are cut to it
 * @param assumed values for keys that the checkpoint's configuration does not have, as JSON texts
 * @param statistics the data set, or the embodiment, whose statistics are used where a checkpoint
 *     has several
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record ImportOptions(
    OptionalInt axes, OptionalInt state, Map<String, String> assumed, Optional<String> statistics) {

  public ImportOptions {
    assumed = Map.copyOf(new TreeMap<>(assumed));
    if (axes.isPresent() && axes.getAsInt() < 1 || state.isPresent() && state.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "a robot has at least one action axis and no negative number of state numbers");
    }
  }

  /** Returns options for a checkpoint whose files are complete. */
  public static ImportOptions none() {
    return new ImportOptions(OptionalInt.empty(), OptionalInt.empty(), Map.of(), Optional.empty());
  }
}
