package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.rename.RenameHints;
import org.athanor.rename.RenameQuestion;
import org.athanor.rename.RenameSearch;
import org.athanor.rename.Renames;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Settles what has only another name, before two schemas are compared.
 *
 * <p>A server rewrites what mentions a renamed column: checks, views, triggers. How it does so it
 * is asked on a scratch copy, where one can be made; else it is worked out, and what then seems to
 * differ is made anew.
 *
 * @param operations what gives everything its new name
 * @param live the live schema with the new names
 * @param questions what only a person can tell
 * @param findings what people should know of the renames that they named
 * @param connection to a database that has the schema {@code live}, or null when none has
 */
record NewNames(
    List<Operation> operations,
    Schema live,
    List<RenameQuestion> questions,
    List<String> findings,
    @Nullable Connection connection) {

  /** The same with more findings before these. */
  NewNames after(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(findings);
    return new NewNames(operations, live, questions, all, connection);
  }

  /** Where copies can be made, or that none can. */
  interface Copies {
    /** No copies can be made. */
    Copies NONE = schema -> null;

    /** A copy of a schema; null where none can be made. */
    @Nullable ScratchCopy of(Schema schema) throws SQLException;
  }

  /**
   * How names are settled.
   *
   * @param search finds what has another name
   * @param hints what people said
   * @param copies where the server is asked
   */
  record Naming(RenameSearch search, RenameHints hints, Copies copies) {
    NewNames between(Schema live, Schema wanted) {
      Renames found = search.find(live, wanted, hints);
      List<String> findings = new ArrayList<>(found.findings());
      if (!found.operations().isEmpty()) {
        try {
          ScratchCopy copy = copies.of(live);
          if (copy != null && copy.diff(copy.inspect(), live).isEmpty()) {
            return asked(copy, found, wanted);
          }
        } catch (SQLException | AthanorException e) {
          findings.add("renames were worked out without a scratch database: " + firstLine(e));
        }
      }
      return new NewNames(found.operations(), found.live(), found.questions(), findings, null);
    }

    /** As the server prints them, checks of renamed columns may turn out to be the same. */
    private NewNames asked(ScratchCopy copy, Renames found, Schema wanted) throws SQLException {
      copy.upgrade(TrialRevision.of("d0", "the new names", found.operations(), List.of()));
      copy.forget();
      List<Operation> operations = new ArrayList<>(found.operations());
      List<Operation> further = search
          .find(copy.inspect(), wanted.withRenames(List.of()), RenameHints.UNASKED)
          .operations();
      copy.upgrade(TrialRevision.of("d1", "further new names", further, List.of()));
      operations.addAll(further);
      return new NewNames(
          operations, copy.inspect(), found.questions(), found.findings(), copy.connection());
    }
  }

  private static String firstLine(Exception problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }
}
