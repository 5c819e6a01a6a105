package org.policytrim.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.random.RandomStream;

/** Clauses about the files of a saved policy. */
interface BundleClauses extends HeadUnderTest {

  /** Saving and opening preserves a policy. */
  Clause SAVED =
      new Clause(
          "a policy that was saved and opened again predicts the same chunks, has the same weights and"
              + " the card it was opened with",
          "what save omits: weights of backbone or head, normalisation, vocabularies; and settings"
              + " that open does not use");

  /** Damaged files are refused. */
  Clause DAMAGED =
      new Clause(
          "open refuses a bundle with a file missing or cut short by a PluginException that names"
              + " the file",
          "how open converts exceptions of reading into a PluginException with file and remedy");

  @Test
  @DisplayName("a saved policy, opened again, predicts the same chunks")
  default void savedPoliciesGiveTheSamePlans(@TempDir Path folder) throws IOException {
    try (HeadTrial trial = trial()) {
      PolicyCard card = trial.policy().card();
      trial.policy().save(folder);
      try (TrainablePolicy opened = openSaved(folder, card)) {
        String unequal = Differences.firstUnequal(trial.head().weights(), opened.head().weights());
        SAVED.require(unequal.isEmpty(), () -> unequal);
        SAVED.require(
            opened.card().equals(card),
            () -> "opened with %s it has %s".formatted(card, opened.card()));
        List<ActionChunk> before = trial.policy().plan(requests());
        List<ActionChunk> after = opened.plan(requests());
        for (int i = 0; i < before.size(); i++) {
          int number = i;
          double apart = Differences.greatest(before.get(i).actions(), after.get(i).actions());
          SAVED.require(
              apart <= chunkTolerance(),
              () -> "chunks for observation %d differ by %s".formatted(number, apart));
        }
      }
    }
  }

  @Test
  @DisplayName("a damaged bundle is refused by name")
  default void damagedBundlesAreRefused(@TempDir Path whole, @TempDir Path damaged)
      throws IOException {
    try (HeadTrial trial = trial()) {
      PolicyCard card = trial.policy().card();
      trial.policy().save(whole);
      List<Path> files;
      try (Stream<Path> listed = Files.list(whole)) {
        files = listed.sorted().toList();
      }
      DAMAGED.require(!files.isEmpty(), () -> "save wrote no file");
      for (Path file : files) {
        String name = file.getFileName().toString();
        requireRefused(whole, damaged, card, name, "without " + name, null);
        if (name.endsWith(".safetensors")) {
          byte[] bytes = Files.readAllBytes(file);
          requireRefused(
              whole,
              damaged,
              card,
              name,
              "with only half of " + name,
              Arrays.copyOf(bytes, bytes.length / 2));
        }
      }
    }
  }

  private void requireRefused(
      Path whole,
      Path damaged,
      PolicyCard card,
      String name,
      String how,
      byte @org.jspecify.annotations.Nullable [] instead)
      throws IOException {
    try (Stream<Path> listed = Files.list(whole)) {
      for (Path file : listed.toList()) {
        Files.deleteIfExists(damaged.resolve(file.getFileName()));
        if (!file.getFileName().toString().equals(name)) {
          Files.copy(file, damaged.resolve(file.getFileName()));
        } else if (instead != null) {
          Files.write(damaged.resolve(name), instead);
        }
      }
    }
    PluginException refusal =
        DAMAGED.requireRefusal(
            PluginException.class,
            "open of a bundle " + how,
            () -> openSaved(damaged, card).close());
    DAMAGED.require(
        refusal.getMessage().contains(name),
        () -> "the message does not name %s: %s".formatted(name, refusal.getMessage()));
  }

  private List<PlanRequest> requests() {
    return Stream.of(0, 1, 2)
        .map(number -> new PlanRequest(observation(number), RandomStream.of(8, number)))
        .toList();
  }
}
