package org.athanor.dialects.postgresql.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.Parameters;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * Reads ALTER TABLE, and ALTER of what has actions like it, behind those words:
 * https://www.postgresql.org/docs/current/sql-altertable.html.
 */
final class AlterTableReader {
  private static final Set<String> CATALOG_WORDS = Set.of("OWNER", "CLUSTER", "OF", "DEPENDS");

  private AlterTableReader() {}

  static SqlCommand read(TokenCursor tokens, SqlObjectKind kind) {
    if (tokens.accept("ALL", "IN", "TABLESPACE")) {
      tokens.skipRest();
      return new SqlCommand.Other("ALTER " + kind.name().replace('_', ' ') + " ALL", null);
    }
    boolean ifExists = tokens.accept("IF", "EXISTS");
    boolean only = tokens.accept("ONLY");
    QualifiedName table = tokens.qualifiedName();
    tokens.accept('*');
    List<AlterAction> actions = kind == SqlObjectKind.SEQUENCE
        ? List.of(sequenceAction(tokens))
        : tokens.list(AlterTableReader::action);
    return new AlterTable(kind, table, ifExists, only, actions, Map.of());
  }

  private static AlterAction sequenceAction(TokenCursor tokens) {
    boolean isShared = tokens.is("OWNER")
        || tokens.is("RENAME")
        || tokens.is("SET", "SCHEMA")
        || tokens.is("SET", "LOGGED")
        || tokens.is("SET", "UNLOGGED");
    if (isShared) {
      return action(tokens);
    }
    int from = tokens.mark();
    tokens.keyword();
    tokens.skipRest();
    return new AlterAction.SetSequence(tokens.wordsFrom(from));
  }

  private static AlterAction action(TokenCursor tokens) {
    int from = tokens.mark();
    return switch (tokens.keyword()) {
      case "ADD" -> add(tokens);
      case "ALTER" -> alter(tokens);
      case "DROP" -> drop(tokens);
      case "RENAME" -> rename(tokens);
      case "SET" -> set(tokens);
      case "RESET" -> new AlterAction.SetStorage(Parameters.read(tokens));
      case "VALIDATE" -> {
        tokens.expect("CONSTRAINT");
        yield new AlterAction.ValidateConstraint(tokens.name());
      }
      case "ENABLE", "DISABLE", "FORCE" -> switched(tokens, from);
      case "INHERIT" -> new AlterAction.Inherit(tokens.qualifiedName(), false);
      case "NO" -> no(tokens, from);
      case "ATTACH" -> attach(tokens);
      case "DETACH" -> detach(tokens);
      case "REPLICA" -> replicaIdentity(tokens);
      default -> catalogOnly(tokens, from);
    };
  }

  private static AlterAction add(TokenCursor tokens) {
    boolean isColumn = tokens.accept("COLUMN");
    if (!isColumn && ConstraintReader.begins(tokens)) {
      return new AlterAction.AddConstraint(ConstraintReader.read(tokens));
    }
    boolean ifNotExists = tokens.accept("IF", "NOT", "EXISTS");
    SqlColumn column = ColumnGrammar.READER.read(tokens);
    return new AlterAction.AddColumn(column, ifNotExists, null);
  }

  private static AlterAction alter(TokenCursor tokens) {
    if (tokens.accept("CONSTRAINT")) {
      String name = tokens.name();
      int from = tokens.mark();
      tokens.skipUntil(rest -> false);
      return new AlterAction.AlterConstraint(name, tokens.wordsFrom(from));
    }
    tokens.accept("COLUMN");
    return ColumnChangeReader.read(tokens);
  }

  private static AlterAction drop(TokenCursor tokens) {
    if (tokens.accept("CONSTRAINT")) {
      boolean ifExists = tokens.accept("IF", "EXISTS");
      String name = tokens.name();
      boolean cascade = ColumnGrammar.cascade(tokens);
      return new AlterAction.DropConstraint(name, null, ifExists, cascade);
    }
    tokens.accept("COLUMN");
    boolean ifExists = tokens.accept("IF", "EXISTS");
    String name = tokens.name();
    return new AlterAction.DropColumn(name, ifExists, ColumnGrammar.cascade(tokens));
  }

