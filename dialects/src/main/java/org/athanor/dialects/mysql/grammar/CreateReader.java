package org.athanor.dialects.mysql.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

/**
 * Reads CREATE behind that word, one statement with each instance: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/sql-data-definition-statements.html">manual</a>.
 */
final class CreateReader {
  private static final Map<String, Set<CreateIndex.Trait>> INDEX_WORDS = Map.of(
      "UNIQUE", Set.of(CreateIndex.Trait.UNIQUE),
      "FULLTEXT", Set.of(CreateIndex.Trait.FULLTEXT),
      "SPATIAL", Set.of(CreateIndex.Trait.SPATIAL),
      "VECTOR", Set.of());
  private static final Set<String> ONLINE = Set.of("ONLINE", "OFFLINE");

  private final TokenCursor tokens;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  private CreateReader(TokenCursor tokens) {
    this.tokens = tokens;
  }

  static SqlCommand read(TokenCursor tokens) {
    return new CreateReader(tokens).read();
  }

  private SqlCommand read() {
    acceptTrait(Trait.OR_REPLACE, "OR", "REPLACE");
    acceptTrait(Trait.TEMPORARY, "TEMPORARY");
    if (tokens.accept("TABLE")) {
      return new TableReader(tokens, tableTraits()).read();
    }
    if (tokens.isOneOf(ONLINE)) {
      tokens.take();
    }
    if (tokens.accept("INDEX")) {
      return KeyReader.create(tokens, Set.of());
    }
    if (tokens.isOneOf(INDEX_WORDS.keySet()) && tokens.peek(1).isWord("INDEX")) {
      Set<CreateIndex.Trait> given = INDEX_WORDS.getOrDefault(tokens.keyword(), Set.of());
      tokens.take();
      return KeyReader.create(tokens, given);
    }
    if (Accounts.begin(tokens)) {
      return Accounts.read(tokens);
    }
    skipAttributes(tokens);
    SqlObjectKind kind = ObjectKinds.read(tokens);
    return kind == null ? OtherStatements.rest(tokens, "CREATE") : object(kind);
  }

  private void acceptTrait(Trait trait, String... words) {
    if (tokens.accept(words)) {
      traits.add(trait);
    }
  }

  private Set<CreateTable.Trait> tableTraits() {
    Set<CreateTable.Trait> given = EnumSet.noneOf(CreateTable.Trait.class);
    if (traits.contains(Trait.OR_REPLACE)) {
      given.add(CreateTable.Trait.OR_REPLACE);
    }
    if (traits.contains(Trait.TEMPORARY)) {
      given.add(CreateTable.Trait.TEMPORARY);
    }
    return given;
  }

  /** Moves past ALGORITHM, DEFINER and SQL SECURITY, in any order. */
  static void skipAttributes(TokenCursor tokens) {
    while (true) {
      if (tokens.accept("ALGORITHM")) {
        tokens.accept('=');
        tokens.keyword();
      } else if (tokens.accept("SQL", "SECURITY")) {
        tokens.keyword();
      } else if (tokens.accept("DEFINER")) {
        tokens.accept('=');
        skipAccount(tokens);
      } else {
        return;
      }
    }
  }

  /** {@code user}, {@code 'user'@'host'}, {@code CURRENT_USER()}. */
  private static void skipAccount(TokenCursor tokens) {
    tokens.take();
    if (tokens.accept('@')) {
      tokens.take();
    } else if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
  }

  private CreateObject object(SqlObjectKind kind) {
    acceptTrait(Trait.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    QualifiedName name = tokens.qualifiedName();
    return switch (kind) {
      case VIEW -> view(tokens, name, traits);
      case TRIGGER -> {
        tokens.keyword(Set.of("BEFORE", "AFTER"));
        tokens.skipTo(rest -> rest.is("ON"));
        tokens.expect("ON");
        yield created(kind, name, tokens.qualifiedName());
      }
      case EVENT -> {
        tokens.expect("ON", "SCHEDULE");
        yield created(kind, name, null);
      }
      case FUNCTION, PROCEDURE -> {
        if (tokens.isSymbol('(')) {
          tokens.skipParentheses();
        }
        yield created(kind, name, null);
      }
      default -> created(kind, name, null);
    };
  }

  private CreateObject created(
      SqlObjectKind kind, QualifiedName name, @Nullable QualifiedName table) {
    tokens.skipRest();
    return new CreateObject(kind, name, traits, table, List.of(), tokens.whole());
  }

  /** A view behind its name. */
  static CreateObject view(TokenCursor tokens, QualifiedName name, Set<Trait> traits) {
    List<String> columns = tokens.isSymbol('(') ? tokens.names() : List.of();
    tokens.expect("AS");
    List<String> known = columns.isEmpty() ? ViewColumns.read(tokens) : columns;
    tokens.skipRest();
    return new CreateObject(SqlObjectKind.VIEW, name, traits, null, known, tokens.whole());
  }
}
