package org.policytrim.network.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks a {@code tokenizer.json} for rules on which the native tokenizer library ends the whole
 * process instead of reporting an error: references to tokens that do not exist, and tables that
 * are shorter than they claim. All other mistakes are reported by the library.
 */
final class TokenizerRules {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TokenizerRules() {}

  /**
   * Checks the text of a file.
   *
   * @throws IOException with the first rule that is wrong
   */
  static void check(String json) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IOException("it is not JSON: " + e.getOriginalMessage(), e);
    }
    if (root == null || !root.isObject() || !root.path("model").isObject()) {
      throw new IOException("it has no 'model'");
    }
    checkMerges(root.path("model"));
    checkSteps(root);
  }

  /** Checks every step of the pipeline; steps may contain lists of steps. */
  private static void checkSteps(JsonNode node) throws IOException {
    switch (node.path("type").asText("")) {
      case "TemplateProcessing" -> checkTemplates(node);
      case "Precompiled" -> checkPrecompiled(node);
      case "FixedLength" -> checkLength(node);
      default -> {
        // The library checks all other steps itself.
      }
    }
    for (JsonNode child : node) {
      // Vocabularies have no steps, and hundreds of thousands of entries.
      if (child.isContainerNode() && child != node.get("vocab") && child != node.get("merges")) {
        checkSteps(child);
      }
    }
  }

  private static void checkTemplates(JsonNode step) throws IOException {
    Set<String> known = new HashSet<>();
    step.path("special_tokens").fieldNames().forEachRemaining(known::add);
    for (JsonNode token : step.path("special_tokens")) {
      if (token.path("ids").size() != token.path("tokens").size()) {
        throw new IOException(
            "the special token '%s' has %d ids for %d tokens"
                .formatted(
                    token.path("id").asText(),
                    token.path("ids").size(),
                    token.path("tokens").size()));
      }
    }
    for (String template : new String[] {"single", "pair"}) {
      for (JsonNode piece : step.path(template)) {
        String token = piece.path("SpecialToken").path("id").asText("");
        if (piece.has("SpecialToken") && !known.contains(token)) {
          throw new IOException(
              "its post_processor uses the special token '%s', which is not among its special_tokens"
                  .formatted(token));
        }
        if (template.equals("single") && piece.path("Sequence").path("id").asText().equals("B")) {
          throw new IOException(
              "its post_processor uses a second sequence in the template for a single one");
        }
      }
    }
  }

  /** Checks the table of SentencePiece's normalizer: a length, a trie of that length, texts. */
  private static void checkPrecompiled(JsonNode step) throws IOException {
    byte[] table;
    try {
      table = Base64.getDecoder().decode(step.path("precompiled_charsmap").asText(""));
    } catch (IllegalArgumentException e) {
      throw new IOException("its precompiled_charsmap is not Base64", e);
    }
    long trie = 0;
    for (int i = Math.min(table.length, Integer.BYTES) - 1; i >= 0; i--) {
      trie = trie << Byte.SIZE | table[i] & 0xFF;
    }
    if (table.length < Integer.BYTES
        || trie % Integer.BYTES != 0
        || trie > table.length - Integer.BYTES) {
      throw new IOException("its precompiled_charsmap is incomplete");
    }
  }

  private static void checkLength(JsonNode step) throws IOException {
    if (step.path("length").asLong(0) < 1) {
      throw new IOException("its FixedLength has no positive 'length'");
    }
  }

  /** Checks that the second parts of merges have the prefix that is cut off. */
  private static void checkMerges(JsonNode model) throws IOException {
    String prefix = model.path("continuing_subword_prefix").asText("");
    if (prefix.isEmpty() || model.path("continuing_subword_prefix").isNull()) {
      return;
    }
    for (JsonNode merge : model.path("merges")) {
      String text = merge.asText();
      String second =
          merge.isArray() ? merge.path(1).asText() : text.substring(text.indexOf(' ') + 1);
      if (!second.startsWith(prefix)) {
        throw new IOException(
            "its merge '%s' lacks the prefix '%s'"
                .formatted(merge.isArray() ? merge.toString() : text, prefix));
      }
    }
  }
}
