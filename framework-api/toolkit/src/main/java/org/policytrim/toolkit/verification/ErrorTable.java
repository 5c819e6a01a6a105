package org.policytrim.toolkit.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verification.Quantity;

/**
 * The largest error of each quantity that a verifier compares, and where it occurred. Belongs to
 * one thread at a time.
 */
public final class ErrorTable {

  /** The errors of one quantity so far. */
  private static final class Row {

    private final double tolerance;
    private double largest;
    private String place = "none";
    private long compared;

    Row(double tolerance) {
      this.tolerance = tolerance;
    }

    Quantity quantity(String label) {
      return new Quantity(label, largest, tolerance, place, compared);
    }
  }

  private final Map<String, Row> rows;
  private final String suffix;
  private int cases;

  /**
   * Creates a table whose rows appear in the order in which their quantities are first compared.
   */
  public ErrorTable() {
    this(new LinkedHashMap<>(), "");
  }

  private ErrorTable(Map<String, Row> rows, String suffix) {
    this.rows = rows;
    this.suffix = suffix;
  }

  /**
   * Creates a table whose rows appear in the given order. Quantities that are never compared get no
   * row.
   */
  public static ErrorTable inOrder(ComparedQuantity... quantities) {
    ErrorTable table = new ErrorTable();
    for (ComparedQuantity quantity : quantities) {
      table.row(quantity);
    }
    return table;
  }

  /**
   * Returns a view that adds to this table, with a suffix behind each label, such as ", GPU". Cases
   * are counted by the table, not by its views.
   */
  public ErrorTable withSuffix(String text) {
    return new ErrorTable(rows, suffix + text);
  }

  /** Counts one more replayed recording. */
  public void countCase() {
    countCases(1);
  }

  /** Counts replayed recordings. */
  public void countCases(int count) {
    cases += count;
  }

  /** Compares two numbers. */
  public void compare(ComparedQuantity quantity, double computed, double recorded, String place) {
    add(quantity, Errors.of(computed, recorded), 1, place);
  }

  /** Compares two arrays, element by element. */
  public void compare(
      ComparedQuantity quantity, double[] computed, double[] recorded, String place) {
    add(quantity, Errors.largest(computed, recorded), recorded.length, place);
  }

  /**
   * Adds an error that the caller has computed.
   *
   * @param error at least 0; NaN counts as infinite
   * @param compared the number of values behind it
   * @param place the recording, step or tensor, for the user
   */
  public void add(ComparedQuantity quantity, double error, long compared, String place) {
    Row row = row(quantity);
    double found = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    row.compared += compared;
    if (found > row.largest) {
      row.largest = found;
      row.place = place;
    }
  }

  /** Returns the table: a row for each quantity that was compared. */
  public Verification result() {
    List<Quantity> quantities =
        rows.entrySet().stream()
            .filter(entry -> entry.getValue().compared > 0)
            .map(entry -> entry.getValue().quantity(entry.getKey()))
            .toList();
    return new Verification(cases, quantities);
  }

  private Row row(ComparedQuantity quantity) {
    Row row = rows.computeIfAbsent(quantity.label() + suffix, _ -> new Row(quantity.tolerance()));
    if (row.tolerance != quantity.tolerance()) {
      throw new IllegalArgumentException(
          "'%s' is compared with tolerances %s and %s"
              .formatted(quantity.label(), row.tolerance, quantity.tolerance()));
    }
    return row;
  }
}
