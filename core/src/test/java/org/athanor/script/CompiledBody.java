package org.athanor.script;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;

/** Compiles a rendered body as a revision file would hold it, in memory, and records it. */
final class CompiledBody {
  private CompiledBody() {}

  static String source(RenderedBody body) {
    String imports =
        body.imports().stream().map(name -> "import " + name + ";\n").collect(joining());
    return "import org.athanor.migration.Operations;\n"
        + imports
        + "public final class Body implements java.util.function.Consumer<Operations> {\n"
        + "  @Override public void accept(Operations op) {\n"
        + indented(body.statements(), "    ")
        + "  }\n\n"
        + indented(body.methods(), "  ")
        + "}\n";
  }

  private static String indented(List<String> lines, String indent) {
    return lines.stream().map(l -> l.isEmpty() ? "\n" : indent + l + "\n").collect(joining());
  }

  static List<Operation> record(RenderedBody body) {
    Map<String, byte[]> classes = compile(source(body));
    try {
      Class<?> type = new BytesLoader(classes).loadClass("Body");
      @SuppressWarnings("unchecked")
      Consumer<Operations> recording =
          (Consumer<Operations>) type.getDeclaredConstructor().newInstance();
      return Operations.record(recording);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Map<String, byte[]> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, byte[]> classes = new ConcurrentHashMap<>();
    StringWriter output = new StringWriter();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    JavaFileManager memory = new ForwardingJavaFileManager<JavaFileManager>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(name, classes);
      }
    };
    List<String> options = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");
    boolean compiled = compiler
        .getTask(
            output, memory, null, options, null, Stream.of(new Input(source)).toList())
        .call();
    if (!compiled) {
      throw new AssertionError(output + "\n" + source);
    }
    return classes;
  }

  private static final class Input extends SimpleJavaFileObject {
    private final String source;

    Input(String source) {
      super(URI.create("string:///Body.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final String name;
    private final Map<String, byte[]> classes;

    Output(String name, Map<String, byte[]> classes) {
      super(URI.create("bytes:///" + name + ".class"), Kind.CLASS);
      this.name = name;
      this.classes = classes;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          classes.put(name, toByteArray());
        }
      };
    }
  }

  private static final class BytesLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    BytesLoader(Map<String, byte[]> classes) {
      super(CompiledBody.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
