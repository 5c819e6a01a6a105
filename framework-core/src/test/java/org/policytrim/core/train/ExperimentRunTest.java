package org.policytrim.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.run.RunListener;
import org.policytrim.core.fixture.Installed;
import org.policytrim.core.report.ReportJson;
import org.policytrim.core.report.RunReport;

class ExperimentRunTest {

  @TempDir private Path folder;

  private final Installed installed = new Installed();

  @Test
  void walksFromDemonstrationsToTheReport() throws IOException {
    installed
        .run(new StopFlag())
        .run(
            installed.experiment(),
            folder,
            false,
            new RunListener() {
              @Override
              public void noted(String sentence) {
                System.out.println(sentence);
              }
            });
    RunReport report = ReportJson.read(folder.resolve("report.json"));
    System.out.println(ReportJson.toText(report));
    assertThat(installed.world().last().open()).isZero();
  }
}
