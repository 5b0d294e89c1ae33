package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/** How much it takes to change a column; where it depends on what is not known, the heavier. */
final class ColumnWork {
  /** A length is kept in one byte up to 255 bytes, and a character has up to four of them. */
  private static final int SURELY_ONE_BYTE = 63;

  private static final int SURELY_TWO_BYTES = 256;
  private static final Pattern LABELS = Pattern.compile("(enum|set)\\((.*)\\)");
  private static final Pattern LABEL = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'");

  private ColumnWork() {}

  static Workload of(Column before, Column after) {
    if (!Objects.equals(before.collation(), after.collation())
        || counts(before) != counts(after)
        || isGenerated(before) != isGenerated(after)
        || isGenerated(after) && !before.defaultValue().equals(after.defaultValue())) {
      return Workload.COPY;
    }
    Workload work = ofTypes(before.type(), after.type());
    return before.nullable() == after.nullable() ? work : work.and(Workload.REBUILD);
  }

  private static boolean counts(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Identity;
  }

  private static boolean isGenerated(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Generated;
  }

  private static Workload ofTypes(DataType before, DataType after) {
    boolean isCheap = before.equals(after)
        || before instanceof DataType.Varchar old
            && after instanceof DataType.Varchar wider
            && isWidened(old, wider)
        || before instanceof DataType.Raw old
            && after instanceof DataType.Raw longer
            && isAppended(old.sql(), longer.sql());
    return isCheap ? Workload.CATALOG : Workload.COPY;
  }

  private static boolean isWidened(DataType.Varchar before, DataType.Varchar after) {
    if (before.length() == null || after.length() == null || after.length() < before.length()) {
      return false;
    }
    return after.length() <= SURELY_ONE_BYTE || before.length() >= SURELY_TWO_BYTES;
  }

  /** Labels added at the end, as long as their number is kept in as many bytes. */
  private static boolean isAppended(String before, String after) {
    Matcher old = LABELS.matcher(before);
    Matcher longer = LABELS.matcher(after);
    if (!old.matches() || !longer.matches() || !old.group(1).equals(longer.group(1))) {
      return false;
    }
    List<String> oldLabels = labels(old.group(2));
    List<String> newLabels = labels(longer.group(2));
    boolean isSet = old.group(1).equals("set");
    return newLabels.size() >= oldLabels.size()
        && newLabels.subList(0, oldLabels.size()).equals(oldLabels)
        && bytes(isSet, oldLabels.size()) == bytes(isSet, newLabels.size());
  }

  private static List<String> labels(String text) {
    List<String> labels = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.add(label.group());
    }
    return labels;
  }

  /**
   * See <a href="https://dev.mysql.com/doc/refman/8.4/en/storage-requirements.html">storage</a>.
   */
  private static int bytes(boolean isSet, int labels) {
    if (!isSet) {
      return labels < 256 ? 1 : 2;
    }
    int bytes = (labels + 7) / 8;
    return bytes > 4 ? 8 : bytes;
  }
}
