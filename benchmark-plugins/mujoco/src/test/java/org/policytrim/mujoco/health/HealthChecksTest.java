package org.policytrim.mujoco.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.HealthCheck.Finding;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.MujocoAssets;

class HealthChecksTest {

  @AfterEach
  void clearProperties() {
    System.clearProperty("policytrim.python");
    System.clearProperty("policytrim.mujoco");
  }

  private static PluginContext standard() {
    return new PluginContext(AssetCache.standard().root(), 1);
  }

  @Test
  void theEngineIsFoundAndSteps() {
    TestMujoco.engine();
    Finding finding = new MujocoHealthCheck(standard()).check();
    assertThat(finding.healthy()).isTrue();
    assertThat(finding.detail()).startsWith("MuJoCo 3.3.0 from ");
    assertThat(finding.remedy()).isEmpty();
    assertThat(new MujocoHealthCheck(standard()).fix(_ -> {})).isEqualTo(finding);
  }

  @Test
  void openGlRenders() {
    TestMujoco.engine();
    Finding finding = new GlHealthCheck(standard()).check();
    Assumptions.assumeFalse(
        finding.detail().contains("neither EGL nor OSMesa"), "SKIPPED: no GL on this machine");
    assertThat(finding.healthy()).isTrue();
    assertThat(finding.detail()).endsWith(" renders correctly");
  }

  @Test
  void missingAssetsAreReportedWithARemedy(@TempDir Path empty) {
    System.setProperty("policytrim.python", "/no/such/python");
    PluginContext context = new PluginContext(empty, 1);
    Finding engine = new MujocoHealthCheck(context).check();
    assertThat(engine.healthy()).isFalse();
    assertThat(engine.detail()).isEqualTo("libmujoco 3.3.0 is not on this machine");
    assertThat(engine.remedy()).contains("doctor --fix");
    Finding fixed = new MujocoHealthCheck(context).fix(_ -> {});
    assertThat(fixed.healthy()).isFalse();
    assertThat(fixed.detail()).contains("no pip was found");
    Finding assets =
        new PackageHealthCheck(new AssetCache(empty, List.of()), MujocoAssets.PACKAGE) {
          @Override
          public String name() {
            return "assets";
          }
        }.check();
    assertThat(assets.healthy()).isFalse();
    assertThat(assets.detail()).isEqualTo("mujoco==3.3.0 is not on this machine");
    assertThat(new GlHealthCheck(context).check().healthy()).isFalse();
  }
}
