package org.policytrim.pi05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.network.fixtures.VerifierCases;

/** Recordings of the original, replayed. */
class Pi05VerifierTest extends VerifierCases {

  private static final Path RECORDINGS = GOLDEN.resolve("pi05_tiny");

  Pi05VerifierTest() {
    super(
        "pi05_tiny/b",
        "model.time_mlp_in.bias",
        "time_mlp",
        "'time_mlp_in.weight' of shape [32, 32] is missing",
        "'time_mlp_out.bias'");
  }

  @Override
  protected Verifier verifier() {
    return new Pi05Verifier(new PluginContext(folder, 1));
  }

  @Test
  void agreesWithTheOriginalThroughBothBackEnds() {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier().verify(RECORDINGS, lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .hasSize(6)
        .allMatch(Verification.Quantity::passed)
        // Much closer than the tolerance: a difference of another order would be a mistake.
        .allMatch(quantity -> quantity.largestError() < 2e-5);
    assertThat(verification.cases()).isEqualTo(2);
  }

  @Test
  void findsRecordingsThroughLinks() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.createSymbolicLink(models.resolve("some"), RECORDINGS.toAbsolutePath());
    Path link = Files.createSymbolicLink(folder.resolve("link"), models);

    assertThat(verifier().verify(link, line -> {}).cases()).isEqualTo(2);
  }
}
