package org.policytrim.network.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Reads records of bundles of this version and of version 0.1, and reproduces checkpoints. */
class CheckpointRecordTest {

  private static final CheckpointRecord.Content CONTENT =
      new CheckpointRecord.Content(
          List.of(
              new CheckpointRecord.StoredName("model.b", ElementFormat.BF16, "b"),
              new CheckpointRecord.StoredName("model.a", ElementFormat.F16, "a")),
          Map.of("format", "pt"),
          Map.of("assets/x.json", "e30="));

  @TempDir private Path folder;

  private CheckpointRecord recorded(String json) throws IOException {
    Files.writeString(folder.resolve(BundleFiles.CHECKPOINT), json);
    return CheckpointRecord.read(folder);
  }

  @Test
  void recordsOfVersion01AreOneFile() throws IOException {
    String json =
        """
        {"tensors": [{"name": "model.b", "format": "BF16", "servedAs": "b"},
                     {"name": "model.a", "format": "F16", "servedAs": "a"}],
         "metadata": {"format": "pt"},
         "files": {"assets/x.json": "e30="}}
        """;

    assertThat(recorded(json))
        .isEqualTo(
            new CheckpointRecord(List.of(new CheckpointRecord.Part("model.safetensors", CONTENT))));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    CheckpointRecord record =
        new CheckpointRecord(
            List.of(
                new CheckpointRecord.Part("model.safetensors", CONTENT),
                CheckpointRecord.freshPart("head.safetensors", "head.", List.of("head.w"))));
    record.write(folder);

    assertThat(CheckpointRecord.read(folder)).isEqualTo(record);
  }

  @Test
  void tensorsKeepTheirFormatIfItHoldsThem() throws IOException {
    Path target = Files.createDirectory(folder.resolve("checkpoint"));
    new CheckpointRecord(List.of(new CheckpointRecord.Part("model.safetensors", CONTENT)))
        .write(target, name -> FloatTensor.scalar(name.equals("a") ? 0.5f : 0.1f));

    assertThat(target.resolve("assets/x.json")).hasContent("{}");
    try (SafetensorsArchive archive = SafetensorsArchive.open(target)) {
      assertThat(archive.names()).containsExactlyInAnyOrder("model.a", "model.b");
      assertThat(archive.entry("model.a").format()).isEqualTo(ElementFormat.F16);
      assertThat(archive.entry("model.b").format()).isEqualTo(ElementFormat.F32);
      assertThat(archive.metadata()).containsEntry("format", "pt");
    }
  }

  @Test
  void filesOutsideTheCheckpointAreRefused() throws IOException {
    CheckpointRecord record =
        recorded("{\"tensors\": [], \"metadata\": {}, \"files\": {\"../x.json\": \"e30=\"}}");

    assertThatThrownBy(() -> record.write(folder.resolve("target"), name -> FloatTensor.scalar(0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'../x.json'");
    String part =
        """
        {"parts": [{"file": "../x.safetensors",
                    "content": {"tensors": [], "metadata": {}, "files": {}}}]}
        """;
    assertThatThrownBy(() -> recorded(part))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(BundleFiles.CHECKPOINT);
  }
}
