package org.policytrim.method.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.toolkit.random.RandomStream;

/** Tests the names of perturbations. */
class NamedPerturbationTest {

  private static final ObservationSpec IMAGES =
      new ObservationSpec("corner-64", List.of(new CameraSpec("corner", 64, 64, true)), List.of());
  private static final ObservationSpec STATE =
      new ObservationSpec("state-4", List.of(), List.of(new StateField("hand", 4, "m", "world")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "blur-3",
        "blur-13",
        "blur-99",
        "occlusion-1",
        "occlusion-50",
        "occlusion-99",
        "brightness-1",
        "brightness-150",
        "state-noise-10",
        "state-noise-1000"
      })
  void knowsItsNames(String name) {
    assertThat(NamedPerturbation.of(name).name()).isEqualTo(name);
    assertThat(NamedPerturbation.problemWith(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blurr-13 | did you mean blur?",
        "oclusion-50 | did you mean occlusion?",
        "fog | there are none, blur-13, occlusion-50, brightness-50, state-noise-10",
        "'' | no perturbation ''",
        "blur | needs a number, such as blur-13",
        "blur- | did you mean blur?",
        "none-3 | takes no number",
        "blur-12 | an odd number of pixels from 3 to 99, found 12",
        "blur-1 | found 1",
        "blur-101 | found 101",
        "occlusion-0 | 1 to 99 per cent of an image, found 0",
        "occlusion-100 | found 100",
        "brightness-500 | found 500",
        "state-noise-0 | found 0",
        "blur-99999999999 | no perturbation"
      })
  void refusesOtherNamesWithAReason(String name, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamedPerturbation.of(name))
        .withMessageContaining(expected)
        .withMessageContaining(name);
    assertThat(NamedPerturbation.problemWith(name)).isPresent();
  }

  @Property
  void everyRefusalHasAReason(@ForAll String name) {
    NamedPerturbation.problemWith(name).ifPresent(problem -> assertThat(problem).isNotBlank());
  }

  @Test
  void refusesObservationsItCannotChange() {
    assertThat(NamedPerturbation.of("blur-13").problemWith(STATE))
        .hasValueSatisfying(
            problem ->
                assertThat(problem).contains("'blur-13' changes images", "state-4 has none"));
    assertThat(NamedPerturbation.of("state-noise-10").problemWith(IMAGES)).isPresent();
    assertThat(NamedPerturbation.of("blur-13").problemWith(IMAGES)).isEmpty();
    assertThat(NamedPerturbation.of("state-noise-10").problemWith(STATE)).isEmpty();
    assertThat(NamedPerturbation.of("none").problemWith(STATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "blur-13", "occlusion-50", "brightness-150", "state-noise-10"})
  void isAPureFunctionOfObservationAndStream(String name) {
    Observation first = observation(List.of("wrist", "corner", "top"));
    Observation again = observation(List.of("top", "wrist", "corner"));
    NamedPerturbation perturbation = NamedPerturbation.of(name);
    Observation perturbed = perturbation.perturbation().apply(first, RandomStream.of(3));
    assertThat(perturbation.perturbation().apply(again, RandomStream.of(3))).isEqualTo(perturbed);
    assertThat(perturbed.images().keySet()).isEqualTo(first.images().keySet());
    assertThat(perturbed.instruction()).isEqualTo(first.instruction());
    assertThat(first).isEqualTo(observation(List.of("corner", "wrist", "top")));
    assertThat(perturbed.equals(first)).isEqualTo(name.equals("none"));
  }

  private static Observation observation(List<String> cameras) {
    Map<String, ImageFrame> images = new LinkedHashMap<>();
    for (String camera : cameras) {
      byte[] rgb = new byte[20 * 30 * 3];
      RandomStream.of(RandomStream.keyOf(camera)).nextBytes(rgb);
      images.put(camera, ImageFrame.wrap(20, 30, rgb));
    }
    return new Observation(images, Matrix.of(1, 4, 0.1, 0.2, 0.3, 0.4), "reach the goal");
  }
}
