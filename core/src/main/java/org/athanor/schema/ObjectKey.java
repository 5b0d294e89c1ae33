package org.athanor.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells an object apart from all others.
 *
 * <pre>{@code
 * ObjectKey.of(ObjectKind.VIEW, QualifiedName.of("recent_invoice"));
 * ObjectKey.routine(ObjectKind.FUNCTION, QualifiedName.of("add"), List.of(integer(), integer()));
 * ObjectKey.on(ObjectKind.TRIGGER, QualifiedName.of("invoice"), "invoice_touch");
 * }</pre>
 *
 * <p>Keys sort by kind in an order in which objects can be created one after the other, then by
 * name.
 *
 * @param kind its kind
 * @param name its name; that of a trigger or policy is in the schema of its table
 * @param owner what it belongs to: the table of a trigger, policy or partition, the object that a
 *     grant is on; null for what stands by itself
 * @param arguments the types of the arguments that are passed to a routine; empty for other kinds
 */
public record ObjectKey(
    ObjectKind kind, QualifiedName name, @Nullable ObjectKey owner, List<DataType> arguments)
    implements Comparable<ObjectKey> {

  private static final Comparator<ObjectKey> ORDER = Comparator.comparing(ObjectKey::kind)
      .thenComparing(ObjectKey::owner, Comparator.nullsFirst(Comparator.<ObjectKey>naturalOrder()))
      .thenComparing(ObjectKey::name)
      .thenComparing(key -> key.arguments().toString());

  public ObjectKey {
    arguments = List.copyOf(arguments);
  }

  /** The key of an object that its name tells apart. */
  public static ObjectKey of(ObjectKind kind, QualifiedName name) {
    return new ObjectKey(kind, name, null, List.of());
  }

  /** The key of a routine: its name may stand for several, apart by the types of arguments. */
  public static ObjectKey routine(ObjectKind kind, QualifiedName name, List<DataType> arguments) {
    return new ObjectKey(kind, name, null, arguments);
  }

  /** The key of something that belongs to a table: a trigger, a policy. */
  public static ObjectKey on(ObjectKind kind, QualifiedName table, String name) {
    ObjectKey owner = of(ObjectKind.TABLE, table);
    return new ObjectKey(kind, table.sibling(name), owner, List.of());
  }

  /** The name of the table that the object belongs to, or its own name where it has no owner. */
  public QualifiedName table() {
    return owner == null ? name : owner.name();
  }

  @Override
  public int compareTo(ObjectKey other) {
    return ORDER.compare(this, other);
  }

  /** For messages only: {@code trigger "invoice_touch" of table "invoice"}. */
  @Override
  public String toString() {
    return switch (kind) {
      case ROW_SECURITY -> kind.words() + " of table \"" + name + "\"";
      case COMMENT ->
        owner == null || owner.name().equals(name)
            ? kind.words() + " of " + owner
            : kind.words() + " of \"" + name.name() + "\" of " + owner;
      case DEFAULT_PRIVILEGES -> kind.words() + " " + name.name();
      case OWNER -> kind.words() + " of " + owner;
      case INITIAL_PRIVILEGES, PRIVILEGES ->
        kind.words() + " of \"" + name.name() + "\" on " + owner;
      case GRANT -> kind.words() + " to \"" + name.name() + "\" on " + owner;
      default ->
        owner == null
            ? kind.words() + " \"" + name + "\""
            : kind.words() + " \"" + name.name() + "\" of " + owner;
    };
  }
}
