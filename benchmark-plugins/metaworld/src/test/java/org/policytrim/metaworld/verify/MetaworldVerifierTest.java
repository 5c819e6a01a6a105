package org.policytrim.metaworld.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.TestAssets;

class MetaworldVerifierTest {

  @Test
  void everyRecordingIsReplayedExactly() {
    Verification found =
        new MetaworldVerifier(TestAssets.cache()).verify(TestAssets.golden(), line -> {});
    for (Verification.Quantity quantity : found.quantities()) {
      System.out.println(quantity);
      assertThat(quantity.passed()).as(quantity.toString()).isTrue();
    }
    assertThat(found.passed()).isTrue();
  }
}
