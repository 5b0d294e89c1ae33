package org.athanor.lint.rule;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.effects.StatementFacts;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlCommand;

/**
 * A proof that a column holds no NULL of which a script shows the name alone: it validates a
 * constraint that an earlier script has added, and then makes the column NOT NULL.
 */
final class ProofByName {
  private ProofByName() {}

  /** Whether such a constraint may be the proof, on a server that takes it for one. */
  static boolean mayHold(Alteration<?> change, String column) {
    return change
            .earlier(AlterAction.ValidateConstraint.class)
            .anyMatch(validate -> isUnknown(change, validate.constraint()))
        && !change.does(StatementFacts.Kind.SCAN, assumed(change, column));
  }

  private static boolean isUnknown(Alteration<?> change, String constraint) {
    return change.known().flatMap(table -> table.constraint(constraint)).isEmpty();
  }

  /** What the action would do if a check of the table said so. */
  private static StatementFacts assumed(Alteration<?> change, String column) {
    Dialect dialect = change.unit().dialect();
    String check = new SqlWriter(dialect)
        .sql("ALTER TABLE ")
        .name(KeptName.of(change.table(), dialect.identifiers()))
        .sql(" ADD CHECK (")
        .name(KeptName.of(column, dialect.identifiers()))
        .sql(" IS NOT NULL)")
        .toString();
    SqlCommand proof = dialect.grammar().parse(check);
    return dialect
        .effects()
        .factsOf(
            change.alone(),
            change.statement().before().after(proof),
            change.statement().settings());
  }
}
