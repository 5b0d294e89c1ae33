package org.athanor.hibernate;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Finds the classes of a model: those that are named, those of a persistence unit, or all annotated
 * ones in the folders of the class path.
 */
final class ModelClasses {
  /** Where a persistence unit is described, unless the setting names another resource. */
  private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

  private static final String XML_SETTING = "athanor.persistence_xml";

  /** How an annotation stands in a class file's constants. */
  private static final List<String> MARKS = List.of(
      "Ljakarta/persistence/Entity;",
      "Ljakarta/persistence/Embeddable;",
      "Ljakarta/persistence/MappedSuperclass;",
      "Ljakarta/persistence/Converter;");

  private final SchemaSourceOptions options;
  private final ClassLoader loader;

  ModelClasses(SchemaSourceOptions options, ClassLoader loader) {
    this.options = options;
    this.loader = loader;
  }

  List<Class<?>> find() {
    Set<String> names = new LinkedHashSet<>(options.classes());
    String xml = options.settings().get(XML_SETTING);
    if (names.isEmpty() && (xml != null || options.persistenceUnit() != null)) {
      names.addAll(ofPersistenceUnit(xml == null ? PERSISTENCE_XML : xml));
    }
    boolean named = !names.isEmpty();
    if (!named) {
      options.classPath().forEach(entry -> names.addAll(annotatedBelow(entry)));
    }
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      Class<?> type = load(name);
      if (named || isModelClass(type)) {
        classes.add(type);
      }
    }
    return classes;
  }

  private List<String> ofPersistenceUnit(String resource) {
    List<String> names = new ArrayList<>();
    try {
      Enumeration<URL> found = loader.getResources(resource);
      while (found.hasMoreElements()) {
        names.addAll(PersistenceXml.classes(found.nextElement(), options.persistenceUnit()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /**
   * The marked classes of a folder, or of a jar when packages are named: a jar without named
   * packages may be a library that brings entities of its own.
   */
  private List<String> annotatedBelow(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        return marked(entry);
      }
      if (!Files.isRegularFile(entry) || options.packages().isEmpty()) {
        return List.of();
      }
      try (FileSystem jar = FileSystems.newFileSystem(entry)) {
        return marked(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> marked(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> isInPackages(className(folder, file)) && isMarked(file))
          .map(file -> className(folder, file))
          .sorted()
          .toList();
    }
  }

  private static boolean isMarked(Path file) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return MARKS.stream().anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }

  private boolean isInPackages(String name) {
    return options.packages().isEmpty()
        || options.packages().stream().anyMatch(p -> name.startsWith(p + "."));
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw AthanorException.of(
              ErrorCode.GEN_006, "The model class \"" + name + "\" cannot be loaded.")
          .evidence(e.toString())
          .fix("add the missing class or jar to [model] classpath")
          .cause(e)
          .build();
    }
  }

  private static boolean isModelClass(Class<?> type) {
    return type.isAnnotationPresent(Entity.class)
        || type.isAnnotationPresent(Embeddable.class)
        || type.isAnnotationPresent(MappedSuperclass.class)
        || type.isAnnotationPresent(Converter.class);
  }
}
