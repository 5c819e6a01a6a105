package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.plugin.Setting;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.UpdateSettings;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;

/** Tests that every setting of the method declares the results it invalidates. */
class DeclaredArtifactsTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        AdvantageSettings.class,
        RolloutSettings.class,
        SelectionSettings.class,
        UpdateSettings.class
      })
  void everySettingDeclaresWhatItsChangeInvalidates(Class<?> settings) {
    for (RecordComponent component : settings.getRecordComponents()) {
      assertThat(component.getAnnotation(Setting.class)).as(component.toString()).isNotNull();
      assertThat(component.getAnnotation(Invalidates.class)).as(component.toString()).isNotNull();
      assertThat(component.getAnnotation(Invalidates.class).value()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads", "features"})
  void settingsThatNeverChangeAResultInvalidateNothing(String name) throws Exception {
    RecordComponent component =
        Arrays.stream(RolloutSettings.class.getRecordComponents())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(component.getAnnotation(Invalidates.class).value())
        .containsExactly(Artifact.NOTHING);
  }
}
