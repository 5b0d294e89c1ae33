package org.athanor.dialects.mysql.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** Reads ALTER and RENAME behind those words. */
final class AlterReader {
  private AlterReader() {}

  static SqlCommand alter(TokenCursor tokens) {
    tokens.accept("ONLINE");
    tokens.accept("IGNORE");
    if (tokens.accept("TABLE")) {
      return AlterTableReader.read(tokens);
    }
    if (Accounts.begin(tokens)) {
      return Accounts.read(tokens);
    }
    CreateReader.skipAttributes(tokens);
    SqlObjectKind kind = ObjectKinds.read(tokens);
    if (kind == null) {
      return OtherStatements.rest(tokens, "ALTER");
    }
    boolean ifExists = tokens.accept("IF", "EXISTS");
    if (kind == SqlObjectKind.SCHEMA) {
      return database(tokens);
    }
    QualifiedName name = tokens.qualifiedName();
    return switch (kind) {
      case VIEW -> CreateReader.view(tokens, name, Set.of(CreateObject.Trait.OR_REPLACE));
      case SEQUENCE -> sequence(tokens, name, ifExists);
      default -> other(tokens, kind, name);
    };
  }

  private static SqlCommand other(TokenCursor tokens, SqlObjectKind kind, QualifiedName name) {
    tokens.skipRest();
    return new SqlCommand.Other("ALTER " + kind.name(), name);
  }

  /** The name may be left out, and options that stand there instead are reserved words. */
  private static SqlCommand database(TokenCursor tokens) {
    QualifiedName name = tokens.isName() ? tokens.qualifiedName() : null;
    tokens.skipRest();
    return new SqlCommand.Other("ALTER DATABASE", name);
  }

  private static AlterTable sequence(TokenCursor tokens, QualifiedName name, boolean ifExists) {
    int from = tokens.mark();
    tokens.keyword();
    tokens.skipRest();
    AlterAction options = new AlterAction.SetSequence(tokens.wordsFrom(from));
    return new AlterTable(
        SqlObjectKind.SEQUENCE, name, ifExists, false, List.of(options), Map.of());
  }

  static SqlCommand rename(TokenCursor tokens) {
    if (Accounts.begin(tokens)) {
      return Accounts.read(tokens);
    }
    tokens.keyword(Set.of("TABLE", "TABLES"));
    tokens.accept("IF", "EXISTS");
    return new RenameObjects(SqlObjectKind.TABLE, tokens.list(AlterReader::renamed));
  }

  private static RenameObjects.Rename renamed(TokenCursor tokens) {
    QualifiedName name = tokens.qualifiedName();
    new Requests().acceptWait(tokens);
    tokens.expect("TO");
    return new RenameObjects.Rename(name, tokens.qualifiedName());
  }
}
