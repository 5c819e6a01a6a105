package org.policytrim.pi05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

class Pi05PromptTest {

  @Test
  void theStateStandsInThePromptInSteps() {
    Pi05Prompt format = new Pi05Prompt(5);
    assertThat(format.text(" open_the\ndoor ", new float[] {-1.001f, -1, 0, 0.9999f}))
        .isEqualTo("Task: open the door, State: -1 0 128 255 128;\nAction: ");
    assertThat(format.text("x", new float[] {7, -7, 0.0078125f, 0, 0}))
        .isEqualTo("Task: x, State: 255 -1 129 128 128;\nAction: ");
    assertThat(new Pi05Prompt(0).text("open the door", new float[] {1}))
        .isEqualTo("open the door\n");
  }

  @Test
  void wordsBecomeIdsAndUnknownOnesTheUnknownWord() throws IOException {
    Pi05Prompt format = new Pi05Prompt(2);
    List<String> instructions = List.of("Open the door", "close it, quickly");
    WordVocabulary words = format.words(instructions);
    try (PromptTokenizer tokenizer = new PromptTokenizer("pi05", words.toJson(), words.size())) {
      int longest = format.longest(instructions);
      for (String instruction : instructions) {
        int[] ids = tokenizer.encode(format.text(instruction, new float[] {-3, 0.2f}), longest);
        assertThat(ids).doesNotContain(0, 2).startsWith(1);
      }
      int[] upper = tokenizer.encode(format.text("OPEN THE DOOR", new float[2]), longest);
      assertThat(upper)
          .isEqualTo(tokenizer.encode(format.text("open the door", new float[2]), longest));
      assertThat(tokenizer.encode(format.text("open the window", new float[2]), longest))
          .contains(2);
      assertThatThrownBy(() -> tokenizer.encode("open the door", 2))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("the prompt 'open the door' has 4 tokens");
    }
  }

  @Test
  void refusesWhatIsNoTokenizer() {
    assertThatThrownBy(() -> new PromptTokenizer("pi05", "[]", 10).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it has no 'model'");
  }
}
