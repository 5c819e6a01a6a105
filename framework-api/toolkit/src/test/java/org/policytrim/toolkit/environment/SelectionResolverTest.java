package org.policytrim.toolkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;

class SelectionResolverTest {

  private static final List<String> TASKS = List.of("push", "pull", "lift");

  private static Map<String, List<String>> suites() {
    Map<String, List<String>> suites = new LinkedHashMap<>();
    suites.put("easy", List.of("push", "pull"));
    suites.put("all", TASKS);
    return suites;
  }

  private record Provider(BenchmarkCatalog catalog) implements BenchmarkProvider<NoSettings> {

    @Override
    public String name() {
      return "table";
    }

    @Override
    public String description() {
      return "A table.";
    }

    @Override
    public Class<NoSettings> settings() {
      return NoSettings.class;
    }

    @Override
    public Benchmark create(NoSettings settings, Selection selection) {
      throw new UnsupportedOperationException();
    }
  }

  private final Provider table =
      new Provider(new BenchmarkCatalog(suites(), TASKS, List.of("state", "image")));

  @Test
  void theDefaultIsTheFirstSuiteAndPreset() {
    assertThat(SelectionResolver.byDefault(table))
        .isEqualTo(new Selection("easy", List.of("push", "pull"), "state", OptionalInt.empty()));
  }

  @Test
  void withoutSuitesTheDefaultIsAllTasks() {
    Provider plain = new Provider(BenchmarkCatalog.of(TASKS, List.of("state")));
    assertThat(SelectionResolver.byDefault(plain))
        .isEqualTo(new Selection("table", TASKS, "state", OptionalInt.empty()));
  }

  @Test
  void namesAreResolvedToTasksOnceEach() {
    Selection selection =
        SelectionResolver.resolve(table, List.of("lift", "easy", "push"), "image");
    assertThat(selection.tasks()).containsExactly("lift", "push", "pull");
    assertThat(selection.suite()).isEqualTo("table");
    assertThat(selection.observation()).isEqualTo("image");
  }

  @Test
  void aSingleTaskNamesTheSuite() {
    assertThat(SelectionResolver.resolve(table, List.of("lift"), "").suite()).isEqualTo("lift");
  }

  @Test
  void unknownNamesAreReportedTogetherWithSuggestions() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SelectionResolver.resolve(table, List.of("pussh", "push", "pul"), ""))
        .withMessageContainingAll("'pussh' (Did you mean 'push'?)", "'pul' (Did you mean 'pull'?)");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SelectionResolver.resolve(table, List.of(), "imge"))
        .withMessageContainingAll("'imge'", "'image'");
  }

  @Test
  void aSelectedLimitReplacesTheLimitsOfTasks() {
    Selection own = SelectionResolver.resolve(table, List.of("lift"), "");
    Selection limited = SelectionResolver.resolve(table, List.of("lift"), "", OptionalInt.of(7));
    Task task = new Task("lift", "lift it", 50);
    assertThat(SelectionResolver.suite(own, id -> task).tasks()).containsExactly(task);
    assertThat(SelectionResolver.suite(limited, id -> task).tasks())
        .containsExactly(task.withStepLimit(7));
    SelectionResolver.requireLimit("table", own, 6);
    SelectionResolver.requireLimit("table", limited, 7);
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SelectionResolver.requireLimit("table", limited, 6))
        .withMessageContaining("at most 6, as in the original; found 7");
  }
}
