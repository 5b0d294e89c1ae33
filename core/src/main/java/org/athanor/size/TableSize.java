package org.athanor.size;

import java.util.Locale;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How big a table is, as the server estimates it without counting.
 *
 * @param table its name, without the schema that is the default
 * @param rows its rows, or null when the server does not know
 * @param bytes the room of its rows
 * @param indexBytes the room of its indexes
 */
public record TableSize(QualifiedName table, @Nullable Long rows, long bytes, long indexBytes) {
  private static final String[] BYTE_UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};
  private static final long EXACT = 10_000;
  private static final long THOUSAND = 1000;
  private static final long MILLION = 1_000_000;
  private static final long BILLION = 1_000_000_000;

  /** The room of its rows and indexes. */
  public long allBytes() {
    return bytes + indexBytes;
  }

  /** Rows and room as people say them: {@code 41 million rows (12 GB)}. */
  public String words() {
    String room = bytesInWords(allBytes());
    if (rows == null) {
      return "a number of rows that the server does not know (" + room + ")";
    }
    return rowsInWords(rows) + (allBytes() == 0 ? "" : " (" + room + ")");
  }

  /** A number of rows as people say it: {@code 1,200 rows}, {@code 41 million rows}. */
  public static String rowsInWords(long rows) {
    if (rows == 0) {
      return "no rows";
    }
    if (rows < EXACT) {
      return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
    }
    if (rows < MILLION) {
      return String.format(Locale.ROOT, "%,d rows", Math.round(rows / 1000.0) * THOUSAND);
    }
    return rows < BILLION
        ? rounded(rows / (double) MILLION) + " million rows"
        : rounded(rows / (double) BILLION) + " billion rows";
  }

  /** A number of bytes as people say it: {@code 1.5 GB}, in units of 1,024. */
  public static String bytesInWords(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    return rounded(amount) + " " + BYTE_UNITS[unit];
  }

  /** With one digit behind the point below ten, where it says something. */
  private static String rounded(double amount) {
    String text = String.format(Locale.ROOT, amount < 9.95 ? "%.1f" : "%.0f", amount);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
