package org.policytrim.app.command;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.host.reference.SettingEntry;
import org.policytrim.toolkit.settings.Artifact;

/** Formats descriptions of settings for people. */
final class SettingText {

  private static final Set<Artifact> STORED =
      EnumSet.complementOf(EnumSet.of(Artifact.REPORT, Artifact.NOTHING));

  private SettingText() {}

  /** Returns the stored results that a change of a setting makes obsolete, in words. */
  static List<String> invalidated(SettingEntry entry) {
    return STORED.stream().filter(entry.invalidated()::contains).map(SettingText::words).toList();
  }

  private static String words(Artifact artifact) {
    return switch (artifact) {
      case DEMONSTRATIONS -> "the demonstrations";
      case BASE -> "the base policy";
      case VALIDATION -> "the base's validation";
      case TRAINING -> "all training";
      case BASE_EVALUATION -> "the base's evaluation";
      case EVALUATION -> "every evaluation";
      case REPORT, NOTHING -> "nothing";
    };
  }

  /** Prints a setting in a few lines: its path, its values and its meaning. */
  static void print(SettingsCommand.Listing.Item item, boolean inDetail, PrintWriter people) {
    people.printf(
        "%s%s%n", item.path(), item.component() == null ? "" : " (" + item.component() + ")");
    people.printf("    %s; %s%n", item.expected(), origin(item.byDefault()));
    if (!item.meaning().isEmpty()) {
      people.printf("    %s%n", item.meaning());
    }
    if (inDetail && !item.formerly().isEmpty()) {
      people.printf("    also read as: %s%n", String.join(", ", item.formerly()));
    }
    if (inDetail && !item.invalidates().isEmpty()) {
      people.printf(
          "    changed in a run that goes on: makes obsolete %s%n",
          String.join(", ", item.invalidates()));
    }
  }

  private static String origin(@Nullable String byDefault) {
    return byDefault == null
        ? "required"
        : byDefault.equals("default") ? "optional" : "default " + byDefault;
  }
}
