package org.athanor.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.script.CommentedOperation;

/**
 * Moves steps that stand in the usual order to where the dependencies of both schemas want them.
 *
 * <p>What is made comes after what it needs, what is removed after what needed it, and what is
 * altered between the removal and the making of those who depend on it.
 */
final class StepOrder {
  /** Kinds of which only one thing of a schema may have a name: tables and views are types too. */
  private static final Set<ObjectKind> NAMESAKES = Set.of(
      ObjectKind.TABLE,
      ObjectKind.PARTITION,
      ObjectKind.VIEW,
      ObjectKind.MATERIALIZED_VIEW,
      ObjectKind.FOREIGN_TABLE,
      ObjectKind.SEQUENCE,
      ObjectKind.ENUM_TYPE,
      ObjectKind.DOMAIN,
      ObjectKind.COMPOSITE_TYPE,
      ObjectKind.RANGE_TYPE);

  private final Dependencies live;
  private final Dependencies wanted;
  private final DependencyGraph<CommentedOperation> graph = new DependencyGraph<>();
  private final Map<ObjectKey, List<Integer>> makers = new HashMap<>();
  private final Map<ObjectKey, List<Integer>> removers = new HashMap<>();
  private final Map<ObjectKey, List<Integer>> alterers = new HashMap<>();
  private final Map<QualifiedName, List<ObjectKey>> overloads = new HashMap<>();

  StepOrder(Schema live, Schema wanted) {
    this.live = live.dependencies();
    this.wanted = wanted.dependencies();
  }

  /** The steps in an order that works. */
  List<CommentedOperation> of(List<CommentedOperation> steps) {
    for (CommentedOperation step : steps) {
      int number = graph.add(step);
      Touched touched = Touched.by(step.operation());
      note(makers, touched.made(), number);
      note(removers, touched.removed(), number);
      note(alterers, touched.altered(), number);
    }
    for (ObjectKey key : removers.keySet()) {
      if (key.kind().isRoutine()) {
        overloads.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key);
      }
    }
    makers.keySet().forEach(this::made);
    alterers.keySet().forEach(this::altered);
    removers.keySet().forEach(this::removed);
    return graph.ordered();
  }

  private static void note(Map<ObjectKey, List<Integer>> steps, Set<ObjectKey> keys, int number) {
    keys.forEach(key -> steps.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
  }

  private void made(ObjectKey key) {
    for (ObjectKey needed : needs(wanted, key)) {
      String reason = key + " needs " + needed;
      before(of(makers, needed), of(makers, key), reason);
      before(of(alterers, needed), of(makers, key), reason);
    }
    if (Collections.disjoint(of(removers, key), of(makers, key))) {
      afterOverloads(key);
    }
    before(of(removers, key), of(makers, key), key + " is made again");
    for (ObjectKind kind : NAMESAKES.contains(key.kind()) ? NAMESAKES : Set.<ObjectKind>of()) {
      ObjectKey other = ObjectKey.of(kind, key.name());
      before(of(removers, other), of(makers, key), key + " takes the name of " + other);
    }
  }

  /** While the other one stands, a call may fit both and be refused. */
  private void afterOverloads(ObjectKey key) {
    for (ObjectKey needed : wanted.needsOf(key)) {
      for (ObjectKey other : overloads.getOrDefault(needed.name(), List.of())) {
        if (needed.kind().isRoutine() && !other.equals(needed)) {
          String reason = key + " calls " + needed + " and not " + other;
          before(of(removers, other), of(makers, key), reason);
        }
      }
    }
  }

  private void altered(ObjectKey key) {
    for (ObjectKey needed : needs(wanted, key)) {
      String reason = key + " will need " + needed;
      before(of(makers, needed), of(alterers, key), reason);
      before(of(alterers, needed), of(alterers, key), reason);
    }
    for (ObjectKey user : live.neededBy(key)) {
      before(of(removers, user), of(alterers, key), user + " is in the way of changing " + key);
    }
  }

  private void removed(ObjectKey key) {
    for (ObjectKey needed : needs(live, key)) {
      before(of(removers, key), of(removers, needed), key + " needs " + needed);
    }
    for (ObjectKey user : live.neededBy(key)) {
      before(of(alterers, user), of(removers, key), user + " needs " + key + " until then");
    }
  }

  /** What the catalog says, and what an object belongs to. */
  private static List<ObjectKey> needs(Dependencies dependencies, ObjectKey key) {
    List<ObjectKey> needs = new ArrayList<>(dependencies.needsOf(key));
    if (key.owner() != null) {
      needs.add(key.owner());
    }
    return needs;
  }

  private void before(List<Integer> first, List<Integer> later, String reason) {
    for (int one : first) {
      for (int other : later) {
        graph.before(one, other, reason);
      }
    }
  }

  private static List<Integer> of(Map<ObjectKey, List<Integer>> steps, ObjectKey key) {
    return steps.getOrDefault(key, List.of());
  }
}
