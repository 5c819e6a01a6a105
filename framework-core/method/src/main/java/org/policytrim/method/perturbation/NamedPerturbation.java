package org.policytrim.method.perturbation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.method.perturbation.PerturbationForm.Part;
import org.policytrim.toolkit.text.Suggestions;

/** A disturbance under the name that stands in experiments and reports. */
public final class NamedPerturbation {

  private static final Pattern NAME = Pattern.compile("(?<word>.*?)(-(?<number>[0-9]{1,6}))?");

  private final String name;
  private final Part touches;
  private final ObservationPerturbation perturbation;

  private NamedPerturbation(String name, Part touches, ObservationPerturbation perturbation) {
    this.name = name;
    this.touches = touches;
    this.perturbation = perturbation;
  }

  /**
   * The disturbance of a name: {@code none}, {@code blur-N} (Gaussian, kernel of N pixels, odd),
   * {@code occlusion-P} (P per cent of the image covered at random), {@code brightness-P} (P per
   * cent of the original's), {@code state-noise-P} (P thousandths of the state's units).
   *
   * @throws IllegalArgumentException if there is none, quoting the name and saying what there is
   */
  public static NamedPerturbation of(String name) {
    Matcher matcher = NAME.matcher(name);
    String word = matcher.matches() ? matcher.group("word") : name;
    String number = matcher.matches() ? matcher.group("number") : null;
    PerturbationForm form =
        Arrays.stream(PerturbationForm.values())
            .filter(known -> known.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(name, word)));
    if (form.takesNumber() != (number != null)) {
      throw new IllegalArgumentException(
          "perturbation '%s' %s, such as %s"
              .formatted(
                  name, form.takesNumber() ? "needs a number" : "takes no number", form.example()));
    }
    try {
      int amount = number == null ? 0 : Integer.parseInt(number);
      return new NamedPerturbation(
          number == null ? form.word() : form.word() + "-" + amount,
          form.touches(),
          form.make(amount));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "perturbation '%s': %s".formatted(name, e.getMessage()), e);
    }
  }

  /** What is wrong with a name, in a sentence without full stop; empty if nothing is. */
  public static Optional<String> problemWith(String name) {
    try {
      of(name);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What keeps it from disturbing a policy that sees this, in a sentence without full stop; empty
   * if nothing does. A disturbance that touches nothing would be a row of the report that says
   * nothing.
   */
  public Optional<String> problemWith(ObservationSpec spec) {
    if (touches == Part.IMAGES && spec.cameras().isEmpty()) {
      return Optional.of(
          "perturbation '%s' disturbs images, and observation %s has none; state-noise-10 disturbs a state"
              .formatted(name, spec.name()));
    }
    if (touches == Part.STATE && spec.stateSize() == 0) {
      return Optional.of(
          "perturbation '%s' disturbs the state, and observation %s has none; blur-13 disturbs images"
              .formatted(name, spec.name()));
    }
    return Optional.empty();
  }

  /** The name, such as {@code blur-13}. */
  public String name() {
    return name;
  }

  /** Whether it changes nothing. */
  public boolean isNone() {
    return touches == Part.NOTHING;
  }

  /** What it does to an observation. */
  public ObservationPerturbation perturbation() {
    return perturbation;
  }

  private static String unknown(String name, String word) {
    String forms =
        Arrays.stream(PerturbationForm.values())
            .map(PerturbationForm::example)
            .collect(Collectors.joining(", "));
    return Suggestions.closest(word, PerturbationForm.words())
        .map(
            nearest ->
                "no perturbation '%s'; did you mean %s? There are %s"
                    .formatted(name, nearest, forms))
        .orElse("no perturbation '%s'; there are %s".formatted(name, forms));
  }
}
