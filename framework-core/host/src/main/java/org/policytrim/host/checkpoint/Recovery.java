package org.policytrim.host.checkpoint;

import java.util.List;
import java.util.Optional;

/**
 * The result of the search for the newest complete checkpoint.
 *
 * @param checkpoint the newest complete checkpoint; empty if there is none
 * @param skipped a sentence for each newer checkpoint that is damaged or incomplete, newest first,
 *     with its files
 */
public record Recovery<S extends Record>(Optional<Checkpoint<S>> checkpoint, List<String> skipped) {

  public Recovery {
    skipped = List.copyOf(skipped);
  }
}
