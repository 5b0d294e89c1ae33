package org.athanor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.SqlType;

/** Parsed statements for tests that have no grammar. */
final class Sql {
  private Sql() {}

  static QualifiedName name(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? QualifiedName.of(name)
        : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
  }

  static SqlType type(String name, String... arguments) {
    return new SqlType(null, name, List.of(arguments), 0, false, null, name);
  }

  static SqlColumn column(String name, SqlConstraint... constraints) {
    return new SqlColumn(
        name, type("integer"), null, List.of(constraints), new SqlColumn.Generation.None(), null);
  }

  static SqlConstraint primaryKey(String... columns) {
    return new SqlConstraint.PrimaryKey(null, List.of(columns), null);
  }

  static SqlConstraint unique(String name, String... columns) {
    return new SqlConstraint.Unique(name, List.of(columns), null);
  }

  static SqlConstraint check(String name, String... words) {
    return new SqlConstraint.Check(name, expression(words), false);
  }

  static SqlConstraint foreignKey(String column, String target) {
    return new SqlConstraint.ForeignKey(null, List.of(column), name(target), List.of(), "", false);
  }

  static SqlExpression expression(String... words) {
    return new SqlExpression(
        String.join(" ", words), List.of(words).stream().map(Sql::token).toList());
  }

  private static SqlExpression.Token token(String word) {
    boolean isWord = Character.isLetter(word.charAt(0));
    return new SqlExpression.Token(
        isWord ? SqlTokenizer.Kind.WORD : SqlTokenizer.Kind.SYMBOL, word, word);
  }

  static CreateTable createTable(String name, Object... parts) {
    return createTable(name, new CreateTable.Origin.Own(), parts);
  }

  static CreateTable createTable(String name, CreateTable.Origin origin, Object... parts) {
    return new CreateTable(
        name(name),
        Set.of(),
        only(SqlColumn.class, parts),
        only(SqlConstraint.class, parts),
        List.of(),
        origin,
        only(String.class, parts).stream().findFirst().orElse(null),
        Map.of());
  }

  private static <T> List<T> only(Class<T> type, Object... parts) {
    return List.of(parts).stream().filter(type::isInstance).map(type::cast).toList();
  }

  static AlterTable alterTable(String name, AlterAction... actions) {
    return new AlterTable(
        SqlObjectKind.TABLE, name(name), false, false, List.of(actions), Map.of());
  }

  static CreateIndex createIndex(String name, String table, String... columns) {
    return new CreateIndex(
        name,
        name(table),
        Set.of(),
        null,
        List.of(columns).stream()
            .map(column -> new CreateIndex.Key(column, expression(column)))
            .toList(),
        List.of(),
        null,
        Map.of());
  }

  static DropObjects drop(SqlObjectKind kind, String name) {
    return new DropObjects(kind, List.of(name(name)), Set.of(), null, Map.of());
  }
}
