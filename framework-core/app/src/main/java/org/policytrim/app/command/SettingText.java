package org.policytrim.app.command;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.policytrim.host.reference.SettingEntry;
import org.policytrim.toolkit.settings.Artifact;

/** Formats descriptions of settings for people. */
final class SettingText {

  private static final Set<Artifact> STORED =
      EnumSet.complementOf(EnumSet.of(Artifact.REPORT, Artifact.NOTHING));

  private SettingText() {}

  /** Returns the stored results that a change of a setting makes obsolete, in words. */
  static List<String> invalidated(SettingEntry entry) {
    return STORED.stream()
        .filter(entry.invalidated()::contains)
        .map(artifact -> artifact.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }

  /** Prints a setting in a few lines: its path, its values and its meaning. */
  static void print(SettingsCommand.Listing.Item item, PrintWriter people) {
    people.printf(
        "%s%s%n", item.path(), item.component() == null ? "" : " (" + item.component() + ")");
    people.printf(
        "    %s; %s%n",
        item.expected(), item.byDefault() == null ? "required" : "default " + item.byDefault());
    if (!item.meaning().isEmpty()) {
      people.printf("    %s%n", item.meaning());
    }
    if (!item.invalidates().isEmpty()) {
      people.printf("    a change makes obsolete: %s%n", String.join(", ", item.invalidates()));
    }
  }
}
