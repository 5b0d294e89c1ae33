package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.dialect.TransactionMode;
import org.athanor.error.AthanorException;
import org.athanor.lint.LintUnit.Direction;
import org.athanor.operation.Accepted;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.plan.Simulator;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.script.AllowedHazard;
import org.athanor.script.RevisionScript;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;

/**
 * Compiles the operations of revisions to the statements that would run; not thread-safe, since it
 * keeps what the revisions before have made, for operations that ask for it.
 */
final class RevisionStatements {
  private final Dialect dialect;
  private final Replayed replayed = new Replayed();

  RevisionStatements(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The unit of one direction of a revision; the upgrade is asked for before the downgrade. */
  LintSource of(RevisionScript script, Direction direction, RevisionFileText text) {
    boolean isUpgrade = direction == Direction.UPGRADE;
    List<Operation> operations = isUpgrade ? script.upgrade() : script.downgrade();
    Compiled compiled = new Compiled(dialect.ddl(replayed), dialect.lexicalRules());
    List<Integer> calls = text.isJava() ? text.calls(direction, operations.size()) : List.of();
    for (int i = 0; i < operations.size(); i++) {
      compiled.at(calls.isEmpty() ? -1 : calls.get(i));
      compiled.add(operations.get(i), text, direction);
      if (isUpgrade) {
        replayed.pass(operations.get(i));
      }
    }
    return new LintSource(
        String.valueOf(script.revision().id()),
        direction,
        script.transactional() && !compiled.hasOutside
            ? LintUnit.Transaction.MANAGED
            : LintUnit.Transaction.NONE,
        text.start(),
        compiled.sources(text, direction),
        allowances(script, compiled, direction, text));
  }

  private List<Allowance> allowances(
      RevisionScript script, Compiled compiled, Direction direction, RevisionFileText text) {
    List<Allowance> all = new ArrayList<>(compiled.allowances);
    if (!text.isJava()) {
      all.addAll(
          text.allowances(compiled.sources(text, direction), direction, dialect.lexicalRules()));
    }
    for (AllowedHazard hazard : script.allowedHazards()) {
      if (isFor(hazard.part(), direction)) {
        all.add(new Allowance(
            hazard.rule(),
            hazard.reason().strip(),
            text.acceptance(hazard.rule()),
            Allowance.Extent.UNIT));
      }
    }
    return all;
  }

  private static boolean isFor(AllowedHazard.Part part, Direction direction) {
    return switch (part) {
      case REVISION -> true;
      case UPGRADE -> direction == Direction.UPGRADE;
      case DOWNGRADE -> direction == Direction.DOWNGRADE;
    };
  }

  /** The statements of one direction so far. */
  private static final class Compiled {
    private final Ddl ddl;
    private final LexicalRules rules;
    private final List<String> statements = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Allowance> allowances = new ArrayList<>();
    private boolean hasOutside;
    private int offset = -1;

    Compiled(Ddl ddl, LexicalRules rules) {
      this.ddl = ddl;
      this.rules = rules;
    }

    void at(int call) {
      this.offset = call;
    }

    void add(Operation operation, RevisionFileText text, Direction direction) {
      int from = statements.size();
      if (operation instanceof Irreversible) {
        return;
      }
      if (operation instanceof Accepted accepted) {
        accepted.expand().forEach(member -> add(member, text, direction));
        allowances.add(new Allowance(
            accepted.rule(),
            accepted.reason(),
            text.inJava("", offset, direction),
            new Allowance.Extent(from, statements.size())));
        return;
      }
      try {
        operation.accept(ddl).forEach(this::add);
      } catch (AthanorException e) {
        // What cannot be compiled without a database is told as what it is: not understood.
        add(Statement.Sql.of("/* " + e.getMessage() + " */ ?"));
      }
    }

    private void add(Statement statement) {
      if (statement instanceof Statement.Outside outside) {
        hasOutside = true;
        add(outside.statement());
      } else if (statement instanceof Statement.Sql sql) {
        hasOutside |= sql.transactionMode() == TransactionMode.OUTSIDE;
        parts(sql.sql()).forEach(this::keep);
      } else if (statement instanceof Statement.Insert insert) {
        keep(insert.text());
      }
    }

    private void keep(String sql) {
      statements.add(sql);
      offsets.add(offset);
    }

    /** SQL in Java may end in a semicolon, and hold several statements. */
    private List<String> parts(String sql) {
      if (sql.indexOf(';') < 0) {
        return List.of(sql);
      }
      List<String> parts =
          ScriptSplitter.split(sql, rules).stream().map(ScriptStatement::sql).toList();
      return parts.isEmpty() ? List.of(sql) : parts;
    }

    List<LintStatement.Source> sources(RevisionFileText text, Direction direction) {
      if (!text.isJava()) {
        return text.statements(statements, direction, rules);
      }
      List<LintStatement.Source> sources = new ArrayList<>();
      for (int i = 0; i < statements.size(); i++) {
        sources.add(text.inJava(statements.get(i), offsets.get(i), direction));
      }
      return sources;
    }
  }

  /** The tables that the operations so far have made, found out when somebody asks. */
  private static final class Replayed implements SchemaLookup {
    private final List<Operation> waiting = new ArrayList<>();
    private Schema schema = Schema.empty();

    void pass(Operation operation) {
      waiting.add(operation);
    }

    @Override
    public boolean isLive() {
      return false;
    }

    /** What builds on what free SQL has made leaves its table as it was. */
    private static Schema after(Schema before, Operation operation) {
      try {
        return new Simulator().apply(before, List.of(operation));
      } catch (AthanorException e) {
        return before;
      }
    }

    @Override
    public Optional<TableSnapshot> table(QualifiedName name) {
      for (Operation operation : waiting) {
        schema = after(schema, operation);
      }
      waiting.clear();
      return schema.table(name).map(table -> new TableSnapshot(table, List.of()));
    }
  }
}
