package org.athanor.dialects.mysql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.RowReader;
import org.athanor.sql.grammar.StatementReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Reads statements about the storage of tables, behind their first word: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/table-maintenance-statements.html">manual</a>.
 */
final class MaintenanceReader {
  private static final Set<String> UNLOGGED = Set.of("NO_WRITE_TO_BINLOG", "LOCAL");
  private static final Set<String> TABLES = Set.of("TABLE", "TABLES");

  private MaintenanceReader() {}

  /** The readers by first word. */
  static Map<String, StatementReader> statements() {
    return Map.of(
        "TRUNCATE", MaintenanceReader::truncate,
        "OPTIMIZE", tokens -> new Maintenance.Optimize(tables(tokens)),
        "REPAIR", MaintenanceReader::repair,
        "ANALYZE", MaintenanceReader::analyze,
        "CHECKSUM", MaintenanceReader::checksum,
        "LOCK", MaintenanceReader::lock,
        "UNLOCK", MaintenanceReader::unlock);
  }

  private static SqlCommand truncate(TokenCursor tokens) {
    tokens.accept("TABLE");
    QualifiedName table = tokens.qualifiedName();
    new Requests().acceptWait(tokens);
    return new Maintenance.Truncate(List.of(table), false);
  }

  private static List<QualifiedName> tables(TokenCursor tokens) {
    if (tokens.isOneOf(UNLOGGED)) {
      tokens.take();
    }
    tokens.keyword(TABLES);
    List<QualifiedName> tables = tokens.list(TokenCursor::qualifiedName);
    new Requests().acceptWait(tokens);
    return tables;
  }

  private static SqlCommand repair(TokenCursor tokens) {
    List<QualifiedName> tables = tables(tokens);
    tokens.skipRest();
    return new Maintenance.Optimize(tables);
  }

  /** ANALYZE TABLE, or a statement that MariaDB runs and explains. */
  private static SqlCommand analyze(TokenCursor tokens) {
    if (tokens.is("FORMAT") || !tokens.isOneOf(TABLES) && !tokens.isOneOf(UNLOGGED)) {
      return MySqlGrammar.explained(tokens);
    }
    List<QualifiedName> tables = tables(tokens);
    tokens.skipRest();
    return new Maintenance.Analyze(tables);
  }

  private static SqlCommand checksum(TokenCursor tokens) {
    tokens.keyword(TABLES);
    return RowReader.query(tokens);
  }

  private static SqlCommand lock(TokenCursor tokens) {
    if (tokens.accept("INSTANCE")) {
      return OtherStatements.whole(tokens, "LOCK INSTANCE");
    }
    tokens.keyword(TABLES);
    List<QualifiedName> tables = new ArrayList<>();
    boolean writes = false;
    do {
      tables.add(tokens.qualifiedName());
      writes |= isWriteLock(tokens);
    } while (tokens.accept(','));
    new Requests().acceptWait(tokens);
    return new Maintenance.LockTables(tables, writes ? "WRITE" : "READ");
  }

  private static boolean isWriteLock(TokenCursor tokens) {
    tokens.accept("AS");
    if (tokens.isName() && !tokens.is("WRITE") && !tokens.is("LOW_PRIORITY")) {
      tokens.name();
    }
    if (tokens.accept("READ")) {
      tokens.accept("LOCAL");
      return false;
    }
    tokens.accept("LOW_PRIORITY");
    tokens.expect("WRITE");
    tokens.accept("CONCURRENT");
    return true;
  }

  private static SqlCommand unlock(TokenCursor tokens) {
    if (tokens.accept("INSTANCE")) {
      return new SqlCommand.Other("UNLOCK INSTANCE", null);
    }
    tokens.keyword(TABLES);
    return new Maintenance.UnlockTables();
  }
}
