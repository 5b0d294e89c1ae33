package org.athanor.dialects.mysql.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.DropObjects.Trait;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** Reads DROP behind that word. */
final class DropReader {
  private static final Set<String> TABLES = Set.of("TABLE", "TABLES");

  private DropReader() {}

  static SqlCommand read(TokenCursor tokens) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (tokens.accept("TEMPORARY")) {
      traits.add(Trait.TEMPORARY);
    }
    if (tokens.isOneOf(TABLES)) {
      tokens.take();
      return objects(tokens, SqlObjectKind.TABLE, traits);
    }
    if (!tokens.accept("ONLINE")) {
      tokens.accept("OFFLINE");
    }
    if (tokens.accept("INDEX")) {
      return index(tokens, traits);
    }
    if (Accounts.begin(tokens)) {
      return Accounts.read(tokens);
    }
    SqlObjectKind kind = ObjectKinds.read(tokens);
    return kind == null ? OtherStatements.rest(tokens, "DROP") : objects(tokens, kind, traits);
  }

  private static DropObjects objects(TokenCursor tokens, SqlObjectKind kind, Set<Trait> traits) {
    acceptIfExists(tokens, traits);
    List<QualifiedName> names = tokens.list(TokenCursor::qualifiedName);
    Requests requests = new Requests();
    requests.acceptWait(tokens);
    if (tokens.accept("CASCADE")) {
      traits.add(Trait.CASCADE);
    } else {
      tokens.accept("RESTRICT");
    }
    return new DropObjects(kind, names, traits, null, requests.values());
  }

  private static void acceptIfExists(TokenCursor tokens, Set<Trait> traits) {
    if (tokens.accept("IF", "EXISTS")) {
      traits.add(Trait.IF_EXISTS);
    }
  }

  private static DropObjects index(TokenCursor tokens, Set<Trait> traits) {
    acceptIfExists(tokens, traits);
    String name = tokens.is("PRIMARY") ? tokens.keyword() : tokens.name();
    tokens.expect("ON");
    QualifiedName table = tokens.qualifiedName();
    Requests requests = new Requests();
    while (requests.accept(tokens)) {
      // Each moves on by itself.
    }
    return new DropObjects(
        SqlObjectKind.INDEX, List.of(QualifiedName.of(name)), traits, table, requests.values());
  }
}
