package org.athanor.dialects.postgresql.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.DropObjects.Trait;
import org.athanor.sql.syntax.SqlCommand;

/** Reads DROP behind that word. */
final class DropReader {
  private DropReader() {}

  static SqlCommand read(TokenCursor tokens) {
    if (tokens.accept("OWNED", "BY")) {
      tokens.skipRest();
      return new SqlCommand.Other("DROP OWNED", null);
    }
    ObjectKinds kind = ObjectKinds.read(tokens);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (tokens.accept("CONCURRENTLY")) {
      traits.add(Trait.CONCURRENTLY);
    }
    if (tokens.accept("IF", "EXISTS")) {
      traits.add(Trait.IF_EXISTS);
    }
    List<QualifiedName> names = names(tokens, kind);
    QualifiedName table = null;
    if (kind.isOfTable()) {
      tokens.expect("ON");
      table = tokens.qualifiedName();
    }
    if (kind == ObjectKinds.DATABASE && (tokens.accept("WITH") || tokens.isSymbol('('))) {
      tokens.skipParentheses();
    }
    if (ColumnGrammar.cascade(tokens)) {
      traits.add(Trait.CASCADE);
    }
    return new DropObjects(kind.kind, names, traits, table, Map.of());
  }

  private static List<QualifiedName> names(TokenCursor tokens, ObjectKinds kind) {
    return switch (kind) {
      case CAST -> List.of(textInParentheses(tokens));
      case TRANSFORM, USER_MAPPING -> List.of(described(tokens));
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        QualifiedName name = tokens.qualifiedName();
        tokens.expect("USING");
        tokens.name();
        yield List.of(name);
      }
      default -> tokens.list(rest -> name(rest, kind));
    };
  }

  private static QualifiedName name(TokenCursor tokens, ObjectKinds kind) {
    QualifiedName name = kind == ObjectKinds.OPERATOR ? operator(tokens) : tokens.qualifiedName();
    if (kind.hasArguments() && tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
    return name;
  }

  /** The symbols of an operator up to its arguments, its schema before them. */
  static QualifiedName operator(TokenCursor tokens) {
    String schema = null;
    if (tokens.isName() && tokens.peek(1).isSymbol('.')) {
      schema = tokens.name();
      tokens.expect('.');
    }
    int from = tokens.mark();
    while (!tokens.atEnd() && !tokens.isSymbol('(')) {
      tokens.take();
    }
    if (tokens.mark() == from) {
      throw tokens.unexpected("an operator");
    }
    return QualifiedName.of(schema, tokens.textFrom(from));
  }

  private static QualifiedName textInParentheses(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.skipParentheses();
    return QualifiedName.of(tokens.textFrom(from));
  }

  private static QualifiedName described(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.expect("FOR");
    tokens.skipTo(rest -> rest.is("CASCADE") || rest.is("RESTRICT"));
    return QualifiedName.of(tokens.textFrom(from));
  }
}
