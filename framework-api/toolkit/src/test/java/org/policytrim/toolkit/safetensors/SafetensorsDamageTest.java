package org.policytrim.toolkit.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policytrim.api.tensor.NamedTensors;

class SafetensorsDamageTest {

  private static final String HEADER =
      "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}".replace('\'', '"');

  /** Tests that truncated files are refused. */
  @Property(tries = 100)
  void refusesEveryTruncation(@ForAll @IntRange(min = 0, max = 1000) int keep) throws IOException {
    byte[] whole = SafetensorsBytes.file(HEADER, new byte[8]);
    byte[] cut = Arrays.copyOf(whole, keep % whole.length);
    Path file = Files.createTempFile("cut", ".safetensors");
    try {
      Files.write(file, cut);
      assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(SafetensorsException.class);
    } finally {
      Files.delete(file);
    }
  }

  /** Tests that a file with a damaged byte is either read or refused. */
  @Property(tries = 300)
  void survivesDamage(@ForAll @IntRange(min = 0, max = 1000) int place, @ForAll byte value)
      throws IOException {
    byte[] bytes = SafetensorsBytes.file(HEADER, new byte[8]);
    bytes[place % bytes.length] = value;
    Path file = Files.createTempFile("damaged", ".safetensors");
    try {
      Files.write(file, bytes);
      NamedTensors read = Safetensors.read(file);
      assertThat(read.byteSize()).isEqualTo(8);
    } catch (SafetensorsException expected) {
      assertThat(expected).hasMessageContaining("damaged");
    } finally {
      Files.delete(file);
    }
  }
}
