package org.athanor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.athanor.cli.config.Settings;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaSourceFactory;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;
import org.athanor.script.IsolatedClassPath;
import org.athanor.script.ModelCache;

/**
 * The configured model, which is only loaded when its classes, its settings or the database's
 * version changed since the last time.
 */
final class CachedModel implements SchemaSource {
  private final Settings.Model model;
  private final List<Path> classPath;
  private final Dialect dialect;
  private final Path folder;

  CachedModel(Settings.Model model, List<Path> classPath, Dialect dialect, Path folder) {
    this.model = model;
    this.classPath = List.copyOf(classPath);
    this.dialect = dialect;
    this.folder = folder;
  }

  @Override
  public Schema read() {
    return new ModelCache(folder).get(key(), () -> source().read());
  }

  @Override
  public String description() {
    return model.source() + " model of " + model.classPath();
  }

  private String key() {
    List<String> settings = new ArrayList<>();
    settings.add(String.valueOf(CachedModel.class.getPackage().getImplementationVersion()));
    settings.add(model.source());
    settings.add(dialect.name() + " " + dialect.version());
    settings.add(String.valueOf(model.persistenceUnit()));
    settings.add("classes " + model.classes());
    settings.add("packages " + model.packages());
    new TreeMap<>(model.settings()).forEach((name, value) -> settings.add(name + "=" + value));
    return ModelCache.key(classPath, settings);
  }

  private SchemaSource source() {
    ClassLoader loader = IsolatedClassPath.open(classPath);
    for (SchemaSourceFactory factory : ServiceLoader.load(SchemaSourceFactory.class, loader)) {
      if (factory.name().equals(model.source())) {
        return factory.open(
            new SchemaSourceOptions(
                model.classPath(),
                model.persistenceUnit(),
                model.classes(),
                model.packages(),
                model.settings()),
            dialect);
      }
    }
    throw AthanorException.of(
            ErrorCode.GEN_005, "The model source \"" + model.source() + "\" is not installed.")
        .fix("use source = \"hibernate\"")
        .build();
  }
}
