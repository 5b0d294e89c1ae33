package org.athanor.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** The text of an SQL revision. */
final class SqlSource {
  private final RevisionTemplate template;

  SqlSource(RevisionTemplate template) {
    this.template = template;
  }

  String text(RevisionDraft draft) {
    Map<String, List<String>> parts = new HashMap<>(DraftParts.of(draft));
    parts.put("header", header(draft));
    parts.put("notes", draft.notes().stream().map(note -> "-- " + note).toList());
    String text = template.fill(parts);
    return draft.downgrade().equals(RevisionDraft.NO_WAY_BACK) ? withoutDowngrade(text) : text;
  }

  private static String withoutDowngrade(String text) {
    List<String> lines = new ArrayList<>();
    boolean isLeftOut = false;
    for (String line : text.lines().toList()) {
      if (SqlSections.isMarker(line.strip())) {
        isLeftOut = line.contains("downgrade");
      }
      if (!isLeftOut) {
        lines.add(line);
      }
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static List<String> header(RevisionDraft draft) {
    Revision revision = draft.revision();
    List<String> lines = new ArrayList<>();
    header(lines, "revision", revision.id().value());
    header(lines, "revises", RevisionWriter.joined(revision.revises()));
    header(lines, "depends-on", RevisionWriter.joined(revision.dependsOn()));
    header(lines, "branch-labels", RevisionWriter.joined(revision.branchLabels()));
    header(lines, "replaces", RevisionWriter.joined(revision.replaces()));
    header(lines, "created", revision.created());
    header(lines, "message", revision.message().replace('\n', ' '));
    if (!draft.transactional()) {
      header(lines, "transactional", "false");
    }
    return lines;
  }

  private static void header(List<String> lines, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.add("-- " + key + ": " + value);
    }
  }
}
