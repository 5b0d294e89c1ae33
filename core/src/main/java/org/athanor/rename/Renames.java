package org.athanor.rename;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.schema.Schema;

/**
 * What was found out about renames.
 *
 * @param operations what gives everything its new name, in an order that works
 * @param live the live schema after them, as far as that can be told without a server
 * @param questions what only a person can tell
 * @param findings what the people who named renames should know, one sentence each
 */
public record Renames(
    List<Operation> operations,
    Schema live,
    List<RenameQuestion> questions,
    List<String> findings) {
  public Renames {
    operations = List.copyOf(operations);
    questions = List.copyOf(questions);
    findings = List.copyOf(findings);
  }
}
