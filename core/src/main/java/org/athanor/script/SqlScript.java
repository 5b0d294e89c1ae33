package org.athanor.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;

/** A revision written in SQL. */
record SqlScript(
    Revision revision,
    boolean transactional,
    List<Operation> upgrade,
    List<Operation> downgrade,
    String sourceDigest)
    implements RevisionScript {

  static SqlScript load(RevisionFile file, Dialect dialect) {
    return of(file.path(), file.header(), SourceText.read(file.path()), dialect);
  }

  static SqlScript of(Path file, RevisionHeader header, String text, Dialect dialect) {
    SqlSections sections = SqlSections.read(file, text, dialect.lexicalRules());
    String back = sections.downgrade();
    return new SqlScript(
        header.revision(),
        header.transactional(),
        operations(sections.upgrade(), dialect),
        back == null
            ? List.of(new Irreversible("\"" + file + "\" has no section -- downgrade."))
            : operations(back, dialect),
        SourceDigest.of(text).value());
  }

  private static List<Operation> operations(String section, Dialect dialect) {
    List<Operation> operations = new ArrayList<>();
    for (ScriptStatement statement : ScriptSplitter.split(section, dialect.lexicalRules())) {
      operations.add(Execute.of(statement.sql()));
    }
    return List.copyOf(operations);
  }

  @Override
  public String operationsDigest() {
    return sourceDigest;
  }
}
