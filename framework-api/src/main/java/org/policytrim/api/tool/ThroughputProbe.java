package org.policytrim.api.tool;

import java.util.List;
import org.pf4j.ExtensionPoint;

/** Measures rates for {@code bench KIND}. */
public interface ThroughputProbe extends ExtensionPoint {

  /**
   * What is measured: {@code env}, {@code render}, {@code infer}, {@code update}, ... Several
   * plugins may share a kind.
   */
  String kind();

  /** Whose rate it is: the component's name. */
  String component();

  /**
   * Measures.
   *
   * @param request what to measure, for how long
   */
  List<Rate> measure(Request request);

  /**
   * What to measure.
   *
   * @param subjects tasks or sizes by the component's own names; empty for its default choice
   * @param threads how many threads at the most, at least 1
   * @param seconds about how long each single measurement takes, above 0
   */
  record Request(List<String> subjects, int threads, double seconds) {

    public Request {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * One measured rate.
   *
   * @param name what was done, such as {@code reach-v3 step}
   * @param unit such as {@code steps/s}
   * @param perSecond the median over the repetitions
   * @param threads how many threads took part
   */
  record Rate(String name, String unit, double perSecond, int threads) {}
}
