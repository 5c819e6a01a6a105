package org.policytrim.pi05.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

class PromptTest {

  @Test
  void theStateStandsInThePromptInSteps() {
    PromptFormat format = new PromptFormat(5);
    assertThat(format.text(" open_the\ndoor ", new float[] {-1.001f, -1, 0, 0.9999f}))
        .isEqualTo("Task: open the door, State: -1 0 128 255 128;\nAction: ");
    assertThat(format.text("x", new float[] {7, -7, 0.0078125f, 0, 0}))
        .isEqualTo("Task: x, State: 255 -1 129 128 128;\nAction: ");
    assertThat(new PromptFormat(0).text("open the door", new float[] {1}))
        .isEqualTo("open the door\n");
  }

  @Test
  void wordsBecomeIdsAndUnknownOnesTheUnknownWord() throws IOException {
    PromptFormat format = new PromptFormat(2);
    List<String> instructions = List.of("Open the door", "close it, quickly");
    WordVocabulary words = PromptWords.of(format, instructions);
    try (PromptTokenizer tokenizer = PromptWords.tokenizer(words.toJson(), words.size())) {
      int longest = PromptWords.longest(format, instructions);
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
    assertThatThrownBy(() -> PromptWords.tokenizer("[]", 10))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no tokenizer");
  }
}
