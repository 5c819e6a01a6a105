package org.policytrim.host.checkpoint;

import java.util.List;
import java.util.Optional;

/**
 * What a search for the newest whole checkpoint found.
 *
 * @param checkpoint the newest whole one; empty where there is none
 * @param skipped a sentence for each newer one that is damaged or half-written, newest first,
 *     naming its files
 */
public record Recovery<S extends Record>(Optional<Checkpoint<S>> checkpoint, List<String> skipped) {

  public Recovery {
    skipped = List.copyOf(skipped);
  }
}