  private static AlterAction rename(TokenCursor tokens) {
    if (tokens.accept("TO")) {
      return new AlterAction.RenameTo(tokens.qualifiedName());
    }
    boolean isConstraint = tokens.accept("CONSTRAINT");
    if (!isConstraint) {
      tokens.accept("COLUMN");
    }
    String name = tokens.name();
    tokens.expect("TO");
    String newName = tokens.name();
    return isConstraint
        ? new AlterAction.RenameConstraint(name, newName)
        : new AlterAction.RenameColumn(name, newName);
  }

  private static AlterAction set(TokenCursor tokens) {
    if (tokens.isSymbol('(')) {
      return new AlterAction.SetStorage(Parameters.read(tokens));
    }
    int from = tokens.mark();
    return switch (tokens.keyword()) {
      case "SCHEMA" -> new AlterAction.SetSchema(tokens.name());
      case "LOGGED" -> new AlterAction.SetLogged(true);
      case "UNLOGGED" -> new AlterAction.SetLogged(false);
      case "TABLESPACE" -> {
        String tablespace = tokens.name();
        tokens.accept("NOWAIT");
        yield new AlterAction.SetTablespace(tablespace);
      }
      case "ACCESS" -> {
        tokens.expect("METHOD");
        yield new AlterAction.SetAccessMethod(tokens.accept("DEFAULT") ? "DEFAULT" : tokens.name());
      }
      case "WITHOUT" -> {
        tokens.keyword(Set.of("CLUSTER", "OIDS"));
        yield new AlterAction.CatalogOnly("SET " + tokens.wordsFrom(from));
      }
      default -> {
        tokens.reset(from);
        throw tokens.unexpected("what to set");
      }
    };
  }

  /** Behind ENABLE, DISABLE or FORCE. */
  private static AlterAction switched(TokenCursor tokens, int from) {
    if (tokens.accept("ROW", "LEVEL", "SECURITY")) {
      return new AlterAction.RowSecurity(tokens.wordsFrom(from));
    }
    if (!tokens.accept("REPLICA")) {
      tokens.accept("ALWAYS");
    }
    tokens.keyword(Set.of("TRIGGER", "RULE"));
    String words = tokens.wordsFrom(from);
    boolean isAny = tokens.is("ALL") || tokens.is("USER");
    String name = isAny ? tokens.keyword() : tokens.name();
    return new AlterAction.SwitchTrigger(words + " " + name);
  }

  private static AlterAction no(TokenCursor tokens, int from) {
    if (tokens.accept("INHERIT")) {
      return new AlterAction.Inherit(tokens.qualifiedName(), true);
    }
    if (tokens.accept("FORCE")) {
      tokens.expect("ROW", "LEVEL", "SECURITY");
      return new AlterAction.RowSecurity(tokens.wordsFrom(from));
    }
    return catalogOnly(tokens, from);
  }

  private static AlterAction attach(TokenCursor tokens) {
    tokens.expect("PARTITION");
    QualifiedName partition = tokens.qualifiedName();
    boolean isIndex = tokens.atEnd();
    return new AlterAction.AttachPartition(partition, isIndex ? "" : TableReader.bounds(tokens));
  }

  private static AlterAction detach(TokenCursor tokens) {
    tokens.expect("PARTITION");
    QualifiedName partition = tokens.qualifiedName();
    boolean hasMode = tokens.is("CONCURRENTLY") || tokens.is("FINALIZE");
    return new AlterAction.DetachPartition(partition, hasMode ? tokens.keyword() : "");
  }

  private static AlterAction replicaIdentity(TokenCursor tokens) {
    tokens.expect("IDENTITY");
    if (tokens.accept("USING", "INDEX")) {
      return new AlterAction.ReplicaIdentity("USING INDEX " + tokens.name());
    }
    return new AlterAction.ReplicaIdentity(tokens.keyword(Set.of("DEFAULT", "FULL", "NOTHING")));
  }

  /** OWNER TO, CLUSTER ON, OF, NOT OF, [NO] DEPENDS ON EXTENSION, OPTIONS. */
  private static AlterAction catalogOnly(TokenCursor tokens, int from) {
    tokens.reset(from);
    boolean isKnown = tokens.isOneOf(CATALOG_WORDS)
        || tokens.is("NOT", "OF")
        || tokens.is("NO", "DEPENDS")
        || tokens.is("OPTIONS");
    if (!isKnown) {
      throw tokens.unexpected("an action of ALTER TABLE");
    }
    tokens.skipUntil(rest -> false);
    return new AlterAction.CatalogOnly(tokens.textFrom(from));
  }
}
