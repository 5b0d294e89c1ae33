package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.Statement;
import org.athanor.operation.DropObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Domain;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the operations on views, aliases, triggers, domains, schemas and grants. A view is
 * replaced in place; everything else is dropped and created. Immutable and thread-safe.
 */
final class H2Objects extends ObjectDdl {
  private final OnlyIfNew onlyIfNew;
  private final DomainChange domains;

  H2Objects(H2Dialect dialect, H2Definitions definitions) {
    super(dialect, new H2ObjectWriter(definitions));
    this.onlyIfNew = new OnlyIfNew(dialect);
    this.domains = new DomainChange(dialect, definitions);
  }

  /** The comment and the indexes of an object that stands are left alone with it. */
  @Override
  protected List<Statement> createUnlessExists(SchemaObject object) {
    List<Statement> statements = new ArrayList<>(super.create(object, CreateMode.PLAIN));
    statements.set(0, creation(object, CreateMode.UNLESS_EXISTS).statement());
    if (statements.size() == 1) {
      return statements;
    }
    return switch (object.kind()) {
      case VIEW, MATERIALIZED_VIEW ->
        onlyIfNew.object(OnlyIfNew.Kind.VIEW, object.key().name(), statements);
      case DOMAIN -> onlyIfNew.object(OnlyIfNew.Kind.DOMAIN, object.key().name(), statements);
      default ->
        throw refusal(
            "H2 cannot leave the " + object.key() + " alone and comment on it if it is new.",
            "leave the comment out, or leave .ifNotExists() out");
    };
  }

  /**
   * OR REPLACE of a materialized view fails on the table behind it, in all versions up to 2.5: <a
   * href="https://www.h2database.com/html/commands.html#create_materialized_view">CREATE
   * MATERIALIZED VIEW</a>.
   */
  @Override
  protected Optional<String> orReplace(ObjectKind kind) {
    return kind == ObjectKind.VIEW ? Optional.of("OR REPLACE") : Optional.empty();
  }

  /** A domain is in use by columns, so it is changed part by part. */
  @Override
  protected List<Statement> anew(ReplaceObject operation) {
    if (operation.to() instanceof Domain to && operation.from() instanceof Domain from) {
      List<Statement> statements = new ArrayList<>(domains.between(from, to));
      boolean isSame = Objects.equals(from.comment(), to.comment());
      if (!isSame) {
        statements.addAll(comment(to.key(), to.comment()));
      }
      return statements;
    }
    return super.anew(operation);
  }

  /** See <a href="https://www.h2database.com/html/commands.html#comment_on">COMMENT ON</a>. */
  @Override
  protected List<Statement> comment(ObjectKey key, @Nullable String comment) {
    boolean isSet = comment != null && !comment.isEmpty();
    if (key.kind() == ObjectKind.AGGREGATE && isSet) {
      throw refusal(
          "H2 keeps no comment of an aggregate, as the " + key + " has one.",
          "leave the comment out");
    }
    return key.kind() == ObjectKind.MATERIALIZED_VIEW
        ? super.comment(ObjectKey.of(ObjectKind.VIEW, key.name()), comment)
        : super.comment(key, comment);
  }

  @Override
  public List<Statement> drop(DropObject operation) {
    ObjectKey key = operation.key();
    requireAble(key);
    boolean takesAlong = operation.also() == DropObject.Also.DEPENDENTS;
    if (takesAlong && !hasCascade(key.kind())) {
      throw refusal(
          "H2 drops nothing along with the " + key + ".",
          "drop what depends on it first, and leave .cascade() out");
    }
    return super.drop(operation);
  }

  private static boolean hasCascade(ObjectKind kind) {
    return switch (kind) {
      case VIEW, NAMESPACE, DOMAIN -> true;
      default -> false;
    };
  }
}
