package org.policytrim.network.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tool.Verification.Quantity;

/** The largest error of each kind of quantity over all recordings. */
public final class Findings {

  private final Map<String, Quantity> worst;
  private final Consumer<String> progress;
  private final String where;

  /**
   * No findings yet.
   *
   * @param progress is told each of them
   */
  public Findings(Consumer<String> progress) {
    this(new LinkedHashMap<>(), progress, "");
  }

  private Findings(Map<String, Quantity> worst, Consumer<String> progress, String where) {
    this.worst = worst;
    this.progress = progress;
    this.where = where;
  }

  /** The same findings; those noted through this one were computed on a device. */
  public Findings on(Device device) {
    return new Findings(worst, progress, device == Device.CPU ? "" : ", " + device);
  }

  /** The largest error of each kind, in the order in which kinds first occurred. */
  public List<Quantity> quantities() {
    return List.copyOf(worst.values());
  }

  /**
   * Notes an error.
   *
   * @param quantity its kind
   * @param recording where it occurred
   * @param compared how many numbers were compared
   */
  public void note(
      String quantity, String recording, double error, double tolerance, long compared) {
    note(
        recording,
        new Quantity(quantity, error, tolerance, error > 0 ? recording : "none", compared));
  }

  /** Notes the largest error of a kind in one recording. */
  public void note(String recording, Quantity found) {
    Quantity placed =
        new Quantity(
            found.name() + where,
            found.largestError(),
            found.tolerance(),
            found.worstCase(),
            found.compared());
    progress.accept(
        "%s: %s within %.1e".formatted(recording, placed.name(), placed.largestError()));
    worst.merge(placed.name(), placed, Findings::worse);
  }

  /** Tells what was passed over. */
  public void tell(String line) {
    progress.accept(line);
  }

  /** Of two findings of one kind the worse, for all that both compared. */
  public static Quantity worse(Quantity one, Quantity other) {
    Quantity worse = other.largestError() > one.largestError() ? other : one;
    return new Quantity(
        worse.name(),
        worse.largestError(),
        worse.tolerance(),
        worse.worstCase(),
        one.compared() + other.compared());
  }

  /** The largest absolute difference; infinite where sizes differ or a number is none. */
  public static double difference(FloatTensor found, FloatTensor recorded) {
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
  public static double size(FloatTensor tensor) {
    double largest = 0;
    for (int i = 0; i < tensor.shape().elements(); i++) {
      largest = Math.max(largest, Math.abs(tensor.get(i)));
    }
    return largest;
  }

  /** The largest difference as a share of the largest recorded value. */
  public static double relative(FloatTensor found, FloatTensor recorded) {
    double difference = difference(found, recorded);
    return difference == 0 ? 0 : difference / size(recorded);
  }
}
