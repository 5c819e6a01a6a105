package org.policytrim.gr00t.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tool.Verification.Quantity;

/** The largest error of each kind of quantity over all recordings. */
final class Findings {

  private final Map<String, Quantity> worst = new LinkedHashMap<>();
  private final Consumer<String> progress;

  Findings(Consumer<String> progress) {
    this.progress = progress;
  }

  List<Quantity> quantities() {
    return List.copyOf(worst.values());
  }

  /** Notes an error. */
  void note(String quantity, String recording, double error, double tolerance, long compared) {
    progress.accept("%s: %s within %.1e".formatted(recording, quantity, error));
    Quantity found =
        new Quantity(quantity, error, tolerance, error > 0 ? recording : "none", compared);
    worst.merge(quantity, found, Findings::worse);
  }

  /** Tells what was passed over. */
  void tell(String line) {
    progress.accept(line);
  }

  private static Quantity worse(Quantity one, Quantity other) {
    Quantity worse = other.largestError() > one.largestError() ? other : one;
    return new Quantity(
        worse.name(),
        worse.largestError(),
        worse.tolerance(),
        worse.worstCase(),
        one.compared() + other.compared());
  }

  /** The largest absolute difference; infinite where sizes differ or a number is none. */
  static double difference(FloatTensor found, FloatTensor recorded) {
    int count = recorded.shape().elements();
    if (found.shape().elements() != count) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < count; i++) {
      double difference = Math.abs((double) found.get(i) - recorded.get(i));
      if (Double.isNaN(difference)) {
        return Double.POSITIVE_INFINITY;
      }
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  /** The largest absolute value of a tensor. */
  static double size(FloatTensor tensor) {
    double largest = 0;
    for (int i = 0; i < tensor.shape().elements(); i++) {
      largest = Math.max(largest, Math.abs(tensor.get(i)));
    }
    return largest;
  }

  /** The largest difference as a share of the largest recorded value. */
  static double relative(FloatTensor found, FloatTensor recorded) {
    double difference = difference(found, recorded);
    return difference == 0 ? 0 : difference / size(recorded);
  }
}
