package org.policytrim.app.doctor;

import java.util.function.Consumer;
import org.policytrim.api.tool.HealthCheck;

/** Which JDK this is, and whether native code may be called. */
public final class JavaCheck implements HealthCheck {

  @Override
  public String name() {
    return "Java";
  }

  @Override
  public Finding check() {
    Runtime runtime = Runtime.getRuntime();
    String found =
        "%s %s, %d cores, %d MiB heap at the most, %s"
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
            found + ", native access not enabled",
            "Start through the script 'policytrim', or with --enable-native-access=ALL-UNNAMED");
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
