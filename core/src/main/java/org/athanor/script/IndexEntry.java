package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One line of an index of compiled revisions: fields with tabs between them, so that indexes of
 * several jars can be put together by joining their lines.
 *
 * @param language what the revision is written in
 * @param header what its head says; the class name is that of a Java revision
 * @param place the name of the class, or of the SQL resource
 * @param digest the digest of the source
 */
record IndexEntry(Language language, RevisionHeader header, String place, SourceDigest digest) {
  /** Where indexes are on a class path. */
  static final String RESOURCE = "META-INF/athanor/revisions.index";

  /** Only lines of squashed revisions have one more, for what they replace. */
  private static final int FIELDS = 10;

  String line() {
    Revision revision = header.revision();
    List<String> fields = List.of(
        language.name(),
        place,
        digest.value(),
        String.valueOf(header.transactional()),
        revision.id().value(),
        RevisionWriter.joined(revision.revises()),
        RevisionWriter.joined(revision.dependsOn()),
        RevisionWriter.joined(revision.branchLabels()),
        revision.created() == null ? "" : revision.created(),
        revision.message());
    List<String> escaped =
        new ArrayList<>(fields.stream().map(IndexEntry::escaped).toList());
    if (revision.isSquashed()) {
      escaped.add(RevisionWriter.joined(revision.replaces()));
    }
    return String.join("\t", escaped);
  }

  /** Reads a line; null when it is not one that {@link #line} writes. */
  static @Nullable IndexEntry parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS && fields.length != FIELDS + 1) {
      return null;
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i].translateEscapes();
    }
    boolean isJava = fields[0].equals(Language.JAVA.name());
    Revision revision = Revision.builder(RevisionId.of(fields[4]))
        .revises(ids(fields[5]))
        .dependsOn(list(fields[6]))
        .branchLabels(list(fields[7]))
        .replaces(fields.length == FIELDS ? List.of() : ids(fields[FIELDS]))
        .created(fields[8].isEmpty() ? null : fields[8])
        .message(fields[9])
        .location(fields[1])
        .build();
    String className = isJava ? fields[1] : null;
    return new IndexEntry(
        isJava ? Language.JAVA : Language.SQL,
        new RevisionHeader(revision, Boolean.parseBoolean(fields[3]), className),
        fields[1],
        new SourceDigest(fields[2]));
  }

  /** The name that decides load order: that of the file, without what is around it. */
  String fileName() {
    char separator = language == Language.JAVA ? '.' : '/';
    return place.substring(place.lastIndexOf(separator) + 1);
  }

  private static List<RevisionId> ids(String joined) {
    return list(joined).stream().map(RevisionId::of).toList();
  }

  private static List<String> list(String joined) {
    List<String> values = new ArrayList<>();
    for (String value : joined.split(",", -1)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
