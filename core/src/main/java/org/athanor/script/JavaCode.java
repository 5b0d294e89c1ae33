package org.athanor.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The few forms of Java source that revisions consist of. */
sealed interface JavaCode {

  /** Source that stays on one line: a number, a constant, a constructor call. */
  record Plain(String source) implements JavaCode {}

  /** A string constant. */
  record Text(String value) implements JavaCode {}

  /** A lambda of one expression. */
  record Lambda(String parameter, Chain body) implements JavaCode {}

  /** A lambda of statements. */
  record Block(String parameter, List<Chain> statements) implements JavaCode {}

  /** Calls on calls: {@code op.createIndex("i").on("t", "a").unique()}; not thread-safe. */
  final class Chain implements JavaCode {
    final String start;
    final List<Call> calls = new ArrayList<>();

    /** A chain on {@code start}, the source of a variable, type or constructor. */
    Chain(String start) {
      this.start = start;
    }

    /** Adds a call. */
    Chain call(String method, JavaCode... arguments) {
      return call(method, Arrays.asList(arguments));
    }

    /** Adds a call. */
    Chain call(String method, List<JavaCode> arguments) {
      calls.add(new Call("." + method, arguments));
      return this;
    }

    /** Adds arguments right behind the start: of a constructor or a method without receiver. */
    Chain with(List<JavaCode> arguments) {
      calls.add(new Call("", arguments));
      return this;
    }

    /** Adds a call when {@code condition} holds. */
    Chain callIf(boolean condition, String method, JavaCode... arguments) {
      return condition ? call(method, arguments) : this;
    }
  }

  /**
   * One call of a chain.
   *
   * @param method the point and the name of the method, or nothing for arguments right behind the
   *     start of the chain
   * @param arguments its arguments
   */
  record Call(String method, List<JavaCode> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Source on one line. */
  static JavaCode plain(String source) {
    return new Plain(source);
  }

  /** A string constant. */
  static JavaCode text(String value) {
    return new Text(value);
  }

  /** String constants. */
  static List<JavaCode> texts(List<String> values) {
    return values.stream().map(JavaCode::text).toList();
  }

  /** A string constant followed by others. */
  static List<JavaCode> texts(String first, List<String> more) {
    List<JavaCode> all = new ArrayList<>(List.of(text(first)));
    all.addAll(texts(more));
    return all;
  }
}
