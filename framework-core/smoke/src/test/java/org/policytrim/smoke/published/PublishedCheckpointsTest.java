package org.policytrim.smoke.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.app.launch.PolicyTrim;
import org.policytrim.host.plugin.Installation;

/**
 * The path from a downloaded checkpoint to a trimmed policy, for each layout and with small
 * networks and short episodes: import with one command, a profile of three horizons on two LIBERO
 * tasks, one iteration of training, and an export that is imported again.
 */
class PublishedCheckpointsTest {

  private static final String EXPERIMENT =
      """
      name: published
      seed: 7
      benchmark: {name: libero, tasks: [libero_spatial_0, libero_spatial_1], limit: 4, protocol: unsettled}
      policy: {name: %s, bundle: %s, chunk: %d, horizon: 2}
      stages:
        - name: trim
          horizons: [2, 4]
          rewards: {success: {weight: 1.0}, chunk-horizon: {weight: 1.0, base: 4}}
          iterations: 1
      rollout: {group-size: 2, groups-per-task: 1}
      selection: {states-per-task: 1}
      optimizer: {minibatches: 1}
      evaluation: {pairs-per-task: 1}
      """;

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {

    JsonNode json() throws IOException {
      return CheckpointFiles.JSON.readTree(out.strip());
    }
  }

  private static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        PolicyTrim.execute(
            Installation.ofThisProcess(), new PrintWriter(out), new PrintWriter(err), arguments);
    return new Result(code, out.toString(), err.toString());
  }

  private static Result done(String... arguments) {
    Result result = run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  @ParameterizedTest
  @EnumSource
  void aPublishedCheckpointIsTrimmedOnLibero(PublishedLayout layout) throws IOException {
    Path published = folder.resolve("published");
    String bundle = folder.resolve("bundle").toString();
    layout.write(published);

    JsonNode imported =
        done(
                "import",
                layout.plugin(),
                published.toString(),
                "--for",
                "libero",
                "--out",
                bundle,
                "--json")
            .json();
    assertThat(imported.path("profile").asText()).isEqualTo(layout.profile());
    assertThat(imported.path("chunk_length").asInt()).isEqualTo(layout.chunk());

    Path experiment = folder.resolve("published.yaml");
    Files.writeString(experiment, EXPERIMENT.formatted(layout.plugin(), bundle, layout.chunk()));
    JsonNode profile =
        done(
                "profile",
                bundle,
                "--on",
                experiment.toString(),
                "--horizons",
                "1,2,4",
                "--states",
                "1",
                "--json")
            .json();
    assertThat(profile.path("horizons")).hasSize(3);

    Path run = folder.resolve("run");
    done("trim", experiment.toString(), "--out", run.toString());
    assertThat(run.resolve("trimmed/policy.yaml")).content().contains("name: " + layout.profile());

    String exported = folder.resolve("exported").toString();
    done("export", run.resolve("trimmed").toString(), "--out", exported);
    JsonNode again =
        done(
                "import",
                layout.plugin(),
                exported,
                "--out",
                folder.resolve("again").toString(),
                "--json")
            .json();
    assertThat(again.path("profile").asText()).isEqualTo(layout.profile());
  }
}
