package org.policytrim.network.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;

/** Translates prompts to token ids by the rules of a {@code tokenizer.json}. */
public final class PromptTokenizer implements AutoCloseable {

  private static final int REMEMBERED = 1024;

  private final String plugin;
  private final HuggingFaceTokenizer tokenizer;
  private final String json;
  private final int vocabulary;
  private final Map<String, int[]> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Reads the rules.
   *
   * @param plugin the plugin whose prompts it reads, for messages
   * @param json the file's text
   * @param vocabulary the number of ids that the network knows
   * @throws IOException if they can't be parsed
   */
  public PromptTokenizer(String plugin, String json, int vocabulary) throws IOException {
    this.plugin = plugin;
    this.json = json;
    this.vocabulary = vocabulary;
    TokenizerRules.check(json);
    try {
      this.tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
              Map.of("truncation", "false", "padding", "false"));
    } catch (RuntimeException e) {
      throw new IOException("it holds no tokenizer: " + e.getMessage(), e);
    }
  }

  /** Returns the rules as read. */
  public String json() {
    return json;
  }

  /**
   * Returns the ids of a prompt.
   *
   * @param longest the most ids that the network reads
   * @throws PluginException if there are more, or one is beyond the network's vocabulary
   */
  public int[] encode(String prompt, int longest) {
    int[] ids = recent.computeIfAbsent(prompt, this::tokenize);
    if (ids.length > longest) {
      throw new PluginException(
          plugin,
          "the prompt '%s' has %d tokens, the policy reads at most %d"
              .formatted(prompt, ids.length, longest),
          "Use a shorter instruction.");
    }
    return ids;
  }

  private int[] tokenize(String prompt) {
    long[] found;
    try {
      found = tokenizer.encode(prompt).getIds();
    } catch (RuntimeException e) {
      throw new PluginException(
          plugin,
          "the tokenizer can't read the prompt '%s': %s".formatted(prompt, e.getMessage()),
          "Use the tokenizer.json that belongs to the checkpoint.",
          e);
    }
    int[] ids = new int[found.length];
    for (int i = 0; i < ids.length; i++) {
      if (found[i] < 0 || found[i] >= vocabulary) {
        throw new PluginException(
            plugin,
            "the tokenizer gives the id %d, the network knows %d ids"
                .formatted(found[i], vocabulary),
            "Use the tokenizer.json that belongs to the checkpoint.");
      }
      ids[i] = (int) found[i];
    }
    return ids;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
