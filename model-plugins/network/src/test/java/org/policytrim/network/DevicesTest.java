package org.policytrim.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.tensorflow.Devices;

class DevicesTest {

  @Test
  void aCpuIsAlwaysThere() {
    assertThatCode(() -> Devices.require("test", Device.CPU)).doesNotThrowAnyException();
  }

  @Test
  void aGpuThatIsNotThereIsRefused() {
    assumeFalse(Files.exists(Path.of("/dev/nvidia0")), "this machine has a GPU");
    assertThatThrownBy(() -> Devices.require("test", Device.GPU))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("test", "finds no GPU", "policy.device", "POLICYTRIM_GPU");
  }
}
