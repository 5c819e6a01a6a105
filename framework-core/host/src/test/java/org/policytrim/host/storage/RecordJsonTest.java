package org.policytrim.host.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.stage.Candidate;
import org.policytrim.method.stage.StageState;

class RecordJsonTest {

  private static InitialState read(String json) throws IOException {
    return read(json, InitialState.class);
  }

  private static <R extends Record> R read(String json, Class<R> type) throws IOException {
    return RecordJson.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  @Test
  void readsTheSplitThatVersion01CalledSelection() throws IOException {
    InitialState state = new InitialState("reach", StateSplit.VALIDATION, 3);
    String written = new String(RecordJson.write(state), StandardCharsets.UTF_8);

    assertThat(written).contains("VALIDATION");
    assertThat(read(written)).isEqualTo(state);
    assertThat(read(written.replace("VALIDATION", "SELECTION"))).isEqualTo(state);
  }

  @Test
  void refusesAConstantThatNeverExisted() {
    assertThatIOException()
        .isThrownBy(() -> read("{\"taskId\": \"reach\", \"split\": \"OTHER\", \"index\": 3}"))
        .withMessageContaining("OTHER");
  }

  @Test
  void componentsThatVersion02DidNotWriteHaveTheirFormerValue() throws IOException {
    String candidate =
        "{\"iteration\": 3, \"horizon\": 5, \"successRate\": 1.0, \"tasks\": [], \"callsMean\": 4.0, \"stepsMean\": 20.0%s}";
    assertThat(read(candidate.formatted(""), Candidate.class).averaged()).isFalse();
    assertThat(read(candidate.formatted(", \"averaged\": true"), Candidate.class).averaged())
        .isTrue();
    StageState state =
        read(
            "{\"iterations\": 0, \"policyVersion\": 0, \"seconds\": 0.0, \"reports\": [], \"candidates\": []}",
            StageState.class);
    assertThat(state.tasks()).isEmpty();
    assertThat(state.failed()).isEmpty();
  }

  @Test
  void otherMissingComponentsAreRefused() {
    assertThatIOException()
        .isThrownBy(() -> read("{\"iteration\": 3, \"horizon\": 5}", Candidate.class))
        .withMessageContaining("successRate");
  }
}
