package org.policytrim.method.perturbation;

import java.util.Arrays;
import java.util.List;

/** The kinds of perturbations. All but {@code none} have a numeric parameter. */
enum PerturbationForm {
  NONE("none", "", Part.NOTHING),
  BLUR("blur", "13", Part.IMAGES),
  OCCLUSION("occlusion", "50", Part.IMAGES),
  BRIGHTNESS("brightness", "50", Part.IMAGES),
  STATE_NOISE("state-noise", "10", Part.STATE);

  /** The part of an observation that a perturbation changes. */
  enum Part {
    NOTHING,
    IMAGES,
    STATE
  }

  private final String word;
  private final String exampleNumber;
  private final Part changes;

  PerturbationForm(String word, String exampleNumber, Part changes) {
    this.word = word;
    this.exampleNumber = exampleNumber;
    this.changes = changes;
  }

  /** Returns the name without its number, such as {@code blur}. */
  String word() {
    return word;
  }

  /** Returns true if a number follows the word. */
  boolean takesNumber() {
    return !exampleNumber.isEmpty();
  }

  /** Returns an example of a full name, such as {@code blur-13}. */
  String example() {
    return takesNumber() ? word + "-" + exampleNumber : word;
  }

  /** Returns the part of an observation that is changed. */
  Part changes() {
    return changes;
  }

  /**
   * Returns the perturbation with this parameter.
   *
   * @throws IllegalArgumentException if the number is out of range
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

  /** Returns the words of all kinds. */
  static List<String> words() {
    return Arrays.stream(values()).map(PerturbationForm::word).toList();
  }
}
