package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.SqlType;

/** Reads CREATE, ALTER and DROP as products share them, each behind its first word. */
final class StandardDefinitions {
  private static final Map<String, SqlObjectKind> KINDS = Map.of(
      "TABLE", SqlObjectKind.TABLE,
      "INDEX", SqlObjectKind.INDEX,
      "VIEW", SqlObjectKind.VIEW,
      "SEQUENCE", SqlObjectKind.SEQUENCE,
      "SCHEMA", SqlObjectKind.SCHEMA,
      "DATABASE", SqlObjectKind.DATABASE,
      "TABLESPACE", SqlObjectKind.TABLESPACE,
      "ROLE", SqlObjectKind.ROLE);

  private static final Set<String> PROGRAMS =
      Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "PACKAGE", "ALIAS");

  /** What ALTER TABLE drops, by the word behind DROP; without one it is a column. */
  private static final Set<String> PARTS =
      Set.of("COLUMN", "CONSTRAINT", "INDEX", "PRIMARY", "FOREIGN");

  private static final Set<String> CONSEQUENCES = Set.of("CASCADE", "CONSTRAINTS", "RESTRICT");
  private static final Set<String> ACTIONS = Set.of("ADD", "DROP", "ALTER", "MODIFY", "RENAME");

  private static final Map<String, ColumnReader.Clause> CLAUSES = clauses();
  private static final ColumnReader COLUMNS = new ColumnReader(StandardDefinitions::type, CLAUSES);

  private StandardDefinitions() {}

  private static Map<String, ColumnReader.Clause> clauses() {
    Map<String, ColumnReader.Clause> clauses = ColumnClauses.standard();
    clauses.put("IDENTITY", StandardDefinitions::identity);
    clauses.put("AUTO_INCREMENT", StandardDefinitions::identity);
    clauses.put("ENABLE", (tokens, column) -> {});
    clauses.put("CLUSTERED", (tokens, column) -> {});
    clauses.put("NONCLUSTERED", (tokens, column) -> {});
    return clauses;
  }

  private static void identity(TokenCursor tokens, ColumnDraft column) {
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
    column.generation(new SqlColumn.Generation.AutoIncrement());
  }

  /** Words up to the first clause, with what stands in parentheses. */
  private static SqlType type(TokenCursor tokens) {
    int from = tokens.mark();
    List<String> words = new ArrayList<>();
    List<String> arguments = List.of();
    while (tokens.isName() && !COLUMNS.beginsClause(tokens)) {
      words.add(tokens.take().name().toLowerCase(Locale.ROOT));
      arguments = tokens.isSymbol('(') ? TypeArguments.read(tokens) : arguments;
    }
    if (words.isEmpty()) {
      throw tokens.unexpected("a type");
    }
    return new SqlType(
        null, String.join(" ", words), arguments, 0, false, null, tokens.textFrom(from));
  }

  /** CREATE. */
  static SqlCommand create(TokenCursor tokens) {
    boolean replaces = tokens.accept("OR", "REPLACE");
    while (tokens.accept("GLOBAL") || tokens.accept("LOCAL") || tokens.accept("FORCE")) {
      // Each says how long the rows or the errors stay.
    }
    boolean temporary = tokens.accept("TEMPORARY") || tokens.accept("TEMP");
    boolean unique = tokens.accept("UNIQUE");
    while (tokens.accept("CLUSTERED") || tokens.accept("NONCLUSTERED")) {
      // Each says where the rows lie.
    }
    if (tokens.isOneOf(PROGRAMS)) {
      return program(tokens);
    }
    SqlObjectKind kind = kind(tokens);
    boolean ifNew = tokens.accept("IF", "NOT", "EXISTS");
    if (kind == SqlObjectKind.TABLE) {
      Set<CreateTable.Trait> traits = EnumSet.noneOf(CreateTable.Trait.class);
      with(traits, CreateTable.Trait.TEMPORARY, temporary);
      with(traits, CreateTable.Trait.IF_NOT_EXISTS, ifNew);
      return table(tokens, traits);
    }
    if (kind == SqlObjectKind.INDEX) {
      Set<CreateIndex.Trait> traits = EnumSet.noneOf(CreateIndex.Trait.class);
      with(traits, CreateIndex.Trait.UNIQUE, unique);
      with(traits, CreateIndex.Trait.IF_NOT_EXISTS, ifNew);
      return index(tokens, traits);
    }
    Set<CreateObject.Trait> traits = EnumSet.noneOf(CreateObject.Trait.class);
    with(traits, CreateObject.Trait.OR_REPLACE, replaces);
    with(traits, CreateObject.Trait.IF_NOT_EXISTS, ifNew);
    QualifiedName name = tokens.qualifiedName();
    StandardGrammar.rest(tokens);
    return new CreateObject(kind, name, traits, null, List.of(), tokens.whole());
  }

  private static SqlObjectKind kind(TokenCursor tokens) {
    return Objects.requireNonNull(KINDS.get(tokens.keyword(KINDS.keySet())));
  }

  /** A program runs its statements later; nothing is looked for in it. */
  private static SqlCommand program(TokenCursor tokens) {
    String words = "CREATE " + tokens.keyword();
    QualifiedName name = tokens.isName() ? tokens.qualifiedName() : null;
    tokens.skipRest();
    return new SqlCommand.Other(words, name);
  }

  private static <T> void with(Set<T> traits, T trait, boolean given) {
    if (given) {
      traits.add(trait);
    }
  }

  private static CreateTable table(TokenCursor tokens, Set<CreateTable.Trait> traits) {
    QualifiedName table = tokens.qualifiedName();
    List<SqlColumn> columns = new ArrayList<>();
    List<SqlConstraint> constraints = new ArrayList<>();
    CreateTable.Origin origin = new CreateTable.Origin.Own();
    if (tokens.accept('(')) {
      do {
        if (ConstraintReader.begins(tokens)) {
          constraint(tokens, constraints);
        } else {
          columns.add(COLUMNS.read(tokens));
          tokens.skipUntil(rest -> false);
        }
      } while (tokens.accept(','));
      tokens.expect(')');
    }
    int from = tokens.mark();
    StandardGrammar.rest(tokens);
    if (tokens.hasWordSince(from, "SELECT")) {
      origin = new CreateTable.Origin.Query(tokens.textFrom(from), List.of());
    }
    return new CreateTable(table, traits, columns, constraints, List.of(), origin, null, Map.of());
  }

  /** What a product adds to its constraints is no reason to know nothing of the table. */
  private static void constraint(TokenCursor tokens, List<SqlConstraint> constraints) {
    int from = tokens.mark();
    try {
      constraints.add(ConstraintReader.read(tokens));
    } catch (NotUnderstood unknown) {
      tokens.reset(from);
    }
    tokens.skipUntil(rest -> false);
  }

  private static CreateIndex index(TokenCursor tokens, Set<CreateIndex.Trait> traits) {
    String name = tokens.qualifiedName().name();
    tokens.expect("ON");
    QualifiedName table = tokens.qualifiedName();
    List<CreateIndex.Key> keys = tokens.listInParentheses(StandardDefinitions::key);
    StandardGrammar.rest(tokens);
    return new CreateIndex(name, table, traits, null, keys, List.of(), null, Map.of());
  }

  private static CreateIndex.Key key(TokenCursor tokens) {
    int from = tokens.mark();
    String name =
        tokens.isName() && !tokens.peek(1).isSymbol('(') ? tokens.peek().name() : null;
    tokens.skipUntil(rest -> false);
    return new CreateIndex.Key(name, tokens.expressionFrom(from));
  }

  /** ALTER TABLE. */
  static SqlCommand alter(TokenCursor tokens) {
    tokens.expect("TABLE");
    boolean ifExists = tokens.accept("IF", "EXISTS");
    QualifiedName table = tokens.qualifiedName();
    List<AlterAction> actions = new ArrayList<>();
    do {
      actions(tokens, actions);
    } while (tokens.accept(','));
    StandardGrammar.rest(tokens);
    return new AlterTable(SqlObjectKind.TABLE, table, ifExists, false, actions, Map.of());
  }

  private static void actions(TokenCursor tokens, List<AlterAction> actions) {
    int from = tokens.mark();
    if (tokens.accept("DROP")) {
      dropped(tokens, actions);
    } else if (tokens.accept("SET", "UNUSED")) {
      tokens.accept("COLUMN");
      columns(tokens, actions);
    } else if (tokens.accept("RENAME", "TO")) {
      actions.add(new AlterAction.RenameTo(tokens.qualifiedName()));
    } else if (tokens.accept("RENAME", "COLUMN")) {
      String column = tokens.name();
      tokens.expect("TO");
      actions.add(new AlterAction.RenameColumn(column, tokens.name()));
    } else if (tokens.is("TRUNCATE", "PARTITION")) {
      tokens.skipTo(rest -> false);
      actions.add(new AlterAction.ChangePartitions(tokens.wordsFrom(from)));
    } else if (tokens.accept("ADD")) {
      added(tokens, actions);
    } else {
      tokens.skipTo(rest -> false);
      actions.add(new AlterAction.Other(List.of(tokens.textFrom(from))));
    }
  }

  /**
   * What stands behind the DROP of ALTER TABLE. In the lists of SQL Server a kind of part holds
   * until another is named: {@code DROP CONSTRAINT a, b, COLUMN c}.
   */
  private static void dropped(TokenCursor tokens, List<AlterAction> actions) {
    if (tokens.is("PARTITION")) {
      int from = tokens.mark();
      tokens.skipTo(rest -> false);
      actions.add(new AlterAction.ChangePartitions("DROP " + tokens.wordsFrom(from)));
      return;
    }
    String kind = "COLUMN";
    boolean goesOn;
    do {
      kind = tokens.isOneOf(PARTS) ? tokens.keyword() : kind;
      if (kind.equals("COLUMN")) {
        columns(tokens, actions);
      } else {
        actions.add(part(tokens, kind));
      }
      while (tokens.isOneOf(CONSEQUENCES)) {
        tokens.take();
      }
      goesOn = tokens.isSymbol(',') && !ACTIONS.contains(word(tokens.peek(1)));
    } while (goesOn && tokens.accept(','));
  }

  private static AlterAction part(TokenCursor tokens, String kind) {
    tokens.accept("KEY");
    boolean ifExists = tokens.accept("IF", "EXISTS");
    String name = tokens.isName() ? tokens.name() : "PRIMARY";
    return kind.equals("INDEX")
        ? new AlterAction.DropIndex(name, ifExists)
        : new AlterAction.DropConstraint(name, null, ifExists, false);
  }

  private static String word(SqlExpression.Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  private static void columns(TokenCursor tokens, List<AlterAction> actions) {
    boolean ifExists = tokens.accept("IF", "EXISTS");
    List<String> names = tokens.isSymbol('(') ? tokens.names() : List.of(tokens.name());
    names.forEach(name -> actions.add(new AlterAction.DropColumn(name, ifExists, false)));
  }

  private static void added(TokenCursor tokens, List<AlterAction> actions) {
    if (ConstraintReader.begins(tokens)) {
      actions.add(new AlterAction.AddConstraint(ConstraintReader.read(tokens)));
      tokens.skipUntil(rest -> false);
      return;
    }
    tokens.accept("COLUMN");
    boolean ifNew = tokens.accept("IF", "NOT", "EXISTS");
    List<SqlColumn> columns = tokens.isSymbol('(')
        ? tokens.listInParentheses(StandardDefinitions::column)
        : List.of(column(tokens));
    columns.forEach(column -> actions.add(new AlterAction.AddColumn(column, ifNew, null)));
  }

  private static SqlColumn column(TokenCursor tokens) {
    SqlColumn column = COLUMNS.read(tokens);
    tokens.skipUntil(rest -> false);
    return column;
  }

  /** DROP of an object. */
  static SqlCommand drop(TokenCursor tokens) {
    boolean isMaterialized = tokens.accept("MATERIALIZED");
    Set<DropObjects.Trait> traits = EnumSet.noneOf(DropObjects.Trait.class);
    SqlObjectKind kind = kind(tokens);
    with(traits, DropObjects.Trait.IF_EXISTS, tokens.accept("IF", "EXISTS"));
    List<QualifiedName> names = tokens.list(TokenCursor::qualifiedName);
    with(traits, DropObjects.Trait.IF_EXISTS, tokens.accept("IF", "EXISTS"));
    QualifiedName table = tokens.accept("ON") ? tokens.qualifiedName() : null;
    int from = tokens.mark();
    StandardGrammar.rest(tokens);
    boolean takesAlong =
        tokens.hasWordSince(from, "CASCADE") || tokens.hasWordSince(from, "CONTENTS");
    with(traits, DropObjects.Trait.CASCADE, takesAlong);
    return new DropObjects(
        isMaterialized ? SqlObjectKind.MATERIALIZED_VIEW : kind, names, traits, table, Map.of());
  }
}
