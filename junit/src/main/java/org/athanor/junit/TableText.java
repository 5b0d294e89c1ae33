package org.athanor.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** How a table reads in failures: one line for each part. */
record TableText(InspectedSchema inspected, Table table) {
  /** All columns. */
  List<String> columns() {
    return table.columns().stream().map(this::of).toList();
  }

  /** {@code email varchar(255) NOT NULL DEFAULT 'x'}. */
  String of(Column column) {
    StringBuilder text =
        new StringBuilder(column.name()).append(' ').append(inspected.text(column.type()));
    text.append(column.nullable() ? "" : " NOT NULL");
    String value = ofDefault(column);
    return (value.isEmpty() ? text : text.append(" DEFAULT ").append(value)).toString();
  }

  /** What a column takes by itself; empty for nothing. */
  static String ofDefault(Column column) {
    ColumnDefault value = column.defaultValue();
    if (value instanceof ColumnDefault.Constant constant) {
      return plain(constant.value());
    } else if (value instanceof ColumnDefault.Expression expression) {
      return expression.sql();
    } else if (value instanceof ColumnDefault.Identity) {
      return "(identity)";
    } else if (value instanceof ColumnDefault.Generated generated) {
      return "(generated) " + generated.expression();
    }
    return "";
  }

  private static String plain(Literal literal) {
    Object value = literal.value();
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }

  /** All constraints and indexes. */
  List<String> keysAndIndexes() {
    List<String> all = new ArrayList<>();
    table.constraints().forEach(each -> all.add(of(each)));
    table.indexes().forEach(each -> all.add(of(each)));
    return all;
  }

  private static String of(Constraint constraint) {
    String kind = constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String head = kind + " " + Objects.toString(constraint.name(), "(no name)");
    if (constraint instanceof PrimaryKey key) {
      return head + " " + key.columns();
    } else if (constraint instanceof UniqueConstraint unique) {
      return head + " " + unique.columns();
    } else if (constraint instanceof ForeignKey key) {
      return head + " " + ofForeignKey(key);
    } else if (constraint instanceof org.athanor.schema.Check check) {
      return head + " (" + check.expression() + ")";
    }
    return head;
  }

  /** {@code [customer_id] references customer [id] on delete cascade}. */
  static String ofForeignKey(ForeignKey key) {
    return key.columns() + " references " + key.target() + " " + key.targetColumns() + " on delete "
        + key.onDelete().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String of(Index index) {
    List<String> parts = index.parts().stream().map(IndexPart::text).toList();
    return (index.unique() ? "unique index " : "index ") + index.name() + " " + parts
        + (index.where() == null ? "" : " where " + index.where());
  }
}
