package org.policytrim.core.experiment;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.core.plugin.Components;

/** Reads experiments: everything that is wrong is found before anything starts. */
public final class ExperimentReader {

  private final Components components;

  /** A reader that finds names among these components. */
  @Inject
  public ExperimentReader(Components components) {
    this.components = components;
  }

  /**
   * Reads an experiment from a text.
   *
   * @param text YAML
   * @param sourceName what problems call it: the file's or the built-in's name
   * @param overrides {@code PATH=VALUE}, as given to {@code --set}; later ones win
   * @throws ExperimentException with every problem
   */
  public Experiment read(String text, String sourceName, List<String> overrides) {
    throw new UnsupportedOperationException("reading experiments comes next: " + components);
  }

  /**
   * Reads an experiment from a file; problems call it as it is given here.
   *
   * @throws ExperimentException with every problem, an unreadable file among them
   */
  public Experiment read(Path file, List<String> overrides) {
    throw new UnsupportedOperationException("reading experiments comes next: " + components);
  }
}
