package org.policytrim.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.storage.SealedFile;
import org.policytrim.method.evaluate.ExpertBaseline;

/** Tests that no altered number of a run's folder is used. */
class StoredEvaluationsTest {

  @TempDir Path folder;

  private final List<String> remarks = new ArrayList<>();

  private ExpertBaseline get() {
    return new StoredEvaluations(folder, remarks::add)
        .expert(() -> new ExpertBaseline("careful", 20, 19, 50.5));
  }

  @Test
  void everyAlteredByteIsNoticedAndTheEvaluationRepeated() throws IOException {
    ExpertBaseline expected = get();
    assertThat(remarks).isEmpty();
    for (String name : List.of("expert.json", "expert.json" + SealedFile.ENDING)) {
      Path file = folder.resolve(name);
      byte[] written = Files.readAllBytes(file);
      int sealed = name.endsWith(SealedFile.ENDING) ? 66 : written.length;
      for (int i = 0; i < sealed; i++) {
        byte[] altered = written.clone();
        altered[i] ^= 1;
        Files.write(file, altered);
        remarks.clear();
        assertThat(get()).isEqualTo(expected);
        assertThat(remarks)
            .as("byte %d of %s", i, name)
            .singleElement()
            .asString()
            .contains("expert.json is damaged", "repeated");
        assertThat(file).hasBinaryContent(written);
      }
    }
  }

  @Test
  void aFolderInPlaceOfAnEvaluationIsReplaced() throws IOException {
    Files.createDirectories(folder.resolve("expert.json/stray"));
    get();
    assertThat(remarks).hasSize(1);
    remarks.clear();
    get();
    assertThat(remarks).isEmpty();
  }

  @Test
  void damagedClocksStartAgainAndSaySo() throws IOException {
    Path file = folder.resolve("clock.json");
    new RunClock(file).save();
    assertThat(new RunClock(file).remark()).isEmpty();
    byte[] written = Files.readAllBytes(file);
    String text = Files.readString(file);
    for (int i = 0; i < written.length; i++) {
      byte[] altered = written.clone();
      altered[i] ^= 1;
      Files.write(file, altered);
      RunClock clock = new RunClock(file);
      // Altered white space changes nothing.
      if (!Character.isWhitespace(text.charAt(i))) {
        assertThat(clock.remark()).as("byte %d of %s", i, text).isPresent();
      }
      assertThat(clock.seconds()).isLessThan(1);
    }
    for (String content : List.of("", "{}", "[]", "{\"seconds\": -1}", "{\"seconds\": \"NaN\"}")) {
      Files.writeString(file, content);
      assertThat(new RunClock(file).remark()).as(content).isPresent();
    }
    Files.writeString(file, "{\"seconds\": 12.5}");
    assertThat(new RunClock(file).remark()).isEmpty();
    assertThat(new RunClock(file).seconds()).isGreaterThan(12);
    Files.delete(file);
    Files.createDirectories(file.resolve("stray"));
    RunClock clock = new RunClock(file);
    assertThat(clock.remark()).isPresent();
    clock.save();
    assertThat(new RunClock(file).remark()).isEmpty();
  }
}
