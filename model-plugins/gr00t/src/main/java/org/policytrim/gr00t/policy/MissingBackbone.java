package org.policytrim.gr00t.policy;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;

/**
 * In the place of a backbone that was not among a checkpoint's files: the head can be looked at and
 * exported, but sees nothing.
 *
 * @param folder the bundle
 */
record MissingBackbone(Path folder) implements CompiledComputation {

  @Override
  public NamedTensors run(NamedTensors inputs) {
    throw new PluginException(
        "gr00t",
        "the bundle %s holds an action head alone: without a backbone it sees nothing"
            .formatted(folder),
        "Put %s and %s into the checkpoint's folder and import it again."
            .formatted(BundleFiles.BACKBONE, BundleFiles.TOKENIZER));
  }

  @Override
  public void close() {}
}
