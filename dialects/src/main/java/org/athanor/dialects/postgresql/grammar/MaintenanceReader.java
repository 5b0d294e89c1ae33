package org.athanor.dialects.postgresql.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.StatementReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** Reads statements that work on the storage of tables, each behind its first word. */
final class MaintenanceReader {
  private static final Set<String> OFF = Set.of("false", "off", "0");

  private MaintenanceReader() {}

  static Map<String, StatementReader> statements() {
    return Map.of(
        "VACUUM", MaintenanceReader::vacuum,
        "ANALYZE", MaintenanceReader::analyze,
        "ANALYSE", MaintenanceReader::analyze,
        "CLUSTER", MaintenanceReader::cluster,
        "REPACK", MaintenanceReader::cluster,
        "REINDEX", MaintenanceReader::reindex,
        "REFRESH", MaintenanceReader::refresh,
        "TRUNCATE", MaintenanceReader::truncate,
        "LOCK", MaintenanceReader::lock);
  }

  /** Options in parentheses; none where no parenthesis opens. */
  private static Map<String, String> options(TokenCursor tokens) {
    if (!tokens.isSymbol('(')) {
      return Map.of();
    }
    tokens.expect('(');
    Map<String, String> options = new LinkedHashMap<>();
    do {
      String name = tokens.keyword().toLowerCase(Locale.ROOT);
      boolean isBare = tokens.isSymbol(',') || tokens.isSymbol(')');
      options.put(name, isBare ? "true" : tokens.expression().text().toLowerCase(Locale.ROOT));
    } while (tokens.accept(','));
    tokens.expect(')');
    return options;
  }

  private static boolean isOn(Map<String, String> options, String name) {
    String value = options.get(name);
    return value != null && !OFF.contains(value);
  }

  private static SqlCommand vacuum(TokenCursor tokens) {
    boolean full = isOn(options(tokens), "full");
    full |= tokens.accept("FULL");
    tokens.accept("FREEZE");
    tokens.accept("VERBOSE");
    if (!tokens.accept("ANALYZE")) {
      tokens.accept("ANALYSE");
    }
    return new Maintenance.Vacuum(tables(tokens), full);
  }

  private static SqlCommand analyze(TokenCursor tokens) {
    options(tokens);
    tokens.accept("VERBOSE");
    return new Maintenance.Analyze(tables(tokens));
  }

  private static List<QualifiedName> tables(TokenCursor tokens) {
    return tokens.atEnd() ? List.of() : tokens.list(MaintenanceReader::tableWithColumns);
  }

  private static QualifiedName tableWithColumns(TokenCursor tokens) {
    QualifiedName table = table(tokens);
    if (tokens.isSymbol('(')) {
      tokens.names();
    }
    return table;
  }

  private static QualifiedName table(TokenCursor tokens) {
    tokens.accept("ONLY");
    QualifiedName table = tokens.qualifiedName();
    tokens.accept('*');
    return table;
  }

  private static SqlCommand cluster(TokenCursor tokens) {
    boolean concurrently = isOn(options(tokens), "concurrently");
    tokens.accept("VERBOSE");
    if (tokens.atEnd()) {
      return new Maintenance.Cluster(null, concurrently);
    }
    QualifiedName table = tokens.qualifiedName();
    if (tokens.accept("USING")) {
      tokens.accept("INDEX");
      if (!tokens.atEnd()) {
        tokens.name();
      }
    } else if (tokens.accept("ON")) {
      table = tokens.qualifiedName();
    }
    return new Maintenance.Cluster(table, concurrently);
  }

  private static SqlCommand reindex(TokenCursor tokens) {
    boolean concurrently = isOn(options(tokens), "concurrently");
    SqlObjectKind kind =
        switch (tokens.keyword(Set.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM"))) {
          case "INDEX" -> SqlObjectKind.INDEX;
          case "TABLE" -> SqlObjectKind.TABLE;
          case "SCHEMA" -> SqlObjectKind.SCHEMA;
          default -> SqlObjectKind.DATABASE;
        };
    concurrently |= tokens.accept("CONCURRENTLY");
    QualifiedName name = tokens.atEnd() ? null : tokens.qualifiedName();
    return new Maintenance.Reindex(kind, name, concurrently);
  }

  private static SqlCommand refresh(TokenCursor tokens) {
    tokens.expect("MATERIALIZED", "VIEW");
    boolean concurrently = tokens.accept("CONCURRENTLY");
    QualifiedName view = tokens.qualifiedName();
    boolean withData = !tokens.accept("WITH", "NO", "DATA");
    if (withData) {
      tokens.accept("WITH", "DATA");
    }
    return new Maintenance.Refresh(view, concurrently, withData);
  }

  private static SqlCommand truncate(TokenCursor tokens) {
    tokens.accept("TABLE");
    List<QualifiedName> tables = tokens.list(MaintenanceReader::table);
    if (!tokens.accept("RESTART", "IDENTITY")) {
      tokens.accept("CONTINUE", "IDENTITY");
    }
    return new Maintenance.Truncate(tables, ColumnGrammar.cascade(tokens));
  }

  private static SqlCommand lock(TokenCursor tokens) {
    tokens.accept("TABLE");
    List<QualifiedName> tables = tokens.list(MaintenanceReader::table);
    String mode = "ACCESS EXCLUSIVE";
    if (tokens.accept("IN")) {
      int from = tokens.mark();
      while (!tokens.atEnd() && !tokens.is("MODE")) {
        tokens.keyword();
      }
      mode = tokens.wordsFrom(from);
      tokens.expect("MODE");
    }
    tokens.accept("NOWAIT");
    return new Maintenance.LockTables(tables, mode);
  }
}
