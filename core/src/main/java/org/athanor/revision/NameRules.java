package org.athanor.revision;

import java.util.Set;
import java.util.regex.Pattern;

/** What a revision id and a branch label may look like, so that expressions stay unambiguous. */
final class NameRules {
  private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");
  private static final Pattern READS_AS_RELATIVE = Pattern.compile(".*-\\d+");

  private NameRules() {}

  static void requireId(String id) {
    requireName("revision id", id, "@-+:");
  }

  /** A label may hold dashes, as branch names do, unless they would read as "two steps down". */
  static void requireLabel(String label) {
    requireName("branch label", label, "@+:");
    if (READS_AS_RELATIVE.matcher(label).matches()) {
      throw RevisionErrors.illegalName("branch label", label, "it ends like a relative step");
    }
  }

  private static void requireName(String kind, String name, String illegal) {
    if (name.isEmpty()) {
      throw RevisionErrors.illegalName(kind, name, "it is empty");
    }
    if (name.length() > RevisionId.MAX_LENGTH) {
      String reason = "it has %d characters, more than the %d that the version table holds";
      throw RevisionErrors.illegalName(
          kind, name, reason.formatted(name.length(), RevisionId.MAX_LENGTH));
    }
    if (RESERVED.contains(name)) {
      throw RevisionErrors.illegalName(kind, name, "the word has a meaning of its own");
    }
    requireCharacters(kind, name, illegal);
  }

  private static void requireCharacters(String kind, String name, String illegal) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (illegal.indexOf(c) >= 0) {
        throw RevisionErrors.illegalName(kind, name, "it holds '" + c + "'");
      }
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        throw RevisionErrors.illegalName(kind, name, "it holds white space");
      }
    }
  }
}
