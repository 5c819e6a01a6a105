package org.policytrim.app.doctor;

import java.util.function.Consumer;
import org.policytrim.api.tool.HealthCheck;

/** Reports the Java runtime and checks that native access is enabled. */
public final class JavaCheck implements HealthCheck {

  @Override
  public String name() {
    return "Java";
  }

  @Override
  public Finding check() {
    Runtime runtime = Runtime.getRuntime();
    String found =
        "%s %s, %d cores, at most %d MiB heap, %s"
            .formatted(
                System.getProperty("java.vendor"),
                Runtime.version(),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                System.getProperty("java.home"));
    return JavaCheck.class.getModule().isNativeAccessEnabled()
        ? new Finding(true, found, "")
        : new Finding(
            false,
            found + ", native access is not enabled",
            "Start the program with the script 'policytrim', or add --enable-native-access=ALL-UNNAMED");
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
