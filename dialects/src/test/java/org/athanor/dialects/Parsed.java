package org.athanor.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.SqlType;

/** Parsed statements, made by hand. */
public final class Parsed {
  private static final LexicalRules RULES = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);

  private Parsed() {}

  /** An expression. */
  public static SqlExpression expression(String text) {
    List<SqlExpression.Token> tokens = new ArrayList<>();
    SqlTokenizer tokenizer = new SqlTokenizer(text, RULES);
    while (tokenizer.next()) {
      String token = tokenizer.token();
      tokens.add(new SqlExpression.Token(tokenizer.kind(), token, token.toLowerCase(Locale.ROOT)));
    }
    return new SqlExpression(text, tokens);
  }

  /** A type with what stands in its parentheses, such as {@code numeric(10,2)}. */
  public static SqlType type(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return new SqlType(null, text, List.of(), 0, false, null, text);
    }
    List<String> arguments = List.of(text.substring(open + 1, text.indexOf(')')).split(","));
    return new SqlType(null, text.substring(0, open), arguments, 0, false, null, text);
  }

  /** A column. */
  public static SqlColumn column(String name, String type, SqlConstraint... constraints) {
    return new SqlColumn(
        name, type(type), null, List.of(constraints), new SqlColumn.Generation.None(), null);
  }

  /** A column that is filled by itself. */
  public static SqlColumn column(String name, String type, SqlColumn.Generation generation) {
    return new SqlColumn(name, type(type), null, List.of(), generation, null);
  }

  /** {@code DEFAULT}. */
  public static SqlColumn.Generation defaulting(String expression) {
    return new SqlColumn.Generation.Default(expression(expression));
  }

  /** {@code CREATE TABLE}. */
  public static CreateTable createTable(String name, SqlColumn... columns) {
    return new CreateTable(
        QualifiedName.of(name),
        Set.of(),
        List.of(columns),
        List.of(),
        List.of(),
        new CreateTable.Origin.Own(),
        null,
        Map.of());
  }

  /** {@code ALTER TABLE}. */
  public static AlterTable alterTable(String name, AlterAction... actions) {
    return new AlterTable(
        SqlObjectKind.TABLE, QualifiedName.of(name), false, false, List.of(actions), Map.of());
  }

  /** {@code ADD COLUMN}. */
  public static AlterAction add(SqlColumn column) {
    return new AlterAction.AddColumn(column, false, null);
  }

  /** {@code ADD CONSTRAINT}. */
  public static AlterAction add(SqlConstraint constraint) {
    return new AlterAction.AddConstraint(constraint);
  }

  /** {@code CREATE INDEX}. */
  public static CreateIndex createIndex(String table, String column, CreateIndex.Trait... traits) {
    return new CreateIndex(
        null,
        QualifiedName.of(table),
        Set.of(traits),
        null,
        List.of(new CreateIndex.Key(column, expression(column))),
        List.of(),
        null,
        Map.of());
  }
}
