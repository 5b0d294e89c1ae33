package org.athanor.script;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.migration.Allow;
import org.athanor.migration.Attachments;
import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.revision.RevisionId;

/** Compiles and loads revisions written in Java, and lets them record their operations. */
final class JavaScriptLoader {
  private final ScriptDirectory.Options options;
  private final List<Path> sharedSources;

  JavaScriptLoader(ScriptDirectory.Options options, List<Path> sharedSources) {
    this.options = options;
    this.sharedSources = sharedSources;
  }

  Map<RevisionId, RevisionScript> load(List<RevisionFile> files) {
    ClassLoader loader =
        new RevisionCompiler(options.classPath(), options.cache()).compile(files, sharedSources);
    Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    for (RevisionFile file : files) {
      SourceDigest digest = SourceDigest.of(SourceText.read(file.path()));
      Attachments beside = name -> open(file.path().resolveSibling(name));
      scripts.put(
          file.header().revision().id(),
          script(new Origin(file.path(), beside), file.header(), loader, digest));
    }
    return scripts;
  }

  /**
   * Lets a compiled revision record.
   *
   * @param origin where it comes from
   */
  static RevisionScript script(
      Origin origin, RevisionHeader header, ClassLoader loader, SourceDigest digest) {
    String className = String.valueOf(header.className());
    Migration migration = create(origin.file(), className, loader);
    return new JavaScript(
        header.revision(),
        header.transactional(),
        record(origin, "upgrade", migration::upgrade),
        record(origin, "downgrade", migration::downgrade),
        digest.value(),
        allowed(migration.getClass()));
  }

  private static List<AllowedHazard> allowed(Class<?> type) {
    List<AllowedHazard> allowed = new ArrayList<>();
    add(type, AllowedHazard.Part.REVISION, allowed);
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("upgrade")) {
        add(method, AllowedHazard.Part.UPGRADE, allowed);
      } else if (method.getName().equals("downgrade")) {
        add(method, AllowedHazard.Part.DOWNGRADE, allowed);
      }
    }
    return allowed;
  }

  private static void add(
      AnnotatedElement place, AllowedHazard.Part part, List<AllowedHazard> allowed) {
    for (Allow each : place.getAnnotationsByType(Allow.class)) {
      allowed.add(new AllowedHazard(each.rule(), each.reason(), part));
    }
  }

  private static InputStream open(Path file) throws IOException {
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  private static Migration create(Path file, String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, true, loader);
      if (!Migration.class.isAssignableFrom(type)) {
        throw ScriptErrors.notRunnable(
            file,
            "The class " + name + " does not implement Migration.",
            "declare it as:  public final class " + type.getSimpleName() + " implements Migration",
            new ClassCastException(name));
      }
      return (Migration) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw ScriptErrors.notRunnable(
          file,
          "The revision's class " + name + " cannot be made: " + rootOf(e),
          "give it a public constructor without parameters that does nothing",
          e);
    }
  }

  private static List<org.athanor.operation.Operation> record(
      Origin origin, String method, java.util.function.Consumer<Operations> recording) {
    Path file = origin.file();
    try {
      return Operations.record(recording, origin.attachments());
    } catch (AthanorException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ScriptErrors.notRunnable(
          file,
          "The method " + method + " failed while it recorded: " + e + place(file, e),
          "mend the revision; work on data belongs into op.run(...)",
          e);
    }
  }

  /**
   * Where a revision comes from.
   *
   * @param file what errors name
   * @param attachments the files beside it
   */
  record Origin(Path file, Attachments attachments) {}

  private static String place(Path file, RuntimeException error) {
    String baseName = file.getFileName().toString().replaceFirst("\\..*", "");
    for (StackTraceElement frame : error.getStackTrace()) {
      if (baseName.equals(sourceName(frame))) {
        return " (line " + frame.getLineNumber() + ")";
      }
    }
    return "";
  }

  private static String sourceName(StackTraceElement frame) {
    return String.valueOf(frame.getFileName()).replace(".java", "");
  }

  private static String rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
