package org.athanor.dialects.sqlite.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * Reads ALTER TABLE and DROP behind their first word: https://www.sqlite.org/lang_altertable.html.
 */
final class AlterReader {
  private AlterReader() {}

  static AlterTable alter(TokenCursor tokens) {
    tokens.expect("TABLE");
    QualifiedName table = tokens.qualifiedName();
    return new AlterTable(
        SqlObjectKind.TABLE, table, false, false, List.of(action(tokens)), Map.of());
  }

  private static AlterAction action(TokenCursor tokens) {
    if (tokens.accept("RENAME", "TO")) {
      return new AlterAction.RenameTo(tokens.qualifiedName());
    }
    if (tokens.accept("RENAME")) {
      tokens.accept("COLUMN");
      String column = tokens.name();
      tokens.expect("TO");
      return new AlterAction.RenameColumn(column, tokens.name());
    }
    if (tokens.accept("ADD")) {
      tokens.accept("COLUMN");
      return new AlterAction.AddColumn(ColumnGrammar.READER.readUntyped(tokens), false, null);
    }
    tokens.expect("DROP");
    tokens.accept("COLUMN");
    return new AlterAction.DropColumn(tokens.name(), false, false);
  }

  static DropObjects drop(TokenCursor tokens) {
    SqlObjectKind kind =
        SqlObjectKind.valueOf(tokens.keyword(Set.of("TABLE", "INDEX", "VIEW", "TRIGGER")));
    Set<DropObjects.Trait> traits = EnumSet.noneOf(DropObjects.Trait.class);
    if (tokens.accept("IF", "EXISTS")) {
      traits.add(DropObjects.Trait.IF_EXISTS);
    }
    return new DropObjects(kind, List.of(tokens.qualifiedName()), traits, null, Map.of());
  }
}
