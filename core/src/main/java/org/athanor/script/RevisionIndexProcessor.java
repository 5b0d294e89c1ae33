package org.athanor.script;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.athanor.error.AthanorException;
import org.athanor.migration.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index of the revisions that are compiled with an application, for
 * {@link CompiledRevisions}.
 *
 * <p>javac runs it whenever {@code athanor-core} is on its annotation processor path. Revisions in
 * SQL are indexed too when an option names their folder among the resources:
 *
 * <pre>{@code
 * -Aathanor.sql=db/migration
 * -Aathanor.resources=src/main/resources     (the default is the folder that classes go to, into
 *                                             which Maven has copied the resources by then)
 * }</pre>
 *
 * <p>A build that compiles only some classes keeps the lines of the others: those whose class files
 * are still there. A header that cannot be read stops the build.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions({RevisionIndexProcessor.SQL_FOLDER, RevisionIndexProcessor.RESOURCES})
public final class RevisionIndexProcessor extends AbstractProcessor {
  static final String SQL_FOLDER = "athanor.sql";
  static final String RESOURCES = "athanor.resources";

  private final Map<String, String> lines = new TreeMap<>();
  private final Set<String> compiled = new HashSet<>();

  /** For the compiler, which finds it as a service. */
  public RevisionIndexProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element type : round.getRootElements()) {
      compiled.add(type.toString());
    }
    for (Element type : round.getElementsAnnotatedWith(Revision.class)) {
      try {
        addClass(type);
      } catch (IOException | AthanorException e) {
        error(e, type);
      }
    }
    if (round.processingOver() && !round.errorRaised()) {
      finish();
    }
    return false;
  }

  private void addClass(Element type) throws IOException {
    TreePath path = Trees.instance(processingEnv).getPath(type);
    if (path == null) {
      return;
    }
    FileObject source = path.getCompilationUnit().getSourceFile();
    String text = source.getCharContent(true).toString();
    Path file = Path.of(source.toUri());
    RevisionHeader header = new JavaHeaderReader(file, text).read(RevisionFile.messageOf(file));
    if (header != null) {
      add(new IndexEntry(
          Language.JAVA, header, String.valueOf(header.className()), SourceDigest.of(text)));
    }
  }

  private void finish() {
    try {
      addResources();
      String earlier = earlierIndex();
      earlier.lines().forEach(this::keep);
      if (!lines.isEmpty() || !earlier.isEmpty()) {
        write();
      }
    } catch (IOException | AthanorException e) {
      error(e, null);
    }
  }

  /** The index that an earlier build wrote; empty when there is none. */
  private String earlierIndex() {
    try {
      return output(IndexEntry.RESOURCE).getCharContent(true).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** Keeps the line of a Java revision that this build leaves alone. */
  private void keep(String line) {
    IndexEntry entry = IndexEntry.parse(line);
    if (entry != null
        && entry.language() == Language.JAVA
        && !compiled.contains(entry.place())
        && isClass(entry.place())) {
      lines.putIfAbsent(entry.place(), line);
    }
  }

  private boolean isClass(String name) {
    try (InputStream content = output(name.replace('.', '/') + ".class").openInputStream()) {
      return content.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private FileObject output(String name) throws IOException {
    return processingEnv.getFiler().getResource(StandardLocation.CLASS_OUTPUT, "", name);
  }

  private void addResources() throws IOException {
    String folder = processingEnv.getOptions().get(SQL_FOLDER);
    if (folder == null) {
      return;
    }
    Path root = resources();
    try (Stream<Path> found = Files.walk(root.resolve(folder))) {
      for (Path file : found.filter(path -> path.toString().endsWith(".sql")).toList()) {
        String text = SourceText.read(file);
        RevisionHeader header = new SqlHeaderReader(file, RevisionFile.messageOf(file)).read(text);
        String name = root.relativize(file).toString().replace('\\', '/');
        add(new IndexEntry(Language.SQL, header, name, SourceDigest.of(text)));
      }
    }
  }

  private Path resources() throws IOException {
    String given = processingEnv.getOptions().get(RESOURCES);
    if (given != null) {
      return Path.of(given);
    }
    Path file = Path.of(output(IndexEntry.RESOURCE).toUri());
    return file.resolve("../../..").normalize();
  }

  private void add(IndexEntry entry) {
    lines.put(entry.place(), entry.line());
  }

  private void write() throws IOException {
    FileObject index = processingEnv
        .getFiler()
        .createResource(StandardLocation.CLASS_OUTPUT, "", IndexEntry.RESOURCE);
    try (Writer writer = index.openWriter()) {
      for (String line : lines.values()) {
        writer.write(line);
        writer.write('\n');
      }
    }
  }

  private void error(Exception e, @Nullable Element element) {
    String text = e instanceof AthanorException known ? known.toText() : e.toString();
    if (element == null) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text);
    } else {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, element);
    }
  }
}
