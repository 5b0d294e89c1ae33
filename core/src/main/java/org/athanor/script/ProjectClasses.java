package org.athanor.script;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Loads what a project says in classes of its own: the wanted schema, hooks. */
public final class ProjectClasses {
  private ProjectClasses() {}

  /**
   * Makes one object of each class.
   *
   * @param classPath folders and jars
   * @param names names of classes
   * @param type what they implement, such as {@link org.athanor.migration.WantedSchema}
   * @throws AthanorException GEN-006 when one cannot be loaded or is of another kind
   */
  public static <T> List<T> load(List<Path> classPath, List<String> names, Class<T> type) {
    ClassLoader loader = IsolatedClassPath.open(classPath);
    return names.stream().map(name -> make(loader, name, type, classPath)).toList();
  }

  private static <T> T make(ClassLoader loader, String name, Class<T> type, List<Path> classPath) {
    try {
      return loader.loadClass(name).asSubclass(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw AthanorException.of(
              ErrorCode.GEN_006,
              "The class \"" + name + "\" is no usable " + type.getSimpleName() + ".")
          .evidence(e.toString())
          .evidence("searched: " + classPath)
          .fix("let it be a public class that implements " + type.getName()
              + ", with a public constructor without parameters, compiled into that class path")
          .databaseState("Nothing was changed.")
          .cause(e)
          .build();
    }
  }
}
