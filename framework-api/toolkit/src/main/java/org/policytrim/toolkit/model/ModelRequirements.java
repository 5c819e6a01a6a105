package org.policytrim.toolkit.model;

import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginException;

/** What a model requires of an experiment, with messages that say how to meet it. */
public final class ModelRequirements {

  private ModelRequirements() {}

  /**
   * Requires the CPU.
   *
   * @param model the model plugin's name, for the message
   * @throws PluginException if it is another device
   */
  public static void requireCpu(String model, Device device) {
    if (device != Device.CPU) {
      throw new PluginException(
          model, "it runs on the CPU only", "Leave policy.device out, or set it to cpu");
    }
  }

  /**
   * Requires actions with finite ranges.
   *
   * @throws PluginException naming the first axis whose range is not finite
   */
  public static void requireFiniteRanges(PolicyCard card) {
    for (ActionAxis axis : card.actions().axes()) {
      if (!Double.isFinite(axis.high() - axis.low())) {
        throw new PluginException(
            card.model(),
            "axis %s has the range [%s, %s]".formatted(axis.name(), axis.low(), axis.high()),
            "It needs a benchmark whose action ranges are finite");
      }
    }
  }
}
