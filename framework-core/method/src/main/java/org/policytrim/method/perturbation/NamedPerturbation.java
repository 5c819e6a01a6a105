package org.policytrim.method.perturbation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.method.perturbation.PerturbationForm.Part;
import org.policytrim.toolkit.text.Suggestions;

/** A perturbation with its name in experiments and reports. */
public final class NamedPerturbation {

  private static final Pattern NAME = Pattern.compile("(?<word>.*?)(-(?<number>[0-9]{1,6}))?");

  private final String name;
  private final Part changes;
  private final ObservationPerturbation perturbation;

  private NamedPerturbation(String name, Part changes, ObservationPerturbation perturbation) {
    this.name = name;
    this.changes = changes;
    this.perturbation = perturbation;
  }

  /**
   * Returns the perturbation of a name: {@code none}, {@code blur-N} (Gaussian, with an odd kernel
   * of N pixels), {@code occlusion-P} (P per cent of the image covered at random), {@code
   * brightness-P} (P per cent of the original brightness) or {@code state-noise-P} (a standard
   * deviation of P thousandths of the state's units).
   *
   * @throws IllegalArgumentException if there is no such perturbation; the message lists the known
   *     ones
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
          form.changes(),
          form.make(amount));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "perturbation '%s': %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Returns the problem with a name, as a clause for messages; empty if the name is valid. */
  public static Optional<String> problemWith(String name) {
    try {
      of(name);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the reason why the perturbation would have no effect on observations of this kind, as a
   * clause for messages; empty if it has an effect.
   */
  public Optional<String> problemWith(ObservationSpec spec) {
    if (changes == Part.IMAGES && spec.cameras().isEmpty()) {
      return Optional.of(
          "perturbation '%s' changes images, and observation %s has none; state-noise-10 changes a state"
              .formatted(name, spec.name()));
    }
    if (changes == Part.STATE && spec.stateSize() == 0) {
      return Optional.of(
          "perturbation '%s' changes the state, and observation %s has none; blur-13 changes images"
              .formatted(name, spec.name()));
    }
    return Optional.empty();
  }

  /** Returns the name, such as {@code blur-13}. */
  public String name() {
    return name;
  }

  /** Returns the perturbation. */
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
