package org.policytrim.report.console;

import java.util.ArrayList;
import java.util.List;

/** A table of text whose first column is aligned left and whose other columns right. */
final class TextTable {

  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(header);
  }

  /** Adds a row with as many cells as the header. */
  void row(String... cells) {
    if (cells.length != rows.getFirst().length) {
      throw new IllegalArgumentException(
          "a row of this table has %d cells, found %d"
              .formatted(rows.getFirst().length, cells.length));
    }
    rows.add(cells);
  }

  /** Returns the table without a final line break. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(row[0]).repeat(' ', width(0) - row[0].length());
      for (int column = 1; column < row.length; column++) {
        line.append("  ").append(ConsoleLines.padded(row[column], width(column)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }
}
