package org.athanor.sql.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What to do for each type of a sealed family: the switch over types that Java 17 lacks.
 *
 * <p>A type is looked up exactly, so a case names a record and not an interface above it. Nothing
 * is done for a type without a case.
 *
 * <pre>{@code
 * Cases<AlterAction, Set<String>> dropped = Cases.<AlterAction, Set<String>>none()
 *     .when(AlterAction.DropColumn.class, (drop, names) -> names.add(drop.column()));
 * dropped.accept(action, names);
 * }</pre>
 *
 * <p>Immutable, and thread-safe when what is done is.
 *
 * @param <T> the family
 * @param <C> what each case works on
 */
public final class Cases<T, C> {
  private final Map<Class<?>, BiConsumer<T, C>> known;

  private Cases(Map<Class<?>, BiConsumer<T, C>> known) {
    this.known = known;
  }

  /** No cases yet. */
  public static <T, C> Cases<T, C> none() {
    return new Cases<>(Map.of());
  }

  /** These cases and one more. */
  public <S extends T> Cases<T, C> when(Class<S> type, BiConsumer<? super S, ? super C> then) {
    Map<Class<?>, BiConsumer<T, C>> more = new HashMap<>(known);
    more.put(type, (value, context) -> then.accept(type.cast(value), context));
    return new Cases<>(Map.copyOf(more));
  }

  /** Does what stands for the type of {@code value}. */
  public void accept(T value, C context) {
    BiConsumer<T, C> found = known.get(value.getClass());
    if (found != null) {
      found.accept(value, context);
    }
  }
}
