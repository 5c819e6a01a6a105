package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentReader;

/** Reads files that version 0.1 wrote: the published experiments and the shipped bundles. */
class EarlierVersionsTest {

  @TempDir private Path cache;

  static List<Path> experiments() throws IOException {
    return children("docs/results", "experiment.yaml");
  }

  static List<Path> bundles() throws IOException {
    return children("model-plugins/pi05/src/main/bundles", "policy.yaml");
  }

  /** Returns the subfolders of a folder that have a given file. */
  private static List<Path> children(String folder, String file) throws IOException {
    Path parent = SourceTree.root().resolve(folder);
    assumeTrue(Files.isDirectory(parent), "needs the whole source tree");
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(child -> Files.exists(child.resolve(file)))
          .filter(child -> !file.equals("experiment.yaml") || isOfVersion01(child.resolve(file)))
          .sorted()
          .toList();
    }
  }

  /** Version 0.1 wrote the chunk length under another key, and 0 for none. */
  private static boolean isOfVersion01(Path experiment) {
    try {
      return Files.readString(experiment).contains("plan-length: 0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void publishedExperimentsAreReadWithTheSameMeaning(Path run) throws IOException {
    ExperimentReader reader = new ExperimentReader(AllComponents.of(cache));
    Path file = run.resolve("experiment.yaml");
    Experiment experiment = reader.read(file, List.of());

    assertThat(Files.readString(file)).contains("bundle: ");
    assertThat(experiment.benchmark().limit().orElse(1)).isPositive();
    assertThat(experiment.rollout().chunkLength()).isEmpty();
    assertThat(experiment.chunkLength()).isGreaterThanOrEqualTo(experiment.policy().chunk());
    String written = new EffectiveExperiment(experiment).yaml();
    assertThat(reader.read(written, "written", List.of())).isEqualTo(experiment);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void shippedBundlesAreRead(Path folder) throws IOException {
    PolicyBundle bundle = new BundleStore("test").read(folder, AllComponents.of(cache));

    assertThat(bundle.card().chunkLength()).isGreaterThanOrEqualTo(bundle.card().trainedChunk());
  }
}
