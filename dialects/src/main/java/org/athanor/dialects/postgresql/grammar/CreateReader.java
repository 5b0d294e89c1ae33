package org.athanor.dialects.postgresql.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.ViewColumns;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateObject.Trait;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/** Reads CREATE behind that word. One instance reads one statement. */
final class CreateReader {
  private final TokenCursor tokens;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  private CreateReader(TokenCursor tokens) {
    this.tokens = tokens;
  }

  static SqlCommand read(TokenCursor tokens) {
    return new CreateReader(tokens).read();
  }

  private SqlCommand read() {
    if (tokens.accept("OR", "REPLACE")) {
      traits.add(Trait.OR_REPLACE);
    }
    if (tokens.accept("UNIQUE")) {
      tokens.expect("INDEX");
      return IndexReader.read(tokens, Set.of(CreateIndex.Trait.UNIQUE));
    }
    if (tokens.accept("INDEX")) {
      return IndexReader.read(tokens, Set.of());
    }
    if (!tokens.accept("GLOBAL")) {
      tokens.accept("LOCAL");
    }
    Set<CreateTable.Trait> tableTraits = EnumSet.noneOf(CreateTable.Trait.class);
    if (tokens.accept("TEMP") || tokens.accept("TEMPORARY")) {
      traits.add(Trait.TEMPORARY);
      tableTraits.add(CreateTable.Trait.TEMPORARY);
    } else if (tokens.accept("UNLOGGED")) {
      tableTraits.add(CreateTable.Trait.UNLOGGED);
    }
    if (tokens.accept("TABLE")) {
      return new TableReader(tokens, tableTraits).read();
    }
    if (tokens.accept("FOREIGN", "TABLE")) {
      tableTraits.add(CreateTable.Trait.FOREIGN);
      return new TableReader(tokens, tableTraits).read();
    }
    skipQualifiers();
    return object(ObjectKinds.read(tokens));
  }

  /** Words before the kind that say nothing about it. */
  private void skipQualifiers() {
    if (tokens.accept("RECURSIVE") || tokens.accept("TRUSTED") || tokens.is("DEFAULT")) {
      tokens.accept("DEFAULT");
    } else if (tokens.is("CONSTRAINT", "TRIGGER")) {
      tokens.take();
    }
  }

  private SqlCommand object(ObjectKinds kind) {
    return switch (kind) {
      case TYPE -> UserTypeReader.create(tokens);
      case DOMAIN -> UserTypeReader.domain(tokens);
      case VIEW, MATERIALIZED_VIEW -> view(kind);
      case TRIGGER, POLICY, RULE -> ofTable(kind);
      case STATISTICS -> statistics();
      case SCHEMA -> schema();
      case OPERATOR -> created(kind.kind, DropReader.operator(tokens), null);
      case TABLE, INDEX, FOREIGN_TABLE, COLUMN, CONSTRAINT, ROUTINE, LARGE_OBJECT ->
        throw tokens.unexpected("a kind of object that can be created so");
      default -> other(kind);
    };
  }

  private QualifiedName name() {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    return tokens.qualifiedName();
  }

  private SqlCommand other(ObjectKinds kind) {
    if (kind == ObjectKinds.CAST || kind == ObjectKinds.TRANSFORM) {
      tokens.skipRest();
      return new SqlCommand.Other("CREATE " + kind.words(), null);
    }
    if (kind == ObjectKinds.USER_MAPPING) {
      tokens.skipRest();
      return new SqlCommand.Other("CREATE USER MAPPING", null);
    }
    QualifiedName name = name();
    if (kind.kind == SqlObjectKind.OTHER) {
      tokens.skipRest();
      return new SqlCommand.Other("CREATE " + kind.words(), name);
    }
    boolean isRoutine = kind == ObjectKinds.FUNCTION || kind == ObjectKinds.PROCEDURE;
    if (isRoutine || kind == ObjectKinds.AGGREGATE) {
      tokens.skipParentheses();
    }
    return created(kind.kind, name, null);
  }

  private CreateObject created(
      SqlObjectKind kind, QualifiedName name, @Nullable QualifiedName table) {
    tokens.skipRest();
    return new CreateObject(kind, name, traits, table, List.of(), tokens.whole());
  }

  private CreateObject view(ObjectKinds kind) {
    QualifiedName name = name();
    List<String> columns = tokens.isSymbol('(') ? tokens.names() : new ArrayList<>();
    tokens.skipTo(rest -> rest.is("AS"));
    tokens.expect("AS");
    if (columns.isEmpty()) {
      columns.addAll(ViewColumns.read(tokens));
    }
    tokens.skipTo(rest -> rest.is("WITH", "NO", "DATA"));
    if (tokens.is("WITH", "NO", "DATA")) {
      traits.add(Trait.WITHOUT_DATA);
    }
    tokens.skipRest();
    return new CreateObject(kind.kind, name, traits, null, columns, tokens.whole());
  }

  private CreateObject ofTable(ObjectKinds kind) {
    QualifiedName name = QualifiedName.of(tokens.name());
    String before = kind == ObjectKinds.RULE ? "TO" : "ON";
    tokens.skipTo(rest -> rest.is(before));
    tokens.expect(before);
    return created(kind.kind, name, tokens.qualifiedName());
  }

  private CreateObject statistics() {
    boolean isNamed = !tokens.is("ON") && !tokens.isSymbol('(');
    QualifiedName given = isNamed ? name() : null;
    tokens.skipTo(rest -> rest.is("FROM"));
    tokens.expect("FROM");
    QualifiedName table = tokens.qualifiedName();
    return created(SqlObjectKind.STATISTICS, given == null ? table : given, table);
  }

  private CreateObject schema() {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    QualifiedName name =
        tokens.accept("AUTHORIZATION") ? RoleReader.read(tokens) : tokens.qualifiedName();
    return created(SqlObjectKind.SCHEMA, name, null);
  }
}
