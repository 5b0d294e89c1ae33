package org.athanor.testkit;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TransactionMode;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;

/** The content of a golden file: each statement with its effects, or the refusal. */
record GoldenText(Dialect dialect) {
  String of(Operation operation, SchemaLookup lookup) {
    List<Operation> operations = List.of(operation);
    List<Statement> statements;
    try {
      statements = operation.accept(dialect.ddl(lookup));
    } catch (AthanorException refusal) {
      return comment("refused: " + refusal.toText());
    }
    StringBuilder text = new StringBuilder();
    append(text, "before the transaction", dialect.session().beforeTransaction(operations));
    append(text, "", statements);
    append(text, "before commit", dialect.session().beforeCommit(operations));
    append(text, "after the transaction", dialect.session().afterTransaction(operations));
    return text.isEmpty() ? "-- nothing\n" : text.toString();
  }

  private void append(StringBuilder text, String where, List<Statement> statements) {
    for (Statement statement : statements) {
      List<String> facts = facts(statement);
      if (!where.isEmpty()) {
        facts.add(0, where);
      }
      facts.forEach(fact -> text.append(comment(fact)));
      text.append(body(statement)).append(";\n");
    }
  }

  private static List<String> facts(Statement statement) {
    List<String> facts = new ArrayList<>();
    if (statement.transactionMode() == TransactionMode.OUTSIDE) {
      facts.add("outside a transaction");
    }
    Effects effects = statement.effects();
    effects.locks().forEach(lock -> facts.add("locks " + lock.table() + ": " + lock.mode()));
    if (effects.rewritesTable()) {
      facts.add("rewrites the table");
    }
    if (effects.scansTable()) {
      facts.add("scans the table");
    }
    if (effects.losesData()) {
      facts.add("loses data");
    }
    return facts;
  }

  private String body(Statement statement) {
    if (statement instanceof Statement.Outside outside) {
      return body(outside.statement());
    }
    if (statement instanceof Statement.Insert insert) {
      StringBuilder rows = new StringBuilder();
      insert.rows().forEach(row -> rows.append(comment(row(row))));
      return rows + insert.text();
    }
    if (statement instanceof Statement.Guard guard) {
      return comment("guard: " + guard.failure()) + guard.query();
    }
    return statement instanceof Statement.Code code
        ? comment("code: " + code.description())
        : statement.text();
  }

  private String row(List<Literal> row) {
    return "row: "
        + String.join(", ", row.stream().map(dialect.literals()::write).toList());
  }

  private static String comment(String text) {
    return "-- " + text.replace("\n", "\n-- ") + "\n";
  }
}
