package org.policytrim.app.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.policytrim.api.plugin.Device;
import org.policytrim.report.figures.RunReport.Machine;

/** Collects information on the machine for the report. */
final class MachineInfo {

  private static final Path PROCESSOR_INFO = Path.of("/proc/cpuinfo");

  private MachineInfo() {}

  /** Returns the machine, with the device that computes networks. */
  static Machine of(Device device) {
    return new Machine(
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        System.getProperty("java.version"),
        device.name().toLowerCase(Locale.ROOT));
  }

  private static String processor() {
    if (!Files.isReadable(PROCESSOR_INFO)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(PROCESSOR_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
