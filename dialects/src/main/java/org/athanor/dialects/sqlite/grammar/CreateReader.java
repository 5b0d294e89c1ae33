package org.athanor.dialects.sqlite.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.ViewColumns;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateTable.Origin;
import org.athanor.sql.syntax.CreateTable.Trait;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/** Reads CREATE behind that word: https://www.sqlite.org/lang.html. */
final class CreateReader {
  private static final Set<String> ORDERS = Set.of("ASC", "DESC");

  private CreateReader() {}

  static SqlCommand read(TokenCursor tokens) {
    boolean temporary = tokens.accept("TEMP") || tokens.accept("TEMPORARY");
    if (tokens.accept("TABLE")) {
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      if (temporary) {
        traits.add(Trait.TEMPORARY);
      }
      return table(tokens, traits);
    }
    if (tokens.accept("UNIQUE", "INDEX")) {
      return index(tokens, EnumSet.of(CreateIndex.Trait.UNIQUE));
    }
    if (tokens.accept("INDEX")) {
      return index(tokens, EnumSet.noneOf(CreateIndex.Trait.class));
    }
    Set<CreateObject.Trait> traits = EnumSet.noneOf(CreateObject.Trait.class);
    if (temporary) {
      traits.add(CreateObject.Trait.TEMPORARY);
    }
    if (tokens.accept("VIRTUAL", "TABLE")) {
      return object(tokens, SqlObjectKind.OTHER, traits);
    }
    if (tokens.accept("VIEW")) {
      return object(tokens, SqlObjectKind.VIEW, traits);
    }
    tokens.expect("TRIGGER");
    return object(tokens, SqlObjectKind.TRIGGER, traits);
  }

  private static CreateTable table(TokenCursor tokens, Set<Trait> traits) {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    QualifiedName table = tokens.qualifiedName();
    List<SqlColumn> columns = new ArrayList<>();
    List<SqlConstraint> constraints = new ArrayList<>();
    Origin origin = new Origin.Own();
    if (tokens.accept("AS")) {
      int from = tokens.mark();
      List<String> names = ViewColumns.read(tokens);
      tokens.skipTo(rest -> false);
      origin = new Origin.Query(tokens.textFrom(from), names);
    } else {
      elements(tokens, columns, constraints);
      options(tokens, traits);
    }
    return new CreateTable(table, traits, columns, constraints, List.of(), origin, null, Map.of());
  }

  /** A comma may be left out before a constraint. */
  private static void elements(
      TokenCursor tokens, List<SqlColumn> columns, List<SqlConstraint> constraints) {
    tokens.expect('(');
    do {
      if (!ConstraintReader.begins(tokens)) {
        columns.add(ColumnGrammar.READER.readUntyped(tokens));
      }
      while (ConstraintReader.begins(tokens)) {
        constraints.add(ConstraintReader.read(tokens));
      }
    } while (tokens.accept(','));
    tokens.expect(')');
  }

  private static void options(TokenCursor tokens, Set<Trait> traits) {
    while (!tokens.atEnd()) {
      if (tokens.accept("STRICT")) {
        traits.add(Trait.STRICT);
      } else {
        tokens.expect("WITHOUT", "ROWID");
        traits.add(Trait.WITHOUT_ROWID);
      }
      if (!tokens.accept(',')) {
        return;
      }
    }
  }

  private static CreateIndex index(TokenCursor tokens, Set<CreateIndex.Trait> traits) {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(CreateIndex.Trait.IF_NOT_EXISTS);
    }
    QualifiedName name = tokens.qualifiedName();
    tokens.expect("ON");
    QualifiedName table = QualifiedName.of(name.schema(), tokens.name());
    List<CreateIndex.Key> keys = tokens.listInParentheses(CreateReader::key);
    SqlExpression where = tokens.accept("WHERE") ? tokens.expression() : null;
    return new CreateIndex(name.name(), table, traits, null, keys, List.of(), where, Map.of());
  }

  private static CreateIndex.Key key(TokenCursor tokens) {
    boolean isColumn = tokens.isName()
        && (tokens.peek(1).isSymbol(',')
            || tokens.peek(1).isSymbol(')')
            || tokens.peek(1).isWord("ASC")
            || tokens.peek(1).isWord("DESC")
            || tokens.peek(1).isWord("COLLATE"));
    String column = isColumn ? tokens.peek().name() : null;
    SqlExpression key = tokens.expression(rest -> rest.isOneOf(ORDERS));
    if (tokens.isOneOf(ORDERS)) {
      tokens.take();
    }
    return new CreateIndex.Key(column, key);
  }

  private static CreateObject object(
      TokenCursor tokens, SqlObjectKind kind, Set<CreateObject.Trait> traits) {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(CreateObject.Trait.IF_NOT_EXISTS);
    }
    QualifiedName name = tokens.qualifiedName();
    List<String> columns = kind == SqlObjectKind.VIEW ? viewColumns(tokens) : List.of();
    QualifiedName table = kind == SqlObjectKind.TRIGGER ? triggerTable(tokens) : null;
    tokens.skipRest();
    return new CreateObject(kind, name, traits, table, columns, tokens.whole());
  }

  private static List<String> viewColumns(TokenCursor tokens) {
    List<String> columns = tokens.isSymbol('(') ? tokens.names() : List.of();
    tokens.expect("AS");
    return columns.isEmpty() ? ViewColumns.read(tokens) : columns;
  }

  private static @Nullable QualifiedName triggerTable(TokenCursor tokens) {
    tokens.skipTo(rest -> rest.is("ON"));
    tokens.expect("ON");
    return tokens.qualifiedName();
  }
}
