package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Table;

/**
 * The expressions in what SHOW CREATE TABLE prints, which has a line for each column and check:
 *
 * <pre>
 * `total` int(11) GENERATED ALWAYS AS (`a` + 1) VIRTUAL,
 * `day` date DEFAULT curdate() COMMENT 'x',
 * CONSTRAINT `ck` CHECK (`a` &gt; 0)
 * </pre>
 *
 * <p>Line breaks inside texts are printed as escapes, so a line is a line.
 */
final class PrintedTable {
  /** What may follow a default. */
  private static final List<String> BEHIND_DEFAULT =
      List.of(" ON UPDATE ", " CHECK ", " COMMENT ", " INVISIBLE", " REFERENCES ", " /*");

  private static final String DEFAULT = " DEFAULT ";
  private static final String GENERATED = " GENERATED ALWAYS AS ";
  private static final String CHECK = " CHECK ";
  private static final String CONSTRAINT = "CONSTRAINT ";

  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> checks = new HashMap<>();

  PrintedTable(String text) {
    text.lines().map(String::strip).forEach(this::read);
  }

  /** The name under which the check at a position is asked. */
  static String checkName(int position) {
    return "athanor_check_" + position;
  }

  private void read(String line) {
    String bare = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    if (bare.startsWith("`")) {
      int end = endOfName(bare, 0);
      columns.put(name(bare.substring(0, end)), bare.substring(end));
    } else if (bare.startsWith(CONSTRAINT + "`") && position(bare, CHECK, 0) > 0) {
      int end = endOfName(bare, CONSTRAINT.length());
      String condition = bare.substring(position(bare, CHECK, 0) + CHECK.length());
      checks.put(name(bare.substring(CONSTRAINT.length(), end)), Parentheses.stripped(condition));
    }
  }

  /** The table with its expressions as they are printed here. */
  Table onto(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(this::onto);
    List<Check> printed = new ArrayList<>();
    for (int i = 0; i < table.checks().size(); i++) {
      Check check = table.checks().get(i);
      printed.add(check.withExpression(checks.getOrDefault(checkName(i), check.expression())));
    }
    builder.checks().clear();
    builder.checks().addAll(printed);
    return builder.build();
  }

  private Column onto(Column column) {
    String definition = columns.get(column.name());
    if (definition == null || column.defaultValue() instanceof ColumnDefault.Identity) {
      return column;
    }
    int generated = position(definition, GENERATED, 0);
    return column.withDefault(
        generated < 0
            ? defaultValue(definition, column)
            : generated(definition.substring(generated + GENERATED.length())));
  }

  private ColumnDefault defaultValue(String definition, Column column) {
    int start = position(definition, DEFAULT, 0);
    ColumnDefault value = ColumnDefault.none();
    if (start >= 0) {
      String text = definition.substring(start + DEFAULT.length());
      value = PrintedDefault.readSql(text.substring(0, end(text)), column.type());
    }
    int onUpdate = position(definition, " ON UPDATE ", Math.max(start, 0));
    if (onUpdate < 0) {
      return value;
    }
    String moment = definition.substring(onUpdate + " ON UPDATE ".length());
    return PrintedDefault.withOnUpdate(value, moment.substring(0, end(moment)));
  }

  private static ColumnDefault generated(String text) {
    int end = Parentheses.end(text);
    return new ColumnDefault.Generated(
        text.substring(1, end),
        text.startsWith(" STORED", end + 1)
            ? ColumnDefault.Storage.STORED
            : ColumnDefault.Storage.VIRTUAL);
  }

  private static int end(String text) {
    int end = text.length();
    for (String words : BEHIND_DEFAULT) {
      int position = position(text, words, 0);
      end = position >= 0 ? Math.min(end, position) : end;
    }
    return end;
  }

  /** Where words stand outside of quotes and parentheses, or -1. */
  private static int position(String text, String words, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth == 0 && text.startsWith(words, i)) {
        return i;
      }
      if (c == '\'' || c == '`' || c == '"') {
        i = Parentheses.endOfQuoted(text, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return -1;
  }

  /** Where the name in backticks that begins at {@code start} has ended. */
  static int endOfName(String text, int start) {
    int end = Parentheses.endOfQuoted(text, start);
    while (end + 1 < text.length() && text.charAt(end + 1) == '`') {
      end = Parentheses.endOfQuoted(text, end + 1);
    }
    return end + 1;
  }

  static String name(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("``", "`");
  }
}
