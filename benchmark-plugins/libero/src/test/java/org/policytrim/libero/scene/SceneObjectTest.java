package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;

/** Tests of the sizes in an object's model. */
class SceneObjectTest {

  private static final int READINGS = 1000;
  private static final int LANES = 2;

  private final LiberoAssets assets = TestAssets.assets();
  private final ObjectKind bowl = ObjectKinds.load().find("akita_black_bowl").orElseThrow();

  /** The environments of a task start at the same time and share a scene. */
  @Test
  void sizesCanBeReadConcurrently() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      for (int reading = 0; reading < READINGS; reading++) {
        SceneObject object = SceneObject.read(assets, "bowl_1", bowl, false);
        AtomicInteger ready = new AtomicInteger();
        Callable<List<Double>> lane =
            () -> {
              ready.incrementAndGet();
              while (ready.get() < LANES) {
                Thread.onSpinWait();
              }
              return List.of(object.radius(), object.bottom(), object.top());
            };
        for (Future<List<Double>> size : threads.invokeAll(Collections.nCopies(LANES, lane))) {
          assertThat(size.get()).containsExactly(0.025, -0.06, 0.04);
        }
      }
    }
  }

  @Test
  void listsItsJoints() {
    assertThat(SceneObject.read(assets, "bowl_1", bowl, false).joints())
        .containsExactly("bowl_1_joint0");
    assertThat(SceneObject.read(assets, "bowl_1", bowl, true).joints()).isEmpty();
  }
}
