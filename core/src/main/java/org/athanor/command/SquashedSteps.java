package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;
import org.athanor.script.JavaRenderer;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;

/** Sorts what revisions do into what a schema tells and what it does not. Not thread-safe. */
final class SquashedSteps {
  private final Grammar grammar;
  private final List<Operation> data = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();
  private final List<String> passing = new ArrayList<>();

  SquashedSteps(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Sorts the operations of one direction of a revision. */
  void add(List<Operation> operations) {
    operations.forEach(this::add);
  }

  private void add(Operation operation) {
    if (operation instanceof Autocommit block) {
      add(block.operations());
    } else if (operation instanceof CustomOperation several) {
      add(several.expand());
    } else if (operation instanceof RunCode run) {
      code.add(run.description());
    } else if (operation instanceof BulkInsert || operation instanceof ChangeRows) {
      data.add(operation);
    } else if (operation instanceof RequireNone guard) {
      passing.add("the question \"" + guard.failure() + "\"");
    } else if (operation instanceof Irreversible) {
      unclear.add("a downgrade that is refused");
    } else if (operation instanceof Execute execute) {
      add(execute);
    }
  }

  private void add(Execute execute) {
    SqlCommand command = grammar.parse(execute.sql());
    String shown = shown(execute);
    if (command instanceof DataChange || command instanceof SqlCommand.Query) {
      data.add(execute);
    } else if (command instanceof Maintenance
        || command instanceof SessionSetting
        || command instanceof TransactionControl) {
      passing.add(shown);
    } else if (command instanceof SqlCommand.Code
        || command instanceof SqlCommand.Other
        || command instanceof SqlCommand.Opaque) {
      unclear.add(shown);
    }
  }

  /** An operation in one line. */
  static String shown(Operation operation) {
    String text = operation instanceof Execute execute
        ? execute.sql()
        : new JavaRenderer().render(List.of(operation)).text();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 77) + "...";
  }

  /** What changes rows, in order. */
  List<Operation> data() {
    return List.copyOf(data);
  }

  /** The code that is run, of which there is no text. */
  List<String> code() {
    return List.copyOf(code);
  }

  /** What may change the schema, rows, or both. */
  List<String> unclear() {
    return List.copyOf(unclear);
  }

  /** What leaves nothing behind: questions, settings of a session, maintenance. */
  List<String> passing() {
    return List.copyOf(passing);
  }
}
