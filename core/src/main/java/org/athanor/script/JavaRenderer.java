package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;

/**
 * Writes operations as Java source of calls on {@code op}, as a person would write them.
 *
 * <p>Compiling the result and recording it gives the same operations again, with two exceptions: a
 * {@link org.athanor.operation.CustomOperation} becomes the operations that it stands for, and
 * {@link org.athanor.operation.RunCode} becomes code that fails, because source cannot be had from
 * code. What is at its default is left out, so that the text of an operation stays the same when
 * later versions of Athanor know more of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class JavaRenderer {
  /** The line length, less the indentation of a method body. */
  private static final int WIDTH = 96;

  /** More operations than this become methods of their own: javac allows 64 KB per method. */
  private static final int METHOD_SIZE = 25;

  private final Function<DataType, Optional<JavaExpression>> types;

  /** Writes types by the factories of {@link org.athanor.schema.Types}. */
  public JavaRenderer() {
    this(type -> Optional.empty());
  }

  /** Writes types as {@code types} says, and as usual where that says nothing. */
  public JavaRenderer(Function<DataType, Optional<JavaExpression>> types) {
    this.types = types;
  }

  /** Operations as the body of a method. */
  public RenderedBody render(List<Operation> operations) {
    return render(CommentedOperation.of(operations), "part");
  }

  /**
   * Operations with comments as the body of a method.
   *
   * @param operations the operations
   * @param method how the names of further methods begin, when one would be too long:
   *     {@code upgrade} or {@code downgrade}
   */
  public RenderedBody render(List<CommentedOperation> operations, String method) {
    JavaValues values = new JavaValues(types);
    if (operations.size() <= 2 * METHOD_SIZE) {
      return new RenderedBody(lines(values, operations, WIDTH), List.of(), values.imports());
    }
    List<String> calls = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    for (int start = 0; start < operations.size(); start += METHOD_SIZE) {
      int end = Math.min(start + METHOD_SIZE, operations.size());
      String name = method + (start / METHOD_SIZE + 1);
      calls.add(name + "(op);");
      if (!methods.isEmpty()) {
        methods.add("");
      }
      methods.add("private static void " + name + "(Operations op) {");
      lines(values, operations.subList(start, end), WIDTH)
          .forEach(line -> methods.add(line.isEmpty() ? "" : "  " + line));
      methods.add("}");
    }
    return new RenderedBody(calls, methods, values.imports());
  }

  /**
   * The text that digests are made of: as {@link #render(List)} writes it, without line breaks that
   * depend on a line length.
   */
  String canonicalText(List<Operation> operations) {
    List<String> lines = lines(new JavaValues(types), CommentedOperation.of(operations), 1_000_000);
    return String.join("\n", lines);
  }

  private static List<String> lines(
      JavaValues values, List<CommentedOperation> operations, int width) {
    JavaLayout layout = new JavaLayout(width);
    JavaCalls calls = new JavaCalls(values, "op");
    for (CommentedOperation operation : operations) {
      operation.comments().forEach(comment -> layout.line(JavaText.comment(comment)));
      calls.of(operation.operation()).forEach(layout::statement);
    }
    return layout.lines();
  }
}
