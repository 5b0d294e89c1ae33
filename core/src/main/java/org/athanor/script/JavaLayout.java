package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Breaks Java source into lines as google-java-format and palantir-java-format do for these forms:
 * on one line when it fits; else a lambda at the end opens a block; else one call per line, and
 * where a call is too wide, one argument per line.
 */
final class JavaLayout {
  private static final int CONTINUATION = 4;
  private static final int BLOCK = 2;

  private final int width;
  private final List<String> lines = new ArrayList<>();

  /** A layout for lines of at most {@code width} characters, where the language allows it. */
  JavaLayout(int width) {
    this.width = width;
  }

  /** The lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Adds a line as it is. */
  void line(String line) {
    lines.add(line);
  }

  /** Adds an expression statement. */
  void statement(JavaCode.Chain chain) {
    expression("", chain, 0, ";");
  }

  private void expression(String prefix, JavaCode code, int indent, String suffix) {
    Optional<String> flat = flat(code);
    if (flat.isPresent() && fits(prefix + flat.get() + suffix, indent)) {
      add(indent, prefix + flat.get() + suffix);
    } else if (code instanceof JavaCode.Chain chain) {
      chain(prefixed(prefix, chain), indent, suffix);
    } else if (code instanceof JavaCode.Text text) {
      text(prefix, text.value(), indent, suffix);
    } else if (code instanceof JavaCode.Lambda lambda) {
      expression(prefix + lambda.parameter() + " -> ", lambda.body(), indent, suffix);
    } else if (code instanceof JavaCode.Block block) {
      block(prefix + block.parameter() + " -> {", block, indent);
      add(indent, "}" + suffix);
    } else {
      add(indent, prefix + flat.orElseThrow() + suffix);
    }
  }

  private static JavaCode.Chain prefixed(String prefix, JavaCode.Chain chain) {
    JavaCode.Chain prefixed = new JavaCode.Chain(prefix + chain.start);
    prefixed.calls.addAll(chain.calls);
    return prefixed;
  }

  private void block(String opening, JavaCode.Block block, int indent) {
    add(indent, opening);
    block.statements().forEach(statement -> expression("", statement, indent + BLOCK, ";"));
  }

  private void text(String prefix, String value, int indent, String suffix) {
    if (JavaText.isBlock(value)) {
      List<String> block = JavaText.block(value);
      add(indent, prefix + block.get(0));
      block.subList(1, block.size() - 1).forEach(line -> add(indent, line));
      add(indent, block.get(block.size() - 1) + suffix);
    } else if (JavaText.fitsConstant(value)) {
      concatenation(
          prefix, JavaText.pieces(value, width - indent - CONTINUATION - 4), indent, suffix);
    } else {
      List<String> pieces = JavaText.pieces(value, 16_000);
      add(indent, prefix + "String.join(");
      add(indent + CONTINUATION, "\"\",");
      for (int i = 0; i < pieces.size(); i++) {
        boolean last = i == pieces.size() - 1;
        add(indent + CONTINUATION, pieces.get(i) + (last ? ")" + suffix : ","));
      }
    }
  }

  private void concatenation(String prefix, List<String> pieces, int indent, String suffix) {
    for (int i = 0; i < pieces.size(); i++) {
      String end = i == pieces.size() - 1 ? suffix : "";
      add(i == 0 ? indent : indent + CONTINUATION, (i == 0 ? prefix : "+ ") + pieces.get(i) + end);
    }
  }

  private void chain(JavaCode.Chain chain, int indent, String suffix) {
    int open = openCall(chain, indent);
    if (open >= 0) {
      openBlock(chain, open, indent, suffix);
      return;
    }
    String head = chain.start;
    int first = 0;
    while (first < chain.calls.size() - 1 && isSchema(chain.calls.get(first))) {
      head += flat(chain.calls.get(first)).orElseThrow();
      first++;
    }
    for (int i = first; i < chain.calls.size(); i++) {
      boolean last = i == chain.calls.size() - 1;
      call(
          i == first ? head : "",
          chain.calls.get(i),
          i == first ? indent : indent + CONTINUATION,
          last ? suffix : "");
    }
  }

  private static boolean isSchema(JavaCode.Call call) {
    return call.method().equals(".inSchema") && flat(call).isPresent();
  }

