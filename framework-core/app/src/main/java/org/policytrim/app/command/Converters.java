package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.util.List;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.toolkit.text.Suggestions;

/** Finds the converter for the published checkpoints of a model. */
final class Converters {

  private final PluginHost plugins;

  @Inject
  Converters(PluginHost plugins) {
    this.plugins = plugins;
  }

  /**
   * Returns the converter for a model.
   *
   * @throws UsageException if there is none
   */
  CheckpointConverter of(String model) {
    List<CheckpointConverter> all = plugins.extensions(CheckpointConverter.class);
    return all.stream()
        .filter(converter -> converter.model().equals(model))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "no plugin converts checkpoints of '%s'. %s"
                        .formatted(
                            model,
                            Suggestions.hint(
                                model, all.stream().map(CheckpointConverter::model).toList()))));
  }
}
