package org.policytrim.pi05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.policy.PaddedImages;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.pi05.graph.Pi05Sizes;

class Pi05InputsTest {

  private final ObservationSpec spec =
      new ObservationSpec(
          "two",
          List.of(new CameraSpec("front", 4, 4, true), new CameraSpec("wrist", 2, 4, false)),
          List.of(new StateField("hand", 2, "m", "world")));
  private final Pi05Prompt format = new Pi05Prompt(0);
  private final WordVocabulary words = format.words(List.of("go on"));
  private final Pi05Sizes sizes =
      new Pi05Sizes(
          new VisionSizes(4, 4, 1, 1, 2, 4, 4),
          new Pi05Sizes.Language(4, 4, 1, 1, 1, 4, words.size(), 1e-6, 10_000),
          new Pi05Sizes.Expert(4, 4, 4e-3, 4.0),
          2,
          5,
          2,
          1,
          2);

  private NamedTensors inputs(Observation observation) throws IOException {
    NormalisationStatistics statistics =
        new NormalisationStatistics(
            List.of(new Range(0, 1, 0, 10), new Range(0, 1, 5, 5)),
            List.of(Range.unit(), Range.unit()));
    ObservationReader reader =
        new ObservationReader("pi05", spec, statistics, 3, new PaddedImages(4, 4));
    try (PromptTokenizer tokenizer = new PromptTokenizer("pi05", words.toJson(), words.size())) {
      return Pi05Family.inputs(
          new Pi05Network(sizes, 4, 0), reader.read(List.of(observation)), tokenizer);
    }
  }

  private static ImageFrame image(int height, int width, int grey) {
    byte[] rgb = new byte[height * width * 3];
    java.util.Arrays.fill(rgb, (byte) grey);
    return ImageFrame.wrap(height, width, rgb);
  }

  private static Observation observation(Map<String, ImageFrame> images, double... state) {
    return new Observation(images, Matrix.of(1, state.length, state), "go on");
  }

  @Test
  void absentCamerasAreBlackAndMasked() throws IOException {
    NamedTensors inputs = inputs(observation(Map.of("front", image(4, 4, 255)), 10, 5));

    assertThat(inputs.floats("valid").toArray())
        .containsExactly(1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0);
    FloatTensor images = inputs.floats("images");
    assertThat(images.get(0)).isEqualTo(1);
    assertThat(images.get(48)).isEqualTo(-1);
    assertThat((double) inputs.floats("state").get(0)).isCloseTo(1, Offset.offset(1e-6));
    assertThat((double) inputs.floats("state").get(1)).isEqualTo(-1);
    assertThat(inputs.ints("tokens").toArray()).startsWith(1).endsWith(0, 0);
  }

  @Test
  void imagesOfAnotherShapeAreScaledAndPadded() throws IOException {
    NamedTensors inputs =
        inputs(observation(Map.of("front", image(4, 4, 0), "wrist", image(2, 4, 255)), 10, 5));

    float[] red = new float[16];
    inputs.floats("images").copyTo(48, red, 0, 16);
    assertThat(red).containsExactly(-1, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1);
  }

  @Test
  void refusesWhatThePolicyWasNotMadeFor() {
    refuses(observation(Map.of(), 1, 2), "lacks the image of camera front");
    refuses(
        observation(Map.of("front", image(4, 5, 0)), 1, 2),
        "camera front shows 4 x 5 pixels, the policy was made for 4 x 4");
    refuses(
        observation(Map.of("front", image(4, 4, 0)), 1),
        "holds 1 state numbers, the policy was made for 2");
  }

  private void refuses(Observation observation, String text) {
    assertThatThrownBy(() -> inputs(observation))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(text);
  }
}
