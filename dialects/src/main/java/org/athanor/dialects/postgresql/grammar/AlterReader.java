package org.athanor.dialects.postgresql.grammar;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;

/** Reads ALTER behind that word. */
final class AlterReader {
  private AlterReader() {}

  static SqlCommand read(TokenCursor tokens) {
    if (tokens.accept("DEFAULT", "PRIVILEGES")) {
      tokens.skipRest();
      return new SqlCommand.Privileges(tokens.whole());
    }
    if (tokens.accept("SYSTEM")) {
      tokens.skipRest();
      return new SqlCommand.Other("ALTER SYSTEM", null);
    }
    ObjectKinds kind = ObjectKinds.read(tokens);
    return switch (kind) {
      case TABLE, INDEX, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
        AlterTableReader.read(tokens, kind.kind);
      case TYPE -> UserTypeReader.alter(tokens);
      case DOMAIN -> UserTypeReader.alterDomain(tokens);
      case TRIGGER, POLICY, RULE -> member(tokens, kind);
      case USER_MAPPING -> {
        tokens.skipRest();
        yield new SqlCommand.Other("ALTER USER MAPPING", null);
      }
      case LARGE_OBJECT -> {
        tokens.value();
        tokens.expect("OWNER", "TO");
        tokens.skipRest();
        yield new SqlCommand.Privileges(tokens.whole());
      }
      default -> object(tokens, kind);
    };
  }

  private static SqlCommand member(TokenCursor tokens, ObjectKinds kind) {
    tokens.accept("IF", "EXISTS");
    String name = tokens.name();
    tokens.expect("ON");
    QualifiedName table = tokens.qualifiedName();
    int from = tokens.mark();
    tokens.skipRest();
    return new SqlCommand.AlterMember(kind.kind, name, table, tokens.wordsFrom(from));
  }

  private static SqlCommand object(TokenCursor tokens, ObjectKinds kind) {
    tokens.accept("IF", "EXISTS");
    QualifiedName name = switch (kind) {
      case OPERATOR -> DropReader.operator(tokens);
      case ROLE, USER, GROUP -> RoleReader.read(tokens);
      default -> tokens.qualifiedName();
    };
    if (kind.hasArguments() && tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
    if (tokens.accept("USING")) {
      tokens.name();
    }
    if (tokens.accept("RENAME", "TO")) {
      QualifiedName newName = name.sibling(tokens.name());
      return new RenameObjects(kind.kind, List.of(new RenameObjects.Rename(name, newName)));
    }
    boolean isOwner = tokens.is("OWNER", "TO");
    tokens.skipRest();
    return isOwner
        ? new SqlCommand.Privileges(tokens.whole())
        : new SqlCommand.Other("ALTER " + kind.words(), name);
  }
}
