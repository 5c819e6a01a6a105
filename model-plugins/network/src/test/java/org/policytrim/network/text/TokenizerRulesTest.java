package org.policytrim.network.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.PluginException;

/** Tests that no rules reach the native library that would end the process. */
class TokenizerRulesTest {

  private static final String GOOD =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": {"type": "Sequence", "normalizers": [{"type": "Lowercase"}]},
       "pre_tokenizer": {"type": "Whitespace"}, "decoder": null,
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "<bos>", "type_id": 0}},
                    {"Sequence": {"id": "A", "type_id": 0}}],
         "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
         "special_tokens": {"<bos>": {"id": "<bos>", "ids": [1], "tokens": ["<bos>"]}}},
       "model": {"type": "WordLevel", "vocab": {"<unk>": 0, "<bos>": 1, "open": 2},
                 "unk_token": "<unk>"}}
      """;

  @Test
  void goodRulesAreRead() {
    assertThatCode(() -> new PromptTokenizer("test", GOOD, 3).close()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"special_tokens\": {\"<bos>\"|\"special_tokens\": {\"x\"|special token '<bos>'",
        "\"special_tokens\"|\"none\"|special token '<bos>'",
        "\"ids\": [1]|\"ids\": []|0 ids for 1 tokens",
        "{\"id\": \"A\", \"type_id\": 0}|{\"id\": \"B\", \"type_id\": 0}|second sequence",
        "\"Lowercase\"|\"Precompiled\", \"precompiled_charsmap\": \"/////w==\"|incomplete",
        "\"Lowercase\"|\"Precompiled\", \"precompiled_charsmap\": \"?\"|not Base64",
        "\"Whitespace\"|\"FixedLength\", \"length\": 0|positive",
        "\"unk_token\"|\"continuing_subword_prefix\": \"##\", \"merges\": [\"a b\"], \"x\"|'##'",
        "\"model\"|\"modle\"|no 'model'",
      })
  void wrongRulesAreRefused(String good, String wrong, String message) {
    String json = GOOD.replace(good, wrong);
    assertThatIOException()
        .isThrownBy(() -> new PromptTokenizer("test", json, 3).close())
        .withMessageContaining(message);
  }

  @Test
  void alteredFilesGiveOnlyTheReadersOwnErrors() {
    Random random = new Random(1);
    List<String> words = List.of("\"A\"", "\"B\"", "null", "-1", "{}", "[]", "\"x\"", "9999999");
    for (int i = 0; i < 2000; i++) {
      StringBuilder altered = new StringBuilder(GOOD);
      int start = random.nextInt(altered.length());
      int end = Math.min(altered.length(), start + random.nextInt(12));
      altered.replace(
          start, end, random.nextBoolean() ? "" : words.get(random.nextInt(words.size())));
      try {
        try (PromptTokenizer tokenizer = new PromptTokenizer("test", altered.toString(), 100)) {
          tokenizer.encode("open the door", 100);
        }
      } catch (IOException | PluginException refused) {
        // The reader's own errors.
      }
    }
  }
}
