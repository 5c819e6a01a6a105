package org.policytrim.host.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;

class RecordJsonTest {

  private static InitialState read(String json) throws IOException {
    return RecordJson.read(json.getBytes(StandardCharsets.UTF_8), InitialState.class);
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
}
