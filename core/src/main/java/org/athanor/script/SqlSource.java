package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** The text of an SQL revision. */
final class SqlSource {
  String text(RevisionDraft draft) {
    Revision revision = draft.revision();
    List<String> lines = new ArrayList<>();
    header(lines, "revision", revision.id().value());
    header(lines, "revises", RevisionWriter.joined(revision.revises()));
    header(lines, "depends-on", RevisionWriter.joined(revision.dependsOn()));
    header(lines, "branch-labels", RevisionWriter.joined(revision.branchLabels()));
    header(lines, "created", revision.created());
    header(lines, "message", revision.message().replace('\n', ' '));
    if (!draft.transactional()) {
      header(lines, "transactional", "false");
    }
    draft.notes().forEach(note -> lines.add("-- " + note));
    section(lines, "upgrade", draft.upgrade());
    section(lines, "downgrade", draft.downgrade());
    return String.join("\n", lines) + "\n";
  }

  private static void header(List<String> lines, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.add("-- " + key + ": " + value);
    }
  }

  private static void section(List<String> lines, String name, RenderedBody body) {
    lines.add("");
    lines.add("-- " + name);
    lines.addAll(body.statements());
  }
}
