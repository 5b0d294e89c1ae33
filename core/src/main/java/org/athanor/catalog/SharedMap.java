package org.athanor.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that shares all but a few nodes with the map it came from, so that the catalogs
 * after each of thousands of statements take little time and memory.
 *
 * <p>It is a treap: a search tree by key that is a heap by the keys' scattered hash codes, which
 * keeps it balanced. Immutable and thread-safe.
 */
final class SharedMap<K extends Comparable<? super K>, V> {
  private final @Nullable Node<K, V> root;

  private SharedMap(@Nullable Node<K, V> root) {
    this.root = root;
  }

  /** A map without entries. */
  static <K extends Comparable<? super K>, V> SharedMap<K, V> empty() {
    return new SharedMap<>(null);
  }

  /** The value of {@code key}, or null. */
  @Nullable V get(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return node.value;
      }
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  /** This map with {@code value} for {@code key}. */
  SharedMap<K, V> with(K key, V value) {
    return new SharedMap<>(inserted(root, new Node<>(key, value, priority(key), null, null)));
  }

  /** This map without {@code key}. */
  SharedMap<K, V> without(K key) {
    return get(key) == null ? this : new SharedMap<>(removed(root, key));
  }

  /** The values in the order of their keys. */
  List<V> values() {
    List<V> values = new ArrayList<>();
    collect(root, values);
    return List.copyOf(values);
  }

  private static <K, V> void collect(@Nullable Node<K, V> node, List<V> values) {
    if (node != null) {
      collect(node.left, values);
      values.add(node.value);
      collect(node.right, values);
    }
  }

  private static int priority(Object key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) * 0x85EBCA6B;
  }

  private static <K extends Comparable<? super K>, V> Node<K, V> inserted(
      @Nullable Node<K, V> node, Node<K, V> added) {
    if (node == null) {
      return added;
    }
    int order = added.key.compareTo(node.key);
    if (order == 0) {
      return new Node<>(added.key, added.value, node.priority, node.left, node.right);
    }
    if (added.priority > node.priority) {
      return added.with(below(node, added.key), above(node, added.key));
    }
    return order < 0
        ? node.with(inserted(node.left, added), node.right)
        : node.with(node.left, inserted(node.right, added));
  }

  private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> below(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    return node.key.compareTo(key) < 0
        ? node.with(node.left, below(node.right, key))
        : below(node.left, key);
  }

  private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> above(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    return node.key.compareTo(key) > 0
        ? node.with(above(node.left, key), node.right)
        : above(node.right, key);
  }

  private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> removed(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return joined(node.left, node.right);
    }
    return order < 0
        ? node.with(removed(node.left, key), node.right)
        : node.with(node.left, removed(node.right, key));
  }

  private static <K, V> @Nullable Node<K, V> joined(
      @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.priority > right.priority
        ? left.with(left.left, joined(left.right, right))
        : right.with(joined(left, right.left), right.right);
  }

  private record Node<K, V>(
      K key,
      V value,
      int priority,
      @Nullable Node<K, V> left,
      @Nullable Node<K, V> right) {
    Node<K, V> with(@Nullable Node<K, V> newLeft, @Nullable Node<K, V> newRight) {
      return new Node<>(key, value, priority, newLeft, newRight);
    }
  }
}
