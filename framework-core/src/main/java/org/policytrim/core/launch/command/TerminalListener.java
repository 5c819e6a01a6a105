package org.policytrim.core.launch.command;

import java.io.PrintWriter;
import org.policytrim.api.run.RunListener;

/** Passes on what a run has to say in sentences. */
final class TerminalListener implements RunListener {

  private final PrintWriter people;

  TerminalListener(PrintWriter people) {
    this.people = people;
  }

  @Override
  public void noted(String sentence) {
    people.println(sentence);
    people.flush();
  }
}
