package org.athanor.benchmarks.grammar;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A C library compiled by Emscripten, with the few services that its JavaScript would give it:
 * {@code setjmp} and {@code longjmp}, and memory that grows. The names of functions are shortened
 * in the module and told by the JavaScript beside it: <a
 * href="https://emscripten.org/docs/porting/setjmp-longjmp.html">setjmp</a>.
 *
 * <p>Not thread-safe.
 */
final class EmscriptenProgram {
  private static final Pattern IMPORTS = Pattern.compile("var wasmImports=\\{([^}]*)\\}");
  private static final Pattern EXPORT =
      Pattern.compile("(\\w+)=(?:Module\\[\"\\w+\"\\]=)?wasmExports\\[\"(\\w+)\"\\]");
  private static final Pattern START = Pattern.compile("wasmExports\\[\"(\\w+)\"\\]\\(\\)");
  private static final int PAGE = 65_536;
  private static final int GROWTH = 5;

  private final Map<String, String> exports = new HashMap<>();
  private final Instance instance;

  /** The C function {@code longjmp}: it ends all calls up to the one that asked for it. */
  private static final class LongJump extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LongJump() {
      super(null, null, false, false);
    }
  }

  /** What a called function gives. */
  @FunctionalInterface
  private interface Service {
    long answer(Instance caller, long... arguments);
  }

  EmscriptenProgram(byte[] module, byte[] javascript) {
    String glue = new String(javascript, StandardCharsets.UTF_8);
    Matcher export = EXPORT.matcher(glue);
    while (export.find()) {
      exports.put(export.group(1), export.group(2));
    }
    WasmModule parsed = Parser.parse(module);
    this.instance = Instance.builder(parsed)
        .withImportValues(services(parsed, imports(glue)))
        .build();
    instance.export(first(START, glue)).apply();
  }

  private static String first(Pattern pattern, String glue) {
    Matcher found = pattern.matcher(glue);
    if (!found.find()) {
      throw new IllegalArgumentException(
          "The JavaScript of this version is of another form: no " + pattern + " in it.");
    }
    return found.group(1);
  }

  private static Map<String, String> imports(String glue) {
    Map<String, String> names = new HashMap<>();
    for (String entry : first(IMPORTS, glue).split(",", -1)) {
      String[] name = entry.split(":", 2);
      names.put(name[0], name[1]);
    }
    return names;
  }

  private ImportValues services(WasmModule module, Map<String, String> names) {
    ImportValues.Builder values = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      FunctionImport wanted = (FunctionImport) module.importSection().getImport(i);
      FunctionType type = module.typeSection().getType(wanted.typeIndex());
      Service service = service(names.getOrDefault(wanted.name(), wanted.name()));
      boolean gives = !type.returns().isEmpty();
      values.addFunction(
          new HostFunction(wanted.module(), wanted.name(), type, (caller, arguments) -> {
            long answer = service.answer(caller, arguments);
            return gives ? new long[] {answer} : null;
          }));
    }
    return values.build();
  }

  private Service service(String name) {
    if (name.startsWith("invoke_")) {
      return this::invoke;
    }
    return switch (name) {
      case "__emscripten_throw_longjmp" ->
        (caller, arguments) -> {
          throw new LongJump();
        };
      case "_emscripten_resize_heap" -> EmscriptenProgram::grow;
      case "__abort_js", "_exit", "_proc_exit", "___assert_fail" ->
        (caller, arguments) -> {
          throw new IllegalStateException("The server's parser gave up: " + name);
        };
      default -> (caller, arguments) -> 0;
    };
  }

  /** Calls the function with the number given first, and comes back from a long jump out of it. */
  private long invoke(Instance caller, long... arguments) {
    long stack = call("_emscripten_stack_get_current");
    try {
      int function = caller.table(0).ref((int) arguments[0]);
      long[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
      return first(caller.getMachine().call(function, rest));
    } catch (LongJump jump) {
      call("__emscripten_stack_restore", stack);
      call("_setThrew", 1, 0);
      return 0;
    }
  }

  private static long grow(Instance caller, long... arguments) {
    long wanted = Integer.toUnsignedLong((int) arguments[0]);
    int present = caller.memory().pages();
    int missing = (int) ((wanted + PAGE - 1) / PAGE) - present;
    boolean isEnough =
        missing <= 0 || caller.memory().grow(Math.max(missing, present / GROWTH)) != -1;
    return isEnough ? 1 : 0;
  }

  private static long first(long[] results) {
    return results == null || results.length == 0 ? 0 : results[0];
  }

  /** Calls a C function by its name with an underscore before it. */
  long call(String name, long... arguments) {
    return first(instance.export(exports.get(name)).apply(arguments));
  }

  /** Copies bytes into newly allocated memory, a zero behind them, and gives their address. */
  int allocate(byte[] bytes) {
    int address = (int) call("_malloc", bytes.length + 1L);
    instance.memory().write(address, bytes);
    instance.memory().writeByte(address + bytes.length, (byte) 0);
    return address;
  }

  /** The number at an address; also an address itself. */
  int number(int address) {
    return instance.memory().readInt(address);
  }

  /** The text at an address, up to a zero. */
  String text(int address) {
    int end = address;
    while (instance.memory().read(end) != 0) {
      end++;
    }
    return new String(instance.memory().readBytes(address, end - address), StandardCharsets.UTF_8);
  }
}
