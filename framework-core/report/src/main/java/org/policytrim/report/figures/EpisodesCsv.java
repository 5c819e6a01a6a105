package org.policytrim.report.figures;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.RewardPart;

/**
 * The table of evaluated episodes, {@code episodes.csv}. Column {@code policy} is {@code base},
 * {@code trimmed} or the name of an ablation; the base forced to another horizon is distinguished
 * by column {@code horizon}. The step of first success is empty for failures, and a reward is empty
 * if it was not computed.
 */
public final class EpisodesCsv {

  private static final List<String> COLUMNS =
      List.of(
          "policy",
          "perturbation",
          "task",
          "initial_state",
          "seed",
          "success",
          "first_success_step",
          "steps",
          "limit",
          "calls",
          "horizon",
          "seconds");
  private static final String UNPERTURBED = "none";

  private EpisodesCsv() {}

  /** Writes the table, atomically. */
  public static void write(RunEvaluations evaluations, Path file) {
    TextFile.write(file, toText(evaluations));
  }

  /** Returns the table with its header. */
  static String toText(RunEvaluations evaluations) {
    List<Part> parts = parts(evaluations);
    Set<String> terms = terms(parts);
    CsvSchema.Builder columns = CsvSchema.builder();
    COLUMNS.forEach(columns::addColumn);
    terms.forEach(term -> columns.addColumn("reward_" + term.replace('-', '_')));
    StringWriter text = new StringWriter();
    try (SequenceWriter rows =
        new CsvMapper().writer(columns.build().withHeader()).writeValues(text)) {
      for (Part part : parts) {
        for (EvaluatedEpisode episode : part.report().episodes()) {
          rows.write(row(part, episode, terms));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** An evaluation with the names in its rows. */
  private record Part(String policy, String perturbation, EvaluationReport report) {}

  private static List<Part> parts(RunEvaluations evaluations) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("base", UNPERTURBED, evaluations.base()));
    evaluations.forced().forEach(report -> parts.add(new Part("base", UNPERTURBED, report)));
    evaluations
        .baselines()
        .forEach(row -> parts.add(new Part("after-" + row.stage(), UNPERTURBED, row.report())));
    parts.add(new Part("trimmed", UNPERTURBED, evaluations.trimmed()));
    for (RunEvaluations.Perturbed row : evaluations.perturbed()) {
      // The unperturbed evaluations are added above.
      if (!row.name().equals(UNPERTURBED)) {
        parts.add(new Part("base", row.name(), row.base()));
        parts.add(new Part("trimmed", row.name(), row.trimmed()));
      }
    }
    evaluations
        .ablated()
        .forEach(row -> parts.add(new Part(row.name(), UNPERTURBED, row.trimmed())));
    return parts;
  }

  private static Set<String> terms(List<Part> parts) {
    Set<String> terms = new LinkedHashSet<>();
    parts.stream()
        .map(part -> part.report().episodes())
        .flatMap(Collection::stream)
        .flatMap(episode -> episode.rewards().stream())
        .forEach(reward -> terms.add(reward.term()));
    return terms;
  }

  private static List<Object> row(Part part, EvaluatedEpisode episode, Set<String> terms) {
    List<Object> row = new ArrayList<>();
    row.add(part.policy());
    row.add(part.perturbation());
    row.add(episode.initialState().taskId());
    row.add(episode.initialState().id());
    row.add(episode.seed());
    row.add(episode.success());
    row.add(episode.success() ? episode.steps() : "");
    row.add(episode.steps());
    row.add(episode.limit());
    row.add(episode.calls());
    row.add(part.report().horizon());
    row.add(episode.seconds());
    for (String term : terms) {
      row.add(
          episode.rewards().stream()
              .filter(reward -> reward.term().equals(term))
              .findFirst()
              .map(RewardPart::value)
              .<Object>map(value -> value)
              .orElse(""));
    }
    return row;
  }
}
