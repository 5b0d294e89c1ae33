package org.athanor.dialects.mysql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * Reads ALTER TABLE behind those words: https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
 * and https://mariadb.com/kb/en/alter-table/. One instance reads one statement.
 */
final class AlterTableReader {
  private static final Set<String> PARTITION_VERBS = Set.of(
      "ADD",
      "DROP",
      "TRUNCATE",
      "COALESCE",
      "REORGANIZE",
      "EXCHANGE",
      "ANALYZE",
      "CHECK",
      "OPTIMIZE",
      "REBUILD",
      "REPAIR",
      "DISCARD",
      "IMPORT",
      "CONVERT");
  private static final Set<String> SWITCHES = Set.of("DISABLE", "ENABLE");
  private static final Set<String> SECONDARY = Set.of("SECONDARY_LOAD", "SECONDARY_UNLOAD");
  private static final Set<String> TABLESPACE_VERBS = Set.of("DISCARD", "IMPORT");

  private final TokenCursor tokens;
  private final List<AlterAction> actions = new ArrayList<>();
  private final Requests requests = new Requests();
  private final KeyReader keys;
  private final QualifiedName table;
  private final boolean ifExists;

  private AlterTableReader(TokenCursor tokens) {
    this.tokens = tokens;
    this.ifExists = tokens.accept("IF", "EXISTS");
    this.table = tokens.qualifiedName();
    this.keys = new KeyReader(tokens, table);
  }

  static AlterTable read(TokenCursor tokens) {
    return new AlterTableReader(tokens).read();
  }

  private AlterTable read() {
    requests.acceptWait(tokens);
    while (!tokens.atEnd()) {
      clause();
      while (!tokens.atEnd() && !tokens.isSymbol(',')) {
        trailing();
      }
      if (tokens.accept(',') && tokens.atEnd()) {
        throw tokens.unexpected("an action of ALTER TABLE");
      }
    }
    return new AlterTable(SqlObjectKind.TABLE, table, ifExists, false, actions, requests.values());
  }

  /** Options of tables and partitions need no comma before them. */
  private void trailing() {
    if (!requests.accept(tokens) && !acceptPartitions() && !acceptOption()) {
      throw tokens.unexpected("the end of an action of ALTER TABLE");
    }
  }

  private void clause() {
    if (requests.accept(tokens) || acceptPartitions()) {
      return;
    }
    int from = tokens.mark();
    if (acceptOther(from) || acceptOption()) {
      return;
    }
    if (tokens.accept("ADD")) {
      add(from);
    } else if (tokens.accept("DROP")) {
      actions.add(drop(from));
    } else if (tokens.accept("MODIFY")) {
      actions.add(modify());
    } else if (tokens.accept("CHANGE")) {
      actions.add(change());
    } else if (tokens.accept("ALTER")) {
      actions.add(alter());
    } else if (tokens.accept("RENAME")) {
      actions.add(rename());
    } else {
      throw tokens.unexpected("an action of ALTER TABLE");
    }
  }

  /** Their names may hold commas, and nothing follows them. */
  private boolean acceptPartitions() {
    boolean found = tokens.isOneOf(PARTITION_VERBS) && tokens.peek(1).isWord("PARTITION")
        || tokens.is("PARTITION", "BY")
        || tokens.is("REMOVE", "PARTITIONING")
        || tokens.is("CONVERT", "TABLE");
    if (found) {
      int from = tokens.mark();
      tokens.skipRest();
      actions.add(new AlterAction.ChangePartitions(tokens.wordsFrom(from)));
    }
    return found;
  }

  private boolean acceptOption() {
    OptionReader.Option option = OptionReader.read(tokens);
    if (option != null) {
      actions.add(new AlterAction.TableOption(option.name(), option.value()));
    }
    return option != null;
  }

  /** Clauses that are neither of columns nor of keys. */
  private boolean acceptOther(int from) {
    if (tokens.accept("FORCE")) {
      actions.add(new AlterAction.Force());
    } else if (tokens.accept("CONVERT", "TO")) {
      actions.add(convert());
    } else if (tokens.accept("ORDER", "BY")) {
      int start = tokens.mark();
      tokens.skipTo(rest -> false);
      actions.add(new AlterAction.TableOption("order by", tokens.textFrom(start)));
    } else if (tokens.isOneOf(SWITCHES) && tokens.peek(1).isWord("KEYS")
        || tokens.is("WITH", "VALIDATION")
        || tokens.is("WITHOUT", "VALIDATION")) {
      tokens.take();
      tokens.take();
      actions.add(new AlterAction.CatalogOnly(tokens.wordsFrom(from)));
    } else if (tokens.isOneOf(SECONDARY)) {
      actions.add(new AlterAction.CatalogOnly(tokens.keyword()));
    } else if (tokens.isOneOf(TABLESPACE_VERBS) && tokens.peek(1).isWord("TABLESPACE")) {
      String verb = tokens.keyword();
      actions.add(new AlterAction.Other(List.of(verb, tokens.keyword())));
    } else {
      return false;
    }
    return true;
  }

  private AlterAction convert() {
    if (!TypeReader.acceptCharsetWords(tokens)) {
      throw tokens.unexpected("CHARACTER SET");
    }
    String charset = tokens.value().toLowerCase(Locale.ROOT);
    String collation = tokens.accept("COLLATE") ? collation() : null;
    return new AlterAction.ConvertCharset(charset, collation);
  }

  private String collation() {
    tokens.accept('=');
    return tokens.value();
  }

