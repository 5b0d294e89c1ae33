package org.athanor.script;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.WantedSchema;

/** Loads the classes in which an application says which schema it wants. */
public final class WantedSchemas {
  private WantedSchemas() {}

  /**
   * Makes one object of each class.
   *
   * @param classPath folders and jars
   * @param classes names of classes that implement {@link WantedSchema}
   * @throws AthanorException GEN-006 when one cannot be loaded or is of another kind
   */
  public static List<WantedSchema> load(List<Path> classPath, List<String> classes) {
    ClassLoader loader = IsolatedClassPath.open(classPath);
    return classes.stream().map(name -> load(loader, name, classPath)).toList();
  }

  private static WantedSchema load(ClassLoader loader, String name, List<Path> classPath) {
    try {
      return loader
          .loadClass(name)
          .asSubclass(WantedSchema.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw AthanorException.of(
              ErrorCode.GEN_006, "The class \"" + name + "\" gives no wanted schema.")
          .evidence(e.toString())
          .evidence("searched: " + classPath)
          .fix("let it implement org.athanor.migration.WantedSchema, with a constructor without"
              + " parameters, and compile it into [model] classpath")
          .cause(e)
          .build();
    }
  }
}
