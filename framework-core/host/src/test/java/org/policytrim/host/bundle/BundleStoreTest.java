package org.policytrim.host.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.host.bundle.StoredModel.Settings;
import org.policytrim.host.bundle.StoredModel.StoredPolicy;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.storage.Manifest;
import org.policytrim.host.storage.SealedFolder;

class BundleStoreTest {

  private static final BundleStore STORE = new BundleStore("0.1.0");

  private static final Components COMPONENTS =
      new Components(List.of(), List.of(new StoredModel()), List.of(), List.of());

  private static final PolicyCard CARD =
      new PolicyCard(
          "stored",
          "1.2.3",
          "v0",
          new ActionSpec(
              List.of(
                  new ActionAxis(
                      "x",
                      AxisRole.TRANSLATION,
                      ActionUnit.METRE_PER_SECOND,
                      ActionFrame.END_EFFECTOR,
                      AxisMode.DELTA,
                      -0.1,
                      0.30000000000000004),
                  new ActionAxis(
                      "gripper",
                      AxisRole.GRIPPER,
                      ActionUnit.NORMALISED,
                      ActionFrame.NONE,
                      AxisMode.ABSOLUTE,
                      Double.NEGATIVE_INFINITY,
                      Double.POSITIVE_INFINITY)),
              20),
          new ObservationSpec(
              "corner-64",
              List.of(new CameraSpec("corner", 64, 48, true)),
              List.of(new StateField("hand-position", 1, "m", "world"))),
          5,
          15,
          10,
          new NormalisationStatistics(
              List.of(new Range(0.1, 1e-320, -1e300, 3)), List.of(Range.unit(), Range.unit())),
          "experiment: 'trim', stage #2 - seed 7\nsecond line \u00e9\u4e16\uD83D\uDE80");

  private static final Settings SETTINGS = new Settings(16, 0.1, List.of("null", "", "a: b", "5"));

  private static final NamedTensors WEIGHTS =
      NamedTensors.of("head.w", FloatTensor.copyOf(Shape.of(3), new float[] {1, -2, 3}));

  @TempDir Path parent;
  private Path bundle;

  @BeforeEach
  void saveOne() throws IOException {
    bundle = parent.resolve("trimmed");
    STORE.save(new StoredPolicy(CARD, SETTINGS, WEIGHTS, Device.CPU), CARD, SETTINGS, bundle);
  }

  private BundleException refusal() {
    return catchThrowableOfType(
        BundleException.class, () -> STORE.open(bundle, COMPONENTS, Device.CPU));
  }

  /** Changes policy.yaml and seals the bundle again, as another version might write it. */
  private void rewritePolicyFile(String from, String to) throws IOException {
    String text = Files.readString(bundle.resolve("policy.yaml"));
    assertThat(text).contains(from);
    byte[] head = Files.readAllBytes(bundle.resolve("head.safetensors"));
    SealedFolder.write(
        bundle,
        Map.of(),
        aside -> {
          Files.write(aside.resolve("head.safetensors"), head);
          Files.writeString(aside.resolve("policy.yaml"), text.replace(from, to));
        });
  }

  @Test
  void opensASavedPolicy() throws IOException {
    requireTheSavedPolicy();
  }

  private void requireTheSavedPolicy() throws IOException {
    try (TrainablePolicy policy = STORE.open(bundle, COMPONENTS, Device.GPU)) {
      assertThat(policy).isEqualTo(new StoredPolicy(CARD, SETTINGS, WEIGHTS, Device.GPU));
    }
    Manifest manifest = STORE.read(bundle, COMPONENTS).manifest();
    assertThat(manifest.versions())
        .isEqualTo(Map.of("project", "0.1.0", "spi", "v0", "model stored", "1.2.3"));
    assertThat(manifest.files())
        .extracting(Manifest.FileEntry::name)
        .containsExactly("head.safetensors", "policy.yaml");
  }

  @Test
  void writesAReadableCard() throws IOException {
    assertThat(Files.readString(bundle.resolve("policy.yaml")))
        .startsWith(
            """
            model: stored
            model-version: 1.2.3
            spi-version: v0
            actions:
              axes:
              - name: x
                role: translation
                unit: metre-per-second
            """)
        .endsWith(
            """
            settings:
              width: 16
              noise: 0.1
              words: ['null', '', 'a: b', '5']
            """);
  }

  @Test
  void refusesADamagedBundleAndNamesTheFiles() throws IOException {
    byte[] head = Files.readAllBytes(bundle.resolve("head.safetensors"));
    head[head.length - 1] ^= 1;
    Files.write(bundle.resolve("head.safetensors"), head);
    Files.delete(bundle.resolve("policy.yaml"));
    Files.writeString(bundle.resolve("notes.txt"), "mine");
    assertThat(refusal())
        .hasMessage(
            "bundle "
                + bundle
                + ": the file head.safetensors was altered; the file policy.yaml is missing; "
                + "the file notes.txt is not in the manifest. "
                + "Copy the bundle again from its source, or create it again");
    bundle = parent.resolve("nowhere");
    assertThat(refusal()).hasMessageContaining("there is no such folder");
  }

  @Test
  void refusesAnotherSpiFirst() throws IOException {
    rewritePolicyFile("spi-version: v0", "spi-version: v1\nnew-key: 3");
    assertThat(refusal())
        .hasMessageContaining("created with SPI v1, this version of PolicyTrim reads v0");
  }

  /** Version 0.1 called the chunk length plan length. */
  @Test
  void readsACardOfVersion01() throws IOException {
    rewritePolicyFile("chunk-length: 15", "plan-length: 15");
    assertThat(STORE.read(bundle, COMPONENTS).card()).isEqualTo(CARD);
    rewritePolicyFile("plan-length: 15", "plan-length: 15\nchunk-length: 15");
    assertThat(refusal())
        .hasMessageContaining(
            "plan-length: the key 'plan-length' is now called 'chunk-length', which is also written")
        .hasMessageContaining("Remove one of the two");
  }

  @Test
  void refusesAModelThatIsNotInstalled() throws IOException {
    rewritePolicyFile("model: stored", "model: storde");
    assertThat(refusal())
        .hasMessageContaining("a policy of the model 'storde' (version 1.2.3), which is not")
        .hasMessageContaining("Did you mean 'stored'?");
  }

  @Test
  void listsAllProblemsOfACard() throws IOException {
    rewritePolicyFile("horizon: 10", "horizon: ten");
    rewritePolicyFile("width: 16", "widht: 16");
    rewritePolicyFile("control-hertz: 20.0", "control-hertz: 0.0");
    assertThat(refusal())
        .hasMessageContaining("horizon: expected a whole number, found 'ten'")
        .hasMessageContaining("the control rate must be above 0 Hz, found 0.0")
        .hasMessageContaining("settings.widht: there is no key 'widht'");
  }

  @Test
  void keepsTheOldBundleIfTheModelFails() throws IOException {
    assertThatThrownBy(
            () ->
                STORE.save(
                    aside -> {
                      Files.writeString(aside.resolve("head.safetensors"), "half");
                      throw new IOException("No space left on device");
                    },
                    bundle))
        .hasMessage("No space left on device");
    assertThatThrownBy(
            () ->
                STORE.save(
                    aside -> {
                      Files.writeString(aside.resolve("policy.yaml"), "mine");
                      return new BundleStore.Written(CARD, SETTINGS);
                    },
                    bundle))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wrote a file named policy.yaml");
    requireTheSavedPolicy();
    try (Stream<Path> names = Files.list(parent)) {
      assertThat(names).containsExactly(bundle);
    }
  }
}
