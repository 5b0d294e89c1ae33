package org.athanor.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.command.WrittenModel;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.WantedSchema;
import org.athanor.schema.SchemaSource;
import org.athanor.script.ProjectClasses;
import org.jspecify.annotations.Nullable;

/** Opens the configured model, beside the user's own libraries. */
final class ModelLoader {
  private final Workspace workspace;

  ModelLoader(Workspace workspace) {
    this.workspace = workspace;
  }

  SchemaSource open(Dialect dialect) {
    Settings.Model model = workspace.settings().model();
    if (model == null) {
      throw AthanorException.of(ErrorCode.GEN_005, "No model is configured.")
          .fix("add to athanor.toml:\n[model]\nsource = \"hibernate\"\n"
              + "classpath = [\"target/classes\"]")
          .build();
    }
    if (model.source().equals("java")) {
      return written(model.classes());
    }
    List<Path> classPath = new ArrayList<>(adapters());
    classPath.addAll(ClassPathEntries.expanded(model.classPath(), "model.classpath"));
    return new CachedModel(model, classPath, dialect, workspace.cache().resolve("model"));
  }

  /** The schema that Java classes on the class path of the model define. */
  SchemaSource written(List<String> classes) {
    Settings.Model model = workspace.settings().model();
    List<Path> classPath =
        model == null ? List.of() : ClassPathEntries.expanded(model.classPath(), "model.classpath");
    return new WrittenModel(ProjectClasses.load(classPath, classes, WantedSchema.class));
  }

  /**
   * What the model is called where schemas are named: files, a URL, {@code revisions}; null for
   * classes.
   */
  @Nullable String place() {
    Settings.Model model = workspace.settings().model();
    if (model == null) {
      return null;
    }
    return switch (model.source()) {
      case "sql", "snapshot" -> named(model, model.file(), "file = \"schema\"").toString();
      case "database" ->
        named(model, model.url(), "url = \"jdbc:postgresql://host/database\"").toString();
      case "revisions" -> "revisions";
      default -> null;
    };
  }

  private static Object named(Settings.Model model, @Nullable Object place, String example) {
    if (place == null) {
      throw AthanorException.of(
              ErrorCode.GEN_005,
              "The model is of source \"" + model.source() + "\", and nothing says where it is.")
          .fix("add to [model]:  " + example)
          .build();
    }
    return place;
  }

  /** The adapters beside this command's own jar, or their classes in a checkout. */
  private static List<Path> adapters() {
    try {
      Path own = Path.of(
          ModelLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = own.resolveSibling("lib").resolve("hibernate");
      if (Files.isDirectory(folder)) {
        return ClassPathEntries.expanded(List.of(folder.resolve("*")), "lib/hibernate");
      }
      Path checkout = own.resolve("../../..").normalize();
      return List.of(
          checkout.resolve("hibernate/target/classes"),
          checkout.resolve("annotations/target/classes"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
