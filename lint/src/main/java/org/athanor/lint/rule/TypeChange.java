package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.lint.LintUnit;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** A change of the type of a column of a table that existed before the unit. */
record TypeChange(Alteration<?> at, String column, SqlType to, Recipe.Verbatim value) {

  /** All of them in the unit, also those of a whole definition anew. */
  static List<TypeChange> in(LintUnit unit) {
    return Alteration.ofOldTables(unit, AlterAction.class).stream()
        .flatMap(at -> of(at).stream())
        .filter(change -> !change.at.isColumnNew(change.column))
        .toList();
  }

  private static Optional<TypeChange> of(Alteration<AlterAction> at) {
    if (at.action() instanceof AlterAction.SetType set) {
      return Optional.of(new TypeChange(at, set.column(), set.type(), value(at, set)));
    }
    return at.action() instanceof AlterAction.ModifyColumn modify
        ? Optional.ofNullable(modify.definition().type())
            .map(type -> new TypeChange(at, modify.column(), type, name(at, modify.column())))
        : Optional.empty();
  }

  private static Recipe.Verbatim value(Alteration<?> at, AlterAction.SetType set) {
    SqlExpression using = set.using();
    return using == null ? name(at, set.column()) : new Recipe.Verbatim(using.text());
  }

  private static Recipe.Verbatim name(Alteration<?> at, String column) {
    return new Recipe.Verbatim(at.unit().dialect().identifiers().write(column));
  }

  /** The type before, if it is known. */
  Optional<SqlType> from() {
    return at.known(column).map(CatalogColumn::type);
  }

  /**
   * Whether the type changes: a statement that says the whole definition anew may leave it, and
   * does where the type before is not known.
   */
  boolean isReal() {
    return at.action() instanceof AlterAction.SetType
        || from().filter(type -> !isSame(type)).isPresent();
  }

  private boolean isSame(SqlType type) {
    return type.text().equalsIgnoreCase(to.text())
        && (to.charset() == null || to.charset().equals(charset(type)));
  }

  private @Nullable String charset(SqlType type) {
    return type.charset() != null
        ? type.charset()
        : at.known().map(table -> table.options().get("charset")).orElse(null);
  }

  /** Whether it changes the labels of an ENUM or SET alone. */
  boolean isOfLabels() {
    return hasLabels(to) && from().filter(type -> type.name().equals(to.name())).isPresent();
  }

  private static boolean hasLabels(SqlType type) {
    return type.name().equals("enum") || type.name().equals("set");
  }

  /** The column in a message. */
  String quoted() {
    return "column " + Recipe.quoted(column) + " of table " + at.quotedTable();
  }

  /** Both types in a message, as far as they are known. */
  String fromTo() {
    return from().map(type -> " from " + type).orElse("") + " to " + to;
  }
}
