package org.policytrim.toolkit.safetensors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsHostileInputTest {

  private static final String ONE =
      "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}".replace('\'', '"');

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bad.safetensors"), bytes);
  }

  private void refuses(byte[] bytes, String... texts) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining("bad.safetensors")
        .hasMessageContainingAll(texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}} | 'x' of F32 [2] takes 8 bytes",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | 'x' of F32 [2] takes 8 bytes",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}} | 'x' leaves a gap",
        "{'x':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | describes 4 bytes of data, the file holds 8",
        "{'x':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}} | 'x' ends at byte 12",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'y':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 'y' overlaps",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | Duplicate field 'x'",
        "{'x':{'dtype':'F32','shape':[2],'shape':[2],'data_offsets':[0,8]}} | Duplicate field 'shape'",
        "{'x':{'dtype':'Q4','shape':[2],'data_offsets':[0,8]}} | stored as Q4",
        "{'x':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | -2, which is no size",
        "{'x':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}} | found a fraction",
        "{'x':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,8]}} | more than 2^31 elements",
        "{'x':{'dtype':'F32','shape':[4294967298],'data_offsets':[0,8]}} | more than 2^31 elements",
        "{'x':{'dtype':'F32','shape':[99999999999999999999],'data_offsets':[0,8]}} | is no size",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8,16]}} | needs a dtype, a shape and two",
        "{'x':{'dtype':'F32','data_offsets':[0,8]}} | needs a dtype, a shape and two",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8],'code':'x'}} | unknown key 'code'",
        "{'x':[1,2]} | should be an object, found a list",
        "{'__metadata__':{'a':1},'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 'a' in its header should be a text",
        "[] | should be an object, found a list",
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} {} | continues after its closing brace",
        "{'x':{'dtype':'F32' | not the JSON",
        "{'x':{'a':{'b':{'c':{'d':{}}}}}} | 'x' has an unknown key 'a'",
        "nonsense | not the JSON",
      })
  void refusesAWrongHeader(String header, String text) throws IOException {
    refuses(
        SafetensorsBytes.file(header.strip().replace('\'', '"'), new byte[8]),
        text.strip().startsWith("Duplicate") ? "Duplicate field" : text.strip());
  }

  @Test
  void refusesAHeaderLengthThatIsABomb() throws IOException {
    for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001L, 0, 1}) {
      refuses(
          SafetensorsBytes.raw(length, ONE.getBytes(StandardCharsets.UTF_8), new byte[8]),
          "its header would have");
    }
    refuses(
        SafetensorsBytes.raw(99_999_999L, ONE.getBytes(StandardCharsets.UTF_8), new byte[8]),
        "cut short");
  }

  @Test
  void refusesWholeNumbersThatDoNotFit() throws IOException {
    String header = "{\"ids\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}";
    refuses(
        SafetensorsBytes.file(header, 0, 0, 0, 0, 1, 0, 0, 0), "'ids'", "4294967296", "32 bits");
  }

  @Test
  void refusesFlagsThatAreNone() throws IOException {
    String header = "{\"mask\":{\"dtype\":\"BOOL\",\"shape\":[1],\"data_offsets\":[0,1]}}";
    refuses(SafetensorsBytes.file(header, 2), "'mask'", "flag 2");
  }

  @Test
  void refusesFilesThatAreNotThere() {
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("none.safetensors")))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContainingAll("none.safetensors", "no such file");
  }
}
