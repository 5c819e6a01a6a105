package org.policytrim.host.bundle;

import java.util.Locale;
import java.util.stream.Collectors;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.MemoryNeeds;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.memory.MachineMemory;

/**
 * The comparison of a policy's needs with the memory that is available.
 *
 * @param model the model plugin's id
 * @param needs the policy's needs
 * @param available the available bytes of the device; below 0 if they are not known
 */
public record MemoryCheck(String model, MemoryNeeds needs, long available) {

  /** Returns the check with the memory that is available now. */
  public static MemoryCheck now(String model, MemoryNeeds needs) {
    MachineMemory machine = MachineMemory.now();
    boolean onGpu = needs.device() == Device.GPU;
    return new MemoryCheck(
        model, needs, onGpu ? MachineMemory.gpu().orElse(-1) : machine.available());
  }

  /**
   * Requires that the policy fits.
   *
   * @param training true if it is trained, false if it only plans
   * @throws PluginException with the plan, if it does not fit
   */
  public void requireFit(boolean training) {
    long needed = needs.bytes(training);
    if (available >= 0 && needed > available) {
      throw new PluginException(
          model,
          "%s this policy needs %s of memory, %s are available.%n%s"
              .formatted(
                  training ? "training" : "running", size(needed), size(available), plan(training)),
          "Close other programs, or use a machine with more memory"
              + (training
                  ? ", or train fewer weights (low-rank adapters) if the model can."
                  : "."));
    }
  }

  /** Returns one line for each need. */
  public String plan(boolean training) {
    return needs.parts().stream()
        .filter(part -> training || part.use() != MemoryNeeds.Use.TRAINING)
        .map(part -> "  %-52s %9s%s".formatted(part.name(), size(part.bytes()), remark(part.use())))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** Returns one sentence about all needs. */
  public String sentence(boolean training) {
    return "%s takes about %s of memory%s"
        .formatted(
            training ? "training" : "running",
            size(needs.bytes(training)),
            available < 0 ? "" : "; " + size(available) + " are available");
  }

  private static String remark(MemoryNeeds.Use use) {
    return switch (use) {
      case ALWAYS -> "";
      case TRAINING -> " (training)";
      case MAPPED -> " (mapped, not counted)";
      case EACH_DECISION -> " (each decision, not counted)";
    };
  }

  private static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
