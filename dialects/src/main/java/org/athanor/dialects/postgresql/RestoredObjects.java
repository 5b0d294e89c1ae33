package org.athanor.dialects.postgresql;

import java.util.function.UnaryOperator;
import org.athanor.schema.Domain;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Policy;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Objects as a database has them that was restored from a dump: their texts were printed once and
 * read again, which {@link PrintedArrays} writes otherwise.
 */
final class RestoredObjects {
  private RestoredObjects() {}

  /** Whether an object is the other one, or what a restore makes of it. */
  static boolean areSame(SchemaObject wanted, SchemaObject live) {
    return restored(wanted).equals(restored(live));
  }

  private static SchemaObject restored(SchemaObject object) {
    UnaryOperator<String> words = PrintedArrays::restored;
    if (object instanceof View view) {
      return view.withQuery(words.apply(view.query()));
    } else if (object instanceof MaterializedView view) {
      return view.withQuery(words.apply(view.query()));
    } else if (object instanceof Domain domain) {
      return domain.withChecks(domain.checks().stream()
          .map(check -> check.withExpression(words.apply(check.expression())))
          .toList());
    } else if (object instanceof Policy policy) {
      return restored(policy);
    }
    return object instanceof Trigger trigger ? restored(trigger) : object;
  }

  private static Policy restored(Policy policy) {
    return new Policy(
        policy.table(),
        policy.name(),
        policy.mode(),
        policy.command(),
        policy.roles(),
        restored(policy.using()),
        restored(policy.check()),
        policy.comment());
  }

  private static Trigger restored(Trigger trigger) {
    return new Trigger(
        trigger.table(),
        trigger.name(),
        trigger.timing(),
        trigger.events(),
        trigger.level(),
        restored(trigger.condition()),
        trigger.constraint(),
        trigger.options(),
        trigger.action(),
        trigger.comment());
  }

  private static @Nullable String restored(@Nullable String text) {
    return text == null ? null : PrintedArrays.restored(text);
  }
}
