package org.athanor.schema;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * An object of a rarer kind, known by the statements that make and remove it, as the server's own
 * catalog prints them: a rule, a statistics object, a publication, a foreign table, a text search
 * configuration; and what a record of its own does not hold, such as a column's storage or an
 * index's comment.
 *
 * <pre>{@code
 * new ServerObject(
 *     ObjectKey.of(ObjectKind.STATISTICS, QualifiedName.of("places")),
 *     List.of("CREATE STATISTICS public.places ON city, zip FROM public.address"),
 *     List.of(),
 *     List.of("DROP STATISTICS public.places"));
 * }</pre>
 *
 * <p>Two are the same when their statements are. Immutable and thread-safe.
 *
 * @param key what tells it apart; its kind is {@link ObjectKind#isKnownByStatements known by
 *     statements}
 * @param create the statements that make it, at least one
 * @param alter the statements that give it this definition where it stands with another; empty
 *     where it has to be removed and made again
 * @param drop the statements that remove it, at least one
 */
public record ServerObject(
    ObjectKey key, List<String> create, List<String> alter, List<String> drop)
    implements SchemaObject {
  public ServerObject {
    create = List.copyOf(create);
    alter = List.copyOf(alter);
    drop = List.copyOf(drop);
    if (!key.kind().isKnownByStatements()) {
      throw new IllegalArgumentException("has a record of its own: " + key);
    } else if (create.isEmpty() || drop.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "The " + key + " does not say how it is made and removed.")
          .fix("give at least one statement for each")
          .databaseState("Nothing was changed.")
          .build();
    }
  }

  /** Something that the same statements make and change: a setting, a comment. */
  public static ServerObject overwritten(ObjectKey key, String make, String remove) {
    return new ServerObject(key, List.of(make), List.of(make), List.of(remove));
  }

  /** Whether it can become {@code later} while others use it. */
  public boolean canBecome(ServerObject later) {
    return !alter.isEmpty() && !later.alter.isEmpty();
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
