package org.athanor.diff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a schema somebody means: a kind and a pattern of names.
 *
 * <pre>{@code
 * ObjectPattern.parse("shop_*");            // tables, views, sequences... of that prefix
 * ObjectPattern.parse("audit.*");           // all in schema audit
 * ObjectPattern.parse("view:report_*");     // views only
 * ObjectPattern.parse("index:invoice.tmp_*"); // indexes of one table
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kinds the kinds that are meant; empty stands for all objects that are no part of another
 * @param names a pattern of names, {@code *} for any characters; it is tried on the name alone, and
 *     with what it belongs to before it: {@code schema.table}, {@code table.column}
 */
public record ObjectPattern(Set<ObjectKind> kinds, String names) {
  private static final Set<ObjectKind> PARTS = EnumSet.of(
      ObjectKind.COLUMN,
      ObjectKind.CONSTRAINT,
      ObjectKind.INDEX,
      ObjectKind.TRIGGER,
      ObjectKind.RULE,
      ObjectKind.POLICY,
      ObjectKind.ROW_SECURITY,
      ObjectKind.GRANT,
      ObjectKind.COMMENT,
      ObjectKind.SETTING,
      ObjectKind.PARTITION,
      ObjectKind.PUBLICATION_MEMBER);

  private static final Map<String, Set<ObjectKind>> WORDS = words();

  public ObjectPattern {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Reads a pattern as it is typed: {@code NAMES} or {@code KIND:NAMES}.
   *
   * @throws AthanorException GEN-040 when there is no such kind; it lists them
   */
  public static ObjectPattern parse(String text) {
    int colon = text.indexOf(':');
    String names = text.substring(colon + 1).strip();
    String kind = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    Set<ObjectKind> kinds = colon < 0 ? Set.of() : WORDS.get(kind);
    if (kinds == null || names.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.GEN_040,
              kinds == null
                  ? "There is no kind of object \"" + kind + "\" (in \"" + text + "\")."
                  : "The pattern \"" + text + "\" names nothing.")
          .evidence("kinds: table, view, sequence, enum, function, schema, column, constraint,"
              + " index, trigger...")
          .fix("write NAMES or KIND:NAMES, such as shop_* or index:tmp_*")
          .build();
    }
    return new ObjectPattern(kinds, names);
  }

  private static Map<String, Set<ObjectKind>> words() {
    Map<String, Set<ObjectKind>> words = new TreeMap<>();
    for (ObjectKind kind : ObjectKind.values()) {
      words.put(kind.words().replace(' ', '-'), EnumSet.of(kind));
    }
    words.put("enum", EnumSet.of(ObjectKind.ENUM_TYPE));
    words.put("routine", EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE));
    return words;
  }

  /** Whether objects are meant that are no part of another. */
  boolean isOfWholes() {
    return !PARTS.containsAll(kinds) || kinds.isEmpty();
  }

  /** Whether the pattern names the kind. */
  boolean isOf(ObjectKind kind) {
    return kinds.contains(kind);
  }

  /** Whether an object that is no part of another may be meant by its kind. */
  boolean isOfWhole(ObjectKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /**
   * Whether a name is meant.
   *
   * @param path the name, and before it what it belongs to; null for what is not known
   */
  boolean matches(@Nullable String... path) {
    List<String> parts = Arrays.stream(path).filter(part -> part != null).toList();
    for (int from = 0; from < parts.size(); from++) {
      if (NamePattern.matches(names, String.join(".", parts.subList(from, parts.size())))) {
        return true;
      }
    }
    return false;
  }
}
