package org.policytrim.toolkit.memory;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The memory that a process can still get on this machine.
 *
 * @param available bytes that are free, or hold files that can be read again
 * @param total bytes of the machine, or of the container
 */
public record MachineMemory(long available, long total) {

  private static final Path PROCESSES = Path.of("/proc/meminfo");
  private static final Path GROUP = Path.of("/sys/fs/cgroup");
  private static final long KILO = 1024;

  /** Returns the memory at this moment. */
  public static MachineMemory now() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long total = system.getTotalMemorySize();
    long available = entry("MemAvailable:").orElse(system.getFreeMemorySize());
    OptionalLong limit = number(GROUP.resolve("memory.max"));
    if (limit.isPresent()) {
      long used = number(GROUP.resolve("memory.current")).orElse(0);
      // What a container has used includes files that can be read again.
      long files = statistic("inactive_file ").orElse(0);
      available = Math.min(available, Math.max(0, limit.getAsLong() - used + files));
      total = Math.min(total, limit.getAsLong());
    }
    return new MachineMemory(available, total);
  }

  /** Returns the free memory of the first NVIDIA GPU; empty if it is not known. */
  public static OptionalLong gpu() {
    try {
      Process query =
          new ProcessBuilder(
                  "nvidia-smi",
                  "--query-gpu=memory.free",
                  "--format=csv,noheader,nounits",
                  "-i",
                  "0")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      query.getOutputStream().close();
      String free;
      try (BufferedReader lines = query.inputReader()) {
        free = lines.readLine();
      }
      boolean known = free != null && free.strip().matches("\\d{1,9}");
      return known
          ? OptionalLong.of(KILO * KILO * Long.parseLong(free.strip()))
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong entry(String key) {
    for (String line : lines(PROCESSES)) {
      if (line.startsWith(key)) {
        return OptionalLong.of(KILO * Long.parseLong(line.replaceAll("\\D", "")));
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong statistic(String key) {
    for (String line : lines(GROUP.resolve("memory.stat"))) {
      if (line.startsWith(key)) {
        return OptionalLong.of(Long.parseLong(line.substring(key.length()).strip()));
      }
    }
    return OptionalLong.empty();
  }

  /** Returns the number in a file; empty if there is none, as in a group without a limit. */
  private static OptionalLong number(Path file) {
    List<String> lines = lines(file);
    boolean found = lines.size() == 1 && lines.getFirst().matches("\\d{1,18}");
    return found ? OptionalLong.of(Long.parseLong(lines.getFirst())) : OptionalLong.empty();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
