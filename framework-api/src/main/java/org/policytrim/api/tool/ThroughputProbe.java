package org.policytrim.api.tool;

import java.util.List;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/** A measurement of rates for {@code bench KIND}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ThroughputProbe extends ExtensionPoint {

  /**
   * Returns the kind of measurement, such as {@code env}, {@code render}, {@code infer} or {@code
   * update}. Several probes may have the same kind.
   */
  String kind();

  /** Returns the name of the measured component. */
  String component();

  /**
   * Measures the rates.
   *
   * @param request the subjects, threads and duration
   */
  List<Rate> measure(Request request);

  /**
   * The parameters of a measurement.
   *
   * @param subjects tasks or sizes, by the component's own names; empty for a default selection
   * @param threads the greatest number of threads, at least 1
   * @param seconds the approximate duration of each single measurement, above 0
   */
  record Request(List<String> subjects, int threads, double seconds) {

    public Request {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * One measured rate.
   *
   * @param name the measured operation, such as {@code reach-v3 step}
   * @param unit the unit, such as {@code steps/s}
   * @param perSecond the median rate
   * @param threads the number of threads
   */
  record Rate(String name, String unit, double perSecond, int threads) {}
}
