package org.policytrim.core.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A disturbance of the images under which policies are evaluated again (METHOD section 8). */
public sealed interface Perturbation {

  /** Images as they are. */
  record None() implements Perturbation {
    @Override
    public String name() {
      return "none";
    }
  }

  /**
   * Gaussian blur.
   *
   * @param kernel width of the kernel in pixels, odd, from 3 to 99
   */
  record Blur(int kernel) implements Perturbation {
    @Override
    public String name() {
      return "blur-" + kernel;
    }
  }

  /**
   * A random share of the image is covered.
   *
   * @param percent from 1 to 99
   */
  record Occlusion(int percent) implements Perturbation {
    @Override
    public String name() {
      return "occlusion-" + percent;
    }
  }

  /** The name used in experiments and reports, such as {@code blur-13}. */
  String name();

  /** The perturbation of that name; empty if the name is none. */
  static Optional<Perturbation> named(String name) {
    if (name.equals("none")) {
      return Optional.of(new None());
    }
    Matcher matcher = Pattern.compile("(blur|occlusion)-([1-9][0-9]?)").matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(matcher.group(2));
    if (matcher.group(1).equals("occlusion")) {
      return Optional.of(new Occlusion(amount));
    }
    return amount % 2 == 1 && amount >= 3 ? Optional.of(new Blur(amount)) : Optional.empty();
  }
}
