package org.athanor.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * What stands out in a picture, because it is not the same before and after.
 *
 * @param tables the tables that stand out
 * @param columns the columns that stand out in tables that are marked as changed, by their names
 */
public record Marks(
    Map<QualifiedName, Mark> tables, Map<QualifiedName, Map<String, Mark>> columns) {
  /** Nothing stands out. */
  public static final Marks NONE = new Marks(Map.of(), Map.of());

  public Marks {
    tables = Map.copyOf(tables);
    columns = Map.copyOf(columns);
  }

  /** Why something stands out. */
  public enum Mark {
    /** It was not there before. */
    ADDED("+ "),
    /** It is not there afterwards. */
    REMOVED("- "),
    /** It is another one afterwards. */
    CHANGED("~ ");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    /** What stands before its name, for those who see no colours. */
    String sign() {
      return sign;
    }

    /** How it is drawn. */
    String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Optional<Mark> of(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  Optional<Mark> of(QualifiedName table, String column) {
    return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
  }
}
