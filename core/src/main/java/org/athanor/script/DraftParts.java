package org.athanor.script;

import java.util.List;
import java.util.Map;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** What a template of either language may say of a new revision. */
final class DraftParts {
  private DraftParts() {}

  static Map<String, List<String>> of(RevisionDraft draft) {
    Revision revision = draft.revision();
    return Map.of(
        "id", line(revision.id().value()),
        "revises", line(RevisionWriter.joined(revision.revises())),
        "depends_on", line(RevisionWriter.joined(revision.dependsOn())),
        "branch_labels", line(RevisionWriter.joined(revision.branchLabels())),
        "replaces", line(RevisionWriter.joined(revision.replaces())),
        "created", line(revision.created()),
        "message", line(revision.message().replace('\n', ' ')),
        "upgrade", draft.upgrade().statements(),
        "downgrade", draft.downgrade().statements());
  }

  private static List<String> line(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }
}