  /** The call whose last argument is a lambda of statements that can open on this line, or -1. */
  private int openCall(JavaCode.Chain chain, int indent) {
    StringBuilder head = new StringBuilder(chain.start);
    for (int i = 0; i < chain.calls.size(); i++) {
      JavaCode.Call call = chain.calls.get(i);
      if (endsInBlock(call)) {
        return fits(head + opening(call), indent) ? i : -1;
      }
      Optional<String> flat = flat(call);
      if (flat.isEmpty()) {
        return -1;
      }
      head.append(flat.get());
    }
    return -1;
  }

  private static boolean endsInBlock(JavaCode.Call call) {
    List<JavaCode> arguments = call.arguments();
    return !arguments.isEmpty()
        && arguments.get(arguments.size() - 1) instanceof JavaCode.Block block
        && !block.statements().isEmpty()
        && flat(arguments.subList(0, arguments.size() - 1)).isPresent();
  }

  private static String opening(JavaCode.Call call) {
    int last = call.arguments().size() - 1;
    JavaCode.Block block = (JavaCode.Block) call.arguments().get(last);
    String before = flat(call.arguments().subList(0, last)).orElseThrow();
    String separator = before.isEmpty() ? "" : ", ";
    return call.method() + "(" + before + separator + block.parameter() + " -> {";
  }

  private void openBlock(JavaCode.Chain chain, int open, int indent, String suffix) {
    String head = chain.start;
    for (JavaCode.Call call : chain.calls.subList(0, open)) {
      head += flat(call).orElseThrow();
    }
    JavaCode.Call call = chain.calls.get(open);
    JavaCode last = call.arguments().get(call.arguments().size() - 1);
    block(head + opening(call), (JavaCode.Block) last, indent);
    JavaCode.Chain rest = new JavaCode.Chain("})");
    rest.calls.addAll(chain.calls.subList(open + 1, chain.calls.size()));
    expression("", rest, indent, suffix);
  }

  private void call(String head, JavaCode.Call call, int indent, String suffix) {
    Optional<String> flat = flat(call);
    if (flat.isPresent() && fits(head + flat.get() + suffix, indent)) {
      add(indent, head + flat.get() + suffix);
      return;
    }
    if (endsInBlock(call) && fits(head + opening(call), indent)) {
      JavaCode last = call.arguments().get(call.arguments().size() - 1);
      block(head + opening(call), (JavaCode.Block) last, indent);
      add(indent, "})" + suffix);
      return;
    }
    add(indent, head + call.method() + "(");
    arguments(call.arguments(), indent + CONTINUATION, ")" + suffix);
  }

  private void arguments(List<JavaCode> arguments, int indent, String suffix) {
    Optional<String> flat = flat(arguments);
    if (flat.isPresent() && fits(flat.get() + suffix, indent)) {
      add(indent, flat.get() + suffix);
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i == arguments.size() - 1;
      expression("", arguments.get(i), indent, last ? suffix : ",");
    }
  }

  private boolean fits(String source, int indent) {
    return indent + source.length() <= width;
  }

  private void add(int indent, String line) {
    lines.add(line.isEmpty() ? "" : " ".repeat(indent) + line);
  }

  /** The source on one line, or empty when it holds something that never stands on one line. */
  private static Optional<String> flat(JavaCode code) {
    if (code instanceof JavaCode.Plain plain) {
      return Optional.of(plain.source());
    } else if (code instanceof JavaCode.Text text) {
      boolean several = JavaText.isBlock(text.value()) || !JavaText.fitsConstant(text.value());
      return several ? Optional.empty() : Optional.of(JavaText.quote(text.value()));
    } else if (code instanceof JavaCode.Lambda lambda) {
      return flat(lambda.body()).map(body -> lambda.parameter() + " -> " + body);
    } else if (code instanceof JavaCode.Block block) {
      boolean empty = block.statements().isEmpty();
      return empty ? Optional.of(block.parameter() + " -> {}") : Optional.empty();
    }
    JavaCode.Chain chain = (JavaCode.Chain) code;
    StringBuilder source = new StringBuilder(chain.start);
    for (JavaCode.Call call : chain.calls) {
      Optional<String> flat = flat(call);
      if (flat.isEmpty()) {
        return Optional.empty();
      }
      source.append(flat.get());
    }
    return Optional.of(source.toString());
  }

  private static Optional<String> flat(JavaCode.Call call) {
    return flat(call.arguments()).map(arguments -> call.method() + "(" + arguments + ")");
  }

  private static Optional<String> flat(List<JavaCode> arguments) {
    List<Optional<String>> flat = arguments.stream().map(JavaLayout::flat).toList();
    return flat.stream().allMatch(Optional::isPresent)
        ? Optional.of(flat.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ")))
        : Optional.empty();
  }
}