  private void add(int from) {
    if (tokens.accept("SYSTEM", "VERSIONING") || acceptPeriod()) {
      actions.add(new AlterAction.SystemVersioning(tokens.wordsFrom(from)));
      return;
    }
    boolean isColumn = tokens.accept("COLUMN");
    boolean ifNotExists = tokens.accept("IF", "NOT", "EXISTS");
    if (tokens.accept('(')) {
      do {
        element(isColumn, ifNotExists);
      } while (tokens.accept(','));
      tokens.expect(')');
    } else {
      element(isColumn, ifNotExists);
    }
  }

  private boolean acceptPeriod() {
    boolean isPeriod = tokens.accept("PERIOD", "FOR");
    if (isPeriod) {
      tokens.name();
      tokens.skipParentheses();
    }
    return isPeriod;
  }

  private void element(boolean isColumn, boolean ifNotExists) {
    if (isColumn || !keys.begins()) {
      SqlColumn column = ColumnGrammar.READER.read(tokens);
      actions.add(new AlterAction.AddColumn(column, ifNotExists, ColumnGrammar.place(tokens)));
      return;
    }
    KeyReader.Part part = keys.read();
    if (part.constraint() != null) {
      actions.add(new AlterAction.AddConstraint(part.constraint()));
    }
    if (part.index() != null) {
      actions.add(new AlterAction.AddIndex(part.index()));
    }
  }

  private AlterAction drop(int from) {
    if (tokens.accept("SYSTEM", "VERSIONING")) {
      return new AlterAction.SystemVersioning(tokens.wordsFrom(from));
    }
    if (tokens.accept("PERIOD", "FOR")) {
      tokens.name();
      return new AlterAction.SystemVersioning(tokens.wordsFrom(from));
    }
    if (tokens.accept("PRIMARY", "KEY")) {
      return new AlterAction.DropConstraint("PRIMARY", "PRIMARY KEY", false, false);
    }
    if (tokens.accept("FOREIGN", "KEY")) {
      return dropConstraint("FOREIGN KEY");
    }
    if (tokens.accept("CHECK")) {
      return dropConstraint("CHECK");
    }
    if (tokens.accept("CONSTRAINT")) {
      boolean exists = tokens.accept("IF", "EXISTS");
      return new AlterAction.DropConstraint(tokens.name(), null, exists, false);
    }
    if (tokens.accept("INDEX") || tokens.accept("KEY")) {
      boolean exists = tokens.accept("IF", "EXISTS");
      return new AlterAction.DropIndex(indexName(), exists);
    }
    tokens.accept("COLUMN");
    boolean exists = tokens.accept("IF", "EXISTS");
    String column = tokens.name();
    boolean cascade = tokens.accept("CASCADE");
    if (!cascade) {
      tokens.accept("RESTRICT");
    }
    return new AlterAction.DropColumn(column, exists, cascade);
  }

  private AlterAction dropConstraint(String kind) {
    boolean exists = tokens.accept("IF", "EXISTS");
    return new AlterAction.DropConstraint(tokens.name(), kind, exists, false);
  }

  /** {@code PRIMARY} is the name of the index of the primary key. */
  private String indexName() {
    return tokens.is("PRIMARY") ? tokens.keyword() : tokens.name();
  }

  private AlterAction modify() {
    tokens.accept("COLUMN");
    tokens.accept("IF", "EXISTS");
    SqlColumn column = ColumnGrammar.READER.read(tokens);
    return new AlterAction.ModifyColumn(column.name(), column, ColumnGrammar.place(tokens));
  }

  private AlterAction change() {
    tokens.accept("COLUMN");
    tokens.accept("IF", "EXISTS");
    String before = tokens.name();
    SqlColumn column = ColumnGrammar.READER.read(tokens);
    return new AlterAction.ModifyColumn(before, column, ColumnGrammar.place(tokens));
  }

  private AlterAction alter() {
    if (tokens.accept("INDEX") || tokens.accept("KEY")) {
      tokens.accept("IF", "EXISTS");
      String index = tokens.name();
      int from = tokens.mark();
      tokens.accept("NOT");
      tokens.keyword(Set.of("VISIBLE", "INVISIBLE", "IGNORED"));
      return new AlterAction.SetIndexVisibility(index, tokens.wordsFrom(from));
    }
    if (tokens.accept("CHECK") || tokens.accept("CONSTRAINT")) {
      String constraint = tokens.name();
      int from = tokens.mark();
      tokens.accept("NOT");
      tokens.expect("ENFORCED");
      return new AlterAction.AlterConstraint(constraint, tokens.wordsFrom(from));
    }
    tokens.accept("COLUMN");
    tokens.accept("IF", "EXISTS");
    String column = tokens.name();
    if (tokens.accept("DROP", "DEFAULT")) {
      return new AlterAction.SetDefault(column, null);
    }
    int from = tokens.mark();
    tokens.expect("SET");
    if (tokens.accept("DEFAULT")) {
      return new AlterAction.SetDefault(column, tokens.expression());
    }
    tokens.keyword(Set.of("VISIBLE", "INVISIBLE"));
    return new AlterAction.SetColumnOption(column, tokens.wordsFrom(from));
  }

  private AlterAction rename() {
    if (tokens.accept("COLUMN")) {
      tokens.accept("IF", "EXISTS");
      String column = tokens.name();
      tokens.expect("TO");
      return new AlterAction.RenameColumn(column, tokens.name());
    }
    if (tokens.accept("INDEX") || tokens.accept("KEY")) {
      tokens.accept("IF", "EXISTS");
      String index = tokens.name();
      tokens.expect("TO");
      return new AlterAction.RenameIndex(index, tokens.name());
    }
    if (!tokens.accept("TO") && !tokens.accept("AS")) {
      tokens.accept('=');
    }
    return new AlterAction.RenameTo(tokens.qualifiedName());
  }
}
