package org.policytrim.method.perturbation;

import java.util.Arrays;
import java.util.List;

/** The disturbances there are: a word and, but for {@code none}, a number. */
enum PerturbationForm {
  NONE("none", "", Part.NOTHING),
  BLUR("blur", "13", Part.IMAGES),
  OCCLUSION("occlusion", "50", Part.IMAGES),
  BRIGHTNESS("brightness", "50", Part.IMAGES),
  STATE_NOISE("state-noise", "10", Part.STATE);

  /** What of an observation a disturbance touches. */
  enum Part {
    NOTHING,
    IMAGES,
    STATE
  }

  private final String word;
  private final String exampleNumber;
  private final Part touches;

  PerturbationForm(String word, String exampleNumber, Part touches) {
    this.word = word;
    this.exampleNumber = exampleNumber;
    this.touches = touches;
  }

  /** The name's word, such as {@code blur}. */
  String word() {
    return word;
  }

  /** Whether a number follows the word. */
  boolean takesNumber() {
    return !exampleNumber.isEmpty();
  }

  /** A whole name of this form, such as {@code blur-13}. */
  String example() {
    return takesNumber() ? word + "-" + exampleNumber : word;
  }

  /** What it touches. */
  Part touches() {
    return touches;
  }

  /**
   * The disturbance of this form.
   *
   * @throws IllegalArgumentException if the number is out of range, saying what it may be
   */
  ObservationPerturbation make(int number) {
    return switch (this) {
      case NONE -> ObservationPerturbation.none();
      case BLUR -> new GaussianBlur(number);
      case OCCLUSION -> new Occlusion(number);
      case BRIGHTNESS -> new Brightness(number);
      case STATE_NOISE -> new StateNoise(number);
    };
  }

  /** The words of all forms. */
  static List<String> words() {
    return Arrays.stream(values()).map(PerturbationForm::word).toList();
  }
}
