package org.policytrim.report.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.figures.SampleRun;
import org.policytrim.report.folder.RunFolder;

/** Tests the format and the contents of event files. */
class TensorBoardListenerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  private static final List<UpdateReport> ITERATIONS = SampleRun.rich().iterations();

  @TempDir private Path folder;

  /** RFC 3720, B.4: the CRC32C of 32 zero bytes is 8a9136aa. */
  @Test
  void masksTheChecksumAsTensorFlowDoes() {
    assertThat(RecordFraming.maskedChecksum(new byte[32], 0, 32))
        .isEqualTo(Integer.rotateRight(0x8a9136aa, 15) + 0xa282ead8);
  }

  /** The expected bytes were derived by hand from the protocol buffer wire format. */
  @Test
  void encodesAnEvent() {
    ScalarEvent event = new ScalarEvent(1.5, 7, List.of(new ScalarEvent.Scalar("a/b", 2f)));
    assertThat(HexFormat.of().formatHex(event.toBytes()))
        .isEqualTo(
            "09000000000000f83f" // 1: double 1.5
                + "1007" // 2: varint 7
                + "2a0c" // 5: summary, 12 bytes
                + "0a0a" // 1: value, 10 bytes
                + "0a03612f62" // 1: "a/b"
                + "1500000040"); // 2: float 2
    assertThat(new String(new ScalarEvent(1.5, 0, List.of()).toBytes(), StandardCharsets.US_ASCII))
        .endsWith("brain.Event:2");
  }

  @Test
  void writesEachIterationOnce() throws Exception {
    write(ITERATIONS);
    assertThat(steps("extend/rollout/success_rate")).isEqualTo(range(1, 40));
    assertThat(steps("trim/reward/step-saving")).isEqualTo(range(1, 60));
    assertThat(steps("trim/reward/chunk-horizon")).isEmpty();
  }

  @Test
  void resumedRunsWriteNoStepTwice() throws Exception {
    write(ITERATIONS.subList(0, 55));
    write(ITERATIONS.subList(50, 70));
    write(ITERATIONS.subList(30, 100));
    assertThat(steps("extend/rollout/success_rate")).isEqualTo(range(1, 40));
    assertThat(steps("trim/rollout/success_rate")).isEqualTo(range(1, 60));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void continuesAfterAnIncompleteRecord() throws Exception {
    write(ITERATIONS.subList(0, 10));
    Path file = eventFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));
    write(ITERATIONS.subList(8, 20));
    assertThat(steps("extend/rollout/success_rate")).isEqualTo(range(1, 20));
  }

  @Test
  void skipsValuesThatAreNotFinite() throws Exception {
    UpdateReport some = ITERATIONS.getFirst();
    UpdateReport.Rollout rollout =
        new UpdateReport.Rollout(8, 0, Double.NaN, 20, 0, some.rollout().seconds());
    write(
        List.of(
            new UpdateReport(
                "extend", 0, rollout, some.rewards(), some.groups(), some.learning())));
    assertThat(steps("extend/rollout/steps_success_mean")).isEmpty();
    assertThat(steps("extend/rollout/success_rate")).containsExactly(1L);
  }

  @Test
  void failuresToWriteDoNotEndARun() {
    TensorBoardListener listener =
        new TensorBoardListener(new RunFolder(folder.resolve("missing")), CLOCK);
    assertThatCode(
            () -> {
              listener.iterationFinished(ITERATIONS.getFirst());
              listener.close();
            })
        .doesNotThrowAnyException();
  }

  @Property(tries = 200)
  void rejectsArbitraryBytes(@ForAll @Size(max = 64) byte[] bytes) {
    assertThat(RecordFraming.readIntact(bytes)).isEmpty();
  }

  @Property(tries = 100)
  void readsRecordsUpToAnIncompleteOne(@ForAll @Size(max = 5) List<byte[]> records)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      RecordFraming.write(out, record);
    }
    assertThat(RecordFraming.readIntact(out.toByteArray())).containsExactlyElementsOf(records);
    out.write(5);
    assertThat(RecordFraming.readIntact(out.toByteArray())).containsExactlyElementsOf(records);
  }

  private void write(List<UpdateReport> iterations) {
    try (TensorBoardListener listener = new TensorBoardListener(new RunFolder(folder), CLOCK)) {
      iterations.forEach(listener::iterationFinished);
    }
  }

  private List<Long> steps(String tag) throws IOException {
    List<Long> steps = new ArrayList<>();
    for (byte[] record : RecordFraming.readIntact(Files.readAllBytes(eventFile()))) {
      ScalarEvent event = ScalarEvent.parse(record);
      event.scalars().stream()
          .filter(scalar -> scalar.tag().equals(tag))
          .forEach(scalar -> steps.add(event.step()));
    }
    return steps;
  }

  private Path eventFile() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(RunFolder::isEvents).findFirst().orElseThrow();
    }
  }

  private static List<Long> range(long from, long to) {
    return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
  }
}
