package org.policytrim.toolkit.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

class SafetensorsArchiveTest {

  private static final FloatTensor X = FloatTensor.copyOf(Shape.of(2), new float[] {1, 2});
  private static final IntTensor Y = IntTensor.copyOf(Shape.of(1), new int[] {3});

  @TempDir Path folder;

  @BeforeEach
  void writeShards() throws IOException {
    Safetensors.write(
        folder.resolve("model-00001-of-00002.safetensors"),
        List.of(new SafetensorsEntry("x", ElementFormat.BF16, Shape.of(2))),
        Map.of("format", "pt"),
        name -> X);
    Safetensors.write(folder.resolve("model-00002-of-00002.safetensors"), NamedTensors.of("y", Y));
  }

  private Path index(String json) throws IOException {
    return Files.writeString(folder.resolve(SafetensorsArchive.INDEX), json.replace('\'', '"'));
  }

  @Test
  void readsShardsAsOne() throws IOException {
    index(
        "{'metadata':{'total_size':12},'weight_map':{"
            + "'y':'model-00002-of-00002.safetensors','x':'model-00001-of-00002.safetensors'}}");

    try (SafetensorsArchive archive = SafetensorsArchive.open(folder)) {
      assertThat(archive.names()).containsExactly("y", "x");
      assertThat(archive.entry("x"))
          .isEqualTo(new SafetensorsEntry("x", ElementFormat.BF16, Shape.of(2)));
      assertThat(archive.metadata()).containsExactly(Map.entry("format", "pt"));
      assertThat(archive.readFloats("x")).isEqualTo(X);
      assertThat(archive.readAll().tensors()).isEqualTo(Map.of("x", X, "y", Y));
      assertThatThrownBy(() -> archive.readFloats("y")).hasMessageContaining("'y' holds whole");
      assertThatThrownBy(() -> archive.read("z")).hasMessageContaining("'z' is missing");
    }
  }

  @Test
  void closesTwice() throws IOException {
    SafetensorsArchive archive =
        SafetensorsArchive.open(folder.resolve("model-00001-of-00002.safetensors"));
    Tensor x = archive.read("x");
    archive.close();
    archive.close();
    assertThat(x).isEqualTo(X);
    assertThatThrownBy(() -> archive.read("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAnIndexThatDoesNotFit() throws IOException {
    refuses("{'weight_map':{'x':'../escape.safetensors'}}", "'x'", "not a file beside the index");
    refuses("{'weight_map':{'x':'gone.safetensors'}}", "gone.safetensors", "no such file");
    refuses("{'weight_map':{'z':'model-00001-of-00002.safetensors'}}", "'z' is missing");
    refuses(
        "{'weight_map':{'x':'model-00001-of-00002.safetensors','w':'model-00002-of-00002.safetensors'}}",
        "'w' is missing");
    refuses("{'weight_map':{}}", "names no tensors");
    refuses("{'weight_map':{'x':1}}", "'x' should be mapped to a file name");
    refuses("[", "JSON object");
    refuses("{'weight_map':{", "not JSON");
    Safetensors.write(
        folder.resolve("model-00002-of-00002.safetensors"),
        NamedTensors.of("y", Y).with("more", Y));
    refuses(
        "{'weight_map':{'y':'model-00002-of-00002.safetensors'}}", "'more' is not said to be here");
  }

  private void refuses(String json, String... texts) throws IOException {
    Path index = index(json);
    assertThatThrownBy(() -> SafetensorsArchive.open(index).close())
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContainingAll(texts);
  }
}
