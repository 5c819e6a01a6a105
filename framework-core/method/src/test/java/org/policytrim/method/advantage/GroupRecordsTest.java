package org.policytrim.method.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.fixture.Episodes;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.reward.TermScores;

/** Tests the checks of scored groups and advantage groups. */
class GroupRecordsTest {

  @Test
  void scoresAndAdvantagesFitTheirGroup() {
    EpisodeGroup group = Episodes.group(Episodes.success(5, 3), Episodes.success(5, 3));
    TermScores success = new TermScores("success", 2, List.of(1.0, 0.0));
    TermScores saving = new TermScores("step-saving", 0.5, List.of(0.4, 0.2));
    ScoredGroup scored = new ScoredGroup(group, List.of(success, saving));
    assertThat(scored.rewards()).containsExactly(2.2, 0.1);
    assertThatThrownBy(
            () -> new ScoredGroup(group, List.of(new TermScores("short", 1, List.of(1.0)))))
        .hasMessageContaining("short")
        .hasMessageContaining("1 scores for 2 siblings");
    assertThatThrownBy(() -> new TermScores("bad", 1, List.of(Double.NaN)))
        .hasMessageContaining("bad")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new AdvantageGroup(scored, List.of(0.0), true))
        .hasMessageContaining("1 advantages for 2");
    assertThatThrownBy(() -> new AdvantageGroup(scored, List.of(1.0, -1.0), false))
        .hasMessageContaining("dropped");
    assertThat(new AdvantageGroup(scored, List.of(0.0, 0.0), false).kept()).isFalse();
  }
}
