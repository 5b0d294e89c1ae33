package org.athanor.dialects.postgresql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a table inherits from, as its {@code INHERITS} clause names them, and what it has
 * from them: see <a href="https://www.postgresql.org/docs/current/ddl-inherit.html">Inheritance
 * </a>.
 *
 * <p>A table that is read with its clause lists its own columns and checks alone: what a parent is
 * given, its children get without a statement of their own.
 */
final class Parents {
  private static final String CLAUSE = "INHERITS (";
  private static final String PART = "(\"(?:[^\"]|\"\")+\"|[^\".,() ]+)";
  private static final Pattern NAME = Pattern.compile(PART + "\\." + PART);

  private final Schema schema;

  Parents(Schema schema) {
    this.schema = schema;
  }

  /** The clause behind CREATE TABLE for names as the server writes them. */
  static String option(List<String> names) {
    return CLAUSE + String.join(", ", names) + ")";
  }

  static boolean isOption(String clause) {
    return clause.startsWith(CLAUSE);
  }

  /** The names of the parents, as they are written. */
  static Set<String> names(List<String> options) {
    Set<String> names = new LinkedHashSet<>();
    for (String option : options) {
      Matcher name = NAME.matcher(isOption(option) ? option : "");
      while (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** The columns that a table with these parents has from them, the nearest first. */
  Map<String, Column> columns(Set<String> names) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Table ancestor : ancestors(names)) {
      ancestor.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
    }
    return columns;
  }

  /** The checks that a table with these parents has from them, each once. */
  List<Check> checks(Set<String> names) {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (Table ancestor : ancestors(names)) {
      ancestor.checks().stream()
          .filter(Check::isInherited)
          .forEach(check -> checks.putIfAbsent(String.valueOf(check.name()), check));
    }
    return List.copyOf(checks.values());
  }

  private List<Table> ancestors(Set<String> names) {
    List<Table> ancestors = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(names);
    Set<String> seen = new HashSet<>(names);
    while (!open.isEmpty()) {
      Table ancestor = table(open.remove());
      if (ancestor != null) {
        ancestors.add(ancestor);
        names(ancestor.options()).stream().filter(seen::add).forEach(open::add);
      }
    }
    return ancestors;
  }

  /** Tables of the default schema are known without it. */
  private @Nullable Table table(String written) {
    Matcher name = NAME.matcher(written);
    if (!name.matches()) {
      return null;
    }
    QualifiedName whole = QualifiedName.of(exact(name.group(1)), exact(name.group(2)));
    return schema
        .table(whole)
        .or(() -> schema.table(QualifiedName.of(whole.name())))
        .orElse(null);
  }

  private static String exact(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }
}
