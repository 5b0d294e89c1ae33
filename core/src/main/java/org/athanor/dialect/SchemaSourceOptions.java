package org.athanor.dialect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is and how it is read.
 *
 * @param classPath the folders and jars that hold its classes, already visible to the source's own
 *     class loader
 * @param persistenceUnit the persistence unit to read, or null when there is none or only one
 * @param classes names of classes; empty means those that are found
 * @param packages only classes below these packages; empty means all
 * @param settings settings of the source's own, such as naming strategies
 */
public record SchemaSourceOptions(
    List<Path> classPath,
    @Nullable String persistenceUnit,
    List<String> classes,
    List<String> packages,
    Map<String, String> settings) {
  public SchemaSourceOptions {
    classPath = List.copyOf(classPath);
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    settings = Map.copyOf(settings);
  }
}
