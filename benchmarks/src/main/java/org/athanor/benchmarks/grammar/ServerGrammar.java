package org.athanor.benchmarks.grammar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL's own parser: libpg_query, out of the npm package {@code libpg-query}.
 *
 * <p>Not thread-safe.
 */
final class ServerGrammar {
  private static final int ERROR = 8;

  private final EmscriptenProgram program;
  private final JsonMapper json = new JsonMapper();

  private ServerGrammar(EmscriptenProgram program) {
    this.program = program;
  }

  /** The server refuses a text. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * One statement as the server understands it.
   *
   * @param start where it begins in the text that was parsed, or the blanks and comments before it
   * @param end behind its last character, or the blanks and comments behind it
   * @param node the name of its node, such as {@code CreateStmt}
   * @param tree its fields
   */
  record Statement(int start, int end, String node, JsonNode tree) {}

  /** Reads the parser out of the file that {@code npm pack libpg-query} leaves. */
  static ServerGrammar load(Path tarball) throws IOException {
    NpmPackage files = NpmPackage.read(tarball);
    return new ServerGrammar(new EmscriptenProgram(
        files.file("wasm/libpg-query.wasm"), files.file("wasm/libpg-query.js")));
  }

  /** The statements of a text in order. */
  List<Statement> parse(String sql) throws Refused {
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    JsonNode answer = json.readTree(tree(bytes));
    List<Statement> statements = new ArrayList<>();
    for (JsonNode entry : answer.path("stmts")) {
      int start = entry.path("stmt_location").asInt(0);
      int length = entry.path("stmt_len").asInt(0);
      int end = length == 0 ? bytes.length : start + length;
      String node = entry.path("stmt").propertyNames().iterator().next();
      JsonNode tree = entry.path("stmt").path(node);
      statements.add(new Statement(characters(bytes, start), characters(bytes, end), node, tree));
    }
    return statements;
  }

  private String tree(byte[] sql) throws Refused {
    int text = program.allocate(sql);
    int result = (int) program.call("_wasm_parse_query_raw", text);
    try {
      int error = program.number(result + ERROR);
      if (error != 0) {
        throw new Refused(program.text(program.number(error)));
      }
      return program.text(program.number(result));
    } finally {
      program.call("_wasm_free_parse_result", result);
      program.call("_free", text);
    }
  }

  /** The server counts bytes. */
  private static int characters(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8).length();
  }
}
